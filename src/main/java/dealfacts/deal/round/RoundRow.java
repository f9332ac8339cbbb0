package dealfacts.deal.round;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DateKind;
import dealfacts.deal.Frame;
import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.Status;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.PartyMention;
import dealfacts.mention.Quantity;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of rounds without a verb, as databases and prospectuses list them: {@code
 * 2021年4月,天使轮,500万人民币,北石基金}, {@code 海川智能|B轮|2亿元|北石资本、禾木基金}. Who stands before the round raises it,
 * who stands behind it pays.
 */
final class RoundRow {
  /** What may stand in a row beside mentions. */
  private static final Pattern REST =
      Pattern.compile(
          "(?:[\\s,。|、;:\\-—•·和及与等①-⑨“”「」()]|金额|数额|具体|规模|暂?未(?:披露|透露|公布|公开)|保密|不详|人民币|(?:领投|跟投|投资)(?:方|机构)?|独家|个人投资[者人]|天使投资人|老股东|融资)*");

  /** {@code 甲|战略投资|未披露|乙}: a row of cells. */
  private static final Pattern CELLS = Pattern.compile("[|丨][^|丨]{1,40}[|丨]");

  private static final Pattern LEADS = Pattern.compile("领投(?:方|机构)?:\\s?$");

  private RoundRow() {}

  /** Reads each row of the passage; adds the drafts and tells whether there were any. */
  static boolean read(Scene scene, Passage passage, List<Draft> drafts) {
    boolean found = false;
    int start = passage.span().start();
    for (Span clause : passage.clauses()) {
      int segment = passage.segmentStart(clause.start());
      if (segment >= start || clause.start() == passage.span().start()) {
        Span row = new Span(clause.start(), end(passage, clause.start()));
        Draft draft = row(scene, passage, row);
        if (draft != null) {
          drafts.add(draft);
          found = true;
        }
        start = row.end() + 1;
      }
    }
    return found;
  }

  /** Where the segment ends that the offset stands in. */
  private static int end(Passage passage, int offset) {
    for (Span clause : passage.clauses()) {
      if (clause.start() > offset && passage.segmentStart(clause.start()) == clause.start()) {
        return clause.start() - 1;
      }
    }
    return passage.span().end();
  }

  private static @org.jspecify.annotations.Nullable Draft row(
      Scene scene, Passage passage, Span segment) {
    int from = behindLabel(passage, segment);
    Span row = new Span(from, segment.end());
    List<Item> items = passage.itemsIn(row);
    List<Item> rounds = items.stream().filter(i -> i.kind() == Item.Kind.ROUND).toList();
    boolean figures =
        items.stream().anyMatch(i -> i.kind() == Item.Kind.DATE || i.is(Quantity.Kind.MONEY))
            || CELLS.matcher(passage.folded(row)).find();
    boolean named = items.stream().anyMatch(i -> i.kind() == Item.Kind.PARTY);
    if (rounds.size() != 1
        || !figures
        || !named
        || !REST.matcher(beside(passage, row, items)).matches()) {
      return null;
    }
    Item round = rounds.get(0);
    Draft draft =
        new Draft(
            Rule.FINANCING_RAISES, passage, new Trigger(round.span(), Frame.FINANCING, "轮", false));
    draft.rounds.add(round.round());
    List<PartyMention> behind = new ArrayList<>();
    for (Item item : items) {
      switch (item.kind()) {
        case PARTY -> {
          boolean before = item.span().end() <= round.span().start();
          String left = passage.folded(new Span(from, item.span().start()));
          String right = passage.folded(new Span(item.span().end(), row.end()));
          if (before && !draft.has(Role.TARGET)) {
            draft.add(Role.TARGET, item.party(), "row of a round");
          } else if (!before) {
            boolean leads = LEADS.matcher(left).find() || LEADS_BEHIND.matcher(right).lookingAt();
            RoundParties.add(draft, item.party(), leads, "row of a round");
            behind.add(item.party());
          }
        }
        case DATE -> draft.add(DateKind.EVENT, item.date(), "row of a round");
        case QUANTITY -> {
          if (item.is(Quantity.Kind.MONEY)) {
            boolean first = draft.quantities(AmountKind.DEAL_VALUE).isEmpty();
            draft.add(
                first ? AmountKind.DEAL_VALUE : AmountKind.VALUATION,
                item.quantity(),
                "row of a round");
          }
        }
        default -> {}
      }
    }
    draft.status = Status.COMPLETED;
    draft.weak = !draft.has(Role.TARGET);
    return behind.isEmpty() ? null : draft;
  }

  private static final Pattern LEADS_BEHIND = Pattern.compile("\\s?\\(?(?:独家|联合)?领投");

  /** {@code 历史融资:|2021年4月,…}: a label without mentions. */
  private static int behindLabel(Passage passage, Span segment) {
    String words = passage.folded(segment);
    int colon = words.indexOf(':');
    boolean label =
        colon > 0 && passage.itemsIn(new Span(segment.start(), segment.start() + colon)).isEmpty();
    return label ? segment.start() + colon + 1 : segment.start();
  }

  private static String beside(Passage passage, Span row, List<Item> items) {
    StringBuilder rest = new StringBuilder();
    Item first = items.get(0);
    boolean described = first.kind() == Item.Kind.PARTY && isShort(passage, row, first);
    int at = described ? first.span().end() : row.start();
    for (Item item : items) {
      if (item.kind() != Item.Kind.GENERIC && item.span().start() >= at) {
        rest.append(passage.folded(new Span(at, item.span().start())));
        at = item.span().end();
      }
    }
    return rest.append(passage.folded(new Span(at, row.end()))).toString();
  }

  /** {@code 硅光引擎公司|甲|B轮|…}: what the name is described by. */
  private static boolean isShort(Passage passage, Span row, Item first) {
    String before = passage.folded(new Span(row.start(), first.span().start()));
    return before.length() <= DESCRIPTION && !VERB.matcher(before).find();
  }

  private static final int DESCRIPTION = 16;

  private static final Pattern VERB = Pattern.compile("[,;|]|由|获|投|完成|宣布|向|与|和");
}
