package dealfacts.run;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.ZoneOffset;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Decides which inputs a run takes up. */
final class Selected implements Predicate<Changes.Listed> {
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
    if (only != null && !only.matches(Path.of(file.path()))) {
      return false;
    }
    // a folder that can't be opened and standard input have no time stamp
    return file.modified() == Manifest.InputFile.UNKNOWN
        || (file.modified() >= since && file.modified() <= settledBefore);
  }
}
