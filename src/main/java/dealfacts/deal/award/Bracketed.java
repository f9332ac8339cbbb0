package dealfacts.deal.award;

import dealfacts.deal.AmountKind;
import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.mention.Quantity;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several projects behind one word, each with its price in brackets: {@code
 * 甲分别中标污水处理厂(1.2亿元)和垃圾转运站(年服务费860万元)两个项目}. Each is a deal of its own.
 */
final class Bracketed {
  private static final Pattern ITEM =
      Pattern.compile("(?:了|的|包括|\\s)*([^,;。:()]{3,40})\\(([^()]{2,30})\\)");

  private static final Pattern LINK = Pattern.compile("(?:、|,|以及|和|与|及)(?:了|的)?");

  /** {@code 预算|3亿元}: no price. */
  private static final Pattern OTHER = Pattern.compile("预算|限价|营收|收入|利润|估值|市值|资本|罚");

  private Bracketed() {}

  /**
   * The deals of the items, those of the winners of the draft; none where fewer than two are
   * priced.
   */
  static List<Draft> read(Draft draft) {
    Passage passage = draft.passage;
    int at = draft.trigger.span().end();
    String words = passage.folded(new Span(at, Math.max(at, passage.span().end())));
    List<Draft> found = new ArrayList<>();
    Matcher item = ITEM.matcher(words).region(0, words.length());
    while (item.lookingAt()) {
      Quantity sum = sum(passage, new Span(at + item.start(2), at + item.end(2)));
      if (sum == null) {
        break;
      }
      Draft one = new Draft(draft.rule, passage, draft.trigger);
      one.status = draft.status;
      one.part = true;
      draft.in(Role.WINNER).forEach(p -> one.add(Role.WINNER, p, "who wins each"));
      one.add(AmountKind.DEAL_VALUE, sum, "in brackets behind the project");
      one.subject = new Span(at + item.start(1), at + item.end(1));
      found.add(one);
      Matcher link = LINK.matcher(words).region(item.end(), words.length());
      if (!link.lookingAt()) {
        break;
      }
      item = ITEM.matcher(words).region(link.end(), words.length());
    }
    return found.size() > 1 && draft.has(Role.WINNER) ? found : List.of();
  }

  private static @Nullable Quantity sum(Passage passage, Span brackets) {
    for (Item item : passage.itemsIn(brackets)) {
      if (item.kind() == Item.Kind.QUANTITY && item.quantity().kind() == Quantity.Kind.MONEY) {
        String before = passage.folded(new Span(brackets.start(), item.span().start()));
        return OTHER.matcher(before).find() ? null : item.quantity();
      }
    }
    return null;
  }
}
