package dealfacts.cli;

import dealfacts.Dealfacts;
import dealfacts.ingest.Article;
import dealfacts.output.CsvStyle;
import dealfacts.output.CsvTable;
import dealfacts.output.MentionRows;
import dealfacts.run.Batch;
import dealfacts.text.Document;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The program. */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    String command = args.length == 0 ? "run" : args[0];
    Map<String, String> options = new TreeMap<>(Map.of("--input", "corpus", "--output", "output"));
    for (int i = 1; i + 1 < args.length; i += 2) {
      options.put(args[i], args[i + 1]);
    }
    switch (command) {
      case "run" -> Batch.run(Path.of(get(options, "--input")), Path.of(get(options, "--output")));
      case "text" -> Batch.articles(Path.of(args[1])).forEach(a -> out.print(a.text()));
      case "mentions" -> mentions(Path.of(get(options, "--input")), options, out);
      default -> throw new IllegalArgumentException(command);
    }
    out.flush();
  }

  private static void mentions(Path input, Map<String, String> options, PrintStream out)
      throws IOException {
    Dealfacts dealfacts = Dealfacts.create();
    CsvTable csv = CsvStyle.PLAIN.begin(MentionRows.COLUMNS, out);
    String date = options.getOrDefault("--reference-date", "");
    for (Article article : Batch.articles(input)) {
      Document document =
          new Document(article.publishedOn() == null ? dated(article, date) : article);
      for (List<String> row : MentionRows.of(document, dealfacts.mentions(document))) {
        csv.add(row);
      }
    }
  }

  private static Article dated(Article a, String date) {
    return new Article(
        a.id(),
        a.path(),
        a.format(),
        a.charset(),
        a.url(),
        a.title(),
        a.source(),
        a.author(),
        date,
        "",
        a.sha256(),
        a.text());
  }

  private static String get(Map<String, String> options, String name) {
    return options.getOrDefault(name, "");
  }
}
