package dealfacts.mention.money;

import static dealfacts.mention.money.NumeralChars.charAt;
import static dealfacts.mention.money.NumeralChars.isBigUnit;
import static dealfacts.mention.money.NumeralChars.isUnit;
import static dealfacts.mention.money.NumeralChars.power;

import dealfacts.mention.Qualifier;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers without a digit that begin with a word of their own: 数千万, 几个亿, 半个亿. */
final class Several {
  private static final BigDecimal HALF_A_YI = new BigDecimal(50_000_000);

  private Several() {}

  static boolean mayStartAt(String text, int at) {
    char c = text.charAt(at);
    return c == '数' || c == '几' || c == '半' && isHalf(text, at);
  }

  private static boolean isHalf(String text, int at) {
    return text.startsWith("半个亿", at) && NumeralChars.digit(charAt(text, at - 1)) < 0;
  }

  /** The number, whose first character is one of 数, 几 and 半, or null. */
  static @Nullable Numeral read(String text, int start) {
    if (text.charAt(start) == '半') {
      return new Numeral(
          start,
          start + 3,
          HALF_A_YI,
          HALF_A_YI,
          Qualifier.EXACT,
          BigDecimal.ONE,
          NumeralChars.ten(8),
          Numeral.Form.CHINESE);
    }
    int from = start + 1;
    int end = charAt(text, from) == '个' && isBigUnit(charAt(text, from + 1)) ? from + 1 : from;
    if (!isUnit(charAt(text, end))) {
      return null;
    }
    BigDecimal unit = BigDecimal.ONE;
    int last = 0;
    int big = 0;
    while (isUnit(charAt(text, end)) && end - from < 4) {
      int power = power(text.charAt(end));
      if (last != 0 && (power <= last && power < 4 || power == last)) {
        break;
      }
      unit = unit.multiply(NumeralChars.ten(power));
      last = power;
      big = power >= 4 ? big + power : big;
      end++;
    }
    BigDecimal shared = unit;
    if (charAt(text, end) == '个' && charAt(text, end + 1) == '亿') {
      end += 2;
      big += 8;
      unit = unit.multiply(NumeralChars.ten(8));
    }
    return new Numeral(
        start,
        end,
        unit,
        unit.multiply(BigDecimal.TEN),
        Qualifier.VAGUE,
        shared,
        NumeralChars.ten(big),
        Numeral.Form.SEVERAL);
  }
}
