package dealfacts.cli;

import dealfacts.report.OutputDiff;
import dealfacts.report.OutputDiffHtml;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what differs between two outputs. */
@Command(
    name = "diff",
    description = "Prints the deals that were added, changed and lost between two output folders.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {"  dealfacts diff output.monday output", "  dealfacts diff --csv old new > diff.csv"})
final class DiffCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "BEFORE", description = "An output folder.")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "AFTER", description = "A later one.")
  private Path after = Path.of("");

  @ArgGroup private Form form = new Form();

  /** Text for a terminal, unless one of these is asked for. */
  static final class Form {
    @Option(names = "--csv", description = "As CSV, one row for each column that changed.")
    private boolean csv;

    @Option(names = "--html", description = "As a page.")
    private boolean html;
  }

  @Mixin private LogOptions log = new LogOptions();

  DiffCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    log.apply();
    OutputDiff diff = OutputDiff.of(before, after);
    if (form.csv) {
      diff.writeCsv(console.out());
    } else if (form.html) {
      OutputDiffHtml.write(diff, new OutputStreamWriter(console.out(), StandardCharsets.UTF_8));
    } else {
      diff.writeText(console.out());
    }
    return Exit.DONE;
  }
}
