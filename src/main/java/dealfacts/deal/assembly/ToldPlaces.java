package dealfacts.deal.assembly;

import dealfacts.deal.passage.Draft;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeSet;

/** Where the sentences begin that told each deal: thousands of them may tell the same one. */
final class ToldPlaces {
  private final Map<Draft, Places> places = new IdentityHashMap<>();

  /** Those of one deal, as far as they are read. */
  private static final class Places {
    final TreeSet<Integer> starts = new TreeSet<>();
    int read;
  }

  /** Where the last sentence before a place begins that told the deal; −1 where none did. */
  int last(Draft deal, int before) {
    Places its = places.computeIfAbsent(deal, d -> new Places());
    for (; its.read < deal.told.size(); its.read++) {
      its.starts.add(deal.told.get(its.read).span().start());
    }
    Integer last = its.starts.lower(before);
    return last == null ? -1 : last;
  }
}
