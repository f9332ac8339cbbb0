package dealfacts.cli;

import dealfacts.run.Progress;
import java.io.PrintStream;
import java.util.Locale;

/** A line a minute, for the log of a job that nobody watches. */
final class ProgressInLog implements Progress {
  private static final long MINUTE = 60_000_000_000L;

  private final PrintStream out;
  private final long begin = System.nanoTime();
  private long all = -1;
  private long last = begin;

  ProgressInLog(PrintStream out) {
    this.out = out;
  }

  @Override
  public void begin(long bytes) {
    all = bytes;
  }

  @Override
  public void reached(long bytes, long documents) {
    long now = System.nanoTime();
    if (now - last >= MINUTE) {
      last = now;
      out.println(line(bytes, all, documents, (now - begin) / 1e9));
    }
  }

  /** {@code 120000 articles in 60 s, 2000 a second, 25% read, 180 s left}. */
  static String line(long bytes, long all, long documents, double seconds) {
    String rate =
        String.format(
            Locale.ROOT,
            "%d articles in %.0f s, %.0f a second",
            documents,
            seconds,
            documents / seconds);
    if (all <= 0 || bytes <= 0) {
      return rate;
    }
    double share = Math.min(1, (double) bytes / all);
    double left = seconds / share - seconds;
    return rate + String.format(Locale.ROOT, ", %.0f%% read, %.0f s left", 100 * share, left);
  }

  @Override
  public void close() {
    // nothing is held
  }
}
