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
  private static final String LUNAR_HEADS = "农阴正腊";
  private static final int LAST = -1;

  private final Reader reader;
  private final YearParser years;
  private final IsoDates iso;
  private final DayParser days;
  private List<Part> parts = List.of();

  PointParser(Reader reader) {
    this.reader = reader;
    this.years = new YearParser(reader);
    this.iso = new IsoDates(reader);
    this.days = new DayParser(reader);
  }

  /** The date at the cursor, which moves behind it; null where there is none. */
  @Nullable Point read() {
    int start = reader.at();
    char c = reader.peek();
    parts = new ArrayList<>(4);
    boolean number = Reader.isNumeral(c) || c == '第' || LUNAR_HEADS.indexOf(c) >= 0 || c == 'F';
    if (number && numbered() || worded()) {
      return new Point(parts, Bound.AT, false);
    }
    reader.seek(start);
    return null;
  }

  /** A bare day ({@code 8日}) as the end of a range. */
  @Nullable Point readDay() {
    parts = new ArrayList<>(1);
    if (!days.day(parts, true)) {
      return null;
    }
    days.dayTail();
    return new Point(parts, Bound.AT, false);
  }

  /** A {@code 前三季度} without its year; null where there is none. */
  @Nullable Run readRun() {
    parts = new ArrayList<>(1);
    return run() && parts.get(0) instanceof Run run ? run : null;
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
      days.dayTail();
    }
    return true;
  }

  private void season(Feast feast) {
    reader.eatAny("劳动节", "节", "夜");
    if (reader.eatAny("黄金周", "小长假", "长假", "假期", "期间", "档")) {
      parts.set(parts.size() - 1, new Feast(feast.holiday(), true));
    } else {
      days.dayTail();
    }
  }

  private boolean numbered() {
    if (iso.read(parts)) {
      days.clock();
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
    if (lunar() || shortQuarter() || quarter()) {
      return true;
    }
    if (month()) {
      tail(Unit.MONTH);
      return true;
    }
    if (days.dotted(parts) || days.day(parts, false)) {
      days.dayTail();
      return true;
    }
    return false;
  }

  private void tail(Unit unit) {
    switch (unit) {
      case YEAR -> yearTail();
      case HALF, QUARTER -> edge();
      case MONTH -> monthTail();
      case WEEK -> days.weekTail(parts);
      case DAY, WORKDAY -> days.dayTail();
      case TEN_DAYS -> {}
    }
  }

  private void yearTail() {
    if (reader.peek() == '度' && "假过".indexOf(reader.peek(1)) < 0) {
      reader.eat('度');
    }
    int end = reader.at();
    reader.blanks();
    reader.eat('的');
    reader.blanks();
    if (half()
        || quarter()
        || nth(Unit.YEAR)
        || run()
        || edge()
        || feast()
        || lunar()
        || days.season(parts)) {
      return;
    }
    if (month()) {
      monthTail();
      return;
    }
    reader.seek(end);
  }

  private boolean half() {
    int n = 0;
    if (reader.eatAny("上半财年", "上半年", "前半年", "H1")) {
      n = 1;
    } else if (reader.eatAny("下半财年", "下半年", "后半年", "H2")) {
      n = 2;
    }
    if (n == 0) {
      return false;
    }
    reader.eat('度');
    parts.add(new Numbered(Unit.HALF, n));
    edge();
    return true;
  }

  /** {@code 第一季度, 三季度, 首季, Q3}. */
  private boolean quarter() {
    int mark = reader.at();
    int n = reader.eatAny("首季度", "首季") ? 1 : reader.eat("末季度") ? 4 : countedQuarter();
    if (n < 1 || n > 4) {
      reader.seek(mark);
      return false;
    }
    parts.add(new Numbered(Unit.QUARTER, n));
    edge();
    return true;
  }

  /** {@code 4Q25, 1H2026}, as analysts write. */
  private boolean shortQuarter() {
    int mark = reader.at();
    int n = reader.peek() - '0';
    char unit = reader.peek(1);
    int most = unit == 'Q' ? 4 : unit == 'H' ? 2 : 0;
    if (n >= 1 && n <= most) {
      reader.seek(mark + 2);
      int length = reader.figures();
      if (length == 2 || length == 4) {
        int year = reader.take(length);
        boolean ends = !Reader.isLetter(reader.peek()) && "-/.".indexOf(reader.peek()) < 0;
        if (ends && (length == 2 || YearParser.isYear(year))) {
          parts.add(new Year(year));
          parts.add(new Numbered(unit == 'Q' ? Unit.QUARTER : Unit.HALF, n));
          return true;
        }
      }
    }
    reader.seek(mark);
    return false;
  }

  private int countedQuarter() {
    if (!parts.isEmpty() && reader.eat('Q')) {
      return reader.number();
    }
    boolean ordinal = reader.eat('第');
    int n = reader.number();
    reader.blanks();
    if (reader.eatAny("季度", "财季")) {
      return reader.peek() == '假' ? Reader.NONE : n;
    }
    boolean bare = ordinal || !parts.isEmpty() || reader.peek(1) == '末';
    return bare && quarterCharacter() ? n : Reader.NONE;
  }

  /** {@code 前三季度, 前11个月, 最后3周, 首两个月}. */
  private boolean run() {
    int mark = reader.at();
    boolean last = reader.eatAny("最后", "后");
    if (last || reader.eatAny("前", "首")) {
      reader.blanks();
      int n = reader.number();
      reader.blanks();
      Unit unit = runUnit(n);
      if (unit != null && n > 0 && reader.peek() != '年') {
        parts.add(new Run(n, unit, !last));
        return true;
      }
    }
    reader.seek(mark);
    return false;
  }

  private @Nullable Unit runUnit(int n) {
    boolean counted = reader.eat('个');
    if (reader.eatAny("季度", "财季") || !counted && n <= 3 && quarterCharacter()) {
      return Unit.QUARTER;
    }
    boolean word = !counted && NOT_AFTER_MONTH.indexOf(reader.peek(1)) >= 0;
    if (!word && reader.eatAny("月份", "月")) {
      return Unit.MONTH;
    }
    if (reader.eatAny("周", "星期", "礼拜")) {
      return Unit.WEEK;
    }
    return reader.eatAny("天", "日") ? Unit.DAY : null;
  }

  private boolean quarterCharacter() {
    return reader.peek() == '季' && "节报后军风赛".indexOf(reader.peek(1)) < 0 && reader.eat('季');
  }

  /** {@code 年初, 末, 底}; {@code 中} only where nothing else can be meant. */
  private boolean edge() {
    int mark = reader.at();
    reader.eat('年');
    Side side = null;
    if (reader.eatAny("伊始", "初")) {
      side = "步始".indexOf(reader.peek()) >= 0 ? null : Side.START;
    } else if (reader.eatAny("末", "底")) {
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
    boolean letter = next < 128 && Character.isLetterOrDigit(next);
    boolean ends = next < 128 && !letter || "。、”前后的左以至起完就已会及与和".indexOf(next) >= 0;
    return reader.peek() == '中' && ends && reader.eat('中');
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
    int n = 0;
    if (reader.eat('第')) {
      n = reader.number();
    } else if (reader.eat("最后")) {
      reader.eat('一');
      n = LAST;
    }
    reader.eat('个');
    boolean counts = n == LAST || n > 0 && n <= (within == Unit.YEAR ? 53 : 5);
    int day = counts ? days.weekday() : 0;
    if (day > 0) {
      parts.add(new NthWeekday(n, day));
      return true;
    }
    if (counts && reader.eatAny("周", "星期", "礼拜")) {
      parts.add(n == LAST ? new Run(1, Unit.WEEK, false) : new Numbered(Unit.WEEK, n));
      return true;
    }
    reader.seek(mark);
    return false;
  }

  private boolean month() {
    int mark = reader.at();
    int n = reader.number();
    reader.blanks();
    if (n >= 1 && n <= 12 && reader.eat('月')) {
      boolean word =
          NOT_AFTER_MONTH.indexOf(reader.peek()) >= 0
              && !reader.startsWithAny("期间", "期限", "期满", "花费", "花了", "子公司");
      boolean name = reader.startsWithAny("稻田", "妈咪", "怀胎", "算法", "瓜");
      if (!word && !name) {
        parts.add(new Numbered(Unit.MONTH, n));
        return true;
      }
    }
    reader.seek(mark);
    return false;
  }

  /** {@code 农历六月, 正月初八, 腊月二十三}. */
  private boolean lunar() {
    int mark = reader.at();
    boolean lunar = reader.eatAny("农历", "阴历");
    Part year = lunar ? years.read() : null;
    int month = reader.eat("正月") ? 1 : reader.eat("腊月") ? 12 : lunar ? reader.number() : 0;
    boolean named = month > 0 && (!lunar || reader.peek(-1) == '月' || reader.eat('月'));
    if (!named || month > 12) {
      reader.seek(mark);
      return false;
    }
    if (year instanceof Year) {
      parts.add(year);
    }
    int end = reader.at();
    boolean early = reader.eat('初');
    int day = reader.number();
    if (day < 1 || day > (early ? 10 : 30)) {
      reader.seek(end);
      day = 0;
    }
    parts.add(new Lunar(month, day));
    return true;
  }

  private void monthTail() {
    reader.eat('份');
    int end = reader.at();
    reader.blanks();
    int tenDays = reader.eat("上旬") ? 1 : reader.eat("中旬") ? 2 : reader.eat("下旬") ? 3 : 0;
    if (tenDays > 0) {
      parts.add(new Numbered(Unit.TEN_DAYS, tenDays));
    } else if (days.day(parts, true)) {
      days.dayTail();
    } else {
      reader.eat('的');
      if (!edge() && !nth(Unit.MONTH) && !run()) {
        reader.seek(end);
      }
    }
  }
}
