package dealfacts.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds near copies: an article that another outlet printed under another title, or cut. Nothing of
 * it is held in memory: articles that share one of their smallest pieces and one of their facts are
 * brought together by sorting, and only these are compared.
 *
 * <p>The original is the one that tells most: what its copies tell, it tells too. Among equals it
 * is the one published first, then the first by path.
 */
final class NearCopies implements Closeable {
  private static final int PIECES = 4;
  private static final int FACTS = 3;

  /** Articles that share a piece and a fact with very many others are compared with some. */
  private static final int MOST_CANDIDATES = 30;

  private static final byte[] NOTHING = new byte[0];

  private final Sorter blocks;
  private final Sorter pairs;
  private final Numbered prints;

  NearCopies(Path parts) throws IOException {
    blocks = new Sorter(parts, "blocks", Sorter.SMALL);
    pairs = new Sorter(parts, "pairs", Sorter.SMALL);
    prints = new Numbered(parts.resolve("prints"));
  }

  /** The order in which articles are added: those that tell most come first. */
  static byte[] rank(Print print) {
    return new Wire.Writer().fixed(Integer.MAX_VALUE - print.facts().length).done();
  }

  /**
   * Adds an article in the order of the ranks; numbers count from 0.
   *
   * @param id of the article, by which its copies name it
   */
  void add(byte[] id, Print print) throws IOException {
    long number = prints.add(new Wire.Writer().bytes(id).raw(print.encoded()).done());
    byte[] value = new Wire.Writer().fixed(number).fixed(print.factBits()).done();
    int facts = Math.max(1, Math.min(FACTS, print.facts().length));
    for (int piece = 0; piece < Math.min(PIECES, print.sketch().length); piece++) {
      for (int fact = 0; fact < facts; fact++) {
        int shared = print.facts().length == 0 ? 0 : print.facts()[fact];
        blocks.add(Wire.fixed((long) print.sketch()[piece] << 32 | shared & 0xffffffffL), value);
      }
    }
  }

  /** Compares them; then they can be asked for their originals. */
  void compare() throws IOException {
    List<byte[]> group = new ArrayList<>();
    long[] key = {0};
    blocks.forEach(
        (block, value) -> {
          long its = ByteBuffer.wrap(block).getLong();
          if (its != key[0]) {
            key[0] = its;
            group.clear();
          }
          long number = ByteBuffer.wrap(value).getLong();
          long facts = ByteBuffer.wrap(value).getLong(Long.BYTES);
          for (byte[] earlier : group) {
            if ((facts & ~ByteBuffer.wrap(earlier).getLong(Long.BYTES)) == 0) {
              // a copy has no fact that its original lacks
              pairs.add(pair(number, ByteBuffer.wrap(earlier).getLong()), NOTHING);
            }
          }
          if (group.size() < MOST_CANDIDATES) {
            group.add(value);
          }
        });
    blocks.close();
    Comparison comparison = new Comparison();
    pairs.forEach((pair, nothing) -> comparison.compare(ByteBuffer.wrap(pair)));
    pairs.close();
  }

  private static byte[] pair(long number, long earlier) {
    return ByteBuffer.allocate(2 * Long.BYTES).putLong(number).putLong(earlier).array();
  }

  /** Goes through the pairs, the earlier article first, and within its pairs in their order. */
  private final class Comparison {
    private long current = -1;
    private long last = -1;
    private Print print = Print.NONE;

    void compare(ByteBuffer pair) throws IOException {
      long number = pair.getLong();
      long earlier = pair.getLong();
      if (number != current) {
        current = number;
        last = -1;
        print = print(number);
      }
      if (earlier == last || prints.mark(number) >= 0) {
        return;
      }
      last = earlier;
      if (print.repeats(print(earlier))) {
        long root = prints.mark(earlier);
        prints.mark(number, root < 0 ? earlier : root);
      }
    }
  }

  private Print print(long number) throws IOException {
    Wire.Reader in = new Wire.Reader(prints.get(number));
    in.bytes();
    return Print.decode(in.rest());
  }

  /** The id of the article's original; its own where it is one. */
  byte[] original(long number) throws IOException {
    long mark = prints.mark(number);
    return new Wire.Reader(prints.get(mark < 0 ? number : mark)).bytes();
  }

  boolean isCopy(long number) throws IOException {
    return prints.mark(number) >= 0;
  }

  @Override
  public void close() throws IOException {
    blocks.close();
    pairs.close();
    prints.close();
  }
}
