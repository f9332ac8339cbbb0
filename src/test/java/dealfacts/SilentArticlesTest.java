package dealfacts;

import static org.assertj.core.api.Assertions.assertThat;

import dealfacts.bench.GoldArticles;
import dealfacts.deal.assembly.Explanation;
import dealfacts.ingest.Article;
import dealfacts.text.Document;
import dealfacts.text.Sentence;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Articles that can't tell a deal are passed over before they are read for names. They are read
 * whole for an explanation, so both have to come to the same.
 */
class SilentArticlesTest {
  private final Dealfacts dealfacts = Dealfacts.create();

  private void assertSame(Article article) {
    Explanation explained = dealfacts.explain(new Document(article));
    assertThat(dealfacts.deals(article))
        .as(article.text())
        .containsExactlyInAnyOrderElementsOf(
            explained.deals().stream().map(Explanation.Assembled::fact).toList());
  }

  @Test
  void noGoldArticleIsPassedOver() throws IOException {
    GoldArticles.all().forEach(this::assertSame);
  }

  @Test
  void noMadeArticleIsPassedOver() throws IOException {
    GoldArticles.made(150).forEach(this::assertSame);
  }

  /** Alone, a sentence has less around it that would make the article be read. */
  @Test
  void noSentenceIsPassedOver() throws IOException {
    for (Article article : GoldArticles.all()) {
      Document document = new Document(article);
      for (Sentence sentence : document.sentences()) {
        assertSame(Article.of("1", "", document.slice(sentence.span()), article.publishedOn()));
      }
    }
  }

  @Test
  void aNameBesideTheWordMakesItATrigger() {
    String told = "北石集团拟以3亿元收购汽车禾木90%股权。";
    for (String text : List.of(told, "汽车禾木有限公司(以下简称“汽车禾木”)成立于2015年。" + told)) {
      assertSame(Article.of("1", "", text, null));
    }
  }
}
