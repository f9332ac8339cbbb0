package dealfacts.run;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a body that its near copies must have too: figures with what they count ({@code
 * 3.5亿}), the names before {@code 公司} and its like, numerals with their unit ({@code 三成}). By hand
 * and not by an expression, since every article is gone through once for them.
 */
final class FactWords {
  private static final int LONGEST_FIGURE = 31;
  private static final int LONGEST_NAME = 4;
  private static final int LONGEST_NUMERAL = 9;
  private static final String[] FIRMS = {"股份", "集团", "科技", "有限", "公司"};
  private static final String FIRM_BEGINS = "股集科有公";
  private static final String NUMERALS = "一二两三四五六七八九十百千";
  private static final String UNITS = "亿万元股成倍月日年轮";

  private final String body;
  private final List<String> found = new ArrayList<>();

  private FactWords(String body) {
    this.body = body;
  }

  /**
   * In the order of the text, as often as they stand there.
   *
   * @param body folded, without commas in figures
   */
  static List<String> of(String body) {
    FactWords words = new FactWords(body);
    int at = 0;
    while (at < body.length()) {
      at = words.read(at);
    }
    return words.found;
  }

  /** Reads the word that begins at {@code at}, if one does; returns where to go on. */
  private int read(int at) {
    char c = body.charAt(at);
    if (isAlphanumeric(c)) {
      return figure(at);
    }
    if (c < '\u2e80') {
      return at + 1;
    }
    int next = at + step(at);
    if (!isHan(at)) {
      return next;
    }
    int behind = name(at, next);
    if (behind < 0) {
      behind = numeral(at);
    }
    return behind < 0 ? next : behind;
  }

  private int figure(int at) {
    int most = Math.min(body.length(), at + LONGEST_FIGURE);
    int end = at + 1;
    while (end < most && (isAlphanumeric(body.charAt(end)) || body.charAt(end) == '.')) {
      end++;
    }
    if (end < body.length()) {
      end += body.charAt(end) == '%' ? 1 : isHan(end) ? step(end) : 0;
    }
    found.add(body.substring(at, end));
    return end;
  }

  /** The longest of two to four characters that {@code 公司} or its like follows; −1 if none is. */
  private int name(int start, int second) {
    int end = -1;
    int firm = -1;
    int at = second;
    for (int length = 2; length <= LONGEST_NAME && at < body.length() && isHan(at); length++) {
      at += step(at);
      int its = firm(at);
      if (its > 0) {
        end = at;
        firm = its;
      }
    }
    if (end < 0) {
      return -1;
    }
    found.add(body.substring(start, end));
    return end + firm;
  }

  /** Length of the word for a firm that stands there, 0 if none does. */
  private int firm(int at) {
    if (at < body.length() && FIRM_BEGINS.indexOf(body.charAt(at)) >= 0) {
      for (String word : FIRMS) {
        if (body.startsWith(word, at)) {
          return word.length();
        }
      }
    }
    return 0;
  }

  private int numeral(int start) {
    int most = Math.min(body.length(), start + LONGEST_NUMERAL);
    int end = start;
    while (end < most && NUMERALS.indexOf(body.charAt(end)) >= 0) {
      end++;
    }
    if (end == start || end == body.length() || UNITS.indexOf(body.charAt(end)) < 0) {
      return -1;
    }
    found.add(body.substring(start, end + 1));
    return end + 1;
  }

  private static boolean isAlphanumeric(char c) {
    return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }

  private int step(int at) {
    return Character.isHighSurrogate(body.charAt(at))
        ? Character.charCount(body.codePointAt(at))
        : 1;
  }

  private boolean isHan(int at) {
    char c = body.charAt(at);
    return c >= '\u4e00' && c <= '\u9fa5'
        || c >= '\u2e80'
            && Character.UnicodeScript.of(body.codePointAt(at)) == Character.UnicodeScript.HAN;
  }
}
