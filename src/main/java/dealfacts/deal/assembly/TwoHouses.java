package dealfacts.deal.assembly;

import dealfacts.deal.passage.Passage;
import dealfacts.mention.PartyMention;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;

/** {@code 华泰金海和德信证券}: two houses that share no name, read as one by their suffix. */
final class TwoHouses {
  private static final Pattern JOINED = Pattern.compile("(?<=.{3})(?:和|与|及)(?=.{3})");

  private TwoHouses() {}

  /** The two of a guessed name that 和 joins, else the party alone. */
  static List<PartyMention> of(Passage passage, PartyMention party) {
    Span span = party.span();
    if (!passage.span().contains(span) || party.strength() >= SURE) {
      return List.of(party);
    }
    Matcher joined = JOINED.matcher(passage.folded(span));
    if (!joined.find()) {
      return List.of(party);
    }
    int start = span.start();
    return List.of(
        house(passage, party, new Span(start, start + joined.start())),
        house(passage, party, new Span(start + joined.end(), span.end())));
  }

  /** From this strength on a name is known and not guessed. */
  private static final double SURE = 0.9;

  private static PartyMention house(Passage passage, PartyMention whole, Span span) {
    String name = passage.document().slice(span);
    return new PartyMention(span, -1 - span.start(), name, whole.type(), "house", 0.5);
  }
}
