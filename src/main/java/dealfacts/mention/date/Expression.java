package dealfacts.mention.date;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a date says, before it is resolved against the article. */
sealed interface Expression {

  /**
   * {@code 2019年3月, 去年底前, 3月5日起}.
   *
   * @param approximate {@code 左右}
   */
  record Point(List<Part> parts, Bound bound, boolean approximate) implements Expression {
    public Point {
      parts = List.copyOf(parts);
    }

    static Point of(Part... parts) {
      return new Point(List.of(parts), Bound.AT, false);
    }

    Point with(Bound other) {
      return new Point(parts, other, approximate);
    }
  }

  /** {@code 3月5日至8日}: the end takes from the start what it leaves out, and the other way round. */
  record Range(Point from, Point to) implements Expression {}

  /**
   * {@code 三年前, 近三个月, 6个月内}: a length of time, seen from a day.
   *
   * @param half a half unit on top ({@code 一年半}); {@code 半年} is none and a half
   */
  record Distance(int count, boolean half, Unit unit, Direction direction) implements Expression {
    Distance with(Direction other) {
      return new Distance(count, half, unit, other);
    }
  }

  /**
   * {@code 公告之日起15个交易日后的6个月内}.
   *
   * @param from the day it runs from; null where the head names an event without a date
   * @param delay that passes first; null where there is none
   * @param length null where only the delay is told
   */
  record Term(@Nullable Point from, @Nullable Distance delay, @Nullable Distance length)
      implements Expression {}

  /** {@code 近日, 此前}. */
  record Vague() implements Expression {}

  /** On which side of a date the time told lies. */
  enum Bound {
    AT,
    /** {@code 2015年前}: ends before it; but {@code 年底前} with it. */
    BEFORE,
    /** {@code 3月5日或之前}. */
    UNTIL,
    /** {@code 2018年之后}: begins behind it; a day counts itself. */
    AFTER,
    /** {@code 3月5日起}. */
    FROM,
    /** {@code 今年以来, 2018年至今}: up to the anchor. */
    SINCE
  }

  /** Where a length of time lies, seen from its base. */
  enum Direction {
    /** {@code 三年前}: the unit that lies so far back. */
    AGO,
    /** {@code 三年后}. */
    LATER,
    /** {@code 6个月内}. */
    WITHIN,
    /** {@code 三个月以来}. */
    SINCE,
    /** {@code 近三个月}. */
    PAST,
    /** {@code 未来三年}. */
    FUTURE,
    /** {@code 上两周}: whole units. */
    LAST,
    /** {@code 下三年}: whole units. */
    NEXT,
    /** {@code 此前一周}: up to the date before it in the text. */
    BEFORE_TEXT,
    /** {@code 随后三天}. */
    AFTER_TEXT
  }
}
