package dealfacts.deal;

import dealfacts.mention.PartyMention;
import dealfacts.mention.Qualifier;
import dealfacts.mention.Quantity;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Puts the pieces of an article together: drafts of one type whose arguments don't contradict each
 * other and that share a party are one deal. Another counterparty, round, amount or time makes
 * another deal.
 */
final class Assembler {
  private static final List<Role> KEYS =
      List.of(
          Role.TARGET,
          Role.ISSUER,
          Role.BORROWER,
          Role.ACQUIRER,
          Role.SHAREHOLDER,
          Role.WINNER,
          Role.LICENSEE);

  private Assembler() {}

  static List<Draft> assemble(List<Draft> drafts) {
    drafts.stream().filter(Assembler::toldTogether).forEach(Assembler::sumOfAll);
    return Joint.apart(assembled(drafts));
  }

  private static List<Draft> assembled(List<Draft> drafts) {
    List<Draft> deals = new ArrayList<>();
    for (Draft draft : drafts) {
      Draft home = home(deals, draft);
      if (home == null) {
        deals.add(draft);
      } else {
        Retold.merge(home, draft);
      }
    }
    return deals;
  }

  private static @Nullable Draft home(List<Draft> deals, Draft draft) {
    Draft planned = PlanPaper.home(deals, draft);
    if (planned != null) {
      return planned;
    }
    Draft done = HeldShares.outcomeOf(deals, draft);
    if (done != null) {
      return done;
    }
    for (int i = deals.size() - 1; i >= 0; i--) {
      Draft deal = deals.get(i);
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
      boolean quoted = Sources.isQuoted(draft) || draft.type == DealType.IPO && draft.background;
      if (quoted && overlap(deal.in(Role.TARGET), draft.in(Role.TARGET))) {
        draft.dates.clear();
        draft.status = null;
        return deal;
      }
      if (namesAgain(deal, draft)) {
        return deal;
      }
      if (tellDifferently(deal, draft)) {
        Sources.settle(deal, draft);
        return deal;
      }
      if (draft.anaphoric && !draft.background && !contradict(deal, draft, true)) {
        return deal;
      }
      if (!contradict(deal, draft, false) && shares(deal, draft)) {
        return deal;
      }
    }
    return null;
  }

  /** {@code 交易完成后,公司将持有乙60%股权}: what comes of the purchase told before, whoever bought for it. */
  private static boolean isOutcome(Draft deal, Draft draft) {
    return draft.rule == Rule.ACQUISITION_CONTROL
        && deal.rule != Rule.ACQUISITION_CONTROL
        && !draft.background
        && !deal.background
        && overlap(deal.in(Role.TARGET), draft.in(Role.TARGET));
  }

  /** A part of the purchase or of the award told before. */
  static boolean isPart(Draft deal, Draft draft) {
    return deal.type == DealType.CONTRACT_AWARD ? isLot(deal, draft) : isBoughtFrom(deal, draft);
  }

  /** {@code 甲、乙合计中标2.87亿元,其中,甲中标1.96亿元}. */
  private static boolean isLot(Draft deal, Draft draft) {
    return deal.type == draft.type
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
        && !draft.has(Role.TARGET)
        && draft.has(Role.SELLER)
        && draft.passage.span().start() - deal.passage.span().end() < 2
        && draft
            .passage
            .words(draft.passage.span().start(), draft.trigger.span().start())
            .contains("其中")
        && (isLess(AmountKind.STAKE, draft, deal) || isLess(AmountKind.DEAL_VALUE, draft, deal));
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
    Set<String> rounds = rounds(deal);
    return draft.type == DealType.FINANCING
        && !draft.hasInvestors()
        && draft.amounts.isEmpty()
        && draft.dates.isEmpty()
        && (!draft.has(Role.TARGET) || overlap(deal.in(Role.TARGET), draft.in(Role.TARGET)))
        && rounds(draft).stream().anyMatch(rounds::contains);
  }

  /** One deal by two sources with two figures. */
  private static boolean tellDifferently(Draft deal, Draft draft) {
    return valuesDiffer(deal, draft)
        && Sources.areTwo(deal, draft)
        && SUBJECTS.stream().anyMatch(r -> overlap(deal.in(r), draft.in(r)))
        && !differ(deal, draft)
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
                        .anyMatch(q -> alike(p, q)));
    boolean bare = draft.parties.values().stream().allMatch(List::isEmpty);
    return party || bare || sameRound(deal, draft) || sameHeadline(deal, draft);
  }

  /**
   * A headline that names nobody by name ({@code 拟将29.9%股份转让给国资平台}) tells the deal of its figure.
   */
  private static boolean sameHeadline(Draft deal, Draft draft) {
    return deal.passage.sentence().title()
        && deal.type == DealType.ACQUISITION
        && (sameFigure(AmountKind.DEAL_VALUE, deal, draft)
            || sameFigure(AmountKind.STAKE, deal, draft));
  }

  /** A round told without its company goes on with the same round of the company before. */
  private static boolean sameRound(Draft deal, Draft draft) {
    boolean one = deal.has(Role.TARGET) ^ draft.has(Role.TARGET);
    Set<String> rounds = rounds(deal);
    return deal.type == DealType.FINANCING
        && one
        && rounds(draft).stream().anyMatch(rounds::contains);
  }

  private static boolean contradict(Draft deal, Draft draft, boolean anaphoric) {
    return differ(deal, draft)
        || valuesDiffer(deal, draft)
        || (!anaphoric
            && deal.background != draft.background
            && !sameFigure(AmountKind.DEAL_VALUE, deal, draft));
  }

  /** Whether anything but the figures makes them two deals. */
  private static boolean differ(Draft deal, Draft draft) {
    for (Role role : KEYS) {
      if (deal.has(role) && draft.has(role) && !overlap(deal.in(role), draft.in(role))) {
        return true;
      }
    }
    Set<String> turns = turns(deal);
    if (!turns.isEmpty() && turns(draft).stream().anyMatch(t -> !turns.contains(t))) {
      return true;
    }
    if (stagesDiffer(deal, draft) || Joint.isMember(deal, draft)) {
      return true;
    }
    if (deal.type == DealType.DEBT && deal.instrument != draft.instrument) {
      return true;
    }
    if (deal.type == DealType.ACQUISITION && reversed(deal, draft)) {
      return true;
    }
    boolean bare = draft.anaphoric && draft.rounds.isEmpty() && draft.parties.isEmpty();
    if (deal.type == DealType.FINANCING
        && !bare
        && deal.rule != Rule.FINANCING_REGISTRY
        && ((open(deal) && closed(draft)) || (closed(deal) && open(draft)))) {
      return true;
    }
    if (toldTogether(deal) && !rounds(draft).isEmpty()
        || toldTogether(draft) && !rounds(deal).isEmpty()) {
      return true;
    }
    return roundsDiffer(deal, draft) || (datesDiffer(deal, draft) && !goesOn(deal, draft));
  }

  /**
   * A purchase by the same buyer has a day when it is signed and others when it is approved, done
   * or stopped.
   */
  private static boolean goesOn(Draft deal, Draft draft) {
    if (deal.type == DealType.IPO) {
      return overlap(deal.in(Role.TARGET), draft.in(Role.TARGET))
          && (endsAfter(deal, draft) || endsAfter(draft, deal));
    }
    return (deal.type == DealType.ACQUISITION || deal.type == DealType.MERGER)
        && deal.status != draft.status
        && (LATER.contains(deal.status) || LATER.contains(draft.status))
        && overlap(deal.in(Role.TARGET), draft.in(Role.TARGET))
        && overlap(deal.in(Role.ACQUIRER), draft.in(Role.ACQUIRER));
  }

  /** An application that was accepted and then withdrawn, not one that lapsed before the next. */
  private static boolean endsAfter(Draft end, Draft before) {
    return end.status == Status.TERMINATED
        && before.status != Status.TERMINATED
        && events(end).stream()
            .allMatch(x -> events(before).stream().allMatch(y -> !start(x).isBefore(start(y))));
  }

  private static LocalDate start(DealFact.Date date) {
    return Objects.requireNonNull(date.date().start());
  }

  private static final EnumSet<Status> LATER =
      EnumSet.of(Status.APPROVED, Status.COMPLETED, Status.TERMINATED, Status.BLOCKED);

  /** A round that is sought is another than the one that was closed. */
  private static boolean open(Draft draft) {
    return draft.status == Status.IN_TALKS
        || draft.status == Status.RUMOURED
        || (draft.status == Status.PLANNED && events(draft).isEmpty());
  }

  private static boolean closed(Draft draft) {
    return draft.status == Status.COMPLETED || !events(draft).isEmpty();
  }

  private static boolean reversed(Draft deal, Draft draft) {
    return overlap(deal.in(Role.ACQUIRER), draft.in(Role.TARGET))
        || overlap(deal.in(Role.TARGET), draft.in(Role.ACQUIRER))
        || overlap(deal.in(Role.ACQUIRER), draft.in(Role.SELLER))
        || overlap(deal.in(Role.SELLER), draft.in(Role.ACQUIRER));
  }

  private static boolean overlap(List<PartyMention> a, List<PartyMention> b) {
    return a.stream().anyMatch(p -> b.stream().anyMatch(q -> alike(p, q)));
  }

  /** The same party, or a name that begins the other: {@code Norpak}, {@code Norpak ASA}. */
  static boolean alike(PartyMention a, PartyMention b) {
    String x = a.name();
    String y = b.name();
    boolean begins = Math.min(x.length(), y.length()) >= 2 && (x.startsWith(y) || y.startsWith(x));
    return a.party() == b.party() || (begins && a.type() == b.type());
  }

  static boolean roundsDiffer(Draft deal, Draft draft) {
    Set<String> a = rounds(deal);
    Set<String> b = rounds(draft);
    return !a.isEmpty() && !b.isEmpty() && a.stream().noneMatch(b::contains);
  }

  /** {@code 成立至今已完成六轮融资,投资方包括…}: several rounds as one, none of which is named. */
  private static boolean toldTogether(Draft draft) {
    return draft.type == DealType.FINANCING
        && rounds(draft).isEmpty()
        && draft.rounds.stream()
            .anyMatch(
                r ->
                    SEVERAL
                        .matcher(
                            draft
                                .passage
                                .document()
                                .folded()
                                .substring(r.span().start(), r.span().end()))
                        .matches());
  }

  /** {@code 完成8轮融资,融资额超83亿元}: what all of them raised. */
  private static void sumOfAll(Draft draft) {
    draft.amounts.replaceAll(
        a ->
            a.kind() == AmountKind.DEAL_VALUE
                ? new DealFact.Amount(AmountKind.CUMULATIVE, a.quantity())
                : a);
  }

  private static final Pattern SEVERAL = Pattern.compile("(?:[两二三四五六七八九十数多几]|[2-9]|[1-9][0-9])轮");

  private static Set<String> rounds(Draft draft) {
    Set<String> rounds = new TreeSet<>();
    draft.rounds.forEach(
        r -> {
          if (!r.round().isEmpty()
              && !r.round().equals("equity")
              && !r.round().equals("convertible")
              && !r.round().equals("follow_on")) {
            rounds.add(r.round());
          }
        });
    return rounds;
  }

  static final Pattern TURN = Pattern.compile("首轮|第[一二三四五六七八九十]轮");

  /** {@code 其首轮融资由乙领投,第二轮由丙领投}: rounds by their number. */
  static Set<String> turns(Draft draft) {
    Set<String> turns = new TreeSet<>();
    String folded = draft.passage.document().folded();
    draft.rounds.stream()
        .map(r -> folded.substring(r.span().start(), r.span().end()))
        .filter(r -> TURN.matcher(r).matches())
        .forEach(turns::add);
    Span clause = draft.passage.clauseAt(draft.trigger.span().start());
    Matcher turn = TURN.matcher(draft.passage.words(clause));
    while (draft.type == DealType.FINANCING && turn.find()) {
      turns.add(turn.group());
    }
    return turns;
  }

  private static boolean valuesDiffer(Draft deal, Draft draft) {
    for (AmountKind kind :
        List.of(AmountKind.DEAL_VALUE, AmountKind.SHARE_COUNT, AmountKind.STAKE)) {
      if (!deal.quantities(kind).isEmpty()
          && !draft.quantities(kind).isEmpty()
          && !sameFigure(kind, deal, draft)) {
        return true;
      }
    }
    return false;
  }

  private static boolean sameFigure(AmountKind kind, Draft deal, Draft draft) {
    return deal.quantities(kind).stream()
        .anyMatch(x -> draft.quantities(kind).stream().anyMatch(y -> agree(deal, x, y)));
  }

  static boolean agree(Draft deal, Quantity a, Quantity b) {
    return Agreement.agree(deal.passage.document(), a, b);
  }

  private static boolean datesDiffer(Draft deal, Draft draft) {
    List<DealFact.Date> a = events(deal);
    List<DealFact.Date> b = events(draft);
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    return a.stream().noneMatch(x -> b.stream().anyMatch(y -> near(x, y)));
  }

  private static List<DealFact.Date> events(Draft draft) {
    return draft.dates.stream()
        .filter(
            d -> d.kind() == DateKind.EVENT && d.date().start() != null && d.date().end() != null)
        .toList();
  }

  private static boolean near(DealFact.Date x, DealFact.Date y) {
    LocalDate xs = x.date().start();
    LocalDate xe = x.date().end();
    LocalDate ys = y.date().start();
    LocalDate ye = y.date().end();
    if (xs == null || xe == null || ys == null || ye == null) {
      return true;
    }
    return !xe.plusDays(15).isBefore(ys) && !ye.plusDays(15).isBefore(xs);
  }

  /** What is done is another deal than what is planned, where both are told with figures. */
  private static boolean stagesDiffer(Draft deal, Draft draft) {
    boolean running = deal.type == DealType.BUYBACK || deal.type.isHolding();
    Status a = running(deal);
    Status b = running(draft);
    boolean broken = a == Status.TERMINATED && isCounted(deal);
    return running
        && !deal.amounts.isEmpty()
        && ((a == Status.PLANNED && b == Status.COMPLETED)
            || ((a == Status.COMPLETED || broken) && b == Status.PLANNED));
  }

  static @Nullable Status running(Draft draft) {
    if (draft.status == null && isCounted(draft)) {
      return Status.COMPLETED;
    }
    boolean capped =
        draft.type == DealType.BUYBACK
            && (draft.status == null || draft.status == Status.ANNOUNCED)
            && !isCounted(draft)
            && draft.quantities(AmountKind.PRICE_PER_SHARE).stream()
                .anyMatch(q -> q.qualifier() == Qualifier.UP_TO);
    return capped ? Status.PLANNED : draft.status;
  }

  /** Told with what was bought or sold, not only with a bound. */
  static boolean isCounted(Draft draft) {
    return draft.quantities(AmountKind.SHARE_COUNT).stream().anyMatch(q -> q.low() != null)
        || draft.quantities(AmountKind.DEAL_VALUE).stream()
            .anyMatch(q -> q.low() != null && q.low().equals(q.high()));
  }
}
