package dealfacts.mention.date;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The feasts and shopping days that news dates by. */
enum Holiday {
  NEW_YEAR(1, 1, 3, name("元旦")),
  SPRING_FESTIVAL(0, 0, 7, new Name("春节", "新", "目 联 晚会", ""), name("农历新年")),
  NEW_YEARS_EVE(0, 0, 1, name("除夕")),
  LANTERN(0, 0, 1, name("元宵节")),
  VALENTINES(2, 14, 1, name("情人节")),
  WOMEN(3, 8, 1, name("三八节"), name("三八妇女节"), name("妇女节")),
  TOMB_SWEEPING(0, 0, 3, off("清明")),
  LABOUR_DAY(5, 1, 5, off("五一"), name("劳动节")),
  CHILDREN(6, 1, 1, name("儿童节")),
  MIDYEAR_SALE(6, 18, 1, new Name("618", "0123456789.,-", "", "大促 购物节 期间 电商节 年中 活动")),
  DRAGON_BOAT(0, 0, 3, name("端午")),
  QIXI(0, 0, 1, name("七夕")),
  TEACHERS(9, 10, 1, name("教师节")),
  MID_AUTUMN(0, 0, 3, new Name("中秋", "", "月饼", "")),
  NATIONAL_DAY(10, 1, 7, off("国庆"), off("十一")),
  SINGLES_DAY(11, 11, 1, name("双十一"), name("双11")),
  DOUBLE_TWELVE(12, 12, 1, name("双十二"), name("双12")),
  CHRISTMAS(12, 25, 1, off("圣诞"));

  private static final String OFF = "节 假期 期间 黄金周 小长假 长假 前夕 前, 前。 后, 前后 劳动节 档 前完 前上 前后 前开 前发";
  private static final String SURNAMES = "李王张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁俞";

  /**
   * A way to write it.
   *
   * @param notAfter characters behind which it is a part of another word
   * @param notBefore words before which it is one
   * @param onlyBefore words of which one has to follow; empty where it stands alone
   */
  record Name(String text, String notAfter, String notBefore, String onlyBefore) {}

  private final int month;
  private final int day;
  private final int season;
  private final List<Name> names;

  Holiday(int month, int day, int season, Name... names) {
    this.month = month;
    this.day = day;
    this.season = season;
    this.names = List.of(names);
  }

  private static Name name(String text) {
    return new Name(text, "", "", "");
  }

  /** A name that is a number, a person or a place unless it is said to be a feast. */
  private static Name off(String text) {
    return new Name(text, SURNAMES + "第二三四五六七八九十", "", OFF);
  }

  List<Name> names() {
    return names;
  }

  /** Whether it falls on another day each year. */
  boolean moves() {
    return month == 0;
  }

  /** The day itself, null where it moves and the table doesn't reach. */
  @Nullable LocalDate in(int year) {
    if (month > 0) {
      return LocalDate.of(year, month, day);
    }
    return switch (this) {
      case SPRING_FESTIVAL -> LunarCalendar.day(year, 1, 1);
      case NEW_YEARS_EVE -> {
        LocalDate newYear = LunarCalendar.day(year, 1, 1);
        yield newYear == null ? null : newYear.minusDays(1);
      }
      case LANTERN -> LunarCalendar.day(year, 1, 15);
      case DRAGON_BOAT -> LunarCalendar.day(year, 5, 5);
      case QIXI -> LunarCalendar.day(year, 7, 7);
      case MID_AUTUMN -> LunarCalendar.day(year, 8, 15);
      case TOMB_SWEEPING -> tombSweeping(year);
      default -> throw new IllegalStateException(name());
    };
  }

  /** The days off around it, of the usual length; the Spring Festival begins on the eve. */
  @Nullable Period season(int year) {
    LocalDate first = in(year);
    if (first == null) {
      return null;
    }
    LocalDate from = this == SPRING_FESTIVAL ? first.minusDays(1) : first;
    return Period.days(from, from.plusDays(season - 1L));
  }

  /** The solar term 清明, by the usual formula for 1901 to 2099. */
  private static LocalDate tombSweeping(int year) {
    int inCentury = year % 100;
    int shift = year >= 2000 ? 48_100 : 55_900;
    return LocalDate.of(year, 4, (inCentury * 2_422 + shift) / 10_000 - inCentury / 4);
  }
}
