package dealfacts.run;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What a run would do.
 *
 * @param files inputs that there are
 * @param skipped files of kinds that hold no articles
 * @param fresh files that are new
 * @param changed files that are not what they were, or would be done again
 * @param removed files that are gone
 * @param kept files that are as the last run left them
 * @param waiting files that this run would not take up
 * @param bytes that it would read
 */
public record Plan(
    long files,
    long skipped,
    long fresh,
    long changed,
    long removed,
    long kept,
    long waiting,
    long bytes) {

  /** Receives what would happen to each file. */
  @FunctionalInterface
  public interface Steps {
    /**
     * @param what {@code new}, {@code changed}, {@code removed} or {@code waiting}
     */
    void step(String what, String path);
  }

  /** Whether the tables would be the same as before. */
  boolean isEmpty() {
    return fresh == 0 && changed == 0 && removed == 0;
  }

  static Plan of(Changes changes, Selected taken, Steps steps) throws IOException {
    Counter counter = new Counter(steps);
    changes.forEach(taken, counter);
    return new Plan(
        changes.files(),
        changes.skipped(),
        counter.fresh,
        counter.changed,
        counter.removed,
        counter.kept,
        counter.waiting,
        counter.bytes);
  }

  private static final class Counter implements Changes.Visitor {
    private final Steps steps;
    private long fresh;
    private long changed;
    private long removed;
    private long kept;
    private long waiting;
    private long bytes;

    Counter(Steps steps) {
      this.steps = steps;
    }

    @Override
    public void kept(Manifest.InputFile file) {
      kept++;
    }

    @Override
    public void document(Manifest.InputFile file, int sequence, Manifest.Doc document) {
      // only the file counts
    }

    @Override
    public void changed(Changes.Listed file, Manifest.@Nullable InputFile before) {
      if (before == null) {
        fresh++;
      } else {
        changed++;
      }
      bytes += file.size();
      steps.step(before == null ? "new" : "changed", file.path());
    }

    @Override
    public void waiting(Changes.Listed file) {
      waiting++;
      steps.step("waiting", file.path());
    }

    @Override
    public void removed(Manifest.InputFile file) {
      removed++;
      steps.step("removed", file.path());
    }
  }
}
