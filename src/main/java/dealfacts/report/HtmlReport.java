package dealfacts.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import dealfacts.output.CsvReader.Row;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One HTML file that shows an output folder and needs nothing else. */
public final class HtmlReport {
  private HtmlReport() {}

  /**
   * What goes into the file.
   *
   * @param input where the articles were read from, to show their texts; null for evidence only
   * @param maxDeals the latest published are kept
   * @param maxRejects the first are kept
   * @param maxTextCharacters of all texts together; articles beyond show their evidence only
   */
  public record Options(
      @Nullable Path input, int maxDeals, int maxRejects, long maxTextCharacters) {

    /** So many rows stay fluent in a browser. */
    public static final int MAX_DEALS = 10_000;

    /** A file that a mail takes and a browser opens at once. */
    public static Options withInput(@Nullable Path input) {
      return new Options(input, MAX_DEALS, 1_000, 16_000_000);
    }

    public Options withMaxDeals(int n) {
      return new Options(input, n, maxRejects, maxTextCharacters);
    }
  }

  /** What the file holds, and of how much. */
  public record Written(int deals, int ofDeals, int texts, int ofTexts) {}

  /** Writes the report; an older one is replaced only once the new one is complete. */
  public static Written write(Path output, Path html, Options options) throws IOException {
    OutputFolder folder = OutputFolder.latest(output, options.maxDeals(), options.maxRejects());
    Map<String, String> texts = texts(folder, options);
    Path name = output.toAbsolutePath().normalize().getFileName();
    String title = name == null ? "dealfacts" : name.toString();
    Path parent = html.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Path part = html.resolveSibling(html.getFileName() + ".part");
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(Files.newOutputStream(part), StandardCharsets.UTF_8))) {
      HtmlPage.report("dealfacts · " + title)
          .write(
              out,
              body -> body.write(HtmlPage.resource("report.html")),
              data -> ReportData.write(title, folder, texts, data));
    }
    Files.move(part, html, StandardCopyOption.REPLACE_EXISTING);
    int articles = (int) folder.deals().stream().map(Deal::article).distinct().count();
    return new Written(folder.deals().size(), folder.counts().deals(), texts.size(), articles);
  }

  /** The input that the run of an output folder has recorded, else {@code corpus}. */
  public static Path inputOf(Path output) throws IOException {
    Path run = output.resolve("run.json");
    String input = "";
    if (Files.exists(run)) {
      input = new ObjectMapper().readTree(Files.readAllBytes(run)).path("input").asText();
    }
    return Path.of(input.isEmpty() ? "corpus" : input);
  }

  /** Texts that are there, still say what the deals quote, and have room. */
  private static Map<String, String> texts(OutputFolder folder, Options options)
      throws IOException {
    Path input = options.input();
    if (input == null || !Files.exists(input)) {
      return Map.of();
    }
    Map<String, List<Deal>> deals = OutputFolder.byArticle(folder.deals());
    Map<String, String> paths = new HashMap<>();
    for (Row row : folder.articles()) {
      paths.put(row.get("article_id"), row.get("path"));
    }
    Map<String, String> texts = ArticleTexts.read(input, paths);
    texts
        .entrySet()
        .removeIf(
            text ->
                !deals.getOrDefault(text.getKey(), List.of()).stream()
                    .allMatch(deal -> quotes(deal, text.getValue())));
    long left = options.maxTextCharacters();
    for (Iterator<String> i = texts.values().iterator(); i.hasNext(); ) {
      int length = i.next().length();
      if (length > left) {
        i.remove();
      } else {
        left -= length;
      }
    }
    return texts;
  }

  private static boolean quotes(Deal deal, String text) {
    int start = ReportData.offset(deal.get("evidence_start"));
    String evidence = deal.get("evidence");
    return start >= 0 && text.startsWith(evidence, start);
  }
}
