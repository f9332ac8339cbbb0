package dealfacts.mention.date;

import dealfacts.mention.date.Expression.Direction;
import dealfacts.mention.date.Part.Feast;
import dealfacts.mention.date.Part.Lunar;
import dealfacts.mention.date.Part.Numbered;
import dealfacts.mention.date.Part.Relative;
import dealfacts.mention.date.Part.Run;
import dealfacts.mention.date.Part.WeekSlice;
import dealfacts.mention.date.Part.Weekday;
import dealfacts.mention.date.Part.Year;
import dealfacts.mention.date.Part.Years;
import dealfacts.text.Pattern;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the days of a date from the anchor and from the dates told before it.
 *
 * <p>A date without its year takes the year that makes it lie nearest in the past of the anchor:
 * news speaks of what was. Where its clause speaks of what is to come, it takes the next. Behind a
 * date that told its year, it takes that year.
 */
final class Calendar {
  /** Stands for an unknown year; a leap year, so that every day of the year exists in it. */
  private static final int TEMPLATE = 4000;

  private static final Pattern TEMPLATE_YEAR =
      Pattern.compile("(?:39[0-9]{2}|40[0-9]{2})(?![0-9])");

  /** A day so little ahead is this year's: of one a year back news says so. */
  private static final int DAY_SLACK = 31;

  /** The same for a month, and for a day without its month. */
  private static final int SLACK = 5;

  private final @Nullable LocalDate anchor;

  private final ToldBefore before;

  /** The last date of the paragraph that told its year and that the story goes on from. */
  private @Nullable Period told;

  Calendar(@Nullable LocalDate anchor, ToldBefore before) {
    this.anchor = anchor;
    this.before = before;
  }

  void forget() {
    before.forget();
    told = null;
    if (passing) {
      week = null;
    }
  }

  /**
   * @param leads whether a comma follows it, as behind a year that a sentence begins with
   */
  void remember(Period period, List<Part> parts, boolean leads) {
    before.remember(period);
    boolean coming =
        parts.get(0) instanceof Relative relative
            && parts.size() == 1
            && relative.unit() == Unit.WEEK
            && relative.offset() >= 0;
    if (coming) {
      spansWeek(period);
      passing = true;
    }
    if (hasYear(parts) && (period.isDay() || leads)) {
      told = period;
    }
  }

  static boolean hasYear(List<Part> parts) {
    return parts.get(0) instanceof Year;
  }

  /** Whether the date leaves out its year or more. */
  static boolean isPartial(List<Part> parts) {
    Part first = parts.get(0);
    return !(first instanceof Year || first instanceof Years || first instanceof Relative);
  }

  static boolean isTemplate(LocalDate day) {
    return day.getYear() >= TEMPLATE - 100;
  }

  static String hideYear(String edtf) {
    return TEMPLATE_YEAR.matcher(edtf).replaceAll("XXXX");
  }

  /** Whether there is something that the date can be counted from. */
  boolean reaches(List<Part> parts) {
    Part first = parts.get(0);
    if (first instanceof Relative relative) {
      return base(relative) != null || relative.unit() == Unit.YEAR;
    }
    if (needsWeek(first)) {
      return anchor != null;
    }
    if (first instanceof Lunar || first instanceof Feast feast && feast.holiday().moves()) {
      return anchor != null || told != null;
    }
    return !needsMonth(first) || anchor != null || before.last() != null;
  }

  /** The days of the date; null where the calendar has no such day. */
  @Nullable Period resolve(List<Part> parts, boolean future) {
    Part first = parts.get(0);
    List<Part> rest = parts.subList(1, parts.size());
    if (first instanceof Year year) {
      return Narrower.narrow(Period.year(full(year.year())), rest);
    }
    if (first instanceof Years years) {
      LocalDate start = LocalDate.of(years.first(), 1, 1);
      return new Period(start, start.plusYears(years.count()).minusDays(1), Unit.YEAR);
    }
    if (first instanceof Relative relative) {
      LocalDate base = base(relative);
      return Narrower.narrow(
          Period.around(base == null ? template() : base, relative.unit(), relative.offset()),
          rest);
    }
    if (needsWeek(first)) {
      return week(parts, future);
    }
    return needsMonth(first) ? dayOfMonth(parts, future) : yearless(parts, future);
  }

  /** The end of a range, which takes from its start what it leaves out. */
  @Nullable Period inside(List<Part> parts, Period from, boolean future) {
    Part first = parts.get(0);
    if (!isPartial(parts)) {
      return resolve(parts, future);
    }
    if (needsWeek(first)) {
      Period same = Narrower.narrow(Period.week(from.start()), parts);
      return same == null || !same.end().isBefore(from.start())
          ? same
          : Narrower.narrow(Period.week(from.start().plusWeeks(1)), parts);
    }
    if (needsMonth(first)) {
      YearMonth month = YearMonth.from(from.start());
      Period same = inMonth(parts, month);
      return same != null && !same.end().isBefore(from.start())
          ? same
          : inMonth(parts, month.plusMonths(1));
    }
    int year = from.start().getYear();
    Period same = inYear(parts, year);
    return same != null && !same.end().isBefore(from.start()) ? same : inYear(parts, year + 1);
  }

  /** Whether a year's report is told before its end: {@code 1-9月} in March is last year's. */
  boolean isReport(List<Part> from, Period first, Period last) {
    return anchor != null
        && isPartial(from)
        && first.start().getDayOfYear() == 1
        && first.grain() != Unit.DAY
        && last.end().isAfter(anchor.plusDays(SLACK));
  }

  @Nullable Period yearBefore(List<Part> parts, Period period) {
    return inYear(parts, period.start().getYear() - 1);
  }

  /** The last such date before {@code day}. */
  @Nullable Period lastBefore(List<Part> parts, LocalDate day) {
    if (needsWeek(parts.get(0)) || needsMonth(parts.get(0))) {
      return needsMonth(parts.get(0)) ? inMonth(parts, YearMonth.from(day)) : null;
    }
    Period same = inYear(parts, day.getYear());
    return same != null && !same.start().isAfter(day) ? same : inYear(parts, day.getYear() - 1);
  }

  /** What a length of time is seen from. */
  @Nullable LocalDate base(Direction direction) {
    Period last = before.last();
    boolean inText = direction == Direction.BEFORE_TEXT || direction == Direction.AFTER_TEXT;
    if (inText && last != null && last.isDay() && !isTemplate(last.end())) {
      return last.end();
    }
    return anchor;
  }

  /** The date before it, which {@code 三个月后} is counted from where it is as fine as the unit. */
  @Nullable LocalDate toldBefore(Unit unit) {
    Period last = before.last();
    if (last == null || isTemplate(last.end())) {
      return null;
    }
    boolean fine =
        switch (unit) {
          case YEAR -> true;
          case HALF, QUARTER, MONTH -> last.isDay() || last.grain() == Unit.MONTH;
          default -> last.isDay();
        };
    return fine ? last.start() : null;
  }

  private @Nullable LocalDate base(Relative relative) {
    Period base = before.base(relative);
    return base == null ? anchor : base.end();
  }

  private static boolean needsWeek(Part part) {
    return part instanceof Weekday || part instanceof WeekSlice;
  }

  private static boolean needsMonth(Part part) {
    return part instanceof Numbered numbered
        && (numbered.unit() == Unit.DAY || numbered.unit() == Unit.TEN_DAYS);
  }

  /** {@code 本周(8月8日至12日)有三只新股}: the week that weekdays behind it are of. */
  private @Nullable Period week;

  /** Whether the week was told by a word such as 下周, which goes no further than its paragraph. */
  private boolean passing;

  /** Takes the days for the week that the text goes on about, where they are most of one. */
  void spansWeek(Period days) {
    LocalDate monday = days.start();
    if (monday.getDayOfWeek() == DayOfWeek.MONDAY
        && !days.end().isBefore(monday.plusDays(MOST_OF_A_WEEK))
        && days.end().isBefore(monday.plusWeeks(1))) {
      week = days;
      passing = false;
    }
  }

  /** From Monday to Thursday at least. */
  private static final int MOST_OF_A_WEEK = 3;

  /** A weekday is the last one passed, or one of the week that the text is about. */
  private @Nullable Period week(List<Part> parts, boolean future) {
    if (week != null) {
      return Narrower.narrow(Period.week(week.start()), parts);
    }
    LocalDate day = anchor == null ? template() : anchor;
    Period same = Narrower.narrow(Period.week(day), parts);
    if (same == null) {
      return null;
    }
    boolean ahead = same.start().isAfter(day);
    int weeks = future ? same.end().isBefore(day) ? 1 : 0 : ahead ? -1 : 0;
    return Narrower.narrow(Period.week(day.plusWeeks(weeks)), parts);
  }

  private @Nullable Period dayOfMonth(List<Part> parts, boolean future) {
    Period last = before.last();
    if (last != null && last.grain() != Unit.YEAR) {
      Period next = inside(parts, last, future);
      if (next != null) {
        return next;
      }
    }
    LocalDate day = anchor == null ? template() : anchor;
    LocalDate latest = day.plusDays(future ? 25 : SLACK);
    YearMonth next = YearMonth.from(day).plusMonths(future ? 1 : 0);
    for (int back = 0; back < 4; back++) {
      Period found = inMonth(parts, next.minusMonths(back));
      if (found != null && !found.start().isAfter(latest)) {
        return found;
      }
    }
    return null;
  }

  private @Nullable Period yearless(List<Part> parts, boolean future) {
    if (told != null) {
      Period next = behind(parts, told);
      if (next != null) {
        return next;
      }
    }
    if (anchor == null) {
      Period last = before.last();
      return last != null && isTemplate(last.end())
          ? inYear(parts, TEMPLATE)
          : inYear(parts, TEMPLATE);
    }
    return future ? ahead(parts, anchor) : past(parts, anchor);
  }

  /** A date behind one that told its year: the story goes on, but not past the anchor. */
  private @Nullable Period behind(List<Part> parts, Period before) {
    int year = before.start().getYear();
    Period same = inYear(parts, year);
    if (same == null || !same.end().isBefore(before.start())) {
      return same;
    }
    Period next = inYear(parts, year + 1);
    boolean known =
        anchor == null
            ? same.end().plusMonths(8).isBefore(before.start())
            : next != null && !next.start().isAfter(anchor);
    return known ? next : same;
  }

  private @Nullable Period past(List<Part> parts, LocalDate now) {
    Part first = parts.get(0);
    if (first instanceof Run run) {
      return runBefore(run, parts, now);
    }
    boolean season =
        first instanceof Numbered numbered
            && (numbered.unit() == Unit.QUARTER || numbered.unit() == Unit.HALF);
    for (int back = 0; back <= 8; back++) {
      Period found = inYear(parts, now.getYear() - back);
      boolean begun = found != null && !found.start().isAfter(latest(found, now));
      // a quarter ahead is this year's, but in the months that report on the last
      if (begun || found != null && season && back == 0 && now.getMonthValue() >= 5) {
        return found;
      }
    }
    return null;
  }

  private static LocalDate latest(Period period, LocalDate now) {
    return now.plusDays(period.isDay() ? DAY_SLACK : SLACK);
  }

  private @Nullable Period ahead(List<Part> parts, LocalDate now) {
    for (int on = 0; on <= 8; on++) {
      Period found = inYear(parts, now.getYear() + on);
      if (found != null && !found.end().isBefore(now)) {
        return found.start().isAfter(now.plusMonths(9)) ? past(parts, now) : found;
      }
    }
    return null;
  }

  /**
   * {@code 前8个月}: of this year where they are over, else of the last; few of them are just past.
   */
  private static @Nullable Period runBefore(Run run, List<Part> parts, LocalDate now) {
    Period same = inYear(parts, now.getYear());
    if (same == null || !same.end().isAfter(now.plusDays(SLACK))) {
      return same;
    }
    if (run.unit() == Unit.MONTH && run.count() <= 3) {
      return Period.days(
          Period.around(now, Unit.MONTH, -run.count()).start(),
          Period.around(now, Unit.MONTH, -1).end());
    }
    return inYear(parts, now.getYear() - 1);
  }

  private static @Nullable Period inYear(List<Part> parts, int year) {
    return Narrower.narrow(Period.year(year), parts);
  }

  private static @Nullable Period inMonth(List<Part> parts, YearMonth month) {
    return Narrower.narrow(Period.month(month.getYear(), month.getMonthValue()), parts);
  }

  /** Two digits of a year: up to ten years ahead of the anchor, else of the century before. */
  private int full(int year) {
    if (year >= 100) {
      return year;
    }
    int now = anchor == null ? 2030 : anchor.getYear();
    int full = now / 100 * 100 + year;
    return full > now + 10 ? full - 100 : full <= now - 90 ? full + 100 : full;
  }

  private static LocalDate template() {
    return LocalDate.of(TEMPLATE, 1, 1);
  }
}
