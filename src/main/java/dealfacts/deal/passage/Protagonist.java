package dealfacts.deal.passage;

import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.text.Document;
import dealfacts.text.Pattern;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The company that an article is about: the one named most often, unless another opens both title
 * and text: {@code 甲把自己卖了} is about 甲, however often the buyer is named.
 *
 * @param acts whether a party can be what a text is about
 */
record Protagonist(Document document, List<PartyMention> parties, Predicate<PartyMention> acts) {

  /**
   * The company named most often, twice at least and first in the title or the first paragraph, and
   * as often again as the next one or in the title; in an interview, the company of who is asked.
   */
  @Nullable PartyMention find() {
    Map<Integer, Integer> count = new HashMap<>();
    Map<Integer, PartyMention> first = new HashMap<>();
    for (PartyMention party : parties) {
      if (party.type() != EntityType.GOVERNMENT && acts.test(party)) {
        if (party.evidence().equals(INTERVIEWED)) {
          return party;
        }
        count.merge(party.party(), 1, Integer::sum);
        first.putIfAbsent(party.party(), party);
      }
    }
    PartyMention best = null;
    for (PartyMention party : first.values()) {
      int named = count.getOrDefault(party.party(), 0);
      int most = best == null ? 1 : count.getOrDefault(best.party(), 0);
      if (named > most
          || (named == most && best != null && party.span().start() < best.span().start())) {
        best = party;
      }
    }
    PartyMention opener = opensAll(first, count);
    if (best != null
        && opener != null
        && opener.party() != best.party()
        && !isAbreast(opener, best)
        && written(best) <= 2 * written(opener)) {
      return opener;
    }
    return best != null && best.span().start() < LEAD ? best : null;
  }

  /** {@code 对话|甲|创始人刘文清}: of whom somebody is asked. */
  private static final String INTERVIEWED = "slot/interview";

  /** The company that opens the title and the text, and is named more than there. */
  private @Nullable PartyMention opensAll(
      Map<Integer, PartyMention> first, Map<Integer, Integer> count) {
    int title = document.text().indexOf('\n');
    PartyMention opener = null;
    for (PartyMention party : parties) {
      if (!first.containsKey(party.party())) {
        continue;
      }
      if (opener == null) {
        opener = party;
        continue;
      }
      if (party.span().start() > title) {
        boolean again = party.party() == opener.party() && party.span().start() < LEAD;
        return again && opener.span().end() <= title && written(opener) >= 3 ? opener : null;
      }
    }
    return null;
  }

  /** {@code 甲过会,|乙|被否}: a title that tells of both. */
  private boolean isAbreast(PartyMention opener, PartyMention best) {
    int title = document.text().indexOf('\n');
    return parties.stream()
        .filter(p -> p.party() == best.party() && p.span().end() <= title)
        .anyMatch(
            p -> {
              int from = Math.min(opener.span().end(), p.span().start());
              String between = document.folded().substring(from, p.span().start());
              return APART.matcher(between).find();
            });
  }

  private static final Pattern APART = Pattern.compile("[,;。!?、]");

  /** How often the text writes the name. */
  private int written(PartyMention party) {
    int count = 0;
    String folded = document.folded();
    String name = party.span().of(folded);
    for (int i = folded.indexOf(name); i >= 0; i = folded.indexOf(name, i + name.length())) {
      count++;
    }
    return count;
  }

  /** How far into the article its subject must be named, in UTF-16 units. */
  private static final int LEAD = 300;
}
