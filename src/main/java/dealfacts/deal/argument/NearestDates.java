package dealfacts.deal.argument;

import dealfacts.deal.DateKind;
import dealfacts.deal.DealFact;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Passage;
import dealfacts.text.Pattern;
import dealfacts.text.Span;

/** Which of the days around a deal are its own. */
final class NearestDates {
  private NearestDates() {}

  /**
   * Of dates in several clauses before the trigger only the nearest is the deal's, beside a date of
   * disclosure.
   */
  static void keep(Passage passage, Draft draft) {
    int home = passage.clauseIndex(draft.trigger.span().start());
    int nearest = -1;
    for (DealFact.Date date : draft.dates) {
      int clause = passage.clauseIndex(date.date().span().start());
      if (date.kind() == DateKind.EVENT && clause <= home) {
        nearest = Math.max(nearest, clause);
      }
    }
    keepNearestDisclosed(passage, draft, home);
    int kept = nearest;
    draft.dates.removeIf(
        d ->
            d.kind() == DateKind.EVENT
                && passage.clauseIndex(d.date().span().start()) != kept
                && !(passage.clauseIndex(d.date().span().start()) > home
                    && goesOn(passage, d.date().span()))
                && kept >= 0);
  }

  /** {@code 9月2日公告,公司于5月10日披露减持计划,甲拟减持…}: the plan was made public in May. */
  private static void keepNearestDisclosed(Passage passage, Draft draft, int home) {
    int nearest = -1;
    for (DealFact.Date date : draft.dates) {
      int clause = passage.clauseIndex(date.date().span().start());
      boolean plan =
          OF_PLAN
              .matcher(passage.words(date.date().span().end(), passage.clauses().get(clause).end()))
              .find();
      if (date.kind() == DateKind.DISCLOSED && clause <= home && plan) {
        nearest = Math.max(nearest, clause);
      }
    }
    int kept = nearest;
    draft.dates.removeIf(
        d -> d.kind() == DateKind.DISCLOSED && passage.clauseIndex(d.date().span().start()) < kept);
  }

  private static final Pattern OF_PLAN =
      Pattern.compile("^(?:披露|公告|发布|公布)(?:了)?[^,;。]{0,20}(?:计划|预案|方案|预披露)");

  private static final Pattern GOES_ON =
      Pattern.compile("终止|取消|放弃|预计|完成|签署|签订|批准|生效|交割|挂牌|届满|过户|叫停|撤回|被否|否决|未获");

  /** A day behind the deal that tells how it went on: {@code 6月,双方宣布终止交易}. */
  private static boolean goesOn(Passage passage, Span date) {
    int clause = passage.clauseIndex(date.start());
    int last = Math.min(clause + 1, passage.clauses().size() - 1);
    int end =
        passage.words(date.end(), passage.clauses().get(clause).end()).isBlank() ? last : clause;
    return GOES_ON
        .matcher(
            passage.words(passage.clauses().get(clause).start(), passage.clauses().get(end).end()))
        .find();
  }
}
