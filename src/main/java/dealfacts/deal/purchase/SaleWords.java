package dealfacts.deal.purchase;

import dealfacts.deal.passage.Trigger;
import dealfacts.text.Pattern;

/**
 * Words that tell a sale only beside what is sold: shares that found their price at an auction or
 * an exchange ({@code 甲持有的乙1.6亿股股份以3亿元成交}), and a change of control that a holder works on ({@code
 * 正在筹划公司控制权变更事宜}).
 */
public final class SaleWords {
  static final String SOLD = "成交";

  static final String CONTROL_CHANGES = "控制权变更";

  /** {@code 正在筹划公司|控制权变更|事宜}. */
  private static final Pattern WORKS_ON = Pattern.compile("(?<!不|未|不再|未在)筹划[^,;。]{0,8}$");

  private static final Pattern FIGURE =
      Pattern.compile("^(?:量|额|价|均|金额|笔|活跃|总|数|户|明细|回报|确认书|的|放|占|了?[0-9])");

  private static final Pattern SHARES = Pattern.compile("股权|股份|[0-9万亿]股|股票|出资额");

  private static final Pattern PRICED =
      Pattern.compile("(?:以|按|经|竞价|拍卖|变卖|挂牌|竞拍|底价|溢价|折价|最终|成功)[^,;。]{0,24}$");

  static final Pattern PUT_UP = Pattern.compile("拍卖|法拍|流拍|竞价|竞拍|竞买|变卖|挂牌转让|公开转让|产权交易|起拍|一拍|二拍");

  private static final Pattern MARKET = Pattern.compile("大宗交易|集合竞价|集中竞价|盘中|收盘|二级市场|两市|股价|竞价交易");

  /** {@code 卖身|契}. */
  private static final Pattern BOND = Pattern.compile("契|求荣|救|葬|为奴|钱");

  private static final int REACH = 200;

  private SaleWords() {}

  /**
   * Why the word tells no sale where it stands; empty where it may.
   *
   * @param before the clause up to the word
   * @param behind what follows it
   */
  public static String objection(Trigger hit, String before, String behind, String folded) {
    return switch (hit.word()) {
      case SOLD ->
          isSold(before, behind, hit, folded)
              ? ""
              : hit.word() + " without shares that were put up for sale";
      case CONTROL_CHANGES ->
          WORKS_ON.matcher(before).find() ? "" : hit.word() + " that nobody works on";
      case "卖身" -> BOND.matcher(behind).lookingAt() ? hit.word() + " of a person" : "";
      default ->
          ForSale.asks(hit.word()) && !ForSale.isFor(before)
              ? hit.word() + " for nothing named"
              : "";
    };
  }

  /** On the market everything is 成交: the shares, a price of theirs and the sale must be told. */
  private static boolean isSold(String before, String behind, Trigger hit, String folded) {
    if (FIGURE.matcher(behind).lookingAt() || !PRICED.matcher(before).find()) {
      return false;
    }
    int start = hit.span().start();
    String told = folded.substring(Math.max(0, start - REACH), start);
    String paragraph = told.substring(told.lastIndexOf('\n') + 1);
    return SHARES.matcher(WonLot.sentenceBefore(hit, folded)).find()
        && PUT_UP.matcher(told).find()
        && !MARKET.matcher(paragraph).find();
  }
}
