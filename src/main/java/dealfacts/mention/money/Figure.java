package dealfacts.mention.money;

import dealfacts.mention.Qualifier;
import dealfacts.mention.Quantity.Kind;
import java.math.BigDecimal;

/**
 * A number with its unit: one end of a range, or all of a quantity but the words around it.
 *
 * @param unit as in {@link dealfacts.mention.Quantity}
 * @param low in the unit itself
 * @param high in the unit itself
 * @param unitTold whether a unit stands behind the number
 * @param perShare whether the unit is one of money per share
 */
record Figure(
    int start,
    int end,
    Numeral numeral,
    Kind kind,
    String unit,
    BigDecimal low,
    BigDecimal high,
    Qualifier qualifier,
    boolean unitTold,
    boolean perShare) {

  /** The figure with the unit of {@code other}. */
  Figure inUnitOf(Figure other, BigDecimal factor) {
    return new Figure(
        start,
        end,
        numeral,
        other.kind,
        other.unit,
        low.multiply(factor),
        high.multiply(factor),
        qualifier,
        other.unitTold,
        other.perShare);
  }

  Figure as(Kind newKind, String newUnit, int newEnd) {
    return new Figure(
        start, newEnd, numeral, newKind, newUnit, low, high, qualifier, true, perShare);
  }

  Figure vague(int newEnd) {
    boolean open = numeral.form() == Numeral.Form.BARE && qualifier == Qualifier.EXACT;
    Qualifier level =
        qualifier != Qualifier.EXACT ? qualifier : open ? Qualifier.VAGUE : Qualifier.ABOUT;
    return new Figure(
        start,
        newEnd,
        numeral,
        kind,
        unit,
        low,
        open ? low.multiply(BigDecimal.TEN) : high,
        level,
        unitTold,
        perShare);
  }
}
