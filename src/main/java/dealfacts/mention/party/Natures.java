package dealfacts.mention.party;

import dealfacts.mention.EntityType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * What an article as a whole tells of a short name that reads like a person's: {@code 康力源} is a
 * company in {@code 康力源拟收购乙}, where the next sentence has {@code 康力源公告}, and a person where it
 * calls him {@code 董事长康力源}.
 */
final class Natures {
  private final Set<String> firms = new HashSet<>();
  private final Set<String> persons = new HashSet<>();

  private final Set<String> speakers = new HashSet<>();

  /** Notes that the name is of somebody who is interviewed: a person, whatever his words. */
  void speaks(String name) {
    speakers.add(name);
  }

  /** Notes that the name acts as companies do. */
  void isFirm(String name) {
    firms.add(name);
  }

  /** Notes that the name stands behind an office or the word for a holder. */
  void isPerson(String name) {
    persons.add(name);
  }

  /**
   * The candidates, of which those that another mention of their party tells to be companies are.
   */
  List<Candidate> agree(List<Candidate> winners, String text, ToIntFunction<Candidate> party) {
    Set<Integer> told = new HashSet<>();
    Set<Integer> human = new HashSet<>();
    for (Candidate winner : winners) {
      String name = winner.span().of(text);
      if (firms.contains(name)) {
        told.add(party.applyAsInt(winner));
      }
      if (persons.contains(name)) {
        human.add(party.applyAsInt(winner));
      }
    }
    told.removeAll(human);
    return winners.stream()
        .map(
            w ->
                w.type() == EntityType.PERSON && told.contains(party.applyAsInt(w))
                    ? new Candidate(w.span(), EntityType.COMPANY, w.evidence(), w.strength())
                    : speakers.contains(w.span().of(text))
                        ? new Candidate(w.span(), EntityType.PERSON, w.evidence(), w.strength())
                        : w)
        .toList();
  }
}
