package dealfacts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dealfacts.ingest.IngestOptions;
import dealfacts.output.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whether every value in the tables of the sample corpus is the slice of the text it claims to be.
 */
class CorpusOutputTest {
  private static final Path CORPUS = Path.of("corpus");

  @TempDir private static Path output = Path.of("");
  private static final Map<String, String> TEXTS = new HashMap<>();

  @BeforeAll
  static void run() throws IOException {
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    InputStream nothing = new ByteArrayInputStream(new byte[0]);
    String[] args = {"run", "-q", "-i", CORPUS.toString(), "-o", output.toString()};
    assertThat(Main.run(args, nothing, nowhere, nowhere)).isZero();
    new Inputs(new Console(nothing, nowhere, nowhere), IngestOptions.DEFAULT)
        .forEach(CORPUS.toString(), article -> TEXTS.put(article.id(), article.text()));
  }

  private static List<CsvReader.Row> rows(String table) throws IOException {
    List<CsvReader.Row> rows = new ArrayList<>();
    CsvReader.read(output.resolve(table), rows::add);
    return rows;
  }

  private static int sliced(String table, String text, String start, String end)
      throws IOException {
    List<CsvReader.Row> rows = rows(table);
    for (CsvReader.Row row : rows) {
      String article = TEXTS.get(row.get("article_id"));
      assertThat(article).as(row.get("article_id")).isNotNull();
      assertThat(
              article.substring(Integer.parseInt(row.get(start)), Integer.parseInt(row.get(end))))
          .as(table + " " + row.get("article_id"))
          .isEqualTo(row.get(text));
    }
    return rows.size();
  }

  @Test
  void everyOffsetSlicesItsValue() throws IOException {
    assertThat(sliced("deals.csv", "evidence", "evidence_start", "evidence_end")).isGreaterThan(50);
    assertThat(sliced("parties.csv", "name", "start", "end")).isGreaterThan(50);
    assertThat(sliced("amounts.csv", "text", "start", "end")).isGreaterThan(30);
    assertThat(sliced("dates.csv", "text", "start", "end")).isGreaterThan(10);
  }

  @Test
  void theCellsOfADealAreThoseOfItsDetails() throws IOException {
    Map<String, List<String>> names = new HashMap<>();
    for (CsvReader.Row row : rows("parties.csv")) {
      names
          .computeIfAbsent(row.get("deal_id"), id -> new ArrayList<>())
          .add(row.get("canonical_name"));
    }
    Map<String, List<String>> amounts = new HashMap<>();
    for (CsvReader.Row row : rows("amounts.csv")) {
      amounts.computeIfAbsent(row.get("deal_id"), id -> new ArrayList<>()).add(row.get("text"));
    }
    for (CsvReader.Row deal : rows("deals.csv")) {
      String id = deal.get("deal_id");
      for (String column : List.of("target", "investors", "acquirers", "sellers")) {
        for (String name : deal.get(column).split("\\|")) {
          if (!name.isEmpty()) {
            assertThat(names.get(id)).as(id + " " + column).contains(name);
          }
        }
      }
      if (!deal.get("amount_text").isEmpty()) {
        assertThat(amounts.get(id)).contains(deal.get("amount_text"));
      }
    }
  }

  @Test
  void idsAreUniqueAndArticlesCountTheirDeals() throws IOException {
    List<CsvReader.Row> deals = rows("deals.csv");
    assertThat(deals.stream().map(deal -> deal.get("deal_id"))).doesNotHaveDuplicates();
    Map<String, Integer> counts = new HashMap<>();
    deals.forEach(deal -> counts.merge(deal.get("article_id"), 1, Integer::sum));
    for (CsvReader.Row article : rows("articles.csv")) {
      assertThat(Integer.parseInt(article.get("deals")))
          .isEqualTo(counts.getOrDefault(article.get("article_id"), 0));
      assertThat(article.get("characters"))
          .isEqualTo(Integer.toString(TEXTS.get(article.get("article_id")).length()));
    }
  }
}
