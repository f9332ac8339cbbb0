package dealfacts.deal.assembly;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DealFact;
import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.Status;
import dealfacts.deal.argument.Agreement;
import dealfacts.deal.argument.AmountReader;
import dealfacts.deal.argument.Attachment;
import dealfacts.deal.argument.HeldShares;
import dealfacts.deal.argument.Payers;
import dealfacts.deal.argument.SharePrice;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Progress;
import dealfacts.mention.Quantity;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Figures in sentences that go on about a deal told before, each by the words that say what it is:
 * {@code 首期2.43亿元}, {@code 整体估值不低于20亿元}, {@code 转让价格为8.35元/股}.
 */
final class SequelFigures {
  private static final int LEFT = 26;
  private static final int RIGHT = 26;

  /** Words of figures; a sentence without one of them is passed over. */
  private static final Pattern TELLS =
      Pattern.compile(
          "首期|首笔|首付|里程碑|预付|定金|估值|投[前后]|评估值|评估价值|权益价值|市值|(?<![增减])持(?:好仓|股)|持有|占总股本|交易价格|转让价格|^\\s?(?:最终|但|而)?价格|作价|对价|代价|所得款项|总价|价款|所需[^,;。]{0,4}现金|注销价|发行价|要约价|转让价|认购价|回购价|募资|募集|集资|筹资(?!活动)|净筹|获配|认购|认缴|出资|增资[0-9约近]|投资额|累计(?:融资|筹集|募集|获得|完成)|融资总?额|总共|总投资|投资总额|总金额|金额|投标报价|中标价|成交价|均价|价格区间|套现|合同价|预受要约|所需|(?:发行|发售|配售)[^,;。]{0,12}股");

  /** {@code 首期|2.43亿元}: a part of what is paid. */
  private static final Pattern TRANCHE_LEFT =
      Pattern.compile(
          "(?:首笔|首期|第一期|首批|第一笔|首付款|定金|预付款|即|(?:以|通过)?(?:发行)?(?:股份|现金)(?:方式)?(?:支付|对价)(?:金额|部分)?)[^,;。、]{0,10}$");

  /** {@code 5000万美元|的首付款}. */
  private static final Pattern TRANCHE_RIGHT =
      Pattern.compile("^(?:的)?[^,;。]{0,18}?(?:首付款|里程碑|预付款|首期款|尾款)");

  /** {@code 乙获配4.26亿元}. */
  private static final Pattern ALLOTTED_LEFT =
      Pattern.compile(
          "获配(?:金额)?[^,;。、0-9]{0,3}$|获配[^,;。、0-9]{0,3}[0-9][0-9.,]*[万亿]?元?(?:(?:、|和|及)[0-9][0-9.,]*[万亿]?元?){0,4}(?:、|和|及)$");

  /** {@code 首付款及里程碑付款总额最高可达1.8亿美元}: all that the licence may bring. */
  private static final Pattern OF_LICENCE_LEFT =
      Pattern.compile("(?:总额|总金额|总价值?|总交易额|总交易金额|总计|合计|潜在(?:交易)?(?:总)?(?:金额|价值))[^,;。、]{0,10}$");

  /** {@code 甲认缴2250万元}, {@code 乙以现金出资1亿元}: what one of the founders gives. */
  private static final Pattern GIVEN_LEFT =
      Pattern.compile("(?:认缴(?:出资)?|(?<!共同)(?<!合计)(?:出资|增资))(?:额)?[^,;。、]{0,4}$");

  /** {@code 认购|3亿港元}: what one of several takes of an issue. */
  private static final Pattern TAKEN_LEFT =
      Pattern.compile("认购(?:[^,;。]{0,6}|(?:[至多约]{0,2}[0-9][0-9.,]*[万亿]?[美港]?元?(?:、|和|及)){1,6})$");

  /** {@code 项目总投资|10亿元}. */
  private static final Pattern INVESTED_LEFT =
      Pattern.compile("(?:总投资|投资总额|投资额|总投入)(?:额)?[^,;。、]{0,8}$");

  /** {@code 估值从|2亿元涨到50亿元}, {@code 以10亿美元估值从乙那里拿到|8000万美元}. */
  private static final Pattern WAS_OR_GOT = Pattern.compile("(?:从|由|拿到|获得|得到|筹集|募得|融资)了?约?$");

  /** {@code 投后估值|20亿元}: what the company is worth. */
  private static final Pattern VALUATION_LEFT =
      Pattern.compile("(?:估值|评估值|评估价值|权益价值|投后|投前|企业价值)[^,;。、完获筹募]{0,12}$");

  /** {@code 交易对价为|3.6亿元}: the price of the deal. */
  private static final Pattern VALUE_LEFT =
      Pattern.compile(
          "(?:所需(?:的)?(?:最高)?(?:资金|现金)(?:代价)?(?:总额)?|交易价格|交易对价|交易金额|交易作价|总对价|总代价|转让价款|转让总价|转让价款总额|总价款|总价|作价|代价|对价|交易总额|收购价格|购买价格|价款|成交价|投标报价|预计合同额|合同额|合同金额|中标(?:总)?(?:金额|价格?)|成交金额)(?:[^,;。、]{0,8}(?:为|约|共|计|是|合计|达|:))?\\s?(?:约|人民币)?$|^\\s?(?:最终|但|而)?价格[^,;。、]{0,6}(?:为|约|是|:)\\s?(?:约|人民币)?$");

  /** {@code 所得款项净额约|4亿港元}: what an issue or a loan brings. */
  private static final Pattern RAISED_LEFT =
      Pattern.compile(
          "(?:净筹|募得|(?:总计|共计|合计|总共|共)融资|所得款项(?:总额|净额)?|募集资金(?:总额|净额)?|募资(?:总额|净额)?|集资|筹资(?!活动)|发行规模|发行总额|贷款总额|融资规模)[^,;。、]{0,8}$");

  /** {@code 累计融资|5亿元}: all rounds together. */
  private static final Pattern CUMULATIVE_LEFT =
      Pattern.compile(
          "(?:累计(?:获得?|完成|筹集|募集|募得|总)?(?:了|的)?(?:资金|融资)|(?:总|历史|累计)融资(?:总)?额|融资总额|总共(?:已)?(?:筹集|融资|获得)|筹集的?资金总额)[^,;。、]{0,10}$");

  /** {@code 转让价格为|8.35元}: the price of a share. */
  private static final Pattern PRICE_LEFT =
      Pattern.compile(
          "(?:发行价|发行价格|要约价格?|注销价格?|转让价格?|认购价格?|回购价格?|每股价格|每股|最高价|最低价|成交价)[^,;。]{0,12}$");

  /** {@code 发行价|5.8元}: of shares that pay for nothing that is bought here. */
  private static final Pattern ISSUE_PRICE_LEFT = Pattern.compile("发行价[^,;。]{0,12}$");

  /** {@code 转让价格为每股|88.2元}: of shares that change hands, not of those that are issued. */
  private static final Pattern OTHER_PRICE =
      Pattern.compile("(?:转让|回购|要约|注销|减持|增持|收购|成交)价?[^,;。]{0,10}$");

  private static final Pattern ISSUES_SHARES = Pattern.compile("发行[^,;。]{0,6}股|换股|股份支付|以股份");

  /** {@code 拟公开发行不超过4000万股}, {@code 发行数量为3614万股}. */
  private static final Pattern ISSUED_LEFT = Pattern.compile("(?:发行|发售|招股|配售)[^,;。、老旧价]{0,16}$");

  /** {@code 预受要约股份合计|5812万股,占公司总股本的|8.07%}: what an offer brought. */
  private static final Pattern TENDERED_LEFT =
      Pattern.compile("(?:预受要约|接受要约)[^,;。仅]{0,16}(?:[0-9][0-9.,]*[万亿]?股,(?:约)?占[^,;。]{0,12})?$");

  /** {@code 发行数量不超过发行前总股本的30%,即|不超过9,216万股}. */
  private static final Pattern NAMELY_ISSUED =
      Pattern.compile("发行(?:股份|股票)?的?(?:数量|总数)[^;。]{0,50},即$");

  private static final Set<DealType> ISSUES = EnumSet.of(DealType.IPO, DealType.PLACEMENT);

  private SequelFigures() {}

  static boolean mayTell(String words) {
    return TELLS.matcher(words).find();
  }

  /** Adds the figures of the sentence to the latest deal before it that can hold them. */
  static void add(Passage passage, String words, List<Draft> before, List<Draft> all, boolean own) {
    for (Item item : passage.items()) {
      if (item.kind() != Item.Kind.QUANTITY || before.stream().anyMatch(d -> holds(d, item))) {
        continue;
      }
      @Nullable Draft deal = SequelAdvisers.ofSegment(passage, item.span().start(), before);
      AmountKind kind = kind(passage, item, deal, words, own);
      if (kind == null
          || own && Attachment.isOfAll(all, deal)
          || isElsewhere(passage, item, kind)) {
        continue;
      }
      if (kind == AmountKind.STAKE_AFTER) {
        deal = HeldShares.dealOf(passage, item, deal, all);
      }
      if (deal == null) {
        continue;
      }
      if (kind == AmountKind.CUMULATIVE) {
        deal = current(before.get(0), all);
      }
      if (isKnown(deal, kind, item.quantity())) {
        Retold.tellAgain(deal, new DealFact.Amount(kind, item.quantity()));
      } else if (isFree(deal, kind) || goesOnList(passage, deal, kind, item)) {
        deal.add(kind, item.quantity(), "told behind");
      }
    }
  }

  /** A worth of another round ({@code 而B轮融资时估值还只有5亿}), a sum of a market ({@code 本周融资总额62亿元}). */
  private static boolean isElsewhere(Passage passage, Item item, AmountKind kind) {
    Span clause = passage.clauseAt(item.span().start());
    return switch (kind) {
      case VALUATION -> Payers.looksBack(passage, clause);
      case CUMULATIVE -> OF_MANY_ROUNDS.matcher(passage.words(clause)).find();
      default -> false;
    };
  }

  private static final Pattern OF_MANY_ROUNDS =
      Pattern.compile(
          "(?:[本上当这]周|[本上当]月|全年|[上下]半年|季度|国内|全球|全国|全市|行业|赛道|市场|领域)[^,;。]{0,16}融资(?:总)?(?:额|金额|规模)");

  /** All that a company has raised goes with its latest round, not with one of the past. */
  private static Draft current(Draft latest, List<Draft> all) {
    for (Draft deal : all) {
      boolean same =
          deal.in(Role.TARGET).stream()
              .anyMatch(p -> latest.in(Role.TARGET).stream().anyMatch(q -> q.party() == p.party()));
      if (same
          && deal.type == DealType.FINANCING
          && !deal.background
          && deal.passage.span().start() <= latest.passage.span().start()) {
        return deal;
      }
    }
    return latest;
  }

  private static boolean isKnown(Draft deal, AmountKind kind, Quantity quantity) {
    return deal.quantities(kind).stream()
        .anyMatch(
            q ->
                (q.low() != null || kind == AmountKind.STAKE_AFTER)
                    && quantity.low() != null
                    && Agreement.agree(deal.passage.document(), q, quantity));
  }

  private static boolean holds(Draft deal, Item item) {
    return deal.amounts.stream().anyMatch(a -> a.quantity().span().equals(item.span()));
  }

  /** {@code 均价分别为18.77元/股和|17.95元/股}: of shares sold in several ways. */
  private static boolean goesOnList(Passage passage, Draft deal, AmountKind kind, Item item) {
    int head = AmountReader.listHead(passage, item.quantity());
    return deal.type.isHolding()
        && kind == AmountKind.PRICE_PER_SHARE
        && head < item.span().start()
        && deal.quantities(kind).stream().anyMatch(q -> q.span().start() == head);
  }

  private static boolean isFree(Draft deal, AmountKind kind) {
    return switch (kind) {
      case TRANCHE, VALUATION, STAKE -> true;
      case STAKE_AFTER -> deal.type == DealType.FINANCING || deal.quantities(kind).isEmpty();
      default -> deal.quantities(kind).isEmpty();
    };
  }

  /** {@code 其中,乙出资|1.4亿元}: what one of the investors gives. */
  private static boolean givesHere(Passage passage, Draft deal, int offset) {
    Span clause = passage.clauseAt(offset);
    return passage.itemsIn(new Span(clause.start(), offset)).stream()
        .filter(i -> i.kind() == Item.Kind.PARTY)
        .anyMatch(
            i ->
                Stream.of(Role.INVESTOR, Role.LEAD_INVESTOR)
                    .flatMap(r -> deal.in(r).stream())
                    .anyMatch(p -> p.party() == i.party().party()));
  }

  /** {@code 上市时市值约|50亿港元}. */
  private static final Pattern MARKET_VALUE_LEFT =
      Pattern.compile(".*(?<![沪深]市)(?<!需配)(?<!配售)(?<!持有)市值[^,;。、]{0,10}");

  /** {@code 投资总额|10亿元} of what founders set up. */
  private static final Pattern TOTAL_INVESTMENT_LEFT =
      Pattern.compile(".*(?:投资总额|总投资|总投资额)[^,;。、]{0,6}");

  /** {@code 上述企业筹资总额不超过41亿元}: the sum of several listings. */
  private static final Pattern OF_ALL =
      Pattern.compile("上述(?:[0-9两三四五六七八九十]+家)?(?:企业|公司)|[0-9两三四五六七八九十]+家(?:企业|公司)(?:合计|共|拟)");

  private static @Nullable AmountKind kind(
      Passage passage, Item item, Draft deal, String words, boolean own) {
    Quantity quantity = item.quantity();
    int start = item.span().start();
    int clause = passage.labelled(start);
    String left = passage.words(Math.max(clause, start - LEFT), start);
    String right =
        passage.words(item.span().end(), Math.min(passage.span().end(), item.span().end() + RIGHT));
    boolean stake = quantity.kind() == Quantity.Kind.PERCENT;
    if (deal.type == DealType.ACQUISITION
        && (stake || quantity.kind() == Quantity.Kind.SHARES)
        && TENDERED_LEFT.matcher(passage.words(passage.span().start(), start)).find()) {
      return stake ? AmountKind.STAKE : AmountKind.SHARE_COUNT;
    }
    if (stake) {
      int head = AmountReader.listHead(passage, quantity);
      String listed = passage.words(Math.max(Math.min(clause, head), head - LEFT), head);
      String before = passage.words(passage.span().start(), start);
      return SequelStakes.kind(deal, listed, before, right, givesHere(passage, deal, head));
    }
    if (quantity.kind() == Quantity.Kind.SHARES) {
      boolean issued =
          ISSUED_LEFT.matcher(left).find()
              || NAMELY_ISSUED.matcher(passage.words(passage.span().start(), start)).find();
      return issued && ISSUES.contains(deal.type) && !AmountReader.isPartOfOffer(left)
          ? AmountKind.SHARE_COUNT
          : null;
    }
    if (quantity.kind() != Quantity.Kind.MONEY || item.bracketed()) {
      return null;
    }
    if (deal.type.isHolding()
        && !own
        && TRADES.matcher(words).find()
        && !OF_MARKET.matcher(words).find()
        && Progress.of(deal) == Status.COMPLETED) {
      int head = AmountReader.listHead(passage, quantity);
      AmountKind traded =
          ofTrade(passage.words(Math.max(passage.labelled(head), head - LEFT), head), quantity);
      if (traded != null) {
        return traded;
      }
    }
    if (quantity.perShare() || (PRICE_LEFT.matcher(left).find() && SharePrice.mayBe(quantity))) {
      boolean ofIssue =
          deal.type == DealType.ACQUISITION
              && ISSUE_PRICE_LEFT.matcher(left).find()
              && deal.told.stream().noneMatch(p -> ISSUES_SHARES.matcher(p.words(p.span())).find());
      if (deal.type == DealType.IPO && OTHER_PRICE.matcher(left).find()) {
        return null;
      }
      boolean issued = ISSUES.contains(deal.type) && ISSUE_PRICE_LEFT.matcher(left).find();
      return (!own || issued) && !ofIssue && PRICE_LEFT.matcher(left).find()
          ? AmountKind.PRICE_PER_SHARE
          : null;
    }
    if (deal.type == DealType.IPO && isTaken(passage, quantity, left, words)) {
      return AmountKind.TRANCHE;
    }
    if (deal.type == DealType.LICENSING && OF_LICENCE_LEFT.matcher(left).find()) {
      return AmountKind.DEAL_VALUE;
    }
    if (deal.type == DealType.FINANCING
        && GIVEN_LEFT.matcher(left).find()
        && givesHere(passage, deal, start)) {
      return AmountKind.TRANCHE;
    }
    if (deal.type == DealType.JOINT_VENTURE) {
      return GIVEN_LEFT.matcher(left).find()
          ? AmountKind.TRANCHE
          : INVESTED_LEFT.matcher(left).find() ? AmountKind.DEAL_VALUE : null;
    }
    if (deal.type == DealType.CONTRACT_AWARD && INVESTED_LEFT.matcher(left).find()) {
      return AmountKind.DEAL_VALUE;
    }
    boolean paid =
        deal.type == DealType.ACQUISITION
            || deal.type == DealType.LICENSING
            || deal.type == DealType.DEBT
            || deal.type == DealType.FINANCING;
    if (deal.type == DealType.PLACEMENT && ALLOTTED_LEFT.matcher(left).find()) {
      return AmountKind.TRANCHE;
    }
    boolean inParts = paid && deal.type != DealType.FINANCING;
    if (paid && TRANCHE_LEFT.matcher(left).find()
        || inParts && TRANCHE_RIGHT.matcher(right).find()) {
      return AmountKind.TRANCHE;
    }
    boolean valued = paid || deal.type == DealType.MERGER;
    if (valued && VALUATION_LEFT.matcher(left).find() && !left.contains("市值")) {
      return WAS_OR_GOT.matcher(left).find() ? null : AmountKind.VALUATION;
    }
    if (deal.type == DealType.IPO && OF_ALL.matcher(words).find()) {
      return null;
    }
    if (deal.type == DealType.IPO && MARKET_VALUE_LEFT.matcher(left).matches()) {
      return AmountKind.VALUATION;
    }
    if (deal.type == DealType.FINANCING && CUMULATIVE_LEFT.matcher(left).find()) {
      return AmountKind.CUMULATIVE;
    }
    if (deal.type.isHolding() && OF_MARKET.matcher(words).find()) {
      return null;
    }
    if (ISSUES.contains(deal.type) || deal.type == DealType.DEBT
        ? RAISED_LEFT.matcher(left).find()
        : !own && VALUE_LEFT.matcher(left).find()) {
      return deal.type == DealType.BUYBACK ? null : AmountKind.DEAL_VALUE;
    }
    if (deal.type == DealType.JOINT_VENTURE && TOTAL_INVESTMENT_LEFT.matcher(left).matches()) {
      return AmountKind.DEAL_VALUE;
    }
    return null;
  }

  /** {@code 甲、乙分别认购2000万美元和|1000万美元}: what some have agreed to take of a listing. */
  private static boolean isTaken(Passage passage, Quantity quantity, String left, String words) {
    int head = AmountReader.listHead(passage, quantity);
    String before = passage.words(Math.max(passage.labelled(head), head - LEFT), head);
    return words.contains("基石")
            && (TAKEN_LEFT.matcher(left).find() || TAKEN_LEFT.matcher(before).find())
        || PROMISES.matcher(before).find();
  }

  /** {@code 有意在IPO中认购至多|2000万美元}. */
  private static final Pattern PROMISES =
      Pattern.compile("(?:有意|同意|承诺|意向|拟)[^,;。]{0,16}认购(?:至多|不超过|最多|总额|合共|合计|约){0,3}$");

  /** {@code 减持均价为|18.77元/股}, {@code 套现|1.31亿元}: what a holder got or paid. */
  private static @Nullable AmountKind ofTrade(String left, Quantity quantity) {
    if (TRADE_PRICE_LEFT.matcher(left).find() && SharePrice.mayBe(quantity)) {
      return AmountKind.PRICE_PER_SHARE;
    }
    return TRADE_VALUE_LEFT.matcher(left).find() && !SharePrice.mayBe(quantity)
        ? AmountKind.DEAL_VALUE
        : null;
  }

  /** {@code 今日收报20元,|成交金额2.3亿元}: what the market did that day. */
  private static final Pattern OF_MARKET = Pattern.compile("收报|报收|收盘|换手率?|成交量");

  private static final Pattern TRADES =
      Pattern.compile("[增减]持|套现|买入|卖出|购入|(?:[本此该上]次|上述)(?:交易|举牌)|(?:交易|成交)均价");

  private static final Pattern TRADE_PRICE_LEFT =
      Pattern.compile("(?:减持|增持|成交|交易|买入|卖出|平均)(?:均价|价格?|价格区间)(?:分别)?(?:为|是|在|约|介乎|介于|:){0,3}$");

  private static final Pattern TRADE_VALUE_LEFT =
      Pattern.compile("(?:套现|[增减]持(?:总)?金额|(?:成交|交易)(?:总)?金额)(?:合计|共|共计|约|超|近|逾|达|为|了|人民币){0,3}$");
}
