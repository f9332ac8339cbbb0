package dealfacts.mention.date;

import dealfacts.mention.date.Part.Numbered;
import dealfacts.mention.date.Part.Season;
import dealfacts.mention.date.Part.WeekSlice;
import dealfacts.mention.date.Part.Weekday;
import java.util.List;

/** Reads what is finer than a month: days, weekdays, parts of the day and the time. */
final class DayParser {
  private static final String PART_HEADS = "凌清早上中午下傍晚夜深盘";
  private static final String WEEKDAYS = "一二三四五六日天";
  private static final String NOT_AFTER_EVENING = "于期些年清宴会报餐安高了";
  private static final String NOT_AFTER_MORNING = "已前在就些期年于日";

  private final Reader reader;

  DayParser(Reader reader) {
    this.reader = reader;
  }

  /**
   * A day of the month.
   *
   * @param afterMonth whether the 日 may be left out where the clause ends ({@code 1月3至2月10})
   */
  boolean day(List<Part> parts, boolean afterMonth) {
    int mark = reader.at();
    int n = reader.number();
    int end = reader.at();
    boolean valid = n >= 1 && n <= 31;
    reader.blanks();
    boolean told = valid && (reader.eat('日') || reader.eat('号'));
    if (!told && valid && afterMonth) {
      reader.seek(end);
      told =
          reader.peek() == 0 || ",。、;)至到-~—\n".indexOf(reader.peek()) >= 0 && !beginsNumber(reader);
    }
    if (!told) {
      reader.seek(mark);
      return false;
    }
    parts.add(new Numbered(Unit.DAY, n));
    return true;
  }

  /** {@code 10月|8,500万美元}: the digits begin a number. */
  private static boolean beginsNumber(Reader reader) {
    return reader.peek() == ','
        && isDigit(reader.peek(1))
        && isDigit(reader.peek(2))
        && isDigit(reader.peek(3))
        && !isDigit(reader.peek(4));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** {@code 6·18}. */
  boolean dotted(List<Part> parts) {
    int mark = reader.at();
    int length = reader.figures();
    if (length == 1 || length == 2) {
      int month = reader.take(length);
      int dayLength = reader.eat('·') ? reader.figures() : 0;
      if (dayLength == 1 || dayLength == 2) {
        int day = reader.take(dayLength);
        boolean number = "万亿千百%元".indexOf(reader.peek()) >= 0;
        if (month >= 1 && month <= 12 && day >= 1 && day <= 31 && !number) {
          parts.add(new Numbered(Unit.MONTH, month));
          parts.add(new Numbered(Unit.DAY, day));
          return true;
        }
      }
    }
    reader.seek(mark);
    return false;
  }

  /** The day of a {@code 周五} or {@code 星期天}, 1 is Monday; 0 where there is none. */
  int weekday() {
    int mark = reader.at();
    if (reader.eatAny("周", "星期", "礼拜")) {
      int day = weekdayCharacter();
      if (day > 0) {
        return day;
      }
    }
    reader.seek(mark);
    return 0;
  }

  /** The {@code 五} of {@code 上周五}, but not the {@code 一} of {@code 本周一级市场}. */
  private int weekdayCharacter() {
    boolean counts = reader.peek(1) == '级' || reader.peek(1) == '批';
    int day = counts ? 0 : WEEKDAYS.indexOf(reader.peek()) + 1;
    if (day > 0) {
      reader.seek(reader.at() + 1);
    }
    return Math.min(day, 7);
  }

  /** What follows a week: {@code 上周|五}, {@code 上周|末}. */
  void weekTail(List<Part> parts) {
    int day = reader.startsWithAny("一级", "二级") ? 0 : weekdayCharacter(); // 本周|一级市场
    if (day > 0) {
      parts.add(new Weekday(day));
      dayTail();
    } else if (reader.eat('末')) {
      parts.add(new WeekSlice(6, 7));
    }
  }

  /** What follows a day and doesn't move it: {@code 3月5日|(周四)|晚间|8时}. */
  void dayTail() {
    int mark = reader.at();
    boolean bracket = reader.eat('(');
    if (bracket || reader.eat(' ')) {
      if (weekday() == 0 || bracket && !reader.eat(')')) {
        reader.seek(mark);
      }
    }
    reader.eatAny("当天", "当日", "当晚");
    clock();
  }

  void clock() {
    int end = reader.at();
    reader.blanks();
    boolean part =
        PART_HEADS.indexOf(reader.peek()) >= 0
            && reader.eatAny(
                "凌晨", "清晨", "早晨", "早上", "早间", "上午", "中午", "午间", "午后", "下午", "傍晚", "晚间", "晚上", "夜间",
                "深夜", "盘前", "盘后");
    part = part || brief('晚', NOT_AFTER_EVENING) || brief('早', NOT_AFTER_MORNING);
    if (part) {
      end = reader.at();
    }
    reader.blanks();
    if (!time()) {
      reader.seek(end);
    }
  }

  private boolean brief(char part, String notBefore) {
    return reader.peek() == part && notBefore.indexOf(reader.peek(1)) < 0 && reader.eat(part);
  }

  /** {@code 9:30, 15时, 3点半}. */
  private boolean time() {
    int hour = reader.number();
    if (hour < 0 || hour > 24) {
      return false;
    }
    if (reader.peek() == ':') {
      for (int i = 0; i < 2 && reader.eat(':'); i++) {
        if (reader.figures() != 2) {
          return false;
        }
        reader.take(2);
      }
      return true;
    }
    if (!reader.eat('时') && !reader.eat('点')) {
      return false;
    }
    int end = reader.at();
    if (reader.eatAny("许", "整", "半")) {
      return true;
    }
    int minute = reader.number();
    if (minute < 0 || minute > 59 || !reader.eat('分')) {
      reader.seek(end);
    }
    return true;
  }

  /** {@code 2024年|春天, 去年|夏季}, but no {@code 2024年|夏季奥运会}. */
  boolean season(List<Part> parts) {
    int n = SEASONS.indexOf(reader.peek()) + 1;
    char next = reader.peek(1);
    boolean told = next == '天' || next == '季' && ENDS_SEASON.indexOf(reader.peek(2)) >= 0;
    if (n == 0 || !told) {
      return false;
    }
    reader.seek(reader.at() + 2);
    parts.add(new Season(n));
    return true;
  }

  private static final String SEASONS = "春夏秋冬";

  private static final String ENDS_SEASON = ",。;、 \n的";
}
