package dealfacts.run;

import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides which inputs a run takes up. */
final class Selected implements Predicate<Changes.Listed> {
  private static final Pattern FOREIGN = Pattern.compile("[^\\x01-\\x7f]");

  private static final long FAR_AHEAD = Duration.ofDays(1).toMillis();

  private final @Nullable PathMatcher only;
  private final long since;
  private final long now;
  private final long settledBefore;

  Selected(Job job) {
    Job.Selection selection = job.selection();
    only =
        selection.only().isEmpty()
            ? null
            : FileSystems.getDefault().getPathMatcher("glob:" + selection.only());
    since =
        selection.since() == null
            ? Long.MIN_VALUE
            : selection.since().atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    now = job.clock().millis();
    settledBefore =
        selection.settle().isZero() ? Long.MAX_VALUE : now - selection.settle().toMillis();
  }

  @Override
  public boolean test(Changes.Listed file) {
    if (only != null && !only.matches(path(file.path()))) {
      return false;
    }
    // a folder that can't be opened and standard input have no time stamp
    return file.modified() == Manifest.InputFile.UNKNOWN
        || (file.modified() >= since && isSettled(file.modified()));
  }

  /** A stamp from far ahead tells of a wrong clock and no age: its file would wait for ever. */
  private boolean isSettled(long modified) {
    return modified <= settledBefore || modified - now > FAR_AHEAD;
  }

  /** For a pattern of plain letters a letter that the locale has not is as good as any other. */
  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      return Path.of(FOREIGN.matcher(name).replaceAll("_"));
    }
  }
}
