package dealfacts.deal.trigger;

import dealfacts.deal.Frame;
import dealfacts.deal.award.Orders;
import dealfacts.deal.award.Succession;
import dealfacts.deal.holding.ShareTrade;
import dealfacts.deal.passage.Trigger;
import dealfacts.deal.purchase.Bid;
import dealfacts.deal.purchase.LicensedRights;
import dealfacts.deal.purchase.SaleWords;
import dealfacts.deal.purchase.WonLot;
import dealfacts.deal.round.Raises;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import java.util.Set;

/**
 * Why a trigger word is no trigger where it stands: it is a part of another word ({@code 投资|者}), or
 * what it needs beside it is missing ({@code 拿下|冠军} without shares, {@code 发行|年报} without 向 before
 * it).
 */
final class Objections {
  /** {@code 购买的甲银行结构性存款}, {@code 收购进度}: what is bought is no part of a company. */
  private static final Pattern WARES =
      Pattern.compile(
          "^(?:股份的?(?:最[高低]|成交|总|资金|均价)|进度|旺季|均价|贷款(?!公司)|[^,;。]{0,24}?(?:结构性存款|大额存单|理财产品|收益凭证|存款产品|国债逆回购|信托产品))");

  /** {@code 秋粮|收购}. */
  private static final Pattern CROPS =
      Pattern.compile("(?:粮|小麦|玉米|稻谷|大豆|棉花|籽棉|烟叶|生猪|生鲜乳|甜菜|蚕茧|油菜籽)(?:的)?$");

  /** {@code 获得乙12%的股份}. */
  private static final Pattern SHARES =
      Pattern.compile(
          "^(?:了)?[^,;。]{2,20}?(?:[0-9.]{1,8}%的?(?:股权|股份|权益|控股权)|(?:全部|部分|多数|少数|剩余)(?:股权|股份)|控股权|控制权|的股权(?!融资|投资|激励))");

  /** {@code 首发前取得|的股份}. */
  private static final Pattern SOURCE = Pattern.compile("的(?:公司|本公司|其|部分)?(?:股份|股票|限售股)");

  /** {@code 出资1.1亿美元获得乙}. */
  private static final Pattern PAID = Pattern.compile("(?:出资|斥资|耗资|斥巨资|花费|豪掷|作价)[^,;。]{2,14}$");

  /** {@code 并入|公司报表}, {@code 并|入围集采}. */
  private static final Pattern STATEMENTS =
      Pattern.compile("^(?:[围选]|[^,;。]{0,14}?(?:报表|财务|合并范围|业绩))");

  private static final Set<String> TAKES = Set.of("取得", "获得", "拿下");

  private static final Pattern SWAPS = Pattern.compile("(?:以|用)[^,;。]{2,40}(?:股权|股份|资产)$");

  /** Words of gaining anything. */
  private static final Set<String> GAINS = Set.of("获得", "换取", "换得", "获取");

  /** {@code 取得|换发的营业执照}: what an office hands out is no company. */
  private static final Pattern PERMIT =
      Pattern.compile(
          "^(?:了)?[^,;。]{0,24}?(?:营业执照|许可证|证书|批文|批复|注册证|批件|核准|认证|备案|通知书|承诺函|意向[函书]|登记手续|受理)");

  /** {@code 其重仓的乙}, {@code 第一大重仓股}. */
  private static final Pattern POSITION = Pattern.compile("的|股(?!份|权)|个股|标的|持有|行业|板块");

  /** {@code 拟1亿元购乙}. */
  private static final Pattern PURCHASE =
      Pattern.compile("(?:[拟欲将已再又]|[万亿](?:[美港欧日澳加英]|人民币)?[元镑]?)$");

  /** Words of many meanings, triggers only where shares or assets follow. */
  private static final Set<String> NEEDS_OWNERSHIP =
      Set.of(
          "取得", "拿下", "接手", "竞得", "投得", "摘得", "处置", "划转", "划拨", "买入", "卖出", "抛售", "购入", "拍得", "拍下",
          "剥离", "买", "竞买", "竞拍", "吃下", "盘下", "接过", "拿走", "摘牌", "揽入", "接下", "收下", "夺得", "抢下", "揽获",
          "转手", "让渡", "买进", "接过来", "盘了下来", "买了下来", "接了过来", "接了下来", "收了过来", "拿了下来", "盘下来", "换回",
          "出清", "想收", "拟收", "装进去", "装进来", "拍卖", "司法拍卖", "公开拍卖", "网络拍卖");

  /** {@code 捡了|3万股}, {@code 手里的筹码全部|清掉}: not {@code 捡了|两袋垃圾}. */
  private static final Pattern OF_SHARES = Pattern.compile("股|筹码|仓位|所持|持有|手中|手里|名下");

  /** Words of which a price makes a purchase: {@code 花800万元|盘下了一家面馆}. */
  private static final Set<String> COLLOQUIAL =
      Set.of(
          "吃下", "盘下", "买", "接手", "接下", "拍下", "抢下", "买进", "收下", "接过", "接过来", "盘了下来", "买了下来", "接了过来",
          "接了下来", "收了过来", "拿了下来", "盘下来");

  /** {@code 把它|接过来了,花了1800万元}. */
  private static final Pattern PRICE_NEXT =
      Pattern.compile(
          "^(?:了)?,(?:一?共|总共|总计)?(?:花了?|出了?|作价|代价|价格|对价|才)[^,;。]{0,6}?[0-9][0-9.,]{0,8}[万亿](?:[美港欧日澳加英]|人民币)?(?:元|镑|块)");

  private static final Pattern PRICE =
      Pattern.compile(
          "(?:[0-9]|[一二两三四五六七八九十百千几数]{1,2}[十百千]?)[万亿](?:[美港欧日澳加英]|人民币)?(?:元|镑|美金|块)[^,;。]{0,20}$");

  /** {@code 终止公司股票|上市交易}. */
  private static final Pattern ENDS = Pattern.compile("终止(?:公司|其|该|股票|的)+$");

  /** Words that tell a deal only right before a name. */
  private static final Set<String> NEEDS_NAME =
      Set.of("建仓了", "新建仓了", "控股", "入驻", "进驻", "重组", "求购", "注入", "置入", "并入", "易主", "花落");

  /** Common words of founding, which tell a venture between partners only. */
  private static final Set<String> FOUNDS =
      Set.of("成立", "设立", "组建", "兴办", "合办", "创办", "合开", "合伙开", "合建", "共建", "合资开", "一起开", "一起成立");

  /** {@code 成立|一家电池公司}. */
  private static final Pattern COMPANY =
      Pattern.compile(
          "^(?!于|以来|以后|之后|后|前|时|至今|日期|时间|仪式|大会|了?[^,;。]{0,8}?(?:全资子公司|分公司|子公司|事业部|办事处|委员会|工作组|基金))(?:了|起|的)?[^,;。]{0,22}?(?:公司|企业|合资|集团|工厂)");

  /** {@code 甲与乙在苏州|成立}, {@code 双方各出一半资金|设立}. */
  private static final Pattern PARTNERS =
      Pattern.compile(
          "(?:[与和同跟及]|携手|联手|联合|牵手|双方|三方|各方|两家|对半|各出|各自出|共同|合作)(?:(?!分别(?!出资|认缴|以))[^,;。]){0,40}$");

  /** {@code 乙投了2000万元A轮}. */
  private static final Pattern ROUND_OR_SUM =
      Pattern.compile("^[^,;。]{0,12}?(?:轮|[0-9数近超][^,;。]{0,6}[万亿][^,;。]{0,3}元)");

  /** {@code …|硬氪首发}: who tells the news first. */
  private static final Pattern FIRST_TOLD = Pattern.compile("(?:[|丨]\\s?[^,;。|丨\\n]{1,8}|独家|全网)$");

  /** {@code 甲的首发申请}: a paper, whoever's. */
  private static final Pattern LISTING_PAPER =
      Pattern.compile("^(?:上市)?(?:申请(?!人)|事宜|计划|定价|发行价|募资|获|被|遭|终止|中止|注册|首日|审核)");

  /** {@code 与乙银行签署15亿元的贷款|合同}. */
  private static final Pattern SIGNED =
      Pattern.compile("(?:签署|签订|签|订立)了?[^,;。]{0,24}[0-9][^,;。]{0,16}$");

  /** {@code 计划|融资2亿美元}: what somebody plans, no 融资计划. */
  private static final Pattern FIGURE = Pattern.compile("^(?:约|近|逾|超过?|至少|最多|不超过)?[0-9数]");

  private Objections() {}

  /** {@code 丙的股份被拍卖,|接盘的是|甲}. */
  private static final Pattern NAMES_BUYER = Pattern.compile("(?:接盘|接手)的(?:正|则|竟|便|就)?是");

  /** {@code 出让|年限50年}. */
  private static final Pattern OF_LAND = Pattern.compile("^(?:年限|期限|面积|文件|起始价)");

  /** {@code 拿下了|丁的3.5亿元}: money that somebody gave. */
  private static final Pattern MONEY_OF =
      Pattern.compile(
          "^(?:了)?[^,;。的]{2,24}?的(?:约|近|超|逾|超过)?[0-9.]{1,8}[万亿](?:[美港欧日]|人民币)?元(?:[,;。]|$|投资|融资)");

  /** {@code 从丁那里|买回了|乙72%的股权}: elsewhere a word for one's own shares. */
  static boolean buysBack(Trigger hit, String folded) {
    return hit.word().equals("买回") && HANDS.matcher(Around.clauseBefore(hit, folded)).find();
  }

  private static final Pattern OWNERSHIP =
      Pattern.compile(
          "股权|股份|股票|控制权|控股权|权益|地块|土地|[商住宅综]地|[0-9一二三四五六七八九十]号地|用地|资产|子公司|业务|宗地|[0-9]股|万股|亿股|公司|厂房|工厂|大厦|大楼|写字楼|酒店|商场|泊位|码头|[煤金铜锂锌铁]矿|矿山|矿权|采矿权|探矿权|专利|商标|房产|物业|商铺|牌照");

  /** {@code 从乙手里|接下}: what stood in somebody's hands changes them, whatever it is. */
  private static final Pattern HANDS =
      Pattern.compile("(?:从|自|由)[^,;。]{2,30}?(?:手中|手里|手上|处|名下|那里|那儿)[^,;。]{0,14}$");

  /**
   * Why the word is no trigger here; empty where it is one. A name beside it only ever takes an
   * objection away: {@link #prospect} relies on that.
   */
  static String objection(Trigger hit, String folded, boolean beforeName, boolean behindName) {
    Pattern before = NearMisses.behind(hit.frame());
    Pattern beside = MarketWords.beside(hit.word());
    if (beside != null) {
      Pattern told = MarketWords.before(hit.word());
      boolean market =
          beside.matcher(Around.right(hit, folded)).find()
              || beside.matcher(Around.left(hit, folded)).find()
              || told != null && told.matcher(WonLot.sentenceBefore(hit, folded)).find();
      return market ? "" : hit.word() + " without a market beside it";
    }
    if (Around.right(hit, folded).startsWith("方面,")) {
      return hit.word() + " names what is told next"; // 回购方面,乙买回6万股
    }
    if (Orders.needsOne(hit)) {
      return isOrderWon(hit, folded) ? "" : hit.word() + " without an order or a tender beside it";
    }
    String loan =
        LoanWords.objection(hit, Around.clauseBefore(hit, folded), Around.right(hit, folded));
    if (!loan.isEmpty()) {
      return loan;
    }
    if (NEEDS_NAME.contains(hit.word()) && !beforeName && hit.frame() != Frame.FINANCING) {
      return hit.word() + " without a name behind it";
    }
    if (Bid.isNamedBy(hit)) {
      return Bid.objection(hit, Around.clauseBefore(hit, folded), Around.clauseBehind(hit, folded));
    }
    String alone =
        SaleWords.objection(
            hit, Around.clauseBefore(hit, folded), Around.right(hit, folded), folded);
    if (!alone.isEmpty()) {
      return alone;
    }
    if (FOUNDS.contains(hit.word())
        && !(COMPANY.matcher(Around.right(hit, folded)).find()
            && PARTNERS.matcher(Around.clauseBefore(hit, folded)).find())) {
      return hit.word() + " without partners and a company";
    }
    if (hit.frame() == Frame.CONTROL && !OutcomeWords.tell(hit, folded)) {
      return hit.word() + " without an outcome of a purchase";
    }
    if (hit.word().equals("融资") && Around.right(hit, folded).startsWith("融券")) {
      return "part of 融资融券"; // 因融资融券业务维持担保比例低于平仓线: even where a name is read behind 资
    }
    if (before != null && !beforeName) {
      Matcher matcher = before.matcher(Around.right(hit, folded));
      boolean way = hit.word().startsWith("增资") && Around.right(hit, folded).startsWith("方式");
      boolean found = !way && matcher.find();
      boolean signed =
          found
              && matcher.group().equals("合同")
              && SIGNED.matcher(Around.clauseBefore(hit, folded)).find();
      boolean lost =
          hit.frame() == Frame.AWARD
              && Succession.isLost(
                  Around.clauseBefore(hit, folded), Around.clauseBehind(hit, folded));
      boolean ends = hit.frame() == Frame.LISTING && ENDS.matcher(Around.left(hit, folded)).find();
      if (found && !signed && !lost && !ends && !Programme.isGranted(hit, folded)) {
        return "part of " + hit.word() + matcher.group();
      }
    }
    String licence = licence(hit, folded);
    if (!licence.isEmpty()) {
      return licence;
    }
    String otherwise =
        TakenOver.objection(hit, Around.clauseBefore(hit, folded), Around.right(hit, folded));
    if (!otherwise.isEmpty()) {
      return otherwise;
    }
    if (hit.frame() == Frame.BUY
        && NAMES_BUYER.matcher(hit.word() + Around.right(hit, folded)).lookingAt()) {
      return "names who buys what is told before";
    }
    if (hit.frame() == Frame.SELL && OF_LAND.matcher(Around.right(hit, folded)).find()) {
      return "what land is let by";
    }
    if (hit.word().equals("并购") && Around.right(hit, folded).startsWith("基金")) {
      return "a fund by what it is for";
    }
    if (hit.word().equals("投出") && Around.right(hit, folded).startsWith("资")) {
      return "投 of a name and 出资"; // 海川创投|出资
    }
    if (TAKES.contains(hit.word()) && MONEY_OF.matcher(Around.right(hit, folded)).find()) {
      return "money, no company";
    }
    if (hit.frame() == Frame.BUY
        && (WARES.matcher(Around.right(hit, folded)).find()
            || CROPS.matcher(Around.left(hit, folded)).find())) {
      return "no company is bought";
    }
    boolean gives =
        hit.word().startsWith("投")
            && !hit.word().endsWith("资")
            && !hit.word().endsWith("得")
            && hit.word().length() == 2;
    if ((gives || hit.frame() == Frame.FINANCING && Raises.RAISED.matcher(hit.word()).matches())
        && !ROUND_OR_SUM.matcher(Around.right(hit, folded)).find()) {
      return hit.word() + " without a round or a sum behind it";
    }
    if (hit.word().equals("招股") && Around.right(hit, folded).startsWith("书")) {
      return "part of 招股书"; // which was tried before
    }
    if (hit.word().equals("首发") && FIRST_TOLD.matcher(Around.left(hit, folded)).find()) {
      return "首发 of the news itself";
    }
    if (hit.word().equals("发行") && !IssueWords.tell(hit, folded)) {
      return "发行 without 向 before it and shares behind it";
    }
    if (WonLot.isTakenDown(hit, folded)) {
      return "";
    }
    if (hit.frame() == Frame.LISTING
        && hit.word().equals("摘牌")
        && LEAVES.matcher(Around.clauseBefore(hit, folded)).find()) {
      return "";
    }
    if (NEEDS_OWNERSHIP.contains(hit.word())
        && !beforeName
        && !(COLLOQUIAL.contains(hit.word())
            && (PRICE.matcher(Around.left(hit, folded)).find()
                || PRICE_NEXT.matcher(Around.sentenceBehind(hit, folded)).find()))
        && !OWNERSHIP.matcher(Around.sentenceBehind(hit, folded)).find()
        && !HANDS.matcher(Around.clauseBefore(hit, folded)).find()
        && !(Around.right(hit, folded).startsWith("给")
            && OWNERSHIP.matcher(Around.clauseBefore(hit, folded)).find())
        && !TakenOver.is(hit, Around.clauseBefore(hit, folded))
        && !ShareTrade.areTaken(Around.clauseBefore(hit, folded))
        && !(hit.word().endsWith("拍卖")
            && OWNERSHIP.matcher(Around.clauseBefore(hit, folded)).find())
        && !WonLot.isNamedBefore(hit, folded)) {
      return hit.word() + " without shares or assets behind it";
    }
    if (ShareTrade.isEveryday(hit)
        && !OF_SHARES.matcher(Around.clauseBefore(hit, folded)).find()
        && !OF_SHARES.matcher(Around.sentenceBehind(hit, folded)).find()) {
      return hit.word() + " without shares beside it";
    }
    if ((hit.word().equals("赎回") || hit.word().equals("拿走"))
        && !HANDS.matcher(Around.clauseBefore(hit, folded)).find()) {
      return hit.word() + " from nobody's hands"; // 赎回 of a bond, 拿走 of an order
    }
    if (hit.word().equals("给了") && !TakenOver.isGiven(Around.clauseBefore(hit, folded))) {
      return "给了 without a price for a part of something";
    }
    if (hit.word().equals("卖了") && !GIVEN_AWAY.matcher(Around.clauseBefore(hit, folded)).find()) {
      return "卖了 of wares";
    }
    if (hit.word().endsWith("购置") && !ESTATE.matcher(Around.right(hit, folded)).find()) {
      return "购置 of wares";
    }
    if (GAINS.contains(hit.word())
        && !SHARES.matcher(Around.right(hit, folded)).find()
        && !(beforeName && PAID.matcher(Around.left(hit, folded)).find())) {
      return hit.word() + " without shares behind it";
    }
    if (GAINS.contains(hit.word())
        && hit.word().startsWith("换")
        && (!beforeName || SWAPS.matcher(Around.clauseBefore(hit, folded)).find())) {
      return "shares for shares, or of nobody named"; // who gives which is not told apart
    }
    if (hit.word().equals("取得") && SOURCE.matcher(Around.right(hit, folded)).lookingAt()) {
      return "where shares came from";
    }
    if (TAKES.contains(hit.word()) && PERMIT.matcher(Around.right(hit, folded)).find()) {
      return "a paper";
    }
    if (hit.word().equals("重仓") && POSITION.matcher(Around.right(hit, folded)).lookingAt()) {
      return "a position";
    }
    if (hit.word().endsWith("并入") && STATEMENTS.matcher(Around.right(hit, folded)).find()) {
      return "并入 of a balance sheet, or of 入围";
    }
    if (hit.word().equals("购")
        && !(PURCHASE.matcher(Around.left(hit, folded)).find()
            && (beforeName || OWNERSHIP.matcher(Around.sentenceBehind(hit, folded)).find()))) {
      return "购 as a part of a word";
    }
    Pattern after = NearMisses.before(hit.frame());
    boolean paper =
        hit.frame() == Frame.LISTING && LISTING_PAPER.matcher(Around.right(hit, folded)).find();
    if (after != null && !behindName && !paper) {
      Matcher matcher = after.matcher(Around.left(hit, folded));
      if (matcher.find()
          && !Programme.isSized(hit, folded)
          && !(matcher.group().equals("计划") && FIGURE.matcher(Around.right(hit, folded)).find())) {
        return "part of " + matcher.group() + hit.word();
      }
    }
    return "";
  }

  /** {@code 买下|乙某药的全球权益}: rights to a product are licensed, and only they. */
  private static String licence(Trigger hit, String folded) {
    if (LicensedRights.isName(hit)) {
      return LicensedRights.pass(Around.clauseBefore(hit, folded), Around.clauseBehind(hit, folded))
          ? ""
          : hit.word() + " that pass to nobody";
    }
    boolean wide = LicensedRights.isWide(hit);
    boolean trade = hit.frame() == Frame.BUY || hit.frame() == Frame.SELL;
    boolean licensed =
        (trade || wide)
            && LicensedRights.areBought(
                Around.clauseBefore(hit, folded) + hit.word() + Around.clauseBehind(hit, folded));
    if (trade && licensed) {
      return "rights to a product, which are licensed";
    }
    return wide && !licensed ? hit.word() + " without rights to a product" : "";
  }

  /** {@code 购置|一栋办公楼}, no machines. */
  private static final Pattern ESTATE =
      Pattern.compile(
          "^(?:了|的)?[^,;。]{0,22}?(?:大厦|大楼|写字楼|办公楼|房产|物业|房屋|厂房|商铺|土地|地块|宗地|酒店|公寓|股权|矿权|[A-Z0-9]座|号楼)");

  /** {@code 将乙100%股权|卖了}. */
  private static final Pattern GIVEN_AWAY =
      Pattern.compile(
          "(?:将|把)[^,;。]{2,40}(?:股权|股份|业务|资产|公司|子公司|品牌|工厂|地块|大楼|大厦|酒店|专利|矿)(?:都|全|也|以[^,;。]{1,16})?$");

  /** {@code 从纳斯达克|摘牌}. */
  private static final Pattern LEAVES =
      Pattern.compile("纳斯达克|纽交所|交易所|[上深北港联]交所|退市|终止上市|停止交易|存托|证券|股票");

  /** Whether a word that elsewhere buys a company takes an order here. */
  static boolean takesOrder(Trigger hit, String folded) {
    return Orders.mayTake(hit) && isOrderWon(hit, folded);
  }

  private static final Set<String> TAKES_ORDERS = Set.of("承接", "拿到");

  /** {@code 承接|控股股东8%的股份}: elsewhere a word for orders. */
  static boolean takesShares(Trigger hit, String folded) {
    return TAKES_ORDERS.contains(hit.word()) && SHARES.matcher(Around.right(hit, folded)).find();
  }

  private static boolean isOrderWon(Trigger hit, String folded) {
    return Orders.isWon(
        hit,
        Around.clauseBefore(hit, folded),
        Around.clauseBehind(hit, folded),
        WonLot.sentenceBefore(hit, folded),
        Around.sentenceAfter(hit, folded));
  }
}
