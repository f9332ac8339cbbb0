package dealfacts.mention.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/**
 * Days from the first to the last, both counted.
 *
 * @param grain what kind of unit it is, {@code DAY} for a day and whatever is told by its days
 */
record Period(LocalDate start, LocalDate end, Unit grain) {

  Period {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("ends before it starts: " + start + "/" + end);
    }
  }

  static Period year(int year) {
    return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Unit.YEAR);
  }

  static Period months(int year, int from, int to, Unit grain) {
    return new Period(LocalDate.of(year, from, 1), YearMonth.of(year, to).atEndOfMonth(), grain);
  }

  static Period month(int year, int month) {
    return months(year, month, month, Unit.MONTH);
  }

  static Period day(LocalDate day) {
    return new Period(day, day, Unit.DAY);
  }

  static Period days(LocalDate from, LocalDate to) {
    return new Period(from, to, Unit.DAY);
  }

  /** The unit of the calendar that holds {@code day}, moved by {@code offset} units. */
  static Period around(LocalDate day, Unit unit, int offset) {
    return switch (unit) {
      case YEAR -> year(day.getYear() + offset);
      case HALF -> monthsAround(day.plusMonths(6L * offset), 6, unit);
      case QUARTER -> monthsAround(day.plusMonths(3L * offset), 3, unit);
      case MONTH -> monthsAround(day.plusMonths(offset), 1, unit);
      case TEN_DAYS -> throw new IllegalArgumentException("ten days are never relative");
      case WEEK -> week(day.plusWeeks(offset));
      case DAY -> day(day.plusDays(offset));
      case WORKDAY -> day(workdays(day, offset));
    };
  }

  private static Period monthsAround(LocalDate day, int size, Unit unit) {
    int from = (day.getMonthValue() - 1) / size * size + 1;
    return months(day.getYear(), from, from + size - 1, unit);
  }

  /** Monday to Sunday around {@code day}. */
  static Period week(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Period(monday, monday.plusDays(6), Unit.WEEK);
  }

  /** {@code offset} working days on, weekends passed over. */
  static LocalDate workdays(LocalDate day, int offset) {
    LocalDate result = day;
    int step = offset < 0 ? -1 : 1;
    for (int left = Math.abs(offset); left > 0; ) {
      result = result.plusDays(step);
      if (result.getDayOfWeek().getValue() <= 5) {
        left--;
      }
    }
    return result;
  }

  boolean isDay() {
    return start.equals(end);
  }

  /** ISO 8601-2. */
  String edtf() {
    boolean months = start.getDayOfMonth() == 1 && end.equals(YearMonth.from(end).atEndOfMonth());
    if (isDay()) {
      return start.toString();
    }
    if (!months) {
      return start + "/" + end;
    }
    boolean years = start.getMonthValue() == 1 && end.getMonthValue() == 12;
    String first = years ? String.valueOf(start.getYear()) : YearMonth.from(start).toString();
    String last = years ? String.valueOf(end.getYear()) : YearMonth.from(end).toString();
    return first.equals(last) ? first : first + "/" + last;
  }

  /** {@code day} as precise as the grain. */
  String label(LocalDate day) {
    return switch (grain) {
      case YEAR -> String.valueOf(day.getYear());
      case HALF, QUARTER, MONTH -> YearMonth.from(day).toString();
      default -> day.toString();
    };
  }
}
