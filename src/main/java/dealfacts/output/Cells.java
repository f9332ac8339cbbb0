package dealfacts.output;

import dealfacts.mention.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import org.jspecify.annotations.Nullable;

/** How values look in a cell. */
final class Cells {
  private Cells() {}

  /**
   * A plain decimal in the unit itself: {@code 4000000000}, {@code 0.35}; empty for an open end.
   */
  static String number(@Nullable BigDecimal value) {
    if (value == null) {
      return "";
    }
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  /** Names in one cell, each once, in their order. */
  static String names(Collection<String> names) {
    return String.join("|", new LinkedHashSet<>(names));
  }

  /** A quantity in one cell: its value or its one bound; empty for a range, which has two. */
  static String single(Quantity quantity) {
    BigDecimal low = quantity.low();
    BigDecimal high = quantity.high();
    if (low != null && high != null && low.compareTo(high) != 0) {
      return "";
    }
    return number(low != null ? low : high);
  }
}
