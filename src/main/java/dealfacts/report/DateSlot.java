package dealfacts.report;

import dealfacts.output.CsvReader.Row;

/**
 * A date of a kind. Where neither end is known (近日, 11月26日 without a year) it is compared by its
 * text.
 */
record DateSlot(String kind, String start, String end, String text, boolean must) implements Slot {

  static DateSlot of(Row row) {
    return new DateSlot(
        row.get("kind"),
        row.get("date_start"),
        row.get("date_end"),
        row.get("text"),
        Deal.must(row));
  }

  @Override
  public String group() {
    return "date";
  }

  private boolean unresolved() {
    return start.isEmpty() && end.isEmpty();
  }

  @Override
  public boolean sameValue(Slot other) {
    if (!(other instanceof DateSlot date) || unresolved() != date.unresolved()) {
      return false;
    }
    if (!unresolved()) {
      return start.equals(date.start) && end.equals(date.end);
    }
    String mine = Normal.text(text);
    String theirs = Normal.text(date.text);
    return Normal.within(mine, theirs) || Normal.within(theirs, mine) || mine.equals(theirs);
  }

  @Override
  public String value() {
    return unresolved() ? Normal.text(text) : start + "/" + end;
  }
}
