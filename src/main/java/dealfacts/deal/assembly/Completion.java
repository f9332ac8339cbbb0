package dealfacts.deal.assembly;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DateKind;
import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.Status;
import dealfacts.deal.argument.Proceeds;
import dealfacts.deal.award.AwardItem;
import dealfacts.deal.award.Makers;
import dealfacts.deal.award.Respective;
import dealfacts.deal.award.TenderNotice;
import dealfacts.deal.award.Works;
import dealfacts.deal.listing.NewShares;
import dealfacts.deal.listing.TradingDay;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.ItemHead;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.purchase.Carried;
import dealfacts.deal.purchase.Daughters;
import dealfacts.deal.purchase.Lots;
import dealfacts.deal.purchase.Market;
import dealfacts.deal.purchase.Resold;
import dealfacts.deal.purchase.VentureRule;
import dealfacts.deal.round.InvestorList;
import dealfacts.deal.round.MoneyTaken;
import dealfacts.mention.PartyMention;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills what one deal of an article leaves to be known from another one or from its subject. */
final class Completion {
  private Completion() {}

  /** Drops what tells no deal of its own, then fills what is left open. */
  static void complete(Scene scene, List<Draft> deals) {
    OneListing.gather(deals);
    TradingDay.keep(scene, deals);
    deals.removeIf(deal -> deals.size() > 1 && TradingDay.isLongAgo(scene, deal));
    deals.forEach(NewShares::lieAhead);
    deals.forEach(deal -> Proceeds.tellWhole(scene, deal));
    deals.removeIf(deal -> isKindOf(deals, deal));
    deals.removeIf(deal -> isOutcome(deals, deal));
    deals.removeIf(deal -> isRunningTotal(deals, deal));
    deals.removeIf(deal -> isBought(deals, deal));
    deals.removeIf(deal -> InvestorList.isOfHolders(deals, deal));
    TenderNotice.complete(scene, deals);
    Makers.complete(scene, deals);
    AwardItem.dropIntros(deals);
    Works.dropBought(deals);
    PricedEach.part(deals);
    Respective.part(deals);
    deals.forEach(deal -> ownShares(scene, deal));
    deals.forEach(deal -> Daughters.actInstead(scene, deal));
    deals.forEach(deal -> Resold.ofThose(deals, deal));
    deals.forEach(deal -> Carried.person(deals, deal));
    deals.forEach(deal -> Carried.on(deals, deal));
    deals.forEach(deal -> wholePlot(scene, deal));
    deals.forEach(deal -> ItemHead.complete(scene, deal));
    deals.stream().filter(deal -> Market.isAuctioned(scene, deal)).forEach(Market::heldLess);
    Lots.dropWholes(deals);
    deals.forEach(deal -> VentureRule.register(scene, deal));
    deals.forEach(deal -> Daughters.investInstead(scene, deal));
    deals.forEach(deal -> Unlisted.raise(scene, deals, deal));
    PartyMention protagonist = scene.protagonist();
    for (Draft deal : deals) {
      MoneyTaken.name(scene, deals, deal);
      nameRaiser(scene, deals, deal, protagonist);
      nameIssuer(deals, deal);
    }
  }

  /** {@code 完成A轮融资} without a name: the company of the article raised the money. */
  private static void nameRaiser(
      Scene scene, List<Draft> deals, Draft deal, @Nullable PartyMention protagonist) {
    if (deal.type != DealType.FINANCING
        || deal.has(Role.TARGET)
        || deal.rounds.isEmpty() && !isPaid(deal) && !isCounted(deal)) {
      return;
    }
    PartyMention only = raiser(deals, protagonist);
    PartyMention raiser = only == null && isOfThePast(deal) ? toldBefore(deals, deal) : only;
    PartyMention ofItem = ofItem(scene, deal);
    raiser = ofItem != null ? ofItem : raiser;
    raiser = raiser == null && isCounted(deal) ? MoneyTaken.topic(scene, deals, deal) : raiser;
    if (raiser != null && !deal.involves(raiser.party())) {
      deal.add(Role.TARGET, raiser, "the company of the article");
      deal.weak = false;
    }
  }

  /** {@code 首轮由乙投资}, {@code 第二轮由丙领投}: one of the rounds of whoever is spoken of. */
  private static boolean isCounted(Draft deal) {
    return deal.hasInvestors() && COUNTED.matcher(deal.passage.words(deal.clause())).find();
  }

  private static final Pattern COUNTED =
      Pattern.compile("^[^,;。]{0,12}(?:首|第[一二三四五六]|最早的?一|上一?|前一|最近一|最后一)轮");

  /** {@code 2016年又获得乙、丙的2.5亿元融资}: a raise with its sum and who paid. */
  private static boolean isPaid(Draft deal) {
    return deal.rule == Rule.FINANCING_RAISES
        && deal.hasInvestors()
        && !deal.quantities(AmountKind.DEAL_VALUE).isEmpty();
  }

  /** {@code 2.「甲」连获两轮融资。其中,A轮由乙投资}: whom the item of a digest named before. */
  private static @Nullable PartyMention ofItem(Scene scene, Draft deal) {
    int at = deal.passage.span().start();
    int line = scene.document().text().lastIndexOf('\n', Math.max(0, at - 1));
    if (!NUMBERED.matcher(scene.document().folded().substring(line + 1, at)).lookingAt()) {
      return null;
    }
    PartyMention found = scene.resolve(deal.passage, at, "该公司");
    return found != null && found.span().start() > line && found.span().end() <= at ? found : null;
  }

  private static final Pattern NUMBERED =
      Pattern.compile("\\s?(?:[0-9]{1,2}[.、)]|[①-⑨]|[一二三四五六七八九十]{1,2}、|【|-|·|•)");

  /** {@code 2019年7月,获得乙500万元种子轮}: a round of a month or a year, told without a name. */
  private static boolean isOfThePast(Draft deal) {
    return deal.background
        || deal.dates.stream()
            .anyMatch(
                d -> {
                  LocalDate start = d.date().start();
                  LocalDate end = d.date().end();
                  return d.kind() == DateKind.EVENT
                      && start != null
                      && end != null
                      && start.plusDays(MONTH).isBefore(end);
                });
  }

  /** Days that are more than any span within a month told by its days. */
  private static final int MONTH = 26;

  /** Who raised or went public in what was told last before the round. */
  private static @Nullable PartyMention toldBefore(List<Draft> deals, Draft deal) {
    PartyMention found = null;
    int latest = -1;
    for (Draft other : deals) {
      boolean raises = other.type == DealType.FINANCING || other.type == DealType.IPO;
      if (!raises || other.in(Role.TARGET).size() != 1) {
        continue;
      }
      for (Passage passage : other.told) {
        int start = passage.span().start();
        if (start <= deal.passage.span().start() && start > latest && other != deal) {
          latest = start;
          found = other.in(Role.TARGET).get(0);
        }
      }
    }
    return found;
  }

  /** {@code 同时募集配套资金} beside a purchase: who buys raises the money for it. */
  private static void nameIssuer(List<Draft> deals, Draft deal) {
    boolean pays = deal.type == DealType.PLACEMENT && deal.trigger.word().contains("配套");
    PartyMention buyer = pays ? buyer(deals) : null;
    if (buyer != null) {
      deal.drop(Role.ISSUER, p -> true);
      deal.add(Role.ISSUER, buyer, "who buys and raises");
    }
  }

  /** {@code 交易完成后,乙持有甲30%的股份} behind a placement that 乙 takes up: what comes of it. */
  private static boolean isOutcome(List<Draft> deals, Draft deal) {
    if (deal.rule != Rule.ACQUISITION_CONTROL
        || deal.amounts.stream().anyMatch(a -> a.kind() != AmountKind.STAKE_AFTER)) {
      return false;
    }
    for (Draft other : deals) {
      boolean both =
          other.type != DealType.ACQUISITION
              && deal.in(Role.ACQUIRER).stream().anyMatch(p -> other.involves(p.party()))
              && deal.in(Role.TARGET).stream().anyMatch(p -> involves(other, p));
      if (both) {
        return true;
      }
    }
    return false;
  }

  /** {@code 甲并入乙} where the article says too that 乙 bought 甲. */
  private static boolean isBought(List<Draft> deals, Draft deal) {
    return deal.type == DealType.MERGER
        && deal.trigger.word().contains("并入")
        && deals.stream()
            .anyMatch(
                d ->
                    d.type == DealType.ACQUISITION
                        && Contradiction.overlap(d.in(Role.TARGET), deal.in(Role.TARGET))
                        && Contradiction.overlap(d.in(Role.ACQUIRER), deal.in(Role.ACQUIRER)));
  }

  private static boolean involves(Draft deal, PartyMention party) {
    return deal.involves(party.party())
        || deal.parties.values().stream()
            .flatMap(List::stream)
            .anyMatch(p -> Contradiction.alike(p, party));
  }

  /** {@code 年初至今累计回购1206万股} behind what was bought back today: the sum of a year, no deal. */
  private static boolean isRunningTotal(List<Draft> deals, Draft deal) {
    return deal.type == DealType.BUYBACK
        && SO_FAR.matcher(deal.passage.words(deal.passage.span())).find()
        && deals.stream()
            .anyMatch(
                d ->
                    d != deal
                        && d.type == deal.type
                        && d.status != Status.PLANNED
                        && d.passage.span().start() <= deal.passage.span().start()
                        && !d.quantities(AmountKind.DEAL_VALUE).isEmpty()
                        && deal.quantities(AmountKind.DEAL_VALUE).isEmpty()
                        && d.in(Role.TARGET).stream().anyMatch(p -> deal.involves(p.party())));
  }

  private static final Pattern SO_FAR =
      Pattern.compile(
          "(?:年初至今|今年以来|授权[^,;。]{0,12}以来|授权日?起|年内)[^;。]{0,12}累计|累计[^,;。]{0,6}(?:购回|回购)[^;。]{0,24}(?:授权|决议)");

  /** {@code 乙向丙转让26亿股股份,占公司总股本的29%}: shares of the company whose notice it is. */
  private static void ownShares(Scene scene, Draft deal) {
    boolean shares =
        deal.type == DealType.ACQUISITION
            && !deal.has(Role.TARGET)
            && deal.has(Role.SELLER)
            && !deal.quantities(AmountKind.SHARE_COUNT).isEmpty()
            && OF_COMPANY.matcher(deal.passage.words(deal.passage.span())).find();
    PartyMention announcer = shares ? scene.announcerOrNull() : null;
    if (announcer != null && !deal.involves(announcer.party())) {
      deal.add(Role.TARGET, announcer, "whose shares they are");
    }
  }

  /** {@code 滨江P(2026)118号地块,…由甲竞得}: a name before a plot is a part of the plot's. */
  private static void wholePlot(Scene scene, Draft deal) {
    if (deal.type != DealType.ACQUISITION) {
      return;
    }
    String folded = scene.document().folded();
    for (PartyMention target : List.copyOf(deal.in(Role.TARGET))) {
      int end = target.span().end();
      Matcher plot = PLOT.matcher(folded.substring(end, Math.min(folded.length(), end + 30)));
      if (plot.lookingAt()) {
        int of = target.span().of(folded).lastIndexOf('的');
        deal.drop(Role.TARGET, p -> p.party() == target.party());
        deal.subject = new Span(target.span().start() + of + 1, end + plot.end());
      }
    }
  }

  private static final Pattern PLOT =
      Pattern.compile("(?:\\([^()]{1,12}\\))?[^,;。\\n]{0,8}?(?:地块|宗地|用地)");

  private static final Pattern OF_COMPANY =
      Pattern.compile("(?:本|上市)?公司(?:目前|当前|现有|已发行)?(?:总股本|股份总数|总股份)");

  /** {@code 上一次股权融资为2月,当时配售8000万股}: only says of what kind the placement is. */
  private static boolean isKindOf(List<Draft> deals, Draft deal) {
    boolean bare =
        deal.type == DealType.FINANCING
            && !deal.hasInvestors()
            && deal.amounts.isEmpty()
            && !deal.rounds.isEmpty()
            && deal.rounds.stream().allMatch(r -> r.round().equals("equity"));
    if (!bare) {
      return false;
    }
    for (Draft issue : deals) {
      if (issue.type == DealType.PLACEMENT
          && issue.passage.span().equals(deal.passage.span())
          && deal.in(Role.TARGET).stream().allMatch(p -> issue.involves(p.party()))) {
        deal.dates.forEach(d -> issue.add(d.kind(), d.date(), "of its kind"));
        return true;
      }
    }
    return false;
  }

  /** The only company that raises money in the article, or its subject. */
  private static @Nullable PartyMention raiser(
      List<Draft> deals, @Nullable PartyMention protagonist) {
    PartyMention only = null;
    for (Draft deal : deals) {
      if (deal.type == DealType.FINANCING) {
        for (PartyMention target : deal.in(Role.TARGET)) {
          if (only != null && only.party() != target.party()) {
            return null;
          }
          only = target;
        }
      }
    }
    if (only != null) {
      return only;
    }
    boolean pays =
        protagonist == null
            || deals.stream()
                .filter(d -> d.type == DealType.FINANCING)
                .anyMatch(d -> d.involves(protagonist.party()));
    return pays ? lister(deals) : protagonist;
  }

  /** The only company that goes public in the article: it raised what nobody else did. */
  private static @Nullable PartyMention lister(List<Draft> deals) {
    List<PartyMention> listed =
        deals.stream()
            .filter(d -> d.type == DealType.IPO)
            .flatMap(d -> d.in(Role.TARGET).stream())
            .toList();
    return listed.stream().map(PartyMention::party).distinct().count() == 1 ? listed.get(0) : null;
  }

  /** The only acquirer of the first purchase or merger that names one. */
  private static @Nullable PartyMention buyer(List<Draft> deals) {
    for (Draft deal : deals) {
      boolean buys = deal.type == DealType.ACQUISITION || deal.type == DealType.MERGER;
      if (buys && deal.in(Role.ACQUIRER).size() == 1) {
        return deal.in(Role.ACQUIRER).get(0);
      }
    }
    return null;
  }
}
