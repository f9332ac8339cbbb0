package dealfacts.mention.date;

import static org.assertj.core.api.Assertions.assertThat;

import dealfacts.ingest.Article;
import dealfacts.mention.DateMention;
import dealfacts.text.Document;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of {@code spec/date.tsv} gives exactly its dates. */
class DateSpecTest {
  private static final DateFinder FINDER = new DateFinder();

  /** A line of the file. */
  record Line(@Nullable LocalDate anchor, String sentence, String dates) {}

  static List<Line> lines() throws IOException {
    List<Line> lines = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                DateSpecTest.class.getResourceAsStream("/spec/date.tsv"),
                StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          LocalDate anchor = cells[0].equals("-") ? null : LocalDate.parse(cells[0]);
          lines.add(new Line(anchor, cells[1].replace("\\n", "\n"), cells[2]));
        }
      }
    }
    return lines;
  }

  @ParameterizedTest
  @MethodSource("lines")
  void findsTheDates(Line line) {
    assertThat(dates(line.anchor(), line.sentence())).isEqualTo(line.dates());
  }

  @Test
  void hasEnoughLinesAndEnoughThatExpectNothing() throws IOException {
    List<Line> lines = lines();
    long silent = lines.stream().filter(line -> line.dates().equals("-")).count();

    assertThat(lines).hasSizeGreaterThan(400).doesNotHaveDuplicates();
    assertThat(silent * 4).isGreaterThanOrEqualTo(lines.size());
  }

  /** The dates as the file writes them. */
  static String dates(@Nullable LocalDate anchor, String sentence) {
    Document document = new Document(Article.of("1", "", sentence, null));
    List<DateMention> mentions = FINDER.find(document, anchor);
    return mentions.isEmpty()
        ? "-"
        : mentions.stream()
            .map(mention -> written(document, mention))
            .collect(Collectors.joining("; "));
  }

  private static String written(Document document, DateMention mention) {
    String days = day(mention.start()) + ".." + day(mention.end());
    return (document.slice(mention.span()) + "=" + days + " " + mention.edtf()).strip();
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
