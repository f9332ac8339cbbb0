package dealfacts.deal.assembly;

import dealfacts.deal.AmountKind;
import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.mention.PartyMention;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holders whom a sentence only counts: {@code 甲减持3万股,乙减持2万股。此前,二人计划分别减持5万股、4万股}. They are those
 * told before, where there are as many of them.
 */
final class SameHolders {
  private static final Pattern WHO =
      Pattern.compile(
          "(?:上述|前述|该|这)?(?<count>[二两三四五六七2-7])(?:人|(?:名|位|家|大)(?:股东|高管|董事|机构|自然人))|(?:上述|前述|该等)(?:股东|减持主体|增持主体|董监高|高管|人员|董事)");

  private static final String NUMERALS = "零一二三四五六七";

  private SameHolders() {}

  /** Gives such deals their holders; those with a figure each become a deal each. */
  static List<Draft> complete(List<Draft> deals) {
    List<Draft> completed = new ArrayList<>();
    for (Draft deal : deals) {
      List<PartyMention> holders =
          deal.type.isHolding() && !deal.has(Role.SHAREHOLDER) ? meant(deal, deals) : List.of();
      holders.forEach(p -> deal.add(Role.SHAREHOLDER, p, "told before"));
      PartyMention stock = stock(deal, deals);
      if (stock != null) {
        deal.add(Role.TARGET, stock, "whose shares the holder dealt in elsewhere");
      }
      completed.addAll(holders.size() > 1 ? Respectively.split(List.of(deal)) : List.of(deal));
    }
    return completed;
  }

  /**
   * {@code 甲出售了1080万股乙。…今年1月,甲刚以每股50美元卖掉3800万股}: the only company whose shares the holder deals in,
   * as far as the article tells; null where it is told, or there are several.
   */
  private static @Nullable PartyMention stock(Draft deal, List<Draft> deals) {
    if (!deal.type.isHolding()
        || deal.has(Role.TARGET)
        || !deal.has(Role.SHAREHOLDER)
        || deal.quantities(AmountKind.SHARE_COUNT).isEmpty()) {
      return null;
    }
    PartyMention stock = null;
    for (Draft other : deals) {
      if (!other.type.isHolding()
          || other.in(Role.SHAREHOLDER).stream().noneMatch(p -> deal.involves(p.party()))) {
        continue;
      }
      for (PartyMention target : other.in(Role.TARGET)) {
        if (stock != null && stock.party() != target.party()) {
          return null;
        }
        stock = target;
      }
    }
    return stock == null || deal.involves(stock.party()) ? null : stock;
  }

  private static List<PartyMention> meant(Draft deal, List<Draft> deals) {
    int trigger = deal.trigger.span().start();
    Matcher who = WHO.matcher(deal.passage.words(deal.clause().start(), trigger));
    if (!who.find()) {
      PartyMention holder = SameOffice.holder(deal, deals);
      return holder == null ? List.of() : List.of(holder);
    }
    List<PartyMention> holders = new ArrayList<>();
    deals.stream()
        .filter(d -> d != deal && d.type == deal.type)
        .filter(d -> d.trigger.span().start() < trigger)
        .flatMap(d -> d.in(Role.SHAREHOLDER).stream())
        .sorted(Comparator.comparing(PartyMention::span))
        .filter(p -> holders.stream().noneMatch(h -> h.party() == p.party()))
        .forEach(holders::add);
    String count = who.group("count");
    return count == null || count(count) == holders.size() ? holders : List.of();
  }

  private static int count(String numeral) {
    return numeral.equals("两")
        ? 2
        : Math.max(NUMERALS.indexOf(numeral), Character.digit(numeral.charAt(0), 10));
  }
}
