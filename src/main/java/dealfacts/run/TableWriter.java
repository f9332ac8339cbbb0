package dealfacts.run;

import dealfacts.output.DealIds;
import dealfacts.output.Table;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings what all documents came to into the order of the contract and writes it. Holds a bounded
 * part of it at a time.
 */
final class TableWriter implements Closeable {
  private static final int DEAL_ID = 0;
  private static final List<Table> DETAILS = List.of(Table.PARTIES, Table.AMOUNTS, Table.DATES);

  private final TableFiles files;
  private final Sorter rows;
  private final Copies copies;
  private final Totals totals = new Totals();
  private String group = "";
  private final Set<String> givenIds = new HashSet<>();

  TableWriter(TableFiles files, Path parts) {
    this.files = files;
    this.rows = new Sorter(parts, "rows", Sorter.LARGE);
    this.copies = new Copies(parts);
  }

  /**
   * Takes what a document came to; documents come in the order of their paths.
   *
   * @param place key of the document's place in the input
   * @param payload the outcome as the journal keeps it
   */
  void add(String path, String record, byte[] place, Outcome outcome, byte[] payload)
      throws IOException {
    if (outcome instanceof Outcome.Rejected rejected) {
      files.add(
          Table.REJECTS,
          List.of(path, record, rejected.stage(), rejected.reason(), rejected.detail()));
      totals.reject(rejected.reason());
    } else if (outcome instanceof Outcome.Told told) {
      byte[] key =
          new Wire.Writer()
              .raw(told.cell("article_id").getBytes(StandardCharsets.UTF_8))
              .end()
              .raw(place)
              .done();
      rows.add(key, payload);
      copies.add(told, place, key);
    }
  }

  /** Writes the rows of all articles that were added. */
  Totals write(NewDeals news) throws IOException {
    try (Copies.Originals originals = copies.originals()) {
      rows.forEach(
          (key, payload) -> {
            Outcome.Told told = (Outcome.Told) Outcome.decode(payload);
            String original = originals.of(key);
            if (original == null) {
              write(told, news);
            } else {
              writeCopy(told, original);
            }
          });
    }
    return totals;
  }

  /** The deals of a copy are told by the original. */
  private void writeCopy(Outcome.Told told, String original) throws IOException {
    List<String> row = new ArrayList<>(told.rows().getOrDefault(Table.ARTICLES, List.of()).get(0));
    row.set(Table.ARTICLES.column("deals"), "0");
    row.set(Table.ARTICLES.column("duplicate_of"), original);
    files.add(Table.ARTICLES, row);
    totals.article(0, true);
  }

  private void write(Outcome.Told told, NewDeals news) throws IOException {
    String article = told.cell("article_id");
    if (!article.equals(group)) {
      group = article;
      givenIds.clear();
    }
    List<List<String>> deals = told.rows().getOrDefault(Table.DEALS, List.of());
    Map<String, String> ids = distinctIds(deals);
    files.add(Table.ARTICLES, told.rows().getOrDefault(Table.ARTICLES, List.of()).get(0));
    totals.article(deals.size(), false);
    for (List<String> deal : deals) {
      List<String> row = renamed(deal, ids);
      NewDeals.Change change = news.compare(article, row.get(DEAL_ID), row);
      files.add(Table.DEALS, row);
      files.addNewDeal(row, change);
      totals.deal(
          row.get(Table.DEALS.column("type")),
          row.get(Table.DEALS.column("status")),
          row.get(Table.DEALS.column("rule")),
          change);
    }
    for (Table table : DETAILS) {
      for (List<String> row : told.rows().getOrDefault(table, List.of())) {
        files.add(table, renamed(row, ids));
        totals.row(table);
      }
    }
  }

  /** Ids for deals that an article with the same id, but other text, has told too. */
  private Map<String, String> distinctIds(List<List<String>> deals) {
    Map<String, String> ids = new HashMap<>();
    for (List<String> deal : deals) {
      String id = deal.get(DEAL_ID);
      ids.put(id, DealIds.free(id, givenIds));
    }
    return ids;
  }

  private static List<String> renamed(List<String> row, Map<String, String> ids) {
    String id = row.get(DEAL_ID);
    String now = ids.getOrDefault(id, id);
    if (now.equals(id)) {
      return row;
    }
    List<String> renamed = new ArrayList<>(row);
    renamed.set(DEAL_ID, now);
    return renamed;
  }

  @Override
  public void close() throws IOException {
    rows.close();
    copies.close();
  }
}
