package dealfacts.text;

import java.util.Arrays;

/**
 * Words as paths from a root. The transitions lie in one open-addressed table, so that tens of
 * thousands of words are ready within milliseconds; each is one number, so that a step is one look
 * at memory.
 */
final class Trie {
  static final int ROOT = 0;
  static final int NONE = -1;

  /**
   * Bits of a node's number. A transition is the node it begins at, its character, and the next.
   */
  private static final int NODE = 24;

  private static final long TARGET = (1L << NODE) - 1;
  private static final long FREE = -1;

  private long[] table = new long[1 << 10];

  /** Of each node which characters may follow, by their last six bits: mostly one or two. */
  private long[] follow = new long[1 << 8];

  private final long[] begins = new long[(Character.MAX_VALUE + 1) >> 6];
  private int transitions;
  private int nodes = 1;

  Trie() {
    Arrays.fill(table, FREE);
  }

  /** The node behind {@code c}; {@link #NONE} if no word goes on so. */
  int next(int node, char c) {
    if ((follow[node] & (1L << c)) == 0 || node == ROOT && (begins[c >> 6] & (1L << c)) == 0) {
      return NONE;
    }
    long key = (long) node << 16 | c;
    int mask = table.length - 1;
    int slot = slot(key, mask);
    while (true) {
      long found = table[slot];
      if (found >>> NODE == key) {
        return (int) (found & TARGET);
      }
      if (found == FREE) {
        return NONE;
      }
      slot = (slot + 1) & mask;
    }
  }

  /** The node behind {@code c}, made where there is none yet. */
  int grow(int node, char c) {
    int next = next(node, c);
    if (next != NONE) {
      return next;
    }
    if (nodes == TARGET) {
      throw new IllegalStateException("more words than a trie can hold");
    }
    if (2 * ++transitions > table.length) {
      rehash();
    }
    put(((long) node << 16 | c) << NODE | nodes);
    follow[node] |= 1L << c;
    if (nodes == follow.length) {
      follow = Arrays.copyOf(follow, 2 * nodes);
    }
    if (node == ROOT) {
      begins[c >> 6] |= 1L << c;
    }
    return nodes++;
  }

  /** Whether a word may begin so. */
  boolean mayBegin(char c) {
    return (begins[c >> 6] & (1L << c)) != 0;
  }

  /** How many nodes there are; they are numbered from {@link #ROOT}. */
  int nodes() {
    return nodes;
  }

  private void rehash() {
    long[] old = table;
    table = new long[2 * old.length];
    Arrays.fill(table, FREE);
    for (long transition : old) {
      if (transition != FREE) {
        put(transition);
      }
    }
  }

  private void put(long transition) {
    int mask = table.length - 1;
    int slot = slot(transition >>> NODE, mask);
    while (table[slot] != FREE) {
      slot = (slot + 1) & mask;
    }
    table[slot] = transition;
  }

  private static int slot(long key, int mask) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & mask;
  }
}
