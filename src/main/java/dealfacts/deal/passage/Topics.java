package dealfacts.deal.passage;

import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.text.Document;
import dealfacts.text.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private final String folded;

  /** Whose name opens a paragraph, by the line break before it. */
  private final Map<Integer, PartyMention> openers;

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
    folded = document.folded();
    breaks = IntStream.range(0, text.length()).filter(i -> text.charAt(i) == '\n').toArray();
    ends = new int[parties.size()];
    topics = new PartyMention[parties.size() + 1];
    givers = new PartyMention[parties.size() + 1];
    paragraphs = new int[parties.size() + 1];
    openers = new HashMap<>();
    Map<Character, List<PartyMention>> named = new HashMap<>();
    PartyMention topic = null;
    PartyMention giver = null;
    int paragraph = -1;
    int line = 0;
    paragraphs[0] = paragraph;
    for (int i = 0; i < ends.length; i++) {
      PartyMention party = parties.get(i);
      ends[i] = party.span().end();
      for (; line < breaks.length && breaks[line] < party.span().start(); line++) {
        open(breaks[line], named);
      }
      if (acts.test(party) && party.type() != EntityType.GOVERNMENT) {
        if (gives.test(party)) {
          giver = giver == null && !opines.test(party) ? party : giver;
        } else {
          int start = lineBreak(party.span().start());
          if (topic == null || start != paragraph) {
            PartyMention opener = openers.get(start);
            topic = opener == null || opener.party() == party.party() ? party : opener;
            paragraph = start;
          }
          List<PartyMention> alike =
              named.computeIfAbsent(folded.charAt(party.span().start()), c -> new ArrayList<>());
          if (alike.stream().noneMatch(p -> name(p).equals(name(party)))) {
            alike.add(party);
          }
        }
      }
      topics[i + 1] = topic;
      givers[i + 1] = giver;
      paragraphs[i + 1] = paragraph;
    }
    for (; line < breaks.length; line++) {
      open(breaks[line], named);
    }
  }

  /** {@code |甲|的表现则冷清得多。公司…}: a name known before opens a paragraph where nothing else is read. */
  private void open(int lineBreak, Map<Character, List<PartyMention>> named) {
    int start = lineBreak + 1;
    if (start >= folded.length()) {
      return;
    }
    PartyMention opener = null;
    for (PartyMention party : named.getOrDefault(folded.charAt(start), List.of())) {
      boolean here = folded.startsWith(name(party), start);
      if (here && (opener == null || name(opener).length() < name(party).length())) {
        opener = party;
      }
    }
    if (opener != null) {
      openers.put(lineBreak, opener);
    }
  }

  private String name(PartyMention party) {
    return party.span().of(folded);
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
   * {@code 公司最早的钱来自一家孵化器;2021年,|乙|又投了1亿元}: a paragraph that opens with 公司 or 它 goes on about whom
   * the text was about before it, whomever it names behind.
   */
  private boolean goesOn(int paragraph, PartyMention topic) {
    int start = topic.span().start();
    return OPENED.matcher(folded.substring(paragraph + 1, start)).find();
  }

  private static final Pattern OPENED =
      Pattern.compile(
          "^(?:[^。\n]{0,60}[,;:\"”])?(?:但是?|而且?|不过|如今|目前|此后|随后|此外|同时|后来|之后|至此|当时|[^,。;:\"“”]{0,10}[年月日前后来初末底])?(?:(?:这家|该)[^,。;:\"“”]{0,16}?(?:公司|企业|品牌|平台|团队)|公司|它(?!们))");

  /**
   * The first company named before a place in its paragraph, else {@code protagonist}, the company
   * that the article is about, else the first one of the last paragraph that names one. Investors
   * are passed over where somebody else is named.
   */
  @Nullable PartyMention at(int offset, @Nullable PartyMention protagonist) {
    int before = firstAbove(ends, offset);
    PartyMention topic = topics[before];
    int paragraph = lineBreak(Math.max(0, offset - 1));
    PartyMention opener = openers.get(paragraph);
    boolean here = topic != null && paragraphs[before] == paragraph;
    if (opener != null && paragraph + name(opener).length() < offset) {
      return topic != null && here && topic.party() == opener.party() ? topic : opener;
    }
    if (topic != null && paragraphs[before] == paragraph) {
      if (!goesOn(paragraph, topic)) {
        return topic;
      }
      before = firstAbove(ends, paragraph);
      topic = topics[before];
    }
    PartyMention heading = ofHeading(paragraph);
    if (heading != null) {
      return heading;
    }
    if (protagonist != null && protagonist.span().end() <= offset) {
      return protagonist;
    }
    return topic != null ? topic : givers[before];
  }

  /** {@code |乙|拟回购股份\n公司拟以…}: whom the heading of an item names, in the line before. */
  private @Nullable PartyMention ofHeading(int paragraph) {
    int before = paragraph <= 0 ? -1 : lineBreak(paragraph - 1);
    if (before < 0
        || paragraph - before > LONGEST_HEADING
        || STOPS.matcher(folded.substring(before + 1, paragraph)).find()) {
      return null; // the first line is the title, of the whole
    }
    PartyMention opener = openers.get(before);
    int last = firstAbove(ends, paragraph);
    return opener != null ? opener : paragraphs[last] == before ? topics[last] : null;
  }

  private static final int LONGEST_HEADING = 40;

  private static final Pattern STOPS = Pattern.compile("[。!?…”\"]");
}
