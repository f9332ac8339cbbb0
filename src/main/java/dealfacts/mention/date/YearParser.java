package dealfacts.mention.date;

import dealfacts.mention.date.Part.Year;
import dealfacts.mention.date.Part.Years;
import org.jspecify.annotations.Nullable;

/** Reads years: {@code 2019年, 二〇一九年, 19年3月, 零八年, 90年代, 2019财年}. */
final class YearParser {
  private static final int EARLIEST = 1700;
  private static final int LATEST = 2199;
  private static final int DECADE = 10;
  private static final int PLAN = 5;

  /** The five-year plans from 2006 on, by the character in their middle: 十四五 is 2021 to 2025. */
  private static final String PLANS = "一二三四五六";

  private final Reader reader;

  YearParser(Reader reader) {
    this.reader = reader;
  }

  /** The year at the cursor, which moves behind its 年; null where there is none. */
  @Nullable Part read() {
    int mark = reader.at();
    Part year = reader.eat("FY") ? fiscal() : null;
    if (year == null) {
      reader.seek(mark);
      year = reader.figures() > 0 ? inFigures() : inCharacters();
    }
    if (year == null) {
      reader.seek(mark);
    }
    return year;
  }

  /** {@code 十四五期间, “十三五”末}: the years of a five-year plan; its name alone is one of a document. */
  @Nullable Part plan() {
    int mark = reader.at();
    reader.eatAny("“", "\"");
    int plan = reader.eat('十') ? PLANS.indexOf(reader.peek()) : -1;
    if (plan >= 0) {
      reader.seek(reader.at() + 1);
      boolean named = reader.eat('五');
      reader.eatAny("”", "\"");
      if (named && reader.eatAny("规划期间", "规划期内", "期间", "时期", "期内")) {
        return new Years(2006 + PLAN * plan, PLAN);
      }
    }
    reader.seek(mark);
    return null;
  }

  static boolean isYear(int value) {
    return value >= EARLIEST && value <= LATEST;
  }

  /** The first year of the century told before a decade: {@code 上世纪|90年代, 19世纪|80年代}. */
  private int century(int usual) {
    int start = decadeStart();
    int told = centuryBefore(start);
    return told > 0 ? (told - 1) * 100 : usual;
  }

  private int decadeStart() {
    int start = reader.at() - "年代".length();
    while (Reader.isNumeral(reader.charAt(start - 1)) || reader.charAt(start - 1) == ' ') {
      start--;
    }
    return start;
  }

  /** The number of the century whose 世纪 ends before {@code start}, or 0. */
  private int centuryBefore(int start) {
    if (reader.charAt(start - 1) != '纪' || reader.charAt(start - 2) != '世') {
      return 0;
    }
    char last = reader.charAt(start - 3);
    char first = reader.charAt(start - 4);
    if (Reader.isFigure(last) && (first == '1' || first == '2')) {
      return (first - '0') * 10 + last - '0';
    }
    if (last == '上' || last == '十' && first == '二') {
      return 20;
    }
    return first != '十' ? 0 : last == '一' ? 21 : last == '九' ? 19 : 0;
  }

  private @Nullable Part inFigures() {
    int length = reader.figures();
    if (length == 4) {
      int year = reader.take(4);
      if (!isYear(year)) {
        return null;
      }
      int end = reader.at();
      reader.blanks();
      if (reader.eat("年代")) {
        return new Years(year, DECADE);
      }
      if (reader.eatAny("财年", "全年", "年")) {
        return reader.peek() == '轻' ? null : new Year(year);
      }
      boolean partFollows = halfOrQuarterFollows();
      reader.seek(end);
      return partFollows ? new Year(year) : null;
    }
    if (length != 2) {
      return null;
    }
    int year = reader.take(2);
    return halfOrQuarterFollows(true)
        ? new Year(year) // 25Q4
        : shortYear(year, reader.charAt(reader.at() - 2) == '0');
  }

  /** {@code FY|2025, FY|26}, which some writers follow by 年 or 财年. */
  private @Nullable Part fiscal() {
    reader.blanks();
    int length = reader.figures();
    if (length != 2 && length != 4) {
      return null;
    }
    int year = reader.take(length);
    boolean ends = !Reader.isLetter(reader.peek()) || halfOrQuarterFollows(true);
    return ends && (length == 2 || isYear(year)) ? new Year(year) : null;
  }

  private @Nullable Part inCharacters() {
    int length = reader.digits();
    if (length == 4) {
      int year = reader.takeDigits(4);
      return isYear(year) && reader.eat('年') ? new Year(year) : null;
    }
    if (length == 2) {
      char first = reader.peek();
      int tens = "〇一二三四五六七八九".indexOf(first);
      int value = reader.takeDigits(2);
      int step = value % 10 - value / 10;
      // 三五年 is three to five years
      boolean count = tens > 0 && (step == 1 || step == 2);
      return count ? followedByPart(value) : shortYear(value, true);
    }
    return thousands();
  }

  /** {@code 两千零四年}; 两千年 is a length of time. */
  private @Nullable Part thousands() {
    if (reader.eatAny("两千零", "二千零")) {
      int ones = reader.number();
      return ones > 0 && reader.eat('年') ? new Year(2000 + ones) : null;
    }
    int tens = reader.number();
    if (tens < 10 || tens % 10 != 0 || !reader.eat("年代")) {
      return null;
    }
    int century = century(0);
    return tens >= 30 || century > 0
        ? new Years((century > 0 ? century : 1900) + tens, DECADE)
        : null;
  }

  /**
   * Two digits: a year where nothing else can be meant.
   *
   * @param sure {@code 08年}
   */
  private @Nullable Part shortYear(int value, boolean sure) {
    int mark = reader.at();
    reader.blanks();
    if (value % 10 == 0 && reader.eat("年代")) {
      return new Years(century(value >= 30 ? 1900 : 2000) + value, DECADE);
    }
    boolean alone = sure || value >= 90;
    if (alone && reader.eat('年') && "前后内来以期级代历".indexOf(reader.peek()) < 0) {
      return new Year(value);
    }
    reader.seek(mark);
    return followedByPart(value);
  }

  private @Nullable Part followedByPart(int value) {
    reader.blanks();
    if (!reader.eat('年')) {
      return null;
    }
    int end = reader.at();
    reader.blanks();
    boolean part =
        reader.eatAny("底", "末", "初")
            || halfOrQuarterFollows()
            || reader.eat('前') && monthsFollow()
            || monthFollows();
    reader.seek(end);
    return part ? new Year(value) : null;
  }

  private boolean monthsFollow() {
    return reader.number() > 0 && reader.eatAny("个月", "月", "个季度", "季度");
  }

  private boolean monthFollows() {
    int month = reader.number();
    reader.blanks();
    return month >= 1 && month <= 12 && reader.eat('月');
  }

  /**
   * @param letter whether it has to be told by a letter (Q4, H1)
   */
  private boolean halfOrQuarterFollows(boolean letter) {
    char head = reader.peek();
    int most = head == 'Q' ? 4 : head == 'H' ? 2 : 0;
    int n = reader.peek(1) - '0';
    char behind = reader.peek(2);
    return letter && n >= 1 && n <= most && !Reader.isFigure(behind) && !Reader.isLetter(behind);
  }

  private boolean halfOrQuarterFollows() {
    if (reader.eatAny("上半年", "下半年", "H1", "H2", "前三季度")) {
      return true;
    }
    if (reader.peek() == 'Q') {
      return reader.peek(1) >= '1' && reader.peek(1) <= '4' && !Reader.isFigure(reader.peek(2));
    }
    int mark = reader.at();
    reader.eat('第');
    boolean quarter = reader.number() > 0 && reader.startsWith("季度");
    reader.seek(mark);
    return quarter;
  }
}
