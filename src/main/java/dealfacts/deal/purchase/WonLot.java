package dealfacts.deal.purchase;

import dealfacts.deal.passage.Trigger;
import dealfacts.text.Pattern;
import java.util.Set;

/**
 * Verbs of winning what was put up for sale, which was named before them: {@code
 * 乙市P(2026)12号地块,经过20轮竞价,由甲以8亿元竞得}.
 */
public final class WonLot {
  private static final Set<String> WINS = Set.of("竞得", "投得", "摘得", "拍得", "拍下", "拿下", "摘牌");

  private static final Pattern OFFERED = Pattern.compile("地块|[用宅]地|宗地|土地|号地|[0-9万亿]股|股权|股份|股票");

  private static final Pattern TAKEN_DOWN =
      Pattern.compile(
          "地块|宗地|用地|号地|产权交易|底价|竞价|溢价|挂牌转让|挂牌的|受让方|意向方|(?:股权|股份|资产|债权)[^,;。]{0,12}(?:由|被|挂牌)");

  private static final Pattern PLOT = Pattern.compile("地块|宗地|[商住宅]地");

  private static final int SENTENCE = 90;

  /** How far back in the paragraph a plot is sought, in UTF-16 units. */
  static final int PARAGRAPH = 160;

  private WonLot() {}

  /** {@code 地块由甲底价摘牌}: what was put up for sale is taken down by who buys it. */
  public static boolean isTakenDown(Trigger hit, String folded) {
    return hit.word().equals("摘牌") && TAKEN_DOWN.matcher(sentenceBefore(hit, folded)).find();
  }

  /**
   * Whether the sentence, or for a plot the paragraph, names before the verb what is won: {@code
   * 乙地块起价10亿元。…最终被甲竞得}.
   */
  public static boolean isNamedBefore(Trigger hit, String folded) {
    return WINS.contains(hit.word()) && OFFERED.matcher(sentenceBefore(hit, folded)).find()
        || hit.word().equals("竞得") && PLOT.matcher(before(hit, folded, PARAGRAPH)).find();
  }

  public static String sentenceBefore(Trigger hit, String folded) {
    String left = before(hit, folded, SENTENCE);
    return left.substring(left.lastIndexOf('。') + 1);
  }

  private static String before(Trigger hit, String folded, int reach) {
    int start = hit.span().start();
    String left = folded.substring(Math.max(0, start - reach), start);
    return left.substring(left.lastIndexOf('\n') + 1);
  }
}
