package dealfacts.deal.assembly;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DateKind;
import dealfacts.deal.DealFact;
import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Passage;
import dealfacts.mention.Quantity;
import dealfacts.text.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What one company buys back, or one holder deals in, on days that are listed with a number each:
 * {@code 12月1日及12月4日分别购回50万股和62.5万股} is a deal a day.
 */
final class DayByDay {
  private static final Pattern CUE = Pattern.compile("分别|依次");

  /** Between two days of one list. */
  private static final Pattern LISTS = Pattern.compile("\\s?(?:、|和|及|以及|与)\\s?");

  private DayByDay() {}

  static List<Draft> split(List<Draft> told) {
    List<Draft> apart = new ArrayList<>();
    for (Draft draft : told) {
      List<DealFact.Date> days = days(draft);
      Map<AmountKind, List<Quantity>> listed = Respectively.listed(draft, days.size());
      boolean numbered =
          listed.containsKey(AmountKind.SHARE_COUNT) || listed.containsKey(AmountKind.DEAL_VALUE);
      if (days.size() < 2
          || !numbered
          || !CUE.matcher(draft.passage.words(draft.passage.span())).find()) {
        apart.add(draft);
        continue;
      }
      for (int i = 0; i < days.size(); i++) {
        apart.add(one(draft, days, i, listed));
      }
    }
    return apart;
  }

  /** The days of the deal, where they stand in one list; none where they don't. */
  private static List<DealFact.Date> days(Draft draft) {
    Role role = draft.type == DealType.BUYBACK ? Role.TARGET : Role.SHAREHOLDER;
    if (draft.type != DealType.BUYBACK && !draft.type.isHolding() || draft.in(role).size() > 1) {
      return List.of();
    }
    Passage passage = draft.passage;
    List<DealFact.Date> days =
        draft.dates.stream()
            .filter(d -> d.kind() == DateKind.EVENT && passage.span().contains(d.date().span()))
            .filter(d -> DAY.matcher(d.date().edtf()).matches())
            .sorted(Comparator.comparing(d -> d.date().span()))
            .toList();
    for (int i = 1; i < days.size(); i++) {
      int end = days.get(i - 1).date().span().end();
      if (!LISTS.matcher(passage.words(end, days.get(i).date().span().start())).matches()) {
        return List.of();
      }
    }
    return days;
  }

  private static final Pattern DAY = Pattern.compile("[0-9X]{4}-[0-9]{2}-[0-9]{2}");

  private static Draft one(
      Draft draft, List<DealFact.Date> days, int place, Map<AmountKind, List<Quantity>> listed) {
    Draft one = new Draft(draft.rule, draft.passage, draft.trigger);
    draft.parties.forEach((role, its) -> its.forEach(p -> one.add(role, p, "told of each day")));
    for (DealFact.Amount amount : draft.amounts) {
      List<Quantity> figures = listed.get(amount.kind());
      if (figures != null && figures.indexOf(amount.quantity()) == place) {
        one.add(amount.kind(), amount.quantity(), "in the order of the days");
      } else if (figures == null && amount.kind() == AmountKind.PRICE_PER_SHARE) {
        one.add(amount.kind(), amount.quantity(), "told of each day");
      }
    }
    for (DealFact.Date date : draft.dates) {
      if (days.indexOf(date) == place || !days.contains(date)) {
        one.dates.add(date);
      }
    }
    one.status = draft.status;
    one.background = draft.background;
    one.weak = draft.weak;
    return one;
  }
}
