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
 * 乙、丙分别向甲增资8000万元和3500万元,合计1.15亿元} tells two parts and the whole, {@code 乙投资1.8亿元,占其B轮融资的六成} a part
 * alone.
 */
final class PartsOfWhole {
  private static final Pattern TOTAL_LEFT = Pattern.compile("(?:合计|共计|总计|总额|总共)[^,;。0-9]{0,10}$");

  private PartsOfWhole() {}

  static void settle(Passage passage, Draft draft) {
    if (draft.type != DealType.FINANCING) {
      return;
    }
    List<Quantity> sums = draft.quantities(AmountKind.DEAL_VALUE);
    if (sums.size() == 1 && isShareOfRound(passage, sums.get(0).span().end())) {
      draft.amounts.replaceAll(PartsOfWhole::asPart);
      return;
    }
    if (sums.isEmpty() || !isList(passage, draft, sums)) {
      return;
    }
    draft.amounts.replaceAll(PartsOfWhole::asPart);
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

  private static DealFact.Amount asPart(DealFact.Amount amount) {
    return amount.kind() == AmountKind.DEAL_VALUE
        ? new DealFact.Amount(AmountKind.TRANCHE, amount.quantity())
        : amount;
  }

  /** {@code 甲投资1.8亿元|,占其B2轮融资的六成}. */
  private static boolean isShareOfRound(Passage passage, int sum) {
    return SHARE_OF_ROUND.matcher(passage.words(sum, passage.span().end())).lookingAt();
  }

  private static final Pattern SHARE_OF_ROUND =
      Pattern.compile(
          "(?:人民币)?,?占(?:其|该|本|此|这一?)?[^,;。]{0,8}?(?:轮|融资|增资)[^,;。]{0,8}?的?(?:[一二三四五六七八九]成|一半|大头|[0-9.]{1,5}%|[一二三四五]分之[一二三四])");

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
