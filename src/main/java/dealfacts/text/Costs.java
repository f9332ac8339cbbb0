package dealfacts.text;

import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import java.util.Arrays;

/** What transitions between words cost, remembered by pairs of words. For one thread. */
final class Costs {
  private static final int SIZE = 1 << 17;

  private final WordPairs seen = WordPairs.seen();

  /** By turns a pair and the bits of what it costs, so that both lie side by side. */
  private final long[] known = new long[2 * SIZE];

  Costs() {
    Arrays.fill(known, -1);
  }

  double of(Word from, Word to) {
    return (from.id | to.id) >= 0 && !seen.mayHold(from.id, to.id) ? to.lone : ofSeen(from, to);
  }

  private double ofSeen(Word from, Word to) {
    if ((from.costClass | to.costClass) < 0) {
      return compute(from, to);
    }
    long pair = (long) from.costClass << 32 | to.costClass;
    int slot = (int) (pair * 0x9E3779B97F4A7C15L >>> 47) << 1;
    if (known[slot] != pair) {
      known[slot] = pair;
      known[slot + 1] = Double.doubleToRawLongBits(compute(from, to));
    }
    return Double.longBitsToDouble(known[slot + 1]);
  }

  private static double compute(Word from, Word to) {
    int pair = CoreBiGramTableDictionary.getBiFrequency(from.id, to.id);
    return pair == 0
        ? to.lone
        : Word.cost(from.attribute.totalFrequency, pair, to.attribute.totalFrequency);
  }
}
