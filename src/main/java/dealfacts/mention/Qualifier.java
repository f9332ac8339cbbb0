package dealfacts.mention;

import java.util.Locale;

/**
 * How exact a quantity is told. With {@code OVER} and {@code AT_LEAST} the high end is open, with
 * {@code UP_TO} the low.
 */
public enum Qualifier {
  EXACT,
  /** 约, 左右. */
  ABOUT,
  /** 近. */
  NEARLY,
  /** 超, 逾, 多, 余. */
  OVER,
  /** 不超过, 至多. */
  UP_TO,
  /** 不低于, 至少. */
  AT_LEAST,
  /** 3亿至5亿. */
  RANGE,
  /** 数千万: from 1000万 to 1亿. */
  VAGUE,
  /** 未披露. */
  UNDISCLOSED;

  /** As the output writes it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
