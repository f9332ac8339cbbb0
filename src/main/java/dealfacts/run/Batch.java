package dealfacts.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dealfacts.Dealfacts;
import dealfacts.ingest.Article;
import dealfacts.output.ArticleRows;
import dealfacts.output.CsvStyle;
import dealfacts.output.CsvTable;
import dealfacts.output.Table;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads articles and writes their rows. */
public final class Batch {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Batch() {}

  /** All articles of a folder or a file. */
  public static List<Article> read(Path input, String date) throws IOException {
    List<Article> articles = new ArrayList<>();
    try (Stream<Path> files = Files.walk(input)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".jsonl")) {
          for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
              articles.add(record(name, JSON.readTree(line), date, articles.size()));
            }
          }
        } else if (name.endsWith(".txt")) {
          articles.add(article(name, name, "", Files.readString(file), date));
        }
      }
    }
    return articles;
  }

  private static Article record(String path, JsonNode node, String date, int number) {
    String published = node.path("published_at").asText(date);
    return article(
        node.path("id").asText(Integer.toString(number)),
        path,
        node.path("title").asText(""),
        node.path("text").asText(""),
        published.isEmpty() ? date : published);
  }

  private static Article article(String id, String path, String title, String body, String date) {
    String text = title.isEmpty() ? body : title + "\n" + body;
    String from = date.isEmpty() ? "" : "field";
    return new Article(id, path, "txt", "UTF-8", "", title, "", "", date, from, "", text);
  }

  /** The whole job. */
  public static void run(Path input, Path output) throws IOException {
    Dealfacts dealfacts = Dealfacts.create();
    List<Map<Table, List<List<String>>>> all =
        read(input, "").parallelStream()
            .sorted(Comparator.comparing(Article::id))
            .map(article -> ArticleRows.of(article, dealfacts.deals(article)))
            .toList();
    Files.createDirectories(output);
    for (Table table : Table.values()) {
      try (Writer out =
          Files.newBufferedWriter(output.resolve(table.fileName()), StandardCharsets.UTF_8)) {
        CsvTable csv = CsvStyle.PLAIN.begin(table.columns(), out);
        for (Map<Table, List<List<String>>> rows : all) {
          for (List<String> row : rows.getOrDefault(table, List.of())) {
            csv.add(row);
          }
        }
      }
    }
  }
}
