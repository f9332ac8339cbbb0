package dealfacts.mention.party;

import dealfacts.lexicon.Entry;
import dealfacts.lexicon.EntryType;
import dealfacts.lexicon.Lexicons;
import dealfacts.text.Fold;
import java.util.Set;
import java.util.TreeSet;

/** The word lists that say how a name is made and where its description ends. */
final class Words {
  /** No word of a list that is looked up in running text is longer. */
  private static final int LONGEST = 12;

  private final Set<String> suffixes;
  private final Set<String> fundSuffixes;
  private final Set<String> headNouns;
  private final Set<String> places;
  private final Set<String> surnames;
  private final Set<String> notNames;
  private final Set<String> industries;

  Words(Lexicons lexicons) {
    suffixes = folded(lexicons, EntryType.SUFFIX);
    fundSuffixes = folded(lexicons, EntryType.FUND_SUFFIX);
    headNouns = folded(lexicons, EntryType.HEAD_NOUN);
    places = folded(lexicons, EntryType.PLACE);
    surnames = folded(lexicons, EntryType.SURNAME);
    notNames = folded(lexicons, EntryType.NOT_A_NAME);
    industries = folded(lexicons, EntryType.INDUSTRY);
  }

  private static Set<String> folded(Lexicons lexicons, EntryType type) {
    Set<String> words = new TreeSet<>();
    for (Entry entry : lexicons.entries(type)) {
      words.add(Fold.fold(entry.surface()));
    }
    return words;
  }

  /** Length of the longest ending of {@code [start, end)} that is a company's, 0 if none. */
  int suffix(String text, int start, int end) {
    return Math.max(longestEnd(suffixes, text, start, end), fundSuffix(text, start, end));
  }

  int fundSuffix(String text, int start, int end) {
    return longestEnd(fundSuffixes, text, start, end);
  }

  int headNoun(String text, int start, int end) {
    return longestEnd(headNouns, text, start, end);
  }

  boolean isSuffix(String word) {
    return suffixes.contains(word) || fundSuffixes.contains(word);
  }

  boolean isNoName(String text) {
    return notNames.contains(text) || headNouns.contains(text) || industries.contains(text);
  }

  boolean isIndustry(String text) {
    return industries.contains(text);
  }

  boolean isPlace(String text) {
    return places.contains(text);
  }

  /** Length of the longest place that begins at {@code start}, 0 if none. */
  int place(String text, int start, int end) {
    return longestStart(places, text, start, end);
  }

  int surname(String text, int start, int end) {
    return longestStart(surnames, text, start, end);
  }

  private static int longestEnd(Set<String> words, String text, int start, int end) {
    for (int length = Math.min(LONGEST, end - start); length > 0; length--) {
      if (words.contains(text.substring(end - length, end))) {
        return length;
      }
    }
    return 0;
  }

  private static int longestStart(Set<String> words, String text, int start, int end) {
    for (int length = Math.min(LONGEST, end - start); length > 0; length--) {
      if (words.contains(text.substring(start, start + length))) {
        return length;
      }
    }
    return 0;
  }
}
