package dealfacts.deal.assembly;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DateKind;
import dealfacts.deal.DealFact;
import dealfacts.deal.DealType;
import dealfacts.deal.Status;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.mention.Qualifier;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

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
        && isOver(draft)
        && !draft.passage.words(draft.passage.span()).contains("失效") // it is only handed in again
        && (!isOver(deal) || isLongAgo(deal, draft))
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

  /**
   * {@code 拟赴港上市。2022年9月,科创板IPO被否}: one came to nothing long before the other, or at another
   * market.
   */
  static boolean areTwoAttempts(Draft deal, Draft draft) {
    return deal.type == DealType.IPO && (isAnother(deal, draft) || isAnother(draft, deal));
  }

  private static boolean isAnother(Draft deal, Draft over) {
    return isOver(over)
        && !days(over).isEmpty()
        && (!days(deal).isEmpty()
            || !isOver(deal) && deal.passage.span().start() < over.passage.span().start())
        && isLongAgo(deal, over);
  }

  /** {@code 8月20日获受理。|2018年3月转道创业板,半年后主动撤回}: a sentence of days long before the listing's. */
  static boolean isOfEarlierApplication(Passage passage, Draft deal) {
    List<LocalDate> own = days(deal);
    return deal.type == DealType.IPO
        && !own.isEmpty()
        && passage.items().stream()
            .filter(i -> i.kind() == Item.Kind.DATE)
            .flatMap(i -> Stream.ofNullable(i.date().end()))
            .findFirst()
            .map(end -> end.plusMonths(MONTHS).isBefore(own.get(0)))
            .orElse(false);
  }

  static boolean isOver(Draft draft) {
    return draft.status == Status.TERMINATED || draft.status == Status.BLOCKED;
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
