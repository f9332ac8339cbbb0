package dealfacts.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dealfacts.output.Table;
import java.util.Map;
import java.util.TreeMap;

/** What the tables of a run hold, counted while they are written. */
final class Totals {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ROWS = "rows";
  private static final String TYPES = "deals_by_type";
  private static final String STATUS = "deals_by_status";
  private static final String RULES = "rule_hits";
  private static final String REJECTS = "rejects_by_reason";
  private static final String ARTICLES = "articles";
  private static final String NEWS = "news";

  private final Map<String, Map<String, Long>> counts = new TreeMap<>();

  private void count(String group, String name) {
    counts.computeIfAbsent(group, g -> new TreeMap<>()).merge(name, 1L, Long::sum);
  }

  private Map<String, Long> group(String group) {
    return counts.getOrDefault(group, Map.of());
  }

  void row(Table table) {
    count(ROWS, table.fileName());
  }

  void article(int deals, boolean duplicate) {
    row(Table.ARTICLES);
    count(ARTICLES, duplicate ? "duplicates" : deals > 0 ? "with_deals" : "without_deals");
  }

  void deal(String type, String status, String rule, NewDeals.Change change) {
    row(Table.DEALS);
    count(TYPES, type);
    count(STATUS, status);
    count(RULES, rule);
    if (change != NewDeals.Change.NONE) {
      count(NEWS, change == NewDeals.Change.ADDED ? "added" : "changed");
    }
  }

  void reject(String reason) {
    row(Table.REJECTS);
    count(REJECTS, reason);
  }

  long rows(Table table) {
    return group(ROWS).getOrDefault(table.fileName(), 0L);
  }

  Map<String, Long> dealsByType() {
    return group(TYPES);
  }

  /** Deals by the rule that found them. */
  Map<String, Long> rules() {
    return group(RULES);
  }

  /** Rejected inputs by reason. */
  Map<String, Long> rejects() {
    return group(REJECTS);
  }

  long rejected() {
    return rejects().values().stream().mapToLong(Long::longValue).sum();
  }

  long duplicates() {
    return group(ARTICLES).getOrDefault("duplicates", 0L);
  }

  /** Deals that the last run did not tell. */
  long added() {
    return group(NEWS).getOrDefault("added", 0L);
  }

  /** Deals that the last run told otherwise. */
  long changed() {
    return group(NEWS).getOrDefault("changed", 0L);
  }

  /** The same, when nothing of it is new any more. */
  Totals withoutNews() {
    Totals totals = new Totals();
    totals.counts.putAll(counts);
    totals.counts.remove(NEWS);
    return totals;
  }

  ObjectNode json() {
    return JSON.valueToTree(counts);
  }

  static Totals of(JsonNode json) {
    Totals totals = new Totals();
    for (Map.Entry<String, JsonNode> group : json.properties()) {
      Map<String, Long> counts =
          totals.counts.computeIfAbsent(group.getKey(), g -> new TreeMap<>());
      group.getValue().properties().forEach(c -> counts.put(c.getKey(), c.getValue().asLong()));
    }
    return totals;
  }
}
