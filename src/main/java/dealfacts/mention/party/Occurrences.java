package dealfacts.mention.party;

import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds all occurrences of names in a text in one pass. */
final class Occurrences {
  /** Above a name of the lexicons: {@code 爱云帆克} of {@code 爱云帆克生物} holds no {@code 云帆}. */
  private static final double SHORT = 0.6;

  private final Map<String, List<Candidate>> byHead = new HashMap<>();
  private final BitSet firsts = new BitSet();

  /**
   * @param text the folded text that the candidates' spans count in
   */
  Occurrences(String text, Collection<Candidate> names) {
    for (Candidate name : names) {
      String head = text.substring(name.span().start(), name.span().start() + 2);
      firsts.set(head.charAt(0));
      byHead.computeIfAbsent(head, h -> new ArrayList<>()).add(name);
    }
    byHead.values().forEach(list -> list.sort(Comparator.comparingInt(c -> -c.span().length())));
  }

  /** Each place where a name stands, the longest name first, as a candidate of {@code strength}. */
  List<Candidate> find(String text, double strength) {
    List<Candidate> found = new ArrayList<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      List<Candidate> names =
          firsts.get(text.charAt(i)) ? byHead.get(text.substring(i, i + 2)) : null;
      if (names == null) {
        continue;
      }
      for (Candidate name : names) {
        Span span = name.span();
        if (text.regionMatches(i, text, span.start(), span.length())
            && !Gazetteer.cutsWord(text, i)
            && !Gazetteer.cutsWord(text, i + span.length())) {
          double own = name.evidence().equals("short form") ? Math.max(strength, SHORT) : strength;
          found.add(new Candidate(new Span(i, i + span.length()), name.type(), "repeated", own));
          i += span.length() - 1;
          break;
        }
      }
    }
    return found;
  }
}
