package dealfacts.report;

import dealfacts.output.CsvReader.Row;
import java.util.Set;
import java.util.TreeSet;

/**
 * A party in a role.
 *
 * @param names the names it goes by, normalised: as written and canonical
 */
record PartySlot(String kind, Set<String> names, String text, boolean must) implements Slot {

  static PartySlot of(Row row) {
    Set<String> names = new TreeSet<>();
    for (String column : new String[] {"name", "canonical_name"}) {
      for (String name : row.get(column).split("\\|")) {
        names.add(Normal.name(name));
      }
    }
    names.remove("");
    return new PartySlot(row.get("role"), names, row.get("name"), Deal.must(row));
  }

  @Override
  public String group() {
    return "party";
  }

  @Override
  public String value() {
    return Normal.name(text);
  }

  @Override
  public boolean sameValue(Slot other) {
    return other instanceof PartySlot party && names.stream().anyMatch(party.names::contains);
  }
}
