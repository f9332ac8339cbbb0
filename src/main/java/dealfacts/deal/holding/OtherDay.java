package dealfacts.deal.holding;

import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.Quantity;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What one holder did on two days is two deals: {@code 3月1日减持10万股,3月5日|减持|8万股}. A total up to a day
 * ({@code 截至3月5日累计减持18万股}) is none of its own.
 */
final class OtherDay {
  private static final Pattern TOTAL = Pattern.compile("截[至止]|累计|合计|共|总计|其中|分别");

  private OtherDay() {}

  /** Whether both words have a day and a number of shares in their clauses, and not the same. */
  static boolean tells(Passage passage, Trigger first, Trigger second, int limit) {
    if (first.nominal() || second.nominal()) {
      return false;
    }
    Span here = passage.clauseAt(second.span().start());
    Span before = passage.clauseAt(first.span().start());
    if (here.equals(before) || TOTAL.matcher(passage.words(here)).find()) {
      return false;
    }
    Item day = day(passage, here);
    Item dayBefore = day(passage, before);
    Item shares = shares(passage, second, here, limit);
    Item sharesBefore = shares(passage, first, before, second.span().start());
    return day != null
        && dayBefore != null
        && shares != null
        && sharesBefore != null
        && !passage.folded(day.span()).equals(passage.folded(dayBefore.span()))
        && !passage.folded(shares.span()).equals(passage.folded(sharesBefore.span()));
  }

  private static @Nullable Item day(Passage passage, Span clause) {
    for (Item item : passage.itemsIn(clause)) {
      if (item.kind() == Item.Kind.DATE && DAY.matcher(passage.folded(item.span())).find()) {
        return item;
      }
    }
    return null;
  }

  private static final Pattern DAY = Pattern.compile("[日号]|今[天晚]|昨[天晚]|次日");

  private static @Nullable Item shares(Passage passage, Trigger trigger, Span clause, int limit) {
    for (Item item : passage.itemsIn(clause)) {
      if (item.is(Quantity.Kind.SHARES)
          && item.span().start() >= trigger.span().end()
          && item.span().start() < limit) {
        return item;
      }
    }
    return null;
  }
}
