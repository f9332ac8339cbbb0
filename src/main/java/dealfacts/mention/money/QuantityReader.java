package dealfacts.mention.money;

import static dealfacts.mention.money.NumeralChars.charAt;
import static dealfacts.mention.money.NumeralChars.isAsciiDigit;
import static dealfacts.mention.money.NumeralChars.isAsciiLetter;
import static dealfacts.mention.money.NumeralChars.isHan;
import static dealfacts.mention.money.NumeralChars.isUnit;

import dealfacts.mention.Qualifier;
import dealfacts.mention.Quantity.Kind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads a whole quantity around a figure: its sign, currency and qualifier, and its other end. */
final class QuantityReader {
  private static final Words<Boolean> LEVELS = new Words<Boolean>().add(true, "级 级别 量级");

  private static final BigDecimal TEN_THOUSAND = new BigDecimal(10_000);
  private static final BigDecimal MILLION = new BigDecimal(1_000_000);

  private final String text;
  private final int floor;

  /** Where reading goes on after the figure, whether it was a quantity or not. */
  private int next;

  QuantityReader(String text, int floor) {
    this.text = text;
    this.floor = floor;
  }

  int next() {
    return next;
  }

  /** The quantity whose number starts at {@code at}, or null. */
  @Nullable Draft read(int at) {
    next = at + 1;
    Figure figure = FigureReader.read(text, at);
    if (figure == null) {
      return null;
    }
    if (Traps.refusesStart(text, figure)) {
      next = behindOrdinal(figure);
      return null;
    }
    boolean negative = isNegative(figure.start());
    Figure upper = OtherEnd.behind(text, figure, negative);
    Figure last = upper != null ? upper : figure;
    if (Traps.refusesEnd(text, last) || Traps.isOfPlan(text, figure, floor)) {
      next = last.end();
      return null;
    }
    if (figure.numeral().isArabic() && Traps.isCode(text, figure, last)) {
      next = Math.max(last.end(), Traps.endOfToken(text, at));
      return null;
    }
    Draft draft = upper == null ? single(figure) : range(figure, upper, negative);
    next = draft != null ? draft.end() : behindRefused(figure);
    return draft;
  }

  /** 第一 千亿元: the ordinal ends at the blank. */
  private int behindOrdinal(Figure figure) {
    int blank = text.indexOf(' ', figure.start());
    return blank > figure.start() && blank < figure.end() ? blank : figure.numeral().end();
  }

  private static int behindRefused(Figure figure) {
    return switch (figure.numeral().form()) {
      case SINGLE, BARE, SEVERAL -> figure.start() + 1;
      default -> figure.numeral().end();
    };
  }

  /**
   * @param negative whether a minus stands before the first end (-3亿元至-2亿元, -1%至5%)
   */
  private @Nullable Draft range(Figure first, Figure upper, boolean negative) {
    boolean bothNegative = negative && isSign(text.charAt(upper.start() - 1));
    OtherEnd.Order order =
        bothNegative
            ? OtherEnd.Order.FALLING
            : negative ? OtherEnd.Order.ANY : OtherEnd.Order.RISING;
    Figure low = first.unitTold() ? first : OtherEnd.inUnitOf(first, upper, order);
    Figure high =
        first.unitTold() && !upper.unitTold() ? upper.inUnitOf(first, BigDecimal.ONE) : upper;
    if (low == null || !high.unitTold() && !Traps.counts(text, high)) {
      return null;
    }
    Prefix prefix = Prefix.read(text, first.start(), floor, false);
    String currency = prefix.currency();
    boolean money = high.kind() == Kind.MONEY || high.kind() == Kind.NUMBER;
    if (currency != null && money && tellsNothing(high.unit())) {
      high = high.as(Kind.MONEY, currency);
    }
    Words.Hit<Qualifier> behind = Bounds.behind(text, high.end());
    Words.Hit<Boolean> level = LEVELS.startingAt(text, high.end());
    BigDecimal from = negative ? low.high().negate() : low.low();
    BigDecimal to = bothNegative ? high.low().negate() : high.high();
    return new Draft(
        negative ? first.start() - 1 : prefix.start(),
        level != null
            ? level.end()
            : behind != null && behind.value() == Qualifier.ABOUT ? behind.end() : high.end(),
        high.kind(),
        from,
        to,
        high.unit(),
        from.compareTo(to) == 0 ? Qualifier.EXACT : Qualifier.RANGE,
        low.perShare() || high.perShare() || PerShare.before(text, low, floor),
        high.numeral().isScaled(),
        high.unitTold(),
        null);
  }

  private static boolean tellsNothing(String unit) {
    return unit.isEmpty() || unit.equals(Currencies.YUAN);
  }

  private @Nullable Draft single(Figure read) {
    Numeral numeral = read.numeral();
    boolean unit = isUnit(text.charAt(read.start())) && numeral.isScaled(); // 上十亿元
    boolean bare = numeral.form() == Numeral.Form.BARE;
    Prefix prefix =
        Prefix.read(
            text, read.start(), floor, bare || unit || numeral.form() == Numeral.Form.SEVERAL);
    if (read.kind() == Kind.PERCENT) {
      prefix = prefix.ofHolding(text, floor);
    }
    Figure figure = withLevel(read);
    boolean level = figure != read;
    String currency = prefix.currency();
    boolean money = figure.kind() == Kind.MONEY || figure.kind() == Kind.NUMBER;
    if (currency != null && money) {
      figure = figure.as(Kind.MONEY, tellsNothing(figure.unit()) ? currency : figure.unit());
    }
    Words.Hit<Qualifier> behind = Bounds.behind(text, figure.end());
    if (!level && !accepts(figure, prefix, behind)) {
      return null;
    }
    boolean closes =
        behind != null
            && (prefix.qualifier() == null
                || behind.value() == Qualifier.ABOUT
                || behind.value() == Qualifier.OVER);
    return draft(figure, prefix, closes ? behind : null);
  }

  private Draft draft(Figure figure, Prefix prefix, Words.@Nullable Hit<Qualifier> behind) {
    boolean bare = figure.numeral().form() == Numeral.Form.BARE;
    Qualifier qualifier = qualifier(figure, prefix, behind);
    boolean negative = prefix.start() == figure.start() && isNegative(figure.start());
    BigDecimal low = negative ? figure.high().negate() : figure.low();
    BigDecimal high = negative ? figure.low().negate() : figure.high();
    if (bare && qualifier == Qualifier.VAGUE) {
      low = negative ? high.multiply(BigDecimal.TEN) : low;
      high = negative ? high : low.multiply(BigDecimal.TEN);
    }
    boolean several = figure.numeral().form() == Numeral.Form.SEVERAL;
    int start =
        negative || several && isSized(prefix.start()) ? prefix.start() - 1 : prefix.start();
    boolean openHigh = qualifier == Qualifier.OVER || qualifier == Qualifier.AT_LEAST;
    return new Draft(
        start,
        behind != null ? behind.end() : figure.end(),
        figure.kind(),
        qualifier == Qualifier.UP_TO ? null : low,
        openHigh ? null : high,
        figure.unit(),
        qualifier,
        figure.perShare() || PerShare.before(text, figure, floor),
        figure.numeral().isScaled(),
        figure.unitTold(),
        null);
  }

  /** 亿元级, 千万级美元: the figure with 级 and the currency behind it, or the same figure. */
  private Figure withLevel(Figure figure) {
    Words.Hit<Boolean> level = LEVELS.startingAt(text, figure.end());
    boolean large = figure.kind() == Kind.MONEY || figure.numeral().isScaled();
    if (level == null || !large || figure.kind() == Kind.PERCENT) {
      return figure;
    }
    Figure vague = figure.vague(level.end());
    if (figure.unitTold()) {
      return vague;
    }
    Words.Hit<Currencies.Unit> unit = Currencies.behind(text, level.end(), false, false);
    return unit == null
        ? vague
        : vague.endingAt(unit.end()).as(Kind.MONEY, unit.value().currency());
  }

  private boolean accepts(Figure figure, Prefix prefix, Words.@Nullable Hit<Qualifier> behind) {
    Numeral.Form form = figure.numeral().form();
    if (form == Numeral.Form.BARE) {
      return acceptsBare(figure, prefix);
    }
    if (figure.unitTold()) {
      return true;
    }
    if (form == Numeral.Form.LETTER_SCALE && LetterScale.isDoubtful(text, figure.end())) {
      return figure.numeral().isScaled() && MoneyContext.isToldBefore(text, prefix.start());
    }
    return Traps.counts(text, figure)
        || form != Numeral.Form.SINGLE && (prefix.bounds() || behind != null);
  }

  /** Units without a digit: 亿元, 逾千万股, 近亿; but not 百元, 万一. */
  private boolean acceptsBare(Figure figure, Prefix prefix) {
    if (figure.kind() == Kind.PERCENT) {
      return text.startsWith("分", figure.start() + 1); // 百分之百
    }
    if (prefix.qualifier() != null) {
      boolean word = figure.low().compareTo(TEN_THOUSAND) == 0 && isHan(charAt(text, figure.end()));
      return figure.unitTold()
          || figure.numeral().isScaled() && !word
          || Traps.isCounted(text, figure);
    }
    char before = charAt(text, figure.start() - 1);
    if (before == ':' || (before == '(' || before == '/') && charAt(text, figure.end()) == ')') {
      return false; // (单位:亿元)
    }
    boolean more = figure.qualifier() == Qualifier.OVER; // 万余股
    return figure.unitTold() && (more || figure.low().compareTo(MILLION) >= 0);
  }

  private static Qualifier qualifier(
      Figure figure, Prefix prefix, Words.@Nullable Hit<Qualifier> behind) {
    Qualifier own = figure.qualifier();
    Qualifier around = prefix.qualifier();
    if (around == null && behind != null) {
      around = behind.value();
    }
    if (around == null) {
      boolean open = figure.numeral().form() == Numeral.Form.BARE && own == Qualifier.EXACT;
      return open && figure.kind() != Kind.PERCENT ? Qualifier.VAGUE : own;
    }
    boolean rounds = around == Qualifier.ABOUT || around == Qualifier.NEARLY;
    return rounds && own != Qualifier.EXACT ? own : around;
  }

  /** 大几千万. */
  private boolean isSized(int start) {
    return start > floor && "大小好".indexOf(text.charAt(start - 1)) >= 0;
  }

  private static boolean isSign(char c) {
    return c == '-' || c == '−';
  }

  private boolean isNegative(int start) {
    char sign = charAt(text, start - 1);
    char before = charAt(text, start - 2);
    if (start - 1 < floor) {
      return false;
    }
    if (sign == '负') {
      return "担胜抱自肩".indexOf(before) < 0;
    }
    return isSign(sign)
        && !isAsciiDigit(before)
        && !isAsciiLetter(before)
        && "%)年月日号元股倍亿万".indexOf(before) < 0;
  }
}
