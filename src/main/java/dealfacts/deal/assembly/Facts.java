package dealfacts.deal.assembly;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DateKind;
import dealfacts.deal.DealFact;
import dealfacts.deal.DealType;
import dealfacts.deal.Frame;
import dealfacts.deal.Instrument;
import dealfacts.deal.Role;
import dealfacts.deal.Stage;
import dealfacts.deal.Status;
import dealfacts.deal.award.Succession;
import dealfacts.deal.listing.ListingStage;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.ItemHead;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Trigger;
import dealfacts.deal.round.JointRounds;
import dealfacts.mention.Mentions;
import dealfacts.mention.PartyMention;
import dealfacts.mention.Qualifier;
import dealfacts.mention.Quantity;
import dealfacts.mention.RoundMention;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From an assembled draft to the fact of the contract. */
final class Facts {
  private Facts() {}

  /** Whether enough is told to be a row. */
  static boolean isTold(Draft deal) {
    boolean value =
        !deal.quantities(AmountKind.DEAL_VALUE).isEmpty()
            || !deal.quantities(AmountKind.TRANCHE).isEmpty();
    boolean share =
        !deal.quantities(AmountKind.STAKE).isEmpty()
            || !deal.quantities(AmountKind.SHARE_COUNT).isEmpty();
    boolean figures = value || share || !deal.quantities(AmountKind.PRICE_PER_SHARE).isEmpty();
    boolean passed = deal.type == DealType.IPO && deal.status == Status.APPROVED;
    if (deal.guessed && !figures && isBare(deal) && !passed && !ItemHead.tells(deal)) {
      return false;
    }
    return switch (deal.type) {
      case ACQUISITION ->
          (deal.has(Role.TARGET) && (deal.has(Role.ACQUIRER) || deal.has(Role.SELLER) || figures))
              || ((deal.has(Role.ACQUIRER) || deal.has(Role.SELLER))
                  && (deal.subject != null || value || share))
              || (deal.has(Role.TARGET) && !deal.weak)
              || isBought(deal);
      case STAKE_INCREASE, STAKE_DECREASE ->
          (deal.has(Role.SHAREHOLDER) && deal.has(Role.TARGET))
              || ((deal.has(Role.SHAREHOLDER) || deal.has(Role.TARGET))
                  && (figures || deal.status != null || namesItsTarget(deal)));
      case BUYBACK ->
          deal.has(Role.TARGET) ? figures || !deal.weak : share && !deal.weak && isCounted(deal);
      case PLACEMENT ->
          (deal.has(Role.ISSUER) && (figures || deal.has(Role.INVESTOR) || isSettled(deal)))
              || (deal.has(Role.INVESTOR) && figures);
      case DEBT ->
          (deal.has(Role.ISSUER) || deal.has(Role.BORROWER)) && (value || deal.has(Role.LENDER));
      default -> deal.parties.values().stream().anyMatch(l -> !l.isEmpty());
    };
  }

  /** {@code 甲:终止2022年度定增}, {@code 甲定增申请获同意注册}: what became of an issue, without a figure. */
  private static boolean isSettled(Draft deal) {
    return (deal.status == Status.TERMINATED || deal.status == Status.APPROVED)
        && !deal.trigger.word().contains("配套")
        && ItemHead.tells(deal);
  }

  /** How many shares, and what part of the capital or for how much. */
  private static boolean isCounted(Draft deal) {
    return !deal.quantities(AmountKind.SHARE_COUNT).isEmpty()
        && !(deal.quantities(AmountKind.STAKE).isEmpty()
            && deal.quantities(AmountKind.DEAL_VALUE).isEmpty());
  }

  /** {@code 收购丙后,…}: who buys isn't told, but what is bought, by a name that is surely one. */
  private static boolean isBought(Draft deal) {
    Trigger trigger = deal.trigger;
    return trigger.frame() == Frame.BUY
        && !trigger.nominal()
        && !trigger.word().startsWith("买")
        && deal.in(Role.TARGET).stream()
            .anyMatch(
                p ->
                    (!p.evidence().startsWith("slot") || p.strength() >= 0.55)
                        && p.span().start() >= trigger.span().end()
                        && p.span().start() <= trigger.span().end() + 1
                        && deal.passage.span().contains(p.span())
                        && !deal.passage.words(trigger.span().end(), p.span().start()).equals("的"));
  }

  /** Told once, without a round or a day. */
  private static boolean isBare(Draft deal) {
    return deal.rounds.isEmpty()
        && deal.told.size() == 1
        && deal.dates.stream().noneMatch(d -> d.kind() == DateKind.EVENT);
  }

  /** Whether the sentence itself names whose shares are bought or sold. */
  private static boolean namesItsTarget(Draft deal) {
    return !deal.trigger.nominal()
        && deal.in(Role.TARGET).stream().anyMatch(p -> deal.passage.span().contains(p.span()));
  }

  static DealFact of(Draft deal, Mentions mentions) {
    List<DealFact.Amount> amounts = new ArrayList<>(deal.amounts);
    amounts.sort(Comparator.comparing(a -> a.quantity().span()));
    List<DealFact.Date> dates = new ArrayList<>(deal.dates);
    dates.removeIf(date -> deal.dates.stream().anyMatch(other -> opens(other, date)));
    dates.sort(Comparator.comparing(d -> d.date().span()));
    Passage best = evidence(deal, mentions);
    List<DealFact.Party> parties = new ArrayList<>();
    for (Role role : Role.values()) {
      for (PartyMention party : deal.in(role)) {
        Span span = named(party, best, mentions);
        parties.add(
            new DealFact.Party(
                role, span == null ? party.span() : span, party.name(), party.type()));
      }
    }
    return new DealFact(
        deal.type,
        status(deal),
        deal.type == DealType.IPO ? deal.stage : null,
        round(deal),
        instrument(deal),
        parties,
        amounts,
        dates,
        Subject.of(deal),
        SecurityCode.of(deal, mentions),
        best.span(),
        deal.rule.label(),
        Confidence.of(deal));
  }

  /** The party as the passage calls it; null where it doesn't name it. */
  private static @Nullable Span named(PartyMention party, Passage evidence, Mentions mentions) {
    if (evidence.span().contains(party.span())) {
      return party.span();
    }
    return mentions.parties().stream()
        .filter(m -> m.party() == party.party() && evidence.span().contains(m.span()))
        .map(PartyMention::span)
        .findFirst()
        .orElse(null);
  }

  /**
   * What the wording tells; without any, an award is won, a listing day has come, a day gone by is
   * a deal done.
   */
  private static Status status(Draft deal) {
    boolean open = deal.status == Status.PLANNED || deal.status == Status.IN_TALKS;
    // 预计中标, 竞标: whoever is named has been chosen
    Status told = open && deal.type == DealType.CONTRACT_AWARD ? null : deal.status;
    if (told != null && told != Status.ANNOUNCED) {
      return told;
    }
    if (isBounded(deal)) {
      return Status.PLANNED;
    }
    if (deal.type == DealType.BUYBACK && isFirst(deal)) {
      return Status.COMPLETED;
    }
    if (deal.type == DealType.CONTRACT_AWARD) {
      return Succession.isCandidate(deal) ? Status.ANNOUNCED : Status.COMPLETED;
    }
    if (deal.stage == Stage.LISTED || deal.stage == Stage.DELISTED) {
      return Status.COMPLETED;
    }
    if (deal.stage == Stage.FILING && told == null) {
      return Status.PLANNED;
    }
    if (deal.stage == Stage.HEARING) {
      return told == Status.ANNOUNCED
              || deal.told.stream().anyMatch(p -> ListingStage.isToBeHeard(p.words(p.span())))
          ? Status.ANNOUNCED
          : Status.APPROVED;
    }
    if (deal.stage == Stage.SUSPENDED) {
      return Status.ANNOUNCED; // 中止审核: it may go on
    }
    if (deal.background || told == null && (isPast(deal) || isReport(deal) || deal.isFormer())) {
      return Status.COMPLETED;
    }
    return Status.ANNOUNCED;
  }

  /** {@code 关于首次回购的公告:2月3日,公司|首次回购股份10万股}: what the paper tells is done. */
  private static boolean isFirst(Draft deal) {
    return isCounted(deal)
        && deal.told.stream().anyMatch(p -> FIRST.matcher(p.words(p.span())).find());
  }

  private static final Pattern FIRST =
      Pattern.compile("首次(?:实施|进行|(?:以|通过)[^,;。]{2,24})?(?:股份)?回购[^,;。0-9]{0,10}[0-9]");

  /** Shares to be bought or sold for a sum that is only bounded: {@code 回购资金总额不低于2亿元且不超过3亿元}. */
  private static boolean isBounded(Draft deal) {
    boolean running = deal.type == DealType.BUYBACK || deal.type.isHolding();
    List<Quantity> sums = deal.quantities(AmountKind.DEAL_VALUE);
    return running
        && !deal.background
        && !sums.isEmpty()
        && sums.stream().allMatch(q -> BOUNDS.contains(q.qualifier()));
  }

  private static final Set<Qualifier> BOUNDS =
      EnumSet.of(Qualifier.UP_TO, Qualifier.AT_LEAST, Qualifier.RANGE);

  /** {@code 5月19日上市,将于5月19日起交易}: the day from which it runs is told more closely. */
  private static boolean opens(DealFact.Date open, DealFact.Date day) {
    return open.kind() == day.kind() && open.date().edtf().equals(day.date().edtf() + "/..");
  }

  private static @Nullable Instrument instrument(Draft deal) {
    if (deal.instrument != null) {
      return deal.instrument;
    }
    boolean cash = false;
    boolean stock = false;
    boolean note = false;
    boolean swap = false;
    for (Passage passage : deal.told) {
      String words = passage.words(passage.span());
      if (passage == deal.passage) {
        int start = passage.segmentStart(deal.trigger.span().start());
        String segment = passage.words(start, passage.span().end());
        int end = segment.indexOf(';', deal.trigger.span().end() - start);
        words = end < 0 ? segment : segment.substring(0, end);
      }
      cash |= CASH.matcher(words).find();
      stock |= STOCK.matcher(words).find();
      note |= NOTE.matcher(words).find();
      swap |= SWAP.matcher(words).find();
    }
    if (deal.type == DealType.ACQUISITION || deal.type == DealType.MERGER) {
      return cash && stock
          ? Instrument.CASH_AND_STOCK
          : stock ? Instrument.STOCK : cash ? Instrument.CASH : swap ? Instrument.ASSET_SWAP : null;
    }
    return deal.type == DealType.FINANCING && note ? Instrument.CONVERTIBLE_NOTE : null;
  }

  private static final Pattern CASH = Pattern.compile("现金(?!流|分红|管理|及等价|储备)");

  private static final Pattern STOCK =
      Pattern.compile(
          "(?<!已)发行股份|换股|股份支付|以股份|发行[^,;。]{0,6}股[^,;。]{0,6}(?:购买|收购)|加股权|加股票|股票加|股票对价|全股票|换股");

  private static final Pattern SWAP = Pattern.compile("(?:资产|股权)置换");

  private static final Pattern NOTE = Pattern.compile("可转换?(?:票据|债)|可转债");

  /**
   * An event date that lies before the day of the article, or in a year that the text calls by its
   * number.
   */
  private static boolean isPast(Draft deal) {
    LocalDate anchor = deal.passage.document().anchor();
    for (DealFact.Date date : deal.dates) {
      LocalDate end = date.date().end();
      if (date.kind() == DateKind.EVENT
          && (end != null && (anchor == null || end.isBefore(anchor))
              || isWinterPast(date, anchor))) {
        return true;
      }
    }
    return false;
  }

  /** {@code 2022年冬天}, whose days nothing tells, is over in 2024. */
  private static boolean isWinterPast(DealFact.Date date, @Nullable LocalDate anchor) {
    String edtf = date.date().edtf();
    return edtf.endsWith("-24")
        && edtf.length() == 7
        && (anchor == null || Integer.parseInt(edtf.substring(0, 4)) + 1 < anchor.getYear());
  }

  /**
   * Holdings and buybacks told with figures, rounds told with their investors, are done where no
   * word plans them.
   */
  private static boolean isReport(Draft deal) {
    boolean counted =
        !deal.quantities(AmountKind.SHARE_COUNT).isEmpty()
            || !deal.quantities(AmountKind.DEAL_VALUE).isEmpty();
    return switch (deal.type) {
      case STAKE_INCREASE, STAKE_DECREASE, BUYBACK -> counted;
      case FINANCING -> deal.has(Role.LEAD_INVESTOR) || !deal.rounds.isEmpty();
      default -> false;
    };
  }

  private static @Nullable RoundMention round(Draft deal) {
    if (deal.type != DealType.FINANCING && deal.type != DealType.PLACEMENT) {
      return null;
    }
    RoundMention counted = null;
    boolean named = deal.rounds.stream().anyMatch(JointRounds::isNamed);
    for (RoundMention round : deal.rounds) {
      if (named && round.round().equals("equity")) {
        continue; // 新增股东乙 … 完成B轮融资
      }
      if (!round.round().isEmpty() && !round.round().equals("convertible")) {
        return round;
      }
      counted = counted == null || counted.round().isEmpty() ? round : counted;
    }
    return counted;
  }

  /** The passage that holds most of the deal's arguments; of equal ones the first in the body. */
  private static Passage evidence(Draft deal, Mentions mentions) {
    Passage best = deal.passage;
    int most = -1;
    for (Passage passage : deal.told) {
      Span span = passage.span();
      int held = 0;
      for (List<PartyMention> parties : deal.parties.values()) {
        for (PartyMention party : parties) {
          held += named(party, passage, mentions) == null ? 0 : 2;
        }
      }
      for (DealFact.Amount amount : deal.amounts) {
        held += span.contains(amount.quantity().span()) ? 2 : 0;
      }
      for (DealFact.Date date : deal.dates) {
        held += span.contains(date.date().span()) ? 2 : 0;
      }
      boolean body = best.sentence().title() && !passage.sentence().title();
      if (held > most || (held == most && body)) {
        most = held;
        best = passage;
      }
    }
    return best;
  }
}
