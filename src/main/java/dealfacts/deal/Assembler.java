package dealfacts.deal;

import dealfacts.mention.PartyMention;
import dealfacts.mention.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    return Joint.apart(assembled(drafts));
  }

  private static List<Draft> assembled(List<Draft> drafts) {
    List<Draft> deals = new ArrayList<>();
    for (Draft draft : drafts) {
      Draft home = home(deals, draft);
      if (home == null) {
        deals.add(draft);
      } else {
        merge(home, draft);
      }
    }
    return deals;
  }

  private static @Nullable Draft home(List<Draft> deals, Draft draft) {
    for (int i = deals.size() - 1; i >= 0; i--) {
      Draft deal = deals.get(i);
      if (deal.type != draft.type) {
        continue;
      }
      if (isPart(deal, draft)) {
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

  /** {@code 总价89亿元,其中向丁收购62%股权,对价55亿元}: a part of the purchase told before. */
  private static boolean isPart(Draft deal, Draft draft) {
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
    for (Role role : KEYS) {
      if (deal.has(role) && draft.has(role) && !overlap(deal.in(role), draft.in(role))) {
        return true;
      }
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
    if (deal.type == DealType.FINANCING
        && ((open(deal) && closed(draft)) || (closed(deal) && open(draft)))) {
      return true;
    }
    if (roundsDiffer(deal, draft)) {
      return true;
    }
    if (valuesDiffer(deal, draft)) {
      return true;
    }
    if (datesDiffer(deal, draft)) {
      return true;
    }
    return !anaphoric
        && deal.background != draft.background
        && !sameFigure(AmountKind.DEAL_VALUE, deal, draft);
  }

  /** A round that is sought is another than the one that was closed. */
  private static boolean open(Draft draft) {
    return draft.status == Status.IN_TALKS || draft.status == Status.RUMOURED;
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
  private static boolean alike(PartyMention a, PartyMention b) {
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

  private static boolean agree(Draft deal, Quantity a, Quantity b) {
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

  /** Equals are told by the word for it; a headline that says who merges whom only shortens. */
  private static void asEquals(Draft home, Draft draft) {
    Draft equals = home.has(Role.PARTNER) ? home : draft.has(Role.PARTNER) ? draft : null;
    if (equals != null && home.type == DealType.MERGER) {
      Draft other = equals == home ? draft : home;
      List<PartyMention> partners = equals.in(Role.PARTNER);
      other.drop(Role.ACQUIRER, p -> partners.stream().anyMatch(q -> alike(p, q)));
      other.drop(Role.TARGET, p -> partners.stream().anyMatch(q -> alike(p, q)));
    }
  }

  /** A headline shortens what a deal is about; what the body says counts. */
  private static boolean onlyTitle(Draft home) {
    return home.told.stream().allMatch(p -> p.sentence().title());
  }

  static void merge(Draft home, Draft draft) {
    draft.home = home;
    if (isPart(home, draft)) {
      draft.amounts.removeIf(a -> a.kind() != AmountKind.DEAL_VALUE);
      draft.amounts.replaceAll(a -> new DealFact.Amount(AmountKind.TRANCHE, a.quantity()));
    }
    asEquals(home, draft);
    draft.parties.forEach(
        (role, parties) ->
            parties.forEach(
                p -> {
                  if (fits(home, role, p)) {
                    home.add(role, p, "told again");
                  }
                }));
    draft.amounts.forEach(a -> tellAgain(home, a));
    draft.dates.forEach(
        d -> {
          boolean known =
              home.dates.stream()
                  .anyMatch(e -> e.kind() == d.kind() && e.date().edtf().equals(d.date().edtf()));
          if (!known) {
            home.dates.add(d);
          }
        });
    home.rounds.addAll(draft.rounds);
    settle(home, draft);
    if (home.stage == null) {
      home.stage = draft.stage;
    }
    if (home.instrument == null) {
      home.instrument = draft.instrument;
    }
    if (home.subject == null || (draft.subject != null && onlyTitle(home))) {
      home.subject = draft.subject;
    }
    home.weak &= draft.weak;
    home.told.addAll(draft.told);
  }

  /** {@code 205万股} in the headline for {@code 约205万股}: it drops the words beside the digits. */
  private static boolean isShort(Draft home, Quantity known, Quantity again) {
    return home.passage.sentence().title()
        && home.passage.span().contains(known.span())
        && !home.passage.span().contains(again.span())
        && known.kind() == again.kind()
        && known.unit().equals(again.unit())
        && again.span().length() > known.span().length();
  }

  /** A figure told again is no second one; the one with more digits is kept. */
  private static void tellAgain(Draft home, DealFact.Amount again) {
    for (int i = 0; i < home.amounts.size(); i++) {
      DealFact.Amount known = home.amounts.get(i);
      if (known.kind() == again.kind() && agree(home, known.quantity(), again.quantity())) {
        boolean rounded =
            Agreement.isRounded(home.passage.document(), known.quantity(), again.quantity());
        boolean coarse =
            Agreement.isRounded(home.passage.document(), again.quantity(), known.quantity());
        if (rounded || (!coarse && isShort(home, known.quantity(), again.quantity()))) {
          home.amounts.set(i, again);
        }
        return;
      }
    }
    if (again.kind() != AmountKind.DEAL_VALUE || home.quantities(again.kind()).isEmpty()) {
      home.amounts.add(again);
    }
  }

  /**
   * The status of what is told twice. Ends weigh always; a mention without anything new changes
   * nothing; what a company announces is no rumour any more.
   */
  private static void settle(Draft home, Draft draft) {
    boolean ends =
        draft.status == Status.DENIED
            || draft.status == Status.TERMINATED
            || draft.status == Status.BLOCKED;
    boolean done = home.type == DealType.FINANCING || running(home) == Status.COMPLETED;
    if (isBare(draft) && !ends && done) {
      return;
    }
    if (home.status == Status.ANNOUNCED && draft.status == Status.RUMOURED) {
      return;
    }
    boolean confirmed = home.status == Status.RUMOURED && draft.status == Status.ANNOUNCED;
    home.status = confirmed ? draft.status : stronger(home.status, draft.status);
  }

  /** What is done is another deal than what is planned, where both are told with figures. */
  private static boolean stagesDiffer(Draft deal, Draft draft) {
    boolean running =
        deal.type == DealType.BUYBACK
            || deal.type == DealType.STAKE_INCREASE
            || deal.type == DealType.STAKE_DECREASE;
    Status a = running(deal);
    Status b = running(draft);
    return running
        && !deal.amounts.isEmpty()
        && ((a == Status.PLANNED && b == Status.COMPLETED)
            || (a == Status.COMPLETED && b == Status.PLANNED));
  }

  private static @Nullable Status running(Draft draft) {
    boolean counted =
        draft.quantities(AmountKind.SHARE_COUNT).stream().anyMatch(q -> q.low() != null)
            || draft.quantities(AmountKind.DEAL_VALUE).stream()
                .anyMatch(q -> q.low() != null && q.low().equals(q.high()));
    return draft.status == null && counted ? Status.COMPLETED : draft.status;
  }

  /** Told without any figure, round or day: it names the deal, but says nothing new about it. */
  private static boolean isBare(Draft draft) {
    return draft.amounts.isEmpty() && draft.rounds.isEmpty() && draft.dates.isEmpty();
  }

  /** A party has one role in a deal; a lead investor stays one. */
  private static boolean fits(Draft home, Role role, PartyMention party) {
    if (role == Role.LEAD_INVESTOR && home.has(Role.INVESTOR)) {
      home.drop(Role.INVESTOR, p -> p.party() == party.party());
    }
    for (List<PartyMention> parties : home.parties.values()) {
      for (int i = 0; i < parties.size(); i++) {
        PartyMention known = parties.get(i);
        if (known.party() != party.party() && alike(known, party)) {
          if (party.name().length() > known.name().length() && home.in(role) == parties) {
            parties.set(i, party);
          }
          return false;
        }
      }
    }
    return !home.involves(party.party());
  }

  static @Nullable Status stronger(@Nullable Status a, @Nullable Status b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return STRENGTH.indexOf(a) <= STRENGTH.indexOf(b) ? a : b;
  }

  private static final List<Status> STRENGTH =
      List.of(
          Status.TERMINATED,
          Status.BLOCKED,
          Status.DENIED,
          Status.COMPLETED,
          Status.APPROVED,
          Status.RUMOURED,
          Status.PLANNED,
          Status.IN_TALKS,
          Status.ANNOUNCED);
}
