package dealfacts.mention.money;

import dealfacts.mention.Qualifier;
import dealfacts.mention.Quantity.Kind;
import dealfacts.text.Pattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What joins a quantity to the one before it. */
final class Links {
  private static final int WIDEST_GAP = 12;

  private static final Pattern BOTH =
      Pattern.compile("(?:\\(含(?:本数)?\\))?[,、]? ?(?:且|并且|并|但|而且|同时|或)?(?:最高|最多|最低|合计)?");

  private static final Pattern CONVERTS =
      Pattern.compile("[,、]?\\(?(?:约?折合|约?合|相当于|等值于?|即|折)(?:成|为)?|\\(");

  private Links() {}

  /** 不低于3000万元且不超过6000万元, 1000万元以上、1500万元以下: both bounds are one range. */
  static List<Draft> joinBounds(String text, List<Draft> drafts) {
    List<Draft> joined = new ArrayList<>();
    for (Draft draft : drafts) {
      Draft both = joined.isEmpty() ? null : both(text, joined.get(joined.size() - 1), draft);
      if (both != null) {
        joined.set(joined.size() - 1, both);
      } else {
        joined.add(draft);
      }
    }
    return joined;
  }

  private static @Nullable Draft both(String text, Draft first, Draft second) {
    if (!isLower(first) && !isLower(second)
        || first.qualifier() != Qualifier.UP_TO && second.qualifier() != Qualifier.UP_TO) {
      return null;
    }
    boolean same = first.kind() == second.kind() && first.unit().equals(second.unit());
    if (!same && !(first.kind() == Kind.NUMBER && second.kind() != Kind.PERCENT)
        || second.start() - first.end() > WIDEST_GAP
        || !BOTH.matcher(text.substring(first.end(), second.start())).matches()) {
      return null;
    }
    Draft lower = isLower(first) ? first : second;
    Draft upper = lower == first ? second : first;
    BigDecimal low = lower.low();
    BigDecimal high = upper.high();
    boolean fits =
        isLower(lower)
            && upper.qualifier() == Qualifier.UP_TO
            && low != null
            && high != null
            && low.compareTo(high) <= 0;
    return fits ? (same ? first : first.inUnitOf(second)).joined(second, low, high) : null;
  }

  private static boolean isLower(Draft draft) {
    return draft.qualifier() == Qualifier.AT_LEAST || draft.qualifier() == Qualifier.OVER;
  }

  /** 1亿美元(约合7.1亿元): the second converts the first. */
  static void linkEquivalents(String text, List<Draft> drafts) {
    for (int i = 0; i + 1 < drafts.size(); i++) {
      Draft first = drafts.get(i);
      Draft second = drafts.get(i + 1);
      if (first.kind() == Kind.MONEY
          && second.kind() == Kind.MONEY
          && !first.unit().equals(second.unit())
          && second.start() - first.end() <= WIDEST_GAP
          && CONVERTS.matcher(gap(text, first, second)).matches()) {
        drafts.set(i + 1, second.converting(first));
      }
    }
  }

  /** What stands between the two; 约合 and the like belong to the second quantity's qualifier. */
  private static String gap(String text, Draft first, Draft second) {
    int end = second.start();
    if (text.startsWith("约合", end)) {
      end += 2;
    }
    return text.substring(first.end(), end).replace(" ", "");
  }
}
