package dealfacts.mention.party;

import dealfacts.text.Span;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Names that hold words of the language of deals and that the article vouches for all the same, by
 * a code or a definition: {@code 达成智能(002991)}, {@code 以下简称“获嘉关节”}. They are names wherever they
 * stand, before anything is cut at those words.
 */
final class OddNames {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 8;

  private final String text;
  private final Words words;
  private final @Nullable Cue[] cues;

  OddNames(String text, Words words, @Nullable Cue[] cues) {
    this.text = text;
    this.words = words;
    this.cues = cues;
  }

  /**
   * Makes all places known of those among {@code coded} and {@code aliases} that hold such words.
   */
  void addTo(NameSpans known, List<Candidate> coded, List<Definitions.Alias> aliases) {
    Set<String> names = new TreeSet<>();
    coded.forEach(candidate -> add(candidate.span(), names));
    aliases.forEach(alias -> add(alias.span(), names));
    for (String name : names) {
      for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        known.add(at, at + name.length());
      }
    }
  }

  private void add(Span span, Set<String> names) {
    String name = span.of(text);
    if (span.length() >= SHORTEST
        && span.length() <= LONGEST
        && name.chars().allMatch(Character::isIdeographic)
        && !words.isNoName(name)
        && holdsCue(span)) {
      names.add(name);
    }
  }

  private boolean holdsCue(Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      Cue cue = cues[i];
      if (cue != null && i + cue.word().length() <= span.end() && !cue.word().equals("股份")) {
        return !(cue.is(Cue.Role.RELATION) || cue.is(Cue.Role.GENERIC) || cue.is(Cue.Role.TITLE));
      }
    }
    return false;
  }
}
