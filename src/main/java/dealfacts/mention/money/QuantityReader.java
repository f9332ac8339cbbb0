package dealfacts.mention.money;

import static dealfacts.mention.money.NumeralChars.charAt;
import static dealfacts.mention.money.NumeralChars.isAsciiDigit;
import static dealfacts.mention.money.NumeralChars.isAsciiLetter;
import static dealfacts.mention.money.NumeralChars.isHan;
import static dealfacts.mention.money.NumeralChars.isUnit;
import static dealfacts.mention.money.NumeralChars.skipBlanks;

import dealfacts.mention.Qualifier;
import dealfacts.mention.Quantity.Kind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads a whole quantity around a figure: its sign, currency and qualifier, and its other end. */
final class QuantityReader {
  private static final Words<Boolean> RANGE_SIGNS =
      new Words<Boolean>().add(true, "- -- ~ — —— – − ～ ~~ 至 到 甚至 乃至 甚至于 －");

  private static final Words<Boolean> LEVELS = new Words<Boolean>().add(true, "级 级别 量级 规模级");

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
    Figure upper = other(figure);
    Figure last = upper != null ? upper : figure;
    if (Traps.refusesEnd(text, last)) {
      next = last.end();
      return null;
    }
    if (figure.numeral().isArabic()
        && (Traps.isCode(text, figure) && upper == null
            || upper != null && Traps.isCode(text, upper))) {
      next = Math.max(last.end(), Traps.endOfToken(text, at));
      return null;
    }
    Draft draft = upper != null ? range(figure, upper) : single(figure);
    next = draft != null ? draft.end() : forward(figure);
    return draft;
  }

  private int behindOrdinal(Figure figure) {
    int blank = text.indexOf(' ', figure.start());
    return blank > figure.start() && blank < figure.end() ? blank : figure.numeral().end();
  }

  private static int forward(Figure figure) {
    return switch (figure.numeral().form()) {
      case SINGLE, BARE, SEVERAL -> figure.start() + 1;
      default -> figure.numeral().end();
    };
  }

  /** The other end of a range that the figure begins, or null. */
  private @Nullable Figure other(Figure figure) {
    int at = skipBlanks(text, figure.end());
    Words.Hit<Boolean> sign = RANGE_SIGNS.startingAt(text, at);
    if (sign == null) {
      return joinedByAnd(figure, at);
    }
    at = skipBlanks(text, sign.end());
    if (text.charAt(sign.start()) == '到' && charAt(text, figure.start() - 1) == '从') {
      return null;
    }
    Words.Hit<String> currency = currencyAt(at);
    Figure upper = figureAt(currency != null ? skipBlanks(text, currency.end()) : at);
    return upper == null || !fits(figure, upper) ? null : upper;
  }

  /** 10000与20000之间. */
  private @Nullable Figure joinedByAnd(Figure figure, int at) {
    char c = charAt(text, at);
    if (c != '与' && c != '和') {
      return null;
    }
    Figure upper = figureAt(skipBlanks(text, at + 1));
    return upper != null
            && charAt(text, upper.end()) == '之'
            && charAt(text, upper.end() + 1) == '间'
            && fits(figure, upper)
        ? upper
        : null;
  }

  private @Nullable Figure figureAt(int at) {
    char c = charAt(text, at);
    boolean starts = isAsciiDigit(c) || NumeralChars.digit(c) >= 0 || isUnit(c);
    return starts ? FigureReader.read(text, at) : null;
  }

  private Words.@Nullable Hit<String> currencyAt(int at) {
    for (int length = 1; length <= 4 && at + length < text.length(); length++) {
      Words.Hit<String> hit = Currencies.before(text, at + length, at);
      if (hit != null && hit.start() == at) {
        return hit;
      }
    }
    return null;
  }

  private static boolean fits(Figure low, Figure high) {
    if (low.unitTold() && high.unitTold()) {
      return low.kind() == high.kind()
          && low.unit().equals(high.unit())
          && low.low().compareTo(high.high()) <= 0;
    }
    if (low.unitTold()) {
      return high.numeral().isScaled()
          && low.kind() == Kind.MONEY
          && low.high().compareTo(high.low()) <= 0;
    }
    return low.numeral().form() != Numeral.Form.BARE && shared(low, high) != null;
  }

  /** The lower end in the unit of the upper: 5-10亿美元, 一千到两千万元. */
  private static @Nullable Figure shared(Figure low, Figure high) {
    BigDecimal factor = high.numeral().low().signum() == 0 ? BigDecimal.ONE : ratio(high);
    if (low.numeral().isScaled()) {
      Figure same = low.inUnitOf(high, factor);
      return same.high().compareTo(high.low()) <= 0 ? same : null;
    }
    BigDecimal small =
        low.numeral().high().compareTo(BigDecimal.TEN) < 0
            ? high.numeral().sharedUnit()
            : high.numeral().bigUnit();
    for (BigDecimal unit : new BigDecimal[] {small, high.numeral().bigUnit(), BigDecimal.ONE}) {
      Figure same = low.inUnitOf(high, factor.multiply(unit));
      if (same.high().compareTo(high.low()) <= 0) {
        return same;
      }
    }
    return null;
  }

  /** What the unit behind the number makes of it: 0.1 for ‰, 10 for 成. */
  private static BigDecimal ratio(Figure figure) {
    if (figure.kind() != Kind.PERCENT) {
      return BigDecimal.ONE;
    }
    for (String factor : new String[] {"1", "10", "0.1", "0.01"}) {
      BigDecimal value = new BigDecimal(factor);
      if (figure.numeral().low().multiply(value).compareTo(figure.low()) == 0) {
        return value;
      }
    }
    return BigDecimal.ONE;
  }

  private @Nullable Draft range(Figure first, Figure upper) {
    Figure low = first.unitTold() ? first : shared(first, upper);
    if (low == null) {
      return null;
    }
    Figure high =
        first.unitTold() && !upper.unitTold() ? upper.inUnitOf(first, BigDecimal.ONE) : upper;
    if (!high.unitTold() && !Traps.counts(text, high)) {
      return null;
    }
    Prefix prefix = Prefix.read(text, first.start(), floor, false);
    int end = high.end();
    Words.Hit<Qualifier> behind = Bounds.behind(text, end);
    end = behind != null && behind.value() == Qualifier.ABOUT ? behind.end() : end;
    Kind kind = prefix.currency() != null && high.kind() == Kind.NUMBER ? Kind.MONEY : high.kind();
    return new Draft(
        prefix.start(),
        end,
        kind,
        low.low(),
        high.high(),
        prefix.currency() != null && kind == Kind.MONEY ? prefix.currency() : high.unit(),
        low.low().compareTo(high.high()) == 0 ? Qualifier.EXACT : Qualifier.RANGE,
        low.perShare() || high.perShare(),
        high.numeral().isScaled(),
        high.unitTold() || prefix.currency() != null,
        null);
  }

  private @Nullable Draft single(Figure read) {
    Figure figure = read;
    Numeral.Form form = figure.numeral().form();
    boolean bare = form == Numeral.Form.BARE;
    Prefix prefix = Prefix.read(text, figure.start(), floor, bare || form == Numeral.Form.SEVERAL);
    if (figure.kind() == Kind.PERCENT) {
      prefix = prefix.ofHolding(text, floor);
    }
    boolean told = figure.unitTold();
    boolean level = false;
    Words.Hit<Boolean> levels = LEVELS.startingAt(text, figure.end());
    if (levels != null && (told && figure.kind() == Kind.MONEY || figure.numeral().isScaled())) {
      figure = withCurrencyBehind(figure.vague(levels.end()));
      told = figure.unitTold();
      level = true;
    }
    Kind kind = figure.kind();
    String unit = figure.unit();
    if (prefix.currency() != null && (kind == Kind.MONEY || kind == Kind.NUMBER)) {
      boolean yuan = unit.isEmpty() || unit.equals(Currencies.YUAN);
      kind = Kind.MONEY;
      unit = yuan ? prefix.currency() : unit;
      told = true;
    }
    if (bare && !level && !acceptsBare(figure, prefix, told)
        || !told && !level && !bare && !Traps.counts(text, figure)) {
      return null;
    }
    if (form == Numeral.Form.LETTER_SCALE
        && !told
        && !figure.numeral().bigUnit().equals(new BigDecimal(1000))
        && isAsciiLetter(text.charAt(figure.end() - 1))
        && charAt(text, figure.end() - 2) <= '9') {
      return null;
    }
    Words.Hit<Qualifier> behind = Bounds.behind(text, figure.end());
    Qualifier qualifier = qualifier(figure, prefix, behind, bare);
    int end =
        behind != null
                && (prefix.qualifier() == null
                    || behind.value() == Qualifier.ABOUT
                    || behind.value() == Qualifier.OVER)
            ? behind.end()
            : figure.end();
    int start = prefix.start();
    boolean negative = start == figure.start() && isNegative(start);
    BigDecimal low = negative ? figure.high().negate() : figure.low();
    BigDecimal high = negative ? figure.low().negate() : figure.high();
    if (bare && qualifier == Qualifier.VAGUE) {
      high = low.multiply(BigDecimal.TEN);
    }
    return new Draft(
        negative ? start - 1 : start,
        end,
        kind,
        qualifier == Qualifier.UP_TO ? null : low,
        switch (qualifier) {
          case OVER, AT_LEAST -> null;
          case NEARLY -> bare || form != Numeral.Form.SEVERAL ? low.max(high) : high;
          default -> high;
        },
        unit,
        qualifier,
        figure.perShare(),
        figure.numeral().isScaled(),
        told,
        null);
  }

  /** 千万级美元, 千万级人民币. */
  private Figure withCurrencyBehind(Figure figure) {
    if (figure.unitTold()) {
      return figure;
    }
    Words.Hit<Currencies.Unit> unit = Currencies.behind(text, figure.end(), false, false);
    return unit == null ? figure : figure.as(Kind.MONEY, unit.value().currency(), unit.end());
  }

  /** Units without a digit: 亿元, 逾千万股, 近亿; but not 百元, 万一. */
  private boolean acceptsBare(Figure figure, Prefix prefix, boolean told) {
    if (prefix.qualifier() != null) {
      char behind = charAt(text, figure.end());
      return told
          || figure.numeral().isScaled()
              && figure.end() - figure.start() + 1 > 1
              && !(figure.numeral().low().compareTo(BigDecimal.valueOf(10_000)) == 0
                  && isHan(behind));
    }
    return told && figure.kind() != Kind.PERCENT && figure.low().compareTo(MILLION) >= 0
        || told && figure.kind() == Kind.PERCENT && text.charAt(figure.start() + 1) == '分';
  }

  private static Qualifier qualifier(
      Figure figure, Prefix prefix, Words.@Nullable Hit<Qualifier> behind, boolean bare) {
    Qualifier own = figure.qualifier();
    Qualifier around = prefix.qualifier();
    if (around == null && behind != null) {
      around = behind.value();
    }
    if (around == null) {
      return bare && own == Qualifier.EXACT && figure.kind() != Kind.PERCENT
          ? Qualifier.VAGUE
          : own;
    }
    return around == Qualifier.ABOUT && own != Qualifier.EXACT ? own : around;
  }

  private boolean isNegative(int start) {
    char sign = charAt(text, start - 1);
    if (start - 1 < floor || sign != '-' && sign != '负' && sign != '−') {
      return false;
    }
    char before = charAt(text, start - 2);
    return sign == '负'
        ? "担胜抱自肩".indexOf(before) < 0
        : !isAsciiDigit(before) && !isAsciiLetter(before) && "%)年月日号元股倍亿万".indexOf(before) < 0;
  }
}
