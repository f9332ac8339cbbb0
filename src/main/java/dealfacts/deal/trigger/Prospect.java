package dealfacts.deal.trigger;

import dealfacts.deal.passage.Trigger;
import dealfacts.mention.party.NameBorders;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether an article can tell a deal, before it is read for names. Most can't: they hold no trigger
 * word, or only such that are part of another word ({@code 融资余额}) unless a name stands beside them.
 */
public final class Prospect {
  private final boolean sure;
  private final List<Doubt> doubts;
  private final List<Trigger> hits;
  private final boolean tellsWithoutTrigger;

  /**
   * A word that tells a deal only if a name stands beside it.
   *
   * @param start of the word
   * @param end of the word
   * @param behind whether a name that begins behind it is enough
   * @param before whether a name that ends before it is enough; if neither is, both are asked for
   */
  record Doubt(int start, int end, boolean behind, boolean before) {
    private boolean asksBehind() {
      return behind || !before;
    }

    private boolean asksBefore() {
      return before || !behind;
    }

    private boolean mayTell(NameBorders names) {
      boolean follows = asksBehind() && names.mayBegin(end);
      boolean precedes = asksBefore() && names.mayEnd(start);
      return behind || before ? follows || precedes : follows && precedes;
    }
  }

  /**
   * @param sure whether a trigger word tells a deal whatever the names are
   * @param doubts those of the others that names could make tell one
   * @param hits all trigger words, the near misses too
   * @param tellsWithoutTrigger whether it may tell a deal that no trigger word opens
   */
  Prospect(boolean sure, List<Doubt> doubts, List<Trigger> hits, boolean tellsWithoutTrigger) {
    this.sure = sure || tellsWithoutTrigger;
    this.doubts = List.copyOf(doubts);
    this.hits = List.copyOf(hits);
    this.tellsWithoutTrigger = tellsWithoutTrigger;
  }

  /** All trigger words in the order of the text, the near misses too. */
  public List<Trigger> hits() {
    return hits;
  }

  /** Whether it may tell a deal that no trigger word opens. */
  public boolean tellsWithoutTrigger() {
    return tellsWithoutTrigger;
  }

  /** Whether it can, whatever its names are. */
  public boolean isSure() {
    return sure;
  }

  /** Whether it can't, whatever its names are. */
  public boolean isNone() {
    return !sure && doubts.isEmpty();
  }

  /** Where a name would have to begin. */
  public Set<Integer> begins() {
    Set<Integer> begins = new TreeSet<>();
    doubts.stream().filter(Doubt::asksBehind).forEach(doubt -> begins.add(doubt.end()));
    return begins;
  }

  /** Where a name would have to end. */
  public Set<Integer> ends() {
    Set<Integer> ends = new TreeSet<>();
    doubts.stream().filter(Doubt::asksBefore).forEach(doubt -> ends.add(doubt.start()));
    return ends;
  }

  /** Whether it can if names stand where {@code names} says that they may. */
  public boolean mayTell(NameBorders names) {
    return sure || doubts.stream().anyMatch(doubt -> doubt.mayTell(names));
  }
}
