package dealfacts.mention.party;

import static org.assertj.core.api.Assertions.assertThat;

import dealfacts.ingest.Article;
import dealfacts.mention.PartyMention;
import dealfacts.mention.date.DateFinder;
import dealfacts.mention.money.QuantityFinder;
import dealfacts.mention.round.RoundFinder;
import dealfacts.text.Document;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code spec/party.tsv} and {@code spec/vouched.tsv}: a text, a tab and the names in it, {@code
 * name:type} each, {@code |} between them, {@code !} behind those that are bystanders, {@code -}
 * where there is none.
 */
class PartySpecTest {
  private static final PartyFinder FINDER = new PartyFinder();

  record Line(String file, int number, String sentence, Set<String> names) {
    @Override
    public String toString() {
      return file + " " + number + ": " + sentence;
    }
  }

  static Stream<Line> lines() throws IOException {
    return read().stream();
  }

  private static List<Line> read() throws IOException {
    List<Line> lines = new ArrayList<>(read("party"));
    lines.addAll(read("vouched"));
    return lines;
  }

  private static List<Line> read(String file) throws IOException {
    try (InputStream in = PartySpecTest.class.getResourceAsStream("/spec/" + file + ".tsv")) {
      assertThat(in).isNotNull();
      String[] rows = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1);
      List<Line> lines = new ArrayList<>();
      for (int i = 0; i < rows.length; i++) {
        if (rows[i].isEmpty() || rows[i].startsWith("#")) {
          continue;
        }
        String[] cells = rows[i].split("\t", -1);
        assertThat(cells).as("line %d", i + 1).hasSize(2);
        assertThat(cells[1]).as("line %d", i + 1).isNotEmpty();
        Set<String> names = new LinkedHashSet<>();
        if (!cells[1].equals("-")) {
          for (String name : cells[1].split("\\|", -1)) {
            assertThat(name)
                .as("line %d", i + 1)
                .matches(".+:(company|fund|person|government|asset)!?");
            assertThat(names.add(name)).as("line %d repeats %s", i + 1, name).isTrue();
          }
        }
        lines.add(new Line(file, i + 1, cells[0], names));
      }
      return lines;
    }
  }

  @ParameterizedTest
  @MethodSource("lines")
  void finds(Line line) {
    Set<String> found = new LinkedHashSet<>();
    for (PartyMention party : parties(line.sentence())) {
      found.add(
          party.span().of(line.sentence())
              + ":"
              + party.type().label()
              + (party.bystander() ? "!" : ""));
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(line.names());
  }

  @Test
  void theFileHoldsEnoughAndNothingTwice() throws IOException {
    List<String> sentences = read().stream().map(Line::sentence).toList();
    assertThat(sentences).hasSizeGreaterThanOrEqualTo(300).doesNotHaveDuplicates();
  }

  static List<PartyMention> parties(String text) {
    Document document = new Document(Article.of("1", "", text, null));
    return FINDER.find(
        document,
        new QuantityFinder().find(document),
        new DateFinder().find(document, null),
        new RoundFinder().find(document));
  }
}
