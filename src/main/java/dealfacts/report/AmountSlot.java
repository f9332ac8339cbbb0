package dealfacts.report;

import dealfacts.output.CsvReader.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A quantity of a kind.
 *
 * @param low null where that end is open, like {@code high}
 * @param unit empty in a gold that doesn't care
 */
record AmountSlot(
    String kind,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    String unit,
    String qualifier,
    String text,
    boolean must)
    implements Slot {
  private static final BigDecimal MILLIONTH = new BigDecimal("0.000001");

  /** 金额未披露 tells no quantity that could be right or wrong. */
  static boolean hasValue(Row row) {
    return !row.get("low").isEmpty() || !row.get("high").isEmpty();
  }

  static AmountSlot of(Row row) {
    return new AmountSlot(
        row.get("kind"),
        number(row.get("low")),
        number(row.get("high")),
        row.get("unit"),
        row.get("qualifier"),
        row.get("text"),
        Deal.must(row));
  }

  private static @Nullable BigDecimal number(String cell) {
    return cell.isEmpty() ? null : new BigDecimal(cell);
  }

  @Override
  public String group() {
    return "amount";
  }

  @Override
  public boolean sameValue(Slot other) {
    return other instanceof AmountSlot amount
        && (unit.isEmpty() || unit.equals(amount.unit))
        && close(low, amount.low)
        && (close(high, amount.high) || nearHighOfVague(amount.high));
  }

  /** 数百万 ends below 1000万; 999万 and 1000万 mean the same. */
  private boolean nearHighOfVague(@Nullable BigDecimal other) {
    return qualifier.equals("vague")
        && high != null
        && other != null
        && other.compareTo(high) <= 0
        && other.compareTo(high.multiply(new BigDecimal("0.99"))) >= 0;
  }

  private static boolean close(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    if (a == null || b == null) {
      return a == null && b == null;
    }
    BigDecimal tolerance = a.abs().max(b.abs()).multiply(MILLIONTH);
    return a.subtract(b).abs().compareTo(tolerance) <= 0;
  }

  @Override
  public String value() {
    return "%s %s %s".formatted(plain(low), plain(high), unit);
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null
        ? "-"
        : number.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }
}
