package dealfacts.deal.argument;

import dealfacts.mention.Qualifier;
import dealfacts.mention.Quantity;
import dealfacts.text.Document;
import dealfacts.text.Pattern;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Whether two figures of an article may tell one thing. A headline rounds ({@code 38亿拿下} for {@code
 * 38.06亿元}), cuts off ({@code 15亿欧元} for {@code 15.06亿欧元}) or says only on which side the figure
 * lies ({@code 近亿元} for {@code 9800万元}).
 */
public final class Agreement {
  /** Between two figures that tell all their digits. */
  private static final BigDecimal EXACT = new BigDecimal("1.005");

  /** Between a bound and a figure. */
  private static final BigDecimal LOOSE = new BigDecimal("1.1");

  /** How far rounding may lead away: 2亿 is no 2.4亿. */
  private static final BigDecimal ROUNDED = new BigDecimal("1.05");

  private Agreement() {}

  /** Equal, one the other rounded, or a bound that the other doesn't break. */
  public static boolean agree(Document document, Quantity a, Quantity b) {
    if (!a.unit().equals(b.unit()) && !a.unit().isEmpty() && !b.unit().isEmpty()) {
      return a.equivalentOf() != null
          || b.equivalentOf() != null
          || equal(a, b) && (isBare(document, a) || isBare(document, b));
    }
    if (isCap(a) || isCap(b)) {
      return near(a.top(), b.top());
    }
    return (!below(a, b) && !below(b, a)) || isRounded(document, a, b) || isRounded(document, b, a);
  }

  /** {@code 不超过3%}: who says of a plan how much it is at most says the same again. */
  private static boolean isCap(Quantity quantity) {
    return quantity.qualifier() == Qualifier.UP_TO
        && (quantity.unit().equals("PERCENT") || quantity.unit().equals("SHARES"));
  }

  private static boolean near(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a != null
        && b != null
        && a.compareTo(b.multiply(ROUNDED)) <= 0
        && b.compareTo(a.multiply(ROUNDED)) <= 0;
  }

  /** Whether the first names no currency where the second does. */
  public static boolean dropsCurrency(Document document, Quantity bare, Quantity named) {
    return !bare.unit().equals(named.unit()) && isBare(document, bare);
  }

  /** {@code 9.3亿元} in the headline for {@code 9.3亿港元}: it drops the currency too. */
  private static boolean isBare(Document document, Quantity quantity) {
    return quantity.unit().equals("CNY")
        && !YUAN.matcher(quantity.span().of(document.folded())).find();
  }

  private static final Pattern YUAN = Pattern.compile("人民币|人民幣|CNY|RMB|[￥¥]");

  private static boolean equal(Quantity a, Quantity b) {
    return same(a.low(), b.low()) && same(a.high(), b.high());
  }

  private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null ? b == null : b != null && a.compareTo(b) == 0;
  }

  /** Whether {@code coarse} is {@code fine} told with fewer digits. */
  public static boolean isRounded(Document document, Quantity coarse, Quantity fine) {
    BigDecimal round = figure(coarse);
    BigDecimal whole = figure(fine);
    if (round == null || whole == null || round.signum() <= 0 || whole.signum() <= 0) {
      return false;
    }
    BigDecimal step = lastDigit(document, coarse, round);
    BigDecimal fineStep = lastDigit(document, fine, whole);
    if (step == null || fineStep == null || step.compareTo(fineStep) <= 0) {
      return false;
    }
    BigDecimal steps = whole.divide(step, 6, RoundingMode.HALF_UP);
    BigDecimal told = round.divide(step, 6, RoundingMode.HALF_UP);
    boolean same =
        steps.setScale(0, RoundingMode.HALF_UP).compareTo(told) == 0
            || steps.setScale(0, RoundingMode.DOWN).compareTo(told) == 0;
    return same
        && round.multiply(ROUNDED).compareTo(whole) >= 0
        && whole.multiply(ROUNDED).compareTo(round) >= 0;
  }

  private static @Nullable BigDecimal figure(Quantity quantity) {
    BigDecimal low = quantity.low();
    BigDecimal high = quantity.high();
    return low != null && high != null && low.compareTo(high) == 0 ? low : null;
  }

  /**
   * What the last digit of a figure as written counts: 1亿 in {@code 38亿}, 100万 in {@code 38.06亿}.
   */
  private static @Nullable BigDecimal lastDigit(
      Document document, Quantity quantity, BigDecimal value) {
    int start = quantity.span().start();
    int digits = 0;
    for (int i = start; i < quantity.span().end(); i++) {
      char c = document.folded().charAt(i);
      if (c >= '0' && c <= '9' && (digits > 0 || c != '0')) {
        digits++;
      }
    }
    int magnitude = value.precision() - value.scale();
    return digits == 0 ? null : BigDecimal.ONE.scaleByPowerOfTen(magnitude - digits);
  }

  private static boolean below(Quantity a, Quantity b) {
    BigDecimal high = a.high();
    BigDecimal low = b.low();
    if (high == null || low == null) {
      return false;
    }
    BigDecimal slack = figure(a) != null && figure(b) != null ? EXACT : LOOSE;
    return high.multiply(slack).compareTo(low) < 0;
  }
}
