package dealfacts.deal;

import dealfacts.mention.party.NameBorders;
import dealfacts.text.Document;
import dealfacts.text.Span;
import java.util.List;

/**
 * Whether an article can tell a deal, before it is read for names. Most can't: they hold no trigger
 * word, or only such that are part of another word ({@code 融资余额}) unless a name stands beside them.
 */
public final class Prospect {
  static final Prospect SURE = new Prospect(true, List.of());

  private final boolean sure;
  private final List<Trigger> doubtful;

  Prospect(boolean sure, List<Trigger> doubtful) {
    this.sure = sure;
    this.doubtful = List.copyOf(doubtful);
  }

  /** Whether it can, whatever its names are. */
  public boolean isSure() {
    return sure;
  }

  /** Whether it can't, whatever its names are. */
  public boolean isNone() {
    return !sure && doubtful.isEmpty();
  }

  /** The words that tell a deal only if a name stands beside them. */
  public List<Span> doubtful() {
    return doubtful.stream().map(Trigger::span).toList();
  }

  /** Whether it can if names stand where {@code names} says that they may. */
  public boolean mayTell(Document document, NameBorders names) {
    return sure
        || doubtful.stream().anyMatch(word -> Triggers.mayStand(word, document.folded(), names));
  }
}
