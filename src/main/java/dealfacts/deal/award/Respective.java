package dealfacts.deal.award;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DealFact;
import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Passage;
import dealfacts.mention.PartyMention;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Several who win a lot each, told in one breath: {@code 2标段、3标段分别由甲、乙中标,中标价分别为31亿元和28亿元}. As many
 * sums as winners make as many deals; bidders that share one sum stay together.
 */
public final class Respective {
  private static final Pattern EACH = Pattern.compile("分别|依次");

  /** {@code 中标人为甲、乙和丙,|三家分别拿到1.8GW、1.4GW和0.8GW}. */
  private static final Pattern TAKES =
      Pattern.compile("家(?:企业|公司)?(?:分别|各自?)(?:拿到|获得?|得到|分得|占|中标|拿下)|份额(?:分别|依次)(?:为|是|占)?");

  private static final Pattern UNION = Pattern.compile("联合体|组成");

  /** {@code 标段2、标段3|分别由}, {@code A包和B包|中标人分别为}. */
  private static final Pattern LOTS =
      Pattern.compile(
          "(?<=^|[,;:。\\s中])([^,;:。、\\s]{1,24}(?:[、和及]|以及)[^,;:。]{1,60}?)(?:的)?(?:中标(?:人|单位|方)?|中选人)?(?:则|均)?(?:分别|依次)(?:由|被|为|是)$");

  private static final Pattern LINK = Pattern.compile("、|以及|和|及");

  private Respective() {}

  /** Parts the deals that tell several winners with a sum each. */
  public static void part(List<Draft> deals) {
    List<Draft> more = new ArrayList<>();
    for (Draft deal : deals) {
      if (deal.type == DealType.CONTRACT_AWARD && isOfSeveral(deal)) {
        more.addAll(part(deal));
      }
    }
    deals.addAll(more);
  }

  private static boolean isOfSeveral(Draft deal) {
    List<PartyMention> winners = deal.in(Role.WINNER);
    int sums = deal.quantities(AmountKind.DEAL_VALUE).size();
    String words = deal.passage.words(deal.passage.span());
    return winners.size() > 1
        && (sums == winners.size() || sums == 0 && TAKES.matcher(words).find())
        && winners.stream().allMatch(p -> deal.passage.span().contains(p.span()))
        && deal.amounts.stream().allMatch(a -> deal.passage.span().contains(a.quantity().span()))
        && EACH.matcher(words).find()
        && !UNION.matcher(words).find();
  }

  private static List<Draft> part(Draft deal) {
    List<PartyMention> winners = List.copyOf(deal.in(Role.WINNER));
    List<DealFact.Amount> sums =
        deal.amounts.stream().filter(a -> a.kind() == AmountKind.DEAL_VALUE).toList();
    List<Span> lots = lots(deal, winners.get(0), winners.size());
    List<Draft> others = new ArrayList<>();
    for (int i = 1; i < winners.size(); i++) {
      Draft other = new Draft(deal.rule, deal.passage, deal.trigger);
      other.status = deal.status;
      other.background = deal.background;
      other.part = true;
      other.add(Role.WINNER, winners.get(i), "one of several");
      deal.in(Role.CLIENT).forEach(p -> other.add(Role.CLIENT, p, "who buys"));
      if (!sums.isEmpty()) {
        other.amounts.add(sums.get(i));
      }
      other.dates.addAll(deal.dates);
      other.subject = lots.isEmpty() ? deal.subject : lots.get(i);
      others.add(other);
    }
    deal.part = true;
    deal.drop(Role.WINNER, p -> p != winners.get(0));
    deal.amounts.removeIf(a -> a.kind() == AmountKind.DEAL_VALUE && !a.equals(sums.get(0)));
    deal.subject = lots.isEmpty() ? deal.subject : lots.get(0);
    return others;
  }

  /** As many lots as winners, named before the first; none where the text names another number. */
  private static List<Span> lots(Draft deal, PartyMention first, int count) {
    Passage passage = deal.passage;
    int start = passage.segmentStart(first.span().start());
    Matcher lots = LOTS.matcher(passage.folded(new Span(start, first.span().start())));
    if (!lots.find()) {
      return List.of();
    }
    List<Span> found = new ArrayList<>();
    int from = start + lots.start(1);
    Matcher link = LINK.matcher(lots.group(1));
    while (link.find()) {
      found.add(new Span(from, start + lots.start(1) + link.start()));
      from = start + lots.start(1) + link.end();
    }
    found.add(new Span(from, start + lots.end(1)));
    return found.size() == count ? found : List.of();
  }
}
