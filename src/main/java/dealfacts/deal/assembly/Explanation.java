package dealfacts.deal.assembly;

import dealfacts.deal.DealFact;
import dealfacts.deal.DealType;
import dealfacts.deal.Told;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Trigger;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  static Tried tried(Trigger trigger, String verdict) {
    return new Tried(trigger.span(), trigger.frame().label(), verdict);
  }

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

  /**
   * A deal of the article with all that was told of it.
   *
   * @param number by which the sentences name it, from 1
   * @param support what decides its confidence: lines that begin with {@code +1} or {@code -1}
   */
  public record Assembled(
      int number, DealFact fact, List<String> derivation, List<String> support) {

    public Assembled {
      derivation = List.copyOf(derivation);
      support = List.copyOf(support);
    }
  }

  /** Collects while the extractor works. */
  static final class Recorder {
    private final List<Told> sentences = new ArrayList<>();
    private final Map<Draft, Assembled> deals = new LinkedHashMap<>();

    private record Told(Passage passage, List<Tried> tried, List<Draft> drafts) {}

    void read(Passage passage, List<Tried> tried, List<Draft> drafts) {
      sentences.add(new Told(passage, tried, drafts));
    }

    void assembled(Draft deal, DealFact fact, List<String> support) {
      deals.put(deal, new Assembled(deals.size() + 1, fact, deal.derivation, support));
    }

    Explanation done() {
      List<Assembled> told = new ArrayList<>(deals.values());
      told.sort(
          Comparator.comparing((Assembled deal) -> deal.fact().evidence())
              .thenComparing(deal -> deal.fact().type()));
      return new Explanation(sentences.stream().map(this::reading).toList(), told);
    }

    private Reading reading(Told told) {
      List<Parties> groups = new ArrayList<>();
      for (Group group : told.passage().groups()) {
        groups.add(new Parties(group.span(), group.marker(), group.before(), group.after()));
      }
      List<Found> found = new ArrayList<>();
      for (Draft draft : told.drafts()) {
        found.add(new Found(draft.rule.label(), draft.type, draft.derivation, verdict(draft)));
      }
      List<Tried> tried = told.tried().stream().map(t -> outcome(t, told.drafts())).toList();
      return new Reading(told.passage().span(), tried, groups, found);
    }

    private static Tried outcome(Tried tried, List<Draft> drafts) {
      boolean tells = drafts.stream().anyMatch(d -> d.trigger.span().equals(tried.span()));
      return tells || !tried.verdict().equals("read")
          ? tried
          : new Tried(tried.span(), tried.frame(), "read, but tells no deal of its own");
    }

    private String verdict(Draft draft) {
      Draft home = draft.home == null ? draft : draft.home;
      Assembled deal = deals.get(home);
      if (deal == null) {
        return "no deal: too few arguments" + (home.weak ? ", and its frame stands alone" : "");
      }
      return (home == draft ? "tells deal " : "tells once more deal ") + deal.number();
    }
  }
}
