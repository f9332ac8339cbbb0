package dealfacts.cli;

import dealfacts.ingest.FileNames;
import dealfacts.ingest.SourceFile;
import dealfacts.output.CsvReader;
import dealfacts.report.HtmlReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where an output has a deal from.
 *
 * @param article id of the article that tells it
 * @param file that the article was read from
 */
record ToldDeal(String article, SourceFile file) {

  /**
   * @param input where the run read its articles; empty for what {@code run.json} says
   * @throws IOException with a line that says what to do
   */
  static ToldDeal find(Path output, String deal, String input) throws IOException {
    Path deals = output.resolve("deals.csv");
    if (!Files.exists(deals)) {
      throw new IOException(output + " has no deals.csv: name the output of a run by --output");
    }
    String article = cell(deals, "deal_id", deal, "article_id");
    String path = cell(output.resolve("articles.csv"), "article_id", article, "path");
    Path root = input.isEmpty() ? HtmlReport.inputOf(output) : Path.of(input);
    Path file = Files.isDirectory(root) ? FileNames.locate(root, path) : root;
    if (!Files.exists(file)) {
      throw new IOException(
          file + " is not there: name the folder that the run read, behind the id of the deal");
    }
    return new ToldDeal(
        article,
        new SourceFile(path, file, Files.size(file), Files.getLastModifiedTime(file).toInstant()));
  }

  private static String cell(Path table, String column, String value, String wanted)
      throws IOException {
    List<String> cells = new ArrayList<>();
    CsvReader.read(
        table,
        row -> {
          if (row.get(column).equals(value)) {
            cells.add(row.get(wanted));
          }
        });
    if (cells.isEmpty()) {
      throw new IOException(table + " has no row with " + column + " " + value);
    }
    return cells.get(0);
  }
}
