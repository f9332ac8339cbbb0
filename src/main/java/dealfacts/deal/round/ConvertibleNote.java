package dealfacts.deal.round;

import dealfacts.deal.Frame;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Trigger;
import dealfacts.text.Pattern;
import dealfacts.text.Span;

/**
 * Money for a young company that turns into shares later: {@code 甲获得8000万元可转债融资}, {@code
 * 乙以可转债形式向甲投资}. Nobody issues a bond there, as a listed company does ({@code 甲拟发行可转债募资10亿元}).
 */
public final class ConvertibleNote {
  private static final Pattern RAISED =
      Pattern.compile("(?:获得?|完成|拿到|筹集|筹得|收到|敲定|募得|宣布)了?[^,;。]{0,60}$");

  private static final Pattern MONEY = Pattern.compile("^\\s?的?(?:轮|过桥)?(?:融资|投资|资金)");

  private static final Pattern WAY = Pattern.compile("(?:以|通过|采用|采取|用)[^,;。]{0,12}$");

  private static final Pattern FORM = Pattern.compile("^\\s?(?:的)?(?:形式|方式)");

  private static final Pattern INVESTS = Pattern.compile("投资|注资|入股|领投|跟投|参投|投了|投给|融资");

  private static final Pattern ISSUED = Pattern.compile("发行|募集资金|注册|交易所|证监会|票面|评级|转股价|申购|持有人");

  private ConvertibleNote() {}

  /** The trigger as a word of a round, where it isn't the bond of a listed company. */
  public static Trigger read(Passage passage, Trigger trigger) {
    return trigger.frame() == Frame.DEBT
            && trigger.word().startsWith("可转")
            && isRound(passage, trigger)
        ? new Trigger(trigger.span(), Frame.FINANCING, trigger.word(), trigger.nominal())
        : trigger;
  }

  private static boolean isRound(Passage passage, Trigger trigger) {
    Span clause = passage.clauseAt(trigger.span().start());
    String left = passage.words(clause.start(), trigger.span().start());
    String right = passage.words(trigger.span().end(), clause.end());
    boolean raised = RAISED.matcher(left).find() && MONEY.matcher(right).find();
    boolean way =
        WAY.matcher(left).find()
            && FORM.matcher(right).find()
            && INVESTS.matcher(passage.words(clause)).find();
    return (raised || way) && !ISSUED.matcher(passage.words(passage.span())).find();
  }
}
