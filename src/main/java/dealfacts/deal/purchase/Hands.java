package dealfacts.deal.purchase;

import dealfacts.deal.passage.Chain;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Passage;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Out of whose hands something is bought, told before the verb: {@code 向乙购买}, {@code
 * 从丁手里,甲拿到了乙60%股权}.
 */
final class Hands {
  private Hands() {}

  /** {@code 向乙购买其持有的丙}: whom the clause names before the verb as the one bought from. */
  static @Nullable Group sellerBefore(Passage passage, int to) {
    Group from = Grammar.marked(passage, passage.clauseAt(to - 1).start(), to, "向 从 自");
    if (from == null) {
      Group by = Grammar.marked(passage, passage.clauseAt(to - 1).start(), to, "由");
      from = by != null && by.after().startsWith("处") ? by : null;
    }
    if (from == null) {
      return fromBefore(passage, to);
    }
    Group holder = passage.groupAfter(from.span().end(), to);
    boolean holds =
        holder != null
            && Grammar.HOLDER
                .matcher(passage.words(from.span().end(), holder.span().start()).strip())
                .matches();
    return holds ? holder : Chain.last(passage, from, to);
  }

  /** {@code 从丁和戊那里,|甲拿到了乙60%的股权}: whose hands it was in stands in a clause of its own. */
  private static @Nullable Group fromBefore(Passage passage, int to) {
    int home = passage.clauseIndex(to - 1);
    if (home == 0) {
      return null;
    }
    Span before = passage.clauses().get(home - 1);
    Group from = passage.groupAfter(before.start(), before.end());
    return from != null
            && Grammar.isMarked(from, "从")
            && HANDS.matcher(passage.words(from.span().end(), before.end())).matches()
        ? from
        : null;
  }

  private static final Pattern HANDS =
      Pattern.compile("\\s?(?:等[^,;。]{0,10}?)?(?:的|那里|那儿|处|手中|手里|手上)+\\s?");
}
