package dealfacts.mention.party;

import dealfacts.lexicon.Entry;
import dealfacts.lexicon.EntryType;
import dealfacts.lexicon.Lexicons;
import dealfacts.text.CharSet;
import dealfacts.text.Fold;
import dealfacts.text.Phrases;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names that the lexicons know. */
final class Gazetteer {
  private final Map<String, Entry> entries = new HashMap<>();
  private final Phrases<Entry> phrases;

  /** How the names begin and end: most of what is asked for is none of them. */
  private final CharSet begins = new CharSet();

  private final CharSet ends = new CharSet();

  Gazetteer(Lexicons lexicons) {
    for (Entry entry :
        lexicons.entries(
            EntryType.COMPANY,
            EntryType.FUND,
            EntryType.PERSON,
            EntryType.GOVERNMENT,
            EntryType.ASSET,
            EntryType.OUTLET,
            EntryType.PLATFORM,
            EntryType.ADVISER,
            EntryType.EXCHANGE)) {
      String surface = Fold.fold(entry.surface());
      entries.putIfAbsent(surface, entry);
      String spaced = spaced(surface);
      if (!spaced.equals(surface)) {
        entries.putIfAbsent(spaced, entry);
      }
    }
    for (String name : entries.keySet()) {
      begins.add(name.charAt(0));
      ends.add(name.charAt(name.length() - 1));
    }
    phrases = new Phrases<>(entries);
  }

  /** {@code IDG资本} as some papers set it: {@code IDG 资本}. */
  private static String spaced(String surface) {
    StringBuilder spaced = new StringBuilder();
    for (int i = 0; i < surface.length(); i++) {
      char c = surface.charAt(i);
      boolean border =
          i > 0
              && (isWord(surface.charAt(i - 1)) && Character.isIdeographic(c)
                  || Character.isIdeographic(surface.charAt(i - 1)) && isWord(c));
      spaced.append(border ? " " : "").append(c);
    }
    return spaced.toString();
  }

  @Nullable Entry entry(String name) {
    boolean possible =
        !name.isEmpty()
            && begins.has(Fold.fold(name.charAt(0)))
            && ends.has(Fold.fold(name.charAt(name.length() - 1)));
    return possible ? entries.get(Fold.fold(name)) : null;
  }

  /** Every occurrence that cuts no Latin word. */
  void find(String folded, Phrases.Hit<Entry> hit) {
    phrases.find(
        folded,
        (start, end, entry) -> {
          if (!cutsWord(folded, start) && !cutsWord(folded, end) && !isFigure(folded, end)) {
            hit.at(start, end, entry);
          }
        });
  }

  /** {@code 合计360|万股}: a number, not the company; but {@code 360|亿方}. */
  private static boolean isFigure(String folded, int end) {
    char last = folded.charAt(end - 1);
    if (last < '0' || last > '9' || end >= folded.length()) {
      return false;
    }
    boolean scaled = "万亿".indexOf(folded.charAt(end)) >= 0 && end + 1 < folded.length();
    return (scaled ? "元股美港欧人日英余多" : "元股%").indexOf(folded.charAt(scaled ? end + 1 : end)) >= 0;
  }

  static boolean cutsWord(String text, int at) {
    return at > 0 && at < text.length() && isWord(text.charAt(at - 1)) && isWord(text.charAt(at));
  }

  private static boolean isWord(char c) {
    return PieceReader.isLatin(c) || c >= '0' && c <= '9';
  }
}
