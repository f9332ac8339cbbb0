package dealfacts.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into sentences: at line ends, behind the headline of a flash, at {@code 。！？} and at a
 * half-width {@code !} or {@code ?}, outside of brackets and with the closing quotes that follow. A
 * sentence that runs on without an end is cut at the last comma before {@value #LONGEST}
 * characters, so that no later stage ever sees an unbounded one.
 */
public final class Sentences {
  /** No sentence is longer, in UTF-16 code units. */
  public static final int LONGEST = 1_000;

  private static final String CLOSERS = "”’」』）)】》\"'";

  private Sentences() {}

  /**
   * @param text the article's text
   * @param titleEnd where the title ends, 0 where there is none
   */
  public static List<Sentence> split(String text, int titleEnd) {
    List<Sentence> sentences = new ArrayList<>();
    int paragraph = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        add(sentences, text, start, i, paragraph, titleEnd);
        start = i + 1;
        paragraph++;
      } else if (ends(text, i)) {
        int end = i + 1;
        while (end < text.length() && end - start < LONGEST && isCloser(text, end, start)) {
          end++;
        }
        add(sentences, text, start, end, paragraph, titleEnd);
        start = end;
        i = end - 1;
      } else if (c == '】' && isHeadline(text, start, i)) {
        add(sentences, text, start, i + 1, paragraph, titleEnd);
        start = i + 1;
      } else if (i - start >= LONGEST) {
        int end = cut(text, start, i);
        add(sentences, text, start, end, paragraph, titleEnd);
        start = end;
      }
    }
    add(sentences, text, start, text.length(), paragraph, titleEnd);
    return List.copyOf(sentences);
  }

  private static boolean ends(String text, int i) {
    char c = text.charAt(i);
    if (c == '。' || c == '！' || c == '？') {
      return true;
    }
    return (c == '!' || c == '?')
        && (i + 1 == text.length() || text.charAt(i + 1) > 127 || text.charAt(i + 1) == ' ');
  }

  /** {@code 【海川股份拟回购不超过2亿元股份】海川股份公告…}: what stands in the brackets of a flash is its headline. */
  private static boolean isHeadline(String text, int start, int close) {
    int open = start;
    while (open < close && isBlank(text.charAt(open))) {
      open++;
    }
    return text.charAt(open) == '【'
        && close - open > SHORTEST_HEADLINE
        && (start == 0 || text.charAt(start - 1) == '\n');
  }

  /** A shorter one only says of what kind an item is: {@code 【今日申购】}. */
  private static final int SHORTEST_HEADLINE = 10;

  private static boolean isCloser(String text, int at, int start) {
    char c = text.charAt(at);
    if (c == '"' || c == '\'') {
      // a straight quote closes only where an odd number of them stands before it in the sentence
      long before = text.substring(start, at).chars().filter(x -> x == c).count();
      return before % 2 == 1;
    }
    return CLOSERS.indexOf(c) >= 0 || "。！？!?".indexOf(c) >= 0;
  }

  private static int cut(String text, int start, int end) {
    for (int i = end - 1; i > start + LONGEST / 2; i--) {
      char c = Fold.fold(text.charAt(i));
      if (c == ',' || c == ';' || c == '、' || c == ' ') {
        return i + 1;
      }
    }
    return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
  }

  private static void add(
      List<Sentence> sentences, String text, int start, int end, int paragraph, int titleEnd) {
    int from = start;
    int to = end;
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      sentences.add(new Sentence(new Span(from, to), paragraph, to <= titleEnd));
    }
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || Fold.fold(c) == ' ' || c == '\ufeff' || c == '\u200b';
  }
}
