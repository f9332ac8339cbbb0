package dealfacts.mention.date;

import dealfacts.mention.date.Expression.Bound;
import dealfacts.mention.date.Expression.Direction;
import dealfacts.mention.date.Expression.Distance;
import dealfacts.mention.date.Expression.Point;
import dealfacts.mention.date.Expression.Term;
import dealfacts.mention.date.Expression.Vague;
import dealfacts.mention.date.Part.Numbered;
import dealfacts.mention.date.Part.Run;
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
  private static final String DISTANCE_HEADS = "近最过未今接此随上下前后半几数多";

  private static final String[] CENTURIES = {"上个世纪", "上世纪", "20世纪", "二十世纪", "十九世纪", "21世纪", "19世纪"};

  /** A date as found; {@code future}: whether its clause speaks of what is to come. */
  record Found(Span span, Expression expression, boolean future) {}

  private final String text;
  private final Reader reader;
  private final PointParser points;
  private final YearParser years;
  private final BoundParser bounds;
  private final RangeParser ranges;
  private final Distances distances;
  private final TermParser terms;
  private final IsoDates iso;
  private int start;
  private int lastEnd;

  DateScanner(String text) {
    this.text = text;
    this.reader = new Reader(text);
    this.points = new PointParser(reader);
    this.years = new YearParser(reader);
    this.bounds = new BoundParser(reader);
    this.ranges = new RangeParser(reader, points, bounds);
    this.distances = new Distances(reader, bounds);
    this.terms = new TermParser(reader, distances);
    this.iso = new IsoDates(reader);
  }

  List<Found> scan() {
    List<Found> found = new ArrayList<>();
    for (int i = reader.head(0); i < text.length(); i = reader.head(i)) {
      start = i;
      reader.seek(i);
      Expression expression = read();
      if (expression == null) {
        i++;
        continue;
      }
      i = reader.at();
      lastEnd = i;
      boolean future = Cues.ofFuture(text, start, i);
      found.add(new Found(new Span(start, i), done(expression, future), future));
    }
    return found;
  }

  /** {@code 半年内完成两轮融资} tells of the half year past, {@code 半年内不减持} of the next. */
  private Expression done(Expression expression, boolean future) {
    return expression instanceof Distance within
            && within.direction() == Direction.WITHIN
            && !future
            && Cues.ofPast(text, lastEnd)
        ? within.with(Direction.PAST)
        : expression;
  }

  private @Nullable Expression read() {
    char c = reader.peek();
    if (isRecurring()) {
      return null;
    }
    if (c == '“' || c == '"') {
      return plan();
    }
    if (Reader.isNumeral(c)) {
      return numbered();
    }
    if (c == 'F' && Reader.isLetter(reader.peek(-1))) {
      return null;
    }
    if (c == '今' || c == '明' || c == '去') {
      Expression years = ranges.relativeYears();
      if (years != null) {
        return years;
      }
    }
    if (c == '日' && reader.peek(1) == '起') {
      return term();
    }
    if (DISTANCE_HEADS.indexOf(c) >= 0 && isFree(c)) {
      Expression distance = distances.read();
      if (distance != null && !(c == '前' && isOfYear(distance))) {
        return terms.completed(distance);
      }
      reader.seek(start);
    }
    if (c == '前' || c == '首') {
      Point run = run();
      if (run != null) {
        return bounded(run);
      }
    }
    Point point = points.read();
    if (point != null) {
      return ranged(point);
    }
    List<Part> word = Words.read(reader);
    return word != null && word.isEmpty() ? new Vague() : null;
  }

  /** {@code 每年3月, 每月15日, 每周五}. */
  private boolean isRecurring() {
    return reader.peek(-2) == '每' && "年月周季日天".indexOf(reader.peek(-1)) >= 0;
  }

  /** A length of time may not begin inside of a word or of a longer number. */
  private boolean isFree(char c) {
    char before = reader.peek(-1);
    return switch (c) {
      case '近' -> "临接附将亲".indexOf(before) < 0;
      case '上' -> "以路海".indexOf(before) < 0;
      case '下', '前', '后' -> "以之目当此空年月日天周期时".indexOf(before) < 0;
      case '半', '几', '数', '多' -> !Reader.isNumeral(before) && "个大过多上下前后".indexOf(before) < 0;
      default -> true;
    };
  }

  /** {@code 前8个月} is counted from January on; {@code 前三天} back from now. */
  private static boolean isOfYear(Expression expression) {
    return expression instanceof Distance distance
        && distance.direction() == Direction.LAST
        && (distance.unit() == Unit.MONTH || distance.unit() == Unit.QUARTER);
  }

  private @Nullable Point run() {
    if ("目之以".indexOf(reader.peek(-1)) < 0) {
      Run run = points.readRun();
      if (run != null && (run.unit() == Unit.MONTH || run.unit() == Unit.QUARTER)) {
        return Point.of(run);
      }
    }
    reader.seek(start);
    return null;
  }

  private @Nullable Expression plan() {
    Part plan = years.plan();
    return plan == null ? null : Point.of(plan);
  }

  private @Nullable Expression numbered() {
    Expression plan = reader.peek() == '十' ? plan() : null;
    if (plan != null) {
      return plan;
    }
    char before = reader.peek(-1);
    boolean figure = Reader.isFigure(reader.peek());
    boolean fraction =
        before == '.' && Reader.isFigure(reader.peek(-2))
            || before == ',' && Reader.isFigure(reader.peek(-2)) && reader.figures() == 3
            || before == '+' && Reader.isLetter(reader.peek(-2)); // T+1日
    boolean weekday = "期周拜".indexOf(before) >= 0;
    if (Reader.isNumeral(before)
        || Reader.isLetter(before) && !isYear()
        || before == '第'
        || (figure ? fraction : weekday)) {
      return null;
    }
    Expression range = iso.monthRange();
    if (range == null) {
      range = ranges.listedYear();
    }
    if (range == null) {
      range = ranges.elided(List.of());
    }
    if (range != null) {
      return range;
    }
    Point point = points.read();
    if (point != null && !isCount(point.parts(), before)) {
      if (point.parts().get(0) instanceof Part.Years) {
        start = centuryStart();
      }
      return ranged(point);
    }
    reader.seek(start);
    Expression distance = before == '满' ? null : distances.read();
    return distance == null ? null : terms.completed(distance);
  }

  /** {@code Norvane|2021年获A轮融资}: a year of four figures, glued to a Latin name. */
  private boolean isYear() {
    int century = Reader.isFigure(reader.peek()) && reader.figures() == 4 ? reader.peek() : 0;
    return (century == '1' && reader.peek(1) == '9' || century == '2' && reader.peek(1) == '0')
        && reader.peek(4) == '年'
        && "款版式型产度代".indexOf(reader.peek(5)) < 0;
  }

  /** Where the 世纪 of a decade begins: {@code 上世纪|90年代, 20世纪|80年代}. */
  private int centuryStart() {
    for (String century : CENTURIES) {
      if (start - century.length() >= lastEnd
          && text.startsWith(century, start - century.length())) {
        return start - century.length();
      }
    }
    return start;
  }

  /** {@code 近5日, 10日均线, 满12月, 连续三季度} count days, months and quarters and are none. */
  private boolean isCount(List<Part> parts, char before) {
    if (!(parts.get(0) instanceof Numbered numbered)) {
      return false;
    }
    return switch (numbered.unit()) {
      case MONTH ->
          parts.size() == 1
              && "近前后满每首整".indexOf(before) >= 0
              && !(before == '前' && "此先早".indexOf(reader.charAt(start - 2)) >= 0);
      case QUARTER -> "近连续个过去每".indexOf(before) >= 0;
      case DAY -> "近前后每连满达约逾超续共来去期仅隔为".indexOf(before) >= 0 || isBareCount(before);
      default -> false;
    };
  }

  private boolean isBareCount(char before) {
    char next = reader.peek();
    if (reader.peek(-1) == '日') {
      boolean counts = Reader.isNumeral(next) && "天日个".indexOf(reader.peek(1)) < 0;
      boolean yield = next == '收' && reader.peek(1) == '益';
      return counts || yield || "内均线游间年元报息后前期化涨跌以之本益".indexOf(next) >= 0;
    }
    if (reader.peek(-1) != '号') {
      return false;
    }
    // 12号 is a day where it stands alone, else a house, a line or a file
    boolean freeBefore =
        before < 128 && !Reader.isLetter(before) || "。、“”于在至到从自了将定是".indexOf(before) >= 0;
    boolean freeAfter =
        next < 128 && !Reader.isLetter(next) && !Reader.isFigure(next)
            || "。、”前后起至到的当上下".indexOf(next) >= 0;
    return !freeBefore || !freeAfter;
  }

  /** A point with the range that it begins, or with its bounds. */
  private Expression ranged(Point from) {
    if (from.parts().get(0) instanceof Numbered n
        && n.unit() == Unit.QUARTER
        && reader.peek(-2) == '财') {
      return new Vague(); // 第三财季: whose year begins in a month that nothing tells
    }
    Expression range = ranges.from(from);
    return range == null ? bounded(from) : range;
  }

  private Expression bounded(Point point) {
    if (reader.eatAny("左右", "前后")) {
      return new Point(point.parts(), Bound.AT, true);
    }
    Bound bound = bounds.read();
    if (bound == Bound.FROM && reader.peek(-1) == '起') {
      int end = reader.at();
      Term term = terms.after(point);
      if (term != null) {
        return term;
      }
      reader.seek(end);
    }
    return point.with(bound == Bound.AT && followsSince() ? Bound.FROM : bound);
  }

  /** {@code 自2018年, …}, where the 起 is left out; {@code 来自2018年5月} tells only when. */
  private boolean followsSince() {
    char before = reader.charAt(start - 1);
    char first = reader.charAt(start - 2);
    boolean since = before == '自' && first != '来' || before == '从' && first == '自';
    return since && (reader.peek() == 0 || ",。;、)\n".indexOf(reader.peek()) >= 0);
  }

  /** {@code 公告之日起6个月内}, met at its 日. */
  private @Nullable Expression term() {
    if (Reader.isNumeral(reader.peek(-1))) {
      return null;
    }
    int head = terms.headStart(start, lastEnd);
    Term term = terms.read(text.substring(head, start));
    if (term != null) {
      start = head;
    }
    return term;
  }
}
