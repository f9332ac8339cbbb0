package dealfacts.deal.award;

import dealfacts.deal.AmountKind;
import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.mention.Quantity;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Winners behind a colon, each with what he asks: {@code 标包1共三家中标:甲,投标报价4.6亿元,份额50%;乙,投标报价4.7亿元}.
 */
final class WinnerList {
  private static final Pattern OPENS =
      Pattern.compile("(?:人|单位|企业|方|者|情况|结果)?(?:名单)?(?:(?:排名|排序)?(?:依次)?(?:如下|分别为|分别是|为|是))?:");

  /** Before the first name of a segment. */
  private static final Pattern NUMBER =
      Pattern.compile("\\s?(?:[0-9]{1,2}[、.)]|\\([0-9]{1,2}\\))?\\s?");

  private WinnerList() {}

  /**
   * The deals of the list that the word opens; none where fewer than two segments name a winner.
   */
  static List<Draft> read(Scene scene, Passage passage, Trigger trigger) {
    int from = trigger.span().end();
    String words = passage.folded(new Span(from, Math.max(from, passage.span().end())));
    Matcher opens = OPENS.matcher(words);
    List<Draft> found = new ArrayList<>();
    if (!opens.lookingAt()) {
      return found;
    }
    int start = from + opens.end();
    Span lot = lot(passage, trigger.span().start());
    for (String segment : words.substring(opens.end()).split(";")) {
      Draft draft = segment(scene, passage, trigger, new Span(start, start + segment.length()));
      if (draft != null) {
        draft.subject = lot;
        found.add(draft);
      }
      start += segment.length() + 1;
    }
    return found.size() > 1 ? found : List.of();
  }

  /** {@code 标包1|中标候选人依次为:}: what all of the list bid for; null where the clause says no more. */
  private static @Nullable Span lot(Passage passage, int at) {
    int start = passage.segmentStart(at);
    Matcher lot = LOT.matcher(passage.folded(new Span(start, at)));
    return lot.matches() ? new Span(start + lot.start(1), start + lot.end(1)) : null;
  }

  private static final Pattern LOT =
      Pattern.compile(
          "\\s*(?:其中,?)?((?:标段|标包|包件?)[A-Z0-9一二三四五六七八九十]{1,3}|第?[A-Z0-9一二三四五六七八九十]{1,3}(?:标段|标包|包))(?:的)?(?:共[^,;。]{0,6})?");

  /** Behind the name stands a mark; what ends before it was cut: {@code 信大普|讯,投标报价}. */
  private static final Pattern NAME = Pattern.compile("([\\u4e00-\\u9fa5A-Za-z]{3,12})(?=[,(])");

  private static PartyMention whole(Passage passage, Item item, Span segment) {
    int start = item.span().start();
    Matcher name = NAME.matcher(passage.document().folded()).region(start, segment.end());
    return name.lookingAt() && name.end() > item.span().end()
        ? Client.house(passage.document(), start, name.end() - start)
        : item.party();
  }

  private static @Nullable Draft segment(
      Scene scene, Passage passage, Trigger trigger, Span segment) {
    PartyMention winner = null;
    for (Item item : passage.itemsIn(segment)) {
      String before = passage.folded(new Span(segment.start(), item.span().start()));
      if (winner == null
          && item.kind() == Item.Kind.PARTY
          && item.party().type() != EntityType.PERSON
          && NUMBER.matcher(before).matches()) {
        winner = whole(passage, item, segment);
      } else if (winner != null
          && item.kind() == Item.Kind.QUANTITY
          && item.quantity().kind() == Quantity.Kind.MONEY
          && !item.quantity().perShare()) {
        Draft draft = new Draft(Rule.AWARD, passage, trigger);
        draft.part = true;
        draft.add(Role.WINNER, winner, "one of the list");
        draft.add(AmountKind.DEAL_VALUE, item.quantity(), "what he asks");
        return draft;
      }
    }
    return null;
  }
}
