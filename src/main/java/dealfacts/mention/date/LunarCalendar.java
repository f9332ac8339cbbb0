package dealfacts.mention.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The Chinese lunar calendar of the years 1995 to 2040. */
final class LunarCalendar {
  private static final int FIRST = 1995;
  private static final LocalDate FIRST_NEW_YEAR = LocalDate.of(1995, 1, 31);

  /**
   * A year each: bits 4 to 15 tell which months have 30 days, the first month on top; bits 0 to 3
   * the month that is doubled, 0 for none; bit 16 whether its double has 30 days.
   */
  private static final int[] YEARS = {
    0x06b58, 0x055c0, 0x0ab60, 0x096d5, 0x092e0, 0x0c960, 0x0d954, 0x0d4a0, 0x0da50, 0x07552,
    0x056a0, 0x0abb7, 0x025d0, 0x092d0, 0x0cab5, 0x0a950, 0x0b4a0, 0x0baa4, 0x0ad50, 0x055d9,
    0x04ba0, 0x0a5b0, 0x15176, 0x052b0, 0x0a930, 0x07954, 0x06aa0, 0x0ad50, 0x05b52, 0x04b60,
    0x0a6e6, 0x0a4e0, 0x0d260, 0x0ea65, 0x0d530, 0x05aa0, 0x076a3, 0x096d0, 0x04afb, 0x04ad0,
    0x0a4d0, 0x1d0b6, 0x0d250, 0x0d520, 0x0dd45, 0x0b5a0
  };

  private LunarCalendar() {}

  /** The n-th day of a month, null outside of the table or of the month. */
  static @Nullable LocalDate day(int year, int month, int day) {
    LocalDate first = monthStart(year, month);
    return first == null || day > length(year, month) ? null : first.plusDays(day - 1L);
  }

  /** A month without its double, null outside of the table. */
  static @Nullable Period month(int year, int month) {
    LocalDate first = monthStart(year, month);
    return first == null ? null : Period.days(first, first.plusDays(length(year, month) - 1L));
  }

  private static @Nullable LocalDate monthStart(int year, int month) {
    if (year < FIRST || year >= FIRST + YEARS.length) {
      return null;
    }
    long days = 0;
    for (int y = FIRST; y < year; y++) {
      days += daysBefore(y, 13);
    }
    return FIRST_NEW_YEAR.plusDays(days + daysBefore(year, month));
  }

  private static int daysBefore(int year, int month) {
    int code = YEARS[year - FIRST];
    int doubled = code & 0xf;
    int days = 0;
    for (int m = 1; m < month; m++) {
      days += length(year, m);
      if (m == doubled) {
        days += 29 + (code >> 16);
      }
    }
    return days;
  }

  private static int length(int year, int month) {
    return 29 + (YEARS[year - FIRST] >> (16 - month) & 1);
  }
}
