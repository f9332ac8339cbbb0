package dealfacts.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints the text in which all offsets of the tables count. */
@Command(
    name = "text",
    description = "Prints an article's text as it is read: all offsets count in it.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {"  dealfacts text page.html", "  curl -s … | dealfacts text -"})
final class TextCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "FILE", description = "A file, a folder, or - for standard input.")
  private String input = "";

  @Mixin private IngestFlags ingest = new IngestFlags();
  @Mixin private LogOptions log = new LogOptions();

  TextCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    log.apply();
    return new Inputs(console, ingest.options())
        .forEach(input, article -> console.out().print(article.text()));
  }
}
