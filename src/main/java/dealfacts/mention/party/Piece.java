package dealfacts.mention.party;

import dealfacts.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a sentence: a stretch of plain text that may be a name, or something that is none
 * and borders on it.
 *
 * @param cue of a {@code CUE}, else null
 */
record Piece(Kind kind, Span span, @Nullable Cue cue) {

  enum Kind {
    /** No cue, no mark: what names are made of. */
    TEXT,
    CUE,
    /** Money, percent or shares. */
    FIGURE,
    DATE,
    ROUND,
    /** A bracket with all that it holds. */
    BRACKET,
    /** {@code 《…》}. */
    WORK,
    OPEN,
    CLOSE,
    BLANK,
    /** {@code 、}. */
    PAUSE,
    /** {@code ,}. */
    COMMA,
    /** Any other punctuation. */
    MARK
  }

  static Piece of(Kind kind, int start, int end) {
    return new Piece(kind, new Span(start, end), null);
  }

  int start() {
    return span.start();
  }

  int end() {
    return span.end();
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean is(Cue.Role role) {
    return cue != null && cue.is(role);
  }

  boolean isWord(String word) {
    return cue != null && cue.word().equals(word);
  }
}
