package dealfacts.text;

import org.jspecify.annotations.Nullable;

/** Characters to look for. May take one for another, so it finds too many places, never too few. */
public final class CharSet {
  private static final int BITS = 1 << 12;

  private final long[] bits = new long[BITS >> 6];

  /** Null for any character, and where there is none to look for. */
  public static @Nullable CharSet of(@Nullable String characters) {
    if (characters == null || characters.isEmpty()) {
      return null;
    }
    CharSet set = new CharSet();
    for (int i = 0; i < characters.length(); i++) {
      set.add(characters.charAt(i));
    }
    return set;
  }

  public void add(char c) {
    bits[slot(c)] |= 1L << c;
  }

  private static int slot(char c) {
    return (c & (BITS - 1)) >> 6;
  }

  public boolean has(char c) {
    return (bits[slot(c)] & (1L << c)) != 0;
  }

  /** Where the first of them stands at or behind {@code from}, else {@code to} or more. */
  int next(char[] text, int from, int to) {
    // an array at hand: it would be asked for again at every step
    long[] bits = this.bits;
    for (int i = from; i < to; i++) {
      char c = text[i];
      if ((bits[slot(c)] & (1L << c)) != 0) {
        return i;
      }
    }
    return Math.max(from, to);
  }
}
