package dealfacts.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dealfacts.Dealfacts;
import dealfacts.deal.DealFact;
import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.ingest.Article;
import dealfacts.lexicon.Lexicons;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked example of the guide for authors of lexicons is true. */
class GuideTest {
  private static final String SENTENCE = "白石集团以12亿元鲸吞远帆物流。";

  @TempDir Path tmp;

  private static String guide() throws IOException {
    try (InputStream in = GuideTest.class.getResourceAsStream("/lexicon/GUIDE.md")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<DealFact> deals(Lexicons lexicons, String text) {
    return Dealfacts.with(lexicons).deals(Article.of("g", "", text, null));
  }

  @Test
  void theLinesOfTheGuideFindTheSentenceOfTheGuide() throws IOException {
    String guide = guide();
    assertThat(guide).contains("> " + SENTENCE + "\n");
    int start = guide.indexOf("```tsv\n") + "```tsv\n".length();
    Path mine = tmp.resolve("my.tsv");
    Files.writeString(mine, guide.substring(start, guide.indexOf("```", start)));

    assertThat(deals(Lexicons.builtIn(), SENTENCE)).isEmpty();
    Lexicons more = Lexicons.builtIn().with(mine);
    assertThat(deals(more, "巨头鲸吞市场份额。")).isEmpty();
    assertThat(deals(more, SENTENCE))
        .singleElement()
        .satisfies(
            deal -> {
              assertThat(deal.type()).isEqualTo(DealType.ACQUISITION);
              assertThat(deal.rule()).isEqualTo("acquisition/buys");
              assertThat(deal.parties())
                  .extracting(DealFact.Party::role, DealFact.Party::canonicalName)
                  .containsExactlyInAnyOrder(
                      tuple(Role.ACQUIRER, "白石集团"), tuple(Role.TARGET, "远帆物流"));
              assertThat(deal.amounts().get(0).quantity().low()).isEqualByComparingTo("1200000000");
            });
  }
}
