package dealfacts.mention.date;

import dealfacts.mention.date.Expression.Direction;
import dealfacts.mention.date.Expression.Distance;
import dealfacts.mention.date.Expression.Vague;
import org.jspecify.annotations.Nullable;

/** Reads lengths of time that are seen from a day: {@code 三年前, 近三个月, 6个月内, 上两周}. */
final class Distances {
  private static final String NOT_AFTER_FRONT = "往来董总任海期述后瞻沿台景提身首端置行哨途列线方的";
  private static final String NOT_AFTER_BACK = "续市者期台备缀卫半勤起面端排";

  private final Reader reader;

  Distances(Reader reader) {
    this.reader = reader;
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
    int mark = reader.at();
    boolean half = reader.eat('半');
    int count = half ? 0 : reader.number();
    if (count < 0 || !half && count == 0) {
      reader.seek(mark);
      return null;
    }
    reader.blanks();
    reader.eatAny("多", "余");
    Unit unit = unit();
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

  private @Nullable Unit unit() {
    boolean counted = reader.eat('个');
    reader.eatAny("多", "余");
    if (reader.eat("交易日") || reader.eat("工作日")) {
      return Unit.WORKDAY;
    }
    if (counted && (reader.eat("自然日"))) {
      return Unit.DAY;
    }
    if (reader.eatAny("月份", "月")) {
      return counted || inPrefix ? Unit.MONTH : null;
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

  private boolean inPrefix;

  private @Nullable Expression prefixed() {
    Direction direction = prefix();
    if (direction == null) {
      return null;
    }
    reader.eat('的');
    reader.blanks();
    inPrefix = true;
    Distance length = length(direction);
    inPrefix = false;
    if (length == null) {
      return null;
    }
    boolean units = direction == Direction.LAST || direction == Direction.NEXT;
    if (units && (length.count() < 2 || length.half())) {
      return null;
    }
    if (reader.startsWith("期") && !reader.startsWith("期间")) {
      return null;
    }
    reader.eatAny("以来", "之内", "以内", "来", "内", "间");
    return length;
  }

  private @Nullable Direction prefix() {
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
    if (!reader.eatAny("几十", "数十", "几", "数", "多")) {
      return false;
    }
    Unit unit = unit();
    return unit != null && suffix(unit) != null;
  }

  private @Nullable Direction suffix(Unit unit) {
    if (reader.eatAny("之前", "以前") || front()) {
      return Direction.AGO;
    }
    if (reader.eatAny("之后", "以后") || back()) {
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

  private boolean front() {
    return isFront(reader) && reader.eat('前');
  }

  private boolean back() {
    return isBack(reader) && reader.eat('后');
  }

  /** A 前 that means before and begins no other word ({@code 前往, 前三名}). */
  static boolean isFront(Reader reader) {
    char next = reader.peek(1);
    return reader.peek() == '前' && NOT_AFTER_FRONT.indexOf(next) < 0 && !Reader.isNumeral(next);
  }

  /** A 后 that means after and begins no other word ({@code 后续, 后市}). */
  static boolean isBack(Reader reader) {
    char next = reader.peek(1);
    return reader.peek() == '后' && NOT_AFTER_BACK.indexOf(next) < 0 && !Reader.isNumeral(next);
  }
}
