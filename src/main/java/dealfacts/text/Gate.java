package dealfacts.text;

import org.jspecify.annotations.Nullable;

/**
 * Characters that a part of an expression can begin with, in few bits: what is asked at each
 * alternative must be small to stay at hand. May take one for another, as {@link CharSet} may.
 */
final class Gate {
  private static final int BITS = 256;

  private static final int MOST = 64;

  private final long[] bits = new long[BITS >> 6];

  /** Null for any character, and for so many that nearly all would pass. */
  static @Nullable Gate of(@Nullable String characters) {
    if (characters == null || characters.length() > MOST) {
      return null;
    }
    Gate gate = new Gate();
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      gate.bits[slot(c)] |= 1L << c;
    }
    return gate;
  }

  private static int slot(char c) {
    return (c >> 6) & ((BITS >> 6) - 1);
  }

  boolean has(char c) {
    return (bits[slot(c)] & (1L << c)) != 0;
  }
}
