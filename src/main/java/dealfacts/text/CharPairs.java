package dealfacts.text;

import org.jspecify.annotations.Nullable;

/**
 * Pairs of characters to look for, some of them with any second: {@code 收购} and {@code 等} before
 * anything. May take one for another, as {@link CharSet} may.
 */
final class CharPairs {
  /** So many bits for each pair: one in sixteen others is taken for one. */
  private static final int SPARSE = 16;

  private final long[] bits;

  /** Characters with any second. */
  private final CharSet open = new CharSet();

  private CharPairs(int bits) {
    this.bits = new long[bits >> 6];
  }

  /**
   * Null for any pair, and where there is none to look for.
   *
   * @param pairs one behind the other, {@link Part#ANYTHING} for any second
   */
  static @Nullable CharPairs of(@Nullable String pairs) {
    if (pairs == null || pairs.isEmpty()) {
      return null;
    }
    CharPairs set = new CharPairs(Math.max(1 << 8, SPARSE * Integer.highestOneBit(pairs.length())));
    for (int i = 0; i < pairs.length(); i += 2) {
      if (pairs.charAt(i + 1) == Part.ANYTHING) {
        set.open.add(pairs.charAt(i));
      }
    }
    boolean tells = false;
    for (int i = 0; i < pairs.length(); i += 2) {
      if (!set.open.has(pairs.charAt(i))) {
        int slot = slot(pairs.charAt(i), pairs.charAt(i + 1));
        set.bits[(slot >>> 6) & (set.bits.length - 1)] |= 1L << slot;
        tells = true;
      }
    }
    return tells ? set : null;
  }

  private static int slot(char a, char b) {
    return (a * 0x9E3779B9 + b * 0x85EBCA6B) >>> 12;
  }

  boolean has(char a, char b) {
    int slot = slot(a, b);
    return (bits[(slot >>> 6) & (bits.length - 1)] & (1L << slot)) != 0 || open.has(a);
  }

  /** Whether one of them may stand there, or its first character where the text ends. */
  boolean mayBegin(char[] text, int at, int to) {
    char c = text[at];
    return at + 1 < to ? has(c, text[at + 1]) : open.has(c);
  }

  /** Whether one of them may stand where the text ends behind it. */
  boolean mayEnd(char c) {
    return open.has(c);
  }
}
