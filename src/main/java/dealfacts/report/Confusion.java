package dealfacts.report;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** How often the gold says one thing and the output another. */
public final class Confusion {
  /** Stands for a deal that the other side doesn't have. */
  public static final String NONE = "(none)";

  private final TreeMap<String, TreeMap<String, Integer>> counts = new TreeMap<>();

  void add(String gold, String output) {
    counts.computeIfAbsent(gold, g -> new TreeMap<>()).merge(output, 1, Integer::sum);
  }

  /** How often. */
  public int get(String gold, String output) {
    return counts.getOrDefault(gold, new TreeMap<>()).getOrDefault(output, 0);
  }

  /** What the gold says, in alphabetical order. */
  public SortedSet<String> gold() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(counts.keySet()));
  }

  /** What the output says, in alphabetical order. */
  public SortedSet<String> output() {
    SortedSet<String> labels = new TreeSet<>();
    counts.values().forEach(row -> labels.addAll(row.keySet()));
    return Collections.unmodifiableSortedSet(labels);
  }
}
