package dealfacts.cli;

import dealfacts.Dealfacts;
import dealfacts.lexicon.Lexicons;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which words and names are known. */
final class LexiconOptions {
  @Option(
      names = "--lexicon",
      paramLabel = "FILE",
      description = "A lexicon of your own, as TSV; may be given more than once.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--no-gazetteer",
      description = "Without the built-in names of companies, funds and persons.")
  private boolean noGazetteer;

  List<Path> files() {
    return files;
  }

  boolean gazetteer() {
    return !noGazetteer;
  }

  Dealfacts dealfacts() {
    Lexicons lexicons = Lexicons.builtIn();
    if (noGazetteer) {
      lexicons = lexicons.withoutGazetteer();
    }
    for (Path file : files) {
      lexicons = lexicons.with(file);
    }
    return Dealfacts.with(lexicons);
  }
}
