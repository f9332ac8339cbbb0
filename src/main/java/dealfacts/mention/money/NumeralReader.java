package dealfacts.mention.money;

import static dealfacts.mention.money.NumeralChars.charAt;
import static dealfacts.mention.money.NumeralChars.digit;
import static dealfacts.mention.money.NumeralChars.digitAt;
import static dealfacts.mention.money.NumeralChars.isAsciiDigit;
import static dealfacts.mention.money.NumeralChars.isAsciiLetter;
import static dealfacts.mention.money.NumeralChars.isBigUnit;
import static dealfacts.mention.money.NumeralChars.isUnit;
import static dealfacts.mention.money.NumeralChars.power;
import static dealfacts.mention.money.NumeralChars.skipBlanks;

import dealfacts.mention.Qualifier;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads one number at a place of a folded text: digits, Chinese numerals and mixtures of both, as
 * far as they make up one number.
 */
final class NumeralReader {
  /** A longer row of digits is a code. */
  private static final int MOST_DIGITS = 18;

  /** No number is longer, in characters. */
  private static final int LONGEST = 48;

  private static final BigDecimal TEN = BigDecimal.TEN;

  private static final Words<Integer> LETTER_SCALES =
      new Words<Integer>()
          .add(3, "k K thousand")
          .add(6, "M mn Mn million Million mln")
          .add(9, "B bn Bn billion Billion bln")
          .add(12, "trillion Trillion tn");

  private final String text;
  private final int start;
  private final Tally tally = new Tally();

  private int end;
  private Qualifier qualifier = Qualifier.EXACT;
  private Numeral.Form form = Numeral.Form.CHINESE;
  private int lastPower;
  private int lastBig;
  private int groups;
  private BigDecimal unitsOfGroup = BigDecimal.ONE;
  private int unitEnd;
  private boolean zero;
  private boolean elliptic;
  private boolean decimals;

  private NumeralReader(String text, int start) {
    this.text = text;
    this.start = start;
    this.end = start;
  }

  /** The number that starts at {@code start}, or null. */
  static @Nullable Numeral read(String text, int start) {
    return new NumeralReader(text, start).read();
  }

  private @Nullable Numeral read() {
    char first = text.charAt(start);
    if (first == '数' || first == '几') {
      return several(start + 1);
    }
    if (isAsciiDigit(first) || first == '.') {
      form = Numeral.Form.ARABIC;
    }
    while (end - start < LONGEST && next()) {
      // each step moves the end
    }
    if (end == start) {
      return null;
    }
    if (elliptic && isClassifier(charAt(text, end))) {
      backToUnit();
    }
    settleElliptic();
    if (form == Numeral.Form.CHINESE && end - start == 1) {
      form = isUnit(first) && first != '十' ? Numeral.Form.BARE : Numeral.Form.SINGLE;
    } else if (form == Numeral.Form.CHINESE && groups == 0 && !containsTen()) {
      form = Numeral.Form.BARE;
    }
    return finish(tally.low(), tally.high());
  }

  private static boolean isClassifier(char c) {
    return "家名位个只".indexOf(c) >= 0;
  }

  /** 九十二万四, 百二万: a last digit without its unit counts in the unit below the one before. */
  private void settleElliptic() {
    if (elliptic && tally.hasPending() && !decimals) {
      tally.pend(tally.pending().multiply(TEN.pow(lastPower - 1)));
    }
    elliptic = false;
  }

  /** Gives back what stands behind the last unit. */
  private void backToUnit() {
    tally.dropOpen();
    end = unitEnd;
    elliptic = false;
  }

  private boolean containsTen() {
    char first = text.charAt(start);
    return power(first) == 1;
  }

  private Numeral finish(BigDecimal low, BigDecimal high) {
    BigDecimal big = lastBig == 0 ? BigDecimal.ONE : TEN.pow(lastBig);
    BigDecimal shared = groups == 1 ? unitsOfGroup : big;
    return new Numeral(start, end, low, high, qualifier, shared, big, form);
  }

  /** 数千万, 几个亿: the units behind 数 or 几 as one value up to ten of it. */
  private @Nullable Numeral several(int from) {
    end = charAt(text, from) == '个' && isBigUnit(charAt(text, from + 1)) ? from + 1 : from;
    if (!isUnit(charAt(text, end))) {
      return null;
    }
    BigDecimal unit = BigDecimal.ONE;
    int last = 0;
    while (isUnit(charAt(text, end)) && end - from < 4) {
      int power = power(text.charAt(end));
      if (last != 0 && (power <= last && power < 4 || power == last)) {
        break;
      }
      unit = unit.multiply(TEN.pow(power));
      last = power;
      lastBig = power >= 4 ? lastBig + power : lastBig;
      end++;
    }
    form = Numeral.Form.SEVERAL;
    qualifier = Qualifier.VAGUE;
    groups = 1;
    unitsOfGroup = unit;
    if (charAt(text, end) == '个' && charAt(text, end + 1) == '亿') {
      end += 2;
      lastBig += 8;
      unit = unit.multiply(TEN.pow(8));
    }
    return finish(unit, unit.multiply(TEN));
  }

  private boolean next() {
    int at = skipBlanks(text, end);
    if (at >= text.length()) {
      return false;
    }
    boolean gap = at > end && end > start;
    if (end == start) {
      at = start;
    }
    char c = text.charAt(at);
    if (isAsciiDigit(c) || c == '.' && end == start) {
      return (!gap || continues(at)) && arabic(at);
    }
    if (digitAt(text, at) >= 0) {
      return (!gap || lastPower > 0 && unitFollows(at + 1)) && chinese(at);
    }
    return switch (c) {
      case '廿', '卅', '卌' -> !gap && tens(at);
      case '点' -> point(at);
      case '多', '余' -> over(at, gap);
      case '几' -> some(at);
      case '来' -> about(at);
      case '个' -> charAt(text, at + 1) == '亿' && !gap && end > start && big(at + 1, 8);
      case '半' -> half(at);
      case '兆' -> !gap && end > start && trillion(at);
      default -> {
        if (isBigUnit(c)) {
          yield bigUnit(at, gap);
        }
        yield isUnit(c) ? small(at, gap) : end > start && letters(at, gap);
      }
    };
  }

  private boolean unitFollows(int at) {
    return isUnit(charAt(text, skipBlanks(text, at)));
  }

  /** 7万 5千: behind a blank only a single digit with a smaller unit continues the number. */
  private boolean continues(int at) {
    int power = power(charAt(text, at + 1));
    return power > 1 && power < 4 && power < lastPower;
  }

  private boolean arabic(int at) {
    if (tally.hasPending()) {
      return false;
    }
    int i = at;
    while (isAsciiDigit(charAt(text, i)) && i - at <= MOST_DIGITS) {
      i++;
    }
    if (i - at > MOST_DIGITS) {
      return false;
    }
    int digits = i - at;
    if (end > start && !zero && !fitsBehindUnit(i, digits)) {
      return false;
    }
    StringBuilder number = new StringBuilder(text.substring(at, i));
    if (digits >= 1 && digits <= 3) {
      i = thousands(i, number);
    }
    if (text.startsWith(" 000", i) && !isAsciiDigit(charAt(text, i + 4))) {
      number.append("000"); // 4 000万元
      i += 4;
    }
    if (charAt(text, i) == '.' && isAsciiDigit(charAt(text, i + 1))) {
      int from = i;
      i++;
      while (isAsciiDigit(charAt(text, i)) && i - from <= MOST_DIGITS) {
        i++;
      }
      number.append(text, from, i);
      decimals = true;
    }
    if (charAt(text, i) == '.' && isBigUnit(charAt(text, i + 1))) {
      i++; // a slip of the pen: 134.亿元
    }
    if (number.length() == 0) {
      return false;
    }
    tally.pend(new BigDecimal(number.toString()));
    startGroup();
    end = i;
    return true;
  }

  /** Digits behind a unit belong to it with a smaller unit (1亿2千万) or in full length (1万2000). */
  private boolean fitsBehindUnit(int behind, int digits) {
    if (lastPower == 0) {
      return false;
    }
    int power = power(charAt(text, behind));
    if (power > 0) {
      return power < lastPower;
    }
    return digits == lastPower && lastPower <= 4 && "年.,".indexOf(charAt(text, behind)) < 0;
  }

  /** Behind the groups of thousands (,234,567) that follow the first digits. */
  private int thousands(int from, StringBuilder number) {
    int i = from;
    boolean signed = "$¥€£".indexOf(charAt(text, start - 1)) >= 0;
    while (charAt(text, i) == ','
        && isAsciiDigit(charAt(text, i + 1))
        && isAsciiDigit(charAt(text, i + 2))
        && isAsciiDigit(charAt(text, i + 3))
        && !isAsciiDigit(charAt(text, i + 4))
        && number.length() < MOST_DIGITS) {
      if (signed && Currencies.behind(text, i + 4, false, false) != null) {
        break; // $20,300美元 is a list of two
      }
      number.append(text, i + 1, i + 4);
      i += 4;
    }
    return i;
  }

  private void startGroup() {
    groups++;
    unitsOfGroup = BigDecimal.ONE;
    elliptic = false;
    zero = false;
  }

  private boolean chinese(int at) {
    if (tally.hasPending()) {
      return false;
    }
    int i = at;
    while (i < text.length() && digitAt(text, i) >= 0 && i - at <= MOST_DIGITS) {
      i++;
    }
    int from = at;
    while (end > start && from < i - 1 && digitAt(text, from) == 0) {
      from++; // 零 between units
    }
    int length = i - from;
    int first = digitAt(text, from);
    if (length == 1) {
      end = i;
      if (first == 0) {
        zero = true;
        if (start == at) {
          tally.pend(BigDecimal.ZERO);
          startGroup();
        }
        return true;
      }
      boolean behindZero = zero || from > at;
      tally.pend(BigDecimal.valueOf(first));
      startGroup();
      elliptic = lastPower > 1 && !behindZero;
      return true;
    }
    int second = digitAt(text, from + 1);
    if (length == 2 && isPair(first, second) && pairFits(i)) {
      tally.pend(BigDecimal.valueOf(first), BigDecimal.valueOf(second));
      qualifier = Qualifier.RANGE;
      startGroup();
      end = i;
      return true;
    }
    if (end > start) {
      return false;
    }
    StringBuilder number = new StringBuilder();
    for (int k = from; k < i; k++) {
      number.append(digitAt(text, k));
    }
    tally.pend(new BigDecimal(number.toString()));
    form = Numeral.Form.POSITIONAL;
    startGroup();
    end = i;
    return true;
  }

  private static boolean isPair(int first, int second) {
    return first > 0 && second == first + 1 || first == 3 && second == 5;
  }

  private boolean pairFits(int behind) {
    char c = charAt(text, behind);
    return isUnit(c) || c == '成' || c == '个' && charAt(text, behind + 1) == '亿';
  }

  private boolean tens(int at) {
    if (tally.hasPending()) {
      return false;
    }
    int value =
        switch (text.charAt(at)) {
          case '廿' -> 2;
          case '卅' -> 3;
          default -> 4;
        };
    tally.pend(BigDecimal.valueOf(value));
    tally.multiply(TEN);
    startGroup();
    lastPower = 1;
    end = at + 1;
    return true;
  }

  private boolean small(int at, boolean gap) {
    int power = power(text.charAt(at));
    if (form == Numeral.Form.POSITIONAL || !tally.hasPending() && !mayImplyOne(power)) {
      return false;
    }
    if (gap && (!tally.hasPending() || tally.pending().compareTo(BigDecimal.valueOf(99)) > 0)) {
      return false;
    }
    if (form == Numeral.Form.ARABIC && power == 1 && gap) {
      return false;
    }
    if (tally.hasSection() && power >= lastPower) {
      return false;
    }
    BigDecimal unit = TEN.pow(power);
    tally.multiply(unit);
    unitsOfGroup = unitsOfGroup.multiply(unit);
    lastPower = power;
    end = at + 1;
    return true;
  }

  /** 十, 百二十, 一百十二: a unit without its digit. */
  private boolean mayImplyOne(int power) {
    return end == start || power == 1 && (lastPower > 1 || zero);
  }

  private boolean bigUnit(int at, boolean gap) {
    if (gap && !tally.hasPending() && !tally.hasSection()) {
      return false;
    }
    return big(at, power(text.charAt(at)));
  }

  private boolean big(int at, int power) {
    if (form == Numeral.Form.POSITIONAL) {
      return false;
    }
    BigDecimal unit = TEN.pow(power);
    boolean open = tally.hasPending() || tally.hasSection();
    if (!open && lastBig > power) {
      return false;
    }
    if (open && lastBig == power) {
      backToUnit();
      return false;
    }
    settleElliptic();
    if (tally.isEmpty() && end == start) {
      tally.pend(BigDecimal.ONE);
    }
    if (lastBig > 0 && power >= lastBig) {
      if (lastBig > 8) {
        return false;
      }
      tally.closeAll(unit);
      lastBig = open ? power : lastBig + power;
    } else {
      tally.close(unit);
      lastBig = power;
    }
    unitsOfGroup = unitsOfGroup.multiply(unit);
    lastPower = power;
    end = at + 1;
    unitEnd = end;
    return true;
  }

  /** 四十九兆九千亿: only where 兆 can't be a prefix of a unit (兆瓦) or a name. */
  private boolean trillion(int at) {
    char behind = charAt(text, at + 1);
    boolean counts = digit(behind) >= 0 || isAsciiDigit(behind) || "元日美韩".indexOf(behind) >= 0;
    return counts && (tally.hasPending() || tally.hasSection()) && big(at, 12);
  }

  /** 六点五, 二十六点三三. */
  private boolean point(int at) {
    if (decimals || end == start || form == Numeral.Form.POSITIONAL || zero) {
      return false;
    }
    int from = skipBlanks(text, at + 1);
    int i = from;
    StringBuilder number = new StringBuilder("0.");
    while (i < text.length() && digitAt(text, i) >= 0 && i - from <= MOST_DIGITS) {
      number.append(digitAt(text, i));
      i++;
    }
    char behind = charAt(text, i);
    if (i == from
        || form == Numeral.Form.ARABIC
        || power(behind) == 1
        || "分刻半钟".indexOf(behind) >= 0) {
      return false;
    }
    BigDecimal fraction = new BigDecimal(number.toString());
    tally.pend(tally.pending().add(fraction));
    decimals = true;
    end = i;
    return true;
  }

  /** 7亿多, 五百余万, 10多亿. */
  private boolean over(int at, boolean gap) {
    if (gap && !isUnit(charAt(text, at + 1))) {
      return false;
    }
    boolean behindUnit = lastPower > 0 && !tally.hasPending();
    boolean roundNumber =
        form == Numeral.Form.ARABIC
            && tally.hasPending()
            && (!decimals || isBigUnit(charAt(text, at + 1)));
    if (qualifier != Qualifier.EXACT || !behindUnit && !roundNumber) {
      return false;
    }
    char behind = charAt(text, at + 1);
    if (text.charAt(at) == '余' && "额款下地热波震粮年生".indexOf(behind) >= 0
        || text.charAt(at) == '多' && "氪多空头种重样方边化功".indexOf(behind) >= 0) {
      return false;
    }
    qualifier = Qualifier.OVER;
    end = at + 1;
    return true;
  }

  /** 十几亿, 一百几十万, 一千五百零几万. */
  private boolean some(int at) {
    if (lastPower == 0 || lastPower > 3 || tally.hasPending() || qualifier != Qualifier.EXACT) {
      return false;
    }
    int behind = power(charAt(text, at + 1));
    if (behind > 0 && behind < 4 && behind < lastPower) {
      BigDecimal unit = TEN.pow(behind);
      tally.pend(BigDecimal.ONE, TEN);
      tally.multiply(unit);
      lastPower = behind;
      end = at + 2;
    } else if (lastPower == 1 || zero) {
      tally.widen(TEN);
      end = at + 1;
    } else {
      return false;
    }
    qualifier = Qualifier.VAGUE;
    return true;
  }

  /** 十来万. */
  private boolean about(int at) {
    if (lastPower == 0
        || lastPower > 3
        || tally.hasPending()
        || qualifier != Qualifier.EXACT
        || !isBigUnit(charAt(text, at + 1))) {
      return false;
    }
    qualifier = Qualifier.ABOUT;
    end = at + 1;
    return true;
  }

  /** 三亿半. */
  private boolean half(int at) {
    if (lastPower != 8 || "年天价日月".indexOf(charAt(text, at + 1)) >= 0) {
      return false;
    }
    tally.pend(TEN.pow(lastPower).divide(BigDecimal.valueOf(2)));
    tally.settle();
    end = at + 1;
    return true;
  }

  /** 15k, 1.2 billion. */
  private boolean letters(int at, boolean gap) {
    if (form != Numeral.Form.ARABIC || lastPower > 0 || !tally.hasPending()) {
      return false;
    }
    Words.Hit<Integer> scale = LETTER_SCALES.startingAt(text, at);
    if (scale == null
        || isAsciiLetter(charAt(text, scale.end()))
        || isAsciiDigit(charAt(text, scale.end()))) {
      return false;
    }
    boolean letter = scale.end() - at == 1;
    if (letter && scale.value() > 3 && (gap || "轮股+端站座超".indexOf(charAt(text, scale.end())) >= 0)) {
      return false;
    }
    BigDecimal unit = TEN.pow(scale.value());
    tally.close(unit);
    unitsOfGroup = unit;
    lastBig = scale.value();
    lastPower = scale.value();
    form = Numeral.Form.LETTER_SCALE;
    end = scale.end();
    return true;
  }
}
