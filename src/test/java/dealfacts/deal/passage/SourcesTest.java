package dealfacts.deal.passage;

import static org.assertj.core.api.Assertions.assertThat;

import dealfacts.Dealfacts;
import dealfacts.deal.DealFact;
import dealfacts.ingest.Article;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A figure that another source contradicts makes the row less sure. */
class SourcesTest {
  private static final String OWN = "海川股份9月3日公告，以8亿元收购禾木电子60%股权。\n";

  @Test
  void anotherFigureOfAnotherSourceLowersTheConfidence() {
    BigDecimal agreed = confidence(OWN + "据外媒报道，海川股份以8亿元收购了禾木电子。");
    BigDecimal disputed = confidence(OWN + "据外媒报道，海川股份以10亿元收购了禾木电子。");

    assertThat(disputed).isLessThan(agreed);
  }

  private static BigDecimal confidence(String text) {
    List<DealFact> facts =
        Dealfacts.create().deals(Article.of("1", "", text, LocalDate.of(2024, 9, 5)));
    assertThat(facts).hasSize(1);
    return facts.get(0).confidence();
  }
}
