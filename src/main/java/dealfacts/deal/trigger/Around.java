package dealfacts.deal.trigger;

import dealfacts.deal.passage.Trigger;

/** What stands around a trigger word: the characters beside it, its clause, its sentence. */
final class Around {
  /** UTF-16 units that a phrase beside a word may take. */
  private static final int CONTEXT = 26;

  private Around() {}

  /** The characters before the word, as many as a phrase may take. */
  static String left(Trigger hit, String folded) {
    int start = hit.span().start();
    return folded.substring(Math.max(0, start - CONTEXT), start);
  }

  /** What stands before the word since the last mark. */
  static String clauseBefore(Trigger hit, String folded) {
    int end = hit.span().start();
    int start = end;
    while (start > 0 && end - start < CLAUSE && !isMark(folded, start - 1)) {
      start--;
    }
    return figuresWhole(folded.substring(start, end));
  }

  /** Whether a clause ends there; not within {@code 4,315万元}. */
  private static boolean isMark(String folded, int at) {
    char mark = folded.charAt(at);
    boolean inFigure =
        mark == ','
            && at > 0
            && at + 1 < folded.length()
            && Character.isDigit(folded.charAt(at - 1))
            && Character.isDigit(folded.charAt(at + 1));
    return !inFigure && ",;。\n".indexOf(mark) >= 0;
  }

  /** {@code 4315万元} for {@code 4,315万元}: the comma ends nothing. */
  private static String figuresWhole(String clause) {
    return clause.indexOf(',') < 0 ? clause : clause.replace(",", "");
  }

  /** What stands behind the word up to the next mark. */
  static String clauseBehind(Trigger hit, String folded) {
    int start = hit.span().end();
    int end = start;
    while (end < folded.length() && end - start < CLAUSE && !isMark(folded, end)) {
      end++;
    }
    return figuresWhole(folded.substring(start, end));
  }

  private static final int CLAUSE = 120;

  /** What the sentence says behind the word. */
  static String sentenceAfter(Trigger hit, String folded) {
    int start = hit.span().end();
    int end = start;
    while (end < folded.length() && end - start < CLAUSE && "。\n".indexOf(folded.charAt(end)) < 0) {
      end++;
    }
    return folded.substring(start, end);
  }

  /** What stands right behind, up to the end of the sentence. */
  static String sentenceBehind(Trigger hit, String folded) {
    String right = right(hit, folded);
    int end = right.indexOf('。');
    return end < 0 ? right : right.substring(0, end);
  }

  /** The characters behind the word, as many as a phrase may take. */
  static String right(Trigger hit, String folded) {
    int end = hit.span().end();
    return folded.substring(end, Math.min(folded.length(), end + CONTEXT));
  }
}
