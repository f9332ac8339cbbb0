package dealfacts.mention.date;

import dealfacts.mention.date.Expression.Bound;
import dealfacts.mention.date.Expression.Point;
import dealfacts.mention.date.Expression.Range;
import dealfacts.mention.date.Part.Numbered;
import dealfacts.mention.date.Part.Year;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads dates in figures alone: {@code 2019-11-20, 2019/3/5, 2019.11.20, 20191120, 2019-11}. */
final class IsoDates {
  private final Reader reader;

  IsoDates(Reader reader) {
    this.reader = reader;
  }

  /** Whether a date stands at the cursor, which moves behind it; its parts go to {@code parts}. */
  boolean read(List<Part> parts) {
    int mark = reader.at();
    int length = reader.figures();
    boolean found =
        (isFree(reader.peek(-1)) || endsRange())
            && (length == 4 ? separated(parts) : length == 8 && compact(parts));
    if (!found || !ends()) {
      reader.seek(mark);
      parts.clear();
      return false;
    }
    return true;
  }

  /** {@code 1999.08-2002.02}; a {@code 1999.08} alone is a number. */
  @Nullable Range monthRange() {
    int mark = reader.at();
    Point from = dottedMonth();
    if (from != null && reader.eatAny("-", "—", "~", "至", "到")) {
      Point to = dottedMonth();
      if (to != null && ends()) {
        return new Range(from, to);
      }
    }
    reader.seek(mark);
    return null;
  }

  private @Nullable Point dottedMonth() {
    if (reader.figures() != 4) {
      return null;
    }
    List<Part> parts = new ArrayList<>(2);
    int year = reader.take(4);
    int digits = reader.eat('.') ? reader.figures() : 0;
    boolean month = digits >= 1 && digits <= 2 && add(parts, year, reader.take(digits), 0);
    return month ? new Point(parts, Bound.AT, false) : null;
  }

  private boolean separated(List<Part> parts) {
    int year = reader.take(4);
    char separator = reader.peek();
    if (separator == 0 || "-/. ".indexOf(separator) < 0) {
      return false;
    }
    reader.eat(separator);
    int digits = reader.figures();
    if (digits < 1 || digits > 2) {
      return false;
    }
    int month = reader.take(digits);
    int afterMonth = reader.at();
    char second = reader.peek();
    boolean joined = separator == ' ' ? second == ' ' : second != 0 && "-/.".indexOf(second) >= 0;
    if (joined) {
      reader.eat(second);
      int length = reader.figures();
      boolean full = separator != ' ' || digits == 2 && length == 2;
      if (full && length >= 1 && length <= 2) {
        return add(parts, year, month, reader.take(length));
      }
      reader.seek(afterMonth);
    }
    boolean monthOnly =
        digits == 2
            && (separator == '-' || separator == '/')
            && second != '号'
            && reader.charAt(afterMonth - 8) != ':';
    return monthOnly && add(parts, year, month, 0);
  }

  private boolean compact(List<Part> parts) {
    int year = reader.take(4);
    int month = reader.take(2);
    return year >= 1980
        && year <= 2050
        && reader.peek(-7) != ':'
        && add(parts, year, month, reader.take(2));
  }

  /**
   * No date begins within a number, a code ({@code SH-2019-11}) or a file number ({@code
   * 编号2019-11}).
   */
  private static boolean isFree(char before) {
    return !Reader.isLetter(before) && (before == 0 || "-/._#号".indexOf(before) < 0);
  }

  /** {@code 2020.5.6-|2020.10.20}: a day stands right before the hyphen. */
  private boolean endsRange() {
    return reader.peek(-1) == '-'
        && Reader.isFigure(reader.peek(-2))
        && ("./".indexOf(reader.peek(-3)) >= 0
            || Reader.isFigure(reader.peek(-3)) && "./".indexOf(reader.peek(-4)) >= 0);
  }

  private boolean ends() {
    char next = reader.peek();
    boolean goesOn = (next == '-' || next == '/' || next == '.') && Reader.isFigure(reader.peek(1));
    boolean time = next == 'T' && Reader.isFigure(reader.peek(1));
    boolean range = next == '-' && reader.figuresAt(1) == 4;
    return !Reader.isFigure(next) && (!Reader.isLetter(next) || time) && (!goesOn || range);
  }

  private static boolean add(List<Part> parts, int year, int month, int day) {
    if (!YearParser.isYear(year) || month < 1 || month > 12 || day < 0 || day > 31) {
      return false;
    }
    parts.add(new Year(year));
    parts.add(new Numbered(Unit.MONTH, month));
    if (day > 0) {
      parts.add(new Numbered(Unit.DAY, day));
    }
    return true;
  }
}
