package dealfacts.cli;

import dealfacts.output.CsvStyle;
import dealfacts.output.Table;
import dealfacts.run.Job;
import dealfacts.run.Plan;
import dealfacts.run.Progress;
import dealfacts.run.Run;
import dealfacts.run.Summary;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The main job. */
@Command(
    name = "run",
    description = {
      "Extracts the deals of all articles of an input into CSV tables.",
      "Only what has changed since the last run is read again; the tables always hold it all."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  dealfacts run --input news --output facts",
      "  dealfacts run -i news -o facts --settle 60 --new-deals mail.csv -q       in cron",
      "  dealfacts run -i news -o facts --reprocess --only '2024/**'              a year again",
      "  cat articles.jsonl | dealfacts run --input - --output facts",
      "",
      "Exit status: 0 done, 1 failed, 2 wrong usage, 3 done but more inputs were rejected than",
      "--max-rejects allows, 75 another run works on the same output.",
    })
final class RunCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-i", "--input"},
      paramLabel = "PATH",
      defaultValue = "corpus",
      description = "A folder, a file, or - for standard input (default: ${DEFAULT-VALUE}).")
  private String input = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      defaultValue = "output",
      description = "Where the tables go (default: ${DEFAULT-VALUE}).")
  private Path output = Path.of("");

  @Option(
      names = "--state",
      paramLabel = "DIR",
      description = "Where the memory of earlier runs lies (default: .state in the output).")
  private @Nullable Path state;

  @Option(names = "--reprocess", description = "Read everything again, changed or not.")
  private boolean reprocess;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description =
          "Take up only files written on this day (UTC) or later. What the tables hold of the"
              + " others stays.")
  private @Nullable LocalDate since;

  @Option(
      names = "--only",
      paramLabel = "GLOB",
      defaultValue = "",
      description =
          "Take up only files whose path in the input matches, like '2024/**.html'. What the tables"
              + " hold of the others stays.")
  private String only = "";

  @Option(
      names = "--settle",
      paramLabel = "SECONDS",
      defaultValue = "0",
      description = "Leave files alone that were written within so many seconds.")
  private int settle;

  @Option(
      names = {"-n", "--dry-run"},
      description = "Say what would be done, and do nothing.")
  private boolean dryRun;

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description = "How many threads (default: as many as there are processors).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "Reject an article that takes longer (default: ${DEFAULT-VALUE}).")
  private int timeLimit;

  @Option(
      names = "--max-rejects",
      paramLabel = "N|N%",
      defaultValue = "",
      description = "Exit with 3 if more inputs are rejected, in number or in percent.")
  private String maxRejects = "";

  @Option(
      names = "--new-deals",
      paramLabel = "FILE",
      description = "Write the deals there that this run added or changed.")
  private @Nullable Path newDeals;

  @Option(
      names = "--metrics",
      paramLabel = "FILE",
      description = "Write figures there for a monitor, in the OpenMetrics format.")
  private @Nullable Path metrics;

  @Option(
      names = "--excel",
      description = "For spreadsheets: with a byte order mark, and no cell that runs as a formula.")
  private boolean excel;

  @Option(
      names = "--header",
      paramLabel = "en|zh",
      defaultValue = "en",
      description = "Language of the column names (default: ${DEFAULT-VALUE}).")
  private Table.Header header = Table.Header.EN;

  @Mixin private IngestFlags ingest = new IngestFlags();
  @Mixin private LexiconOptions lexicons = new LexiconOptions();
  @Mixin private LogOptions log = new LogOptions();

  RunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    log.apply();
    Job job = job();
    if (dryRun) {
      Plan plan = Run.plan(job, log.isVerbose() ? this::tell : (what, path) -> {});
      SummaryText.print(plan, console.out());
      return Exit.DONE;
    }
    Summary summary;
    try (Progress progress = progress()) {
      summary = Run.execute(job, progress);
    }
    if (!log.isQuiet()) {
      SummaryText.print(summary, output, console.err());
    }
    if (summary.tooManyRejects()) {
      console
          .err()
          .printf(
              "dealfacts: %d inputs were rejected, more than --max-rejects %s allows; see %s%n",
              summary.rejected(), maxRejects, output.resolve("rejects.csv"));
      return Exit.TOO_MANY_REJECTS;
    }
    return Exit.DONE;
  }

  private void tell(String what, String path) {
    console.out().println(what + " " + path);
  }

  private Progress progress() {
    if (log.isQuiet()) {
      return Progress.none();
    }
    return Console.isTerminal()
        ? new ProgressOnTerminal(console.err())
        : new ProgressInLog(console.err());
  }

  private Job job() {
    return new Job(
        input.equals("-") ? null : Path.of(input),
        console.in(),
        output,
        state == null ? output.resolve(".state") : state,
        new CsvStyle(header, excel),
        ingest.options(),
        lexicons.gazetteer(),
        lexicons.files(),
        atLeast(1, jobs, "--jobs"),
        Duration.ofSeconds(atLeast(1, timeLimit, "--time-limit")),
        new Job.Selection(
            reprocess, since, only, Duration.ofSeconds(atLeast(0, settle, "--settle"))),
        newDeals,
        allowance(),
        metrics,
        Clock.systemUTC());
  }

  private Job.@Nullable Allowance allowance() {
    if (maxRejects.isEmpty()) {
      return null;
    }
    boolean percent = maxRejects.endsWith("%");
    String number = percent ? maxRejects.substring(0, maxRejects.length() - 1) : maxRejects;
    if (!number.matches(percent ? "[0-9]{1,3}(?:\\.[0-9]{1,6})?" : "[0-9]{1,9}")) {
      throw new ParameterException(
          spec.commandLine(), "--max-rejects takes a number or a percentage, not " + maxRejects);
    }
    return new Job.Allowance(Double.parseDouble(number), percent);
  }

  private int atLeast(int least, int value, String option) {
    if (value < least) {
      throw new ParameterException(
          spec.commandLine(), option + " must be at least " + least + ", not " + value);
    }
    return value;
  }
}
