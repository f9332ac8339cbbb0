package dealfacts.deal.assembly;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DateKind;
import dealfacts.deal.DealFact;
import dealfacts.deal.DealType;
import dealfacts.deal.Status;
import dealfacts.deal.passage.Draft;
import dealfacts.mention.Qualifier;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;

/**
 * What a company or its holder did before, told beside what is told today: {@code
 * 甲拟定增募资8亿元。2017年,甲曾通过定增募资4.5亿元}, {@code 甲通过聆讯。2021年6月曾递交招股书,后撤回}. A day of its own, months before,
 * makes it a deal of its own.
 */
final class Formerly {
  private static final EnumSet<DealType> OF_STOCK =
      EnumSet.of(
          DealType.PLACEMENT, DealType.BUYBACK, DealType.STAKE_INCREASE, DealType.STAKE_DECREASE);

  private static final int MONTHS = 3;

  private Formerly() {}

  /** Whether one of them was done long before the other, and the article says so. */
  static boolean apart(Draft deal, Draft draft) {
    return OF_STOCK.contains(deal.type)
        && draft.isFormer()
        && !deal.isFormer()
        && !draft.amounts.isEmpty()
        && !tellSameSum(deal, draft)
        && isLongAgo(deal, draft);
  }

  /** {@code 5亿元回购呢} before {@code 去年曾提议以2.5亿元至5亿元回购}; under a cap anything has room. */
  private static boolean tellSameSum(Draft deal, Draft draft) {
    return deal.quantities(AmountKind.DEAL_VALUE).stream()
            .noneMatch(q -> q.qualifier() == Qualifier.UP_TO)
        && Contradiction.sameFigure(AmountKind.DEAL_VALUE, deal, draft);
  }

  /** An application that was given up with days of its own, before the one that is told of. */
  static boolean isEarlierApplication(Draft deal, Draft draft) {
    return draft.type == DealType.IPO
        && draft.background
        && draft.status == Status.TERMINATED
        && !draft.passage.words(draft.passage.span()).contains("失效") // it is only handed in again
        && (deal.status != Status.TERMINATED || isLongAgo(deal, draft))
        && !days(draft).isEmpty();
  }

  /** {@code 2021年曾递交招股书。因母公司出险,|上市计划搁浅}: what became of the application told right before. */
  static boolean ends(Draft deal, Draft draft) {
    int gap = draft.passage.span().start() - deal.passage.span().end();
    return draft.type == DealType.IPO
        && deal.background
        && draft.status == Status.TERMINATED
        && days(draft).isEmpty()
        && gap >= 0
        && gap < 4;
  }

  private static boolean isLongAgo(Draft deal, Draft draft) {
    LocalDate anchor = draft.passage.document().anchor();
    List<LocalDate> former = days(draft);
    List<LocalDate> own = days(deal);
    if (former.isEmpty()) {
      return false;
    }
    LocalDate last = former.get(former.size() - 1);
    LocalDate then = own.isEmpty() ? anchor : own.get(0);
    return then == null ? deal.status == Status.PLANNED : last.plusMonths(MONTHS).isBefore(then);
  }

  private static List<LocalDate> days(Draft draft) {
    return draft.dates.stream()
        .filter(d -> d.kind() == DateKind.EVENT)
        .map(DealFact.Date::date)
        .map(d -> d.end())
        .filter(Objects::nonNull)
        .sorted()
        .toList();
  }
}
