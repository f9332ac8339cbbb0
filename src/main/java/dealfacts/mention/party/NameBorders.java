package dealfacts.mention.party;

import dealfacts.text.Document;
import dealfacts.text.Sentence;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where names may begin and end beside some words, found from few sentences: from those that hold
 * the words, and those that repeat what stands beside a word, since a name found elsewhere is a
 * name there too. {@code 融资|余额} needs one sentence to be read for names, not the article. Says yes
 * more often than names are found, never less often.
 */
public final class NameBorders {
  /** No name is shorter, in UTF-16 code units. */
  private static final int SHORTEST = 2;

  private final String folded;
  private final List<Span> candidates;
  private final Set<Integer> starts = new HashSet<>();
  private final Set<Integer> ends = new HashSet<>();

  NameBorders(String folded, List<Span> candidates) {
    this.folded = folded;
    this.candidates = candidates;
    for (Span candidate : candidates) {
      starts.add(candidate.start());
      ends.add(candidate.end());
    }
  }

  /** The sentences in which names could be found that border on one of the words. */
  static List<Sentence> bearingOn(List<Span> words, Document document) {
    String folded = document.folded();
    Set<String> beside = new HashSet<>();
    for (Span word : words) {
      beside.add(before(folded, word.start()));
      beside.add(behind(folded, word.end()));
    }
    beside.remove("");
    List<Sentence> bearing = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      Span span = sentence.span();
      if (words.stream().anyMatch(word -> touches(span, word)) || holdsAny(folded, span, beside)) {
        bearing.add(sentence);
      }
    }
    return bearing;
  }

  /** Whether a name of the sentence can border on the word. */
  private static boolean touches(Span sentence, Span word) {
    return sentence.start() <= word.end() && word.start() <= sentence.end();
  }

  private static boolean holdsAny(String folded, Span span, Set<String> beside) {
    for (String text : beside) {
      int at = folded.indexOf(text, span.start());
      if (at >= 0 && at + text.length() <= span.end()) {
        return true;
      }
    }
    return false;
  }

  private static String before(String folded, int at) {
    return at < SHORTEST ? "" : folded.substring(at - SHORTEST, at);
  }

  private static String behind(String folded, int at) {
    return at + SHORTEST > folded.length() ? "" : folded.substring(at, at + SHORTEST);
  }

  /** Whether a name may begin there. */
  public boolean mayBegin(int at) {
    return starts.contains(at) || isInAny(behind(folded, at));
  }

  /** Whether a name may end there. */
  public boolean mayEnd(int at) {
    return ends.contains(at) || isInAny(before(folded, at));
  }

  /** A name or a part of one, which may be its short form. */
  private boolean isInAny(String text) {
    if (text.isEmpty()) {
      return false;
    }
    for (Span candidate : candidates) {
      int at = folded.indexOf(text, candidate.start());
      if (at >= 0 && at + text.length() <= candidate.end()) {
        return true;
      }
    }
    return false;
  }
}
