package dealfacts.run;

import dealfacts.Dealfacts;
import dealfacts.ingest.Article;
import dealfacts.ingest.ArticleParser;
import dealfacts.ingest.DocumentReader;
import dealfacts.ingest.IngestOptions;
import dealfacts.ingest.Ingested;
import dealfacts.ingest.Raw;
import dealfacts.ingest.RawDocument;
import dealfacts.ingest.Rejection;
import dealfacts.ingest.SourceFile;
import dealfacts.ingest.Sources;
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

/** Reads articles and writes their rows. */
public final class Batch {
  private Batch() {}

  /** All articles of a folder or a file. */
  public static List<Ingested> read(Path input) throws IOException {
    ArticleParser parser = new ArticleParser(IngestOptions.DEFAULT);
    List<Ingested> all = new ArrayList<>();
    for (SourceFile file : Sources.list(input).files()) {
      try (DocumentReader reader = DocumentReader.open(file, IngestOptions.DEFAULT)) {
        while (reader.hasNext()) {
          Raw raw = reader.next();
          if (raw instanceof RawDocument document) {
            all.add(parser.parse(document));
          } else if (raw instanceof Rejection rejection) {
            all.add(rejection);
          }
        }
      }
    }
    return all;
  }

  /** The articles alone. */
  public static List<Article> articles(Path input) throws IOException {
    return read(input).stream().filter(Article.class::isInstance).map(Article.class::cast).toList();
  }

  /** The whole job. */
  public static void run(Path input, Path output) throws IOException {
    Dealfacts dealfacts = Dealfacts.create();
    List<Ingested> read = read(input);
    List<Map<Table, List<List<String>>>> all =
        new ArrayList<>(
            read.parallelStream()
                .filter(Article.class::isInstance)
                .map(Article.class::cast)
                .sorted(Comparator.comparing(Article::id))
                .map(article -> ArticleRows.of(article, dealfacts.deals(article)))
                .toList());
    read.stream()
        .filter(Rejection.class::isInstance)
        .map(Rejection.class::cast)
        .forEach(
            r ->
                all.add(
                    Map.of(
                        Table.REJECTS,
                        List.of(
                            List.of(r.path(), r.record(), r.stage(), r.reason(), r.detail())))));
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
