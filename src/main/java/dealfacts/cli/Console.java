package dealfacts.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;

/**
 * Where a command reads and writes.
 *
 * @param in standard input
 * @param out for data, in UTF-8
 * @param err for everything else
 */
record Console(InputStream in, PrintStream out, PrintStream err) {
  /** Whether a person watches; then progress is welcome. */
  static boolean isTerminal() {
    return System.console() != null && isConsoleTerminal() && System.getenv("TERM") != null;
  }

  /** Whether standard output is a terminal that shows colours to someone who wants them. */
  static boolean showsColours() {
    return isTerminal() && wantsColours(System.getenv());
  }

  /** As <a href="https://no-color.org">no-color.org</a> says, and no terminal without any. */
  static boolean wantsColours(Map<String, String> environment) {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "dumb").equals("dumb");
  }

  /** From Java 22 on there is a console for files and pipes too, which can be asked. */
  private static boolean isConsoleTerminal() {
    try {
      Object answer = java.io.Console.class.getMethod("isTerminal").invoke(System.console());
      return Boolean.TRUE.equals(answer);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
