package dealfacts.deal.argument;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DealType;
import dealfacts.deal.passage.Passage;
import dealfacts.mention.Quantity;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a percentage is to the deal beside it: what changes hands ({@code 收购乙51%股权}), what is held
 * afterwards ({@code 持股比例升至9%}), or nothing of it ({@code 营收占比30%}).
 */
final class StakeReader {
  private static final Pattern STAKE_AFTER_LEFT =
      Pattern.compile(
          "(?:(?<![增减])持股(?:比例|数量)?|持有[^,;。]{0,14}|占比|股比)[^,;。]{0,10}?(?:降至|跌至|增至|升至|降为|升为|增加至|下降至|减少至|上升至|变更为|变为|达到|达|为|至|来到)[^,;。\\d]{0,4}$|(?:跌至|降至|增至|升至|降为|升为|变为|[滑减]至|(?:增加|下降|减少|上升|提高|提升|扩大|攀升|回落|滑落|下滑)[至到])[^,;。\\d]{0,4}$|(?:完成后|交易后|后(?!者))[^。]{0,24}(?:将)?(?:持有|(?<![增减])持股)[^,;。\\d]{0,16}$|将(?:合计)?持有(?!的)[^,;。\\d]{0,16}$|(?:持股|股权|股份|比例|占比|手[里中]的?)[^,;。\\d]{0,12}[降升增跌减涨推提抬加](?:高|低|升|持)?到(?:了)?[^,;。\\d]{0,3}$|(?<!计划)[增减]持[至到](?:了)?[^,;。\\d]{0,3}$|(?:持股|占比)[^,;。]{0,10}(?:触及|越过|突破|跌破)$|(?:[买卖抛]完|[买卖](?:入|出|进)?之?后)[^。;]{0,24}占[^,;。\\d]{0,14}$|成为持有?[^,;。\\d]{0,16}$|(?:完毕|完成),[^,;。]{0,14}持有(?!的)[^,;。\\d]{0,16}$");

  /** {@code 乙出资9000万元,占股|6%}. */
  private static final Pattern TAKEN_LEFT =
      Pattern.compile(
          "占股(?:比例?)?(?:约|为|达)?$|(?:^|后者|合计|共)占(?:了|公司|其)*(?:约|近)?$"
              + "|^\\s?(?:后者|投后|增资后|投资后|合计|共|并|由此|从而|目前|现|将)*(?<![增减])持股(?:比例)?(?:约|为|达|近)*$");

  private static final Pattern DILUTED_LEFT = Pattern.compile("(?:降|跌|减少|减|稀释|摊薄)[^,;。]{0,6}$");

  private static final Pattern CHANGED_LEFT =
      Pattern.compile("由([0-9]{1,3}(?:\\.[0-9]{1,6})?)%(?:变更|变动|变)(?:为|至|到)[^,;。]{0,3}$");

  /** {@code 六成|以股份支付,四成是现金}: of the price. */
  static final Pattern OF_PRICE =
      Pattern.compile("^\\s?(?:的?(?:对价|价款))?(?:将)?(?:以|用|是|为)(?:发行)?(?:股份|股票|现金|新股|限制性股票|自有资金)");

  /** {@code 增持120万股,至|560万股}: what is held then, in a clause of its own. */
  private static final Pattern UP_TO = Pattern.compile("\\s?(?:增|升|加|降|减|跌)?[至到](?:约|近|逾)?");

  private StakeReader() {}

  /** Whether the words before a figure in its clause only say that a holding came to it. */
  static boolean isUpTo(String words) {
    return UP_TO.matcher(words).matches();
  }

  /** {@code 投后原股东持股降至|58%}: of those who don't invest. */
  static boolean isDiluted(String left, Quantity quantity) {
    if (DILUTED_LEFT.matcher(left).find()) {
      return true;
    }
    Matcher changed = CHANGED_LEFT.matcher(left);
    BigDecimal now = quantity.top();
    return changed.find() && now != null && new BigDecimal(changed.group(1)).compareTo(now) > 0;
  }

  private static final Pattern SHARE_LEFT = Pattern.compile("(?:(?<![增减])持股|持有|占)[^;。]{0,24}$");

  /** {@code 由9.87%降至4.86%}: the first is no more. */
  private static final Pattern FORMER =
      Pattern.compile(
          "^\\s?(?:的?(?:股权|股份))?(?:调整|变更|改|缩减|下调|下降|降低)(?:为|至|成)|^\\s?(?:分别)?(?:降|跌至|跌到|滑落|增至|增加|升|上升|下降|减少|变更|变为|变动|提|至)");

  /** {@code 预受要约股份仅占总股本的3.2%,未达到8%}: too few to be bought. */
  private static final Pattern TOO_FEW_LEFT = Pattern.compile("(?:未达到?|仅占|不足|低于)[^,;。不]{0,10}$");

  /** {@code 已超过增持计划金额下限的50%}: how much of a plan is done. */
  private static final Pattern OF_PLAN_LEFT =
      Pattern.compile(
          "(?:计划[^,;。]{0,14}|(?:金额|数量)(?:的)?)(?:上限|下限|数量|金额|总额|总量)的?[^,;。]{0,3}$|(?:计划|目标)的[^,;。]{0,3}$|(?:上限|下限)[^,;。]{0,12}的[^,;。]{0,3}$");

  private static final Pattern HELD_LEFT =
      Pattern.compile(
          "(?:(?<![增减])持股比例|(?<!所)持有(?!的)|(?<![增减])持股|合计持有|仍持有|直接持有|间接持有|占比|现持有|曾持有|保留|放弃|所持[^,;。]{0,6}占)(?:(?!减持|增持|转让|出售|收购|受让)[^,;。]){0,12}$");

  private static final Pattern OF_SHARES_RIGHT =
      Pattern.compile(
          "^(?:(?:、|和|及|与)[0-9.]{1,8}%){0,8}[^,;。、]{0,3}?(?:的)?(?:已发行)?(?:股权|股份|股票|权益|股本|出资|财产份额|控股权|表决权|少数股权|份额|的控股)");

  private static final Pattern OF_TOTAL_LEFT =
      Pattern.compile("(?:占|即|约占|不超过|比例|股本的?|股份的?|的)[^,;。]{0,24}$");

  /** {@code 占经扩大后已发行股本约5.66%}. */
  private static final Pattern OF_CAPITAL_LEFT =
      Pattern.compile("占[^,;。]{0,14}(?:股本|股份|股份总数)的?约?$");

  /** {@code 占其所持公司股份的24%}: a part of what the holder has, not of the company. */
  private static final Pattern OF_HOLDING_LEFT =
      Pattern.compile("所持有?[^,;。占]{0,12}(?:股份|股票|股)(?:总数|总额|总量|数量)?的?(?:比例为?)?$");

  /** {@code 合计减持|不超过2%}. */
  private static final Pattern SOLD_LEFT =
      Pattern.compile("[增减]持(?:比例|公司|本公司|股份|股票|合计|共计|总计|了|约|其|累计|不超过|不低于|不高于|拟|的|为){0,5}$");

  /** {@code 减持乙|1.02%}, where the clause ends. */
  private static final Pattern OF_NAME_LEFT = Pattern.compile("[增减]持(?:了)?\u0001\\s?$");

  private static final Pattern ENDS = Pattern.compile("\\s?(?:[,;。(]|套现|$)");

  /** {@code 以丙51%股权置换乙所持丁股权}: what is given; the rule says what comes in. */
  private static final Pattern SWAPPED_RIGHT = Pattern.compile("^\\s?的?(?:股权|股份|权益)[^,;。]{0,60}置换");

  /** {@code 不超过公司总股本的3%}: the mention says itself what it is a share of. */
  static String ofCapital(Passage passage, Span quantity) {
    Matcher capital = CAPITAL.matcher(passage.folded(quantity));
    return capital.find() ? "占" + capital.group() : "";
  }

  private static final Pattern CAPITAL = Pattern.compile("(?:总股本|股份总数|总股份|股本总额)的?");

  /** {@code 出售|持有某广场的项目公司|丙100%股权}: what the company holds is another thing. */
  static String besideHoldings(String left) {
    return left.contains("公司") ? HOLDINGS.matcher(left).replaceAll("") : left;
  }

  private static final Pattern HOLDINGS =
      Pattern.compile("(?:持有|拥有)[^,;。]{1,30}?的(?:项目|平台|运营|控股|持股|标的)公司");

  /** {@code 又从丁手中收购了|剩余的20%}. */
  private static final Pattern REST_LEFT =
      Pattern.compile("(?:收购|受让|买下|购买|拿下|买走)(?:了)?(?:其)?(?:剩余|余下|其余|剩下)的?$");

  /** {@code 创始人手里还剩|两成多|的股份}: what did not change hands. */
  private static final Pattern LEFT_OVER =
      Pattern.compile("(?:还|仍|只|仅)剩(?:下|余)?(?:了|有)?(?:约|不到|近)?$");

  /** {@code 减持2.1%,剩余|1.8%股份}: what is held afterwards. */
  private static final Pattern REST_KEPT =
      Pattern.compile("(?:^|[,;])\\s?(?:目前|现|当前|其)?(?:尚|仍|还)?剩余(?:持有|持股)?(?:约|为)?$");

  /** {@code 持股比例|越过9%}: the figure says itself that it is reached. */
  static boolean isReached(String left, String figure) {
    return HOLDS.matcher(left).find() && REACHES.matcher(figure).lookingAt();
  }

  private static final Pattern HOLDS =
      Pattern.compile("(?<![增减])持股(?:比例|数量)?(?:已|首次|一举|随之|则|也|再度|就)?$");

  private static final Pattern REACHES = Pattern.compile("越过|突破|跌破|破");

  /** {@code 相当于上一轮估值的|六成}, {@code 消费类的占|四成}: a part of something else. */
  private static final Pattern OF_OTHER_LEFT =
      Pattern.compile(
          "(?:估值|市值|价格|售价|收入|营收|利润|成本|销售额|销量|报价|股价|订单|总数|高峰期?|峰值|原价)的(?:约|不到|近)?$"
              + "|(?:类|类的|项目|业务|板块|部分)占(?:了|比)?(?:约|近)?$");

  static @Nullable AmountKind percent(
      DealType type, String left, String right, boolean sameClause) {
    if (type == DealType.CONTRACT_AWARD
        || type == DealType.DEBT
        || type == DealType.LICENSING
        || type == DealType.IPO) {
      return null;
    }
    if (type == DealType.JOINT_VENTURE && SHARE_LEFT.matcher(left).find()) {
      return AmountKind.STAKE;
    }
    if (right.startsWith("时")
        || right.startsWith("股东")
        || right.startsWith("的股东")
        || FORMER.matcher(right).find()
        || OF_PRICE.matcher(right).find()
        || SWAPPED_RIGHT.matcher(right).find()
        || OF_PLAN_LEFT.matcher(left).find()) {
      return null;
    }
    if (STAKE_AFTER_LEFT.matcher(left).find()
        || type.isHolding() && REST_KEPT.matcher(left).find()
        || type == DealType.FINANCING && TAKEN_LEFT.matcher(left).find()) {
      return AmountKind.STAKE_AFTER;
    }
    if (type == DealType.ACQUISITION && TOO_FEW_LEFT.matcher(left).find()) {
      return null;
    }
    if (type == DealType.ACQUISITION && REST_LEFT.matcher(left).find()) {
      return AmountKind.STAKE;
    }
    boolean ofShares = OF_SHARES_RIGHT.matcher(right).find();
    if (LEFT_OVER.matcher(left).find() || !ofShares && OF_OTHER_LEFT.matcher(left).find()) {
      return null;
    }
    if (!ofShares && AmountReader.FOREIGN_LEFT.matcher(left).find()) {
      return null;
    }
    if (HELD_LEFT.matcher(left).find() && !left.contains("合计持有的")) {
      return null;
    }
    boolean holding = type.isHolding();
    if (holding && OF_HOLDING_LEFT.matcher(left).find()) {
      return null;
    }
    if (ofShares) {
      return AmountKind.STAKE;
    }
    if (holding
        && (SOLD_LEFT.matcher(left).find()
            || OF_NAME_LEFT.matcher(left).find() && ENDS.matcher(right).lookingAt())) {
      return AmountKind.STAKE;
    }
    boolean ofTotal = OF_TOTAL_LEFT.matcher(left).find();
    boolean about = type.isHolding() || type == DealType.BUYBACK || type == DealType.ACQUISITION;
    boolean issued = type == DealType.PLACEMENT && OF_CAPITAL_LEFT.matcher(left).find();
    return (about && ofTotal) || issued ? AmountKind.STAKE : null;
  }
}
