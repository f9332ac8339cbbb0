package dealfacts.deal.assembly;

import dealfacts.deal.passage.Draft;
import dealfacts.mention.Mentions;
import dealfacts.mention.PartyMention;
import dealfacts.text.Document;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The parties that an article vouches for: named with a legal form, a code or in the lexicon, named
 * again, or standing where only a name can stand ({@code 由禾木资本领投}). What a single weak place made a
 * name, such as the words before 收购, is a guess.
 */
final class Known {
  /** Names found by their place alone are right in nine of ten cases from here on. */
  private static final double STRONG = 0.65;

  private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z.&' ]{2}");
  private static final String OPENING = "“「『\"";
  private static final String CLOSING = "”」』\"";

  private final Set<Integer> parties = new HashSet<>();

  /** In quotation marks or Latin letters: names more often than not. */
  private final Set<Integer> likely = new HashSet<>();

  Known(Document document, Mentions mentions) {
    String text = document.folded();
    Map<Integer, Integer> count = new HashMap<>();
    for (PartyMention party : mentions.parties()) {
      int times = count.merge(party.party(), 1, Integer::sum);
      boolean placed = party.evidence().startsWith("slot");
      if (!placed || times > 1 || party.strength() >= STRONG) {
        parties.add(party.party());
      } else if (LATIN.matcher(party.span().of(text)).lookingAt() || isQuoted(text, party.span())) {
        likely.add(party.party());
      }
    }
  }

  private static boolean isQuoted(String text, Span name) {
    return name.start() > 0
        && name.end() < text.length()
        && OPENING.indexOf(text.charAt(name.start() - 1)) >= 0
        && CLOSING.indexOf(text.charAt(name.end())) >= 0;
  }

  boolean holds(PartyMention party) {
    return parties.contains(party.party());
  }

  /** Whether no party of the deal is even likely to be one. */
  boolean guesses(Draft deal) {
    return noneOf(deal)
        && deal.parties.values().stream()
            .flatMap(List::stream)
            .noneMatch(p -> likely.contains(p.party()) || p.evidence().equals("column"));
  }

  /** Whether no party of the deal is more than a guess. */
  boolean noneOf(Draft deal) {
    return deal.parties.values().stream().flatMap(List::stream).noneMatch(this::holds);
  }
}
