package dealfacts.text;

import java.util.Arrays;

/**
 * The characters of the texts that a thread searched last. Many expressions are sought in the same
 * text, and a string says of each character anew how it is kept and whether there is one.
 */
final class Letters {
  private static final int SLOTS = 16;

  /** Whole texts have a slot of their own, from which no clause drives them. */
  private static final int LONG = 256;

  private static final ThreadLocal<Letters> OWN = ThreadLocal.withInitial(Letters::new);

  private final String[] texts = new String[SLOTS + 1];
  private final char[][] letters = new char[SLOTS + 1][];

  private Letters() {
    Arrays.fill(texts, "");
    Arrays.fill(letters, new char[0]);
  }

  /** Not to be changed. */
  @SuppressWarnings("ReferenceEquality") // another string of the same letters is only read again
  static char[] of(String text) {
    Letters own = OWN.get();
    int length = text.length();
    int slot = length < LONG ? length & (SLOTS - 1) : SLOTS;
    if (own.texts[slot] != text) {
      own.letters[slot] = text.toCharArray();
      own.texts[slot] = text;
    }
    return own.letters[slot];
  }
}
