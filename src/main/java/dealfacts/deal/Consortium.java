package dealfacts.deal;

import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Who bids together, told in a clause of its own before the award: {@code 由甲牵头,与乙和丙组成的联合体,成功中标},
 * {@code 公司与乙(牵头方)、丙组成的联合体,为…的中标单位}.
 */
final class Consortium {
  private static final Pattern UNION = Pattern.compile("(?:组成|组建|结成)(?:的|了)?(?:投标)?联合体|联合体\\s?$");

  private static final Pattern LEADS =
      Pattern.compile("\\s?(?:由|以)?[^,;。]{2,40}(?:牵头|为牵头(?:方|人|单位))\\s?");

  /** How many clauses before the award may name its members. */
  private static final int REACH = 3;

  private Consortium() {}

  /** The groups before an offset that the consortium of the sentence is formed of; none if none. */
  static List<Group> members(Passage passage, int before) {
    int home = passage.clauseIndex(before);
    for (int k = home; k >= 0 && k >= home - REACH; k--) {
      Span clause = passage.clauses().get(k);
      Matcher union = UNION.matcher(passage.folded(clause));
      if (clause.start() >= passage.segmentStart(before) && union.find()) {
        int end = Math.min(before, clause.start() + union.start());
        List<Group> members = new ArrayList<>();
        if (k > 0 && LEADS.matcher(passage.words(passage.clauses().get(k - 1))).matches()) {
          members.addAll(passage.groupsIn(passage.clauses().get(k - 1)));
        }
        if (end > clause.start()) {
          members.addAll(passage.groupsIn(new Span(clause.start(), end)));
        }
        return members;
      }
    }
    return List.of();
  }
}
