package dealfacts.mention.money;

import static dealfacts.mention.money.NumeralChars.charAt;
import static dealfacts.mention.money.NumeralChars.isAsciiDigit;
import static dealfacts.mention.money.NumeralChars.isUnit;
import static dealfacts.mention.money.NumeralChars.skipBlanks;

import dealfacts.mention.Quantity.Kind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The upper end of a range, and what the lower end takes from it: 5-10亿美元, 300亿至400亿美元, 一千到两千万元.
 */
final class OtherEnd {
  private static final Words<Boolean> SIGNS =
      new Words<Boolean>().add(true, "- -- ~ ~~ — —— – − 至 到 甚至 乃至 甚至于");

  private static final BigDecimal[] PERCENT_UNITS = {
    BigDecimal.ONE, BigDecimal.TEN, new BigDecimal("0.1"), new BigDecimal("0.01")
  };

  /** How the figures of both ends follow each other, without their signs. */
  enum Order {
    RISING,
    /** Both are negative: -3亿元至-2亿元. */
    FALLING,
    /** The first is negative: -1%至5%. */
    ANY;

    private boolean fits(Figure first, Figure second) {
      return switch (this) {
        case RISING -> first.high().compareTo(second.low()) <= 0;
        case FALLING -> first.low().compareTo(second.high()) >= 0;
        case ANY -> true;
      };
    }
  }

  private OtherEnd() {}

  /**
   * The upper end of the range that the figure begins, or null.
   *
   * @param negative whether a minus stands before the figure; then one may stand before the end too
   */
  static @Nullable Figure behind(String text, Figure low, boolean negative) {
    int at = skipBlanks(text, low.end());
    char c = charAt(text, at);
    if (c == '与' || c == '和') {
      Figure high = figureAt(text, skipBlanks(text, at + 1));
      return high != null && isBetween(text, high.end()) && fits(text, low, high) ? high : null;
    }
    if (c == '、') {
      return nextDigit(text, low, at + 1);
    }
    Words.Hit<Boolean> sign = SIGNS.startingAt(text, at);
    if (sign == null || c == '到' && charAt(text, low.start() - 1) == '从') {
      return null; // 从5%到10% is a change
    }
    at = skipBlanks(text, sign.end());
    if (negative) {
      boolean both = charAt(text, at) == '-' || charAt(text, at) == '−';
      Figure end = figureAt(text, both ? at + 1 : at);
      return end != null && fitsNegative(low, end, both) ? end : null;
    }
    Words.Hit<String> currency = Currencies.at(text, at);
    Figure high = figureAt(text, currency == null ? at : skipBlanks(text, currency.end()));
    return high != null && fits(text, low, high) ? high : null;
  }

  /** 5、6亿元, 四、五千万元: one of two digits in a row, but not the number of an item. */
  private static @Nullable Figure nextDigit(String text, Figure low, int at) {
    boolean item = !NumeralChars.isHan(charAt(text, low.start() - 1));
    int digit = low.end() - low.start() == 1 ? digitOf(charAt(text, low.start())) : -1;
    boolean follows = digit > 0 && digitOf(charAt(text, at)) == digit + 1;
    if (item || !follows || !isUnit(charAt(text, at + 1))) {
      return null;
    }
    Figure high = figureAt(text, at);
    boolean told = high != null && (high.unitTold() || high.numeral().isScaled());
    return high != null && told && fits(text, low, high) ? high : null;
  }

  private static int digitOf(char c) {
    return isAsciiDigit(c) ? c - '0' : NumeralChars.digit(c);
  }

  private static boolean isBetween(String text, int at) {
    return text.startsWith("之间", at) || text.startsWith("间", at);
  }

  private static @Nullable Figure figureAt(String text, int at) {
    char c = charAt(text, at);
    boolean starts = isAsciiDigit(c) || NumeralChars.digit(c) >= 0 || isUnit(c);
    return starts ? FigureReader.read(text, at) : null;
  }

  /** 升2.3个百分点至45%: by how much and to what, no range. */
  private static boolean points(String text, Figure figure) {
    return figure.kind() == Kind.PERCENT && text.charAt(figure.end() - 1) == '点';
  }

  private static boolean fits(String text, Figure low, Figure high) {
    if (low.unitTold() && high.unitTold()) {
      return low.kind() == high.kind()
          && points(text, low) == points(text, high)
          && low.unit().equals(high.unit())
          && low.low().compareTo(high.high()) <= 0;
    }
    if (low.unitTold()) {
      return high.numeral().isScaled()
          && low.kind() == Kind.MONEY
          && low.high().compareTo(high.low()) <= 0;
    }
    return low.numeral().form() != Numeral.Form.BARE && inUnitOf(low, high, Order.RISING) != null;
  }

  /** -3.5亿元至-2.8亿元, -1%至5%. */
  private static boolean fitsNegative(Figure low, Figure high, boolean both) {
    Figure same = low.unitTold() ? low : inUnitOf(low, high, both ? Order.FALLING : Order.ANY);
    return same != null
        && high.unitTold()
        && same.kind() == high.kind()
        && same.unit().equals(high.unit())
        && (!both || Order.FALLING.fits(same, high));
  }

  /** The first end in the unit of the second, or null where no unit puts them in order. */
  static @Nullable Figure inUnitOf(Figure low, Figure high, Order order) {
    BigDecimal percentUnit = percentUnit(high);
    Numeral numeral = high.numeral();
    BigDecimal[] units = {BigDecimal.ONE};
    if (!low.numeral().isScaled()) {
      boolean digit = low.numeral().high().compareTo(BigDecimal.TEN) < 0;
      BigDecimal first = digit ? numeral.sharedUnit() : numeral.bigUnit();
      units = new BigDecimal[] {first, numeral.bigUnit(), BigDecimal.ONE};
    }
    for (BigDecimal unit : units) {
      Figure same = low.inUnitOf(high, percentUnit.multiply(unit));
      if (order.fits(same, high)) {
        return same;
      }
    }
    return null;
  }

  /** What the sign behind the number makes of it: 10 for 成, 0.1 for ‰. */
  private static BigDecimal percentUnit(Figure figure) {
    if (figure.kind() == Kind.PERCENT) {
      for (BigDecimal unit : PERCENT_UNITS) {
        if (figure.numeral().low().multiply(unit).compareTo(figure.low()) == 0) {
          return unit;
        }
      }
    }
    return BigDecimal.ONE;
  }
}
