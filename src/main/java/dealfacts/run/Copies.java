package dealfacts.run;

import dealfacts.ingest.Article;
import dealfacts.output.Table;
import dealfacts.text.Fold;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds articles that tell what another one tells: word for word, as the same page saved twice, or
 * nearly so ({@link NearCopies}). The original of equal ones is the one published first, among
 * these the first by path.
 */
final class Copies implements Closeable {
  /** A shorter body is too common a sentence to make two pages one article. */
  private static final int SHORTEST = 50;

  /** Records are told apart by whoever gave them their ids; only long ones are copies. */
  private static final int SHORTEST_RECORD = 200;

  private static final String UNDATED = "~";

  /** What a copy of a deal has in common with it. */
  private static final List<String> DEAL =
      List.of("type", "target", "amount_low", "amount_high", "currency");

  /** Another title can make a plan of an announcement, but no deal done of one to come. */
  private static final Set<String> TO_COME = Set.of("rumoured", "in_talks", "planned", "announced");

  private final Path parts;
  private final Sorter bodies;
  private final Sorter copies;

  Copies(Path parts) {
    this.parts = parts;
    bodies = new Sorter(parts, "bodies", Sorter.SMALL);
    copies = new Sorter(parts, "copies", Sorter.SMALL);
  }

  /** The outcome of an article with what its copies are told by. */
  static Outcome.Told told(Article article, Map<Table, List<List<String>>> rows) {
    String body = Fold.fold(article.text().substring(article.bodyStart()));
    byte[] likeness = likeness(body, article.format());
    Print print =
        likeness.length == 0
            ? Print.NONE
            : Print.of(body, deals(rows.getOrDefault(Table.DEALS, List.of())));
    return new Outcome.Told(likeness, print.encoded(), rows);
  }

  private static List<String> deals(List<List<String>> rows) {
    List<String> deals = new ArrayList<>();
    for (List<String> row : rows) {
      String status = row.get(Table.DEALS.column("status"));
      StringBuilder deal = new StringBuilder(TO_COME.contains(status) ? "" : status);
      DEAL.forEach(column -> deal.append('|').append(row.get(Table.DEALS.column(column))));
      deals.add(deal.toString());
    }
    return deals;
  }

  /** Of the letters and figures of the body; empty where they are too few. */
  private static byte[] likeness(String body, String format) {
    ByteBuffer letters = ByteBuffer.allocate(Character.BYTES * body.length());
    for (int at = 0; at < body.length(); at++) {
      char c = body.charAt(at);
      if (c >= '\u4e00' && c <= '\u9fa5') {
        letters.putChar(c);
        continue;
      }
      int letter = body.codePointAt(at);
      boolean pair = Character.isSupplementaryCodePoint(letter);
      if (Character.isLetterOrDigit(letter)) {
        letters.putChar(c);
        if (pair) {
          letters.putChar(body.charAt(at + 1));
        }
      }
      at += pair ? 1 : 0;
    }
    int shortest = format.equals("jsonl") ? SHORTEST_RECORD : SHORTEST;
    if (letters.position() < Character.BYTES * shortest) {
      return new byte[0];
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(letters.flip());
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * @param place key of its place in the input
   * @param row key of its rows, by which {@link Originals} are asked
   */
  void add(Outcome.Told told, byte[] place, byte[] row) throws IOException {
    if (told.likeness().length > 0) {
      String day = told.cell("published_at");
      byte[] order =
          new Wire.Writer()
              .raw((day.isEmpty() ? UNDATED : day).getBytes(StandardCharsets.UTF_8))
              .end()
              .raw(place)
              .done();
      bodies.add(
          new Wire.Writer().raw(told.likeness()).raw(order).done(),
          new Wire.Writer()
              .bytes(told.likeness())
              .bytes(new Wire.Writer().raw(rank(told)).raw(order).done())
              .bytes(row)
              .string(told.cell("article_id"))
              .raw(told.print())
              .done());
    }
  }

  private static byte[] rank(Outcome.Told told) {
    return NearCopies.rank(Print.decode(told.print()));
  }

  /** The original of each copy; articles are asked for in the order of their rows. */
  Originals originals() throws IOException {
    try (Sorter firsts = new Sorter(parts, "firsts", Sorter.SMALL);
        Sorter repeats = new Sorter(parts, "repeats", Sorter.SMALL);
        NearCopies near = new NearCopies(parts)) {
      splitExact(firsts, repeats);
      bodies.close();
      firsts.forEach(
          (order, value) -> {
            Wire.Reader in = new Wire.Reader(value);
            in.bytes();
            near.add(in.bytes(), Print.decode(in.rest()));
          });
      near.compare();
      join(firsts, repeats, near);
    }
    return new Originals(copies.sorted());
  }

  /** Of those with the same body, the first is one of {@code firsts}; the others repeat it. */
  private void splitExact(Sorter firsts, Sorter repeats) throws IOException {
    byte[][] likeness = {new byte[0], new byte[0]};
    bodies.forEach(
        (key, value) -> {
          Wire.Reader in = new Wire.Reader(value);
          byte[] its = in.bytes();
          byte[] order = in.bytes();
          if (Arrays.equals(its, likeness[0])) {
            repeats.add(likeness[1], in.bytes());
          } else {
            likeness[0] = its;
            likeness[1] = order;
            firsts.add(order, in.rest());
          }
        });
  }

  private void join(Sorter firsts, Sorter repeats, NearCopies near) throws IOException {
    long[] number = {0};
    try (Sorter.Cursor repeated = repeats.sorted()) {
      Sorter.@Nullable Entry[] repeat = {repeated.next()};
      firsts.forEach(
          (order, value) -> {
            long its = number[0]++;
            byte[] original = near.original(its);
            if (near.isCopy(its)) {
              copies.add(new Wire.Reader(value).bytes(), original);
            }
            Sorter.Entry next = repeat[0];
            while (next != null && Arrays.equals(next.key(), order)) {
              copies.add(next.value(), original);
              next = repeated.next();
            }
            repeat[0] = next;
          });
    }
  }

  @Override
  public void close() throws IOException {
    bodies.close();
    copies.close();
  }

  /** Read along with the rows. */
  static final class Originals implements Closeable {
    private final Sorter.Cursor copies;
    private Sorter.@Nullable Entry next;

    private Originals(Sorter.Cursor copies) throws IOException {
      this.copies = copies;
      next = copies.next();
    }

    /** The id of the article that this one copies; null for an original. */
    @Nullable String of(byte[] row) throws IOException {
      Sorter.Entry copy = next;
      if (copy == null || !Arrays.equals(copy.key(), row)) {
        return null;
      }
      next = copies.next();
      return new String(copy.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
      copies.close();
    }
  }
}
