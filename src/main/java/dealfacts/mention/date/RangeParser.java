package dealfacts.mention.date;

import dealfacts.mention.date.Expression.Bound;
import dealfacts.mention.date.Expression.Point;
import dealfacts.mention.date.Expression.Range;
import dealfacts.mention.date.Part.Feast;
import dealfacts.mention.date.Part.Numbered;
import dealfacts.mention.date.Part.Relative;
import dealfacts.mention.date.Part.Year;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads ranges and lists of dates, whose members leave to each other what they share. */
final class RangeParser {
  private static final int LONGEST_LIST = 8;

  private final Reader reader;
  private int pairedAt = -1;
  private final PointParser points;
  private final BoundParser bounds;

  RangeParser(Reader reader, PointParser points, BoundParser bounds) {
    this.reader = reader;
    this.points = points;
    this.bounds = bounds;
  }

  /** {@code 2009、2010和2011年}: a year that leaves its 年 to the last one. */
  @Nullable Point listedYear() {
    int start = reader.at();
    if (reader.figures() != 4) {
      return null;
    }
    int year = reader.take(4);
    int end = reader.at();
    boolean listed = false;
    for (int i = 0; i < LONGEST_LIST && "、,和及与".indexOf(reader.peek()) >= 0; i++) {
      reader.eat(reader.peek());
      if (reader.figures() != 4 || !YearParser.isYear(reader.take(4))) {
        break;
      }
      listed = reader.peek() == '年';
    }
    if (!listed || !YearParser.isYear(year)) {
      reader.seek(start);
      return null;
    }
    reader.seek(end);
    return Point.of(new Year(year));
  }

  /**
   * A range whose start leaves its unit to the end: {@code 2017-2019年, 1-9月, 5至8日, 一至三季度}.
   *
   * @param outer what stands before it: {@code 2019年|1-9月}
   */
  @Nullable Range elided(List<Part> outer) {
    int start = reader.at();
    boolean ordinal = reader.eat('第');
    int from = pairOfQuarters(outer) ? reader.takeDigits(1) : yearOrNumber();
    boolean item = start == 0 || reader.charAt(start - 1) == '\n'; // 1、2月份业绩
    boolean listed = from > 0 && from < 12 && reader.peek() == '、' && !item;
    if (listed) {
      reader.eat('、');
    }
    boolean fiscal = YearParser.isYear(from) && fiscalYears();
    if (from > 0 && (fiscal || listed || pairedAt == reader.at() || connector())) {
      if (ordinal) {
        reader.eat('第');
      }
      int to = yearOrNumber();
      if (listed && to != from + 1) {
        reader.seek(start);
        return null;
      }
      Range range =
          YearParser.isYear(from) && outer.isEmpty()
              ? years(start, from, to)
              : units(outer, ordinal, from, to);
      if (range != null) {
        reader.eatAny("期间", "之间");
        return range;
      }
    }
    reader.seek(start);
    return null;
  }

  /** {@code 今明两年, 明后两年, 去今两年, 今明后三年}; null where there is none. */
  @Nullable Range relativeYears() {
    int mark = reader.at();
    int from = reader.eatAny("今明") ? 0 : reader.eat("明后") ? 1 : reader.eat("去今") ? -1 : 2;
    int years = from == 0 && reader.eat('后') ? 3 : 2;
    boolean told = from < 2 && reader.number() == years && reader.eat('年');
    if (!told) {
      reader.seek(mark);
      return null;
    }
    return new Range(year(from), year(from + years - 1));
  }

  private static Point year(int offset) {
    return Point.of(new Relative(Unit.YEAR, offset, Part.Base.ANCHOR));
  }

  /** The slash of {@code 2025/26财年}, which else parts a year from its month. */
  private boolean fiscalYears() {
    int mark = reader.at();
    if (reader.eat('/')) {
      int slash = reader.at();
      int length = reader.figures();
      if (length == 2 || length == 4) {
        reader.take(length);
        if (reader.startsWithAny("财年", "财政年度", "学年")) {
          reader.seek(slash);
          return true;
        }
      }
    }
    reader.seek(mark);
    return false;
  }

  private int yearOrNumber() {
    if (reader.figures() == 4) {
      return reader.take(4);
    }
    return reader.digits() == 4 ? reader.takeDigits(4) : reader.number();
  }

  private @Nullable Range years(int start, int from, int to) {
    int end = reader.at();
    reader.blanks();
    boolean named = reader.eatAny("财政年度", "财年", "学年", "年度", "年");
    if (!named) {
      reader.seek(end);
    }
    boolean shortened = named && to > 0 && to < 100;
    int last = shortened ? from / 100 * 100 + to : to;
    boolean told = named || !touches(reader.charAt(start - 1)) && !touches(reader.peek());
    return told && YearParser.isYear(last) && last > from
        ? new Range(Point.of(new Year(from)), Point.of(new Year(last)))
        : null;
  }

  /** Whether a character makes a number of two years beside it ({@code 2016-2018号}). */
  private static boolean touches(char c) {
    return Reader.isLetter(c) || "-/.%万亿元号:($¥".indexOf(c) >= 0;
  }

  /** {@code 三四季度}, whose two digits stand in a row. */
  private boolean pairOfQuarters(List<Part> outer) {
    pairedAt = -1;
    boolean pair =
        reader.digits() == 2
            && reader.charAt(reader.at() + 2) == '季'
            && reader.charAt(reader.at() + 3) == '度'
            && "一二三".indexOf(reader.peek()) >= 0
            && reader.peek(1) == "二三四".charAt("一二三".indexOf(reader.peek()));
    if (pair) {
      pairedAt = reader.at() + 1;
    }
    return pair;
  }

  private @Nullable Range units(List<Part> outer, boolean ordinal, int from, int to) {
    reader.blanks();
    Unit unit = null;
    if (to > 0 && !ordinal && to <= 12 && from <= 12 && reader.eatAny("月份", "月")) {
      unit = Unit.MONTH;
    } else if (to > from && to <= 4 && reader.eat("季度")) {
      unit = Unit.QUARTER;
    } else if (to > from && to <= 31 && outer.isEmpty() && reader.peek() == '日') {
      boolean count = "内均线游间元报期".indexOf(reader.peek(1)) >= 0;
      unit = !count && reader.eat('日') ? Unit.DAY : null;
    }
    if (unit == null) {
      return null;
    }
    List<Part> parts = new ArrayList<>(outer);
    parts.add(new Numbered(unit, from));
    return new Range(new Point(parts, Bound.AT, false), Point.of(new Numbered(unit, to)));
  }

  /** The range that {@code from} begins; null where it begins none. */
  @Nullable Expression from(Point from) {
    int start = reader.at();
    Part finest = from.parts().get(from.parts().size() - 1);
    if (finest instanceof Year || finest instanceof Relative r && r.unit() == Unit.YEAR) {
      reader.blanks();
      Range range = elided(from.parts());
      if (range != null) {
        return range;
      }
    }
    reader.seek(start);
    if (untilNow()) {
      return from.with(Bound.SINCE);
    }
    boolean joined = connector();
    if (joined || reader.eatAny("和", "与", "及")) {
      Point next = joined ? null : nextDay(finest);
      if (next != null) {
        return new Range(from, next);
      }
      Point to = points.read();
      if (to == null && joined) {
        to = points.readDay();
      }
      if (to != null && !(to.parts().get(0) instanceof Feast) && closes(joined)) {
        return new Range(from, to);
      }
    }
    reader.seek(start);
    return null;
  }

  /** {@code 5月6日和|7日, 周三和|周四}: two days in a row are one span. */
  private @Nullable Point nextDay(Part finest) {
    int mark = reader.at();
    Point next = null;
    if (finest instanceof Numbered day && day.unit() == Unit.DAY) {
      Point read = points.readDay();
      next =
          read != null && read.parts().get(0) instanceof Numbered n && n.n() == day.n() + 1
              ? read
              : null;
    } else if (finest instanceof Part.Weekday day) {
      Point read = points.read();
      next =
          read != null
                  && read.parts().size() == 1
                  && read.parts().get(0) instanceof Part.Weekday n
                  && n.day() == day.day() + 1
              ? read
              : null;
    }
    if (next == null || bounds.read() != Bound.AT) {
      reader.seek(mark);
      return null;
    }
    return next;
  }

  /** What stands behind the end of a range; a {@code 前} there makes a date of its own of it. */
  private boolean closes(boolean joined) {
    int end = reader.at();
    Bound bound = bounds.read();
    if (bound != Bound.AT && bound != Bound.UNTIL) {
      return false;
    }
    reader.seek(end);
    boolean told = reader.eatAny("期间", "之间", "间", "止");
    return joined || told;
  }

  private boolean untilNow() {
    if ("起开到至迄".indexOf(reader.peek()) < 0) {
      return false;
    }
    if (reader.eatAny("起至今", "开始至今", "到现在", "到目前", "至目前", "至现在", "迄今")) {
      return true;
    }
    return "年日天晚早晨夜".indexOf(reader.peek(2)) < 0 && reader.eat("至今");
  }

  private boolean connector() {
    int mark = reader.at();
    reader.blanks();
    boolean found =
        "起开-—–~―─至到".indexOf(reader.peek()) >= 0
            && reader.eatAny(
                "起至", "起到", "开始至", "——", "--", "──", "-", "—", "–", "~", "―", "─", "至", "到");
    if (!found) {
      reader.seek(mark);
      return false;
    }
    reader.blanks();
    return true;
  }
}
