package dealfacts.mention.party;

import dealfacts.text.Document;
import dealfacts.text.Sentence;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where names may begin and end, found from few sentences: from those that hold the places asked
 * for, and those that repeat what stands there, since a name found elsewhere is a name there too.
 * {@code 融资|余额} needs one sentence to be read for names, not the article. Says yes more often than
 * names are found, never less often.
 */
public final class NameBorders {
  /** No name is shorter, in UTF-16 code units: so what stands there is told by two. */
  private static final int SHORTEST = 2;

  /** By how much the article as a whole may read a name longer than a sentence does. */
  private static final int MARGIN = 1;

  private final String folded;
  private final Set<Integer> starts = new HashSet<>();
  private final Set<Integer> ends = new HashSet<>();

  /** All pairs of characters within the candidates: a part of a name may be its short form. */
  private final Set<Integer> within = new HashSet<>();

  NameBorders(String folded, List<Span> candidates) {
    this.folded = folded;
    for (Span candidate : candidates) {
      for (int more = 0; more <= MARGIN; more++) {
        starts.add(candidate.start() - more);
        ends.add(candidate.end() + more);
      }
      for (int at = candidate.start(); at + SHORTEST <= candidate.end(); at++) {
        within.add(pair(folded, at));
      }
    }
  }

  /**
   * The document with only the sentences in which names could be found that border on these places.
   *
   * @param begins where a name is asked for that begins there
   * @param ends where a name is asked for that ends there
   */
  public static Document bearingOn(Set<Integer> begins, Set<Integer> ends, Document document) {
    String folded = document.folded();
    Set<Integer> beside = new HashSet<>();
    begins.stream().filter(at -> hasBehind(folded, at)).forEach(at -> beside.add(pair(folded, at)));
    ends.stream().filter(at -> at >= SHORTEST).forEach(at -> beside.add(pairBefore(folded, at)));
    List<Integer> places = new ArrayList<>(begins);
    places.addAll(ends);
    Collections.sort(places);
    List<Sentence> bearing = new ArrayList<>();
    int next = 0;
    for (Sentence sentence : document.sentences()) {
      Span span = sentence.span();
      while (next < places.size() && places.get(next) < span.start()) {
        next++;
      }
      boolean touches = next < places.size() && places.get(next) <= span.end();
      if (touches || holdsAny(folded, span, beside)) {
        bearing.add(sentence);
      }
    }
    return document.only(bearing);
  }

  private static boolean holdsAny(String folded, Span span, Set<Integer> pairs) {
    for (int at = span.start(); at + SHORTEST <= span.end(); at++) {
      if (pairs.contains(pair(folded, at))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasBehind(String folded, int at) {
    return at + SHORTEST <= folded.length();
  }

  private static int pair(String folded, int at) {
    return folded.charAt(at) << Character.SIZE | folded.charAt(at + 1);
  }

  private static int pairBefore(String folded, int at) {
    return pair(folded, at - SHORTEST);
  }

  /** Whether a name may begin there. */
  public boolean mayBegin(int at) {
    return starts.contains(at) || hasBehind(folded, at) && within.contains(pair(folded, at));
  }

  /** Whether a name may end there. */
  public boolean mayEnd(int at) {
    return ends.contains(at) || at >= SHORTEST && within.contains(pairBefore(folded, at));
  }
}
