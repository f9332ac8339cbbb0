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
import dealfacts.deal.award.AwardItem;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.NamedRounds;
import dealfacts.deal.passage.Phase;
import dealfacts.deal.passage.Progress;
import dealfacts.mention.PartyMention;
import dealfacts.mention.Quantity;
import dealfacts.text.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Whether two drafts of one type can be one deal: another round, day, figure or counterparty makes
 * another deal ({@code A轮1亿元} and {@code B轮3亿元}).
 */
final class Contradiction {
  private static final List<Role> KEYS =
      List.of(
          Role.TARGET,
          Role.ISSUER,
          Role.BORROWER,
          Role.ACQUIRER,
          Role.SHAREHOLDER,
          Role.WINNER,
          Role.LICENSEE);

  private Contradiction() {}

  static boolean between(Draft deal, Draft draft, boolean anaphoric) {
    return differ(deal, draft)
        || valuesDiffer(deal, draft)
        || (!anaphoric
            && deal.background != draft.background
            && !Formerly.ends(deal, draft)
            && !sameFigure(AmountKind.DEAL_VALUE, deal, draft));
  }

  /** Whether anything but the figures makes them two deals. */
  static boolean differ(Draft deal, Draft draft) {
    for (Role role : KEYS) {
      if (deal.has(role) && draft.has(role) && !overlap(deal.in(role), draft.in(role))) {
        return true;
      }
    }
    if (AwardItem.isAnother(deal, draft)) {
      return true;
    }
    if (deal.thing && draft.has(Role.TARGET) || draft.thing && deal.has(Role.TARGET)) {
      return true;
    }
    if (isFormerOfAnother(deal, draft)
        || isFormerOfAnother(draft, deal)
        || Formerly.apart(deal, draft)
        || Formerly.areTwoAttempts(deal, draft)) {
      return true;
    }
    Set<String> turns = NamedRounds.turns(deal);
    if (!turns.isEmpty() && NamedRounds.turns(draft).stream().anyMatch(t -> !turns.contains(t))) {
      return true;
    }
    if (stagesDiffer(deal, draft) || Joint.isMember(deal, draft) || phasesDiffer(deal, draft)) {
      return true;
    }
    if (deal.type == DealType.DEBT && deal.instrument != draft.instrument) {
      return true;
    }
    if (deal.type == DealType.ACQUISITION && reversed(deal, draft)) {
      return true;
    }
    if (draft.rule == Rule.FINANCING_GIVES && draft.rounds.isEmpty() && isDatedApart(deal, draft)) {
      return true;
    }
    if (deal.type == DealType.FINANCING && deal.status == Status.COMPLETED && isNext(draft)) {
      return true;
    }
    if (isBeforeRegistry(deal, draft) || isBeforeRegistry(draft, deal)) {
      return true;
    }
    boolean bare = draft.anaphoric && draft.rounds.isEmpty() && draft.parties.isEmpty();
    if (deal.type == DealType.FINANCING
        && !bare
        && (deal.rule != Rule.FINANCING_REGISTRY || draft.status == Status.IN_TALKS)
        && ((open(deal) && closed(draft)) || (closed(deal) && open(draft)))) {
      return true;
    }
    if (NamedRounds.together(deal) && !NamedRounds.of(draft).isEmpty()
        || NamedRounds.together(draft) && !NamedRounds.of(deal).isEmpty()) {
      return true;
    }
    return NamedRounds.differ(deal, draft) || (datesDiffer(deal, draft) && !goesOn(deal, draft));
  }

  /** {@code 近日新增股东乙。2020年6月完成由丙领投的B轮}: a round of a day of its own and of others. */
  private static boolean isBeforeRegistry(Draft registry, Draft round) {
    return registry.rule == Rule.FINANCING_REGISTRY
        && round.rule != Rule.FINANCING_REGISTRY
        && round.passage != registry.passage
        && events(registry).isEmpty()
        && !events(round).isEmpty()
        && round.hasInvestors()
        && !overlap(registry.in(Role.INVESTOR), round.in(Role.INVESTOR))
        && !overlap(registry.in(Role.INVESTOR), round.in(Role.LEAD_INVESTOR));
  }

  /**
   * {@code 甲收购乙的轴承业务。甲2014年曾收购丙}: what was bought long ago is a firm that the other doesn't name.
   */
  private static boolean isFormerOfAnother(Draft former, Draft deal) {
    return former.type == DealType.ACQUISITION
        && (former.isFormer() || isLongBefore(former, deal))
        && former.has(Role.TARGET)
        && !deal.has(Role.TARGET)
        && deal.subject != null
        && !deal.isFormer()
        && !overlap(former.in(Role.TARGET), deal.in(Role.SELLER));
  }

  /** {@code 7月8日增持120万股,并计划累计增持不超过2%}: what is planned is another deal than what was done. */
  private static boolean phasesDiffer(Draft deal, Draft draft) {
    return deal.type.isHolding()
        && deal.passage == draft.passage
        && !deal.amounts.isEmpty()
        && !draft.amounts.isEmpty()
        && Progress.isCounted(deal) != Progress.isCounted(draft)
        && Phase.differs(deal.passage, deal.trigger, draft.trigger, deal.passage.span().end());
  }

  private static boolean isLongBefore(Draft former, Draft deal) {
    return former.dates.stream()
        .anyMatch(
            f ->
                deal.dates.stream()
                    .anyMatch(
                        d ->
                            f.kind() == DateKind.EVENT
                                && f.date().end() != null
                                && d.date().end() != null
                                && f.date().end().plusYears(1).isBefore(d.date().end())));
  }

  /**
   * A purchase by the same buyer has a day when it is signed and others when it is approved, done
   * or stopped.
   */
  private static boolean goesOn(Draft deal, Draft draft) {
    if (deal.type == DealType.IPO) {
      return overlap(deal.in(Role.TARGET), draft.in(Role.TARGET))
          && (endsAfter(deal, draft)
              || endsAfter(draft, deal)
              || leaves(deal) && leaves(draft)
              || isNextStep(deal, draft)
              || isNextStep(draft, deal));
    }
    if (deal.type == DealType.BUYBACK) {
      return isRefused(deal, draft) || isRefused(draft, deal);
    }
    return (deal.type == DealType.ACQUISITION || deal.type == DealType.MERGER)
        && deal.status != draft.status
        && (LATER.contains(deal.status) || LATER.contains(draft.status))
        && overlap(deal.in(Role.TARGET), draft.in(Role.TARGET))
        && overlap(deal.in(Role.ACQUIRER), draft.in(Role.ACQUIRER));
  }

  /** {@code 5月30日抛出回购预案}, {@code 6月27日股东大会没有通过}: the plan that was refused. */
  private static boolean isRefused(Draft refused, Draft plan) {
    return refused.status == Status.BLOCKED
        && Progress.of(plan) == Status.PLANNED
        && overlap(refused.in(Role.TARGET), plan.in(Role.TARGET));
  }

  /** {@code 1月8日进入退市整理期,最后交易日为1月22日}: nobody leaves twice. */
  private static boolean leaves(Draft draft) {
    return draft.stage == Stage.DELISTED || draft.stage == Stage.SUSPENDED;
  }

  /**
   * {@code 2023年12月获受理}, {@code 今年5月过会}, {@code 8月6日挂牌}: the steps of one listing, each behind the
   * other.
   */
  private static boolean isNextStep(Draft next, Draft before) {
    return next.stage != null
        && before.stage != null
        && !leaves(next)
        && !Formerly.isOver(next)
        && !Formerly.isOver(before)
        && next.stage.compareTo(before.stage) > 0
        && events(next).stream()
            .allMatch(x -> events(before).stream().allMatch(y -> !start(x).isBefore(start(y))));
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

  static boolean overlap(List<PartyMention> a, List<PartyMention> b) {
    return a.stream().anyMatch(p -> b.stream().anyMatch(q -> alike(p, q)));
  }

  /** The same party, or a name that begins the other: {@code Norpak}, {@code Norpak ASA}. */
  static boolean alike(PartyMention a, PartyMention b) {
    String x = a.name();
    String y = b.name();
    boolean begins = Math.min(x.length(), y.length()) >= 2 && (x.startsWith(y) || y.startsWith(x));
    return a.party() == b.party() || (begins && a.type() == b.type());
  }

  static boolean valuesDiffer(Draft deal, Draft draft) {
    for (AmountKind kind :
        List.of(AmountKind.DEAL_VALUE, AmountKind.SHARE_COUNT, AmountKind.STAKE)) {
      if (!deal.quantities(kind).isEmpty()
          && !draft.quantities(kind).isEmpty()
          && !sameFigure(kind, deal, draft)
          && !(kind == AmountKind.STAKE && (sumsUp(deal, draft) || sumsUp(draft, deal)))) {
        return true;
      }
    }
    return false;
  }

  /** {@code 收购丁所持30%股权和戊所持21%股权} and {@code 收购51%股权}: the parts and the whole. */
  static boolean sumsUp(Draft parts, Draft whole) {
    List<Quantity> told = parts.quantities(AmountKind.STAKE);
    BigDecimal sum = BigDecimal.ZERO;
    for (Quantity part : told) {
      BigDecimal share = part.low();
      if (share == null || part.high() == null || share.compareTo(part.high()) != 0) {
        return false;
      }
      sum = sum.add(share);
    }
    BigDecimal all = sum;
    return told.size() > 1
        && whole.quantities(AmountKind.STAKE).stream()
            .anyMatch(w -> w.low() != null && w.low().compareTo(all) == 0);
  }

  static boolean sameFigure(AmountKind kind, Draft deal, Draft draft) {
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

  /** {@code 新一轮融资的TS已经签了,预计年底前完成} behind a round that is closed. */
  private static boolean isNext(Draft draft) {
    return !draft.rounds.isEmpty()
        && draft.status != Status.COMPLETED
        && draft.rounds.stream().allMatch(r -> r.round().isEmpty())
        && draft.rounds.stream()
            .map(r -> draft.passage.document().slice(r.span()))
            .anyMatch(r -> r.startsWith("下一轮") || r.startsWith("新一轮"))
        && NEXT.matcher(draft.passage.words(draft.passage.span())).find();
  }

  private static final Pattern NEXT = Pattern.compile("下一轮|正在进行|预计|计划|即将|TS|启动");

  /** {@code 近期完成两轮融资 … 2022年创业,半年后乙投进来800万元}: a time of its own, be it no day. */
  private static boolean isDatedApart(Draft deal, Draft draft) {
    return draft.dates.stream().anyMatch(d -> d.kind() == DateKind.EVENT)
        && deal.dates.stream().anyMatch(d -> d.kind() == DateKind.EVENT)
        && draft.dates.stream()
            .noneMatch(
                d ->
                    deal.dates.stream()
                        .anyMatch(
                            e ->
                                d.date().start() != null && e.date().start() != null && near(d, e)
                                    || d.date().edtf().equals(e.date().edtf())
                                        && !d.date().edtf().isEmpty()));
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
    Status a = Progress.of(deal);
    Status b = Progress.of(draft);
    boolean broken = a == Status.TERMINATED && Progress.isCounted(deal);
    return running
        && !deal.amounts.isEmpty()
        && ((a == Status.PLANNED && b == Status.COMPLETED)
            || ((a == Status.COMPLETED || broken) && b == Status.PLANNED));
  }
}
