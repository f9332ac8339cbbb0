package dealfacts.deal.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import dealfacts.Dealfacts;
import dealfacts.deal.DealFact;
import dealfacts.ingest.Article;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A text of {@code spec/names.tsv} tells the same deal whatever the names in it look like: with a
 * word for their trade or without, like a person's, of common words, of rare ones, of two
 * characters, in Latin letters.
 */
class NameShapesTest {
  private static final Dealfacts DEALFACTS = Dealfacts.create();
  private static final LocalDate PUBLISHED = LocalDate.of(2024, 9, 5);

  /** Three names of one shape, for {@code {A}}, {@code {B}} and {@code {C}}. */
  private static final List<List<String>> SHAPES =
      List.of(
          List.of("澜沧科技", "砚山医疗", "桐岭股份"),
          List.of("康力源", "华汇康", "安信通"),
          List.of("贺立昌", "金博特", "高新行"),
          List.of("壹心想", "闪达送", "蓝莓会"),
          List.of("青木森野", "奥赛康诺", "百果里园"),
          List.of("沐禾", "骞翼", "珞晞"),
          List.of("Norvana", "Keepo", "VELOX"));

  record Line(String text, String deals) {}

  static List<Line> lines() throws IOException {
    List<Line> lines = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                NameShapesTest.class.getResourceAsStream("/spec/names.tsv"),
                StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] cells = line.split("\t", -1);
        for (List<String> names : line.startsWith("#") ? List.<List<String>>of() : SHAPES) {
          lines.add(new Line(named(cells[0], names), named(cells[1], names)));
        }
      }
    }
    return lines;
  }

  private static String named(String text, List<String> names) {
    return text.replace("{A}", names.get(0))
        .replace("{B}", names.get(1))
        .replace("{C}", names.get(2));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void tellsTheSameOfEveryName(Line line) {
    Article article = Article.of("1", "", line.text(), PUBLISHED);

    List<DealFact> facts = DEALFACTS.deals(article);

    assertThat(Notation.tells(line.deals(), article, facts))
        .as("%s instead of %s", Notation.written(article, facts), line.deals())
        .isTrue();
  }
}
