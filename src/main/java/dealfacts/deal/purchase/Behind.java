package dealfacts.deal.purchase;

import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Passage;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import org.jspecify.annotations.Nullable;

/** Who buys or sells, told behind the clause of the deal: {@code 收购丙后,甲…}, {@code 对于出售丙,甲表示}. */
final class Behind {
  private static final Pattern AFTERWARDS =
      Pattern.compile("(?:后|之后|以后|时|前|之前|同时|之际|的同时|一事|事宜|事项|一案|来看|而言)$");

  /** {@code 通过收购丙,甲…}, {@code 此次收购丙,甲…}: what the deal is for is told of its buyer. */
  private static final Pattern ABOUT =
      Pattern.compile(
          "\\s?(?:(?:通过|随着|借|借助|凭借|在|对于|为了?)(?:本次|此次|这次|该)?|(?:本次|此次|这次|该次))(?:成功|全资|完成|战略)?(?:收购|并购|购买|受让|入股)(?!标的|事项|完成|资金|价|对价|方|涉及|行为)");

  /** {@code 对于为何要收购丙,甲…}, {@code 关于出售丙,甲…}: who answers for the deal made it. */
  private static final Pattern ASKED =
      Pattern.compile("\\s?(?:而|但|至于|对于?|关于|谈及|谈到|针对){1,2}(?:为何|为什么|本次|此次|这次|拟|公司|要|会|将)*");

  /** {@code 自收购丙,杀入乘用车领域|后,甲…}. */
  private static final Pattern SINCE = Pattern.compile("\\s?(?:自|自从|在)(?!己)");

  /** {@code 收购丙之后,丁持股|由43%下降至28%}: what became of a holder, who bought nothing. */
  private static final Pattern DILUTED =
      Pattern.compile("^(?:先生|女士)?[^,;。]{0,10}?(?:持股|持有[^,;。]{0,12})[^,;。]{0,8}?(?:由|从|降|被)");

  private Behind() {}

  /** {@code 收购丙后,甲…}, {@code 收购丙,是甲…}: the subject stands in the clause behind. */
  static @Nullable Group subject(Passage passage, Span clause, int trigger) {
    int next = passage.clauseIndex(clause.start()) + 1;
    if (next >= passage.clauses().size()) {
      return null;
    }
    String told = passage.words(clause);
    Span behind = passage.clauses().get(next);
    boolean ends = ends(passage, clause);
    boolean since =
        !ends
            && next + 1 < passage.clauses().size()
            && SINCE.matcher(told).lookingAt()
            && passage.groupsIn(behind).isEmpty()
            && ends(passage, behind);
    boolean tells =
        ends
            || since
            || passage.words(behind).strip().startsWith("是")
            || ABOUT.matcher(told).lookingAt()
            || ASKED.matcher(passage.words(clause.start(), trigger)).matches();
    Group subject =
        tells ? Grammar.leading(passage, since ? passage.clauses().get(next + 1) : behind) : null;
    return subject == null || DILUTED.matcher(subject.after()).find() ? null : subject;
  }

  private static boolean ends(Passage passage, Span clause) {
    return AFTERWARDS.matcher(passage.words(clause).strip()).find();
  }
}
