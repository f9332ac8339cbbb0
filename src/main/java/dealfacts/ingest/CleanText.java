package dealfacts.ingest;

import java.util.regex.Pattern;

/** Cleans a line of what is no text of the article. */
final class CleanText {
  /** {@code (8.88,-0.12,-1.33%)}: price, change and change in percent, set behind a name. */
  private static final Pattern QUOTE_WIDGET =
      Pattern.compile(
          "\\s?[(（]\\s?\\d{1,6}(?:\\.\\d{1,4})?\\s?[,，]\\s?[-+]?\\d{1,6}(?:\\.\\d{1,4})?\\s?[,，]\\s?[-+]?\\d{1,4}(?:\\.\\d{1,4})?%\\s?[)）]");

  private CleanText() {}

  /** One line, trimmed, without control characters and quote widgets; blanks inside stay. */
  static String line(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '\u00a0' || c == '\t' || c == '\n' || c == '\r') {
        out.append(' ');
      } else if (!isInvisible(c)) {
        out.append(c);
      }
    }
    String visible = out.toString().strip();
    return visible.indexOf('%') < 0 ? visible : QUOTE_WIDGET.matcher(visible).replaceAll("");
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
