package dealfacts.cli;

import dealfacts.Dealfacts;
import dealfacts.deal.DealFact;
import dealfacts.deal.Explanation;
import dealfacts.ingest.Article;
import dealfacts.output.ArticleRows;
import dealfacts.output.MentionRows;
import dealfacts.output.Table;
import dealfacts.text.Document;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
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
      "  dealfacts explain --deal 0123456789abcdef corpus",
      "  dealfacts explain --json corpus > explained.jsonl",
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
      names = "--deal",
      defaultValue = "",
      paramLabel = "ID",
      description = "Only the article that tells this deal.")
  private String deal = "";

  @Option(names = "--json", description = "As JSON, one line an article.")
  private boolean json;

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

  private void print(Dealfacts dealfacts, Article article) throws IOException {
    Document document = new Document(MentionsCommand.dated(article, referenceDate));
    Explanation explanation = dealfacts.explain(document);
    if (!deal.isEmpty() && !tells(document.article(), explanation)) {
      return;
    }
    List<List<String>> mentions = MentionRows.of(document, dealfacts.mentions(document));
    if (json) {
      console.out().println(ExplanationJson.of(document, mentions, explanation));
    } else {
      new ExplanationText(document, console.out(), Console.isTerminal())
          .print(mentions, explanation);
    }
  }

  private boolean tells(Article article, Explanation explanation) {
    List<DealFact> deals = explanation.deals().stream().map(Explanation.Assembled::fact).toList();
    return ArticleRows.of(article, deals).getOrDefault(Table.DEALS, List.of()).stream()
        .anyMatch(row -> row.get(Table.DEALS.column("deal_id")).equals(deal));
  }
}
