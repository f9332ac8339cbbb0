package dealfacts.ingest;

/**
 * Characters to look for, each told by one look; may take one for another, so it asks too often,
 * never too seldom. {@code 责} at its begin makes a line worth being matched with {@code 责任编辑|责编|…}.
 */
final class FirstLetters {
  private static final int BITS = 1 << 12;

  private final long[] bits = new long[BITS >> 6];

  private FirstLetters(String characters) {
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      bits[(c & (BITS - 1)) >> 6] |= 1L << c;
    }
  }

  static FirstLetters of(String characters) {
    return new FirstLetters(characters);
  }

  boolean has(char c) {
    return (bits[(c & (BITS - 1)) >> 6] & (1L << c)) != 0;
  }

  /** Whether the line begins with one of them. */
  boolean begin(String line) {
    return !line.isEmpty() && has(line.charAt(0));
  }

  /** Whether one of the words, all of which begin so, begins before {@code end}. */
  boolean holdsAny(String line, int end, String[] words) {
    for (int i = 0; i < Math.min(end, line.length()); i++) {
      if (has(line.charAt(i))) {
        for (String word : words) {
          if (line.startsWith(word, i)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
