package dealfacts.report;

import dealfacts.output.CsvReader.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A row of {@code deals.csv} with its rows of {@code parties}, {@code amounts} and {@code dates}.
 */
record Deal(Row row, List<Row> parties, List<Row> amounts, List<Row> dates) {

  /** Without parts so far; the reader adds them. */
  static Deal of(Row row) {
    return new Deal(row, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  String id() {
    return row.get("deal_id");
  }

  String article() {
    return row.get("article_id");
  }

  String type() {
    return row.get("type");
  }

  String get(String column) {
    return row.get(column);
  }

  /** A gold deal that may be left out carries {@code must} = false. */
  boolean must() {
    return must(row);
  }

  static boolean must(Row row) {
    return !row.get("must").equals("false");
  }

  /**
   * The slots that can be compared, in the order of the tables; one that is told twice stands once.
   */
  List<Slot> slots() {
    Map<String, Slot> slots = new LinkedHashMap<>();
    Stream.of(
            parties.stream().map(PartySlot::of),
            amounts.stream().filter(AmountSlot::hasValue).map(AmountSlot::of),
            dates.stream().map(DateSlot::of))
        .flatMap(s -> s)
        .forEach(slot -> slots.putIfAbsent(slot.item() + " " + slot.value(), slot));
    return List.copyOf(slots.values());
  }

  /** The deal in one line: {@code financing completed A轮; target 蓝鲸科技; deal_value 1亿元}. */
  String line() {
    StringBuilder line = new StringBuilder(type());
    for (String column : List.of("status", "round", "subject_text")) {
      if (!get(column).isEmpty()) {
        line.append(' ').append(get(column));
      }
    }
    parties.forEach(r -> line.append("; ").append(r.get("role")).append(' ').append(r.get("name")));
    amounts.forEach(r -> line.append("; ").append(r.get("kind")).append(' ').append(r.get("text")));
    dates.forEach(r -> line.append("; ").append(r.get("kind")).append(' ').append(r.get("text")));
    return line.toString();
  }
}
