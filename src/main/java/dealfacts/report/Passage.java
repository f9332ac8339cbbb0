package dealfacts.report;

/** The sentence that tells a value, for a reader who doesn't have the article. */
final class Passage {
  private static final String ENDS = "。！？\n";
  private static final int MAX = 300;

  private Passage() {}

  /**
   * The evidence where it holds the value, else the first sentence of the text that does, else the
   * evidence.
   */
  static String of(String value, String evidence, String text) {
    int at = value.isEmpty() || evidence.contains(value) ? -1 : text.indexOf(value);
    return at < 0 ? evidence : around(text, at, at + value.length());
  }

  private static String around(String text, int start, int end) {
    int from = start;
    while (from > 0 && ENDS.indexOf(text.charAt(from - 1)) < 0 && start - from < MAX) {
      from--;
    }
    int to = end;
    while (to < text.length() && ENDS.indexOf(text.charAt(to)) < 0 && to - end < MAX) {
      to++;
    }
    boolean closed = to < text.length() && text.charAt(to) != '\n';
    return text.substring(from, closed ? to + 1 : to).strip();
  }
}
