package dealfacts.deal.round;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DealType;
import dealfacts.deal.Frame;
import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.Status;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.PartyMention;
import dealfacts.mention.Quantity;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What brackets tell of a round: who invests in the one before them ({@code 甲完成A轮融资(乙领投,丙跟投)}), or
 * the whole round of the company before them ({@code 甲(A轮,2亿元,投资方:乙、丙)}).
 */
final class BracketedRound {
  private static final Pattern BRACKET = Pattern.compile("\\((?<inside>[^()]{4,160})\\)");

  private static final Pattern TELLS =
      Pattern.compile("领投|跟投|参投|独投|合投|独家投资|共同投资|联合投资|(?:投资|出资)方|投资机构");

  private static final Pattern TAKES_PART =
      Pattern.compile("[^,;:]{0,40}?(?:(?<lead>领投|独家领投|联合领投)|跟投|参投|独投|合投|独家投资|共同投资|联合投资)");

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:(?<lead>领投方?)|跟投方?|参投方?|(?:投资|出资)方|投资机构|投资者)(?:为|是|包括|有|:)?[^,;:]{0,60}$");

  private static final Pattern VALUED = Pattern.compile("(?:估值|投前|投后)[^,;]{0,6}$");

  private static final Pattern QUOTES = Pattern.compile("[”」\"』’\\s]*");

  private BracketedRound() {}

  static void read(Passage passage, List<Draft> drafts) {
    String words = passage.folded(passage.span());
    if (words.indexOf('(') < 0 || !TELLS.matcher(words).find()) {
      return;
    }
    Matcher bracket = BRACKET.matcher(words);
    while (bracket.find()) {
      if (TELLS.matcher(bracket.group("inside")).find()) {
        int start = passage.span().start() + bracket.start() + 1;
        inside(passage, drafts, new Span(start, passage.span().start() + bracket.end() - 1));
      }
    }
  }

  private static void inside(Passage passage, List<Draft> drafts, Span inside) {
    Draft told = null;
    for (Draft draft : drafts) {
      if (draft.type == DealType.FINANCING
          && draft.passage == passage
          && draft.trigger.span().start() < inside.start()
          && !draft.trigger.span().overlaps(inside)) {
        told = draft;
      }
    }
    List<Item> items = passage.items().stream().filter(i -> inside.contains(i.span())).toList();
    PartyMention company = before(passage, inside.start() - 1);
    boolean other =
        company != null
            && told != null
            && told.in(Role.TARGET).stream().noneMatch(p -> p.party() == company.party());
    Draft whole =
        company != null && (told == null || other) ? whole(passage, inside, items, company) : null;
    Draft draft = whole != null ? whole : told;
    if (draft == null) {
      return;
    }
    boolean found = false;
    for (Item item : items) {
      if (item.kind() == Item.Kind.PARTY) {
        String left = passage.folded(new Span(inside.start(), item.span().start()));
        String right = passage.folded(new Span(item.span().end(), inside.end()));
        Matcher part = TAKES_PART.matcher(right);
        Matcher label = LABEL.matcher(left);
        boolean acts = part.lookingAt();
        if (acts || label.find()) {
          boolean leads = acts ? part.group("lead") != null : label.group("lead") != null;
          RoundParties.add(draft, item.party(), leads, "in brackets");
          found = true;
        }
      }
    }
    if (whole != null && found) {
      drafts.removeIf(d -> isBare(d, whole));
      drafts.add(whole);
    }
  }

  /** {@code 甲(A轮,乙领投)上周完成融资}: the clause around the bracket tells nothing more. */
  private static boolean isBare(Draft draft, Draft whole) {
    return draft.type == DealType.FINANCING
        && !draft.hasInvestors()
        && draft.trigger.span().start() > whole.trigger.span().end()
        && draft.in(Role.TARGET).stream().anyMatch(p -> whole.involves(p.party()));
  }

  /** The company whose name the bracket follows. */
  private static @Nullable PartyMention before(Passage passage, int open) {
    for (Item item : passage.items()) {
      if (item.kind() == Item.Kind.PARTY
          && !item.bracketed()
          && item.span().end() <= open
          && QUOTES.matcher(passage.folded(new Span(item.span().end(), open))).matches()) {
        return item.party();
      }
    }
    return null;
  }

  /** The round that the bracket tells of the company; null where it names none. */
  private static @Nullable Draft whole(
      Passage passage, Span inside, List<Item> items, PartyMention company) {
    Item round = items.stream().filter(i -> i.kind() == Item.Kind.ROUND).findFirst().orElse(null);
    if (round == null) {
      return null;
    }
    Trigger trigger = new Trigger(round.span(), Frame.FINANCING, "轮", false);
    Draft draft = new Draft(Rule.FINANCING_RAISES, passage, trigger);
    draft.add(Role.TARGET, company, "whom the bracket is about");
    draft.rounds.add(round.round());
    draft.status = Status.COMPLETED;
    for (Item item : items) {
      if (item.is(Quantity.Kind.MONEY)) {
        String left = passage.folded(new Span(inside.start(), item.span().start()));
        boolean valued = VALUED.matcher(left).find();
        if (valued || draft.quantities(AmountKind.DEAL_VALUE).isEmpty()) {
          draft.add(
              valued ? AmountKind.VALUATION : AmountKind.DEAL_VALUE,
              item.quantity(),
              "in brackets");
        }
      }
    }
    return draft;
  }
}
