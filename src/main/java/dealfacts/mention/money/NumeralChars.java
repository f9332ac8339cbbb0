package dealfacts.mention.money;

import java.math.BigDecimal;
import java.util.Arrays;

/** The characters that numbers are made of, in the folded view. */
final class NumeralChars {
  /** The most blanks that may stand inside a quantity. */
  private static final int MOST_BLANKS = 3;

  private static final byte[] DIGIT = new byte[Character.MAX_VALUE + 1];
  private static final byte[] POWER = new byte[Character.MAX_VALUE + 1];

  static {
    Arrays.fill(DIGIT, (byte) -1);
    digits("〇零○", 0);
    digits("一壹", 1);
    digits("二两贰", 2);
    digits("三叁", 3);
    digits("四肆", 4);
    digits("五伍", 5);
    digits("六陆", 6);
    digits("七柒", 7);
    digits("八捌", 8);
    digits("九玖", 9);
    powers("十拾", 1);
    powers("百佰", 2);
    powers("千仟", 3);
    powers("万", 4);
    powers("亿", 8);
  }

  private static final BigDecimal[] TENS = new BigDecimal[40];

  static {
    for (int i = 0; i < TENS.length; i++) {
      TENS[i] = BigDecimal.TEN.pow(i);
    }
  }

  private NumeralChars() {}

  /** Ten to the power of {@code n}. */
  static BigDecimal ten(int n) {
    return n < TENS.length ? TENS[n] : BigDecimal.TEN.pow(n);
  }

  private static void digits(String characters, int value) {
    for (char c : characters.toCharArray()) {
      DIGIT[c] = (byte) value;
    }
  }

  private static void powers(String characters, int power) {
    for (char c : characters.toCharArray()) {
      POWER[c] = (byte) power;
    }
  }

  static boolean isAsciiDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isAsciiLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  static boolean isHan(char c) {
    return c >= '\u4e00' && c < '\ua000';
  }

  /** The value of a Chinese digit, or -1. */
  static int digit(char c) {
    return DIGIT[c];
  }

  /**
   * The value of the Chinese digit at a place, or -1: 参 (folded from 參) is a digit beside a unit
   * only.
   */
  static int digitAt(String text, int at) {
    char c = text.charAt(at);
    if (c == '参') {
      boolean unitBefore =
          at > 0 && (isUnit(text.charAt(at - 1)) || digit(text.charAt(at - 1)) == 0);
      boolean unitBehind = at + 1 < text.length() && isUnit(text.charAt(at + 1));
      return unitBefore && !isHan(charAt(text, at + 1)) || unitBehind ? 3 : -1;
    }
    return DIGIT[c];
  }

  /** The power of ten of a unit (十 1, 百 2, 千 3, 万 4, 亿 8), or 0. */
  static int power(char c) {
    return POWER[c];
  }

  /** How many tens a character stands for: 廿 2, 卅 3, 卌 4. */
  static int tens(char c) {
    return switch (c) {
      case '廿' -> 2;
      case '卅' -> 3;
      default -> 4;
    };
  }

  /** What counts behind a number: 三|家, 两|名. */
  static boolean isClassifier(char c) {
    return "家名位个只".indexOf(c) >= 0;
  }

  static boolean isUnit(char c) {
    return POWER[c] > 0;
  }

  static boolean isBigUnit(char c) {
    return POWER[c] >= 4;
  }

  /** The character at a place, or {@code '\0'} outside of the text. */
  static char charAt(String text, int at) {
    return at >= 0 && at < text.length() ? text.charAt(at) : '\0';
  }

  /** Where a few blanks that may stand inside a quantity end. */
  static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && at - from < MOST_BLANKS && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /** Behind the word, which may hold blanks, or -1 where it doesn't stand there. */
  static int endOf(String word, String text, int from) {
    int at = from;
    for (int i = 0; i < word.length(); i++) {
      at = skipBlanks(text, at);
      if (charAt(text, at) != word.charAt(i)) {
        return -1;
      }
      at++;
    }
    return at;
  }
}
