package dealfacts.cli;

import picocli.CommandLine.Option;

/** How much is told on standard error. */
final class LogOptions {
  private static final String LEVEL = "org.slf4j.simpleLogger.defaultLogLevel";

  @Option(
      names = {"-v", "--verbose"},
      description = "Tell more on standard error.")
  private boolean verbose;

  @Option(
      names = {"-q", "--quiet"},
      description = "Tell only what went wrong.")
  private boolean quiet;

  /** Before the first logger is made. */
  void apply() {
    System.setProperty(LEVEL, verbose ? "debug" : quiet ? "error" : "info");
  }

  boolean isVerbose() {
    return verbose;
  }

  boolean isQuiet() {
    return quiet;
  }
}
