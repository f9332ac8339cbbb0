package dealfacts.mention.money;

import static dealfacts.mention.money.NumeralChars.charAt;
import static dealfacts.mention.money.NumeralChars.digitAt;
import static dealfacts.mention.money.NumeralChars.isUnit;

import java.math.BigDecimal;

/**
 * A row of digits written as Chinese characters: {@code 三}, {@code 七八} (百万), {@code 二〇一九}, {@code
 * 零五}.
 *
 * @param from where it starts, behind the zeros that only part it from the unit before it
 */
record ChineseDigits(String text, int from, int end) {

  /**
   * The row at a place.
   *
   * @param behindUnit whether a part of the number stands before it, so that 零 may lead it
   */
  static ChineseDigits at(String text, int at, boolean behindUnit) {
    int end = at;
    while (end < text.length() && digitAt(text, end) >= 0 && end - at <= Digits.MOST) {
      end++;
    }
    int from = at;
    while (behindUnit && from < end - 1 && digitAt(text, from) == 0) {
      from++;
    }
    return new ChineseDigits(text, from, end);
  }

  int length() {
    return end - from;
  }

  int first() {
    return digitAt(text, from);
  }

  int second() {
    return digitAt(text, from + 1);
  }

  /** 七八百万, 三五成: two digits in a row of which either is meant. */
  boolean isPair() {
    if (length() != 2) {
      return false;
    }
    int first = first();
    boolean pair = first > 0 && second() == first + 1 || first == 3 && second() == 5;
    char behind = charAt(text, end);
    return pair
        && (isUnit(behind)
            || "成块元".indexOf(behind) >= 0
            || behind == '个' && charAt(text, end + 1) == '亿');
  }

  /** 二〇一九: the digits one by one. */
  BigDecimal positional() {
    StringBuilder number = new StringBuilder(length());
    for (int i = from; i < end; i++) {
      number.append(digitAt(text, i));
    }
    return new BigDecimal(number.toString());
  }

  /** 点三三: the digits as decimals. */
  BigDecimal decimals() {
    return positional().movePointLeft(length());
  }
}
