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

  /** Words before a name, and no first characters of one. */
  private static final String GRAMMAR = "占则称但而若待继持像含据经为当约或及与和以由被向对将从把给在于是有所其该之的等也都还又再已拟让使即至到原前";

  /**
   * {@code 施|耐克}: whether the character before may belong to a name that ends with the known one.
   */
  boolean mayBeginBefore(Span hit) {
    return hit.start() > 0
        && Character.isIdeographic(text.charAt(hit.start() - 1))
        && GRAMMAR.indexOf(text.charAt(hit.start() - 1)) < 0;
  }

  /** Whether a dot at a position joins two parts of one name: {@code 云帆·快读}. */
  private boolean joins(int at) {
    return at > 0
        && at + 1 < text.length()
        && "·・•‧".indexOf(text.charAt(at)) >= 0
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  /** Whether one character stands between the known name and what borders on names. */
  boolean goesOn(Span hit) {
    if (joins(hit.start() - 1) || joins(hit.end())) {
      return true;
    }
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
