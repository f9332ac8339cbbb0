package dealfacts.deal.assembly;

import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.ItemHead;
import dealfacts.deal.passage.Passage;
import dealfacts.text.Pattern;
import java.util.List;

/**
 * Which round 本轮 is behind the history of a company: {@code
 * 甲完成B轮融资。|2020年4月,甲完成A轮融资。|乙合伙人表示,很荣幸领投本轮融资} speaks of the one that the headline tells, not of the
 * one told last.
 */
final class ThisRound {
  private static final Pattern THIS = Pattern.compile("[本此]轮|[本此]次(?:[^,;。]{0,6}?)?(?:融资|投资|增资)");

  private ThisRound() {}

  /** Whether the draft can't go on with the deal, as a paragraph and the headline part them. */
  static boolean isAnother(List<Draft> deals, Draft deal, Draft draft) {
    return draft.anaphoric
        && draft.rounds.stream().allMatch(r -> r.round().isEmpty())
        && deal.isOfBody()
        && THIS.matcher(draft.passage.words(draft.clause())).find()
        && isApart(deal, draft)
        && deals.stream()
            .anyMatch(d -> isHeadlined(d, deal) && !Contradiction.between(d, draft, true));
  }

  /** {@code ·|甲|A轮|5000万元|·|品牌乙,完成A轮}: items of a list that share no company tell two rounds. */
  static boolean isOfOtherItem(Draft deal, Draft draft) {
    return !draft.rounds.isEmpty()
        && !deal.rounds.isEmpty()
        && !Contradiction.overlap(deal.in(Role.TARGET), draft.in(Role.TARGET))
        && ItemHead.apart(
            draft.passage.document(), deal.passage.span().start(), draft.passage.span().start());
  }

  private static boolean isApart(Draft deal, Draft draft) {
    int end = deal.told.stream().mapToInt(p -> p.span().end()).max().orElse(0);
    int start = draft.passage.span().start();
    Passage passage = draft.passage;
    return end <= start
        && passage.document().text().substring(Math.max(0, end - 1), start).indexOf('\n') >= 0;
  }

  private static boolean isHeadlined(Draft headlined, Draft deal) {
    return headlined != deal
        && headlined.type == DealType.FINANCING
        && !headlined.isOfBody()
        && Contradiction.overlap(headlined.in(Role.TARGET), deal.in(Role.TARGET));
  }
}
