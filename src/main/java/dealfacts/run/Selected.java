package dealfacts.run;

import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.ZoneOffset;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides which inputs a run takes up. */
final class Selected implements Predicate<Changes.Listed> {
  private static final Pattern FOREIGN = Pattern.compile("[^\\x01-\\x7f]");

  private final @Nullable PathMatcher only;
  private final long since;
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
    settledBefore =
        selection.settle().isZero()
            ? Long.MAX_VALUE
            : job.clock().millis() - selection.settle().toMillis();
  }

  @Override
  public boolean test(Changes.Listed file) {
    if (only != null && !only.matches(path(file.path()))) {
      return false;
    }
    // a folder that can't be opened and standard input have no time stamp
    return file.modified() == Manifest.InputFile.UNKNOWN
        || (file.modified() >= since && file.modified() <= settledBefore);
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
