package dealfacts.deal.argument;

import dealfacts.text.Pattern;

/** Which part of a round a sum is, or that it is no part of one, by the words beside it. */
final class RoundSum {
  /** {@code B轮领投的乙愿意先借|500万元过桥}: a loan beside the round. */
  private static final Pattern LENT_LEFT =
      Pattern.compile("(?:先借|借款?|借给|借出|垫付|垫)(?:了|出|给)?[^,;。、]{0,4}$");

  /** {@code 含|1亿元|银行授信}: told of the loan. */
  private static final Pattern LENT_RIGHT = Pattern.compile("\\s?的?[^,;。、]{0,6}?(?:授信|贷款|信贷)");

  /** {@code 三家合计融资|超过10亿元}. */
  private static final Pattern OF_SEVERAL_LEFT =
      Pattern.compile("[一二三四五六七八九十两多数几0-9]家(?:公司|企业|品牌|平台)?(?:共计?|合计|累计)?(?:融资|募资)[^,;。]{0,4}$");

  private static final Pattern KIND_LEFT = Pattern.compile("(?:包括|包含|涵盖|含|和|及|与)[^,;。、]{0,2}$");

  private static final Pattern KIND_RIGHT = Pattern.compile("^\\s?的?(?:债务|债权|股权)融资");

  /** {@code 该轮融资由乙领投|10亿美元}: what he gives of it. */
  private static final Pattern LED_LEFT =
      Pattern.compile("[本该此这]轮[^,;。]{0,8}由[^,;。]{0,30}(?:领投|跟投|参投)了?(?:约|近|超|逾)?$");

  private static final Pattern ROUND_RIGHT =
      Pattern.compile("\\s?(?:人民币)?的?[^,;。]{0,8}(?:轮|融资|投资)");

  private RoundSum() {}

  /** {@code 完成4亿元融资,包括|3亿元|股权融资}: a part by what kind of money it is. */
  static boolean isOfKind(String left, String right, boolean part) {
    return (part || KIND_LEFT.matcher(left).find()) && KIND_RIGHT.matcher(right).find();
  }

  static boolean isAnother(String left, String right) {
    return LENT_LEFT.matcher(left).find()
        || LENT_RIGHT.matcher(right).lookingAt()
        || OF_SEVERAL_LEFT.matcher(left).find();
  }

  /** {@code 3亿元|股权融资和1亿元银行贷款}: of the loan it is no part. */
  static boolean isOfEquity(String right) {
    return EQUITY_RIGHT.matcher(right).lookingAt();
  }

  private static final Pattern EQUITY_RIGHT = Pattern.compile("\\s?的?股权融资");

  static boolean isOfLeader(String left, String right) {
    return LED_LEFT.matcher(left).find() && !ROUND_RIGHT.matcher(right).lookingAt();
  }
}
