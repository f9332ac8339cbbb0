package dealfacts.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which deal of one side is which deal of the other: one to one, for the best agreement. */
final class Pairing {
  /** Types so near that the same deal may be told as either; the type still counts as wrong. */
  private static final List<Set<String>> NEAR =
      List.of(Set.of("financing", "placement"), Set.of("acquisition", "merger", "stake_increase"));

  private Pairing() {}

  /** Slots of two paired deals: which are the same, which one side lacks. */
  record Slots(List<Slot> found, List<Slot> missed, List<Slot> wrong) {}

  /** For each deal of the left its partner on the right, or -1. */
  static int[] of(List<Deal> left, List<Deal> right) {
    long[][] weights = new long[left.size()][right.size()];
    for (int i = 0; i < left.size(); i++) {
      for (int j = 0; j < right.size(); j++) {
        weights[i][j] = agreement(left.get(i), right.get(j));
      }
    }
    return Assignment.best(weights, right.size());
  }

  /** How well two deals agree, in hundredths of a slot; 0 where they can't be the same deal. */
  private static long agreement(Deal left, Deal right) {
    boolean sameType = left.type().equals(right.type());
    if (!sameType
        && NEAR.stream().noneMatch(n -> n.containsAll(Set.of(left.type(), right.type())))) {
      return 0;
    }
    List<Slot> lefts = left.slots();
    List<Slot> rights = right.slots();
    if (lefts.stream().noneMatch(a -> rights.stream().anyMatch(b -> identifies(a, b)))) {
      return 0;
    }
    return 100L * slots(lefts, rights).found().size()
        + (sameType ? 50 : 0)
        + (same(left, right, "status") ? 25 : 0)
        + (same(left, right, "round") ? 12 : 0)
        + (left.must() ? 6 : 0)
        + 1;
  }

  /** A shared party in whatever role, or the same deal value, is what makes two deals one. */
  private static boolean identifies(Slot a, Slot b) {
    return a.group().equals("party") && a.sameValue(b)
        || a.kind().equals("deal_value") && a.fits(b);
  }

  private static boolean same(Deal left, Deal right, String column) {
    return !left.get(column).isEmpty() && left.get(column).equals(right.get(column));
  }

  /**
   * Pairs slots one to one, those that must be there first; free ones that are missing don't count.
   */
  static Slots slots(List<Slot> gold, List<Slot> output) {
    List<Slot> left = new ArrayList<>(output);
    List<Slot> found = new ArrayList<>();
    List<Slot> missed = new ArrayList<>();
    for (Slot slot : gold) {
      if (slot.must()) {
        (take(slot, left) ? found : missed).add(slot);
      }
    }
    gold.stream().filter(slot -> !slot.must()).forEach(slot -> take(slot, left));
    return new Slots(found, missed, left);
  }

  private static boolean take(Slot slot, List<Slot> from) {
    for (int i = 0; i < from.size(); i++) {
      if (slot.fits(from.get(i))) {
        from.remove(i);
        return true;
      }
    }
    return false;
  }
}
