package dealfacts.mention.money;

import static dealfacts.mention.money.NumeralChars.charAt;
import static dealfacts.mention.money.NumeralChars.isBigUnit;
import static dealfacts.mention.money.NumeralChars.power;
import static dealfacts.mention.money.NumeralChars.ten;

import dealfacts.mention.Qualifier;
import java.math.BigDecimal;

/**
 * The characters inside a number that make it inexact. Each method tells the tally and returns
 * where the number goes on, or -1 where the character is no part of it.
 */
final class Inexact {
  private Inexact() {}

  /**
   * 7亿多, 五百余万, 10多亿.
   *
   * @param round whether digits stand right before it (10多亿)
   */
  static int over(String text, int at, Tally tally, boolean round) {
    boolean behindUnit = tally.lastPower() > 0 && !tally.hasPending();
    char next = charAt(text, at + 1);
    String words = text.charAt(at) == '余' ? "额款下地热波震粮年生" : "氪多空头种重样方边化功";
    if (!behindUnit && !round || words.indexOf(next) >= 0) {
      return -1;
    }
    tally.qualify(Qualifier.OVER);
    return at + 1;
  }

  /** 十几亿, 一百几十万, 一千五百零几万. */
  static int some(String text, int at, Tally tally, boolean zero) {
    if (!isBehindSmallUnit(tally)) {
      return -1;
    }
    int behind = power(charAt(text, at + 1));
    if (behind > 0 && behind < 4 && behind < tally.lastPower()) {
      tally.pend(BigDecimal.ONE, BigDecimal.TEN);
      tally.multiply(ten(behind));
      tally.unitWas(behind);
      tally.qualify(Qualifier.VAGUE);
      return at + 2;
    }
    if (tally.lastPower() != 1 && !zero) {
      return -1;
    }
    tally.widen(BigDecimal.TEN);
    tally.qualify(Qualifier.VAGUE);
    return at + 1;
  }

  /** 十来万, 二十来个亿. */
  static int about(String text, int at, Tally tally) {
    boolean unit = isBigUnit(charAt(text, at + 1)) || text.startsWith("个亿", at + 1);
    if (!isBehindSmallUnit(tally) || !unit) {
      return -1;
    }
    tally.qualify(Qualifier.ABOUT);
    return at + 1;
  }

  private static boolean isBehindSmallUnit(Tally tally) {
    return tally.lastPower() > 0 && tally.lastPower() <= 3 && !tally.hasPending();
  }
}
