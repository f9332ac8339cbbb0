package dealfacts.ingest;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cleans a line of what is no text of the article. */
final class CleanText {
  private static final int SHORTEST_WIDGET = 10;
  private static final String NUMBER = "[-+]?\\d{1,6}(?:\\.\\d{1,4})?";

  /**
   * {@code (8.88,-0.12,-1.33%), (03344，1.250，+0.010，+0.81%), (8.88 -1.33%,诊股)}: price, change and
   * change in percent, set behind a name or inside of it. A security code among them stays.
   */
  private static final Pattern QUOTE_WIDGET =
      Pattern.compile(
          "\\s?[(（]\\s?(?:(\\d{5,6})\\s?[,，]\\s?)?\\d{1,6}\\.\\d{1,4}(?:\\s?[,，\\s]\\s?"
              + NUMBER
              + "){0,2}\\s?[,，\\s]\\s?[-+]?\\d{1,4}\\.\\d{1,4}%(?:\\s?[,，]\\s?\\p{IsHan}{2,4})?\\s?[)）]");

  /** {@code (300001,股吧)} */
  private static final Pattern FORUM_LINK =
      Pattern.compile("[(（]\\s?(?:行情)?\\s?(\\d{5,6})?\\s?[,，]?\\s?(?:股吧|基金吧|诊股)\\s?[)）]");

  /** Links at the end of a paragraph: {@code 返回首页，查看更多}. */
  private static final Pattern CALL =
      Pattern.compile("(?:返回\\p{IsHan}{2,4}[，,]\\s?查看更多|[【\\[]?(?:阅读|展开|查看)(?:全文|原文)[】\\]]?)$");

  private CleanText() {}

  /** One line, trimmed, without control characters and quote widgets; blanks inside stay. */
  static String line(String raw) {
    String visible = isPlain(raw) ? raw.strip() : visible(raw).strip();
    if (visible.length() < SHORTEST_WIDGET) {
      return visible;
    }
    char last = visible.charAt(visible.length() - 1);
    boolean called = last == '多' || last == '文' || last == '】' || last == ']';
    return withoutWidgets(called ? CALL.matcher(visible).replaceFirst("").strip() : visible);
  }

  private static boolean isPlain(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean common = (c >= '\u2e80' && c <= '\u9fff') || (c >= ' ' && c <= '~');
      if (!common && (c == '\u00a0' || isInvisible(c))) {
        return false;
      }
    }
    return true;
  }

  private static String visible(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '\u00a0' || c == '\t' || c == '\n' || c == '\r') {
        out.append(' ');
      } else if (!isInvisible(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String withoutWidgets(String line) {
    if (line.indexOf('(') < 0 && line.indexOf('（') < 0) {
      return line;
    }
    String text = line;
    if (text.indexOf('%') >= 0) {
      text = QUOTE_WIDGET.matcher(text).replaceAll(m -> code(m.group(1)));
    }
    if (text.indexOf('吧') >= 0 || text.indexOf('诊') >= 0) {
      text = FORUM_LINK.matcher(text).replaceAll(m -> code(m.group(1)));
    }
    return text;
  }

  private static String code(@Nullable String code) {
    return code == null ? "" : "(" + code + ")";
  }

  private static boolean isInvisible(char c) {
    return c < ' '
        || (c >= '\u007f' && c < '\u00a0')
        || c == '\u00ad'
        || (c >= '\u200b' && c <= '\u200f')
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2060' && c <= '\u206f')
        || c == '\ufeff'
        || c == '\ufffd'
        || c == '\uffff'
        || c == '\ufffe';
  }
}
