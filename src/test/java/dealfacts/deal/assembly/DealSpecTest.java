package dealfacts.deal.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import dealfacts.Dealfacts;
import dealfacts.deal.DealFact;
import dealfacts.deal.DealType;
import dealfacts.deal.Status;
import dealfacts.ingest.Article;
import dealfacts.text.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every text of the spec files that tell deals ({@code spec/deal.tsv}, {@code spec/document.tsv}
 * and those of single types) tells exactly the deals beside it.
 */
class DealSpecTest {
  private static final Dealfacts DEALFACTS = Dealfacts.create();
  private static final LocalDate PUBLISHED = LocalDate.of(2024, 9, 5);

  /** A line of the file. {@code T:} opens a title, {@code \n} ends a line of the article. */
  record Line(String text, String deals) {

    Article article() {
      String told = text.replace("\\n", "\n");
      int title = told.startsWith("T:") ? told.indexOf('\n') : 0;
      return title == 0
          ? Article.of("1", "", told, PUBLISHED)
          : Article.of("1", told.substring(2, title), told.substring(title + 1), PUBLISHED);
    }
  }

  static List<Line> lines() throws IOException {
    List<Line> lines = new ArrayList<>(lines("/spec/deal.tsv"));
    lines.addAll(lines("/spec/document.tsv"));
    lines.addAll(lines("/spec/financing.tsv"));
    lines.addAll(lines("/spec/rounds-told.tsv"));
    lines.addAll(lines("/spec/notice.tsv"));
    lines.addAll(lines("/spec/listings.tsv"));
    lines.addAll(lines("/spec/hearings.tsv"));
    lines.addAll(lines("/spec/tenders.tsv"));
    lines.addAll(lines("/spec/lots.tsv"));
    lines.addAll(lines("/spec/awards.tsv"));
    lines.addAll(lines("/spec/award-lists.tsv"));
    lines.addAll(lines("/spec/purchases.tsv"));
    lines.addAll(lines("/spec/bids.tsv"));
    lines.addAll(lines("/spec/sales.tsv"));
    lines.addAll(lines("/spec/transfers.tsv"));
    lines.addAll(lines("/spec/features.tsv"));
    lines.addAll(lines("/spec/holdings.tsv"));
    lines.addAll(lines("/spec/holders.tsv"));
    lines.addAll(lines("/spec/dealings.tsv"));
    lines.addAll(lines("/spec/stocks.tsv"));
    lines.addAll(lines("/spec/hearsay.tsv"));
    lines.addAll(lines("/spec/silence.tsv"));
    lines.addAll(lines("/spec/digests.tsv"));
    lines.addAll(lines("/spec/days.tsv"));
    lines.addAll(lines("/spec/money-raised.tsv"));
    lines.addAll(lines("/spec/rounds-everyday.tsv"));
    lines.addAll(lines("/spec/rounds-retold.tsv"));
    lines.addAll(lines("/spec/topics.tsv"));
    lines.addAll(lines("/spec/endings.tsv"));
    lines.addAll(lines("/spec/outcomes.tsv"));
    lines.addAll(lines("/spec/steps.tsv"));
    lines.addAll(lines("/spec/structure.tsv"));
    lines.addAll(lines("/spec/capital.tsv"));
    return lines;
  }

  private static List<Line> lines(String resource) throws IOException {
    List<Line> lines = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                DealSpecTest.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          lines.add(new Line(cells[0], cells[1]));
        }
      }
    }
    return lines;
  }

  @ParameterizedTest
  @MethodSource("lines")
  void tellsTheDeals(Line line) {
    Article article = line.article();

    List<DealFact> facts = DEALFACTS.deals(article);

    assertThat(Notation.tells(line.deals(), article, facts))
        .as("%s instead of %s", Notation.written(article, facts), line.deals())
        .isTrue();
  }

  @Test
  void everyValueIsASliceOfTheText() throws IOException {
    for (Line line : lines()) {
      Article article = line.article();
      int length = article.text().length();
      for (DealFact fact : DEALFACTS.deals(article)) {
        List<Span> spans = new ArrayList<>();
        fact.parties().forEach(party -> spans.add(party.span()));
        fact.amounts().forEach(amount -> spans.add(amount.quantity().span()));
        fact.dates().forEach(date -> spans.add(date.date().span()));
        spans.add(fact.evidence());

        assertThat(spans)
            .as(line.text())
            .allSatisfy(
                span -> {
                  assertThat(span.end()).isGreaterThan(span.start()).isLessThanOrEqualTo(length);
                  assertThat(span.of(article.text())).isEqualTo(span.of(article.text()).strip());
                });
      }
    }
  }

  @Test
  void everyTypeAndStatusIsToldAndAThirdTellsNothing() throws IOException {
    List<Line> lines = lines();
    Set<DealType> types = EnumSet.noneOf(DealType.class);
    Set<Status> statuses = EnumSet.noneOf(Status.class);
    for (Line line : lines) {
      for (DealFact fact : DEALFACTS.deals(line.article())) {
        types.add(fact.type());
        statuses.add(fact.status());
      }
    }

    assertThat(types).containsExactlyInAnyOrder(DealType.values());
    assertThat(statuses).containsExactlyInAnyOrder(Status.values());
    assertThat(lines).hasSizeGreaterThanOrEqualTo(150).doesNotHaveDuplicates();
    long silent = lines.stream().filter(line -> line.deals().equals("-")).count();
    assertThat(silent * 3).isGreaterThanOrEqualTo(lines.size());
  }
}
