package dealfacts.mention.party;

import static org.assertj.core.api.Assertions.assertThat;

import dealfacts.bench.GoldArticles;
import dealfacts.ingest.Article;
import dealfacts.mention.DateMention;
import dealfacts.mention.PartyMention;
import dealfacts.mention.Quantity;
import dealfacts.mention.RoundMention;
import dealfacts.mention.date.DateFinder;
import dealfacts.mention.money.QuantityFinder;
import dealfacts.mention.round.RoundFinder;
import dealfacts.text.Document;
import dealfacts.text.Span;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NameBordersTest {
  private final PartyFinder finder = new PartyFinder();

  private NameBorders borders(Document document, int begin, int end) {
    Document bearing = NameBorders.bearingOn(Set.of(begin), Set.of(end), document);
    List<Quantity> quantities = new QuantityFinder().find(bearing);
    List<DateMention> dates = new DateFinder().find(bearing, bearing.anchor());
    List<RoundMention> rounds = new RoundFinder().find(bearing);
    return finder.borders(List.of(new PartyFinder.Text(bearing, quantities, dates, rounds))).get(0);
  }

  private NameBorders borders(Document document, Span word) {
    return borders(document, word.end(), word.start());
  }

  private static Document document(String text) {
    return new Document(Article.of("1", "", text, null));
  }

  /** What is found in the whole of every third article is seen from the words beside it. */
  @Test
  void namesAreSeenFromTheWordsBesideThem() throws IOException {
    List<Article> articles = GoldArticles.all();
    for (int i = 0; i < articles.size(); i += 3) {
      Article article = articles.get(i);
      Document document = new Document(article);
      List<Quantity> quantities = new QuantityFinder().find(document);
      List<DateMention> dates = new DateFinder().find(document, document.anchor());
      List<RoundMention> rounds = new RoundFinder().find(document);
      for (PartyMention party : finder.find(document, quantities, dates, rounds)) {
        Span span = party.span();
        NameBorders borders = borders(document, span.start(), span.end());
        assertThat(borders.mayBegin(span.start())).as("begin of %s", party).isTrue();
        assertThat(borders.mayEnd(span.end())).as("end of %s", party).isTrue();
      }
    }
  }

  @Test
  void noNameStandsBesideAPartOfALongerWord() {
    String text = "投资者情绪有所回暖,融资余额较上周增加了12亿元。";
    Span word = new Span(text.indexOf("融资"), text.indexOf("融资") + 2);
    NameBorders borders = borders(document(text), word);
    assertThat(borders.mayBegin(word.end())).isFalse();
    assertThat(borders.mayEnd(word.start())).isFalse();
  }

  @Test
  void aNameOfAnotherSentenceIsOneHere() {
    String text = "有人说起投资北石。杭州北石科技有限公司表示,不予置评。";
    Span word = new Span(text.indexOf("投资"), text.indexOf("投资") + 2);
    assertThat(borders(document(text), word).mayBegin(word.end())).isTrue();
  }
}
