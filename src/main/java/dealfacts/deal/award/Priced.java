package dealfacts.deal.award;

import dealfacts.deal.AmountKind;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.mention.Quantity;
import dealfacts.text.Pattern;
import dealfacts.text.Span;

/** A project with its price in brackets behind its name. */
final class Priced {
  private Priced() {}

  /** {@code 水泥余热发电项目(报价2950万美元)}: the sum in brackets is no part of the name. */
  static Span name(Draft draft, Span project) {
    Passage passage = draft.passage;
    String name = passage.folded(project);
    int open = name.lastIndexOf('(');
    if (open < SHORTEST || !name.endsWith(")")) {
      return project;
    }
    Span bracket = new Span(project.start() + open, project.end());
    for (Item item : passage.items()) {
      if (item.is(Quantity.Kind.MONEY) && bracket.contains(item.span())) {
        if (BUDGET.matcher(passage.folded(bracket)).find()) {
          return new Span(project.start(), bracket.start());
        }
        draft.add(AmountKind.DEAL_VALUE, item.quantity(), "in brackets behind the project");
        return new Span(project.start(), bracket.start());
      }
    }
    return project;
  }

  private static final Pattern BUDGET = Pattern.compile("预算|限价|控制价|估价");

  private static final int SHORTEST = 4;
}
