package dealfacts.deal.assembly;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DateKind;
import dealfacts.deal.DealFact;
import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.Stage;
import dealfacts.deal.Status;
import dealfacts.deal.argument.Agreement;
import dealfacts.deal.argument.Proceeds;
import dealfacts.deal.argument.Sums;
import dealfacts.deal.listing.ListingStage;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Progress;
import dealfacts.mention.PartyMention;
import dealfacts.mention.Qualifier;
import dealfacts.mention.Quantity;
import dealfacts.text.Pattern;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One deal told twice: what the second telling adds to the first. */
final class Retold {
  private Retold() {}

  /**
   * Equals are told by the word for it; a headline that says who merges whom only shortens. Who
   * absorbs, though, is told ({@code 吸收合并}) whatever is said of both ({@code 甲与乙的换股比例}).
   */
  private static void asEquals(Draft home, Draft draft) {
    Draft equals = home.has(Role.PARTNER) ? home : draft.has(Role.PARTNER) ? draft : null;
    if (equals != null && home.type == DealType.MERGER) {
      Draft other = equals == home ? draft : home;
      List<PartyMention> partners = equals.in(Role.PARTNER);
      boolean absorbs = other.trigger.word().contains("吸收") && other.has(Role.ACQUIRER);
      if (absorbs || equals.trigger.word().startsWith("的") && other.has(Role.TARGET)) {
        equals.drop(Role.PARTNER, p -> other.involves(p.party()));
        return;
      }
      other.drop(Role.ACQUIRER, p -> partners.stream().anyMatch(q -> Contradiction.alike(p, q)));
      other.drop(Role.TARGET, p -> partners.stream().anyMatch(q -> Contradiction.alike(p, q)));
    }
  }

  /** A headline shortens what a deal is about; what the body says counts. */
  private static boolean onlyTitle(Draft home) {
    return home.isHeadline();
  }

  static void merge(Draft home, Draft draft) {
    draft.home = home;
    if (Assembler.isPart(home, draft)) {
      draft.amounts.removeIf(a -> a.kind() != AmountKind.DEAL_VALUE);
      draft.amounts.replaceAll(a -> new DealFact.Amount(AmountKind.TRANCHE, a.quantity()));
      if (home.type == DealType.CONTRACT_AWARD) {
        draft.drop(Role.WINNER, p -> true); // the whole names them in full
        draft.subject = null;
      }
    }
    if (Contradiction.sumsUp(draft, home)) {
      draft.amounts.removeIf(a -> a.kind() == AmountKind.STAKE);
    } else if (Contradiction.sumsUp(home, draft)) {
      home.amounts.removeIf(a -> a.kind() == AmountKind.STAKE);
    }
    if (draft.total) {
      Sums.replaceParts(home, draft);
    }
    if (home.type.isHolding() && draft.amounts.isEmpty() && Progress.isCounted(home)) {
      draft.drop(Role.SHAREHOLDER, p -> home.has(Role.SHAREHOLDER));
    }
    if (isOneOf(home, draft)) {
      home.drop(Role.SHAREHOLDER, p -> !draft.involves(p.party()));
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
    dropSteps(home, draft);
    if (home.type == DealType.IPO) {
      ListingStage.keepLatest(home, draft);
    }
    draft.dates.forEach(
        d -> {
          boolean known =
              home.dates.stream()
                  .anyMatch(e -> e.kind() == d.kind() && e.date().edtf().equals(d.date().edtf()));
          if (!known) {
            home.dates.add(d);
          } else {
            tellFully(home, d);
          }
        });
    home.rounds.addAll(draft.rounds);
    settle(home, draft);
    boolean bodyLists =
        home.isHeadline() && home.stage == Stage.FILING && draft.stage == Stage.LISTED;
    if (home.stage == null || bodyLists && home.status == null) {
      home.stage = draft.stage; // 甲:发行价16美元 over 甲登陆纳斯达克
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

  /** {@code 2月29日} in the headline for {@code 2024年2月29日}: the body tells the day in full. */
  private static void tellFully(Draft home, DealFact.Date date) {
    home.dates.replaceAll(
        d ->
            d.kind() == date.kind()
                    && d.date().edtf().equals(date.date().edtf())
                    && home.passage.sentence().title()
                    && home.passage.span().contains(d.date().span())
                    && date.date().span().length() > d.date().span().length()
                ? date
                : d);
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
  static void tellAgain(Draft home, DealFact.Amount again) {
    for (int i = 0; i < home.amounts.size(); i++) {
      DealFact.Amount known = home.amounts.get(i);
      boolean same =
          known.kind() == again.kind()
              && Contradiction.agree(home, known.quantity(), again.quantity());
      if (same
          && !Proceeds.inTitle(home.passage.document(), known.quantity())
          && Proceeds.isNet(home.passage.document(), again.quantity())
          && !Proceeds.isNet(home.passage.document(), known.quantity())) {
        return;
      }
      if (same && isEnd(home, known, again)) {
        home.amounts.set(i, again);
        return;
      }
      if (same) {
        boolean rounded =
            Agreement.isRounded(home.passage.document(), known.quantity(), again.quantity());
        boolean coarse =
            Agreement.isRounded(home.passage.document(), again.quantity(), known.quantity());
        boolean bare =
            Agreement.dropsCurrency(home.passage.document(), known.quantity(), again.quantity());
        if (bare
            || rounded
            || isSide(home, known.quantity(), again.quantity())
            || (!coarse && isShort(home, known.quantity(), again.quantity()))) {
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
   * {@code 超3000万元} in the headline for {@code 3185万元}: it only says on which side the figure lies.
   */
  private static boolean isSide(Draft home, Quantity known, Quantity again) {
    return known.qualifier() != Qualifier.EXACT
        && known.qualifier() != Qualifier.ABOUT
        && known.qualifier() != Qualifier.RANGE
        && again.qualifier() == Qualifier.EXACT
        && home.status != Status.PLANNED
        && Proceeds.inTitle(home.passage.document(), known)
        && !Proceeds.inTitle(home.passage.document(), again);
  }

  /**
   * {@code 3月5日,公司首次实施回购,并于3月6日披露}: a sentence without a figure tells of a step; its days are not
   * those of what is told with figures and a day of its own.
   */
  private static void dropSteps(Draft home, Draft draft) {
    boolean running = home.type == DealType.BUYBACK || home.type.isHolding();
    if (running && draft.amounts.isEmpty() && !home.amounts.isEmpty() && !home.isHeadline()) {
      draft.dates.removeIf(
          d ->
              home.dates.stream().anyMatch(h -> h.kind() == d.kind())
                  || d.kind() == DateKind.DISCLOSED
                      && STEP.matcher(draft.passage.words(draft.passage.span())).find());
    }
  }

  private static final Pattern STEP = Pattern.compile("首次|进展|实施结果|期间");

  /** {@code 股东甲、乙的告知函} before what 甲 sold: who is named with him sold another part. */
  private static boolean isOneOf(Draft home, Draft draft) {
    return home.type.isHolding()
        && home.amounts.isEmpty()
        && Progress.isCounted(draft)
        && draft.in(Role.SHAREHOLDER).size() == 1
        && home.in(Role.SHAREHOLDER).size() > 1;
  }

  /** {@code 价格区间19.58元~19.83元} told again as {@code 最高价19.83元,最低价19.58元}: two prices. */
  private static boolean isEnd(Draft home, DealFact.Amount range, DealFact.Amount end) {
    return range.kind() == AmountKind.PRICE_PER_SHARE
        && home.type == DealType.BUYBACK
        && range.quantity().qualifier() == Qualifier.RANGE
        && end.quantity().qualifier() == Qualifier.EXACT
        && (isEqual(end.quantity().low(), range.quantity().low())
            || isEqual(end.quantity().high(), range.quantity().high()));
  }

  private static boolean isEqual(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a != null && b != null && a.compareTo(b) == 0;
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
    boolean done = home.type == DealType.FINANCING || Progress.of(home) == Status.COMPLETED;
    if (isBare(draft) && !ends && done) {
      return;
    }
    boolean promised =
        home.type.isHolding()
            && home.isHeadline()
            && home.amounts.isEmpty()
            && home.status == Status.PLANNED;
    if (promised && draft.status == null && Progress.isCounted(draft)) {
      home.status = null; // 甲拟回购股份 控股股东减持: what is planned was another's
      return;
    }
    boolean foretold =
        (home.type.isHolding() || home.type == DealType.BUYBACK)
            && home.isHeadline()
            && (home.amounts.isEmpty()
                || home.type == DealType.BUYBACK
                    && Contradiction.sameFigure(AmountKind.DEAL_VALUE, home, draft))
            && home.status == Status.COMPLETED
            && draft.status == Status.PLANNED
            && !draft.amounts.isEmpty();
    if (foretold) {
      home.status = Status.PLANNED; // 甲遭股东减持 股东乙拟减持3%
      return;
    }
    boolean registered = home.rule == Rule.FINANCING_REGISTRY;
    if ((home.status == Status.ANNOUNCED || registered) && draft.status == Status.RUMOURED) {
      return;
    }
    if (home.type == DealType.IPO && !ends && isListed(home) && draft.stage == Stage.HEARING) {
      return; // 从受理到过会只用了88天
    }
    if (home.type == DealType.IPO && !ends && isFiled(home, draft)) {
      home.status = Status.ANNOUNCED;
      return;
    }
    if (isBoast(draft) && (home.status == Status.PLANNED || home.status == Status.ANNOUNCED)) {
      return;
    }
    if (isBoast(home) && (draft.status == Status.PLANNED || draft.status == Status.ANNOUNCED)) {
      home.status = draft.status;
      return;
    }
    boolean confirmed = home.status == Status.RUMOURED && draft.status == Status.ANNOUNCED;
    home.status = confirmed ? draft.status : stronger(home.status, draft.status);
  }

  /** {@code 甲2亿元拿下乙} over {@code 甲拟以2亿元收购乙}: a headline's word for it is no day of completion. */
  private static boolean isBoast(Draft home) {
    return home.isHeadline()
        && home.status == Status.COMPLETED
        && StatusReader.TAKEN.matcher(home.trigger.word()).matches()
        && !DONE.matcher(home.passage.words(home.clause())).find();
  }

  private static final Pattern DONE = Pattern.compile("完成|已|正式|成功|[购售让持出投股受并卖手进给走下得]了");

  private static boolean isListed(Draft home) {
    return home.stage == Stage.LISTED;
  }

  /** {@code 甲递交招股书}, {@code 甲拟上市}: with the paper filed it is more than a plan. */
  private static boolean isFiled(Draft home, Draft draft) {
    return home.stage == Stage.FILING
        && draft.stage == Stage.FILING
        && (home.status == Status.ANNOUNCED && draft.status == Status.PLANNED
            || home.status == Status.PLANNED && draft.status == Status.ANNOUNCED);
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
        if (known.party() != party.party()
            && Contradiction.alike(known, party)
            && !(isOwner(role) && home.in(Role.TARGET) == parties && isHouse(known, party)
                || role == Role.TARGET
                    && home.in(Role.TARGET) != parties
                    && isHouse(party, known))) {
          if (party.name().length() > known.name().length() && home.in(role) == parties) {
            parties.set(i, party);
          }
          return false;
        }
      }
    }
    return !home.involves(party.party());
  }

  /** {@code 甲集团} may hold or sell shares of {@code 甲}. */
  private static boolean isOwner(Role role) {
    return role == Role.SHAREHOLDER || role == Role.SELLER;
  }

  /** {@code 甲} and {@code 甲集团}, {@code 甲控股}: a company and the house that owns it. */
  private static boolean isHouse(PartyMention company, PartyMention owner) {
    return owner.name().startsWith(company.name())
        && HOUSE.matcher(owner.name().substring(company.name().length())).lookingAt();
  }

  private static final Pattern HOUSE = dealfacts.text.Pattern.compile("集团|控股|投资|实业|资产|国资");

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
