package dealfacts.mention.party;

import dealfacts.text.Matcher;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an article may call a company by whose full name it tells, without saying so: {@code 云帆智能科技}
 * and {@code 云帆智能} for {@code 南京云帆智能科技股份有限公司}.
 */
final class ShortForms {
  /** Shorter ones are words as often as names. */
  private static final int SHORTEST = 3;

  private final String text;
  private final Words words;
  private final Description description;

  /**
   * Where the name begins that ends at {@code end} behind the word for what it is: {@code
   * 美国电池公司|莱腾(Lytens)}; −1 where there is no such word.
   */
  int described(int end) {
    for (int start = end - 2; start >= Math.max(0, end - LONGEST_NAME); start--) {
      if (!Character.isIdeographic(text.charAt(start))
          || !Character.isIdeographic(text.charAt(start + 1))) {
        return -1;
      }
      if (start > 1 && words.headNoun(text, Math.max(0, start - LONGEST_NAME), start) > 0) {
        return words.headNoun(text, start, end) > 0 ? -1 : start;
      }
    }
    return -1;
  }

  private static final int LONGEST_NAME = 7;

  ShortForms(String text, Words words, Description description) {
    this.text = text;
    this.words = words;
    this.description = description;
  }

  /** First words that many names share. */
  private static final Set<String> SHARED =
      Set.of(
          "Blue",
          "Global",
          "First",
          "General",
          "American",
          "China",
          "Capital",
          "North",
          "South",
          "West",
          "East",
          "United",
          "National",
          "International",
          "Green",
          "Silver",
          "Golden",
          "Star",
          "Smart",
          "Open",
          "Next",
          "Data",
          "Deep",
          "Future",
          "Digital",
          "Prime",
          "Royal",
          "Pacific",
          "Atlantic",
          "Asia",
          "Europe",
          "Great",
          "Grand",
          "Best",
          "World",
          "Universal",
          "Standard");

  /** {@code Norvane} for {@code Norvane Therapeutics}; null where the first word is anybody's. */
  @Nullable Span firstWord(Span full) {
    String name = full.of(text);
    int blank = name.indexOf(' ');
    if (blank < SHORTEST + 1 || !Latin.isLatin(name)) {
      return null;
    }
    String word = name.substring(0, blank);
    boolean plain = word.chars().allMatch(Character::isLetter);
    return plain && Character.isUpperCase(word.charAt(0)) && !SHARED.contains(word)
        ? new Span(full.start(), full.start() + blank)
        : null;
  }

  /** {@code 云帆泰克} for {@code 云帆泰克生物}; null where too little is left to name anybody. */
  @Nullable Span withoutTrade(Span name) {
    int suffix = words.suffix(text, name.start(), name.end());
    Span body = new Span(name.start(), name.end() - suffix);
    return suffix > 1
            && body.length() >= SHORTEST
            && body.length() < 6
            && !Latin.holdsLatin(body.of(text))
            && body.of(text).chars().noneMatch(c -> "省市县区州镇乡".indexOf(c) >= 0)
            && words.place(text, body.start(), body.end()) == 0
            && names(body)
        ? body
        : null;
  }

  /** The parts of the full name at {@code full} that may stand for it. */
  List<Span> of(Span full) {
    List<Span> found = new ArrayList<>();
    Matcher form = LegalForms.FORM.matcher(text).region(full.start(), full.end());
    if (!form.find()
        || form.end() != full.end()
        || text.charAt(full.end() - 1) == ')' && !text.startsWith("合伙)", full.end() - 3)) {
      return found;
    }
    int end = form.start();
    int start = full.start();
    int place = words.place(text, start, end);
    if (place > 0 && start + place < end) {
      start += place;
      char behind = text.charAt(start);
      start += behind == '市' || behind == '省' ? 1 : 0;
    }
    while (end - start >= SHORTEST) {
      Span part = new Span(start, end);
      if (names(part)) {
        found.add(part);
      }
      int suffix = words.suffix(text, start, end);
      if (suffix == 0) {
        break;
      }
      end -= suffix;
    }
    return found;
  }

  private boolean names(Span part) {
    String name = part.of(text);
    return !words.isNoName(name)
        && !words.isIndustry(name.substring(0, 2))
        && !words.isSuffix(name.substring(0, 2))
        && !words.isPlace(name)
        && name.chars().allMatch(Character::isLetterOrDigit)
        && !description.isPlain(name);
  }
}
