package dealfacts.deal.assembly;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.mention.PartyMention;
import dealfacts.mention.Quantity;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Buyers, winners or companies of a list that each have their price in brackets: {@code
 * 竞得人分别为甲(G12,12.3亿元)和乙(G13,4.5亿元)}. Each is a deal of its own, of the lot that the brackets name.
 */
final class PricedEach {
  /** A lot in the brackets: {@code G12}, {@code 1号地块}, {@code 二标段}. */
  private static final Pattern LOT =
      Pattern.compile("([A-Z0-9一二三四五六七八九十-]{1,16}(?:号?(?:地块?|宗地)|标段|包|标)?)[,;]");

  private static final Set<AmountKind> OF_EACH =
      EnumSet.of(AmountKind.DEAL_VALUE, AmountKind.TRANCHE, AmountKind.STAKE);

  private PricedEach() {}

  /** Parts the deals that tell several such parties. */
  static void part(List<Draft> deals) {
    List<Draft> more = new ArrayList<>();
    for (Draft deal : deals) {
      for (Role role : roles(deal.type)) {
        if (deal.in(role).size() > 1) {
          more.addAll(part(deal, role));
        }
      }
    }
    deals.addAll(more);
  }

  private static List<Role> roles(DealType type) {
    return switch (type) {
      case CONTRACT_AWARD -> List.of(Role.WINNER);
      case ACQUISITION -> List.of(Role.ACQUIRER, Role.TARGET);
      default -> List.of();
    };
  }

  private static List<Draft> part(Draft deal, Role role) {
    List<PartyMention> parties = List.copyOf(deal.in(role));
    List<Span> brackets = new ArrayList<>();
    List<Quantity> sums = new ArrayList<>();
    for (PartyMention party : parties) {
      Span bracket = bracket(deal.passage, party.span());
      Quantity sum = bracket == null ? null : sum(deal.passage, bracket);
      if (bracket == null || sum == null) {
        return List.of();
      }
      brackets.add(bracket);
      sums.add(sum);
    }
    List<Draft> others = new ArrayList<>();
    for (int i = 1; i < parties.size(); i++) {
      Draft other = new Draft(deal.rule, deal.passage, deal.trigger);
      other.status = deal.status;
      other.background = deal.background;
      PartyMention own = parties.get(i);
      deal.parties.forEach(
          (r, ps) -> {
            if (r != role) {
              ps.forEach(p -> other.add(r, p, "of the list"));
            }
          });
      other.add(role, own, "one of the list");
      other.dates.addAll(deal.dates);
      own(other, deal, brackets.get(i), sums.get(i));
      others.add(other);
    }
    deal.drop(role, p -> p != parties.get(0));
    deal.amounts.removeIf(a -> OF_EACH.contains(a.kind()));
    own(deal, deal, brackets.get(0), sums.get(0));
    return others;
  }

  private static void own(Draft draft, Draft list, Span bracket, Quantity sum) {
    draft.part = true;
    draft.add(AmountKind.DEAL_VALUE, sum, "in brackets behind the name");
    stakes(list.passage, bracket).forEach(q -> draft.add(AmountKind.STAKE, q, "in brackets"));
    Matcher lot = LOT.matcher(list.passage.folded(bracket));
    draft.subject =
        lot.lookingAt()
            ? new Span(bracket.start() + lot.start(1), bracket.start() + lot.end(1))
            : list.subject;
  }

  /** What stands in the brackets right behind the name; null where none do. */
  private static @Nullable Span bracket(Passage passage, Span name) {
    if (!passage.span().contains(name)) {
      return null;
    }
    String rest = passage.folded(new Span(name.end(), passage.span().end()));
    int close = rest.indexOf(')');
    return rest.startsWith("(") && close > 0 ? new Span(name.end() + 1, name.end() + close) : null;
  }

  private static List<Quantity> stakes(Passage passage, Span bracket) {
    return passage.itemsIn(bracket).stream()
        .filter(i -> i.is(Quantity.Kind.PERCENT))
        .filter(
            i -> STAKE.matcher(passage.folded(new Span(i.span().end(), bracket.end()))).lookingAt())
        .map(Item::quantity)
        .toList();
  }

  private static final Pattern PRICE =
      Pattern.compile(
          "(?:^|[,;、])\\s?(?:(?:成交|中标|转让|合同)?(?:总|作|对|售|报)?(?:价格?|金额)|以)?(?:约|为|:)?\\s?$");

  private static final Pattern STAKE = Pattern.compile("的?(?:股权|股份)");

  private static @Nullable Quantity sum(Passage passage, Span bracket) {
    Quantity found = null;
    for (Item item : passage.itemsIn(bracket)) {
      if (item.kind() == Item.Kind.QUANTITY && item.quantity().kind() == Quantity.Kind.MONEY) {
        if (found != null) {
          return null;
        }
        found = item.quantity();
        if (!PRICE.matcher(passage.folded(new Span(bracket.start(), item.span().start()))).find()) {
          return null; // 营收3亿元
        }
      }
    }
    return found;
  }
}
