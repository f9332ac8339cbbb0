package dealfacts.deal.argument;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DealFact;
import dealfacts.deal.DealType;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.mention.Quantity;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;

/**
 * What each of several investors gives, where one clause lists it: {@code
 * 乙、丙分别向甲增资8000万元和3500万元,合计1.15亿元} tells two parts and the whole.
 */
final class PartsOfWhole {
  private static final Pattern TOTAL_LEFT = Pattern.compile("(?:合计|共计|总计|总额|总共)[^,;。0-9]{0,10}$");

  private PartsOfWhole() {}

  static void settle(Passage passage, Draft draft) {
    if (draft.type != DealType.FINANCING) {
      return;
    }
    List<Quantity> sums = draft.quantities(AmountKind.DEAL_VALUE);
    if (sums.isEmpty() || !isList(passage, draft, sums)) {
      return;
    }
    draft.amounts.replaceAll(
        a ->
            a.kind() == AmountKind.DEAL_VALUE
                ? new DealFact.Amount(AmountKind.TRANCHE, a.quantity())
                : a);
    for (Item item : passage.items()) {
      if (item.is(Quantity.Kind.MONEY)
          && item.span().start() > sums.get(0).span().start()
          && TOTAL_LEFT.matcher(left(passage, item.span())).find()) {
        draft.amounts.removeIf(a -> a.quantity().span().equals(item.span()));
        draft.add(AmountKind.DEAL_VALUE, item.quantity(), "what all of them give");
        return;
      }
    }
  }

  /** Whether the sums follow each other behind 分别. */
  private static boolean isList(Passage passage, Draft draft, List<Quantity> sums) {
    Quantity first = sums.get(0);
    Span clause = passage.clauseAt(first.span().start());
    return draft.passage == passage
        && draft.clause().equals(clause)
        && passage.words(clause.start(), first.span().start()).contains("分别")
        && passage.itemsIn(clause).stream()
            .filter(i -> i.is(Quantity.Kind.MONEY))
            .anyMatch(
                i ->
                    AmountReader.listHead(passage, i.quantity()) == first.span().start()
                        && i.span().start() > first.span().start());
  }

  private static String left(Passage passage, Span span) {
    return passage.words(passage.clauseAt(span.start()).start(), span.start());
  }
}
