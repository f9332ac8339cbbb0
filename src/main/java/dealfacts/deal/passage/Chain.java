package dealfacts.deal.passage;

import dealfacts.text.Pattern;
import dealfacts.text.Span;

/**
 * Companies told by those who own them: {@code 实际控制人乙控制的丙}, {@code 甲之附属公司丙}. Who acts is the last
 * of the chain.
 */
public final class Chain {
  private static final Pattern OWNED =
      Pattern.compile(
          "(?:先生|女士)?(?:及其[^,;。的]{0,8})?(?:实际|共同|间接|直接|全资|合计|最终|受托|负责)?(?:控制|控股|参股|拥有|管理|投资|掌控|设立|成立|旗下|持股[0-9.]{1,8}%)的[^,;。]{0,10}");

  /** {@code 深圳国资|背景的|丙}, {@code 日本东山|系的|丙}. */
  private static final Pattern BACKED = Pattern.compile("系?(?:背景|体系)?的|系");

  private static final Pattern JOINS = Pattern.compile("、|及|和|与|等|以及|暨");

  private static final int LONGEST = 3;

  private Chain() {}

  /** The group that the chain ends with which begins with {@code first}; itself where none does. */
  public static Group last(Passage passage, Group first, int limit) {
    Group last = first;
    for (int i = 0; i < LONGEST; i++) {
      Group next = passage.groupAfter(last.span().end(), limit);
      if (next == null || !goesOn(passage, last, next)) {
        return last;
      }
      last = next;
    }
    return last;
  }

  private static boolean goesOn(Passage passage, Group owner, Group next) {
    String gap = passage.words(owner.span().end(), next.span().start()).strip();
    boolean backed =
        gap.equals("的") && passage.words(owner.span()).endsWith("系")
            || BACKED.matcher(gap).matches();
    boolean office =
        Grammar.HOLDER.matcher(gap).matches()
            && (owner.isGeneric() || Scene.isPerson(next) && !JOINS.matcher(gap).lookingAt());
    return office
        || backed
        || OWNED.matcher(gap).matches()
        || Grammar.SUBSIDIARY.matcher(gap).matches();
  }

  /** Whether nothing but the verb's own words stands between the end of the chain and the verb. */
  public static boolean reaches(Passage passage, Group last, Span trigger) {
    return passage.groupAfter(last.span().end(), trigger.start()) == null;
  }
}
