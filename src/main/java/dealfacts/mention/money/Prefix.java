package dealfacts.mention.money;

import static dealfacts.mention.money.NumeralChars.charAt;

import dealfacts.mention.Qualifier;
import org.jspecify.annotations.Nullable;

/**
 * The words right before a number that belong to it: 约人民币, 不超过港币, 人民币约.
 *
 * @param start where they start, or the number itself
 * @param bounds whether a word of more than one character bounds the number, which then is no part
 *     of a name
 */
record Prefix(int start, @Nullable Qualifier qualifier, @Nullable String currency, boolean bounds) {
  private static final int MOST_PARTS = 4;
  private static final String LINKS = "为是有了达到";

  /**
   * Reads leftwards from a number.
   *
   * @param floor where the quantity before ends
   * @param bare whether the number has no digit of its own
   */
  static Prefix read(String text, int number, int floor, boolean bare) {
    int start = number;
    Qualifier qualifier = null;
    String currency = null;
    boolean bounds = false;
    for (int part = 0; part < MOST_PARTS; part++) {
      int end = start;
      while (end > floor && start - end < 2 && text.charAt(end - 1) == ' ') {
        end--;
      }
      if (qualifier == null && currency == null && text.startsWith("(含)", end - 3)) {
        end -= 3; // 不超过(含)5亿元
        start = Bounds.before(text, end, floor, bare) == null ? start : end;
        end = start;
      }
      Words.Hit<String> money = currency == null ? Currencies.before(text, end, floor) : null;
      if (money != null && "兑对".indexOf(charAt(text, money.start() - 1)) >= 0) {
        break; // 美元兑人民币7.18 is a rate
      }
      if (money != null) {
        start = money.start();
        currency = money.value();
        continue;
      }
      Words.Hit<Qualifier> bound = Bounds.before(text, end, floor, bare);
      if (bound == null && end - 1 > floor && LINKS.indexOf(charAt(text, end - 1)) >= 0) {
        bound = Bounds.before(text, end - 1, floor, bare);
        bound = bound != null && bound.end() - bound.start() > 1 ? bound : null;
      }
      if (bound == null || qualifier != null && !refines(bound.value(), qualifier)) {
        break;
      }
      start = bound.start();
      qualifier = bound.value();
      bounds |= bound.end() - bound.start() > 1;
    }
    return new Prefix(start, qualifier, currency, bounds);
  }

  /** The bound of a percentage before the noun that it is a part of: 不超过公司总股本的2%. */
  Prefix ofHolding(String text, int floor) {
    Words.Hit<Qualifier> bound =
        qualifier == null ? Bounds.beforeHolding(text, start, floor) : null;
    return bound == null ? this : new Prefix(bound.start(), bound.value(), currency, true);
  }

  /** 不超过约5亿元: the outer word counts where the inner one only rounds. */
  private static boolean refines(Qualifier outer, Qualifier inner) {
    return inner == Qualifier.ABOUT && outer != Qualifier.ABOUT;
  }
}
