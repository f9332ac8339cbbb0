package dealfacts.mention.party;

import dealfacts.text.Pattern;
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

  /** {@code 海纳鼎盛} for {@code 海纳鼎盛投资中心(有限合伙)}: all but the words of its trade. */
  static boolean isBare(String name, String core) {
    return name.length() > 2
        && core.startsWith(name)
        && TRADE.matcher(core.substring(name.length())).matches();
  }

  private static final Pattern TRADE =
      Pattern.compile("(?:创业|股权|产业|企业|资产|投资|管理|咨询|基金|中心|服务|合伙企业){1,6}");
}
