package dealfacts.run;

import dealfacts.ingest.Article;
import dealfacts.text.Fold;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds articles whose body another has word for word: the same page saved twice, or printed under
 * another title. The original is the one published first, among equals the first by path.
 */
final class Copies implements Closeable {
  /** A shorter body is too common a sentence to make two pages one article. */
  private static final int SHORTEST = 50;

  /** Records are told apart by whoever gave them their ids; only long ones are copies. */
  private static final int SHORTEST_RECORD = 200;

  private static final String UNDATED = "~";

  private final Sorter bodies;
  private final Sorter copies;

  Copies(Path parts) {
    bodies = new Sorter(parts, "bodies", Sorter.SMALL);
    copies = new Sorter(parts, "copies", Sorter.SMALL);
  }

  /** Of the letters and figures of the body; empty where they are too few. */
  static byte[] likeness(Article article) {
    String body = Fold.fold(article.text().substring(article.bodyStart()));
    StringBuilder letters = new StringBuilder(body.length());
    body.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    int shortest = article.format().equals("jsonl") ? SHORTEST_RECORD : SHORTEST;
    if (letters.length() < shortest) {
      return new byte[0];
    }
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(letters.toString().getBytes(StandardCharsets.UTF_8));
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
      bodies.add(
          new Wire.Writer()
              .raw(told.likeness())
              .raw((day.isEmpty() ? UNDATED : day).getBytes(StandardCharsets.UTF_8))
              .end()
              .raw(place)
              .done(),
          new Wire.Writer()
              .bytes(told.likeness())
              .bytes(row)
              .string(told.cell("article_id"))
              .done());
    }
  }

  /** The original of each copy; articles are asked for in the order of their rows. */
  Originals originals() throws IOException {
    byte[][] likeness = {new byte[0]};
    String[] original = {""};
    bodies.forEach(
        (key, value) -> {
          Wire.Reader in = new Wire.Reader(value);
          byte[] its = in.bytes();
          byte[] row = in.bytes();
          String article = in.string();
          if (Arrays.equals(its, likeness[0])) {
            copies.add(row, original[0].getBytes(StandardCharsets.UTF_8));
          } else {
            likeness[0] = its;
            original[0] = article;
          }
        });
    return new Originals(copies.sorted());
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
