package dealfacts.mention.party;

import dealfacts.mention.party.Cue.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Lists of plain text in a passage: {@code 由A、B(某地)和老股东C领投}. A list stands in one slot: what its
 * first member has on its left and its last member on its right counts for all.
 */
final class Lists {
  private static final Set<String> AND = Set.of("以及", "及");

  private Lists() {}

  /** The members of each list by their index in the passage; a lone stretch is a list of one. */
  static List<List<Integer>> of(Passage passage) {
    List<List<Integer>> lists = new ArrayList<>();
    List<Integer> current = new ArrayList<>();
    for (int i = 0; i < passage.size(); i++) {
      if (!passage.get(i).is(Piece.Kind.TEXT)) {
        continue;
      }
      if (!current.isEmpty() && !joined(passage, current.get(current.size() - 1), i)) {
        lists.add(List.copyOf(current));
        current.clear();
      }
      current.add(i);
    }
    if (!current.isEmpty()) {
      lists.add(List.copyOf(current));
    }
    return lists;
  }

  /** Whether only what separates members stands between two stretches. */
  private static boolean joined(Passage passage, int from, int to) {
    boolean separated = false;
    for (int i = from + 1; i < to; i++) {
      Piece piece = passage.get(i);
      switch (piece.kind()) {
        case BRACKET, OPEN, CLOSE, BLANK -> {}
        case PAUSE -> separated = true;
        case COMMA -> {
          boolean goesOn = i + 1 < to && AND.contains(passage.of(passage.get(i + 1)));
          if (!goesOn) {
            return false; // 甲、乙,以及丙 is one list
          }
        }
        case CUE -> {
          if (piece.is(Role.LINK)) {
            separated = true;
          } else if (!separated || !piece.is(Role.RELATION)) {
            return false;
          }
        }
        default -> {
          return false;
        }
      }
    }
    return separated;
  }
}
