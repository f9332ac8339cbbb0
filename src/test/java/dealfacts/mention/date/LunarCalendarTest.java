package dealfacts.mention.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LunarCalendarTest {

  @ParameterizedTest
  @CsvSource({
    "1995-01-31", "1996-02-19", "1997-02-07", "1998-01-28", "1999-02-16", "2000-02-05",
    "2001-01-24", "2002-02-12", "2003-02-01", "2004-01-22", "2005-02-09", "2006-01-29",
    "2007-02-18", "2008-02-07", "2009-01-26", "2010-02-14", "2011-02-03", "2012-01-23",
    "2013-02-10", "2014-01-31", "2015-02-19", "2016-02-08", "2017-01-28", "2018-02-16",
    "2019-02-05", "2020-01-25", "2021-02-12", "2022-02-01", "2023-01-22", "2024-02-10",
    "2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-03",
    "2031-01-23", "2032-02-11", "2033-01-31", "2034-02-19", "2035-02-08", "2036-01-28",
    "2037-02-15", "2038-02-04", "2039-01-24", "2040-02-12"
  })
  void knowsTheNewYears(LocalDate newYear) {
    assertThat(LunarCalendar.day(newYear.getYear(), 1, 1)).isEqualTo(newYear);
  }

  @ParameterizedTest
  @CsvSource({
    "DRAGON_BOAT,2012-06-23", "DRAGON_BOAT,2019-06-07", "DRAGON_BOAT,2020-06-25",
    "DRAGON_BOAT,2021-06-14", "DRAGON_BOAT,2023-06-22", "DRAGON_BOAT,2025-05-31",
    "MID_AUTUMN,2012-09-30", "MID_AUTUMN,2017-10-04", "MID_AUTUMN,2019-09-13",
    "MID_AUTUMN,2020-10-01", "MID_AUTUMN,2022-09-10", "MID_AUTUMN,2023-09-29",
    "MID_AUTUMN,2025-10-06", "LANTERN,2020-02-08", "NEW_YEARS_EVE,2020-01-24",
    "QIXI,2021-08-14", "TOMB_SWEEPING,1999-04-05", "TOMB_SWEEPING,2012-04-04",
    "TOMB_SWEEPING,2015-04-05", "TOMB_SWEEPING,2019-04-05", "TOMB_SWEEPING,2020-04-04",
    "TOMB_SWEEPING,2023-04-05", "LABOUR_DAY,2019-05-01", "SINGLES_DAY,2018-11-11"
  })
  void knowsTheFeasts(Holiday holiday, LocalDate day) {
    assertThat(holiday.in(day.getYear())).isEqualTo(day);
  }

  @Test
  void tellsNothingOutsideOfItsYears() {
    assertThat(LunarCalendar.day(1994, 1, 1)).isNull();
    assertThat(LunarCalendar.month(2041, 1)).isNull();
    assertThat(LunarCalendar.day(2020, 1, 30)).isNull();
  }
}
