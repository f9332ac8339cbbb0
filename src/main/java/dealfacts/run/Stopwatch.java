package dealfacts.run;

import java.util.LinkedHashMap;
import java.util.Map;

/** How long the steps of a run take. */
final class Stopwatch {
  private final long begin = System.nanoTime();
  private final Map<String, Double> laps = new LinkedHashMap<>();
  private long last = begin;

  /** Ends the step {@code name}. */
  void lap(String name) {
    long now = System.nanoTime();
    laps.merge(name, (now - last) / 1e9, Double::sum);
    last = now;
  }

  /** Seconds by step, in their order. */
  Map<String, Double> laps() {
    return laps;
  }

  /** Seconds since the beginning. */
  double seconds() {
    return (System.nanoTime() - begin) / 1e9;
  }
}
