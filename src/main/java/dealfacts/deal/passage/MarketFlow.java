package dealfacts.deal.passage;

import dealfacts.text.Pattern;
import dealfacts.text.Span;

/**
 * What flows on the market and is nobody's by name: {@code 北向资金净卖出甲4亿元}, {@code 游资买入乙}, {@code
 * 机构专用席位卖出丙6000万元}. Such a trade is no holder's deal and no purchase.
 */
final class MarketFlow {
  /** Words that tell a trade of shares on the market, never the purchase of a company. */
  private static final Pattern TRADES =
      Pattern.compile("买入|卖出|抛售|抛出|买进|购入|增持|减持|增仓|减仓|加仓|沽出|沽售|售出|吃进|扫货|买|卖");

  private static final Pattern NET = Pattern.compile("净$");

  private static final String NOBODY =
      "(?:(?:北向|南向|北上|南下|主力|外资|内资|杠杆|融资|增量|避险|抄底|短线|游资|活跃|机构|国际|海外|量化)资金|[沪深港]股通(?:资金)?|游资|外资|席位|营业部|融资客|融资盘|散户)";

  /** Not {@code 甲通过港股通|买入}: the channel of somebody with a name. */
  private static final Pattern FLOWS =
      Pattern.compile(
          "(?<!通过|透过|经由|借道)"
              + NOBODY
              + "(?:[^,;。\u0001]{0,16})$|(?:[0-9两三四五多几数]家|^|均?[获遭被])机构(?:们|合计|共计?|分别|大举|集体|今日|昨日|大手笔|席位)?$");

  private static final Pattern FLOWED = Pattern.compile(NOBODY);

  /** {@code ,|同时买入乙1亿元}: who trades stands in the clause before. */
  private static final Pattern GOES_ON = Pattern.compile("(?:并|而|则|同时|且|另|还|分别|合计|大举)*");

  /** The day's table of the branches that traded most. */
  private static final Pattern TABLE = Pattern.compile("龙虎榜|营业部|专用席位");

  private MarketFlow() {}

  /**
   * @param left the words of the clause before the trigger
   */
  static boolean isOne(Passage passage, Trigger trigger, String left) {
    if (!TRADES.matcher(trigger.word()).matches()) {
      return false;
    }
    if (NET.matcher(left).find()) {
      return true;
    }
    if (trigger.frame().type().isHolding()) {
      return netted(passage, trigger, left); // 甲获北向资金增持: of no holder, but of a company
    }
    if (FLOWS.matcher(left).find() || TABLE.matcher(left).find()) {
      return true;
    }
    int clause = passage.clauseIndex(trigger.span().start());
    if (clause == 0 || !GOES_ON.matcher(left.strip()).matches()) {
      return false;
    }
    Span before = passage.clauses().get(clause - 1);
    String words = passage.words(before);
    return before.start() >= passage.segmentStart(trigger.span().start())
        && (FLOWED.matcher(words).find() || TABLE.matcher(words).find());
  }

  /** {@code 北向资金今日净买入58亿元,大举|加仓|甲、减持乙}: the day's flows by stocks. */
  private static boolean netted(Passage passage, Trigger trigger, String left) {
    int clause = passage.clauseIndex(trigger.span().start());
    if (clause == 0 || !LISTS.matcher(left.strip()).matches()) {
      return false;
    }
    String before = passage.words(passage.clauses().get(clause - 1));
    return FLOWED.matcher(before).find() && NETTED.matcher(before).find();
  }

  private static final Pattern LISTS =
      Pattern.compile("(?:并|而|则|同时|且|另|还|分别|合计|大举|主要|大幅)*(?:[加增减]仓[^,;。]{0,30}、)?(?:大举|大幅)?");

  private static final Pattern NETTED = Pattern.compile("净(?:买|卖|流)");
}
