package dealfacts.mention.party;

import dealfacts.lexicon.Lexicons;
import dealfacts.mention.DateMention;
import dealfacts.mention.PartyMention;
import dealfacts.mention.Quantity;
import dealfacts.mention.RoundMention;
import dealfacts.text.Document;
import java.util.List;

/** Finds organisations, persons and assets by name, and which names are one party. */
public final class PartyFinder {

  /** With the words and names of {@code lexicons}. */
  public PartyFinder(Lexicons lexicons) {}

  /** With the built-in lexicons. */
  public PartyFinder() {
    this(Lexicons.builtIn());
  }

  /** The parties of the document in the order of the text; none overlaps another. */
  public List<PartyMention> find(
      Document document,
      List<Quantity> quantities,
      List<DateMention> dates,
      List<RoundMention> rounds) {
    return List.of();
  }
}
