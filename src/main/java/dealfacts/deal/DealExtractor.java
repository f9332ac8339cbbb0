package dealfacts.deal;

import dealfacts.mention.Mentions;
import dealfacts.text.Document;
import java.util.List;

/** Finds the deals of a document from its mentions. */
public final class DealExtractor {

  /** The deals of the document in the order of their evidence. */
  public List<DealFact> extract(Document document, Mentions mentions) {
    return List.of();
  }
}
