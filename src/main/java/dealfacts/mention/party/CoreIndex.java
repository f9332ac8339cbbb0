package dealfacts.mention.party;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Full names by the first two characters of their cores: a short name begins as the full one does,
 * and a list of thousands of names must not be held against itself.
 */
final class CoreIndex {
  private static final int BEGIN = 2;

  private final Map<String, Map<String, String>> byBegin = new HashMap<>();

  /**
   * @param cores what is left of the full names without place and legal form
   */
  CoreIndex(Map<String, String> cores) {
    cores.forEach(this::add);
  }

  /** Of names that are their own cores. */
  CoreIndex(Collection<String> names) {
    names.forEach(name -> add(name, name));
  }

  private void add(String full, String core) {
    if (core.length() >= BEGIN) {
      byBegin.computeIfAbsent(core.substring(0, BEGIN), b -> new LinkedHashMap<>()).put(full, core);
    }
  }

  /** The full names whose cores begin as the name does, with these, in the order they came in. */
  Map<String, String> beginningAs(String name) {
    return name.length() < BEGIN
        ? Map.of()
        : byBegin.getOrDefault(name.substring(0, BEGIN), Map.of());
  }
}
