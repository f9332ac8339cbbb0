package dealfacts.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What changed between two outputs, as the gold sees it.
 *
 * @param changes the F1 of every item before and after
 * @param won mistakes that are gone
 * @param lost mistakes that are new
 */
public record Comparison(List<Change> changes, List<Mistake> won, List<Mistake> lost) {

  /** A score before and after. */
  public record Change(String item, double before, double after) {}

  /** Compares two evaluations by the same gold. */
  public static Comparison of(Evaluation before, Evaluation after) {
    if (!before.goldHash().equals(after.goldHash())) {
      throw new IllegalArgumentException("evaluated by different gold");
    }
    Set<String> items = new LinkedHashSet<>();
    before.scores().forEach(score -> items.add(score.item()));
    after.scores().forEach(score -> items.add(score.item()));
    List<Change> changes =
        items.stream()
            .map(item -> new Change(item, before.score(item).f1(), after.score(item).f1()))
            .toList();
    return new Comparison(
        changes,
        without(before.mistakes(), after.mistakes()),
        without(after.mistakes(), before.mistakes()));
  }

  /** The mistakes that the others don't have; one that occurs twice must occur twice there. */
  private static List<Mistake> without(List<Mistake> mistakes, List<Mistake> others) {
    Map<String, Integer> left = new HashMap<>();
    others.forEach(mistake -> left.merge(mistake.key(), 1, Integer::sum));
    List<Mistake> only = new ArrayList<>();
    for (Mistake mistake : mistakes) {
      if (left.merge(mistake.key(), -1, Integer::sum) < 0) {
        only.add(mistake);
      }
    }
    return only;
  }
}
