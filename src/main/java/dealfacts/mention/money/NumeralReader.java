package dealfacts.mention.money;

import static dealfacts.mention.money.NumeralChars.charAt;
import static dealfacts.mention.money.NumeralChars.digit;
import static dealfacts.mention.money.NumeralChars.digitAt;
import static dealfacts.mention.money.NumeralChars.isAsciiDigit;
import static dealfacts.mention.money.NumeralChars.isBigUnit;
import static dealfacts.mention.money.NumeralChars.isClassifier;
import static dealfacts.mention.money.NumeralChars.isUnit;
import static dealfacts.mention.money.NumeralChars.power;
import static dealfacts.mention.money.NumeralChars.skipBlanks;
import static dealfacts.mention.money.NumeralChars.ten;
import static dealfacts.mention.money.NumeralChars.tens;

import dealfacts.mention.Qualifier;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads one number at a place of a folded text: digits, Chinese numerals and mixtures of both, as
 * far as they make up one number.
 */
final class NumeralReader {
  /** No number is longer, in characters. */
  private static final int LONGEST = 48;

  private final String text;
  private final int start;
  private final Tally tally = new Tally();

  private int end;
  private Numeral.Form form = Numeral.Form.CHINESE;
  private int unitEnd;
  private boolean zero;
  private boolean zeros;
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
    if (Several.mayStartAt(text, start)) {
      return Several.read(text, start);
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
    if (elliptic && unitEnd > start && isClassifier(charAt(text, end))) {
      backToUnit();
    }
    settleElliptic();
    if (!zero && !zeros && tally.lastBig() == 8 && tally.lastPower() == 3) {
      tally.raiseOpen(ten(4)); // 1亿3千 lacks its 万
    }
    if (form == Numeral.Form.CHINESE && end - start == 1) {
      form = isUnit(first) && first != '十' ? Numeral.Form.BARE : Numeral.Form.SINGLE;
    } else if (form == Numeral.Form.CHINESE && !tally.hasGroups() && power(first) != 1) {
      form = Numeral.Form.BARE;
    }
    return new Numeral(
        start,
        end,
        tally.low(),
        tally.high(),
        tally.qualifier(),
        tally.sharedUnit(),
        tally.bigUnit(),
        form);
  }

  /** 九十二万四, 百二万: a last digit without its unit counts in the unit below the one before. */
  private void settleElliptic() {
    if (elliptic && tally.hasPending() && !decimals) {
      tally.pend(tally.pending().multiply(ten(tally.lastPower() - 1)));
    }
    elliptic = false;
  }

  /** Gives back what stands behind the last unit. */
  private void backToUnit() {
    tally.dropOpen();
    end = unitEnd;
    elliptic = false;
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
      return (!gap || tally.lastPower() > 0 && unitFollows(at + 1)) && chinese(at);
    }
    return switch (c) {
      case '廿', '卅', '卌' -> !gap && score(at);
      case '点' -> point(at);
      case '多', '余', '几', '来' -> inexact(at, gap);
      case '个' -> !gap && end > start && counted(at + 1);
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

  /** 1.5个亿, 三个多亿. */
  private boolean counted(int at) {
    char c = charAt(text, at);
    boolean more = (c == '多' || c == '余') && charAt(text, at + 1) == '亿';
    if (!more && c != '亿' || more && tally.qualifier() != Qualifier.EXACT) {
      return false;
    }
    if (!big(more ? at + 1 : at, 8)) {
      return false;
    }
    if (more) {
      tally.qualify(Qualifier.OVER);
    }
    return true;
  }

  private boolean unitFollows(int at) {
    return isUnit(charAt(text, skipBlanks(text, at)));
  }

  /** 7万 5千: behind a blank only a single digit with a smaller unit continues the number. */
  private boolean continues(int at) {
    int power = power(charAt(text, at + 1));
    return power > 1 && power < 4 && power < tally.lastPower();
  }

  private boolean arabic(int at) {
    if (tally.hasPending()) {
      return false;
    }
    int count = Digits.count(text, at);
    if (count > Digits.MOST || end > start && !zero && !fitsBehindUnit(at + count, count)) {
      return false;
    }
    Digits digits = Digits.read(text, at, count, "$€£".indexOf(charAt(text, start - 1)) >= 0);
    if (digits == null) {
      return false;
    }
    decimals |= digits.decimals();
    tally.pend(digits.value());
    startGroup();
    end = digits.end();
    return true;
  }

  /** Digits behind a unit belong to it with a smaller unit (1亿2千万) or in full length (1万2000). */
  private boolean fitsBehindUnit(int behind, int digits) {
    if (tally.lastPower() == 0) {
      return false;
    }
    int power = power(charAt(text, behind));
    if (power > 0) {
      return power < tally.lastPower();
    }
    return digits == tally.lastPower()
        && tally.lastPower() <= 4
        && "年.,".indexOf(charAt(text, behind)) < 0;
  }

  private void startGroup() {
    tally.startGroup();
    elliptic = false;
    zero = false;
  }

  private boolean chinese(int at) {
    if (tally.hasPending()) {
      return false;
    }
    ChineseDigits digits = ChineseDigits.at(text, at, end > start);
    if (digits.length() == 1) {
      single(digits, at);
      return true;
    }
    if (digits.isPair()) {
      tally.pend(BigDecimal.valueOf(digits.first()), BigDecimal.valueOf(digits.second()));
      tally.qualify(Qualifier.RANGE);
    } else if (end > start) {
      return false;
    } else {
      tally.pend(digits.positional());
      form = Numeral.Form.POSITIONAL;
    }
    startGroup();
    end = digits.end();
    return true;
  }

  private void single(ChineseDigits digits, int at) {
    end = digits.end();
    zeros |= digits.first() == 0 || digits.from() > at;
    if (digits.first() == 0) {
      zero = true;
      if (start == at) {
        tally.pend(BigDecimal.ZERO);
        startGroup();
      }
      return;
    }
    boolean behindZero = zero || digits.from() > at;
    tally.pend(BigDecimal.valueOf(digits.first()));
    startGroup();
    elliptic = tally.lastPower() > 1 && !behindZero;
  }

  /** 廿八, 卅: tens of one character. */
  private boolean score(int at) {
    if (tally.hasPending()) {
      return false;
    }
    tally.pend(BigDecimal.valueOf(tens(text.charAt(at))));
    tally.multiply(BigDecimal.TEN);
    tally.unitWas(1);
    startGroup();
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
    if (tally.hasSection() && power >= tally.lastPower()) {
      return false;
    }
    tally.multiply(ten(power));
    tally.unitWas(power);
    elliptic = false;
    end = at + 1;
    return true;
  }

  /** 十, 百二十, 一百十二: a unit without its digit. */
  private boolean mayImplyOne(int power) {
    return end == start || power == 1 && (tally.lastPower() > 1 || zero);
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
    BigDecimal unit = ten(power);
    int lastBig = tally.lastBig();
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
      tally.bigUnitWas(open ? power : lastBig + power);
    } else {
      tally.close(unit);
      tally.bigUnitWas(power);
    }
    tally.unitWas(power);
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
    ChineseDigits digits = ChineseDigits.at(text, skipBlanks(text, at + 1), false);
    char behind = charAt(text, digits.end());
    if (digits.length() == 0
        || form == Numeral.Form.ARABIC
        || power(behind) == 1
        || "分刻半钟".indexOf(behind) >= 0) {
      return false;
    }
    tally.pend(tally.pending().add(digits.decimals()));
    decimals = true;
    end = digits.end();
    return true;
  }

  /** What says that the number is inexact; see {@link Inexact}. */
  private boolean inexact(int at, boolean gap) {
    if (tally.qualifier() != Qualifier.EXACT) {
      return false;
    }
    char next = charAt(text, at + 1);
    int behind =
        switch (text.charAt(at)) {
          case '几' -> Inexact.some(text, at, tally, zero);
          case '来' -> Inexact.about(text, at, tally);
          default -> {
            boolean round =
                form == Numeral.Form.ARABIC && tally.hasPending() && (!decimals || isBigUnit(next));
            yield gap && !isUnit(next) ? -1 : Inexact.over(text, at, tally, round);
          }
        };
    if (behind < 0) {
      return false;
    }
    end = behind;
    return true;
  }

  /** 三亿半. */
  private boolean half(int at) {
    if (tally.lastPower() != 8 || "年天价日月".indexOf(charAt(text, at + 1)) >= 0) {
      return false;
    }
    tally.pend(ten(8).divide(BigDecimal.valueOf(2)));
    tally.settle();
    end = at + 1;
    return true;
  }

  /** 15k, 1.2 billion. */
  private boolean letters(int at, boolean gap) {
    if (form != Numeral.Form.ARABIC || tally.lastPower() > 0 || !tally.hasPending()) {
      return false;
    }
    Words.Hit<Integer> scale = LetterScale.at(text, at, gap);
    if (scale == null) {
      return false;
    }
    tally.close(ten(scale.value()));
    tally.bigUnitWas(scale.value());
    tally.unitWas(scale.value());
    form = Numeral.Form.LETTER_SCALE;
    end = scale.end();
    return true;
  }
}
