package dealfacts.mention.money;

import dealfacts.mention.Quantity;
import dealfacts.text.Document;
import java.util.List;

/** Finds money, percents, share counts and numbers. */
public final class QuantityFinder {

  /** The quantities of the document in the order of the text; none overlaps another. */
  public List<Quantity> find(Document document) {
    return List.of();
  }
}
