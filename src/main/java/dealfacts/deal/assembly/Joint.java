package dealfacts.deal.assembly;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DateKind;
import dealfacts.deal.Role;
import dealfacts.deal.Status;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Progress;
import dealfacts.mention.PartyMention;
import dealfacts.mention.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holders who sell together and what each of them sells: {@code
 * 甲、乙合计减持不超过900万股,其中甲不超过400万股,乙不超过500万股}. Each with a number of his own is a deal of his own, and
 * the total is none beside them.
 */
public final class Joint {
  private Joint() {}

  /** Whether one tells what several hold and the other what one of them does, in other figures. */
  static boolean isMember(Draft a, Draft b) {
    return isPart(a, b) || isPart(b, a);
  }

  private static boolean isPart(Draft all, Draft one) {
    List<Integer> holders = holders(all);
    List<Integer> own = holders(one);
    return isHolding(all)
        && all.type == one.type
        && own.size() < holders.size()
        && !own.isEmpty()
        && holders.containsAll(own)
        && figures(all)
        && figures(one)
        && differ(all, one);
  }

  private static boolean isHolding(Draft draft) {
    return draft.type.isHolding();
  }

  private static List<Integer> holders(Draft draft) {
    return draft.in(Role.SHAREHOLDER).stream().map(p -> p.party()).distinct().toList();
  }

  private static boolean figures(Draft draft) {
    return !draft.quantities(AmountKind.SHARE_COUNT).isEmpty();
  }

  private static boolean differ(Draft a, Draft b) {
    return a.quantities(AmountKind.SHARE_COUNT).stream()
        .noneMatch(
            x ->
                b.quantities(AmountKind.SHARE_COUNT).stream()
                    .anyMatch(
                        y ->
                            Objects.equals(x.low(), y.low())
                                && Objects.equals(x.high(), y.high())));
  }

  /** Without the totals of holders who all have a deal of their own. */
  static List<Draft> apart(List<Draft> deals) {
    List<Draft> kept = new ArrayList<>();
    List<Draft> totals = new ArrayList<>();
    for (Draft deal : deals) {
      List<Integer> holders = isHolding(deal) ? holders(deal) : List.of();
      boolean each =
          holders.size() >= 2
              && holders.stream()
                  .allMatch(
                      h ->
                          deals.stream()
                              .anyMatch(
                                  d ->
                                      d != deal
                                          && d.status == deal.status
                                          && isPart(deal, d)
                                          && holders(d).contains(h)));
      (each ? totals : kept).add(deal);
    }
    for (Draft deal : kept) {
      totals.stream().filter(d -> isPart(d, deal)).forEach(d -> inherit(d, deal));
    }
    return kept;
  }

  /**
   * {@code 甲计划减持240万股;乙计划减持15万股。甲、乙的减持计划均已届满}: of whom each has a deal of his own, no figure of all
   * tells another.
   *
   * @return one of these deals, to which the draft adds nothing; null where it may tell more
   */
  static @Nullable Draft oneOf(List<Draft> deals, Draft draft) {
    if (!isHolding(draft) || !draft.amounts.isEmpty() || holders(draft).size() < 2) {
      return null;
    }
    Draft last = null;
    for (int holder : holders(draft)) {
      Draft his = null;
      for (Draft deal : deals) {
        if (deal.type == draft.type && holders(deal).equals(List.of(holder))) {
          his = deal;
        }
      }
      if (his == null) {
        return null;
      }
      last = his;
    }
    draft.parties.clear();
    draft.dates.clear();
    draft.status = null;
    return last;
  }

  /**
   * {@code 甲增持42万股;乙增持9万股。上述人员合计增持51万股}: what all of them did together is no deal beside theirs;
   * its days are theirs.
   */
  static void dropSums(List<Draft> deals) {
    for (Draft total : List.copyOf(deals)) {
      if (!isHolding(total)) {
        continue;
      }
      List<Draft> members =
          deals.stream()
              .filter(d -> d != total && d.type == total.type && d.type.isHolding())
              .filter(d -> Progress.of(d) == Status.COMPLETED && holders(d).size() == 1)
              .toList();
      if (members.size() > 1 && isSum(total, members)) {
        deals.remove(total);
        members.forEach(member -> inherit(total, member));
      }
    }
  }

  private static boolean isSum(Draft total, List<Draft> members) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Draft member : members) {
      List<Quantity> counts = member.quantities(AmountKind.SHARE_COUNT);
      BigDecimal top = counts.size() == 1 ? counts.get(0).top() : null;
      if (top == null) {
        return false;
      }
      sum = sum.add(top);
    }
    BigDecimal all = sum;
    return total.quantities(AmountKind.SHARE_COUNT).stream()
        .anyMatch(q -> q.top() != null && q.top().compareTo(all) == 0);
  }

  private static void inherit(Draft total, Draft member) {
    Set<DateKind> known = EnumSet.noneOf(DateKind.class);
    member.dates.forEach(d -> known.add(d.kind()));
    total.dates.stream()
        .filter(d -> !known.contains(d.kind()))
        .forEach(d -> member.add(d.kind(), d.date(), "told of all together"));
    total.in(Role.TARGET).forEach(p -> addTarget(member, p));
  }

  private static void addTarget(Draft deal, PartyMention target) {
    if (!deal.has(Role.TARGET)) {
      deal.add(Role.TARGET, target, "told of all together");
      deal.weak = false;
    }
  }
}
