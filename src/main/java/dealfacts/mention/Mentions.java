package dealfacts.mention;

import java.util.List;

/** All mentions of a document, each list in the order of the text. */
public record Mentions(
    List<Quantity> quantities,
    List<DateMention> dates,
    List<RoundMention> rounds,
    List<PartyMention> parties) {

  public Mentions {
    quantities = List.copyOf(quantities);
    dates = List.copyOf(dates);
    rounds = List.copyOf(rounds);
    parties = List.copyOf(parties);
  }
}
