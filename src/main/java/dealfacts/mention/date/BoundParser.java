package dealfacts.mention.date;

import dealfacts.mention.date.Expression.Bound;

/** Reads on which side of a date the time told lies: {@code 前, 之后, 以来, 起}. */
final class BoundParser {
  private static final String NOT_AFTER_FRONT = "往来董总任海期述后瞻沿台景提身首端置行哨途列线方的夕";
  private static final String NOT_AFTER_BACK = "续市者期台备缀卫半勤起面端排知";
  private static final String NOT_AFTER_FROM = "诉草步飞源伏点拍码薪义跑死底家始亚";

  private final Reader reader;

  BoundParser(Reader reader) {
    this.reader = reader;
  }

  /** The bound at the cursor, which moves behind it; {@code AT} where there is none. */
  Bound read() {
    int mark = reader.at();
    boolean inclusive = reader.eatAny("或", "及");
    if (reader.eatAny("之前", "以前")) {
      return inclusive ? Bound.UNTIL : Bound.BEFORE;
    }
    if (reader.eatAny("之后", "以后")) {
      return inclusive ? Bound.FROM : Bound.AFTER;
    }
    reader.seek(mark);
    if (front()) {
      return Bound.BEFORE;
    }
    if (back()) {
      return Bound.AFTER;
    }
    if (reader.eat("以来")) {
      return Bound.SINCE;
    }
    boolean from = reader.peek() == '起' && NOT_AFTER_FROM.indexOf(reader.peek(1)) < 0;
    if (reader.startsWithAny("开始买卖", "开始交易")) {
      return Bound.AT;
    }
    return reader.eat("开始") || from && reader.eat('起') ? Bound.FROM : Bound.AT;
  }

  /** A 前 that means before and begins no other word ({@code 前往, 前三名}). */
  boolean front() {
    char next = reader.peek(1);
    return NOT_AFTER_FRONT.indexOf(next) < 0 && !Reader.isNumeral(next) && reader.eat('前');
  }

  /** A 后 that means after and begins no other word ({@code 后续, 后市}). */
  boolean back() {
    char next = reader.peek(1);
    return NOT_AFTER_BACK.indexOf(next) < 0 && !Reader.isNumeral(next) && reader.eat('后');
  }
}
