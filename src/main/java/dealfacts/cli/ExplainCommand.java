package dealfacts.cli;

import dealfacts.Dealfacts;
import dealfacts.ingest.Article;
import dealfacts.text.Document;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints how the deals of a text came about, or why none did. */
@Command(
    name = "explain",
    description = "Tells which rule matched and what it attached, and why another did not.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  dealfacts explain --text '甲公司完成1亿元A轮融资'",
      "  dealfacts explain corpus/page.html",
      "  dealfacts explain --deal 0123456789abcdef --input corpus",
    })
final class ExplainCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      defaultValue = "",
      description = "A file, a folder, or - for standard input.")
  private String input = "";

  @Option(names = "--text", defaultValue = "", paramLabel = "TEXT", description = "A sentence.")
  private String text = "";

  @Option(
      names = "--reference-date",
      paramLabel = "DATE",
      description = "The day of articles that nothing dates: 昨日 is the day before.")
  private @Nullable LocalDate referenceDate;

  @Mixin private IngestFlags ingest = new IngestFlags();
  @Mixin private LexiconOptions lexicons = new LexiconOptions();
  @Mixin private LogOptions log = new LogOptions();

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    log.apply();
    if (text.isEmpty() == input.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "name a file, or give a sentence by --text");
    }
    Dealfacts dealfacts = lexicons.dealfacts();
    if (input.isEmpty()) {
      print(dealfacts, Article.of("text", "", text, referenceDate));
      return Exit.DONE;
    }
    return new Inputs(console, ingest.options())
        .forEach(input, article -> print(dealfacts, article));
  }

  private void print(Dealfacts dealfacts, Article article) {
    Document document = new Document(MentionsCommand.dated(article, referenceDate));
    console.out().println(dealfacts.explain(document));
  }
}
