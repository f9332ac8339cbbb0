package dealfacts.mention.party;

import java.util.HashMap;
import java.util.Map;

/** Numbers the parties of a document. */
final class PartyLinker {
  private final Map<String, Integer> parties = new HashMap<>();

  int party(String name) {
    return parties.computeIfAbsent(name, n -> parties.size());
  }
}
