package dealfacts.mention.money;

import static dealfacts.mention.money.NumeralChars.charAt;
import static dealfacts.mention.money.NumeralChars.digit;
import static dealfacts.mention.money.NumeralChars.isHan;

import dealfacts.mention.Qualifier;
import dealfacts.mention.Quantity.Kind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The parts of 元: 角, 毛, 分 and those of other currencies (三块五, 123元1角1分, 两美元又三美分, 5毛钱). */
final class SmallChange {
  private static final BigDecimal TENTH = new BigDecimal("0.1");
  private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

  private static final Words<BigDecimal> PARTS =
      new Words<BigDecimal>().add(TENTH, "角 毛 毫").add(HUNDREDTH, "分 仙 美分 港仙");

  private SmallChange() {}

  /** The figure with the small change that follows it. */
  static Figure append(String text, Figure figure) {
    if (figure.numeral().isScaled() && figure.numeral().isArabic()
        || figure.qualifier() != Qualifier.EXACT) {
      return figure;
    }
    BigDecimal value = figure.low();
    int end = figure.end();
    boolean parts = false;
    while (true) {
      int at = charAt(text, end) == '又' ? end + 1 : end;
      at = charAt(text, at) == '零' && !parts ? at + 1 : at;
      Numeral numeral = at < text.length() ? NumeralReader.read(text, at) : null;
      Words.Hit<BigDecimal> part = numeral == null ? null : PARTS.startingAt(text, numeral.end());
      if (numeral == null || part == null || numeral.high().compareTo(BigDecimal.valueOf(99)) > 0) {
        break;
      }
      value = value.add(numeral.low().multiply(part.value()));
      end = part.end();
      parts = true;
    }
    if (!parts
        || text.charAt(end - 1) == '毫'
        || text.charAt(end - 1) == '毛'
        || text.charAt(end - 1) == '角') {
      int digits = lastDigit(text, figure, end, parts);
      if (digits >= 0) {
        boolean zero = text.charAt(end) == '零';
        end += zero ? 2 : 1;
        value = value.add(BigDecimal.valueOf(digits).multiply(parts || zero ? HUNDREDTH : TENTH));
      }
    }
    end = charAt(text, end) == '钱' ? end + 1 : end;
    return end == figure.end() ? figure : figure.worth(value, end);
  }

  /** 三块五, 三块零四: the digit behind 块 or 毛 that stands alone, or -1. */
  private static int lastDigit(String text, Figure figure, int end, boolean parts) {
    char unit = text.charAt(end - 1);
    if (unit != '块' && !parts) {
      return -1;
    }
    int at = charAt(text, end) == '零' ? end + 1 : end;
    int value = at < text.length() ? digit(text.charAt(at)) : -1;
    return isHan(charAt(text, at + 1)) || value <= 0 ? -1 : value;
  }

  /** 5毛钱, 两角五分, 20分: an amount of small change alone. */
  static @Nullable Figure read(String text, Numeral numeral) {
    Words.Hit<BigDecimal> part = PARTS.startingAt(text, numeral.end());
    if (part == null || numeral.high().compareTo(BigDecimal.valueOf(100)) >= 0) {
      return null;
    }
    int next = part.end();
    boolean dime = part.value().equals(TENTH) && text.charAt(part.start()) != '毫';
    boolean alone = !isHan(charAt(text, next)) && !isHan(charAt(text, numeral.start() - 1));
    boolean told = charAt(text, next) == '钱' || dime && digit(charAt(text, next)) > 0;
    if (!told && !alone) {
      return null;
    }
    Figure figure = Figure.of(numeral, next, Kind.MONEY, Currencies.YUAN, part.value());
    return append(text, figure);
  }
}
