package dealfacts.mention.date;

import dealfacts.mention.date.Expression.Bound;
import dealfacts.mention.date.Expression.Direction;
import dealfacts.mention.date.Expression.Distance;
import dealfacts.mention.date.Expression.Point;
import dealfacts.mention.date.Expression.Range;
import dealfacts.mention.date.Expression.Term;
import dealfacts.mention.date.Expression.Vague;
import dealfacts.mention.date.Part.Base;
import dealfacts.mention.date.Part.Feast;
import dealfacts.mention.date.Part.Numbered;
import dealfacts.mention.date.Part.Relative;
import dealfacts.mention.date.Part.Run;
import dealfacts.mention.date.Part.Year;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dates of a folded text in one pass from left to right. From each character on that a
 * date can begin with, it reads at most a few dozen more, so that its time is linear in the length
 * of the text.
 */
final class DateScanner {
  private static final boolean[] START = new boolean[Character.MAX_VALUE + 1];

  static {
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      START[c] = Reader.isNumeral(c) || Words.mayStart(c);
    }
    for (char c : "半几数多近最过未今接此随上下前后首第农阴正腊日".toCharArray()) {
      START[c] = true;
    }
    for (char c : "百千万亿零〇".toCharArray()) {
      START[c] = "零〇".indexOf(c) >= 0;
    }
  }

  /** A date as found; {@code future}: whether its clause speaks of what is to come. */
  record Found(Span span, Expression expression, boolean future) {}

  private final String text;
  private final Reader reader;
  private final PointParser points;
  private final Distances distances;
  private final IsoDates iso;
  private int start;
  private int last;

  DateScanner(String text) {
    this.text = text;
    this.reader = new Reader(text);
    this.points = new PointParser(reader);
    this.distances = new Distances(reader);
    this.iso = new IsoDates(reader);
  }

  List<Found> scan() {
    List<Found> found = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      if (!START[text.charAt(i)]) {
        i++;
        continue;
      }
      start = i;
      reader.seek(i);
      Expression expression = read();
      if (expression == null || reader.at() <= i) {
        i++;
      } else {
        i = reader.at();
        found.add(new Found(new Span(start, i), expression, Cues.ofFuture(text, start, i)));
        last = i;
      }
    }
    return found;
  }

  private @Nullable Expression read() {
    char c = reader.peek();
    if (Reader.isNumeral(c)) {
      return numbered();
    }
    if (c == '日' && reader.peek(1) == '起') {
      return term();
    }
    if ("近最过未今接此随上下前后半几数多".indexOf(c) >= 0 && c != 0) {
      Expression distance = free(c) ? distances.read() : null;
      boolean ofYear = c == '前' && distance instanceof Distance d && monthsOfYear(d);
      if (distance != null && !ofYear) {
        return completed(distance);
      }
      reader.seek(start);
    }
    if (c == '前' || c == '首') {
      Point run = run();
      if (run != null) {
        return bounded(run);
      }
    }
    int mark = reader.at();
    Point point = points.read();
    if (point != null) {
      return ranged(point);
    }
    reader.seek(mark);
    List<Part> word = Words.read(reader);
    return word != null && word.isEmpty() ? new Vague() : null;
  }

  /** A length of time may not begin inside of a word or of a longer number. */
  private boolean free(char c) {
    char before = reader.peek(-1);
    return switch (c) {
      case '近' -> "临接附将亲".indexOf(before) < 0;
      case '上' -> "以路海".indexOf(before) < 0;
      case '下', '前', '后' -> "以之目当此空年月日天周期时".indexOf(before) < 0;
      case '半', '几', '数', '多' ->
          before == 0 || !Reader.isNumeral(before) && "个大过多上下前后".indexOf(before) < 0;
      default -> true;
    };
  }

  /** {@code 前8个月} is counted from January on; {@code 前三天} back from now. */
  private static boolean monthsOfYear(Distance distance) {
    return distance.direction() == Direction.LAST
        && (distance.unit() == Unit.MONTH || distance.unit() == Unit.QUARTER);
  }

  private @Nullable Point run() {
    int mark = reader.at();
    if (reader.peek(-1) != '目' && reader.peek(-1) != '之' && reader.peek(-1) != '以') {
      Run run = points.readRun();
      if (run != null && (run.unit() == Unit.MONTH || run.unit() == Unit.QUARTER)) {
        return Point.of(run);
      }
    }
    reader.seek(mark);
    return null;
  }

  private @Nullable Expression numbered() {
    char before = reader.peek(-1);
    boolean inside =
        Reader.isNumeral(before)
            || (before == '.' || before == ',')
                && Reader.isFigure(reader.peek(-2))
                && Reader.isFigure(reader.peek());
    boolean weekday = before != 0 && "期周拜".indexOf(before) >= 0 && !Reader.isFigure(reader.peek());
    if (inside || weekday || isLetter(before) || before == '第') {
      return null;
    }
    Expression found = iso.monthRange();
    if (found == null) {
      found = yearList();
    }
    if (found == null) {
      found = elided(List.of());
    }
    if (found != null) {
      return found;
    }
    reader.seek(start);
    Point point = points.read();
    if (point != null && !isCount(point, before)) {
      return ranged(point);
    }
    reader.seek(start);
    Expression distance = before == '满' ? null : distances.read();
    return distance == null ? null : completed(distance);
  }

  /** A bare {@code 5日} that counts days ({@code 近5日, 5日内, 10日均线}) or is a number of something. */
  private boolean isCount(Point point, char before) {
    Part first = point.parts().get(0);
    if (!(first instanceof Numbered numbered)) {
      return false;
    }
    char next = reader.peek();
    char unit = reader.peek(-1);
    if (numbered.unit() == Unit.MONTH) {
      return "近前后满每首整".indexOf(before) >= 0 && before != 0 && point.parts().size() == 1;
    }
    if (numbered.unit() != Unit.DAY) {
      return numbered.unit() == Unit.QUARTER && "近连续个过去每".indexOf(before) >= 0 && before != 0;
    }
    if ("近前后每连满达约逾超续共来去期仅隔为".indexOf(before) >= 0 && before != 0) {
      return true;
    }
    if (unit == '号') {
      boolean freeBefore =
          before < 128 && !isLetter(before) || "。、“”于在至到从自了将定是".indexOf(before) >= 0;
      boolean freeAfter =
          next < 128 && !isLetter(next) && !Reader.isFigure(next)
              || "。、”前后起至到的当上下".indexOf(next) >= 0;
      return !freeBefore || !freeAfter;
    }
    return unit == '日' && ("内均线游间年元报息后前期化涨跌以之本益收".indexOf(next) >= 0 && next != 0);
  }

  /** {@code 2009、2010和2011年}: years that leave the 年 to the last one. */
  private @Nullable Expression yearList() {
    if (reader.figures() != 4) {
      return null;
    }
    int year = reader.take(4);
    int end = reader.at();
    boolean listed = false;
    for (int i = 0; i < 8 && reader.peek() != 0 && "、,和及与".indexOf(reader.peek()) >= 0; i++) {
      reader.eat(reader.peek());
      if (reader.figures() != 4 || !YearParser.isYear(reader.take(4))) {
        break;
      }
      listed = reader.peek() == '年';
    }
    reader.seek(listed && YearParser.isYear(year) ? end : start);
    return reader.at() == end ? Point.of(new Year(year)) : null;
  }

  /**
   * A range whose start leaves its unit to the end: {@code 2017-2019年, 1-9月, 5至8日, 一至三季度}.
   *
   * @param outer what stands before it: {@code 2019年|1-9月}
   */
  private @Nullable Range elided(List<Part> outer) {
    int mark = reader.at();
    boolean ordinal = reader.eat('第');
    int figures = reader.figures();
    int from =
        figures == 4
            ? reader.take(4)
            : reader.digits() == 4 ? reader.takeDigits(4) : reader.number();
    int fromEnd = reader.at();
    if (from > 0 && connector()) {
      if (ordinal) {
        reader.eat('第');
      }
      int to =
          reader.figures() == 4
              ? reader.take(4)
              : reader.digits() == 4 ? reader.takeDigits(4) : reader.number();
      int end = reader.at();
      reader.blanks();
      Unit unit = null;
      if (YearParser.isYear(from) && outer.isEmpty()) {
        if (to > 0 && to < 100 && to > from % 100 && reader.startsWith("年")) {
          to += from / 100 * 100;
        }
        boolean named = reader.eatAny("财年", "年度", "年");
        if (!named) {
          reader.seek(end);
        }
        unit = YearParser.isYear(to) && to > from && (named || isBare(end)) ? Unit.YEAR : null;
      } else if (to > 0 && !ordinal && to <= 12 && reader.peek() == '月') {
        reader.eat('月');
        reader.eat('份');
        unit = from <= 12 ? Unit.MONTH : null;
      } else if (to > 0 && to <= 4 && from < to && reader.eat("季度")) {
        unit = Unit.QUARTER;
      } else if (to > 0 && to <= 31 && from < to && outer.isEmpty() && reader.peek() == '日') {
        boolean count = "内均线游间元报期".indexOf(reader.peek(1)) >= 0 && reader.peek(1) != 0;
        unit = count || !reader.eat('日') ? null : Unit.DAY;
      }
      if (unit != null) {
        Range range = new Range(point(outer, unit, from), point(List.of(), unit, to));
        reader.eatAny("期间", "之间");
        return range;
      }
    }
    reader.seek(fromEnd);
    reader.seek(mark);
    return null;
  }

  private boolean isBare(int end) {
    char next = reader.charAt(end);
    char before = reader.charAt(start - 1);
    return !isLetter(next)
        && "-/.%万亿元号:".indexOf(next == 0 ? ' ' : next) < 0
        && "-/.:(号$¥".indexOf(before == 0 ? ' ' : before) < 0;
  }

  private static Point point(List<Part> outer, Unit unit, int n) {
    List<Part> parts = new ArrayList<>(outer);
    parts.add(unit == Unit.YEAR ? new Year(n) : new Numbered(unit, n));
    return new Point(parts, Bound.AT, false);
  }

  /** A point with the range that it begins, or with its bounds. */
  private Expression ranged(Point from) {
    int mark = reader.at();
    Part finest = from.parts().get(from.parts().size() - 1);
    boolean year = finest instanceof Year || finest instanceof Relative r && r.unit() == Unit.YEAR;
    if (year) {
      reader.blanks();
      Range range = elided(from.parts());
      if (range != null) {
        return range;
      }
      reader.seek(mark);
    }
    if (untilNow()) {
      return from.with(Bound.SINCE);
    }
    boolean between = false;
    boolean joined = connector();
    if (!joined) {
      between = reader.eatAny("和", "与");
    }
    if (joined || between) {
      Point to = points.read();
      if (to == null && joined) {
        to = points.readDay();
      }
      if (to != null && !(to.parts().get(0) instanceof Feast)) {
        int end = reader.at();
        Bound bound = bound();
        boolean closed = bound == Bound.AT || bound == Bound.UNTIL;
        if (bound != Bound.AT) {
          reader.seek(end);
        }
        boolean told = reader.eatAny("期间", "之间", "间", "止");
        if (closed && (joined || told)) {
          return new Range(from, to);
        }
      }
    }
    reader.seek(mark);
    return bounded(from);
  }

  private boolean untilNow() {
    if (reader.eatAny("起至今", "开始至今", "到现在", "到目前", "至目前", "至现在", "迄今")) {
      return true;
    }
    return reader.startsWith("至今") && "年日天晚早晨夜".indexOf(reader.peek(2)) < 0 && reader.eat("至今");
  }

  private boolean connector() {
    int mark = reader.at();
    reader.blanks();
    if (reader.eatAny(
        "起至", "起到", "开始至", "——", "--", "──", "-", "—", "–", "~", "－", "―", "─", "至", "到")) {
      reader.blanks();
      return true;
    }
    reader.seek(mark);
    return false;
  }

  private Expression bounded(Point point) {
    if (reader.eatAny("左右", "前后")) {
      return new Point(point.parts(), Bound.AT, true);
    }
    Bound bound = bound();
    if (bound == Bound.FROM && reader.peek(-1) == '起') {
      int mark = reader.at();
      Term term = termAfter(point);
      if (term != null) {
        return term;
      }
      reader.seek(mark);
    }
    boolean from =
        bound == Bound.AT
            && (reader.charAt(start - 1) == '自'
                || reader.charAt(start - 1) == '从' && reader.charAt(start - 2) == '自')
            && (reader.peek() == 0 || ",。;、)\n".indexOf(reader.peek()) >= 0);
    return point.with(from ? Bound.FROM : bound);
  }

  private Bound bound() {
    int mark = reader.at();
    boolean inclusive = reader.eatAny("或", "及");
    boolean front = reader.eatAny("之前", "以前");
    boolean back = !front && reader.eatAny("之后", "以后");
    if (front || back) {
      return front ? inclusive ? Bound.UNTIL : Bound.BEFORE : inclusive ? Bound.FROM : Bound.AFTER;
    }
    reader.seek(mark);
    if (Distances.isFront(reader)) {
      reader.eat('前');
      return Bound.BEFORE;
    }
    if (Distances.isBack(reader)) {
      reader.eat('后');
      return Bound.AFTER;
    }
    if (reader.eat("以来")) {
      return Bound.SINCE;
    }
    if (reader.eat("开始")
        || reader.peek() == '起'
            && "诉草步飞源伏点拍码薪义跑死底家始亚".indexOf(reader.peek(1)) < 0
            && reader.eat('起')) {
      return Bound.FROM;
    }
    return Bound.AT;
  }

  /** What may follow a length of time: {@code 15个交易日后|的6个月内}. */
  private Expression completed(Expression expression) {
    if (!(expression instanceof Distance delay)
        || delay.direction() != Direction.LATER
        || delay.unit() != Unit.WORKDAY && delay.unit() != Unit.DAY) {
      return expression;
    }
    int mark = reader.at();
    reader.eat('的');
    Distance length = within();
    if (length == null) {
      reader.seek(mark);
      return expression;
    }
    return new Term(Point.of(new Relative(Unit.DAY, 0, Base.TEXT)), delay, length);
  }

  private @Nullable Distance within() {
    reader.blanks();
    Distance length = distances.length(Direction.WITHIN);
    if (length != null) {
      reader.eatAny("之内", "以内", "内", "期间");
    }
    return length;
  }

  /** {@code 自公告之日起15个交易日后的6个月内}, met at its 日. */
  private @Nullable Expression term() {
    if (Reader.isNumeral(reader.peek(-1))) {
      return null;
    }
    int head = start;
    while (head > last && start - head < 16 && isHead(reader.charAt(head - 1))) {
      head--;
    }
    String words = text.substring(head, start);
    boolean disclosure =
        words.contains("公告")
            || words.contains("披露")
            || words.contains("发布")
            || words.contains("本日");
    reader.eat("日起");
    Term term = termAfter(disclosure ? Point.of(new Relative(Unit.DAY, 0, Base.TEXT)) : null);
    if (term != null) {
      start = head;
    }
    return term;
  }

  private static boolean isHead(char c) {
    return c >= 0x4e00 && c < 0xa000 && "自从于在将由计拟司".indexOf(c) < 0;
  }

  private @Nullable Term termAfter(@Nullable Point from) {
    reader.eatAny("的", "计算", "计");
    reader.blanks();
    Distance delay = null;
    Distance length = distances.length(Direction.WITHIN);
    if (length == null) {
      return null;
    }
    if (reader.eatAny("之后", "以后", "后")) {
      delay = length;
      reader.eat('的');
      length = within();
    } else if (!reader.eatAny("之内", "以内", "内")) {
      return null;
    }
    return new Term(from, delay, length);
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
