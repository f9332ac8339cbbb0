package dealfacts.cli;

import dealfacts.Dealfacts;
import dealfacts.deal.DealFact;
import dealfacts.deal.assembly.Explanation;
import dealfacts.ingest.Article;
import dealfacts.output.DealIds;
import dealfacts.text.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
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
      "  dealfacts explain --deal 0123456789abcdef             a row of output/deals.csv",
      "  dealfacts explain --deal 0123456789abcdef -o facts    a row of facts/deals.csv",
      "  dealfacts explain --json corpus > explained.jsonl",
    })
final class ExplainCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      defaultValue = "",
      description =
          "A file, a folder, or - for standard input; with --deal, where the article is (default:"
              + " where the run read it).")
  private String input = "";

  @Option(names = "--text", defaultValue = "", paramLabel = "TEXT", description = "A sentence.")
  private String text = "";

  @Option(
      names = "--deal",
      defaultValue = "",
      paramLabel = "ID",
      description = "The deal of this id, and the sentences that tell it.")
  private String deal = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      defaultValue = "output",
      description = "The output that has the deal (default: ${DEFAULT-VALUE}).")
  private Path output = Path.of("");

  @Option(names = "--json", description = "As JSON, one line an article.")
  private boolean json;

  @Mixin private ReferenceDate referenceDate = new ReferenceDate();
  @Mixin private IngestFlags ingest = new IngestFlags();
  @Mixin private LexiconOptions lexicons = new LexiconOptions();
  @Mixin private LogOptions log = new LogOptions();

  private boolean found;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    log.apply();
    if (!text.isEmpty() && !(input.isEmpty() && deal.isEmpty())
        || text.isEmpty() && input.isEmpty() && deal.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "name a file, or give a sentence by --text, or a deal by --deal");
    }
    if (!deal.isEmpty()) {
      return explainDeal();
    }
    Dealfacts dealfacts = lexicons.dealfacts();
    if (input.isEmpty()) {
      print(dealfacts, Article.of("text", "", text, referenceDate.date()));
      return Exit.DONE;
    }
    return new Inputs(console, ingest.options())
        .forEach(input, article -> print(dealfacts, article));
  }

  private int explainDeal() throws IOException {
    ToldDeal told = ToldDeal.find(output, deal, input);
    Dealfacts dealfacts = lexicons.dealfacts();
    new Inputs(console, ingest.options())
        .forFile(
            told.file(),
            article -> {
              if (article.id().equals(told.article()) && !found) {
                print(dealfacts, article);
              }
            });
    if (!found) {
      console
          .err()
          .printf(
              "dealfacts: %s does not tell deal %s any more: it has changed since, or the run had"
                  + " other lexicons or options%n",
              told.file().file(), deal);
      return Exit.FAILED;
    }
    return Exit.DONE;
  }

  private void print(Dealfacts dealfacts, Article article) throws IOException {
    Document document = new Document(referenceDate.dated(article));
    Explanation explanation = dealfacts.explain(document);
    List<String> ids =
        DealIds.of(
            document.article(),
            explanation.deals().stream().map(Explanation.Assembled::fact).toList());
    if (!deal.isEmpty()) {
      int its = ids.indexOf(deal);
      if (its < 0) {
        return;
      }
      found = true;
      explanation = about(explanation, explanation.deals().get(its));
      ids = List.of(deal);
    }
    Explained explained =
        new Explained(
            document,
            explanation,
            ids,
            Explained.rows(document, dealfacts.mentions(document)),
            sentence -> dealfacts.tokens(document, sentence));
    if (json) {
      console.out().println(ExplanationJson.of(explained));
    } else {
      new ExplanationText(explained, console.out(), Console.showsColours()).print();
    }
  }

  /** The one deal with the sentences that hold anything of it. */
  private static Explanation about(Explanation all, Explanation.Assembled deal) {
    DealFact fact = deal.fact();
    List<Explanation.Reading> sentences =
        all.sentences().stream()
            .filter(
                reading ->
                    reading.sentence().overlaps(fact.evidence())
                        || fact.parties().stream()
                            .anyMatch(party -> reading.sentence().contains(party.span()))
                        || fact.amounts().stream()
                            .anyMatch(a -> reading.sentence().contains(a.quantity().span()))
                        || fact.dates().stream()
                            .anyMatch(d -> reading.sentence().contains(d.date().span())))
            .toList();
    return new Explanation(sentences, List.of(deal));
  }
}
