package dealfacts.report;

import dealfacts.output.CsvReader;
import dealfacts.output.CsvReader.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What a run has written, read back.
 *
 * @param deals in the order of the file
 * @param articles those that were asked for, in the order of the file
 * @param counts of the whole folder, also of what was not kept
 */
record OutputFolder(List<Deal> deals, List<Row> articles, List<Row> rejects, Counts counts) {

  /** How many rows the files have. */
  record Counts(int deals, int articles, int duplicates, int rejects) {}

  /** Everything. */
  static OutputFolder read(Path folder) throws IOException {
    return read(folder, Integer.MAX_VALUE, Integer.MAX_VALUE, true);
  }

  /**
   * At most so many deals, the latest published, with their articles only, and the first rejects:
   * what a page can hold, whatever the folder holds.
   */
  static OutputFolder latest(Path folder, int maxDeals, int maxRejects) throws IOException {
    return read(folder, maxDeals, maxRejects, false);
  }

  private static OutputFolder read(Path place, int maxDeals, int maxRejects, boolean allArticles)
      throws IOException {
    if (!Files.isRegularFile(place.resolve("deals.csv"))) {
      throw new IOException(place + " is no output folder: it has no deals.csv");
    }
    // a link to the tables of one run may be switched while they are read
    Path folder = place.toRealPath();
    Latest latest = new Latest(maxDeals);
    CsvReader.read(folder.resolve("deals.csv"), latest::add);
    Map<String, Deal> deals = byKey(latest.inFileOrder());
    addParts(folder, deals);

    Map<String, List<Deal>> byArticle = byArticle(deals.values());
    Sample articles =
        new Sample(
            Integer.MAX_VALUE, row -> allArticles || byArticle.containsKey(row.get("article_id")));
    articles.read(folder.resolve("articles.csv"));
    Sample rejects = new Sample(maxRejects, row -> true);
    rejects.read(folder.resolve("rejects.csv"));
    Counts counts = new Counts(latest.count, articles.count, articles.duplicates, rejects.count);
    return new OutputFolder(List.copyOf(deals.values()), articles.kept, rejects.kept, counts);
  }

  /** Deals by the id of their article, both in the order of the file. */
  static Map<String, List<Deal>> byArticle(Iterable<Deal> deals) {
    Map<String, List<Deal>> byArticle = new LinkedHashMap<>();
    for (Deal deal : deals) {
      byArticle.computeIfAbsent(deal.article(), id -> new ArrayList<>()).add(deal);
    }
    return byArticle;
  }

  /** Deals by article and id: in gold an id is unique only within its article. */
  static Map<String, Deal> byKey(List<Row> rows) {
    Map<String, Deal> deals = new LinkedHashMap<>();
    rows.forEach(row -> deals.put(key(row), Deal.of(row)));
    return deals;
  }

  private static String key(Row row) {
    return row.get("article_id") + '\n' + row.get("deal_id");
  }

  /** Adds the rows of the other tables to their deals; a table that isn't there adds nothing. */
  static void addParts(Path folder, Map<String, Deal> deals) throws IOException {
    addParts(folder.resolve("parties.csv"), deals, (deal, row) -> deal.parties().add(row));
    addParts(folder.resolve("amounts.csv"), deals, (deal, row) -> deal.amounts().add(row));
    addParts(folder.resolve("dates.csv"), deals, (deal, row) -> deal.dates().add(row));
  }

  private static void addParts(Path table, Map<String, Deal> deals, BiConsumer<Deal, Row> add)
      throws IOException {
    if (Files.exists(table)) {
      CsvReader.read(
          table,
          row -> {
            Deal deal = deals.get(key(row));
            if (deal != null) {
              add.accept(deal, row);
            }
          });
    }
  }

  /** Keeps the latest published deals of any number; of one day those that come first. */
  private static final class Latest {
    private record Numbered(int number, Row row) {}

    private static final Comparator<Numbered> LEAST_WANTED_FIRST =
        Comparator.comparing((Numbered n) -> n.row.get("published_on"))
            .thenComparing(Numbered::number, Comparator.reverseOrder());
    private final PriorityQueue<Numbered> kept = new PriorityQueue<>(LEAST_WANTED_FIRST);
    private final int max;
    private int count;

    private Latest(int max) {
      this.max = max;
    }

    private void add(Row row) {
      kept.add(new Numbered(count++, row));
      if (kept.size() > max) {
        kept.remove();
      }
    }

    private List<Row> inFileOrder() {
      return kept.stream()
          .sorted(Comparator.comparingInt(Numbered::number))
          .map(Numbered::row)
          .toList();
    }
  }

  /** The first rows of a table that pass, and how many there are. */
  private static final class Sample implements Consumer<Row> {
    private final List<Row> kept = new ArrayList<>();
    private final int max;
    private final Predicate<Row> wanted;
    private int count;
    private int duplicates;

    private Sample(int max, Predicate<Row> wanted) {
      this.max = max;
      this.wanted = wanted;
    }

    private void read(Path table) throws IOException {
      if (Files.exists(table)) {
        CsvReader.read(table, this);
      }
    }

    @Override
    public void accept(Row row) {
      count++;
      if (!row.get("duplicate_of").isEmpty()) {
        duplicates++;
      }
      if (kept.size() < max && wanted.test(row)) {
        kept.add(row);
      }
    }
  }
}
