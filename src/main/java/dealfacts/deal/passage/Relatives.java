package dealfacts.deal.passage;

import dealfacts.text.Pattern;

/** Who acts is a relative of somebody, and has no name: {@code 监事甲|的配偶买入1500股}. */
public final class Relatives {
  private static final Pattern RELATIVE =
      Pattern.compile("(?:先生|女士)?(?:的|之)?(?:配偶|妻子|丈夫|父亲|母亲|父母|子女|儿子|女儿|兄弟|姐妹|弟弟|妹妹|哥哥|姐姐|亲属|近亲属)");

  private Relatives() {}

  public static boolean isRelative(Group holder) {
    return RELATIVE.matcher(holder.after()).lookingAt();
  }
}
