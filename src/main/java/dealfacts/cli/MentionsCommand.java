package dealfacts.cli;

import dealfacts.Dealfacts;
import dealfacts.output.CsvStyle;
import dealfacts.output.CsvTable;
import dealfacts.output.MentionRows;
import dealfacts.text.Document;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints every mention of an input. */
@Command(
    name = "mentions",
    description = "Prints every amount, date, round and party that an input mentions, as CSV.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  dealfacts mentions --input article.txt",
      "  echo '公司昨日获1.2亿元A轮融资' | dealfacts mentions --input - --reference-date 2024-11-26",
    })
final class MentionsCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = {"-i", "--input"},
      paramLabel = "PATH",
      defaultValue = "corpus",
      description = "A folder, a file, or - for standard input (default: ${DEFAULT-VALUE}).")
  private String input = "";

  @Mixin private ReferenceDate referenceDate = new ReferenceDate();
  @Mixin private IngestFlags ingest = new IngestFlags();
  @Mixin private LexiconOptions lexicons = new LexiconOptions();
  @Mixin private LogOptions log = new LogOptions();

  MentionsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    log.apply();
    Dealfacts dealfacts = lexicons.dealfacts();
    CsvTable table = CsvStyle.PLAIN.begin(MentionRows.COLUMNS, console.out());
    return new Inputs(console, ingest.options())
        .forEach(
            input,
            article -> {
              Document document = new Document(referenceDate.dated(article));
              for (List<String> row : MentionRows.of(document, dealfacts.mentions(document))) {
                table.add(row);
              }
            });
  }
}
