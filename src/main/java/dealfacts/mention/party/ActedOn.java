package dealfacts.mention.party;

import dealfacts.mention.party.Cue.Role;
import java.util.Set;

/**
 * Names of what is bought and sold, be they made like a person's: {@code 云图|被蓝谷收购}, {@code
 * 将|云图|出售给}.
 */
final class ActedOn {
  private static final Set<String> PASSIVE = Set.of("被", "遭", "均被", "均遭", "均获");

  private static final Set<String> TAKES = Set.of("将", "把");

  private ActedOn() {}

  /**
   * @param first the first stretch of the list
   * @param last the last one
   */
  static boolean is(Passage passage, int first, int last) {
    int next = last + 1;
    while (next < passage.size() && passage.get(next).is(Role.ADVERB)) {
      next++;
    }
    if (next >= passage.size()) {
      return false;
    }
    if (PASSIVE.contains(Slots.cueWord(passage.get(next)))) {
      return isDeal(passage, next);
    }
    return first > 0
        && TAKES.contains(Slots.cueWord(passage.get(first - 1)))
        && passage.get(next).is(Role.DEAL);
  }

  /** {@code 被|乙|收购}, but {@code 被|证监会|立案}. */
  private static boolean isDeal(Passage passage, int passive) {
    for (int j = passive + 1; j < Math.min(passage.size(), passive + REACH); j++) {
      Piece piece = passage.get(j);
      if (piece.is(Piece.Kind.COMMA) || piece.is(Piece.Kind.MARK)) {
        return false;
      }
      if (piece.is(Role.DEAL)) {
        return true;
      }
    }
    return false;
  }

  private static final int REACH = 8;
}
