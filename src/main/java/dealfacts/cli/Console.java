package dealfacts.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where a command reads and writes.
 *
 * @param in standard input
 * @param out for data, in UTF-8
 * @param err for everything else
 */
record Console(InputStream in, PrintStream out, PrintStream err) {
  /** Whether a person watches; then progress and colours are welcome. */
  static boolean isTerminal() {
    return System.console() != null && System.getenv("TERM") != null;
  }
}
