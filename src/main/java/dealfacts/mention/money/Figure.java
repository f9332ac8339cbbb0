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
 * @param unitTold whether a unit stands with the number
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

  /** A number with its unit, of which one is {@code factor} of the unit that counts. */
  static Figure of(Numeral numeral, int end, Kind kind, String unit, BigDecimal factor) {
    return new Figure(
        numeral.start(),
        end,
        numeral,
        kind,
        unit,
        numeral.low().multiply(factor),
        numeral.high().multiply(factor),
        numeral.qualifier(),
        kind != Kind.NUMBER,
        false);
  }

  /** The figure, {@code factor} times as large, with the unit of {@code other}. */
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

  Figure as(Kind newKind, String newUnit) {
    return new Figure(start, end, numeral, newKind, newUnit, low, high, qualifier, true, perShare);
  }

  Figure endingAt(int newEnd) {
    return new Figure(start, newEnd, numeral, kind, unit, low, high, qualifier, unitTold, perShare);
  }

  Figure perShareUntil(int newEnd) {
    return new Figure(start, newEnd, numeral, kind, unit, low, high, qualifier, unitTold, true);
  }

  /** An exact value in place of the number's. */
  Figure worth(BigDecimal value, int newEnd) {
    return new Figure(
        start, newEnd, numeral, kind, unit, value, value, Qualifier.EXACT, unitTold, perShare);
  }

  /** With 级 behind it: 亿元级 is 1亿 to 10亿, 3亿元级 about 3亿. */
  Figure vague(int newEnd) {
    boolean bare = numeral.form() == Numeral.Form.BARE;
    Qualifier level = bare ? Qualifier.VAGUE : Qualifier.ABOUT;
    return new Figure(
        start,
        newEnd,
        numeral,
        kind,
        unit,
        low,
        bare ? low.multiply(BigDecimal.TEN) : high,
        qualifier == Qualifier.EXACT ? level : qualifier,
        unitTold,
        perShare);
  }
}
