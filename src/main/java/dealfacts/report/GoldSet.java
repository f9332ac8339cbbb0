package dealfacts.report;

import dealfacts.output.CsvReader;
import dealfacts.output.CsvReader.Row;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Articles with the deals that a person found in them: a folder with {@code deals.csv} and, in the
 * columns of the output contract, what it cares about. A column or table that is missing is not
 * scored.
 *
 * @param groups the groups of slots that are scored: {@code party}, {@code amount}, {@code date}
 * @param articles all of them, also those that tell no deal
 */
record GoldSet(Path folder, Set<String> groups, List<GoldArticle> articles) {

  /**
   * An article and its deals, in the order of the file.
   *
   * @param text empty where the gold doesn't have it at hand
   */
  record GoldArticle(String id, String path, String text, List<Deal> deals) {}

  private static final Map<String, String> TABLES =
      Map.of("party", "parties.csv", "amount", "amounts.csv", "date", "dates.csv");

  /** The folder itself and the folders in it, as far as they hold gold, by name. */
  static List<GoldSet> find(Path gold) throws IOException {
    List<GoldSet> sets = new ArrayList<>();
    for (Path folder : folders(gold)) {
      sets.add(read(folder));
    }
    if (sets.isEmpty()) {
      throw new IOException(gold + " holds no gold: neither it nor a folder in it has a deals.csv");
    }
    return sets;
  }

  private static List<Path> folders(Path gold) throws IOException {
    if (!Files.isDirectory(gold)) {
      throw new IOException(gold + " is no folder");
    }
    try (Stream<Path> inside = Files.list(gold)) {
      return Stream.concat(Stream.of(gold), inside.filter(Files::isDirectory).sorted())
          .filter(folder -> Files.isRegularFile(folder.resolve("deals.csv")))
          .toList();
    }
  }

  private static GoldSet read(Path folder) throws IOException {
    List<Row> rows = CsvReader.rows(folder.resolve("deals.csv"));
    for (Row row : rows) {
      for (String column : List.of("deal_id", "article_id", "type")) {
        if (row.get(column).isEmpty()) {
          throw new IOException(folder.resolve("deals.csv") + " has a row without " + column);
        }
      }
    }
    Map<String, Deal> deals = OutputFolder.byKey(rows);
    if (deals.size() < rows.size()) {
      throw new IOException(folder.resolve("deals.csv") + " gives one deal_id twice in an article");
    }
    OutputFolder.addParts(folder, deals);
    Map<String, List<Deal>> byArticle = OutputFolder.byArticle(deals.values());
    Set<String> groups = new TreeSet<>();
    TABLES.forEach(
        (group, table) -> {
          if (Files.exists(folder.resolve(table))) {
            groups.add(group);
          }
        });
    return new GoldSet(folder, groups, articles(folder, byArticle));
  }

  private static List<GoldArticle> articles(Path folder, Map<String, List<Deal>> byArticle)
      throws IOException {
    Map<String, String> paths = new LinkedHashMap<>();
    if (Files.exists(folder.resolve("articles.csv"))) {
      for (Row row : CsvReader.rows(folder.resolve("articles.csv"))) {
        paths.put(row.get("article_id"), row.get("path"));
      }
      for (String article : byArticle.keySet()) {
        if (!paths.containsKey(article)) {
          throw new IOException(
              "%s: article %s has deals but no row in articles.csv".formatted(folder, article));
        }
      }
    } else {
      byArticle.keySet().forEach(article -> paths.put(article, ""));
    }
    Map<String, String> texts = ArticleTexts.read(folder, paths);
    List<GoldArticle> articles = new ArrayList<>();
    paths.forEach(
        (id, path) ->
            articles.add(
                new GoldArticle(
                    id, path, texts.getOrDefault(id, ""), byArticle.getOrDefault(id, List.of()))));
    return articles;
  }

  String name() {
    return folder.getFileName().toString();
  }

  /** The slots of a deal, gold or output, that this set scores. */
  List<Slot> scored(Deal deal) {
    return deal.slots().stream().filter(slot -> groups.contains(slot.group())).toList();
  }

  /** The SHA-256 of all tables of all sets: another gold has another hash. */
  static String hash(List<GoldSet> sets) throws IOException {
    MessageDigest digest = sha256();
    for (GoldSet set : sets) {
      for (String table :
          List.of("articles.csv", "deals.csv", "parties.csv", "amounts.csv", "dates.csv")) {
        Path file = set.folder.resolve(table);
        if (Files.exists(file)) {
          digest.update((set.name() + '/' + table + '\n').getBytes(StandardCharsets.UTF_8));
          digest.update(Files.readAllBytes(file));
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
