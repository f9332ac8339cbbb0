package dealfacts.run;

import dealfacts.Dealfacts;
import dealfacts.lexicon.Lexicons;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole job, from a folder of inputs to the tables. It takes up only what has changed since the
 * last run, and leaves the tables that a run over everything would give.
 */
public final class Run {
  private static final Logger LOG = LoggerFactory.getLogger(Run.class);

  private Run() {}

  /**
   * Does the job.
   *
   * @throws RunException with a line that says what to do; the tables are as they were
   */
  public static Summary execute(Job job, Progress progress) throws RunException {
    Stopwatch stopwatch = new Stopwatch();
    try {
      Supplier<Lexicons> lexicons = lexicons(job);
      prepare(job);
      try (OutputLock output = OutputLock.take(job.output(), job.clock());
          OutputLock state = OutputLock.take(job.state(), job.clock());
          Session session = Session.open(job, lexicons, stopwatch)) {
        LOG.debug("holding {} and {}", output, state);
        Summary summary = session.run(progress);
        Metrics.write(job, summary);
        return summary;
      }
    } catch (OutputLock.HeldException e) {
      throw new RunException(RunException.Kind.LOCKED, e.getMessage() + "; try again later", e);
    } catch (RunException e) {
      Metrics.writeFailure(job);
      throw e;
    } catch (IOException e) {
      LOG.debug("the run failed", e);
      Metrics.writeFailure(job);
      throw new RunException(
          RunException.Kind.FAILED,
          reason(e) + "; the tables in " + job.output() + " are as they were",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunException(RunException.Kind.FAILED, "interrupted", e);
    }
  }

  /** Says what a run would do, and does nothing. */
  public static Plan plan(Job job, Plan.Steps steps) throws RunException {
    checkInput(job);
    try {
      Path parts = Files.createTempDirectory("dealfacts");
      try (Changes changes = Session.changes(job, parts, fingerprint(job))) {
        changes.list(job.input());
        return Plan.of(changes, new Selected(job), steps);
      } finally {
        Files.delete(parts);
      }
    } catch (IOException e) {
      throw new RunException(RunException.Kind.FAILED, reason(e), e);
    }
  }

  /** The user's own are read at once, since what is wrong with them ends the run. */
  private static Supplier<Lexicons> lexicons(Job job) {
    if (job.gazetteer() && job.lexicons().isEmpty()) {
      if (!Files.exists(State.manifest(job.state()))) {
        // a first run has something to extract; a later one perhaps not
        Dealfacts.prepare();
      }
      return Lexicons::builtIn;
    }
    Lexicons lexicons = Lexicons.builtIn();
    if (!job.gazetteer()) {
      lexicons = lexicons.withoutGazetteer();
    }
    for (Path file : job.lexicons()) {
      lexicons = lexicons.with(file);
    }
    Lexicons all = lexicons;
    return () -> all;
  }

  private static void checkInput(Job job) throws RunException {
    Path input = job.input();
    if (input != null && !Files.exists(input)) {
      throw new RunException(
          "no such input: " + input + "; name a folder, a file or - with --input");
    }
  }

  private static void prepare(Job job) throws RunException {
    checkInput(job);
    try {
      Files.createDirectories(job.output());
      Files.createDirectories(job.state());
    } catch (IOException e) {
      throw new RunException(
          RunException.Kind.FAILED,
          "cannot write to the output folder " + job.output() + ": " + reason(e),
          e);
    }
  }

  /** What decides the rows of a document besides the document. */
  static String fingerprint(Job job) throws IOException {
    List<String> settings = new ArrayList<>();
    settings.add("gazetteer " + job.gazetteer());
    settings.add("date from mtime " + job.ingest().dateFromMtime());
    settings.add("longest document " + job.ingest().maxBytes());
    List<Path> files = new ArrayList<>(job.lexicons());
    Path sites = job.ingest().siteRules();
    settings.add("site rules " + (sites != null));
    if (sites != null) {
      files.add(sites);
    }
    return Fingerprint.of(settings, files);
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    if (e instanceof FileSystemException failure && failure.getReason() == null) {
      String kind = e.getClass().getSimpleName().replace("Exception", "");
      return kind + ": " + failure.getFile();
    }
    return message == null ? e.toString() : message;
  }
}
