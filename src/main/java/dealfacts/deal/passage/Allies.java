package dealfacts.deal.passage;

import dealfacts.text.Pattern;
import dealfacts.text.Span;
import org.jspecify.annotations.Nullable;

/** Who buys together: {@code 甲拟与乙共同收购丙}, {@code 携手乙共同收购丙}, {@code 与乙联合出资1亿美元,收购丙}. */
public final class Allies {
  private static final Pattern TOGETHER = Pattern.compile("共同|联合|一起|一同|一道|联手");

  /** {@code 甲拟与乙共同收购丙}. */
  public static @Nullable Group ally(Passage passage, Span clause, Trigger trigger) {
    int at = trigger.span().start();
    Group ally = Grammar.marked(passage, clause.start(), at, "与 和 同 跟 携手 联合");
    return ally != null && TOGETHER.matcher(passage.words(ally.span().end(), at)).find()
        ? ally
        : null;
  }

  /** {@code 甲将与乙联合出资1亿美元,收购丙}: who pays together with the buyer. */
  public static @Nullable Group payer(Passage passage, Span clause, Trigger trigger) {
    int home = passage.clauseIndex(clause.start());
    if (home == 0
        || !passage.groupsIn(new Span(clause.start(), trigger.span().start())).isEmpty()) {
      return null;
    }
    Span before = passage.clauses().get(home - 1);
    Group payer = Grammar.marked(passage, before.start(), before.end(), "与 和 同 跟 携手 联合");
    return payer != null
            && PAYS.matcher(passage.words(payer.span().end(), before.end())).lookingAt()
        ? payer
        : null;
  }

  private static final Pattern PAYS =
      Pattern.compile("(?:将|拟|计划)?(?:共同|联合|一起|一同|联手|各自)(?:出资|斥资|投资)");

  /** {@code 甲投资1亿美元,携手|乙共同收购丙}: whom the clauses before name joins with the one behind 携手. */
  public static @Nullable Group leader(Scene scene, Passage passage, Span clause, Group subject) {
    return clause.contains(subject.span()) && JOINS.matcher(subject.before()).matches()
        ? Grammar.subject(scene, passage, new Span(clause.start(), clause.start()))
        : null;
  }

  private static final Pattern JOINS = Pattern.compile("(?:并|将|拟|又)?(?:携手|联手|联合|会同|伙同|协同)");

  /** {@code 甲将与丁旗下的乙联手收购丙}: 丁 only owns 乙; who leads stands before 与. */
  public static @Nullable Group houseOf(Scene scene, Passage passage, Group ally, Group subject) {
    boolean owner =
        subject.span().start() >= ally.span().end()
            && Grammar.SUBSIDIARY
                .matcher(passage.words(ally.span().end(), subject.span().start()).strip())
                .matches();
    return owner
        ? Grammar.subject(scene, passage, new Span(ally.span().start(), ally.span().start()))
        : null;
  }

  private Allies() {}
}
