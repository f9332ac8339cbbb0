package dealfacts.mention.date;

import dealfacts.mention.date.Part.Edge;
import dealfacts.mention.date.Part.Feast;
import dealfacts.mention.date.Part.Lunar;
import dealfacts.mention.date.Part.NthWeekday;
import dealfacts.mention.date.Part.Numbered;
import dealfacts.mention.date.Part.Run;
import dealfacts.mention.date.Part.Season;
import dealfacts.mention.date.Part.WeekSlice;
import dealfacts.mention.date.Part.Weekday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Narrows a period by the parts of a date; null where the calendar has no such day. */
final class Narrower {
  private Narrower() {}

  static @Nullable Period narrow(Period period, List<Part> parts) {
    Period result = period;
    for (Part part : parts) {
      result = narrow(result, part);
      if (result == null) {
        return null;
      }
    }
    return result;
  }

  private static @Nullable Period narrow(Period period, Part part) {
    if (part instanceof Numbered numbered) {
      return numbered(period, numbered.unit(), numbered.n());
    }
    if (part instanceof Edge edge) {
      return edge(period, edge.side());
    }
    if (part instanceof Run run) {
      return run(period, run);
    }
    if (part instanceof Weekday weekday) {
      return Period.day(Period.week(period.start()).start().plusDays(weekday.day() - 1L));
    }
    if (part instanceof NthWeekday nth) {
      return nthWeekday(period, nth);
    }
    if (part instanceof WeekSlice slice) {
      LocalDate monday = Period.week(period.start()).start();
      return Period.days(monday.plusDays(slice.from() - 1L), monday.plusDays(slice.to() - 1L));
    }
    int year = period.start().getYear();
    if (part instanceof Feast feast) {
      LocalDate day = feast.holiday().in(year);
      return day == null ? null : feast.season() ? feast.holiday().season(year) : Period.day(day);
    }
    if (part instanceof Season season) {
      return season(year, season.n());
    }
    if (part instanceof Lunar lunar) {
      if (lunar.day() == 0) {
        return LunarCalendar.month(year, lunar.month());
      }
      LocalDate day = LunarCalendar.day(year, lunar.month(), lunar.day());
      return day == null ? null : Period.day(day);
    }
    throw new IllegalArgumentException("narrows nothing: " + part);
  }

  private static @Nullable Period numbered(Period period, Unit unit, int n) {
    int year = period.start().getYear();
    int month = period.start().getMonthValue();
    return switch (unit) {
      case YEAR -> Period.year(n);
      case HALF -> Period.months(year, n * 6 - 5, n * 6, unit);
      case QUARTER -> Period.months(year, n * 3 - 2, n * 3, unit);
      case MONTH -> Period.month(year, n);
      case TEN_DAYS -> tenDays(YearMonth.of(year, month), n);
      case WEEK -> nthWeek(period, n);
      case DAY, WORKDAY ->
          n > YearMonth.of(year, month).lengthOfMonth()
              ? null
              : Period.day(LocalDate.of(year, month, n));
    };
  }

  /** The three months of a season: spring begins in March. */
  private static Period season(int year, int n) {
    LocalDate first = LocalDate.of(year, 3 * n, 1);
    return new Period(first, first.plusMonths(3).minusDays(1), Unit.MONTH);
  }

  private static Period tenDays(YearMonth month, int n) {
    LocalDate last = n == 3 ? month.atEndOfMonth() : month.atDay(n * 10);
    return Period.days(month.atDay(n * 10 - 9), last);
  }

  /** By ISO 8601: a week belongs to the period that holds its Thursday. */
  private static Period nthWeek(Period period, int n) {
    LocalDate thursday =
        period.start().with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY)).plusWeeks(n - 1L);
    return Period.week(thursday);
  }

  private static Period edge(Period period, Part.Side side) {
    int year = period.start().getYear();
    int first = period.start().getMonthValue();
    int last = period.end().getMonthValue();
    return switch (period.grain()) {
      case YEAR ->
          switch (side) {
            case START -> Period.months(year, 1, 2, Unit.MONTH);
            case MIDDLE -> Period.months(year, 6, 7, Unit.MONTH);
            case END -> Period.month(year, 12);
          };
      case HALF, QUARTER ->
          switch (side) {
            case START -> Period.month(year, first);
            case MIDDLE -> Period.month(year, (first + last) / 2);
            case END -> Period.month(year, last);
          };
      case MONTH -> {
        LocalDate start = period.start();
        yield switch (side) {
          case START -> Period.days(start, start.withDayOfMonth(5));
          case MIDDLE -> Period.days(start.withDayOfMonth(10), start.withDayOfMonth(20));
          case END -> Period.days(start.withDayOfMonth(25), period.end());
        };
      }
      default -> period;
    };
  }

  private static @Nullable Period run(Period period, Run run) {
    int n = run.count();
    LocalDate from;
    LocalDate to;
    if (run.unit() == Unit.WEEK) {
      if (run.first()) {
        from = nthWeek(period, 1).start();
        to = from.plusDays(7L * n - 1);
      } else {
        to =
            Period.week(period.end().with(TemporalAdjusters.previousOrSame(DayOfWeek.THURSDAY)))
                .end();
        from = to.minusDays(7L * n - 1);
      }
    } else if (run.unit() == Unit.DAY) {
      from = run.first() ? period.start() : period.end().minusDays(n - 1L);
      to = run.first() ? from.plusDays(n - 1L) : period.end();
    } else {
      int months = run.unit() == Unit.QUARTER ? 3 * n : n;
      from = run.first() ? period.start() : period.end().plusDays(1).minusMonths(months);
      to = run.first() ? from.plusMonths(months).minusDays(1) : period.end();
    }
    if (to.isBefore(from)
        || from.isBefore(period.start().minusDays(7))
        || to.isAfter(period.end().plusDays(7))) {
      return null;
    }
    return new Period(from, to, run.unit() == Unit.QUARTER ? Unit.MONTH : run.unit());
  }

  private static @Nullable Period nthWeekday(Period period, NthWeekday nth) {
    DayOfWeek day = DayOfWeek.of(nth.day());
    if (nth.n() < 0) {
      return Period.day(period.end().with(TemporalAdjusters.previousOrSame(day)));
    }
    LocalDate found =
        period.start().with(TemporalAdjusters.nextOrSame(day)).plusWeeks(nth.n() - 1L);
    return found.isAfter(period.end()) ? null : Period.day(found);
  }
}
