package dealfacts.cli;

import dealfacts.report.Comparison;
import dealfacts.report.Evaluation;
import dealfacts.report.EvaluationCsv;
import dealfacts.report.EvaluationHtml;
import dealfacts.report.EvaluationText;
import dealfacts.report.Floors;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures an output against gold. */
@Command(
    name = "evaluate",
    description = "Measures an output folder against gold tables of the same columns.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  dealfacts evaluate --gold src/test/resources/gold --output output",
      "  dealfacts evaluate --gold gold --output new --compare old     what a rule won and lost",
    })
final class EvaluateCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--gold",
      paramLabel = "DIR",
      required = true,
      description = "A folder of gold tables, or a folder of such folders.")
  private Path gold = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      defaultValue = "output",
      description = "The output to be measured (default: ${DEFAULT-VALUE}).")
  private Path output = Path.of("");

  @Option(
      names = "--compare",
      paramLabel = "DIR",
      description = "An earlier output: tell what was won and lost since.")
  private @Nullable Path compare;

  @Option(
      names = "--format",
      paramLabel = "text|html|scores|mistakes",
      defaultValue = "text",
      description =
          "Text for a terminal, a page, or as CSV the scores or the mistakes (default:"
              + " ${DEFAULT-VALUE}).")
  private Form form = Form.TEXT;

  @Option(
      names = "--floor",
      paramLabel = "FILE",
      description = "Fail if a score lies under its floor.")
  private @Nullable Path floors;

  @Option(
      names = "--update-floors",
      description = "Write the scores into the file of --floor as the new floors.")
  private boolean update;

  @Option(names = "--allow-lower", description = "Let --update-floors lower a floor.")
  private boolean allowLower;

  @Mixin private LogOptions log = new LogOptions();

  /** What is printed. */
  enum Form {
    TEXT,
    HTML,
    SCORES,
    MISTAKES
  }

  EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    log.apply();
    Evaluation evaluation = Evaluation.of(gold, output);
    Comparison comparison =
        compare == null ? null : Comparison.of(Evaluation.of(gold, compare), evaluation);
    if (form == Form.HTML) {
      Writer page = new OutputStreamWriter(console.out(), StandardCharsets.UTF_8);
      EvaluationHtml.write(evaluation, comparison, page);
    } else if (comparison == null) {
      print(evaluation);
    } else {
      print(comparison);
    }
    return floors == null ? Exit.DONE : hold(evaluation, floors);
  }

  private void print(Evaluation evaluation) throws IOException {
    switch (form) {
      case TEXT, HTML -> EvaluationText.write(evaluation, console.out());
      case SCORES -> EvaluationCsv.scores(evaluation, console.out());
      case MISTAKES -> EvaluationCsv.mistakes(evaluation, console.out());
    }
  }

  private void print(Comparison comparison) throws IOException {
    if (form == Form.TEXT) {
      EvaluationText.write(comparison, console.out());
    } else {
      EvaluationCsv.comparison(comparison, console.out());
    }
  }

  private int hold(Evaluation evaluation, Path file) throws IOException {
    List<String> wrong =
        update
            ? Floors.update(file, evaluation, allowLower)
            : Floors.read(file).violations(evaluation);
    wrong.forEach(line -> console.err().println("dealfacts: " + line));
    return wrong.isEmpty() || (update && allowLower) ? Exit.DONE : Exit.FAILED;
  }
}
