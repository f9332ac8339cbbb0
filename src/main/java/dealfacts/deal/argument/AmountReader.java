package dealfacts.deal.argument;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DealType;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.mention.Quantity;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a quantity is to the deal beside it, by the words around it: price, valuation, stake, count
 * of shares, price per share, or nothing of the deal (revenue, registered capital, market value).
 */
public final class AmountReader {
  private static final int LEFT = 16;
  private static final int RIGHT = 26;

  /** Figures of a company or a market, never of a deal. */
  static final Pattern FOREIGN_LEFT =
      Pattern.compile(
          "(?:尚余|尚剩|剩余|营收|营业收入|收入|净利润?|利润|亏损|市值|净资产|总资产|资产总额|负债|注册资本|注册资金|实缴|成本|销售额?|成交额|交易额|GMV|流水|产值|规模|费用|支出|市场(?!传|消息|猜|人士|关注|盛)|债务|欠款|商誉|减值|账面(?:价值|值)?|评估(?:价值|值|增值)?|面积|罚款|罚没|索赔|赔偿|补偿|担保|分红|股息|现金流|(?<!以)货币资金|余额|质押|冻结|(?<!财)(?<!含)税款?|薪酬|工资|预算|奖金|毛利率?|增长|下降|同比|环比|涨幅|跌幅|涨|跌|收盘价?|开盘价?|(?<![季年月财预快])报收?(?!价)|均价|溢价率?|增值率|利率|收益率|折价|贴现|补贴|手续费|佣金|投资总额|总投资额?|建设(?!局|厅|部|委|单位|集团)|(?<!投资人)投入|管理(?:资产|规模|资金)|资产管理规模|AUM|业绩承诺|不低于归母|回报|收益|获利|浮盈|浮亏|盈利|缺口|用户|下载|客户|员工|占比达?|市占率|份额|持股市值)[^,;。、]{0,8}$|注册资本(?:人民币)?[0-9.,]{1,14}[万亿]?元(?:人民币)?(?:、|和|及)(?:人民币)?$");

  /** {@code 单笔合同额在|10亿元以上的合同有}. */
  private static final Pattern SINGLE_LEFT =
      Pattern.compile(
          "单笔[^,;。]{0,14}$|单[架台套辆艘支瓦公](?:里)?[^,;。0-9]{0,8}$|每(?:吨|千瓦|瓦时|平方米|平米|亩|米|台|套|支|条|瓦|公里|千瓦时|盒|片|人)[^,;。0-9]{0,6}$");

  /** {@code 其中公司承担的部分约为|4亿元}, {@code 对应|16亿元}: what one of a union does for it. */
  private static final Pattern OWN_SHARE_LEFT =
      Pattern.compile(
          "其中,?[^,;。]{0,24}?(?:承担|承接|负责|承建|归属|归|份额|部分|占)[^,;。0-9]{0,14}$|(?:^|,)对应(?:约|为)*$");

  /** {@code 项目总投资|5亿元}, {@code 合同预估价|5亿元}: what an award is worth. */
  private static final Pattern OF_PROJECT_LEFT =
      Pattern.compile(
          "(?:总投资额?|投资总额|投资额|投资估算|[预暂]估价|估算价|估算金额|概算|签约额|合同值|价钱|造价|年度?服务费)(?:合计|总计)?[^,;。、]{0,8}$");

  private static final Pattern FOREIGN_RIGHT =
      Pattern.compile(
          "^\\s?[/／](?!股|份|ADS)|^(?:又|再|都)?退(?:还|给|回)|^[^,;。、]{0,4}?(?:的)?(?:营收|收入(?![囊麾])|净利|利润|亏损|市值|订单|产能|用户|客户|员工|年薪|罚款|债[务权](?!融资)|负债|分红|商誉|减值|(?<!新增)注册资本|销售额|市场份额|的市场(?!传|消息|猜)|的份额|流水|门店|会员|商家)");

  /** {@code 中标|3亿元充电桩订单}: what is won. */
  private static final Pattern ORDER_RIGHT = Pattern.compile("^[^,;。、]{0,8}?(?:的)?大?订单");

  /** {@code 在手订单|120亿元}: all that is to be delivered. */
  private static final Pattern BACKLOG_LEFT =
      Pattern.compile("(?:在手|累计|新增|新签|存量|未交付|积压|手握)[^,;。]{0,10}$");

  private static final Pattern VALUATION_LEFT =
      Pattern.compile(
          "(?:估值|估价|作价估值|投后|投前|(?:企业|公司|集团|实体)总?价值)(?:(?!融资|募资|募集|募得|筹得|融[得了到]|筹集|筹资|完成|获|拿到|得到|收到|投资|投了|投给|增资|注资|入股|收购)[^,;。、]){0,14}$");

  /** {@code 估值从|2亿元涨到50亿元}: what it was. */
  static final Pattern RISES_FROM =
      Pattern.compile("(?:估值|身价|身家)[^,;。从由]{0,4}(?:从|由)(?:约|原来的?|此前的?|上一轮的?|[^,;。]{0,6}时的?)*$");

  /** {@code 较前一年的|1000亿美元估值}: what it was. */
  private static final Pattern HELD_AGAINST =
      Pattern.compile("(?:较|相比|比起?|低于|高于)[^,;。0-9]{0,12}的?$");

  private static final Pattern VALUATION_RIGHT =
      Pattern.compile("^[^,;。、0-9完成融投资 ]{0,4}?(?:的)?(?:投前|投后|整体)?(?:估值|企业价值)");

  /** {@code 上市时市值约|50亿港元}: of a company that goes public, what it is worth. */
  private static final Pattern MARKET_VALUE_LEFT =
      Pattern.compile("(?<![沪深])(?<![沪深]市)市值[^,;。、]{0,10}$");

  /** {@code 资产的交易对价为|3亿元}: a price, though a figure of the company is named beside it. */
  private static final Pattern PRICED_LEFT =
      Pattern.compile(
          "(?:作价|对价|金额|融资规模|募资规模|募集规模|发行规模|贷款规模|交易(?:总)?(?:价|额)|总规模)[^,;。、]{0,8}$|^\\s?(?:最终)?成交总?额(?:为|达|约)?$");

  /** {@code 总股本变更为|3亿股}, {@code 质押|500万股}: shares that nobody buys or sells. */
  private static boolean isOfPlan(DealType type, String left, String right) {
    return type == DealType.BUYBACK
        && BY_PLAN_LEFT.matcher(left).find()
        && BY_PLAN_RIGHT.matcher(right).lookingAt();
  }

  /** {@code 今年累计增持已逾|800万股}: more than the deal told. */
  private static final Pattern YEARLY_LEFT =
      Pattern.compile("(?:今年|年内|年初至今|本年度|年初)(?:以来)?[^,;。]{0,4}(?:累计|合计|已)[^,;。]{0,8}$");

  /** {@code 根据2022年3月的|10亿美元|计划回购}: the size of the plan, not of what was done by it. */
  private static final Pattern BY_PLAN_LEFT = Pattern.compile("(?:根据|按照|依据)[^,;。]{0,24}$");

  private static final Pattern BY_PLAN_RIGHT =
      Pattern.compile("\\s?的?(?:股份|股票)?(?:回购)?(?:计划|授权|方案|额度)");

  private static final Pattern FOREIGN_SHARES_LEFT =
      Pattern.compile(
          "(?:总股本(?:[^,;。占]|,(?=[0-9]{3})){0,24}(?:变更|变为|减少|增加|增至|减至|降至)(?:为|至)?|股本总数|总股本(?:将|拟|由此)?(?:为|由|从)|股份总数|变更为|减少至|减少为|占[^,;。]{0,10}(?:总股本|股份总数)(?:的)?$|质押|冻结|申购|仍持有|合计持有(?!的)|持有(?!的)|(?<![增减所])持(?:本公司|公司|上市公司|该公司)|(?<![增减])持好仓(?:数[目量])?|(?<![增减末])持股(?:数量?|总数|增至|降至|升至)?|剩余|尚有|每手|每[股份][^,;。0-9]{0,16}(?:代表|相当于|对应)|(?:股份|持股|持有)[^,;。、]{0,4}(?:降至|升至|增至|减至|减少至|增加至|变为))(?:(?!减持|增持|回购|转让)[^,;。、]){0,10}$");

  /** {@code 全球发售6380万股,其中香港发售股份|638万股,国际发售股份|5742万股}. */
  private static final Pattern PART_OF_OFFER_LEFT =
      Pattern.compile(
          "(?:香港(?:公开)?(?:发售|发行)(?:的)?(?:股份)?|国际(?:发售|配售|发行)(?:股份)?|超额配[售股]权?|超额认购权|战略配售|网上(?:发行)?|网下(?:发行)?|献售股东|老股)[^,;。、]{0,10}$");

  public static boolean isPartOfOffer(String left) {
    return PART_OF_OFFER_LEFT.matcher(left).find();
  }

  /** {@code 以|500股|为一手}: what one buys at least. */
  private static final Pattern LOT_RIGHT = Pattern.compile("\\s?为?[一每]手");

  /** {@code 卖出剩余的|2,260万股}: all that was left. */
  private static final Pattern REST_LEFT =
      Pattern.compile(
          "(?:卖出|卖掉|减持|抛售|抛出|转让|出售|清仓|沽出|售出)(?:了|其|所持|手中|手里|的){0,3}(?:剩余|余下|仅剩|最后)的?(?:全部)?$|(?:把|将)[^,;。]{0,8}(?:剩余|余下|剩下|最后)的?(?:全部)?$");

  /** {@code 中一签|亏近8000元}: what somebody makes of the shares. */
  private static final Pattern OF_BUYER_LEFT =
      Pattern.compile(
          "(?:中一签|每签|单签|一签|(?:IPO|首次公开募股|首次公开发行)中[^,;。]{0,8}认购|浮亏|浮盈|[亏赚]|入场费|每手|面值)[^,;。]{0,14}$");

  /** {@code 基石投资者合计认购|约1.6亿美元}: a part of the offer. */
  private static final Pattern TAKEN_LEFT =
      Pattern.compile(
          "(?:合计|合共|总共|共计?|累计|总计|分别)认购(?:了|金额|总额|总金额|达|为){0,3}$|^\\s?(?:将|拟|同意|承诺)?认购(?:了|约|最多|至多)?$");

  private static final Pattern CUMULATIVE_LEFT =
      Pattern.compile(
          "(?:累计|[两三四多]轮(?:融资)?(?:金额|资金)?(?:合计|共计|总计|总额|共)|总投资|总共|合计融资|共计融资|迄今|历史融资|已融资|共融资|投资总额已?|总额度?达)[^,;。、]{0,14}$");

  /** {@code 这一轮总共融了|9亿元}: all of one round. */
  private static final Pattern OF_ONE_LEFT =
      Pattern.compile(
          "(?:[本此该]|这一?)轮[^,;。、]{0,6}(?:总共|一共|共|合计|总计)[^,;。、]{0,6}$|^\\s?(?:总共|一共)(?:约|近)?$");

  private static final Pattern TRANCHE_LEFT =
      Pattern.compile(
          "(?:首笔|首期|第一期|首批|第一笔|(?:以|通过)?(?:发行)?(?:股份|现金)(?:方式)?(?:支付|对价)(?:金额|部分)?(?:为)?|首付款?|第二期|二期款?|尾款|其中(?!国|[0-9.,]{1,9}(?:[万亿]?股|%)|[^,;。、]{2,13}以$)|预付款?|里程碑(?:付款|款)?)[^,;。、]{0,14}$");

  /** {@code 乙和丙各投了2500万元}. */
  private static final Pattern EACH_LEFT =
      Pattern.compile("各(?:自)?(?:投资?|出资?|认购)了?[^,;。]{0,2}$|分别以$");

  private static final Pattern TAKES_RIGHT =
      Pattern.compile("^(?:的?(?:底价|总价|价格|报价))?(?:拿下|竞得|摘得|拍得|拍下|夺得|摘牌|斩获|落子)");

  private static final Pattern TRANCHE_RIGHT =
      Pattern.compile("^(?:的)?[^,;。]{0,16}?(?:首付款|里程碑|预付款|首期款|尾款)");

  /** {@code 甲出资|2.4亿元|占六成}: what one of the founders brings. */
  private static final Pattern BRINGS_LEFT =
      Pattern.compile("(?:(?<!共同|合计|联合|总|共)(?:出资|认缴|投入)|以[^,;。]{1,12}[和及])(?:约|现金)?$");

  private static final Pattern FOR_PART =
      Pattern.compile("(?:的?现金)?(?:出资|入股)?,?(?:占(?!地)|持股|持有|获得?|换取)");

  /** {@code 乙有意以发行价认购|不超过3000万美元}: a part of the offer. */
  private static final Pattern PROMISES =
      Pattern.compile("(?:有意|同意|承诺|意向)[^,;。]{0,16}认购(?:至多|总额|合共|合计|约){0,3}$");

  /** {@code ,规模在10亿元左右}: the size of what was told before. */
  private static final Pattern SIZE_LEFT =
      Pattern.compile("(?:^\\s?(?:总|总体|整体)?|轮(?:融资)?的?|[一1]笔总?)(?:规模|额度)(?:约|为|在|达|近|超){0,2}$");

  /** {@code 将回购规模上调|500亿美元}. */
  private static final Pattern GRANTED_LEFT =
      Pattern.compile("回购(?:计划)?(?:规模|额度)[^,;。、]{0,8}$|^\\s?总?规模[^,;。、]{0,6}$");

  private static final Pattern INVESTED_LEFT = Pattern.compile("(?:总投资额?|投资总额)[^,;。、]{0,6}$");

  private static final Pattern PRICE_OF_DEAL_LEFT =
      Pattern.compile(
          "(?:(?:计划|拟|打算|准备|希望|再|想|要)融|底价|起拍价|起始价|挂牌价|作价|对价|价格|价款|回购款|总价|代价|转让价|收购价|交易价|购买价|出售价|售价|定价|卖价|金额|总额|出资|斥资|耗资|涉资|以|耗费|豪掷|花费|砸下?|掷|付|支付|资金|规模|募资|募集|筹集|筹得|募得|净额|净筹|筹资|集资|融资|额度|贷款|授信|投资|追加|注资|增资|入股|价值|成交|中标价?|报价|合同额|合同价|标的额|首付款|认购|套现|变现|交易总?额|花[了掉去]|耗去|(?:拟|将|欲|动)用|开价|到手|进账|入账|落袋|回笼|得款|总值|价为|共|达|为|获|投|完成|合计|总计|套取|[拿融筹要](?:了|到了?))[^,;。、]{0,12}$");

  /** {@code 持公司股份227万股(占总股本2.57%)的股东}: what the holder has, whatever is bought or sold. */
  private static final Pattern OF_HOLDER_RIGHT =
      Pattern.compile(
          "\\s?(?:股份|股权|股票|普通股)?(?:以上)?的(?:公司|原|第[一二三四五]大|[一二三四五六七八九十0-9]{1,2}[名位家大]|控股|大|重要|特定|自然人|法人|机构|非控股|创始)*"
              + "(?:股东|实际控制人|实控人|董事|监事|高管|高级管理|副?总经理|副?总裁|财务负责人|一致行动人)");

  /** {@code 淡仓升至|2.65%}: shares that are borrowed or lent. */
  private static final Pattern SHORT_LEFT = Pattern.compile("(?:淡仓|可供借出)[^,;。]{0,12}$");

  private static final int WIDE = 70;

  /** {@code 甲持公司股份123万股(占总股本的25%),计划减持…}. */
  private static final Pattern HELD_BEFORE = Pattern.compile("(?<![增减所])持(?!的|股比例)[^;。的减增]{0,40}$");

  private static final Pattern HOLDS_LEFT = Pattern.compile("(?<![增减])持[^;。]{0,60}$");

  private AmountReader() {}

  /** The kind of the quantity for a deal of this type; null where it is none of the deal's. */
  static @Nullable AmountKind kind(
      DealType type, Quantity quantity, Passage passage, boolean sameClause) {
    Span span = quantity.span();
    Span clause = passage.clauseAt(span.start());
    boolean listed =
        type.isHolding() || type == DealType.FINANCING && quantity.kind() == Quantity.Kind.PERCENT;
    int head = listed ? listHead(passage, quantity) : span.start();
    String left = passage.wordsBesideNames(Math.max(passage.labelled(head), head - LEFT - 8), head);
    String bracket = bracketed(passage, span);
    left = StakeReader.besideHoldings(left) + bracket;
    String wide =
        passage.wordsBesideNames(Math.max(clause.start(), span.start() - WIDE), span.start());
    String right = passage.wordsBesideNames(span.end(), Math.min(clause.end(), span.end() + RIGHT));
    if (type.isHolding() && SHORT_LEFT.matcher(left).find()) {
      return null;
    }
    if (type.isHolding() && StakeReader.isUpTo(wide) && quantity.kind() != Quantity.Kind.MONEY) {
      return quantity.kind() == Quantity.Kind.PERCENT ? AmountKind.STAKE_AFTER : null;
    }
    boolean held =
        (OF_HOLDER_RIGHT.matcher(right).lookingAt() && HOLDS_LEFT.matcher(wide).find())
            || (!bracket.isEmpty() && HELD_BEFORE.matcher(wide).find());
    if (held && quantity.kind() != Quantity.Kind.MONEY) {
      return null;
    }
    if (quantity.kind() == Quantity.Kind.PERCENT && HeldShares.isPartHeld(passage, span)) {
      return HeldShares.isAfterwards(passage, span) ? AmountKind.STAKE_AFTER : null;
    }
    if (type == DealType.IPO && SharePrice.isOfBuyer(passage.words(clause.start(), span.start()))) {
      return null;
    }
    if (type.isHolding()
        && quantity.kind() == Quantity.Kind.PERCENT
        && StakeReader.isReached(left, passage.folded(span))) {
      return AmountKind.STAKE_AFTER;
    }
    if (type == DealType.CONTRACT_AWARD && Yearly.isOfAWhole(passage, left, right)) {
      return null;
    }
    return switch (quantity.kind()) {
      case MONEY ->
          Allotted.isShared(type, passage, left, before(passage, span))
              ? AmountKind.TRANCHE
              : money(type, quantity, left, right, sameClause);
      case PERCENT ->
          type == DealType.FINANCING && StakeReader.isDiluted(left, quantity)
              ? null
              : StakeReader.percent(
                  type, left + StakeReader.ofCapital(passage, span), right, sameClause);
      case SHARES -> shares(type, left, right);
      case NUMBER -> null;
    };
  }

  /** {@code 套现|578万元、407万元}: where the list begins to which the quantity belongs. */
  public static int listHead(Passage passage, Quantity quantity) {
    int head = quantity.span().start();
    List<Item> items = passage.items();
    for (int i = items.size() - 1; i >= 0; i--) {
      Item item = items.get(i);
      if (item.span().end() <= head
          && head - item.span().end() <= 2
          && item.is(quantity.kind())
          && LISTS.matcher(passage.words(item.span().end(), head)).matches()) {
        head = item.span().start();
      }
    }
    return head;
  }

  private static final Pattern LISTS = Pattern.compile("、|和|及|与|以及");

  /** The words of the clause and of the one before it up to the quantity. */
  private static String before(Passage passage, Span span) {
    int index = passage.clauseIndex(span.start());
    return passage.words(passage.clauses().get(Math.max(0, index - 1)).start(), span.start());
  }

  /** The words of an open bracket up to the quantity: {@code 减持50万股(占总股本比例|0.41%)}. */
  static String bracketed(Passage passage, Span span) {
    int from = Math.max(passage.span().start(), span.start() - LEFT - 8);
    String before = passage.folded(new Span(from, span.start()));
    int open = before.lastIndexOf('(');
    return open >= 0 && before.indexOf(')', open) < 0 ? before.substring(open + 1) : "";
  }

  private static @Nullable AmountKind money(
      DealType type, Quantity quantity, String left, String right, boolean sameClause) {
    if (type == DealType.CONTRACT_AWARD && SINGLE_LEFT.matcher(left).find()) {
      return null;
    }
    if (type == DealType.CONTRACT_AWARD && OWN_SHARE_LEFT.matcher(left).find()) {
      return AmountKind.TRANCHE;
    }
    if (type == DealType.CONTRACT_AWARD && OF_PROJECT_LEFT.matcher(left).find()) {
      return AmountKind.DEAL_VALUE;
    }
    if ((RISES_FROM.matcher(left).find() || isOfPlan(type, left, right))
        || HELD_AGAINST.matcher(left).find() && VALUATION_RIGHT.matcher(right).find()) {
      return null;
    }
    if (VALUATION_LEFT.matcher(left).find() || VALUATION_RIGHT.matcher(right).find()) {
      return type == DealType.BUYBACK || type == DealType.CONTRACT_AWARD
          ? null
          : AmountKind.VALUATION;
    }
    if (SharePrice.isOfMarket(type, left)
        || type == DealType.IPO && OF_BUYER_LEFT.matcher(left).find()) {
      return null;
    }
    if (type == DealType.IPO && TAKEN_LEFT.matcher(left).find()) {
      return AmountKind.TRANCHE;
    }
    if (type == DealType.IPO && MARKET_VALUE_LEFT.matcher(left).find()) {
      return AmountKind.VALUATION;
    }
    if (SharePrice.isFormer(type, left, right)
        || type == DealType.IPO && SharePrice.isRangeOfOffer(left, right)) {
      return null;
    }
    if (SharePrice.isOne(type, quantity, left, right)) {
      return type == DealType.CONTRACT_AWARD ? null : AmountKind.PRICE_PER_SHARE;
    }
    if (type == DealType.JOINT_VENTURE && EACH_LEFT.matcher(left).find()) {
      return AmountKind.TRANCHE;
    }
    if (type == DealType.JOINT_VENTURE
        && BRINGS_LEFT.matcher(left).find()
        && FOR_PART.matcher(right).lookingAt()) {
      return AmountKind.TRANCHE;
    }
    if (type == DealType.IPO && PROMISES.matcher(left).find()) {
      return AmountKind.TRANCHE;
    }
    if (type == DealType.FINANCING
        && (EACH_LEFT.matcher(left).find()
            || RoundSum.isOfKind(left, right, TRANCHE_LEFT.matcher(left).find()))) {
      return AmountKind.TRANCHE;
    }
    if (type == DealType.FINANCING && RoundSum.isAnother(left, right)
        || type == DealType.DEBT && RoundSum.isOfEquity(right)) {
      return null;
    }
    if (type == DealType.FINANCING
        && CUMULATIVE_LEFT.matcher(left).find()
        && !OF_ONE_LEFT.matcher(left).find()) {
      return AmountKind.CUMULATIVE;
    }
    if (type == DealType.JOINT_VENTURE && INVESTED_LEFT.matcher(left).find()) {
      return AmountKind.DEAL_VALUE;
    }
    if (FOREIGN_LEFT.matcher(left).find() || FOREIGN_RIGHT.matcher(right).find()) {
      boolean ofDeal = PRICED_LEFT.matcher(left).find();
      boolean sized =
          (type == DealType.FINANCING || type == DealType.DEBT || type == DealType.PLACEMENT)
              && SIZE_LEFT.matcher(left).find();
      boolean granted = type == DealType.BUYBACK && GRANTED_LEFT.matcher(left).find();
      boolean ordered =
          type == DealType.CONTRACT_AWARD
              && ORDER_RIGHT.matcher(right).find()
              && !BACKLOG_LEFT.matcher(left).find();
      if (!ofDeal && !sized && !granted && !ordered) {
        return null;
      }
    }
    if (type == DealType.ACQUISITION && sameClause && TAKES_RIGHT.matcher(right).find()) {
      return AmountKind.DEAL_VALUE; // 其中甲12.3亿元拿下一号地
    }
    if (type == DealType.FINANCING || type == DealType.LICENSING || type == DealType.ACQUISITION) {
      if (TRANCHE_LEFT.matcher(left).find() || TRANCHE_RIGHT.matcher(right).find()) {
        return AmountKind.TRANCHE;
      }
    }
    if (type == DealType.FINANCING && RoundSum.isOfLeader(left, right)) {
      return AmountKind.TRANCHE;
    }
    boolean mayStandAlone = type == DealType.FINANCING || type == DealType.CONTRACT_AWARD;
    boolean alone = mayStandAlone && left.isBlank() && right.isBlank();
    if (sameClause || alone) { // 天使轮,|300万美元|,乙投资; 拿下海绵城市三期,|9亿元
      return AmountKind.DEAL_VALUE;
    }
    return PRICE_OF_DEAL_LEFT.matcher(left).find() ? AmountKind.DEAL_VALUE : null;
  }

  private static @Nullable AmountKind shares(DealType type, String left, String right) {
    if (type == DealType.FINANCING
        || type == DealType.CONTRACT_AWARD
        || type == DealType.LICENSING
        || type == DealType.DEBT
        || type == DealType.JOINT_VENTURE) {
      return null;
    }
    boolean part =
        type == DealType.IPO && (isPartOfOffer(left) || LOT_RIGHT.matcher(right).lookingAt());
    boolean rest = type.isHolding() && REST_LEFT.matcher(left).find();
    if (type.isHolding() && YEARLY_LEFT.matcher(left).find()) {
      return null;
    }
    if (part || !rest && FOREIGN_SHARES_LEFT.matcher(left).find()) {
      return null;
    }
    return AmountKind.SHARE_COUNT;
  }

  /** Of several figures that could be the deal's value, the plain one before its conversion. */
  static boolean isConversion(Quantity quantity, List<Quantity> others) {
    Span converted = quantity.equivalentOf();
    return converted != null && others.stream().anyMatch(o -> o.span().equals(converted));
  }
}
