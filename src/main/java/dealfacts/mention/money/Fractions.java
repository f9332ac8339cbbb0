package dealfacts.mention.money;

import static dealfacts.mention.money.NumeralChars.charAt;
import static dealfacts.mention.money.NumeralChars.digit;
import static dealfacts.mention.money.NumeralChars.endOf;
import static dealfacts.mention.money.NumeralChars.isAsciiDigit;
import static dealfacts.mention.money.NumeralChars.isUnit;
import static dealfacts.mention.money.NumeralChars.power;
import static dealfacts.mention.money.NumeralChars.skipBlanks;

import dealfacts.mention.Qualifier;
import dealfacts.mention.Quantity.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Parts of a whole: 百分之五, 千分之二, 三分之一, 1/3的股权, 一半股权. */
final class Fractions {
  /** The decimals of a percentage that has no end (三分之一). */
  private static final int DECIMALS = 6;

  private static final Words<Boolean> HELD =
      new Words<Boolean>().add(true, "股权 股份 的股权 的股份 权益 的权益 以上 左右 表决权 的表决权");

  /** 五分之一的价格: a part of something that nobody holds. */
  private static final Words<Boolean> OF_OTHERS =
      new Words<Boolean>().add(true, "的价 的成本 的费用 的时间 的速度 的体积 的重量 价格 决赛");

  private Fractions() {}

  /** The fraction that starts at a place, or null. */
  static @Nullable Figure read(String text, int start) {
    char first = text.charAt(start);
    if (isUnit(first)) {
      return ofPower(text, start);
    }
    if (isAsciiDigit(first)) {
      return withSlash(text, start);
    }
    int whole = digit(first);
    if (whole == 1 && charAt(text, start + 1) == '半') {
      return HELD.startingAt(text, start + 2) == null ? null : of(start, start + 2, 1, 2);
    }
    int from = whole < 2 ? -1 : endOf("分之", text, start + 1);
    int part = from < 0 ? -1 : digit(charAt(text, from));
    return part < 1
            || part >= whole
            || digit(charAt(text, from + 1)) >= 0
            || OF_OTHERS.startingAt(text, from + 1) != null
        ? null
        : of(start, from + 1, part, whole);
  }

  /** 百分之五, 千分之二, 万分之六, 十分之三. */
  private static @Nullable Figure ofPower(String text, int start) {
    int at = start;
    int power = 0;
    while (isUnit(charAt(text, at)) && at - start < 3) {
      power += power(text.charAt(at));
      at++;
    }
    int from = endOf("分之", text, at);
    if (from < 0) {
      return null;
    }
    from = skipBlanks(text, from);
    Numeral numeral = from < text.length() ? NumeralReader.read(text, from) : null;
    if (numeral == null || numeral.form() == Numeral.Form.SEVERAL) {
      return null;
    }
    Numeral whole = numeral.withStart(start);
    BigDecimal factor = BigDecimal.ONE.movePointLeft(power - 2);
    return Figure.of(whole, numeral.end(), Kind.PERCENT, FigureReader.PERCENT, factor);
  }

  /** 1/3 only where something is said to be held, else it is a date, a version or a score. */
  private static @Nullable Figure withSlash(String text, int start) {
    if (charAt(text, start + 1) != '/') {
      return null;
    }
    int part = text.charAt(start) - '0';
    int whole = charAt(text, start + 2) - '0';
    boolean alone =
        !isAsciiDigit(charAt(text, start - 1)) && !isAsciiDigit(charAt(text, start + 3));
    boolean proper = part > 0 && part < whole && whole <= 9;
    boolean held =
        "占近约逾超的达足".indexOf(charAt(text, start - 1)) >= 0
            || HELD.startingAt(text, start + 3) != null;
    return alone && proper && held && "/-.".indexOf(charAt(text, start + 3)) < 0
        ? of(start, start + 3, part, whole)
        : null;
  }

  private static Figure of(int start, int end, int part, int whole) {
    BigDecimal percent =
        BigDecimal.valueOf(part * 100L)
            .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    Numeral numeral =
        new Numeral(
            start,
            end,
            percent,
            percent,
            Qualifier.EXACT,
            BigDecimal.ONE,
            BigDecimal.ONE,
            Numeral.Form.CHINESE);
    return Figure.of(numeral, end, Kind.PERCENT, FigureReader.PERCENT, BigDecimal.ONE);
  }
}
