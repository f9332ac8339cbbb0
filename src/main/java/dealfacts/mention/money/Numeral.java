package dealfacts.mention.money;

import dealfacts.mention.Qualifier;
import java.math.BigDecimal;

/**
 * A number as written, without its unit: {@code 1,234.5万}, {@code 三亿五千万}, {@code 数千万}, {@code 十几亿}.
 *
 * @param low the value; of a fuzzy number its lower end
 * @param high the upper end; equal to {@code low} unless the number is fuzzy
 * @param qualifier what the number's own characters say: {@code OVER} (7亿多), {@code VAGUE} (数千万,
 *     十几亿), {@code RANGE} (七八亿), {@code ABOUT} (十来万), else {@code EXACT}
 * @param sharedUnit the units that follow the only digits ({@code 千万} in 三千万), which the other end
 *     of a range may share; 1 where there are none
 * @param bigUnit the last of 万, 亿, 兆, or 1
 * @param form how it is written
 */
record Numeral(
    int start,
    int end,
    BigDecimal low,
    BigDecimal high,
    Qualifier qualifier,
    BigDecimal sharedUnit,
    BigDecimal bigUnit,
    Form form) {

  /** How a number is written. */
  enum Form {
    /** Digits, perhaps with units: 3.5亿. */
    ARABIC,
    /** Digits with a scale in letters: 15k, 1.2 billion. */
    LETTER_SCALE,
    /** Chinese digits and units: 三亿五千万. */
    CHINESE,
    /** A single Chinese digit, or 十, without a unit. */
    SINGLE,
    /** Chinese digits read one by one: 二〇一九. */
    POSITIONAL,
    /** Units without a digit: 亿, 千万. */
    BARE,
    /** 数千万, 几亿. */
    SEVERAL
  }

  boolean isScaled() {
    return bigUnit.compareTo(BigDecimal.ONE) > 0;
  }

  boolean isArabic() {
    return form == Form.ARABIC || form == Form.LETTER_SCALE;
  }

  Numeral withStart(int newStart) {
    return new Numeral(newStart, end, low, high, qualifier, sharedUnit, bigUnit, form);
  }
}
