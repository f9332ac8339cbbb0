package dealfacts.deal.passage;

import dealfacts.text.Pattern;

/**
 * Plan and progress in one sentence: {@code 已减持30万股,并计划继续减持不超过2%}. Both have figures of their own,
 * and the words before them tell which is which.
 */
public final class Phase {
  private static final Pattern PLANNED =
      Pattern.compile("(?:计划|拟|将|打算|承诺)(?!的|期|减持时间)[^,;。]{0,40}$");
  private static final Pattern DONE =
      Pattern.compile("(?:累计|已|共|合计|首次|期间|于[^,;。]{1,20}|了)[^,;。]{0,24}$|^\\s?(?:本次)?$");

  private Phase() {}

  /** Whether the second word tells what is planned and the first what was done, or the reverse. */
  public static boolean differs(Passage passage, Trigger first, Trigger second, int limit) {
    if (first.nominal() || second.nominal() || !told(passage, first, second.span().start())) {
      return false;
    }
    boolean a = planned(passage, first);
    boolean b = planned(passage, second);
    return a != b && (a ? done(passage, second) : true) && told(passage, second, limit);
  }

  private static boolean planned(Passage passage, Trigger trigger) {
    return PLANNED
        .matcher(
            passage.words(passage.clauseAt(trigger.span().start()).start(), trigger.span().start()))
        .find();
  }

  private static boolean done(Passage passage, Trigger trigger) {
    return DONE.matcher(
            passage.words(passage.clauseAt(trigger.span().start()).start(), trigger.span().start()))
        .find();
  }

  /** Whether figures follow the word before the next one. */
  private static boolean told(Passage passage, Trigger trigger, int limit) {
    return passage.items().stream()
        .anyMatch(
            i ->
                i.kind() == Item.Kind.QUANTITY
                    && i.span().start() >= trigger.span().end()
                    && i.span().end() <= limit);
  }
}
