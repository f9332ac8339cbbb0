package dealfacts.deal.holding;

import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holders who act together, each told with what he is: {@code 董事长丁,副总经理戊,监事己增持…}, {@code
 * 持股9.6%的甲和持股6.2%的乙分别减持…}.
 */
final class Colleagues {
  private static final Pattern TITLE = Pattern.compile("\\s?(?:先生|女士)?");

  private static final Pattern OFFICE =
      Pattern.compile("(?:股东|控制人|实控人|董事长?|监事|总经理|经理|总裁|主席|总监|高管|秘书|董秘|负责人|副总|首席[^,;。]{2,6}官)$");

  /** {@code 甲|和持股6.2%的|乙}. */
  private static final Pattern DESCRIBED =
      Pattern.compile(
          "\\s?(?:和|及|与|以及|、)(?:合计)?持(?:有|股)(?:比例)?(?:约|为)?[0-9.]{1,6}%(?:以上)?(?:股份)?的(?:股东)?");

  private Colleagues() {}

  /** The others who act with the holder, in the order of the text. */
  static List<Group> of(Passage passage, Group holder) {
    List<Group> colleagues = new ArrayList<>();
    Group next = holder;
    for (int home = passage.clauseIndex(holder.span().start()); home > 0; home--) {
      Span before = passage.clauses().get(home - 1);
      Group last = passage.lastGroupIn(before);
      boolean listed =
          last != null
              && Scene.isPerson(next)
              && Scene.isPerson(last)
              && TITLE.matcher(passage.words(last.span().end(), before.end())).matches()
              && OFFICE.matcher(last.before()).find()
              && OFFICE
                  .matcher(passage.words(passage.clauses().get(home).start(), next.span().start()))
                  .find();
      if (last == null || !listed) {
        break;
      }
      colleagues.add(0, last);
      next = last;
    }
    for (Group then = described(passage, holder); then != null; then = described(passage, then)) {
      colleagues.add(then);
    }
    return colleagues;
  }

  private static @Nullable Group described(Passage passage, Group holder) {
    int end = holder.span().end();
    Group next = passage.groupAfter(end, passage.clauseAt(holder.span().start()).end());
    return next != null
            && !next.isGeneric()
            && DESCRIBED.matcher(passage.words(end, next.span().start())).matches()
        ? next
        : null;
  }
}
