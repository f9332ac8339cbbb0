package dealfacts.text;

import org.jspecify.annotations.Nullable;

/** Pairs of characters to look for. May take one for another, as {@link CharSet} may. */
final class CharPairs {
  /** So many bits for each pair: one in sixteen others is taken for one. */
  private static final int SPARSE = 16;

  private final long[] bits;

  private CharPairs(int bits) {
    this.bits = new long[bits >> 6];
  }

  /**
   * Null for any pair, and where there is none to look for.
   *
   * @param pairs one behind the other
   */
  static @Nullable CharPairs of(@Nullable String pairs) {
    if (pairs == null || pairs.isEmpty()) {
      return null;
    }
    CharPairs set = new CharPairs(Math.max(1 << 8, SPARSE * Integer.highestOneBit(pairs.length())));
    for (int i = 0; i < pairs.length(); i += 2) {
      int slot = slot(pairs.charAt(i), pairs.charAt(i + 1));
      set.bits[(slot >>> 6) & (set.bits.length - 1)] |= 1L << slot;
    }
    return set;
  }

  private static int slot(char a, char b) {
    return (a * 0x9E3779B9 + b * 0x85EBCA6B) >>> 12;
  }

  boolean has(char a, char b) {
    int slot = slot(a, b);
    return (bits[(slot >>> 6) & (bits.length - 1)] & (1L << slot)) != 0;
  }
}
