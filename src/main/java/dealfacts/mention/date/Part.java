package dealfacts.mention.date;

/**
 * One component of a date as written. A date is a list of parts from the coarse to the fine, each
 * of which narrows the period that those before it leave: {@code 去年|3月|下旬}.
 */
sealed interface Part {

  /** {@code 2019年}. */
  record Year(int year) implements Part {}

  /** {@code 90年代, “十四五”期间}: some years from {@code first} on. */
  record Years(int first, int count) implements Part {}

  /** {@code 去年, 上个月, 昨日} seen from the anchor, {@code 同年, 次日} from the date before it. */
  record Relative(Unit unit, int offset, Base base) implements Part {}

  /** The n-th half year, quarter, month, ten days, week or day of the period, counted from 1. */
  record Numbered(Unit unit, int n) implements Part {}

  /** {@code 初, 中, 底} of a year, a quarter or a month. */
  record Edge(Side side) implements Part {}

  /** {@code 前三季度, 最后两周}: the first or last units of the period. */
  record Run(int count, Unit unit, boolean first) implements Part {}

  /** {@code 周五}: 1 is Monday. */
  record Weekday(int day) implements Part {}

  /** {@code 第一个星期一}; {@code n} is -1 for the last one. */
  record NthWeekday(int n, int day) implements Part {}

  /** {@code 周末, 下半周}: some days of a week, 1 is Monday. */
  record WeekSlice(int from, int to) implements Part {}

  /** {@code 春节} or, with {@code season}, {@code 春节期间}. */
  record Feast(Holiday holiday, boolean season) implements Part {}

  /** {@code 春天} is 1, {@code 冬天} 4; a winter reaches into the next year. */
  record Season(int n) implements Part {}

  /** {@code 农历六月} or {@code 正月初八}; {@code day} is 0 where only the month is told. */
  record Lunar(int month, int day) implements Part {}

  /** What a relative part counts from. */
  enum Base {
    ANCHOR,
    /** The date before it in the paragraph, else the anchor. */
    TEXT,
    /** The same; a word that opens its paragraph goes back to the date above: {@code 当天,…}. */
    STORY,
    /** The date before it in the paragraph or above, else the anchor. */
    ABOVE
  }

  /** A part of a period named by its place. */
  enum Side {
    START,
    MIDDLE,
    END
  }
}
