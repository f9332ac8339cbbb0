package dealfacts.text;

import java.util.Arrays;

/**
 * Words as paths from a root. The transitions lie in one open-addressed table, so that tens of
 * thousands of words are ready within milliseconds.
 */
final class Trie {
  static final int ROOT = 0;
  static final int NONE = -1;

  private long[] keys = new long[1 << 10];
  private int[] targets = new int[1 << 10];
  private final long[] begins = new long[(Character.MAX_VALUE + 1) >> 6];
  private int transitions;
  private int nodes = 1;

  Trie() {
    Arrays.fill(keys, NONE);
  }

  /** The node behind {@code c}; {@link #NONE} if no word goes on so. */
  int next(int node, char c) {
    if (node == ROOT && (begins[c >> 6] & (1L << c)) == 0) {
      return NONE;
    }
    long key = (long) node << 16 | c;
    int mask = keys.length - 1;
    int slot = slot(key, mask);
    while (true) {
      long found = keys[slot];
      if (found == key) {
        return targets[slot];
      }
      if (found == NONE) {
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
    if (2 * ++transitions > keys.length) {
      rehash();
    }
    put((long) node << 16 | c, nodes);
    if (node == ROOT) {
      begins[c >> 6] |= 1L << c;
    }
    return nodes++;
  }

  /** How many nodes there are; they are numbered from {@link #ROOT}. */
  int nodes() {
    return nodes;
  }

  private void rehash() {
    long[] oldKeys = keys;
    int[] oldTargets = targets;
    keys = new long[2 * oldKeys.length];
    targets = new int[keys.length];
    Arrays.fill(keys, NONE);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != NONE) {
        put(oldKeys[i], oldTargets[i]);
      }
    }
  }

  private void put(long key, int target) {
    int mask = keys.length - 1;
    int slot = slot(key, mask);
    while (keys[slot] != NONE) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    targets[slot] = target;
  }

  private static int slot(long key, int mask) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & mask;
  }
}
