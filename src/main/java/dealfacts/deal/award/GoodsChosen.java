package dealfacts.deal.award;

import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.EntityType;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Goods that a tender has chosen, each of a maker: {@code 甲的二甲双胍缓释片、乙的奥氮平、丙的卡培他滨等拟中选}. Each maker
 * has won for itself.
 */
final class GoodsChosen {
  private static final Pattern CHOSEN = Pattern.compile("(?:拟|预)?(?:中选|中标|入选)");

  private static final Pattern GOODS =
      Pattern.compile("的[^,;。、:的]{2,20}?(?=[、和及与等]|均|也|同样|拟|成功|顺利|$)");

  private static final Pattern LINK = Pattern.compile("(?:等)?(?:[^,;。、]{0,6}?)?(?:、|和|及|与|以及)");

  private GoodsChosen() {}

  /** The deals of a list of goods that stands before the word; none where fewer than two do. */
  static List<Draft> read(Passage passage, Trigger trigger) {
    List<Draft> found = new ArrayList<>();
    if (!CHOSEN.matcher(trigger.word()).matches()) {
      return found;
    }
    int at = trigger.span().start();
    Span clause = passage.clauseAt(at);
    String folded = passage.document().folded();
    int end = -1;
    for (Item item : passage.itemsIn(new Span(clause.start(), at))) {
      if (item.kind() != Item.Kind.PARTY || item.party().type() == EntityType.PERSON) {
        continue;
      }
      Matcher goods = GOODS.matcher(folded).region(item.span().end(), at);
      boolean goesOn =
          end < 0
              || end <= item.span().start()
                  && LINK.matcher(folded.substring(end, item.span().start())).matches();
      if (!goods.lookingAt() || !goesOn) {
        return List.of();
      }
      Draft draft = new Draft(Rule.AWARD, passage, trigger);
      draft.add(Role.WINNER, item.party(), "whose goods are chosen");
      draft.part = true;
      found.add(draft);
      end = goods.end();
    }
    return found.size() > 1 ? found : List.of();
  }
}
