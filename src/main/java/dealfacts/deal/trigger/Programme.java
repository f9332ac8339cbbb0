package dealfacts.deal.trigger;

import dealfacts.deal.Frame;
import dealfacts.deal.passage.Trigger;
import dealfacts.text.Pattern;

/** A buyback told as what a board allows to be spent on it: a noun, and no verb, is the trigger. */
final class Programme {
  private static final Pattern PROGRAMME = Pattern.compile("计划|方案|授权");

  private static final Pattern SIZED =
      Pattern.compile(
          "(?:批准|宣布|推出|启动|通过|公布|授权|制定|实施)[^,;。]{0,24}[0-9][万亿](?:美元|港元|港币|元|欧元|英镑|日元|美金)(?:、为期[^,;。]{1,6})?的$");

  private static final Pattern GRANT = Pattern.compile("授权|额度");

  private static final Pattern GRANTED =
      Pattern.compile(
          "(?:新增|新的|批准|宣布|推出|启动|通过|扩大|上调|提高|增加|追加|授权)[^,;。]{0,10}[0-9][0-9.]{0,6}[万亿](?:美元|港元|元|欧元|英镑|日元)?的?(?:新|额外)?(?:股票|股份|普通股)?$");

  private Programme() {}

  /** {@code 批准新增200亿美元的股票|回购|授权}: money that may be spent on it. */
  static boolean isGranted(Trigger hit, String folded) {
    return hit.frame() == Frame.BUYBACK
        && GRANT.matcher(Around.right(hit, folded)).lookingAt()
        && GRANTED.matcher(Around.left(hit, folded)).find();
  }

  /** {@code 批准了一个总额至多5亿港元、为期一年的|回购计划}. */
  static boolean isSized(Trigger hit, String folded) {
    return hit.frame() == Frame.BUYBACK
        && PROGRAMME.matcher(Around.right(hit, folded)).lookingAt()
        && SIZED.matcher(Around.clauseBefore(hit, folded)).find();
  }
}
