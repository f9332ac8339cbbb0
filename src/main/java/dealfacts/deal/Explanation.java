package dealfacts.deal;

import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * How the deals of a document came about, or why none did.
 *
 * @param sentences those with a trigger word, in the order of the text
 * @param deals what was put together from them
 */
public record Explanation(List<Reading> sentences, List<Assembled> deals) {

  public Explanation {
    sentences = List.copyOf(sentences);
    deals = List.copyOf(deals);
  }

  /** One sentence: its trigger words, the groups of parties in it, what the frames made of it. */
  public record Reading(
      Span sentence, List<Tried> triggers, List<Parties> groups, List<Found> found) {

    public Reading {
      triggers = List.copyOf(triggers);
      groups = List.copyOf(groups);
      found = List.copyOf(found);
    }
  }

  /**
   * A trigger word.
   *
   * @param verdict {@code read}, or why no frame reads it
   */
  public record Tried(Span span, String frame, String verdict) {}

  /** Parties that share a role, with the word before them that decides it. */
  public record Parties(Span span, String marker, String before, String after) {}

  /**
   * What a rule found in a sentence.
   *
   * @param derivation which argument came by which marker, and what was left out
   * @param verdict what became of it
   */
  public record Found(String rule, DealType type, List<String> derivation, String verdict) {

    public Found {
      derivation = List.copyOf(derivation);
    }
  }

  /** A deal of the article with all that was told of it. */
  public record Assembled(DealFact fact, List<String> derivation) {

    public Assembled {
      derivation = List.copyOf(derivation);
    }
  }

  /** Collects while the extractor works. */
  static final class Recorder {
    private final List<Reading> sentences = new ArrayList<>();
    private final List<Assembled> deals = new ArrayList<>();

    void read(Passage passage, List<Tried> tried, List<Draft> drafts) {
      List<Parties> groups = new ArrayList<>();
      for (Group group : passage.groups()) {
        groups.add(new Parties(group.span(), group.marker(), group.before(), group.after()));
      }
      List<Found> found = new ArrayList<>();
      for (Draft draft : drafts) {
        found.add(
            new Found(
                draft.rule.label(),
                draft.type,
                draft.derivation,
                draft.weak ? "weak: needs support" : "tells a deal"));
      }
      sentences.add(new Reading(passage.span(), tried, groups, found));
    }

    void assembled(Draft deal, DealFact fact) {
      deals.add(new Assembled(fact, deal.derivation));
    }

    Explanation done() {
      return new Explanation(sentences, deals);
    }
  }
}
