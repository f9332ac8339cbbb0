package dealfacts.mention.date;

import dealfacts.mention.date.Expression.Direction;
import dealfacts.mention.date.Expression.Distance;
import dealfacts.mention.date.Expression.Vague;
import org.jspecify.annotations.Nullable;

/** Reads lengths of time that are seen from a day: {@code 三年前, 近三个月, 6个月内, 上两周}. */
final class Distances {
  private static final String PAIRS = "一两三四五六七八";

  private final Reader reader;
  private final BoundParser bounds;

  Distances(Reader reader, BoundParser bounds) {
    this.reader = reader;
    this.bounds = bounds;
  }

  /** What stands at the cursor, which moves behind it; null where there is nothing. */
  @Nullable Expression read() {
    int mark = reader.at();
    Expression found = prefixed();
    if (found == null) {
      reader.seek(mark);
      found = suffixed();
    }
    if (found == null) {
      reader.seek(mark);
    }
    return found;
  }

  /** A length of time alone ({@code 6个月}); null where there is none. */
  @Nullable Distance length(Direction direction) {
    return length(direction, false);
  }

  /**
   * @param bareMonth whether {@code 三月} is three months here
   */
  private @Nullable Distance length(Direction direction, boolean bareMonth) {
    int mark = reader.at();
    boolean half = reader.eat('半');
    int count = half ? 0 : reader.number();
    if (count < 0 || !half && count == 0) {
      reader.seek(mark);
      return null;
    }
    reader.blanks();
    reader.eatAny("多", "余");
    Unit unit = unit(bareMonth);
    if (unit == null) {
      reader.seek(mark);
      return null;
    }
    if (!half && (unit == Unit.YEAR || unit == Unit.MONTH)) {
      half = reader.eat('半');
    }
    reader.eatAny("多", "余");
    return new Distance(count, half, unit, direction);
  }

  private @Nullable Unit unit(boolean bareMonth) {
    boolean counted = reader.eat('个');
    reader.eatAny("多", "余");
    if (reader.eat("交易日") || reader.eat("工作日")) {
      return Unit.WORKDAY;
    }
    if (counted && (reader.eat("自然日"))) {
      return Unit.DAY;
    }
    if (reader.eatAny("月份", "月")) {
      return counted || bareMonth ? Unit.MONTH : null;
    }
    if (reader.eatAny("星期", "礼拜") || reader.peek(1) != '年' && reader.eat('周')) {
      return Unit.WEEK;
    }
    if (reader.eat("季度")) {
      return Unit.QUARTER;
    }
    if (counted) {
      return null;
    }
    if (reader.eatAny("自然日", "天", "日")) {
      return Unit.DAY;
    }
    return reader.eat('年') ? Unit.YEAR : null;
  }

  private @Nullable Expression prefixed() {
    Direction direction = prefix();
    if (direction == null) {
      return null;
    }
    reader.eat('的');
    reader.blanks();
    if (direction == Direction.FUTURE) {
      lowerEnd();
    }
    int at = reader.at();
    Distance length = length(direction, true);
    boolean month = Reader.isFigure(reader.charAt(at)) && reader.peek(-1) == '份'; // 此前的|4月份
    if (length == null || month) {
      return null;
    }
    boolean units = direction == Direction.LAST || direction == Direction.NEXT;
    if (units && (length.count() < 2 || length.half())) {
      return null;
    }
    if (reader.startsWith("期") && !reader.startsWith("期间")
        || Reader.isNumeral(reader.peek())) { // 此前的1月|8日
      return null;
    }
    reader.eatAny("以来", "之内", "以内", "来", "内", "间");
    return length;
  }

  /** The first number of {@code 未来|3至|5年}, which reach as far as the second. */
  private void lowerEnd() {
    int mark = reader.at();
    int from = reader.number();
    boolean joined = from > 0 && reader.eatAny("-", "—", "~", "至", "到");
    int second = reader.at();
    boolean rises = joined && reader.number() > from;
    reader.seek(rises ? second : mark);
  }

  private @Nullable Direction prefix() {
    if ("最近过未今接此随上前下后".indexOf(reader.peek()) < 0) {
      return null;
    }
    if (reader.eatAny("最近", "近", "过去")) {
      return Direction.PAST;
    }
    if (reader.eatAny("未来", "今后", "接下来")) {
      return Direction.FUTURE;
    }
    if (reader.eat("此前")) {
      return Direction.BEFORE_TEXT;
    }
    if (reader.eatAny("此后", "随后")) {
      return Direction.AFTER_TEXT;
    }
    if (reader.eatAny("上", "前")) {
      return Direction.LAST;
    }
    return reader.eatAny("下", "后") ? Direction.NEXT : null;
  }

  private @Nullable Expression suffixed() {
    if (vague()) {
      return new Vague();
    }
    Distance length = length(Direction.AGO);
    if (length == null) {
      return null;
    }
    Direction direction = suffix(length.unit());
    return direction == null
        ? null
        : new Distance(length.count(), length.half(), length.unit(), direction);
  }

  /** {@code 几年前, 数月前, 多年来, 几十年之后}. */
  private boolean vague() {
    if (!reader.eatAny("几十", "数十", "几", "数", "多") && !pair()) {
      return false;
    }
    Unit unit = unit(true);
    return unit != null && suffix(unit) != null;
  }

  /** {@code 两三|年前, 三五|年后}: two digits in a row of which either is meant. */
  private boolean pair() {
    if (PAIRS.indexOf(reader.peek()) < 0 || reader.peek(1) == 0) {
      return false;
    }
    String both = String.valueOf(new char[] {reader.peek(), reader.peek(1)});
    return "一两 两三 三四 三五 四五 五六 六七 七八 八九".contains(both) && reader.eat(both);
  }

  private @Nullable Direction suffix(Unit unit) {
    if (reader.eatAny("之前", "以前") || bounds.front()) {
      return Direction.AGO;
    }
    if (reader.eatAny("之后", "以后") || bounds.back()) {
      return Direction.LATER;
    }
    if (reader.eatAny("之内", "以内")
        || reader.peek() == '内' && "部到".indexOf(reader.peek(1)) < 0 && reader.eat('内')) {
      return reader.startsWith("到期") ? null : Direction.WITHIN;
    }
    if (reader.eat("以来")) {
      return Direction.SINCE;
    }
    boolean years = unit == Unit.YEAR || unit == Unit.MONTH;
    return years && reader.peek(1) != '自' && reader.eat('来') ? Direction.SINCE : null;
  }
}
