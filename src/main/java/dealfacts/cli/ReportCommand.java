package dealfacts.cli;

import dealfacts.report.HtmlReport;
import dealfacts.report.HtmlReport.Options;
import dealfacts.report.HtmlReport.Written;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a page of an output folder. */
@Command(
    name = "report",
    description = "Makes one HTML file of an output: its deals with their texts, charts, doubts.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  dealfacts report                                  output/ to report.html",
      "  dealfacts report -o facts --input news --html facts.html",
    })
final class ReportCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      defaultValue = "output",
      description = "The output to be shown (default: ${DEFAULT-VALUE}).")
  private Path output = Path.of("");

  @Option(
      names = {"-i", "--input"},
      paramLabel = "PATH",
      description =
          "Where its articles are, to show their texts (default: where the run read them, else"
              + " corpus). A text that has changed since is left out.")
  private @Nullable Path input;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      defaultValue = "report.html",
      description = "The file to be written (default: ${DEFAULT-VALUE}).")
  private Path html = Path.of("");

  @Option(
      names = "--max-deals",
      paramLabel = "N",
      defaultValue = "" + Options.MAX_DEALS,
      description = "Keep the N deals published last (default: ${DEFAULT-VALUE}).")
  private int maxDeals;

  @Mixin private LogOptions log = new LogOptions();

  ReportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    log.apply();
    Path articles = input == null ? HtmlReport.inputOf(output) : input;
    Written written =
        HtmlReport.write(output, html, Options.withInput(articles).withMaxDeals(maxDeals));
    console
        .err()
        .printf(
            "%s: %d of %d deals, the texts of %d of %d articles%n",
            html, written.deals(), written.ofDeals(), written.texts(), written.ofTexts());
    return Exit.DONE;
  }
}
