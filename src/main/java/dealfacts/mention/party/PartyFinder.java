package dealfacts.mention.party;

import dealfacts.mention.DateMention;
import dealfacts.mention.PartyMention;
import dealfacts.mention.Quantity;
import dealfacts.mention.RoundMention;
import dealfacts.text.Document;
import java.util.List;

/** Finds organisations, persons and assets by name, and which names are one party. */
public final class PartyFinder {

  /** The parties of the document in the order of the text; none overlaps another. */
  public List<PartyMention> find(
      Document document,
      List<Quantity> quantities,
      List<DateMention> dates,
      List<RoundMention> rounds) {
    return List.of();
  }
}
