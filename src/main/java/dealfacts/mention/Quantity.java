package dealfacts.mention;

import dealfacts.text.Span;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A quantity as a text mentions it.
 *
 * @param span the number with its unit and its qualifier ({@code 约8亿美元}, {@code 不超过1.2亿元}, {@code
 *     8.7万股})
 * @param kind what is counted
 * @param low in the unit itself ({@code 800000000}); null where the low end is open
 * @param high null where the high end is open
 * @param unit an ISO 4217 code for {@code MONEY} ({@code ""} where no currency is told), {@code
 *     PERCENT}, {@code SHARES}, else {@code ""}
 * @param perShare a price per share ({@code 每股12.5元}, {@code 12.5元/股})
 * @param equivalentOf the span of the quantity that this one converts ({@code 1亿美元(约合7.1亿元)}), else
 *     null
 */
public record Quantity(
    Span span,
    Kind kind,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    String unit,
    Qualifier qualifier,
    boolean perShare,
    @Nullable Span equivalentOf) {

  /** What is counted. */
  public enum Kind {
    MONEY,
    PERCENT,
    SHARES,
    NUMBER
  }

  public Quantity {
    if (low != null && high != null && low.compareTo(high) > 0) {
      throw new IllegalArgumentException("low " + low + " above high " + high);
    }
    if (low == null && high == null && qualifier != Qualifier.UNDISCLOSED) {
      throw new IllegalArgumentException("a quantity without a value");
    }
  }

  /** {@code 不超过15万股、|12万股|和6万股}: an exact figure as one that the bound before it holds for too. */
  public Quantity boundedAs(Qualifier bound) {
    boolean up = bound == Qualifier.UP_TO;
    return qualifier != Qualifier.EXACT || !up && bound != Qualifier.AT_LEAST
        ? this
        : new Quantity(
            span, kind, up ? null : low, up ? high : null, unit, bound, perShare, equivalentOf);
  }

  /**
   * The high end, or the low one where the high end is open: {@code 逾3亿元}; null where none is told.
   */
  public @Nullable BigDecimal top() {
    return high != null ? high : low;
  }
}
