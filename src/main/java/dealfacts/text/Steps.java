package dealfacts.text;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;

/**
 * One of HanLP's tries, packed: where a step leads, where it must have come from, what ends there
 * and which steps may follow lie in one number each. A trie of arrays asks memory four times for
 * that, and its arrays are larger than what a processor keeps at hand.
 */
final class Steps {
  /** Behind a step that leads nowhere. */
  static final long NOWHERE = 0;

  private static final int STATE = 19;
  private static final int STATE_MASK = (1 << STATE) - 1;
  private static final int VALUE = 2 * STATE;
  private static final int VALUE_MASK = (1 << 17) - 1;
  private static final int FOLLOWS = VALUE + 17;

  /** Kinds of characters, of which is known whether one may follow. */
  private static final int KINDS = 8;

  /**
   * By place: kinds of characters that follow, number of what ends there, the state, its parent.
   */
  private final long[] steps;

  /** As if a step had led to the begin. */
  final long root;

  Steps(DoubleArrayTrie<?> trie) {
    int[] base = trie.getBase();
    int[] check = trie.getCheck();
    if (base.length > STATE_MASK || trie.size() >= VALUE_MASK) {
      throw new IllegalStateException("more words than are packed here: " + trie.size());
    }
    byte[] follows = new byte[base.length];
    for (int place = 1; place < base.length; place++) {
      int parent = check[place];
      if (parent > 0 && parent != place && parent < follows.length) {
        follows[parent] |= (byte) (1 << kind((char) (place - parent - 1)));
      }
    }
    steps = new long[base.length];
    for (int place = 1; place < base.length; place++) {
      if (check[place] > 0 && base[place] > 0) {
        steps[place] = pack(base, check, base[place], follows) | check[place];
      }
    }
    root = pack(base, check, base[0], follows);
  }

  private static long pack(int[] base, int[] check, int state, byte[] follows) {
    boolean ends = check[state] == state && base[state] < 0;
    long value = ends ? -base[state] : 0;
    return (follows[state] & 0xffL) << FOLLOWS | value << VALUE | (long) state << STATE;
  }

  private static int kind(char c) {
    return c & (KINDS - 1);
  }

  /** Where the character leads, else {@link #NOWHERE}. */
  long next(long from, char c) {
    return (from & (1L << FOLLOWS + kind(c))) == 0 ? NOWHERE : taken(from, c);
  }

  private long taken(long from, char c) {
    int state = (int) (from >>> STATE) & STATE_MASK;
    long step = steps[state + c + 1];
    return ((int) step & STATE_MASK) == state ? step : NOWHERE;
  }

  /** The number of the word that ends there, below 0 if none does. */
  static int value(long step) {
    return ((int) (step >>> VALUE) & VALUE_MASK) - 1;
  }
}
