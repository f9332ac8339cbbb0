package dealfacts.deal.holding;

import dealfacts.deal.Frame;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Trigger;
import dealfacts.text.Pattern;
import dealfacts.text.Span;

/**
 * Shares that a holder has and places with buyers without a name: {@code 控股股东甲以每股11.5港元配售5亿股旧股}. It
 * is no issue, unless he takes new shares for them.
 */
final class OldShares {
  private static final Pattern OLD = Pattern.compile("旧股|老股|现有(?:普通)?股份|存量股份?");

  /** {@code 先旧后新}: who places takes as many new shares. */
  private static final Pattern NEW = Pattern.compile("认购|新股|先旧后新|补足|增发");

  private static final Pattern HOLDER = Pattern.compile("股东|主席|控制人|实控人|创始人|卖方");

  private OldShares() {}

  /** Whether the word of placing tells that a holder sells. */
  static boolean are(Passage passage, Trigger trigger) {
    if (trigger.frame() != Frame.PLACEMENT || !trigger.word().startsWith("配售")) {
      return false;
    }
    Span clause = passage.clauseAt(trigger.span().start());
    String segment =
        passage.words(passage.segmentStart(trigger.span().start()), passage.span().end());
    String left =
        passage.words(passage.segmentStart(trigger.span().start()), trigger.span().start());
    return OLD.matcher(passage.words(trigger.span().end(), clause.end())).find()
        && !NEW.matcher(segment).find()
        && HOLDER.matcher(left).find();
  }
}
