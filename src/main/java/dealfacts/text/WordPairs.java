package dealfacts.text;

import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import java.lang.reflect.Field;
import java.util.Arrays;

/**
 * The pairs of words that HanLP's table has seen beside each other, as bits: of the pairs that are
 * asked for it has most not, and one look at few memory tells that. May take one for another, as
 * {@link CharSet} may.
 */
final class WordPairs {
  private static final int BITS = 22;

  private final long[] bits = new long[1 << BITS - Long.numberOfTrailingZeros(Long.SIZE)];

  private WordPairs() {}

  /** Those of the table that is loaded. */
  static WordPairs seen() {
    return Seen.PAIRS;
  }

  private static final class Seen {
    static final WordPairs PAIRS = read();
  }

  /** The table answers for one pair by a search; to see all there is no way but to its arrays. */
  private static WordPairs read() {
    WordPairs pairs = new WordPairs();
    try {
      int[] start = array("start");
      int[] pair = array("pair");
      for (int from = 0; from + 1 < start.length; from++) {
        for (int i = start[from]; i < start[from + 1]; i++) {
          pairs.add(from, pair[2 * i]);
        }
      }
    } catch (ReflectiveOperationException e) {
      Arrays.fill(pairs.bits, -1);
    }
    return pairs;
  }

  private static int[] array(String name) throws ReflectiveOperationException {
    // loads the table where nobody has asked it yet
    CoreBiGramTableDictionary.getBiFrequency(0, 0);
    Field field = CoreBiGramTableDictionary.class.getDeclaredField(name);
    field.setAccessible(true);
    return (int[]) field.get(null);
  }

  private static int hash(int from, int to) {
    return from * 0x9E3779B9 + to * 0x85EBCA6B;
  }

  private void add(int from, int to) {
    int hash = hash(from, to);
    bits[hash >>> 38 - BITS] |= 1L << hash;
  }

  boolean mayHold(int from, int to) {
    int hash = hash(from, to);
    return (bits[hash >>> 38 - BITS] & 1L << hash) != 0;
  }
}
