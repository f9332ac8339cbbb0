package dealfacts.mention.date;

import dealfacts.mention.date.Expression.Bound;
import dealfacts.mention.date.Expression.Point;
import dealfacts.mention.date.Part.Edge;
import dealfacts.mention.date.Part.Feast;
import dealfacts.mention.date.Part.Lunar;
import dealfacts.mention.date.Part.NthWeekday;
import dealfacts.mention.date.Part.Numbered;
import dealfacts.mention.date.Part.Relative;
import dealfacts.mention.date.Part.Run;
import dealfacts.mention.date.Part.Side;
import dealfacts.mention.date.Part.Weekday;
import dealfacts.mention.date.Part.Year;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one date from the coarse to the fine: {@code 2019年|3月|5日|晚间}. */
final class PointParser {
  private static final String NOT_AFTER_MONTH = "期龄饼球薪嫂租费供刊息光色亮台经子天花票";
  private final Reader reader;
  private final YearParser years;
  private final IsoDates iso;
  private List<Part> parts = List.of();

  PointParser(Reader reader) {
    this.reader = reader;
    this.years = new YearParser(reader);
    this.iso = new IsoDates(reader);
  }

  /** The date at the cursor, which moves behind it; null where there is none. */
  @Nullable Point read() {
    int start = reader.at();
    parts = new ArrayList<>(4);
    boolean found =
        Reader.isNumeral(reader.peek())
                || reader.peek() == '第'
                || "农阴正腊".indexOf(reader.peek()) >= 0 && reader.peek() != 0
            ? numbered()
            : worded();
    if (!found) {
      reader.seek(start);
      return null;
    }
    return new Point(parts, Bound.AT, false);
  }

  /** A bare day ({@code 8日}) as the end of a range. */
  @Nullable Point readDay() {
    int start = reader.at();
    parts = new ArrayList<>(1);
    if (!day(false)) {
      reader.seek(start);
      return null;
    }
    dayTail();
    return new Point(parts, Bound.AT, false);
  }

  private boolean worded() {
    List<Part> word = Words.read(reader);
    if (word == null || word.isEmpty()) {
      return false;
    }
    parts.addAll(word);
    Part last = word.get(word.size() - 1);
    if (last instanceof Relative relative) {
      tail(relative.unit());
    } else if (last instanceof Numbered numbered) {
      tail(numbered.unit());
    } else if (last instanceof Feast feast) {
      season(feast);
    } else if (last instanceof Weekday) {
      dayTail();
    }
    return true;
  }

  private void season(Feast feast) {
    boolean named = reader.eatAny("劳动节", "节");
    boolean season = reader.eatAny("黄金周", "小长假", "长假", "假期", "期间", "档");
    if (season) {
      parts.set(parts.size() - 1, new Feast(feast.holiday(), true));
    } else if (!named || reader.peek() == '当') {
      reader.eatAny("当天", "当日");
    }
  }

  private boolean numbered() {
    if (iso.read(parts)) {
      clock();
      return true;
    }
    Part year = years.read();
    if (year != null) {
      parts.add(year);
      if (year instanceof Year) {
        tail(Unit.YEAR);
      }
      return true;
    }
    if (lunarMonth() || quarter()) {
      return true;
    }
    if (month()) {
      tail(Unit.MONTH);
      return true;
    }
    if (dotted()) {
      return true;
    }
    if (day(false)) {
      dayTail();
      return true;
    }
    return false;
  }

  private void tail(Unit unit) {
    switch (unit) {
      case YEAR -> yearTail();
      case HALF, QUARTER -> edge();
      case MONTH -> monthTail();
      case WEEK -> weekTail();
      case DAY, WORKDAY -> dayTail();
      case TEN_DAYS -> {}
    }
  }

  private void yearTail() {
    if (reader.peek() == '度' && "假过".indexOf(reader.peek(1)) < 0) {
      reader.eat('度');
    }
    int mark = reader.at();
    reader.blanks();
    reader.eat('的');
    reader.blanks();
    boolean found = half() || quarter() || nth(Unit.YEAR) || run() || edge() || feast();
    if (!found && lunarMonth()) {
      found = true;
    } else if (!found && month()) {
      monthTail();
      found = true;
    }
    if (!found) {
      reader.seek(mark);
    }
  }

  private boolean half() {
    int n =
        reader.eatAny("上半财年", "上半年", "前半年", "上半年度", "H1")
            ? 1
            : reader.eatAny("下半财年", "下半年", "后半年", "H2") ? 2 : 0;
    if (n == 0) {
      return false;
    }
    reader.eat('度');
    parts.add(new Numbered(Unit.HALF, n));
    edge();
    return true;
  }

  /** {@code 第一季度, 三季度, 首季, Q3, 上季度}. */
  private boolean quarter() {
    int mark = reader.at();
    int n = 0;
    if (reader.eatAny("首季度", "首季")) {
      n = 1;
    } else if (reader.eatAny("末季度")) {
      n = 4;
    } else if (reader.peek() == 'Q' && !parts.isEmpty()) {
      reader.eat('Q');
      n = reader.number();
    } else {
      boolean ordinal = reader.eat('第');
      int number = reader.number();
      reader.blanks();
      boolean full = reader.eatAny("季度", "财季");
      boolean bare = !full && reader.peek() == '季' && "节报后军风赛".indexOf(reader.peek(1)) < 0;
      if (full || bare && (ordinal || !parts.isEmpty() || reader.peek(1) == '末')) {
        n = number;
        if (bare) {
          reader.eat('季');
        }
      }
    }
    if (n < 1 || n > 4) {
      reader.seek(mark);
      return false;
    }
    parts.add(new Numbered(Unit.QUARTER, n));
    edge();
    return true;
  }

  /** A {@code 前三季度} without its year; null where there is none. */
  @Nullable Run readRun() {
    parts = new ArrayList<>(1);
    return run() && parts.get(0) instanceof Run run ? run : null;
  }

  /** {@code 前三季度, 前11个月, 最后3周, 首两个月}. */
  private boolean run() {
    int mark = reader.at();
    boolean last = reader.eatAny("最后", "后");
    if (!last && !reader.eatAny("前", "首")) {
      return false;
    }
    reader.blanks();
    int n = reader.number();
    reader.blanks();
    boolean counted = reader.eat('个');
    Unit unit =
        reader.eatAny("季度", "财季") || !counted && n <= 3 && quarterCharacter()
            ? Unit.QUARTER
            : monthCharacter(counted)
                ? Unit.MONTH
                : reader.eatAny("周", "星期", "礼拜")
                    ? Unit.WEEK
                    : reader.eatAny("天", "日") ? Unit.DAY : null;
    if (unit == null || n < 1 || reader.peek() == '年') {
      reader.seek(mark);
      return false;
    }
    parts.add(new Run(n, unit, !last));
    return true;
  }

  private boolean quarterCharacter() {
    return "节报".indexOf(reader.peek(1)) < 0 && reader.eat('季');
  }

  private boolean monthCharacter(boolean counted) {
    return (counted || NOT_AFTER_MONTH.indexOf(reader.peek(1)) < 0)
        && (reader.eat("月份") || reader.eat('月'));
  }

  /** {@code 年初, 末, 底}; {@code 中} only where nothing else can be meant. */
  private boolean edge() {
    int mark = reader.at();
    boolean year = reader.peek() == '年' && !parts.isEmpty();
    if (year) {
      reader.eat('年');
    }
    Side side = null;
    if (reader.eatAny("伊始", "初")) {
      side = reader.peek() == '步' || reader.peek() == '始' ? null : Side.START;
    } else if (reader.eatAny("末", "底", "尾")) {
      side = Side.END;
    } else if (middle()) {
      side = Side.MIDDLE;
    }
    if (side == null) {
      reader.seek(mark);
      return false;
    }
    parts.add(new Edge(side));
    return true;
  }

  /** A 中 that begins no other word ({@code 中国, 中标, 中报, 中期}). */
  private boolean middle() {
    char next = reader.peek(1);
    boolean ends = next < 128 && !Reader.isFigure(next) && !Character.isLetter(next);
    return reader.peek() == '中'
        && (ends || "。、”》前后的左以至起完就已会及与和”".indexOf(next) >= 0)
        && reader.eat('中');
  }

  private boolean feast() {
    int mark = reader.at();
    List<Part> word = Words.read(reader);
    if (word != null && word.size() == 1 && word.get(0) instanceof Feast feast) {
      parts.add(feast);
      season(feast);
      return true;
    }
    reader.seek(mark);
    return false;
  }

  /** {@code 第37周, 第一个星期一, 最后一个周五}. */
  private boolean nth(Unit within) {
    int mark = reader.at();
    int n = Reader.NONE;
    if (reader.eat('第')) {
      n = reader.number();
    } else if (reader.eat("最后")) {
      reader.eat('一');
      n = -2;
    }
    reader.eat('个');
    if (n != Reader.NONE && n != 0) {
      int day = weekday();
      if (day > 0 && (n == -2 || n <= 5)) {
        parts.add(new NthWeekday(n == -2 ? -1 : n, day));
        return true;
      }
      if (reader.eatAny("周", "星期", "礼拜") && n <= (within == Unit.YEAR ? 53 : 5)) {
        parts.add(n == -2 ? new Run(1, Unit.WEEK, false) : new Numbered(Unit.WEEK, n));
        return true;
      }
    }
    reader.seek(mark);
    return false;
  }

  /** The day of a {@code 周五} or {@code 星期天}, 0 where there is none. */
  private int weekday() {
    int mark = reader.at();
    if (reader.eatAny("周", "星期", "礼拜")) {
      int day = "一二三四五六日天".indexOf(reader.peek());
      if (day >= 0 && reader.peek() != 0) {
        reader.seek(reader.at() + 1);
        return Math.min(day + 1, 7);
      }
    }
    reader.seek(mark);
    return 0;
  }

  private boolean month() {
    int mark = reader.at();
    int n = reader.number();
    reader.blanks();
    if (n >= 1 && n <= 12 && reader.eat('月')) {
      boolean wordGoesOn = NOT_AFTER_MONTH.indexOf(reader.peek()) >= 0 && !reader.startsWith("期间");
      boolean name = reader.eatAny("稻田", "妈咪", "怀胎");
      if (!wordGoesOn && !name) {
        parts.add(new Numbered(Unit.MONTH, n));
        return true;
      }
    }
    reader.seek(mark);
    return false;
  }

  /** {@code 农历六月, 正月初八, 腊月二十三}. */
  private boolean lunarMonth() {
    int mark = reader.at();
    boolean lunar = reader.eatAny("农历", "阴历");
    int year = lunar ? years.digitsBeforeYear() : 0;
    int n = reader.eat("正月") ? 1 : reader.eat("腊月") ? 12 : 0;
    if (n == 0 && lunar) {
      n = reader.number();
      n = reader.eat('月') ? n : 0;
    }
    if (n < 1 || n > 12) {
      reader.seek(mark);
      return false;
    }
    if (year > 0) {
      parts.add(new Year(year));
    }
    int beforeDay = reader.at();
    boolean early = reader.eat('初');
    int day = reader.number();
    if (day < 1 || day > 30 || early && day > 10) {
      reader.seek(beforeDay);
      day = 0;
    }
    parts.add(new Lunar(n, day));
    return true;
  }

  private void monthTail() {
    reader.eat('份');
    int mark = reader.at();
    reader.blanks();
    int tenDays = reader.eat("上旬") ? 1 : reader.eat("中旬") ? 2 : reader.eat("下旬") ? 3 : 0;
    if (tenDays > 0) {
      parts.add(new Numbered(Unit.TEN_DAYS, tenDays));
      return;
    }
    if (day(true)) {
      dayTail();
      return;
    }
    reader.eat('的');
    if (!edge() && !nth(Unit.MONTH) && !run()) {
      reader.seek(mark);
    }
  }

  /**
   * A day of the month.
   *
   * @param afterMonth whether the 日 may be left out where the clause ends ({@code 1月3至2月10})
   */
  private boolean day(boolean afterMonth) {
    int mark = reader.at();
    int n = reader.number();
    int end = reader.at();
    reader.blanks();
    boolean told = n >= 1 && n <= 31 && (reader.eat('日') || reader.eat('号'));
    if (!told && n >= 1 && n <= 31 && afterMonth) {
      reader.seek(end);
      char next = reader.peek();
      told = next == 0 || ",。、;)至到-~—\n".indexOf(next) >= 0;
    }
    if (!told) {
      reader.seek(mark);
      return false;
    }
    parts.add(new Numbered(Unit.DAY, n));
    return true;
  }

  private boolean dotted() {
    int mark = reader.at();
    int length = reader.figures();
    if (length == 1 || length == 2) {
      int month = reader.take(length);
      if (reader.eat('·') && reader.figures() > 0 && reader.figures() <= 2) {
        int day = reader.take(reader.figures());
        boolean unit = "万亿千百%元".indexOf(reader.peek()) >= 0 && reader.peek() != 0;
        if (month >= 1 && month <= 12 && day >= 1 && day <= 31 && !unit) {
          parts.add(new Numbered(Unit.MONTH, month));
          parts.add(new Numbered(Unit.DAY, day));
          return true;
        }
      }
    }
    reader.seek(mark);
    return false;
  }

  private void weekTail() {
    int day = "一二三四五六日天".indexOf(reader.peek());
    if (reader.peek() != 0 && day >= 0) {
      reader.seek(reader.at() + 1);
      parts.add(new Weekday(Math.min(day + 1, 7)));
      dayTail();
    } else if (reader.eat('末')) {
      parts.add(new Part.WeekSlice(6, 7));
    }
  }

  private void dayTail() {
    int mark = reader.at();
    if (reader.eat('(')) {
      if (weekday() == 0 || !reader.eat(')')) {
        reader.seek(mark);
      }
    } else if (reader.eat(' ') && weekday() == 0) {
      reader.seek(mark);
    }
    clock();
  }

  /** The part of the day and the time, which belong to the span but don't move the date. */
  private void clock() {
    int mark = reader.at();
    reader.blanks();
    if (reader.eatAny(
        "凌晨", "清晨", "早晨", "早上", "早间", "上午", "中午", "午间", "午后", "下午", "傍晚", "晚间", "晚上", "夜间", "深夜",
        "盘前", "盘后")) {
      mark = reader.at();
    } else if (reader.peek() == '晚' && "于期些年清宴会报餐安高了".indexOf(reader.peek(1)) < 0) {
      reader.eat('晚');
      mark = reader.at();
    } else if (reader.peek() == '早' && "已前在就些期年于日".indexOf(reader.peek(1)) < 0) {
      reader.eat('早');
      mark = reader.at();
    }
    reader.blanks();
    if (!time()) {
      reader.seek(mark);
    }
  }

  private boolean time() {
    int hour = reader.number();
    if (hour < 0 || hour > 24) {
      return false;
    }
    if (reader.eat(':')) {
      for (int i = 0; i < 2; i++) {
        if (reader.figures() != 2) {
          return false;
        }
        reader.take(2);
        if (!reader.eat(':')) {
          break;
        }
      }
      return true;
    }
    if (!reader.eat('时') && !reader.eat('点')) {
      return false;
    }
    int mark = reader.at();
    if (reader.eatAny("许", "整", "半")) {
      return true;
    }
    int minute = reader.number();
    if (minute < 0 || minute > 59 || !reader.eat('分')) {
      reader.seek(mark);
    }
    return true;
  }
}
