package dealfacts.deal.assembly;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DealType;
import dealfacts.deal.Status;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Progress;
import dealfacts.text.Pattern;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shares told behind a deal: what is held afterwards, and what an investor or a founder has. */
final class SequelStakes {
  private static final Set<DealType> HOLDINGS =
      EnumSet.of(DealType.STAKE_INCREASE, DealType.STAKE_DECREASE, DealType.ACQUISITION);

  /** {@code 持股比例由5.2%降至|4.99%}: what is held afterwards. */
  private static final Pattern AFTER_LEFT =
      Pattern.compile(
          "(?:(?<![增减])持(?:好仓|股)(?:比例)?|合计持有|持有[^,;。]{2,18}|股份比例|占[^,;。]{0,6}总股本(?:比例)?)[^,;。]{0,18}?(?:降至|增至|升至|降为|升为|增加至|下降至|减少至|上升至|变更为|变为|达到|达|[降升增跌减涨推提抬](?:高|低|升)?到)[^,;。\\d]{0,4}$"
              + "|(?:增至|升至|降至|上升至|下降至)[^,;。\\d]{0,3}$");

  /** {@code 增持后}, {@code 若本次交易完成}: opens what will be held then. */
  private static final Pattern AFTER =
      Pattern.compile(
          "(?:增持|减持|交易|转让|变动|受让|要约收购|收购|本次发行|完成|完毕|此次受让完成)(?:完成)?后|若[^,;。]{0,12}完成|(?<![购])[买卖抛]完");

  /** {@code 截至本公告日,甲尚持有…}: what is left when all was done that is told. */
  private static final Pattern BY_NOW =
      Pattern.compile("^[^,;。]{0,6}截[至止][^,;。]{2,24}[,]|(?:尚|仍|还|剩余)持|目前,");

  /** {@code 合计持有公司股份1.2亿股,占总股本的|12%}. */
  private static final Pattern HOLDS_LEFT =
      Pattern.compile(
          "(?:持有|(?<![增减])持股)[^;。]{0,40}$|占[^,;。]{0,6}总?股本的?(?:比例为?)?\\s?$|(?:相当于|占)[^,;。]{0,6}已发行(?:股本|股份)(?:总数|总额)?的?$|占比(?:例)?(?:为|约)?$");

  /** {@code 5.2%|降至4.99%}: what was held before, no figure of the deal. */
  private static final Pattern FORMER =
      Pattern.compile("^时|^的?股东|^(?:股权?)?\\s?(?:分别)?(?:降|跌|滑|增|升|上升|下降|减少|变更|变为|变动|提|至)");

  /** {@code 变更后,乙持股25%}: what an investor has of the company. */
  private static final Pattern HELD_LEFT =
      Pattern.compile("(?:(?<![增减])持股(?:比例)?|持有|占股(?:比例)?)[^,;。]{0,6}$");

  /** {@code 三家投资者分别持股}, {@code 前者持股}: those who pay, not by name. */
  private static final Pattern PAYERS =
      Pattern.compile(
          "(?:(?:[两三四五六七八九十][家方名])?(?:战略)?(?:投资者|投资方|投资人|新股东|新增股东)|前者|后者)[^,;。]{0,12}$");

  /** Whether the words before a share say that those who paid hold it. */
  static boolean ofPayers(String left) {
    return PAYERS.matcher(left).find();
  }

  /** {@code IPO前,乙持股19.2%}: what he has by now, of several rounds. */
  private static final Pattern BEFORE_LISTING =
      Pattern.compile("(?:IPO|上市|发行|首发|本次公开发行)(?:之)?前,|招股(?:说明)?书");

  /** {@code 截至目前,甲持有5%}, not {@code 截至目前,甲累计减持792万股,占5%}: nothing was dealt in behind 持. */
  private static final Pattern HELD_LAST =
      Pattern.compile("(?<![增减])(?:持有|持股|持仓|尚持|仍持)(?:(?![增减]持|买入|卖出|购入|出售)[^;。]){0,60}$");

  /** {@code 甲持股60%}: what a founder has of the new company. */
  private static final Pattern HELD = Pattern.compile("(?s).*(?:(?<![增减])持股|持有|占)[^;。]{0,60}");

  private SequelStakes() {}

  /** What the per cent between {@code left} and {@code right} is to the deal; null for nothing. */
  static @Nullable AmountKind kind(
      Draft deal, String left, String sentence, String right, boolean investor) {
    if (FORMER.matcher(right).find()) {
      return null;
    }
    if (HOLDINGS.contains(deal.type)) {
      boolean reached = AFTER_LEFT.matcher(left).find();
      boolean then =
          AFTER.matcher(sentence).find()
              || (deal.type.isHolding()
                  && Progress.of(deal) == Status.COMPLETED
                  && BY_NOW.matcher(sentence).find()
                  && HELD_LAST.matcher(sentence).find());
      boolean afterwards = then && HOLDS_LEFT.matcher(left).find();
      return reached || afterwards ? AmountKind.STAKE_AFTER : null;
    }
    if (deal.type == DealType.FINANCING
        && HELD_LEFT.matcher(left).find()
        && (investor || ofPayers(left))
        && !BEFORE_LISTING.matcher(sentence).find()) {
      return AmountKind.STAKE_AFTER;
    }
    boolean share =
        deal.type == DealType.JOINT_VENTURE
            && HELD.matcher(sentence).matches()
            && !right.startsWith("以上");
    return share ? AmountKind.STAKE : null;
  }
}
