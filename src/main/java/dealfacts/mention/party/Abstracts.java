package dealfacts.mention.party;

import dealfacts.text.Pattern;
import dealfacts.text.Span;
import dealfacts.text.Token;
import java.util.List;

/**
 * Stretches that tell of a thing or an act and name nobody: {@code 门店数量}, {@code 资金链吃紧}, {@code
 * 都进入药品零售}.
 */
final class Abstracts {
  /** What can be measured, owed or felt ends no name of a company. */
  private static final Pattern ENDS =
      Pattern.compile(
          "(?:数量|金额|比例|规模|距离|风险|范围|范围内|意义|意义上|路径|仓位|梦想|能力|之时|之际|净资产|固定资产|无形资产|流动资产"
              + "|净额|余额|总额|巨额|纠纷|义务|责任|债务|负债|债权|欠款|资格|危机|下跌|上涨|下降|上升|吃紧|转型|关系|影响|成本|款项|费用"
              + "|窗口期|敏感期|静默期|空窗期|租赁权|使用权|产权|控制权|否决权|表决权|著作权|所有权|优先权|时候|难度|力度|幅度|速度|程度"
              + "|效应|预期|前景|压力|困境|局面|格局|形势|趋势|态势|亏损|盈利|利润|收益|业绩|股价|市值|估值|诉求|意向|意愿|计划|方案|预案|草案"
              + "|行为|动作|举动|举措|消息|传闻|传言|事件|事项|议案|工作|过程|阶段|环节|步伐|背景)$");

  /** {@code 四公司密集|发布公告}, {@code 多家房企}: so many of a kind. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?:[两三四五六七八九十多数]{1,3}|[0-9]{1,4}(?:余|多)?)(?:家|大|只|名|位)?(?:上市)?(?:公司|企业|股东|高管|机构|券商|险企|房企|药企|车企|董监高|银行(?!股份))");

  /** Words of one character that stand before a verb. */
  private static final String BEFORE_VERB = "都也已会能要将才先再又让使便";

  private Abstracts() {}

  /**
   * @param suffix whether it has an ending of a company
   */
  static boolean is(String name, boolean suffix, Span span, TokenMap map) {
    return !suffix && ENDS.matcher(name).find()
        || COUNTED.matcher(name).lookingAt()
        || acts(name, span, map);
  }

  /** {@code 都|进入药品零售}, {@code 会|变出}. */
  private static boolean acts(String name, Span span, TokenMap map) {
    List<Token> tokens = map.in(span.start(), span.end());
    if (tokens.size() < 2) {
      return false;
    }
    Token first = tokens.get(0);
    Token second = tokens.get(1);
    return first.span().length() == 1
        && first.span().start() == span.start()
        && BEFORE_VERB.indexOf(name.charAt(0)) >= 0
        && second.span().length() > 1
        && second.tag().equals("v");
  }
}
