package dealfacts.mention.date;

import dealfacts.mention.DateMention;
import dealfacts.text.Document;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds dates and resolves them against an anchor date. */
public final class DateFinder {

  /**
   * The dates of the document in the order of the text; none overlaps another.
   *
   * @param anchor the day that relative dates count from; null where nothing tells it
   */
  public List<DateMention> find(Document document, @Nullable LocalDate anchor) {
    String text = document.folded();
    return new Resolver(text, anchor).resolve(new DateScanner(text).scan());
  }
}
