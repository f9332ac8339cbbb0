package dealfacts.deal.award;

import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Passage;
import dealfacts.text.Span;
import org.jspecify.annotations.Nullable;

/** Who won, told behind what he won. */
final class WinnerBehind {
  private WinnerBehind() {}

  /** {@code 5月中标某框采三标段的|甲|因…被取消资格}: who won stands behind what he won. */
  static @Nullable Group winner(Passage passage, Span clause, int trigger, Project project) {
    int end = project.span().end();
    Group behind = passage.groupAfter(end, clause.end());
    if (behind == null || behind.isGeneric()) {
      return null;
    }
    boolean joined = passage.words(end, behind.span().start()).equals("的");
    return joined && passage.groupsIn(new Span(clause.start(), trigger)).isEmpty() ? behind : null;
  }
}
