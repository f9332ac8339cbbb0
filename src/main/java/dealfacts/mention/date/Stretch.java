package dealfacts.mention.date;

import dealfacts.mention.date.Expression.Distance;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days that a length of time covers, seen from a base. */
record Stretch(@Nullable LocalDate start, @Nullable LocalDate end, String edtf) {
  private static final int FARTHEST_YEARS = 500;

  /** Null where it reaches out of the calendar. */
  static @Nullable Stretch of(Distance distance, LocalDate base) {
    if (distance.unit() == Unit.YEAR && distance.count() > FARTHEST_YEARS) {
      return null;
    }
    return switch (distance.direction()) {
      case AGO -> of(around(distance, base, -1), distance);
      case LATER -> of(around(distance, base, 1), distance);
      case WITHIN -> of(Period.days(base, add(base, distance, 1)), distance);
      case SINCE -> {
        Period first = around(distance, base, -1);
        yield of(Period.days(first.start(), base), distance);
      }
      case PAST -> of(Period.days(add(base, distance, -1), base), distance);
      case FUTURE ->
          of(
              Period.days(
                  distance.unit() == Unit.DAY ? base.plusDays(1) : base, add(base, distance, 1)),
              distance);
      case LAST -> units(distance, base, -distance.count(), -1);
      case NEXT -> units(distance, base, 1, distance.count());
      case BEFORE_TEXT -> of(Period.days(add(base, distance, -1), base.minusDays(1)), distance);
      case AFTER_TEXT -> of(Period.days(base.plusDays(1), add(base, distance, 1)), distance);
    };
  }

  private static Stretch units(Distance distance, LocalDate base, int from, int to) {
    return of(
        Period.days(
            Period.around(base, distance.unit(), from).start(),
            Period.around(base, distance.unit(), to).end()),
        distance);
  }

  private static Stretch of(Period period, Distance distance) {
    String edtf = period.edtf();
    if (distance.unit() == Unit.WORKDAY) {
      edtf = edtf.replace("/", "~/") + "~";
    }
    return new Stretch(period.start(), period.end(), edtf);
  }

  /** The unit that lies so far away; with a half on top, the next smaller one. */
  private static Period around(Distance distance, LocalDate base, int sign) {
    Unit unit =
        distance.half()
            ? distance.unit() == Unit.YEAR ? Unit.MONTH : Unit.DAY
            : distance.unit() == Unit.WORKDAY ? Unit.DAY : distance.unit();
    return Period.around(add(base, distance, sign), unit, 0);
  }

  static LocalDate add(LocalDate base, Distance distance, int sign) {
    long n = (long) distance.count() * sign;
    LocalDate moved =
        switch (distance.unit()) {
          case YEAR -> base.plusYears(n);
          case HALF -> base.plusMonths(6 * n);
          case QUARTER -> base.plusMonths(3 * n);
          case MONTH -> base.plusMonths(n);
          case TEN_DAYS -> base.plusDays(10 * n);
          case WEEK -> base.plusWeeks(n);
          case DAY -> base.plusDays(n);
          case WORKDAY -> Period.workdays(base, (int) n);
        };
    if (!distance.half()) {
      return moved;
    }
    return switch (distance.unit()) {
      case YEAR -> moved.plusMonths(6L * sign);
      case MONTH -> moved.plusDays(15L * sign);
      default -> moved;
    };
  }
}
