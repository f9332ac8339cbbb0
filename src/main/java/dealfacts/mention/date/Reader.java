package dealfacts.mention.date;

/** A cursor on the folded text. A method that finds nothing leaves it where it was. */
final class Reader {
  static final int NONE = -1;
  private static final String DIGITS = "〇一二三四五六七八九";

  /** By character: a digit's value and one, -1 for another character of a number, else 0. */
  private static final byte[] COUNT = counts();

  /** An array, since nearly every character is looked at several times. */
  private final char[] text;

  private int at;

  Reader(String text) {
    this.text = text.toCharArray();
  }

  /**
   * The place from {@code from} on where a date may begin; the end of the text if there is none.
   */
  int head(int from) {
    int i = from;
    while (i < text.length) {
      int next = Heads.next(text, i);
      if (next == i) {
        return i;
      }
      i = next;
    }
    return text.length;
  }

  int at() {
    return at;
  }

  void seek(int position) {
    at = position;
  }

  /** The character {@code ahead} of the cursor, 0 outside of the text. */
  char peek(int ahead) {
    return charAt(at + ahead);
  }

  char peek() {
    return charAt(at);
  }

  char charAt(int i) {
    return i >= 0 && i < text.length ? text[i] : 0;
  }

  boolean startsWith(String word) {
    int length = word.length();
    if (length > text.length - at) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (word.charAt(i) != text[at + i]) {
        return false;
      }
    }
    return true;
  }

  boolean eat(char c) {
    if (peek() != c) {
      return false;
    }
    at++;
    return true;
  }

  boolean eat(String word) {
    if (!startsWith(word)) {
      return false;
    }
    at += word.length();
    return true;
  }

  boolean startsWithAny(String... words) {
    char c = peek();
    for (String word : words) {
      if (word.charAt(0) == c && startsWith(word)) {
        return true;
      }
    }
    return false;
  }

  /** The first of {@code words} that stands here; longer ones have to come first. */
  boolean eatAny(String... words) {
    char c = peek();
    for (String word : words) {
      if (word.charAt(0) == c && eat(word)) {
        return true;
      }
    }
    return false;
  }

  /** Skips at most two blanks. */
  void blanks() {
    for (int i = 0; i < 2 && peek() == ' '; i++) {
      at++;
    }
  }

  /** A count up to 999 in figures ({@code 12}) or characters ({@code 十二, 廿二}). */
  int number() {
    if (isFigure(peek())) {
      int length = figures();
      if (length > 3) {
        return NONE;
      }
      return take(length);
    }
    return counted();
  }

  /** How many figures stand here, at most 9. */
  int figures() {
    return figuresAt(0);
  }

  /** How many figures stand {@code ahead} of the cursor, at most 9. */
  int figuresAt(int ahead) {
    int length = 0;
    while (length < 9 && isFigure(peek(ahead + length))) {
      length++;
    }
    return length;
  }

  /** Reads {@code length} figures. */
  int take(int length) {
    int value = 0;
    for (int i = 0; i < length; i++) {
      value = value * 10 + (text[at + i] - '0');
    }
    at += length;
    return value;
  }

  /** How many characters here are digits of a year ({@code 二〇一九}), at most 5. */
  int digits() {
    int length = 0;
    while (length < 5 && digit(peek(length)) >= 0) {
      length++;
    }
    return length;
  }

  /** Reads {@code length} digits written as characters. */
  int takeDigits(int length) {
    int value = 0;
    for (int i = 0; i < length; i++) {
      value = value * 10 + digit(text[at + i]);
    }
    at += length;
    return value;
  }

  /** {@code 三, 十, 十二, 二十三, 廿一}. */
  private int counted() {
    int tens = 0;
    int length = 0;
    char c = peek();
    if (c == '廿' || c == '卅') {
      tens = c == '廿' ? 2 : 3;
      length = 1;
    } else if (c == '十') {
      tens = 1;
      length = 1;
    } else if (count(c) > 0 && peek(1) == '十') {
      tens = count(c);
      length = 2;
    }
    int ones = count(peek(length));
    if (ones > 0) {
      length++;
    } else if (length == 0) {
      return NONE;
    }
    if (isCount(peek(length))) {
      return NONE;
    }
    at += length;
    return tens * 10 + Math.max(ones, 0);
  }

  static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  static boolean isFigure(char c) {
    return c >= '0' && c <= '9';
  }

  /** A figure or a character that numbers are written with. */
  static boolean isNumeral(char c) {
    return isFigure(c) || isCount(c);
  }

  private static boolean isCount(char c) {
    return COUNT[c] != 0;
  }

  private static int count(char c) {
    return c == '两' ? 2 : digit(c);
  }

  /** The value of a digit written as a character, -1 where it is none. */
  private static int digit(char c) {
    return COUNT[c] > 0 ? COUNT[c] - 1 : NONE;
  }

  private static byte[] counts() {
    byte[] counts = new byte[Character.MAX_VALUE + 1];
    for (char c : "两十廿卅百千万亿".toCharArray()) {
      counts[c] = NONE;
    }
    for (int i = 0; i < DIGITS.length(); i++) {
      counts[DIGITS.charAt(i)] = (byte) (i + 1);
    }
    counts['零'] = 1;
    counts['○'] = 1;
    return counts;
  }
}
