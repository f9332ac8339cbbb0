package dealfacts.deal.passage;

import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.text.Document;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whom the text is about at each place, worked out once for all of them: a generic word is resolved
 * for every trigger, and to read all parties before it each time would take a long list's square.
 */
final class Topics {
  /** Where the parties end, in the order of the text. */
  private final int[] ends;

  /** Whom the text is about behind so many parties. */
  private final @Nullable PartyMention[] topics;

  /** The first investor among so many parties. */
  private final @Nullable PartyMention[] givers;

  /** The line break before the paragraph of the topic. */
  private final int[] paragraphs;

  private final int[] breaks;

  /**
   * @param acts whether a party can be what a text is about
   * @param gives whether it only gives money
   * @param opines whether it only says something of another
   */
  Topics(
      Document document,
      List<PartyMention> parties,
      Predicate<PartyMention> acts,
      Predicate<PartyMention> gives,
      Predicate<PartyMention> opines) {
    String text = document.text();
    breaks = IntStream.range(0, text.length()).filter(i -> text.charAt(i) == '\n').toArray();
    ends = new int[parties.size()];
    topics = new PartyMention[parties.size() + 1];
    givers = new PartyMention[parties.size() + 1];
    paragraphs = new int[parties.size() + 1];
    PartyMention topic = null;
    PartyMention giver = null;
    int paragraph = -1;
    paragraphs[0] = paragraph;
    for (int i = 0; i < ends.length; i++) {
      PartyMention party = parties.get(i);
      ends[i] = party.span().end();
      if (acts.test(party) && party.type() != EntityType.GOVERNMENT) {
        if (gives.test(party)) {
          giver = giver == null && !opines.test(party) ? party : giver;
        } else {
          int start = lineBreak(party.span().start());
          if (topic == null || start != paragraph) {
            topic = party;
            paragraph = start;
          }
        }
      }
      topics[i + 1] = topic;
      givers[i + 1] = giver;
      paragraphs[i + 1] = paragraph;
    }
  }

  /** The last line break at or before a place, −1 if there is none. */
  private int lineBreak(int at) {
    int before = firstAbove(breaks, at);
    return before == 0 ? -1 : breaks[before - 1];
  }

  /** How many of the ascending numbers are not above the limit. */
  private static int firstAbove(int[] ascending, int limit) {
    int low = 0;
    int high = ascending.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending[middle] <= limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * The first company named before a place in its paragraph, else {@code protagonist}, the company
   * that the article is about, else the first one of the last paragraph that names one. Investors
   * are passed over where somebody else is named.
   */
  @Nullable PartyMention at(int offset, @Nullable PartyMention protagonist) {
    int before = firstAbove(ends, offset);
    PartyMention topic = topics[before];
    if (topic != null && paragraphs[before] == lineBreak(Math.max(0, offset - 1))) {
      return topic;
    }
    if (protagonist != null && protagonist.span().end() <= offset) {
      return protagonist;
    }
    return topic != null ? topic : givers[before];
  }
}
