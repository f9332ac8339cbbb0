package dealfacts.mention.party;

import dealfacts.lexicon.Entry;
import dealfacts.lexicon.EntryType;
import dealfacts.lexicon.Lexicons;
import java.util.Collection;
import java.util.List;

/** The words that {@link PartyFinder} hands to the segmenter, for whoever sets up another one. */
public final class SegmenterWords {
  private SegmenterWords() {}

  public static List<String> names() {
    return Lexicons.builtIn().entries(EntryType.COMPANY, EntryType.FUND).stream()
        .filter(entry -> !entry.isAmbiguous())
        .map(Entry::surface)
        .toList();
  }

  public static Collection<String> verbs() {
    return new Cues(Lexicons.builtIn()).words();
  }
}
