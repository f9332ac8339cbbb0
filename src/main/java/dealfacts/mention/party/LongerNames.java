package dealfacts.mention.party;

import dealfacts.text.Span;
import org.jspecify.annotations.Nullable;

/** Names that begin with one that the lexicons know, and are another: {@code 云州恒达|新|拟收购}. */
final class LongerNames {
  /** Last characters of names, not of words for what a firm makes or does. */
  private static final String LAST = "新达远成源丰盛兴隆宝泰康瑞祥佳益福诚德仁合龙鹏腾翔林森星辰辉邦堂轩阁坊汇联思糖";

  private final String text;
  private final @Nullable Cue[] cues;

  LongerNames(String text, @Nullable Cue[] cues) {
    this.text = text;
    this.cues = cues;
  }

  /** Whether one character stands between the known name and what borders on names. */
  boolean goesOn(Span hit) {
    int next = hit.end() + 1;
    if (next >= text.length() || LAST.indexOf(text.charAt(hit.end())) < 0) {
      return false;
    }
    Cue cue = cues[next];
    return cues[hit.end()] == null
        && (!Character.isLetterOrDigit(text.charAt(next))
            || cue != null && (cue.word().length() > 1 || cue.is(Cue.Role.TO)));
  }
}
