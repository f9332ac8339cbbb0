package dealfacts.mention.date;

import dealfacts.mention.date.Part.Decade;
import dealfacts.mention.date.Part.Year;
import org.jspecify.annotations.Nullable;

/** Reads years: {@code 2019年, 二〇一九年, 19年3月, 零八年, 90年代, 2019财年}. */
final class YearParser {
  private static final int EARLIEST = 1700;
  private static final int LATEST = 2199;

  private final Reader reader;

  YearParser(Reader reader) {
    this.reader = reader;
  }

  /** The year at the cursor, which moves behind its 年; null where there is none. */
  @Nullable Part read() {
    int mark = reader.at();
    Part year = reader.figures() > 0 ? inFigures() : inCharacters();
    if (year == null) {
      reader.seek(mark);
    }
    return year;
  }

  static boolean isYear(int value) {
    return value >= EARLIEST && value <= LATEST;
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
        return new Decade(year);
      }
      if (reader.eatAny("财年", "年")) {
        return reader.peek() == '轻' ? null : new Year(year);
      }
      boolean partFollows = halfOrQuarterFollows();
      reader.seek(end);
      return partFollows ? new Year(year) : null;
    }
    return length == 2 ? shortYear(reader.take(2), reader.charAt(reader.at() - 2) == '0') : null;
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
    return tens >= 60 && tens % 10 == 0 && reader.eat("年代") ? new Decade(1900 + tens) : null;
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
      return new Decade(value >= 30 ? 1900 + value : 2000 + value);
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
