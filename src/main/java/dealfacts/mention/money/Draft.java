package dealfacts.mention.money;

import dealfacts.mention.Qualifier;
import dealfacts.mention.Quantity;
import dealfacts.mention.Quantity.Kind;
import dealfacts.text.Span;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A quantity on its way: found, but its currency may still hang on what stands elsewhere.
 *
 * @param scaled whether the number ends in 万 or 亿
 * @param told whether its own words tell the unit
 */
record Draft(
    int start,
    int end,
    Kind kind,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    String unit,
    Qualifier qualifier,
    boolean perShare,
    boolean scaled,
    boolean told,
    @Nullable Span equivalentOf) {

  Draft asMoney(String currency) {
    return new Draft(
        start, end, Kind.MONEY, low, high, currency, qualifier, perShare, scaled, false, null);
  }

  /** The same sum in another currency. */
  Draft in(String currency) {
    return new Draft(
        start, end, kind, low, high, currency, qualifier, perShare, scaled, told, equivalentOf);
  }

  /** 不低于50万且不超过100万股: the unit is told behind the upper bound. */
  Draft inUnitOf(Draft other) {
    return new Draft(
        start,
        end,
        other.kind,
        low,
        high,
        other.unit,
        qualifier,
        other.perShare,
        scaled,
        other.told,
        null);
  }

  Draft converting(Draft other) {
    return new Draft(
        start,
        end,
        kind,
        low,
        high,
        unit,
        qualifier,
        perShare,
        scaled,
        told,
        new Span(other.start, other.end));
  }

  /** Both bounds as one range (不低于3000万元且不超过6000万元). */
  Draft joined(Draft upper, @Nullable BigDecimal newLow, @Nullable BigDecimal newHigh) {
    return new Draft(
        start,
        upper.end,
        kind,
        newLow,
        newHigh,
        unit,
        Qualifier.RANGE,
        perShare || upper.perShare,
        scaled,
        told,
        null);
  }

  Quantity toQuantity() {
    return new Quantity(
        new Span(start, end),
        kind,
        plain(low),
        plain(high),
        unit,
        qualifier,
        perShare,
        equivalentOf);
  }

  /** Without zeros behind the point, so that equal values are equal objects. */
  private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
    if (value == null || value.scale() == 0) {
      return value;
    }
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
