package dealfacts.deal.argument;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.mention.Quantity;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives the quantities and dates of a passage to its drafts: what stands in a trigger's clause is
 * its own, what stands in a later clause goes to the trigger before it, a date in an earlier clause
 * to the trigger behind it.
 */
public final class Attachment {
  private Attachment() {}

  public static void attach(Passage passage, List<Draft> drafts) {
    if (drafts.isEmpty()) {
      return;
    }
    List<Draft> ordered = new ArrayList<>(drafts);
    ordered.sort(Comparator.comparing(d -> d.trigger.span()));
    for (Item item : passage.items()) {
      if (isOfFormerRound(passage, ordered, item)) {
        continue;
      }
      if (item.kind() == Item.Kind.QUANTITY) {
        quantity(passage, ordered, item);
      } else if (item.kind() == Item.Kind.DATE
          && (!item.bracketed() || isSpelledOut(passage, item))) {
        date(passage, ordered, item);
      }
    }
    SharedDates.give(ordered);
    for (Draft draft : ordered) {
      NearestDates.keep(passage, draft);
      Dateline.settle(passage, draft);
      PartsOfWhole.settle(passage, draft);
      if (draft.type.isHolding()) {
        Sums.keepSums(passage, draft);
      }
      Sums.dropAsked(passage, draft);
    }
  }

  /** {@code 投后12亿元,较2022年B轮时的|5亿元|翻番}: a figure or day of a round that is only compared with. */
  private static boolean isOfFormerRound(Passage passage, List<Draft> drafts, Item item) {
    Span clause = passage.clauseAt(item.span().start());
    return drafts.stream().allMatch(d -> d.type == DealType.FINANCING)
        && drafts.stream().noneMatch(d -> clause.contains(d.trigger.span()))
        && Payers.looksBack(passage, clause);
  }

  /** {@code 三个月内(即2024年9月10日至12月9日)}: the days of a length of time told before. */
  private static boolean isSpelledOut(Passage passage, Item date) {
    int from = Math.max(passage.span().start(), date.span().start() - 3);
    return NAMELY.matcher(passage.folded(new Span(from, date.span().start()))).find()
        && passage.folded(date.span()).contains("至");
  }

  private static final Pattern NAMELY = Pattern.compile("\\(即?[自从]?$");

  private static void quantity(Passage passage, List<Draft> drafts, Item item) {
    Quantity quantity = item.quantity();
    Draft nearest = owner(passage, drafts, item.span(), false);
    if (nearest == null) {
      return;
    }
    Draft named = memberNamed(passage, drafts, nearest, item);
    Draft owner = named != null ? named : paidFor(passage, drafts, nearest, item);
    int clause = passage.clauseIndex(item.span().start());
    int home = passage.clauseIndex(owner.trigger.span().start());
    boolean same = clause == home;
    if (owner.part && !same && quantity.kind() == Quantity.Kind.SHARES) {
      return; // of the whole, or of another part
    }
    if (!same && SetApart.isDatedApart(passage, owner, item)) {
      owner.derivation.add("of another day: " + passage.document().slice(item.span()));
      return;
    }
    if (!same && SetApart.isOfOthers(passage, owner, item)) {
      owner.derivation.add("of others: " + passage.document().slice(item.span()));
      return;
    }
    if (item.bracketed()
        && quantity.equivalentOf() == null
        && quantity.kind() == Quantity.Kind.MONEY
        && !PRICED_IN_BRACKET.matcher(AmountReader.bracketed(passage, item.span())).matches()) {
      return;
    }
    if (isTaken(passage, owner, item)) {
      owner.derivation.add("what one of several takes: " + passage.document().slice(item.span()));
      return;
    }
    if (isSoFar(passage, owner, item)) {
      owner.derivation.add("a running total: " + passage.document().slice(item.span()));
      return;
    }
    if (named == null
        && isOfAll(drafts, owner)
        && !same
        && quantity.kind() != Quantity.Kind.PERCENT) {
      owner.derivation.add("of all listings together: " + passage.document().slice(item.span()));
      return;
    }
    boolean listed = quantity.kind() == Quantity.Kind.MONEY && goesOnList(passage, owner, item);
    AmountKind ofList =
        listed && isBehindPart(passage, owner, item)
                || owner.type == DealType.JOINT_VENTURE
                || owner.type == DealType.FINANCING
                    && owner.quantities(AmountKind.DEAL_VALUE).isEmpty()
            ? AmountKind.TRANCHE
            : AmountKind.DEAL_VALUE;
    AmountKind kind =
        listed
            ? ofList
            : isPartSold(passage, owner, item)
                ? AmountKind.STAKE
                : Positions.isEntered(passage, owner, item)
                    ? AmountKind.SHARE_COUNT
                    : isHeldSince(passage, owner, item)
                        ? AmountKind.STAKE_AFTER
                        : AmountReader.kind(owner.type, quantity, passage, same);
    if (owner.part && same) {
      kind = ofPart(quantity, kind);
    }
    boolean part =
        quantity.kind() == Quantity.Kind.MONEY
            && !same
            && Payers.givesPart(
                owner, passage.words(passage.clauses().get(clause).start(), item.span().start()));
    if (part) {
      kind = AmountKind.TRANCHE;
    }
    if (kind == null) {
      owner.derivation.add("not of the deal: " + passage.document().slice(item.span()));
      return;
    }
    if (kind == AmountKind.DEAL_VALUE) {
      if (AmountReader.isConversion(quantity, owner.quantities(AmountKind.DEAL_VALUE))) {
        return;
      }
      if (!owner.quantities(AmountKind.DEAL_VALUE).isEmpty() && !same && !listed) {
        return;
      }
    }
    owner.add(kind, quantity, same ? "in the clause of the trigger" : "in a clause near");
  }

  /** {@code 完成对乙的收购(总价约|37亿欧元|)}: a bracket that says what its sum is. */
  private static final Pattern PRICED_IN_BRACKET =
      Pattern.compile(
          "\\s?(?:交易|收购|成交|转让)?(?:总?价|总?对价|作价|价格|价款|代价|总?金额|总?额)(?:约|近|超|逾|达|为|是|合计|高达|:)*\\s?");

  /** Of several listings told by one word the one that the clause of the figure names. */
  private static @Nullable Draft memberNamed(
      Passage passage, List<Draft> drafts, Draft nearest, Item item) {
    if (!isOfAll(drafts, nearest)) {
      return null;
    }
    Span clause = passage.clauseAt(item.span().start());
    for (Draft draft : drafts) {
      if (draft.type == DealType.IPO
          && passage.itemsIn(new Span(clause.start(), item.span().start())).stream()
              .anyMatch(i -> i.kind() == Item.Kind.PARTY && draft.involves(i.party().party()))) {
        return draft; // 甲、乙和丙可申购,其中丙募资|22亿元
      }
    }
    return null;
  }

  /** {@code 核发甲、乙IPO批文,筹资总额不超过20亿元}: what stands behind several listings told by one word. */
  public static boolean isOfAll(List<Draft> drafts, Draft owner) {
    return owner.type == DealType.IPO
        && drafts.stream()
            .anyMatch(d -> d != owner && d.trigger.span().equals(owner.trigger.span()));
  }

  /** {@code 发行合共1.6亿股新股,其中甲认购|1.2亿股}: a part of the issue. */
  private static boolean isTaken(Passage passage, Draft owner, Item item) {
    Span clause = passage.clauseAt(item.span().start());
    return owner.type == DealType.PLACEMENT
        && item.is(Quantity.Kind.SHARES)
        && !owner.quantities(AmountKind.SHARE_COUNT).isEmpty()
        && TAKEN.matcher(passage.words(clause.start(), item.span().start())).find();
  }

  private static final Pattern TAKEN = Pattern.compile("(?:认购|获配)(?:了|其中)?(?:约|不超过|最多)?$");

  /** {@code 减持不超过480万股,占比|4%}: the part that the shares told right before are. */
  private static boolean isPartSold(Passage passage, Draft owner, Item item) {
    int index = passage.clauseIndex(item.span().start());
    if (!(owner.type.isHolding() || owner.type == DealType.BUYBACK)
        || !item.is(Quantity.Kind.PERCENT)
        || index == 0) {
      return false;
    }
    Span clause = passage.clauses().get(index);
    int told = index - 1;
    while (told > 0 && PRICED.matcher(passage.words(passage.clauses().get(told))).matches()) {
      told--;
    }
    Span before = passage.clauses().get(told);
    return PART.matcher(passage.words(clause.start(), item.span().start())).matches()
        && owner.quantities(AmountKind.SHARE_COUNT).stream()
            .anyMatch(
                q ->
                    before.contains(q.span())
                        && passage.words(q.span().end(), before.end()).isBlank());
  }

  /** {@code 增持乙2万股,持股|超过10%}: a clause behind the deal that tells nothing but what is held. */
  private static boolean isHeldSince(Passage passage, Draft owner, Item item) {
    Span clause = passage.clauseAt(item.span().start());
    return owner.type.isHolding()
        && item.is(Quantity.Kind.PERCENT)
        && !item.bracketed()
        && passage.clauseIndex(item.span().start())
            > passage.clauseIndex(owner.trigger.span().start())
        && owner.quantities(AmountKind.STAKE_AFTER).isEmpty()
        && HELD.matcher(passage.words(clause.start(), item.span().start())).matches()
        && passage.words(item.span().end(), clause.end()).isBlank();
  }

  private static final Pattern HELD =
      Pattern.compile(
          "\\s?(?:使|令)?(?:其|目前|现|最新|合计|总|增持后|减持后){0,2}(?:持股|持仓|持股比例|持仓比例|持股量|持有比例)(?:已|现|合计|约|为|达|达到|至){0,3}\\s?");

  /** {@code 减持3万股,|均价34.1元|,占比0.01%}. */
  private static final Pattern PRICED =
      Pattern.compile("\\s?(?:减持|增持|成交|平均|交易)?(?:均价|价格)[^,;。]{1,20}");

  private static final Pattern PART = Pattern.compile("\\s?占比(?:例)?(?:约|为|约为|达)?\\s?");

  /** {@code 今日回购148万股,年内累计回购3120万股,占1.36%}: behind what a day brought, the sum of a year. */
  private static boolean isSoFar(Passage passage, Draft owner, Item item) {
    if (owner.type != DealType.BUYBACK || owner.quantities(AmountKind.SHARE_COUNT).isEmpty()) {
      return false;
    }
    int first = passage.clauseIndex(owner.quantities(AmountKind.SHARE_COUNT).get(0).span().start());
    int clause = passage.clauseIndex(item.span().start());
    for (int k = first + 1; k <= clause; k++) {
      if (SO_FAR.matcher(passage.words(passage.clauses().get(k))).find()) {
        return true;
      }
    }
    return false;
  }

  private static final Pattern SO_FAR =
      Pattern.compile(
          "(?:年内|今年以来|年初至今|本年度?至今|年初以来|授权[^,;。]{0,12}以来)[^,;。]{0,12}(?:累计|共|合计)?[^,;。]{0,4}(?:回购|购回)|(?:年内|今年)累计");

  /** {@code 剩余1.4亿股被丁以3.9亿元拍下}: what stands beside a part is the part's. */
  private static @Nullable AmountKind ofPart(Quantity quantity, @Nullable AmountKind kind) {
    return switch (quantity.kind()) {
      case SHARES -> AmountKind.SHARE_COUNT;
      case MONEY -> kind == AmountKind.PRICE_PER_SHARE ? kind : AmountKind.DEAL_VALUE;
      default -> kind;
    };
  }

  /**
   * Beside {@code 购买乙100%股权并募集配套资金} the stake and the price are those of the purchase, not of the
   * issue that pays for it.
   */
  private static Draft paidFor(Passage passage, List<Draft> drafts, Draft nearest, Item item) {
    if (nearest.type != DealType.PLACEMENT || !nearest.trigger.word().contains("配套")) {
      return nearest;
    }
    Span clause = passage.clauseAt(item.span().start());
    boolean ofPurchase =
        item.is(Quantity.Kind.PERCENT)
            || PRICE.matcher(passage.words(clause.start(), item.span().start())).find();
    return drafts.stream()
        .filter(d -> ofPurchase && d.type == DealType.ACQUISITION)
        .findFirst()
        .orElse(nearest);
  }

  private static final Pattern PRICE =
      Pattern.compile("(?:作价|对价|交易价格|交易金额|交易总价|标的资产[^,;。]{0,8}价格)[^,;。、]{0,8}$");

  /** {@code 金额分别为688万元、394万元}: what each of several gave. */
  private static boolean isBehindPart(Passage passage, Draft owner, Item item) {
    int head = AmountReader.listHead(passage, item.quantity());
    return owner.type == DealType.FINANCING
        && owner.quantities(AmountKind.TRANCHE).stream().anyMatch(q -> q.span().start() == head);
  }

  private static boolean goesOnList(Passage passage, Draft owner, Item item) {
    Span clause = passage.clauseAt(item.span().start());
    boolean each =
        owner.type.isHolding()
            || owner.type == DealType.FINANCING
            || owner.type == DealType.ACQUISITION
            || owner.type == DealType.JOINT_VENTURE
            || owner.type == DealType.CONTRACT_AWARD;
    boolean several = owner.type.isHolding() && owner.in(Role.SHAREHOLDER).size() > 1;
    return each
        && (several || passage.words(clause.start(), item.span().start()).contains("分别"))
        && Stream.of(AmountKind.DEAL_VALUE, AmountKind.TRANCHE)
            .flatMap(k -> owner.quantities(k).stream())
            .map(Quantity::span)
            .anyMatch(
                before ->
                    clause.contains(before)
                        && JOINED
                            .matcher(
                                passage.words(
                                    before.end(), Math.max(before.end(), item.span().start())))
                            .matches());
  }

  private static final Pattern JOINED = Pattern.compile("\\s?(?:、|和|及|与)\\s?");

  private static void date(Passage passage, List<Draft> drafts, Item item) {
    Draft owner = owner(passage, drafts, item.span(), true);
    boolean named = owner != null && owner.subject != null && owner.subject.contains(item.span());
    boolean apart =
        owner != null
            && owner.type == DealType.IPO
            && passage.segmentStart(item.span().start())
                != passage.segmentStart(owner.trigger.span().start());
    if (owner != null && !named && !apart) {
      Dates.add(passage, owner, item);
    }
  }

  private static @Nullable Draft owner(
      Passage passage, List<Draft> drafts, Span span, boolean forward) {
    int clause = passage.clauseIndex(span.start());
    Draft inClause = null;
    Draft before = null;
    Draft after = null;
    for (Draft draft : drafts) {
      int home = passage.clauseIndex(draft.trigger.span().start());
      if (home == clause) {
        if (inClause == null || closer(draft, inClause, span)) {
          inClause = draft;
        }
      } else if (home < clause) {
        before = draft;
      } else if (after == null) {
        after = draft;
      }
    }
    if (inClause != null) {
      return inClause;
    }
    if (forward) {
      return after != null ? after : nearBefore(before, passage, clause);
    }
    return before != null || after == null || SetApart.isBefore(passage, span, after)
        ? before
        : after;
  }

  /** A date behind the deal belongs to it only in the next two clauses. */
  private static @Nullable Draft nearBefore(@Nullable Draft before, Passage passage, int clause) {
    if (before == null) {
      return null;
    }
    int home = passage.clauseIndex(before.trigger.span().start());
    return clause - home <= 2 ? before : null;
  }

  private static boolean closer(Draft a, Draft b, Span span) {
    return distance(a, span) < distance(b, span);
  }

  private static int distance(Draft draft, Span span) {
    Span trigger = draft.trigger.span();
    return span.end() <= trigger.start()
        ? trigger.start() - span.end()
        : span.start() - trigger.end();
  }
}
