package dealfacts.deal.assembly;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DealFact;
import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.argument.HeldShares;
import dealfacts.deal.argument.Sums;
import dealfacts.deal.holding.PlanPaper;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.NamedRounds;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Sources;
import dealfacts.deal.round.MoneyGiven;
import dealfacts.text.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts the pieces of an article together: drafts of one type whose arguments don't contradict each
 * other and that share a party are one deal. Another counterparty, round, amount or time makes
 * another deal.
 */
final class Assembler {
  /** So many deals further on nobody tells one again; without an end each is held against all. */
  private static final int REACH = 200;

  private Assembler() {}

  static List<Draft> assemble(List<Draft> drafts) {
    drafts.stream().filter(NamedRounds::together).forEach(Assembler::sumOfAll);
    return Joint.apart(assembled(drafts));
  }

  private static List<Draft> assembled(List<Draft> drafts) {
    List<Draft> deals = new ArrayList<>();
    List<Draft> latest = new ArrayList<>();
    for (Draft draft : drafts) {
      Draft home = home(deals, latest, draft);
      if (home == null) {
        deals.add(draft);
        latest.add(draft);
      } else {
        Retold.merge(home, draft);
        if (home.type == DealType.FINANCING) {
          latest.remove(home);
          latest.add(home);
        }
      }
    }
    return deals;
  }

  /** The deal that the draft tells again, sought from the one told {@code latest}. */
  private static @Nullable Draft home(List<Draft> deals, List<Draft> latest, Draft draft) {
    Draft planned = PlanPaper.home(deals, draft);
    if (planned != null) {
      return planned;
    }
    Draft done = HeldShares.outcomeOf(deals, draft);
    if (done != null) {
      return done;
    }
    Draft one = Joint.oneOf(deals, draft);
    if (one != null) {
      return one;
    }
    for (int i = latest.size() - 1; i >= Math.max(0, latest.size() - REACH); i--) {
      Draft deal = latest.get(i);
      if (deal.type != draft.type || deal.notice || draft.notice) {
        continue;
      }
      if (isOutcome(deal, draft)) {
        draft.drop(Role.ACQUIRER, p -> deal.has(Role.ACQUIRER));
        draft.status = null;
        return deal;
      }
      if (isPart(deal, draft) || Sums.sumsUp(draft, deal)) {
        return deal;
      }
      boolean quoted =
          Sources.isQuoted(draft)
              || draft.type == DealType.IPO
                  && draft.background
                  && !Formerly.isEarlierApplication(deal, draft);
      if (quoted && Contradiction.overlap(deal.in(Role.TARGET), draft.in(Role.TARGET))) {
        draft.dates.clear();
        draft.status = null;
        return deal;
      }
      if (namesAgain(deal, draft) || namedBefore(deal, draft)) {
        return deal;
      }
      if (tellDifferently(deal, draft)) {
        Sources.settle(deal, draft);
        return deal;
      }
      if (isPassedOver(deals, deal, draft)) {
        continue;
      }
      if (draft.anaphoric && !draft.background && !Contradiction.between(deal, draft, true)) {
        return deal;
      }
      if (!Contradiction.between(deal, draft, false) && shares(deal, draft)) {
        return deal;
      }
    }
    return null;
  }

  private static final Pattern THIS = Pattern.compile("(?:本|此)次[^,;。]{0,4}$");

  /** {@code 甲曾收购丙。终止本次收购…}: 本次 is what the article is about, not what was long before. */
  private static boolean isPassedOver(List<Draft> deals, Draft deal, Draft draft) {
    if (deal.type == DealType.FINANCING) {
      return ThisRound.isAnother(deals, deal, draft) || ThisRound.isOfOtherItem(deal, draft);
    }
    return deal.type == DealType.ACQUISITION
        && THIS.matcher(draft.passage.words(draft.clause().start(), draft.trigger.span().start()))
            .find()
        && deal.isFormer()
        && deals.stream().anyMatch(d -> d.type == deal.type && !d.isFormer());
  }

  /** {@code 交易完成后,公司将持有乙60%股权}: what comes of the purchase told before, whoever bought for it. */
  private static boolean isOutcome(Draft deal, Draft draft) {
    return draft.rule == Rule.ACQUISITION_CONTROL
        && !draft.part
        && deal.rule != Rule.ACQUISITION_CONTROL
        && !draft.background
        && !deal.background
        && Contradiction.overlap(deal.in(Role.TARGET), draft.in(Role.TARGET));
  }

  /** A part of the purchase or of the award told before. */
  static boolean isPart(Draft deal, Draft draft) {
    return switch (deal.type) {
      case CONTRACT_AWARD -> isLot(deal, draft);
      case PLACEMENT -> isTakenUp(deal, draft);
      case FINANCING -> MoneyGiven.isPart(deal, draft) || isGiven(deal, draft);
      default -> isBoughtFrom(deal, draft);
    };
  }

  /** {@code 完成2亿元B轮融资。本轮中,乙出资1.2亿元}: what one of the investors gave of it. */
  private static boolean isGiven(Draft deal, Draft draft) {
    return draft.anaphoric
        && !draft.background
        && draft.rule == Rule.FINANCING_THIS_ROUND
        && draft.hasInvestors()
        && !draft.has(Role.TARGET)
        && draft.rounds.isEmpty()
        && isLess(AmountKind.DEAL_VALUE, draft, deal)
        && draft.quantities(AmountKind.DEAL_VALUE).stream()
            .allMatch(
                q ->
                    GIVES
                        .matcher(
                            draft.passage.words(draft.passage.span().start(), q.span().start()))
                        .find());
  }

  private static final Pattern GIVES =
      Pattern.compile("(?:出资|认购|投资|投入|拿出|掏出?|投|认缴|领投|跟投)了?(?:其中的?)?\\s?$");

  /** {@code 募集资金7.2亿元。其中,控股股东甲以1.8亿元认购750万股}: a part of the issue told before. */
  private static boolean isTakenUp(Draft deal, Draft draft) {
    return draft.type == deal.type
        && draft.trigger.word().contains("认购")
        && draft.has(Role.INVESTOR)
        && !draft.background
        && Contradiction.overlap(deal.in(Role.ISSUER), draft.in(Role.ISSUER))
        && (isLess(AmountKind.SHARE_COUNT, draft, deal)
            || isLess(AmountKind.DEAL_VALUE, draft, deal));
  }

  /** {@code 甲、乙合计中标2.87亿元,其中,甲中标1.96亿元}. */
  private static boolean isLot(Draft deal, Draft draft) {
    return deal.type == draft.type
        && !draft.part
        && deal.told.stream().anyMatch(p -> isRightBefore(p, draft.passage))
        && draft
            .passage
            .words(draft.passage.span().start(), draft.trigger.span().start())
            .contains("其中")
        && isLess(AmountKind.DEAL_VALUE, draft, deal)
        && draft.in(Role.WINNER).stream()
            .allMatch(
                p ->
                    deal.in(Role.WINNER).stream()
                        .anyMatch(q -> q.party() == p.party() || q.name().contains(p.name())));
  }

  /** In the sentence itself or the one before it, a line break between them at most. */
  private static boolean isRightBefore(Passage told, Passage passage) {
    int gap = passage.span().start() - told.span().end();
    return told.span().equals(passage.span()) || gap >= 0 && gap < 4;
  }

  /** {@code 总价89亿元,其中向丁收购62%股权,对价55亿元}. */
  private static boolean isBoughtFrom(Draft deal, Draft draft) {
    return deal.type == DealType.ACQUISITION
        && deal.has(Role.TARGET)
        && (!draft.has(Role.TARGET) || isOfSeller(deal, draft))
        && draft.has(Role.SELLER)
        && deal.told.stream().anyMatch(p -> isRightBefore(p, draft.passage))
        && draft
            .passage
            .words(draft.passage.span().start(), draft.trigger.span().start())
            .contains("其中")
        && (isLess(AmountKind.STAKE, draft, deal) || isLess(AmountKind.DEAL_VALUE, draft, deal));
  }

  /** {@code 其中,丁转让乙65%股权}: one of the sellers told before, of the same company. */
  private static boolean isOfSeller(Draft deal, Draft draft) {
    return !draft.part
        && Contradiction.overlap(deal.in(Role.TARGET), draft.in(Role.TARGET))
        && draft.in(Role.SELLER).stream()
            .allMatch(p -> deal.in(Role.SELLER).stream().anyMatch(q -> q.party() == p.party()));
  }

  private static boolean isLess(AmountKind kind, Draft part, Draft whole) {
    return part.quantities(kind).stream()
        .anyMatch(
            p ->
                whole.quantities(kind).stream()
                    .anyMatch(
                        w ->
                            p.high() != null
                                && w.low() != null
                                && p.high().compareTo(w.low()) < 0));
  }

  /** {@code 丙担任公司C轮融资的财务顾问}: a round by its name alone, be it one of the past. */
  private static boolean namesAgain(Draft deal, Draft draft) {
    return draft.type == DealType.FINANCING
        && !draft.hasInvestors()
        && draft.amounts.isEmpty()
        && draft.dates.isEmpty()
        && (!draft.has(Role.TARGET)
            || Contradiction.overlap(deal.in(Role.TARGET), draft.in(Role.TARGET)))
        && NamedRounds.share(deal, draft);
  }

  /** {@code 报道过甲的A轮融资。2022年7月,乙领投了它的A轮}: a round by its name alone, which is told behind. */
  private static boolean namedBefore(Draft deal, Draft draft) {
    return draft.type == DealType.FINANCING
        && deal.isOfBody()
        && deal.has(Role.TARGET)
        && !deal.hasInvestors()
        && deal.amounts.isEmpty()
        && deal.dates.isEmpty()
        && (!draft.has(Role.TARGET)
            || Contradiction.overlap(deal.in(Role.TARGET), draft.in(Role.TARGET)))
        && NamedRounds.share(deal, draft);
  }

  /** One deal by two sources with two figures. */
  private static boolean tellDifferently(Draft deal, Draft draft) {
    return Contradiction.valuesDiffer(deal, draft)
        && Sources.areTwo(deal, draft)
        && SUBJECTS.stream().anyMatch(r -> Contradiction.overlap(deal.in(r), draft.in(r)))
        && !Contradiction.differ(deal, draft)
        && deal.background == draft.background;
  }

  private static final List<Role> SUBJECTS =
      List.of(Role.TARGET, Role.ISSUER, Role.BORROWER, Role.WINNER);

  private static boolean shares(Draft deal, Draft draft) {
    boolean party =
        draft.parties.values().stream()
            .flatMap(List::stream)
            .anyMatch(
                p ->
                    deal.parties.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(q -> Contradiction.alike(p, q)));
    boolean bare = draft.parties.values().stream().allMatch(List::isEmpty);
    return party || bare || sameRound(deal, draft) || sameHeadline(deal, draft);
  }

  /**
   * A headline that names nobody by name ({@code 拟将29.9%股份转让给国资平台}) tells the deal of its figure.
   */
  private static boolean sameHeadline(Draft deal, Draft draft) {
    return deal.passage.sentence().title()
        && deal.type == DealType.ACQUISITION
        && (Contradiction.sameFigure(AmountKind.DEAL_VALUE, deal, draft)
            || Contradiction.sameFigure(AmountKind.STAKE, deal, draft));
  }

  /** A round told without its company goes on with the same round of the company before. */
  private static boolean sameRound(Draft deal, Draft draft) {
    boolean one = deal.has(Role.TARGET) ^ draft.has(Role.TARGET);
    return deal.type == DealType.FINANCING && one && NamedRounds.share(deal, draft);
  }

  /** {@code 完成8轮融资,融资额超83亿元}: what all of them raised. */
  private static void sumOfAll(Draft draft) {
    draft.amounts.replaceAll(
        a ->
            a.kind() == AmountKind.DEAL_VALUE
                ? new DealFact.Amount(AmountKind.CUMULATIVE, a.quantity())
                : a);
  }
}
