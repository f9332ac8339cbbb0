package dealfacts.mention.money;

import static dealfacts.mention.money.NumeralChars.charAt;
import static dealfacts.mention.money.NumeralChars.isAsciiDigit;
import static dealfacts.mention.money.NumeralChars.isBigUnit;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A row of digits with its marks of thousands and its decimals: {@code 1,234.5}, {@code 4 000}.
 *
 * @param count of the digits before the first mark
 * @param decimals whether there are digits behind a point
 */
record Digits(BigDecimal value, int count, int end, boolean decimals) {
  /** A longer row of digits is a code. */
  static final int MOST = 18;

  /** How many digits stand at a place; one more than {@link #MOST} where there are too many. */
  static int count(String text, int at) {
    int i = at;
    while (isAsciiDigit(charAt(text, i)) && i - at <= MOST) {
      i++;
    }
    return i - at;
  }

  /**
   * The row of {@code count} digits at a place, which may also begin with its point, or null.
   *
   * @param signed whether the sign of a currency stands before it
   */
  static @Nullable Digits read(String text, int at, int count, boolean signed) {
    int i = at + count;
    char behind = charAt(text, i);
    if (count > 0 && behind != ',' && behind != '.' && behind != ' ') {
      return new Digits(whole(text, at, i), count, i, false);
    }
    if (behind == '.' && count > 0) {
      Digits plain = withDecimals(text, at, count);
      if (plain != null) {
        return plain;
      }
    }
    StringBuilder number = new StringBuilder(MOST).append(text, at, i);
    if (count >= 1 && count <= 3) {
      i = thousands(text, i, number, signed);
    }
    if (text.startsWith(" 000", i) && !isAsciiDigit(charAt(text, i + 4))) {
      number.append("000"); // 4 000万元
      i += 4;
    }
    boolean decimals = charAt(text, i) == '.' && isAsciiDigit(charAt(text, i + 1));
    if (decimals) {
      int from = i;
      i++;
      while (isAsciiDigit(charAt(text, i)) && i - from <= MOST) {
        i++;
      }
      number.append(text, from, i);
    }
    if (charAt(text, i) == '.' && isBigUnit(charAt(text, i + 1))) {
      i++; // a slip of the pen: 134.亿元
    }
    return number.length() == 0
        ? null
        : new Digits(new BigDecimal(number.toString()), count, i, decimals);
  }

  /** 3.25, the most frequent form, without a string in between; null where it is another. */
  private static @Nullable Digits withDecimals(String text, int at, int count) {
    int from = at + count + 1;
    int decimals = count(text, from);
    int end = from + decimals;
    if (decimals == 0 || count + decimals > MOST || text.startsWith(" 000", end)) {
      return null;
    }
    if (charAt(text, end) == '.' && isBigUnit(charAt(text, end + 1))) {
      return null;
    }
    long value = 0;
    for (int i = at; i < end; i++) {
      value = i == from - 1 ? value : value * 10 + (text.charAt(i) - '0');
    }
    return new Digits(BigDecimal.valueOf(value, decimals), count, end, true);
  }

  private static BigDecimal whole(String text, int from, int to) {
    long value = 0;
    for (int i = from; i < to; i++) {
      value = value * 10 + (text.charAt(i) - '0');
    }
    return BigDecimal.valueOf(value);
  }

  /** Behind the groups of thousands (,234,567) that follow the first digits. */
  private static int thousands(String text, int from, StringBuilder number, boolean signed) {
    int i = from;
    while (charAt(text, i) == ','
        && isAsciiDigit(charAt(text, i + 1))
        && isAsciiDigit(charAt(text, i + 2))
        && isAsciiDigit(charAt(text, i + 3))
        && !isAsciiDigit(charAt(text, i + 4))
        && number.length() < MOST) {
      if (signed
          && charAt(text, i + 4) != '元'
          && Currencies.behind(text, i + 4, false, false) != null) {
        break; // $20,300美元 is a list of two
      }
      number.append(text, i + 1, i + 4);
      i += 4;
    }
    return i;
  }
}
