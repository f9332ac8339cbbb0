package dealfacts.deal.trigger;

import dealfacts.text.Pattern;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words of the stock exchange that are also said of funds, meetings and registers ({@code 提交注册},
 * {@code 开启申购}), and what must stand beside them.
 */
final class MarketWords {
  private static final Pattern BOARD =
      Pattern.compile("首发|上市|发审委|IPO|上会|过会|科创板|创业板|主板|北交所|港交所|联交所|证监会");

  /** Who decides on a listing: owners and boards pass much, {@code 议案获通过}. */
  private static final Pattern COMMITTEE =
      Pattern.compile("首发|上市委|上市审核委|发审委|IPO(?!办)|上会|过会|审议会议|审核会议");

  /** {@code 转道|创业板}: where the company wants to list now. */
  private static final Pattern TO_BOARD =
      Pattern.compile(
          "^(?:了)?(?:创业板|科创板|北交所|港交所|联交所|[上深]交所|[沪深]市?主板|[AH]股(?!市场|指数|行情|投资|账户)|港股(?!市场)|纳斯达克(?!指)|纽交所)");

  private static final Map<String, Pattern> BESIDE =
      Map.ofEntries(
          Map.entry(
              "申购",
              Pattern.compile("新股|发行价|申购代码|中签率|顶格|^的(?:是|有|为|包括)[^,;。]{0,8}(?:板|所)|(?:网上|开启)$")),
          Map.entry("上会", Pattern.compile("科创板|创业板|主板|北交所|上交所|深交所|港交所|首发|IPO|过会|家企业|家公司|家拟")),
          Map.entry(
              "撤单",
              Pattern.compile(
                  "^[^\\s。]{0,20}?(?:保荐|IPO|上市|科创板|创业板|主板|北交所|[上深]交所|首发|申请|审核|材料)|(?:保荐|IPO|上市|科创板|创业板|主板|北交所|[上深]交所|首发|申请|审核|材料)[^\\s。]{0,20}$")),
          Map.entry("过关", Pattern.compile("首发|上市委|发审委|IPO|上会|发行人|审核会议|科创板|创业板|主板|北交所")),
          Map.entry("提交注册", BOARD),
          Map.entry("注册生效", BOARD),
          Map.entry("暂缓审议", BOARD),
          Map.entry("暂缓表决", BOARD),
          Map.entry("获通过", COMMITTEE),
          Map.entry("未获通过", COMMITTEE),
          Map.entry("未通过", COMMITTEE),
          Map.entry(
              "撤回",
              Pattern.compile(
                  "^(?:了)?[^,;。]{0,6}?(?:创业板|科创板|北交所|主板|IPO|首发)[^,;。]{0,6}?(?:申请|申报|材料|文件)")),
          Map.entry("被否", COMMITTEE),
          Map.entry("符合发行条件", COMMITTEE),
          Map.entry("否决", Pattern.compile("(?:上市委|上市审核委|发审委)[^,;。]{0,24}$")),
          Map.entry("取消审核", COMMITTEE),
          Map.entry("审议通过", Pattern.compile("(?:上市委|上市审核委|发审委)[^,;。]{0,14}$")),
          Map.entry(
              "申报",
              Pattern.compile(
                  "^(?:了)?(?:上市|[沪深]市|[上深]交所)?(?:科创板|创业板|北交所|中小板|主板|IPO)|撤[回销下走了][^,;。]{0,8}(?:科创板|创业板|北交所|主板|IPO|上市|首发)(?:的|上市|发行|首发|IPO){0,3}$")),
          Map.entry(
              "报送",
              Pattern.compile(
                  "(?:证监会|交易所|[上深北港]交所)(?:曾经?|再次|再度|首次|又)?$|^(?:了|过)?[^,;。]{0,4}(?:招股|上市|IPO|首发|创业板|科创板|主板)[^,;。]{0,6}(?:书|申请|材料|文件)")),
          Map.entry("改报", TO_BOARD),
          Map.entry("转道", TO_BOARD),
          Map.entry("转战", TO_BOARD),
          Map.entry("冲刺", TO_BOARD),
          Map.entry("冲击", TO_BOARD),
          Map.entry(
              "迎来",
              Pattern.compile(
                  "(?:科创板|创业板|主板|北交所|港交所|纽交所|纳斯达克|港股|[AH]股(?:市场)?)(?:于?[今昨][日天]|本周|又|再|再次|也){0,3}$")),
          Map.entry(
              "受理",
              Pattern.compile(
                  "(?:科创板|创业板|北交所|主板|中小板|IPO|首发|上市|H股|GDR)[^,;。]{0,6}(?:申请|发行|材料|文件)[^,;。]{0,14}$|^[^,;。]{0,20}(?:科创板|创业板|北交所|主板|中小板)[^,;。]{0,6}(?:申请|发行|材料|文件)")),
          Map.entry(
              "发行H股",
              Pattern.compile(
                  "(?:联交所|港交所|证监会)[^,;。]{0,8}(?:递交|提交|报送)(?:了)?[^,;。]{0,8}$|^(?:股票|股份)?(?:并|及)[^,;。]{0,14}(?:上市|挂牌)")),
          Map.entry("破发", Pattern.compile("(?:首日|挂牌|首挂|开盘)[^,;。]{0,6}$")),
          Map.entry("终止审核", BOARD),
          Map.entry("交表", BOARD),
          Map.entry(
              "开始买卖", Pattern.compile("主板|GEM|上市|招股|发售价|公开发售|国际发售|配发结果|港交所|联交所(?!.{0,12}停牌)")),
          Map.entry("中选", Pattern.compile("^(?:通知|单位|企业|结果|名单|供应商|药企)")));

  private MarketWords() {}

  /**
   * What the sentence before may name instead, far from a word that tells a decision; null where it
   * may not.
   */
  static @Nullable Pattern before(String word) {
    Pattern beside = BESIDE.get(word);
    boolean told = beside != null && beside.equals(COMMITTEE);
    return told ? COMMITTEE : word.startsWith("暂缓") || word.equals("撤单") ? BOARD : null;
  }

  /** What must stand beside the word, on either side; null where nothing must. */
  static @Nullable Pattern beside(String word) {
    return BESIDE.get(word);
  }
}
