package dealfacts.mention.money;

import dealfacts.ingest.Article;
import dealfacts.mention.Quantity;
import dealfacts.text.Document;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads spec files: a sentence, a tab, and what is expected of it, parted by {@code "; "}; {@code
 * -} expects nothing.
 */
public final class QuantitySpec {

  /** A sentence and what it is expected to mention. */
  public record Line(String sentence, String expected) {

    public Document document() {
      return new Document(Article.of("spec", "", sentence, null));
    }
  }

  private QuantitySpec() {}

  /** The lines of a spec file; a line without its tab fails. */
  public static List<Line> read(String file) {
    try (InputStream in = QuantitySpec.class.getResourceAsStream("/spec/" + file)) {
      if (in == null) {
        throw new IllegalArgumentException("no spec file " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(QuantitySpec::line)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Line line(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 2 || cells[0].isBlank() || cells[1].isBlank()) {
      throw new IllegalArgumentException("neither sentence nor expectation: " + line);
    }
    return new Line(cells[0], cells[1]);
  }

  /** A quantity as spec files write it: {@code 约8亿美元=800000000..800000000 USD about}. */
  public static String write(Document document, Quantity quantity) {
    StringBuilder out = new StringBuilder(document.slice(quantity.span()));
    out.append('=').append(plain(quantity.low())).append("..").append(plain(quantity.high()));
    out.append(' ').append(quantity.kind() == Quantity.Kind.NUMBER ? "NUMBER" : quantity.unit());
    out.append(' ').append(quantity.qualifier().label());
    if (quantity.perShare()) {
      out.append(" per_share");
    }
    if (quantity.equivalentOf() != null) {
      out.append(" of ").append(document.slice(quantity.equivalentOf()));
    }
    return out.toString();
  }

  private static String plain(@Nullable BigDecimal value) {
    return value == null ? "" : value.stripTrailingZeros().toPlainString();
  }
}
