package dealfacts.deal.trigger;

import dealfacts.deal.Frame;
import dealfacts.deal.passage.Trigger;
import dealfacts.text.Pattern;

/**
 * What is taken from one hand to another in everyday words: {@code 被甲整个收了过去}, {@code
 * 把乙49%的权益作价3亿元给了甲}.
 */
final class TakenOver {
  /** A verb of taking with where it went. */
  private static final Pattern COMPLEMENT = Pattern.compile("[过进下][来去]$|[拍买]走$");

  private static final Pattern TAKEN = Pattern.compile("(?:被|让|将|把)[^,;。被让将把]{2,30}$");

  private static final Pattern GIVEN_FOR =
      Pattern.compile(
          "(?:将|把)[^,;。]{2,40}(?:股权|股份|权益|项目|资产|业务|品牌|工厂|地块|大楼|专利)[^,;。]{0,4}(?:以|作价)[^,;。]{0,4}[0-9][^,;。]{1,12}$");

  private TakenOver() {}

  /** Whether the words before the verb tell who takes or what is taken. */
  static boolean is(Trigger hit, String before) {
    return COMPLEMENT.matcher(hit.word()).find() && TAKEN.matcher(before).find();
  }

  /** Whether a part of something is given away for a price. */
  static boolean isGiven(String before) {
    return GIVEN_FOR.matcher(before).find();
  }

  /** Why nothing is taken over by the word; empty where it may be. */
  static String objection(Trigger hit, String before, String right) {
    if (hit.word().endsWith("收") && OTHER_VERB.matcher(right).lookingAt()) {
      return "part of a longer verb";
    }
    boolean letter =
        hit.frame() == Frame.BUY
            && LETTER_GOT.matcher(before).find()
            && LETTER_OF.matcher(right).lookingAt();
    return letter ? "what a letter is about" : "";
  }

  /** {@code 想收|购}, {@code 拟收|回}. */
  private static final Pattern OTHER_VERB = Pattern.compile("[购回归编取到入缴储集紧费税益盘藏款拢缩养录]");

  /** {@code 取得|收购|乙的意向函}. */
  private static final Pattern LETTER_GOT = Pattern.compile("(?:取得|获得|拿到)了?[^,;。]{0,6}$");

  private static final Pattern LETTER_OF = Pattern.compile("[^,;。]{2,20}?的?意向[函书]");
}
