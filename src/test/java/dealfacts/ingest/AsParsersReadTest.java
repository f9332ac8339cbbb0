package dealfacts.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dealfacts.ingest.Tag.Trait;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The lines of a page are those that a parser of the HTML standard (jsoup) finds, for the golden
 * pages and for random markup. What the pages here don't hold, because the reader goes a way of its
 * own there:
 *
 * <ul>
 *   <li>what a parser moves before its table stays in it ({@code <table>甲<td>乙}): it is read where
 *       it was written
 *   <li>a {@code textarea}, {@code title}, {@code iframe}, {@code svg} or {@code template} without
 *       an end hides nothing; with one it hides all, paragraphs too
 *   <li>an unclosed element of the line that is hidden ({@code <b hidden>}) ends with its block
 *   <li>a paragraph ends where a table begins, in pages without a doctype too
 *   <li>a link that was never closed ends with its block; a form ends where its end tag stands, a
 *       heading where the next begins, whatever bold type is open in it
 *   <li>a tag ends where the next begins ({@code <p<b>}); {@code <stock/>} is no line of its own
 * </ul>
 */
class AsParsersReadTest {
  private static final SiteRules RULES = SiteRules.load(null);

  @ParameterizedTest
  @MethodSource("dealfacts.ingest.GoldenPagesTest#pages")
  void aGoldenPageHasTheSameLines(Path page) throws Exception {
    if (Format.ofName(page.toString()) == Format.HTML) {
      assertSame(page.toString(), Files.readString(page, StandardCharsets.ISO_8859_1));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aRandomPageHasTheSameLines(int seed) throws Exception {
    RandomMarkup markup = new RandomMarkup(new Random(seed));
    for (int i = 0; i < 100; i++) {
      String page = markup.next(5 + i);
      assertSame(page, page);
    }
  }

  static IntStream seeds() {
    return IntStream.range(0, 20);
  }

  private static void assertSame(String name, String page) throws Unreadable {
    PageTree tree = PageTree.of(page, RULES, new PageHead(), Duration.ofSeconds(60));
    List<String> read = cells(tree.blocks().stream().map(Block::text));
    Lines lines = new Lines();
    lines.add(Jsoup.parse(page), false);
    lines.end();
    assertThat(read).as(name).isEqualTo(cells(lines.told.stream()));
  }

  /** A row is one line or one for each cell. */
  private static List<String> cells(Stream<String> lines) {
    return lines.flatMap(line -> Stream.of(line.split(" {2}"))).map(String::strip).toList();
  }

  /** The lines that a tree of elements is shown in. */
  private static final class Lines {
    private final List<String> told = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    /**
     * @param paragraph whether it stands in a paragraph, where unknown elements are inline
     */
    void add(Node node, boolean paragraph) {
      if (node instanceof TextNode text) {
        Element parent = text.parent();
        boolean kept = parent != null && parent.closest("pre") != null;
        text(text.getWholeText(), kept);
      }
      if (!(node instanceof Element element)) {
        return;
      }
      String name = element.tagName();
      Tag tag = Tag.of(name, 0, name.length());
      if (isUnseen(tag, element)) {
        return;
      }
      boolean inline = tag.is(Trait.INLINE) || tag.index() == 0 && paragraph;
      boolean ends = tag == Tag.BR || !inline && !tag.is(Trait.FRAME);
      if (ends) {
        end();
      }
      element.childNodes().forEach(child -> add(child, paragraph || tag == Tag.P));
      if (ends) {
        end();
      }
    }

    private static boolean isUnseen(Tag tag, Element element) {
      TagAttributes attributes = new TagAttributes();
      for (Attribute attribute : element.attributes()) {
        String key = attribute.getKey();
        String all = key + '=' + attribute.getValue();
        attributes.add(all, 0, key.length(), key.length() + 1, all.length(), false);
      }
      return !tag.is(Trait.FRAME)
          && (tag.is(Trait.UNSEEN)
              || attributes.hidden()
              || RULES.named(attributes).hook() == SiteRules.Field.DROP);
    }

    private void text(String text, boolean kept) {
      for (char c : text.toCharArray()) {
        if (c == '\n' && kept) {
          end();
        } else if (c > ' ' && c != '\u00a0' && c != '\u3000') {
          line.append(c);
        } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
          line.append(' ');
        }
      }
    }

    void end() {
      String text = CleanText.line(line.toString());
      if (!text.isEmpty()) {
        told.add(text);
      }
      line.setLength(0);
    }
  }
}
