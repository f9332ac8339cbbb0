package dealfacts.deal.holding;

import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.Status;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Progress;
import dealfacts.text.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sentences that only name the paper of a plan: {@code 详见公司于5月10日披露的《关于控股股东增持股份计划的公告》}. Its day is
 * the plan's, not that of what was done since.
 */
public final class PlanPaper {
  private static final Pattern OF_PLAN = Pattern.compile("计划|预披露|方案|预案|提议|报告书");

  private static final Pattern OF_DOING =
      Pattern.compile("进展|结果|完成|完毕|届满|期满|终止|过半|实施(?!细则|期)|首次|达到|变动|告知");

  private PlanPaper() {}

  /** The deal to which the draft goes, where it only names a paper; null where it doesn't. */
  public static @Nullable Draft home(Iterable<Draft> deals, Draft draft) {
    if (!isNamed(draft)) {
      return null;
    }
    Draft done = null;
    for (Draft deal : deals) {
      if (deal.type == draft.type && sharesTarget(deal, draft)) {
        if (deal.status == Status.PLANNED) {
          return deal;
        }
        done = Progress.of(deal) == Status.COMPLETED ? deal : done;
      }
    }
    if (done != null) {
      draft.dates.clear();
      draft.status = null;
    }
    return done;
  }

  private static boolean sharesTarget(Draft deal, Draft draft) {
    return !draft.has(Role.TARGET)
        || draft.in(Role.TARGET).stream().anyMatch(p -> deal.involves(p.party()));
  }

  /** Whether the word that tells the draft stands in the title of a plan's paper. */
  private static boolean isNamed(Draft draft) {
    boolean running = draft.type == DealType.BUYBACK || draft.type.isHolding();
    if (!running || !draft.amounts.isEmpty() || draft.passage.sentence().title()) {
      return false;
    }
    int open = draft.passage.markBefore('《', draft.trigger.span().start());
    int close = open < 0 ? -1 : draft.passage.markBehind('》', open);
    if (close < draft.trigger.span().end()) {
      return false;
    }
    String paper = draft.passage.document().folded().substring(open, close);
    return OF_PLAN.matcher(paper).find() && !OF_DOING.matcher(paper).find();
  }
}
