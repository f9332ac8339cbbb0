package dealfacts.deal.purchase;

import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Passage;
import dealfacts.text.Pattern;

/** {@code 斥资4000万元入股丙,拿到其20%的股份}: the part that an investment gave is no purchase of its own. */
final class RoundPart {
  private static final Pattern GETS = Pattern.compile("拿到|拿下|取得|获得|拿走|换取|换得");

  private static final Pattern ITS_PART =
      Pattern.compile("(?:了)?(?:其|后者|该公司|对方|公司)?的?(?:约|近|超)?[0-9.]{1,8}%");

  private static final Pattern ENTERED = Pattern.compile("入股|注资|增资|投资|战投|领投");

  private RoundPart() {}

  static boolean isOne(Draft draft) {
    Passage passage = draft.passage;
    int home = passage.clauseIndex(draft.clause().start());
    return home > 0
        && GETS.matcher(draft.trigger.word()).matches()
        && ITS_PART
            .matcher(passage.words(draft.trigger.span().end(), draft.clause().end()))
            .lookingAt()
        && ENTERED.matcher(passage.words(passage.clauses().get(home - 1))).find();
  }
}
