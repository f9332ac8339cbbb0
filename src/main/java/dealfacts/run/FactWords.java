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

  /** Behind so many UTF-16 code units no firm follows a name: its characters may be pairs. */
  private static final int REACH = 2 * LONGEST_NAME;

  private final String body;
  private final char[] chars;
  private final List<String> found = new ArrayList<>();

  /** Where the first word for a firm stands at or behind the place that was last asked for. */
  private int nextFirm = -1;

  private FactWords(String body) {
    this.body = body;
    this.chars = body.toCharArray();
  }

  /**
   * In the order of the text, as often as they stand there.
   *
   * @param body folded, without commas in figures
   */
  static List<String> of(String body) {
    FactWords words = new FactWords(body);
    int at = 0;
    while (at < words.chars.length) {
      at = words.read(at);
    }
    return words.found;
  }

  /** Reads the word that begins at {@code at}, if one does; returns where to go on. */
  private int read(int at) {
    char c = chars[at];
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
    int behind = firmBehind(at + 2) - at > REACH ? -1 : name(at, next);
    if (behind < 0) {
      behind = numeral(at);
    }
    return behind < 0 ? next : behind;
  }

  private int figure(int at) {
    int most = Math.min(chars.length, at + LONGEST_FIGURE);
    int end = at + 1;
    while (end < most && (isAlphanumeric(chars[end]) || chars[end] == '.')) {
      end++;
    }
    if (end < chars.length) {
      end += chars[end] == '%' ? 1 : isHan(end) ? step(end) : 0;
    }
    found.add(body.substring(at, end));
    return end;
  }

  /** The longest of two to four characters that {@code 公司} or its like follows; −1 if none is. */
  private int name(int start, int second) {
    int end = -1;
    int firm = -1;
    int at = second;
    for (int length = 2; length <= LONGEST_NAME && at < chars.length && isHan(at); length++) {
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

  private int firmBehind(int at) {
    if (nextFirm < at) {
      nextFirm = at;
      while (nextFirm < chars.length && firm(nextFirm) == 0) {
        nextFirm++;
      }
      if (nextFirm >= chars.length) {
        nextFirm = Integer.MAX_VALUE;
      }
    }
    return nextFirm;
  }

  /** Length of the word for a firm that stands there, 0 if none does. */
  private int firm(int at) {
    if (at < chars.length && beginsFirm(chars[at])) {
      for (String word : FIRMS) {
        if (body.startsWith(word, at)) {
          return word.length();
        }
      }
    }
    return 0;
  }

  private static boolean beginsFirm(char c) {
    return c == '股' || c == '集' || c == '科' || c == '有' || c == '公';
  }

  private int numeral(int start) {
    int most = Math.min(chars.length, start + LONGEST_NUMERAL);
    int end = start;
    while (end < most && isNumeral(chars[end])) {
      end++;
    }
    if (end == start || end == chars.length || !isUnit(chars[end])) {
      return -1;
    }
    found.add(body.substring(start, end + 1));
    return end + 1;
  }

  private static boolean isNumeral(char c) {
    return switch (c) {
      case '一', '二', '两', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千' -> true;
      default -> false;
    };
  }

  private static boolean isUnit(char c) {
    return switch (c) {
      case '亿', '万', '元', '股', '成', '倍', '月', '日', '年', '轮' -> true;
      default -> false;
    };
  }

  private static boolean isAlphanumeric(char c) {
    return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }

  private int step(int at) {
    return Character.isHighSurrogate(chars[at]) ? Character.charCount(body.codePointAt(at)) : 1;
  }

  private boolean isHan(int at) {
    char c = chars[at];
    return c >= '\u4e00' && c <= '\u9fa5'
        || c >= '\u2e80' && !isMark(c) && isHanScript(body.codePointAt(at));
  }

  /** {@code 。、《》「」} and the full width forms: most of what else stands there. */
  private static boolean isMark(char c) {
    return c >= '\u3000' && c <= '\u3004'
        || c >= '\u3008' && c <= '\u3020'
        || c >= '\uff00' && c <= '\uffef';
  }

  private static boolean isHanScript(int character) {
    return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
  }
}
