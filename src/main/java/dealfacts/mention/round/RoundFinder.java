package dealfacts.mention.round;

import dealfacts.mention.RoundMention;
import dealfacts.text.Document;
import java.util.List;

/** Finds financing rounds. */
public final class RoundFinder {

  /** The rounds of the document in the order of the text; none overlaps another. */
  public List<RoundMention> find(Document document) {
    return List.of();
  }
}
