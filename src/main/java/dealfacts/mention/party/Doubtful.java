package dealfacts.mention.party;

import dealfacts.mention.EntityType;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Stretches of common words that one sentence alone doesn't make a name, but the article does:
 * {@code 元气云朵} in {@code 元气云朵拟收购乙} and again in {@code 甲持有元气云朵5%股权}.
 */
final class Doubtful {
  private static final double STRENGTH = 0.4;

  /** Less than this, and it reads like a phrase. */
  private static final double FORM = -1.55;

  /** Less than this, and it may be a common noun, as {@code 常青藤} is. */
  private static final double NOUN = -1.05;

  /** What one slot must give at the least, of the form and of its sides. */
  private static final double SLOTS = 3.2;

  /** A side that asks for a name by itself. */
  private static final double ASKS = 2;

  private record Place(int sentence, String side, boolean noun, Candidate candidate) {}

  private final Map<String, List<Place>> places = new TreeMap<>();

  /** Whether a stretch that fell short of a name is worth taking down. */
  static boolean asks(double form, Slots.Side left, Slots.Side right, double score) {
    return form >= FORM && score - form >= SLOTS && Math.max(left.weight(), right.weight()) >= ASKS;
  }

  /** Takes down a stretch that asks for it, in the sentence that begins at {@code sentence}. */
  void note(
      Span name,
      String text,
      double form,
      Slots.Side left,
      Slots.Side right,
      EntityType type,
      int sentence) {
    Slots.Side side = right.weight() > left.weight() ? right : left;
    places
        .computeIfAbsent(name.of(text), n -> new ArrayList<>())
        .add(
            new Place(
                sentence,
                side.label(),
                form < NOUN,
                new Candidate(name, type, "slots/" + side.label(), STRENGTH)));
  }

  /**
   * Adds those that stand in slots of two kinds, or in three sentences; common nouns, in both; and
   * those that another sentence makes a name by itself.
   */
  void addTo(Collector collector, String text) {
    Set<String> names = new TreeSet<>();
    if (!places.isEmpty()) {
      collector.winners().forEach(winner -> names.add(winner.span().of(text)));
    }
    for (Map.Entry<String, List<Place>> entry : places.entrySet()) {
      List<Place> told = entry.getValue();
      Set<Integer> sentences = new TreeSet<>();
      Set<String> sides = new TreeSet<>();
      for (Place place : told) {
        sentences.add(place.sentence());
        sides.add(place.side());
      }
      boolean kinds = sides.size() > 1;
      boolean often = sentences.size() > 2;
      boolean noun = told.stream().allMatch(Place::noun);
      boolean named = names.contains(entry.getKey()) && (!noun || entry.getKey().length() > 2);
      if (named || (noun ? kinds && often : often || kinds && sentences.size() > 1)) {
        told.forEach(place -> collector.add(place.candidate()));
      }
    }
  }
}
