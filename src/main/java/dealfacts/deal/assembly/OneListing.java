package dealfacts.deal.assembly;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.Stage;
import dealfacts.deal.Status;
import dealfacts.deal.argument.SharePrice;
import dealfacts.deal.passage.Draft;
import dealfacts.mention.PartyMention;
import dealfacts.text.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * One listing told in several ways: by what it raises, by its sponsor, under a full and a short
 * name.
 */
final class OneListing {
  private OneListing() {}

  /** Makes one deal of each listing. */
  static void gather(List<Draft> deals) {
    deals.removeIf(deal -> isProceeds(deals, deal));
    deals.forEach(OneListing::asListing);
    foldShort(deals);
  }

  private static final Set<String> PROCEEDS =
      Set.of("募资", "募集", "募集资金", "筹资", "集资", "募得", "筹得", "筹集");

  /** {@code 原定3月18日定价,拟|融资|1.5亿美元}: what a listing is meant to bring. */
  private static boolean isMeant(Draft deal) {
    return deal.trigger.word().equals("融资")
        && !deal.hasInvestors()
        && MEANT
            .matcher(deal.passage.words(deal.clause().start(), deal.trigger.span().start()))
            .find();
  }

  private static final Pattern MEANT =
      Pattern.compile("(?:拟|计划|预计|原定|欲|有望|可能|或将?|至多|最多|目标)(?:通过[^,;。]{0,10})?(?:上市)?$");

  /** {@code 公司拟募资10亿元} behind {@code 甲的IPO申请获受理}: the sum of the listing, no round of its own. */
  private static boolean isProceeds(List<Draft> deals, Draft deal) {
    if (deal.type != DealType.FINANCING
        || !PROCEEDS.contains(deal.trigger.word()) && !isMeant(deal)
        || !deal.rounds.isEmpty()
        || deal.hasInvestors() && !OFFERS.matcher(deal.passage.words(deal.passage.span())).find()) {
      return false;
    }
    List<Draft> known = new ArrayList<>(deals);
    known.sort(
        Comparator.comparing(d -> d.passage != deal.passage)); // the one told beside it first
    for (Draft issue : known) {
      Role role = issue.type == DealType.PLACEMENT ? Role.ISSUER : Role.TARGET;
      boolean issues = issue.type == DealType.PLACEMENT || issue.type == DealType.IPO;
      if (issues
          && issue.background == deal.background
          && deal.in(Role.TARGET).stream()
              .anyMatch(p -> issue.in(role).stream().anyMatch(q -> isShort(p, q)))) {
        boolean leaves = issue.stage == Stage.DELISTED || issue.stage == Stage.SUSPENDED;
        if (!leaves && issue.quantities(AmountKind.DEAL_VALUE).isEmpty()) {
          deal.amounts.stream()
              .filter(a -> a.kind() == AmountKind.DEAL_VALUE || a.kind() == AmountKind.TRANCHE)
              .filter(a -> !SharePrice.mayBe(a.quantity()))
              .limit(1) // 其中甲募资3亿元
              .forEach(
                  a -> issue.add(AmountKind.DEAL_VALUE, a.quantity(), "what the issue raises"));
          issue.told.addAll(deal.told);
        }
        deal.in(Role.INVESTOR).forEach(p -> issue.add(Role.INVESTOR, p, "takes part in the issue"));
        return true;
      }
    }
    return false;
  }

  /** {@code 此次发行1250万股ADS,募得1.5亿美元}: shares are offered to all. */
  private static final Pattern OFFERS = Pattern.compile("(?:发行|发售)[^;。]{0,14}?(?:股|ADS|ADR)");

  /** {@code 甲拟募资30亿元,由乙保荐}, told without a word for the listing: who has a sponsor lists. */
  private static void asListing(Draft deal) {
    if (deal.type != DealType.FINANCING || !deal.rounds.isEmpty() || deal.hasInvestors()) {
      return;
    }
    boolean sponsored =
        PROCEEDS.contains(deal.trigger.word())
            && SPONSORED
                .matcher(deal.passage.words(deal.clause().start(), deal.passage.span().end()))
                .lookingAt();
    if (PASSED
        .matcher(deal.passage.words(deal.clause().start(), deal.trigger.span().start()))
        .find()) {
      deal.type = DealType.IPO;
      deal.stage = Stage.HEARING;
      deal.status = Status.APPROVED;
    } else if (sponsored || isMeant(deal) && isPriced(deal) || isOfCommittee(deal)) {
      deal.type = DealType.IPO;
      deal.stage = Stage.FILING;
    }
  }

  /** {@code 刚通过聆讯的|甲计划募资10亿美元}. */
  private static final Pattern PASSED = Pattern.compile("(?:通过(?:了)?(?:港交所|上市)?聆讯|刚刚?过会|已过会)的");

  /** {@code 本周7家企业首发上会。募资方面,|甲|拟募资10亿元}: told of those who list. */
  private static boolean isOfCommittee(Draft deal) {
    if (!PROCEEDS.contains(deal.trigger.word())) {
      return false;
    }
    int start = deal.passage.span().start();
    String before = deal.passage.document().folded().substring(Math.max(0, start - NEAR), start);
    return COMMITTEE.matcher(before).find()
        && MEANT
            .matcher(deal.passage.words(deal.clause().start(), deal.trigger.span().start()))
            .find()
        && !OTHER_MONEY.matcher(deal.passage.words(deal.passage.span())).find();
  }

  /** How far before the sentence the committee is sought, in UTF-16 units. */
  private static final int NEAR = 160;

  private static final Pattern COMMITTEE =
      Pattern.compile("[0-9两三四五六七八九十]家[^,;。]{0,12}(?:上会|过会|首发|IPO)|首发(?:上会|过会|申请)|上市委|发审委");

  private static final Pattern OTHER_MONEY = Pattern.compile("轮|投资方|定增|定向|增发|转债|债券|配套|再融资");

  /** {@code 原定3月18日|定价|,拟融资1.5亿美元}. */
  private static boolean isPriced(Draft deal) {
    return PRICED
        .matcher(deal.passage.words(deal.passage.span().start(), deal.trigger.span().start()))
        .find();
  }

  private static final Pattern PRICED = Pattern.compile("(?<!产品|自主)定价|招股|公开发售");

  private static final Pattern SPONSORED = Pattern.compile("[^;。]{0,30}拟(?:募资|募集|筹资)[^;。]{0,30}保荐");

  /** {@code 川北海川新材股份有限公司首发获通过。海川新材拟募资5亿元}: one listing under two names. */
  private static void foldShort(List<Draft> deals) {
    for (Draft later : List.copyOf(deals)) {
      for (Draft deal : List.copyOf(deals.subList(0, deals.indexOf(later)))) {
        if (lists(deal) && lists(later) && deal.background == later.background) {
          PartyMention one = deal.in(Role.TARGET).get(0);
          PartyMention other = later.in(Role.TARGET).get(0);
          if (isShortOf(other, one) || isShortOf(one, other)) {
            (isShortOf(other, one) ? later : deal).drop(Role.TARGET, p -> true);
            Retold.merge(deal, later);
            deals.remove(later);
            break;
          }
        }
      }
    }
  }

  private static boolean lists(Draft deal) {
    return deal.type == DealType.IPO && deal.in(Role.TARGET).size() == 1;
  }

  private static boolean isShortOf(PartyMention shorter, PartyMention full) {
    return shorter.party() != full.party()
        && full.name().endsWith("公司")
        && !shorter.name().endsWith("公司")
        && isShort(shorter, full);
  }

  /** The same company, or its short name within the full one. */
  private static boolean isShort(PartyMention shorter, PartyMention full) {
    return shorter.party() == full.party()
        || shorter.name().length() > 2 && full.name().contains(shorter.name());
  }
}
