package dealfacts.mention.party;

import dealfacts.text.Pattern;
import dealfacts.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Which sentences are worth reading for names: those that hold a word of deals, or a round told of
 * a quoted name.
 */
final class Interest {
  /** The roles of cues beside which a name is worth looking for. */
  private static final int OF_INTEREST =
      Cue.bits(
          Cue.Role.DEAL,
          Cue.Role.ROUND_VERB,
          Cue.Role.INVEST,
          Cue.Role.GIVE,
          Cue.Role.HOLD,
          Cue.Role.STAKE,
          Cue.Role.SAY,
          Cue.Role.REPORT,
          Cue.Role.TITLE,
          Cue.Role.TO,
          Cue.Role.RELATION);

  /** {@code 面点品牌「禾麦」(A轮,5000万元)}. */
  private static final Pattern QUOTE_BEFORE = Pattern.compile("[”」]\\(");

  private final String text;
  private final @Nullable Cue[] cues;
  private final Marks marks;

  Interest(String text, @Nullable Cue[] cues, Marks marks) {
    this.text = text;
    this.cues = cues;
    this.marks = marks;
  }

  boolean isTaken(Span sentence) {
    for (int i = sentence.start(); i < sentence.end(); i++) {
      Cue cue = cues[i];
      if (cue != null && cue.word().length() > 1 && cue.isAny(OF_INTEREST)) {
        return true;
      }
    }
    return marks.holdsRound(sentence)
        && QUOTE_BEFORE.matcher(text).region(sentence.start(), sentence.end()).find();
  }
}
