package dealfacts.cli;

import dealfacts.lexicon.Lexicons;
import dealfacts.lexicon.Problem;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks after lexicons. */
@Command(
    name = "lexicon",
    description = "Looks after lexicons of your own.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class LexiconCommand implements Runnable {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  LexiconCommand(Console console) {
    this.console = console;
  }

  @Command(
      name = "check",
      description = "Tells all that is wrong with lexicon files, by file and line.",
      mixinStandardHelpOptions = true,
      footerHeading = "%nExamples:%n",
      footer = "  dealfacts lexicon check my.tsv")
  int check(@Parameters(paramLabel = "FILE", arity = "1..*") List<Path> files) {
    int wrong = 0;
    Lexicons lexicons = Lexicons.builtIn();
    for (Path file : files) {
      List<Problem> problems = lexicons.check(file);
      problems.forEach(problem -> console.out().println(problem));
      wrong += problems.size();
    }
    console.err().println(wrong == 0 ? "nothing is wrong" : wrong + " problems");
    return wrong == 0 ? Exit.DONE : Exit.FAILED;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do with a lexicon: check");
  }
}
