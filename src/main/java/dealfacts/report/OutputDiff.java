package dealfacts.report;

import dealfacts.output.CsvReader.Row;
import dealfacts.output.CsvStyle;
import dealfacts.output.CsvTable;
import dealfacts.output.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What changed from one output folder to another, deal by deal.
 *
 * @param added deals that only the new one has, in its order
 * @param changed deals of both that differ, in the order of the new one
 * @param gone deals that only the old one has, in its order
 * @param same how many deals are the same in both
 */
public record OutputDiff(List<Entry> added, List<Changed> changed, List<Entry> gone, int same) {

  /** A deal in one line. */
  public record Entry(String dealId, String articleId, String line, String evidence) {
    static Entry of(Deal deal) {
      return new Entry(deal.id(), deal.article(), deal.line(), deal.get("evidence"));
    }
  }

  /** A deal of both sides, as it is now. */
  public record Changed(Entry deal, List<Cell> cells) {}

  /** One column that changed. */
  public record Cell(String column, String before, String after) {}

  /** Offsets move with every edit of an article; what they point to is compared instead. */
  private static final List<String> COLUMNS =
      Table.DEALS.columns().stream().filter(c -> !c.matches("evidence_(start|end)")).toList();

  /** Parts of a deal that a column of {@code deals.csv} shows already. */
  private static final Map<String, String> SHOWN_IN =
      Map.of(
          "parties/target", "target",
          "parties/issuer", "target",
          "parties/borrower", "target",
          "parties/investor", "investors",
          "parties/lead_investor", "lead_investors",
          "parties/acquirer", "acquirers",
          "parties/seller", "sellers",
          "amounts/deal_value", "amount_text",
          "amounts/valuation", "valuation_text",
          "dates/event", "date_text");

  public OutputDiff {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    gone = List.copyOf(gone);
  }

  /**
   * Compares two output folders. A deal whose id changed, because one of its arguments did, is
   * found again by its article, its type and what else agrees.
   */
  public static OutputDiff of(Path before, Path after) throws IOException {
    OutputFolder old = OutputFolder.read(before);
    OutputFolder now = OutputFolder.read(after);
    Map<String, String> moved = moved(old.articles(), now.articles());
    Map<String, List<Deal>> oldByArticle = new HashMap<>();
    for (Deal deal : old.deals()) {
      String article = moved.getOrDefault(deal.article(), deal.article());
      oldByArticle.computeIfAbsent(article, a -> new ArrayList<>()).add(deal);
    }
    Map<Deal, Deal> oldOf = new IdentityHashMap<>();
    OutputFolder.byArticle(now.deals())
        .forEach(
            (article, deals) -> pair(oldByArticle.getOrDefault(article, List.of()), deals, oldOf));

    List<Entry> added = new ArrayList<>();
    List<Changed> changed = new ArrayList<>();
    for (Deal deal : now.deals()) {
      Deal was = oldOf.get(deal);
      if (was == null) {
        added.add(Entry.of(deal));
      } else {
        List<Cell> cells = cells(was, deal);
        if (!cells.isEmpty()) {
          changed.add(new Changed(Entry.of(deal), cells));
        }
      }
    }
    Set<Deal> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    kept.addAll(oldOf.values());
    List<Entry> gone =
        old.deals().stream().filter(deal -> !kept.contains(deal)).map(Entry::of).toList();
    return new OutputDiff(added, changed, gone, kept.size() - changed.size());
  }

  /** Articles whose bytes, and so whose id, changed while their path stayed: old id to new id. */
  private static Map<String, String> moved(List<Row> before, List<Row> after) {
    Set<String> known =
        before.stream().map(OutputDiff::id).collect(Collectors.toCollection(HashSet::new));
    Map<String, List<String>> newAtPath = new HashMap<>();
    Set<String> still = new HashSet<>();
    for (Row row : after) {
      still.add(id(row));
      if (!known.contains(id(row))) {
        newAtPath.computeIfAbsent(row.get("path"), p -> new ArrayList<>()).add(id(row));
      }
    }
    Map<String, List<String>> goneAtPath = new HashMap<>();
    for (Row row : before) {
      if (!still.contains(id(row))) {
        goneAtPath.computeIfAbsent(row.get("path"), p -> new ArrayList<>()).add(id(row));
      }
    }
    Map<String, String> moved = new HashMap<>();
    goneAtPath.forEach(
        (path, ids) -> {
          List<String> others = newAtPath.getOrDefault(path, List.of());
          if (ids.size() == 1 && others.size() == 1) {
            moved.put(ids.get(0), others.get(0));
          }
        });
    return moved;
  }

  private static String id(Row article) {
    return article.get("article_id");
  }

  private static void pair(List<Deal> before, List<Deal> after, Map<Deal, Deal> oldOf) {
    List<Deal> oldLeft = new ArrayList<>(before);
    List<Deal> newLeft = new ArrayList<>();
    for (Deal deal : after) {
      Deal same =
          oldLeft.stream().filter(old -> old.id().equals(deal.id())).findFirst().orElse(null);
      if (same == null) {
        newLeft.add(deal);
      } else {
        oldLeft.remove(same);
        oldOf.put(deal, same);
      }
    }
    int[] oldOfLeft = Pairing.of(newLeft, oldLeft);
    for (int i = 0; i < oldOfLeft.length; i++) {
      if (oldOfLeft[i] >= 0) {
        oldOf.put(newLeft.get(i), oldLeft.get(oldOfLeft[i]));
      }
    }
  }

  private static List<Cell> cells(Deal before, Deal after) {
    List<Cell> cells = new ArrayList<>();
    for (String column : COLUMNS) {
      if (!before.get(column).equals(after.get(column))) {
        cells.add(new Cell(column, before.get(column), after.get(column)));
      }
    }
    Set<String> shown = cells.stream().map(Cell::column).collect(Collectors.toSet());
    TreeMap<String, String> oldParts = parts(before);
    TreeMap<String, String> newParts = parts(after);
    TreeMap<String, String> all = new TreeMap<>(oldParts);
    all.putAll(newParts);
    for (String part : all.keySet()) {
      String was = oldParts.getOrDefault(part, "");
      String is = newParts.getOrDefault(part, "");
      if (!was.equals(is) && !shown.contains(SHOWN_IN.getOrDefault(part, ""))) {
        cells.add(new Cell(part, was, is));
      }
    }
    return cells;
  }

  /** What the other tables say, one line a role or kind: {@code parties/client -> 甲|乙}. */
  private static TreeMap<String, String> parts(Deal deal) {
    TreeMap<String, String> parts = new TreeMap<>();
    for (Row row : deal.parties()) {
      parts.merge("parties/" + row.get("role"), row.get("name"), (a, b) -> a + "|" + b);
    }
    for (Row row : deal.amounts()) {
      parts.merge("amounts/" + row.get("kind"), row.get("text"), (a, b) -> a + "|" + b);
    }
    for (Row row : deal.dates()) {
      parts.merge("dates/" + row.get("kind"), row.get("text"), (a, b) -> a + "|" + b);
    }
    return parts;
  }

  /** For a terminal. */
  public void writeText(Appendable out) throws IOException {
    out.append(
        "%d added, %d changed, %d gone, %d the same\n"
            .formatted(added.size(), changed.size(), gone.size(), same));
    for (Entry deal : added) {
      line(out, "+", deal);
    }
    for (Changed change : changed) {
      line(out, "~", change.deal());
      for (Cell cell : change.cells()) {
        out.append("    ").append(cell.column()).append(": ");
        out.append(quoted(cell.before())).append(" -> ").append(quoted(cell.after())).append('\n');
      }
    }
    for (Entry deal : gone) {
      line(out, "-", deal);
    }
  }

  private static void line(Appendable out, String sign, Entry deal) throws IOException {
    out.append(sign).append(' ').append(deal.articleId()).append(' ').append(deal.dealId());
    out.append(' ').append(deal.line()).append('\n');
  }

  private static String quoted(String cell) {
    return cell.isEmpty() ? "(empty)" : cell;
  }

  /** One row for each deal that came or went, one for each column that changed. */
  public void writeCsv(Appendable out) throws IOException {
    CsvTable csv =
        CsvStyle.PLAIN.begin(
            List.of(
                "change", "deal_id", "article_id", "column", "before", "after", "deal", "evidence"),
            out);
    for (Entry deal : added) {
      csv.add(row("added", deal, new Cell("", "", "")));
    }
    for (Changed change : changed) {
      for (Cell cell : change.cells()) {
        csv.add(row("changed", change.deal(), cell));
      }
    }
    for (Entry deal : gone) {
      csv.add(row("gone", deal, new Cell("", "", "")));
    }
  }

  private static List<String> row(String change, Entry deal, Cell cell) {
    return List.of(
        change,
        deal.dealId(),
        deal.articleId(),
        cell.column(),
        cell.before(),
        cell.after(),
        deal.line(),
        deal.evidence());
  }
}
