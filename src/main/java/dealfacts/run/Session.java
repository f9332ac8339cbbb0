package dealfacts.run;

import dealfacts.Dealfacts;
import dealfacts.lexicon.Lexicons;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run that holds the lock: from the state that the last one left to the state of this one. */
final class Session implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(Session.class);

  private final Job job;
  private final Supplier<Lexicons> lexicons;
  private final Stopwatch stopwatch;
  private final State state;
  private final String fingerprint;
  private final Path parts;
  private final Sorter items;

  private Session(
      Job job, Supplier<Lexicons> lexicons, Stopwatch stopwatch, State state, String fingerprint) {
    this.job = job;
    this.lexicons = lexicons;
    this.stopwatch = stopwatch;
    this.state = state;
    this.fingerprint = fingerprint;
    this.parts = State.parts(job.state());
    this.items = new Sorter(parts, "items", Sorter.SMALL);
  }

  /** Finishes or clears away what a run that died left. */
  static Session open(Job job, Supplier<Lexicons> lexicons, Stopwatch stopwatch)
      throws IOException {
    Commit.recover(job.state());
    State state = State.read(job.state());
    state.clean(job.state(), job.output());
    Path manifest = State.manifest(job.state());
    if (Files.exists(manifest) && !Manifest.isIntact(manifest)) {
      LOG.warn("{} is damaged: all inputs are looked at again", manifest);
      Files.delete(manifest);
    }
    return new Session(job, lexicons, stopwatch, state, Run.fingerprint(job));
  }

  /** The changes since the last run; what another program has read holds good no more. */
  static Changes changes(Job job, Path parts, String fingerprint) {
    long sum = sum(fingerprint);
    long limited = Extraction.limited(sum, job.limits());
    boolean again = job.selection().reprocess();
    return new Changes(
        parts,
        State.manifest(job.state()),
        file -> !again && (file.fingerprint() == sum || file.fingerprint() == limited));
  }

  private static long sum(String fingerprint) {
    return Long.parseUnsignedLong(fingerprint.substring(0, 16), 16);
  }

  Summary run(Progress progress) throws IOException, RunException, InterruptedException {
    long seen = job.clock().millis();
    try (Changes changes = changes(job, parts, fingerprint)) {
      changes.list(job.input());
      stopwatch.lap("list");
      if (changes.files() == 0) {
        throw new RunException(
            "no articles in "
                + job.input()
                + (changes.skipped() == 0 ? "" : ", only " + changes.skipped() + " other files")
                + ": it takes .html, .txt, .jsonl, .warc and feeds, packed by gzip or not");
      }
      Selected selected = new Selected(job);
      Plan plan = Plan.of(changes, selected, (what, path) -> LOG.debug("{}: {}", what, path));
      stopwatch.lap("compare");
      return plan.isEmpty() && state.holdsFor(job.output(), job.style())
          ? confirm(plan)
          : extract(changes, selected, plan, seen, progress);
    }
  }

  private Summary extract(
      Changes changes, Selected selected, Plan plan, long seen, Progress progress)
      throws IOException, RunException, InterruptedException {
    try (Journal journal =
        Journal.open(State.journal(job.state(), state.generation()), state.length())) {
      ContentIndex known =
          job.selection().reprocess()
              ? ContentIndex.empty()
              : ContentIndex.open(State.index(job.state()), journal, parts);
      Extraction extraction =
          new Extraction(job.ingest(), lazily(lexicons), fingerprint, job.limits());
      Reading reading =
          new Reading(job, extraction, journal, known, items, sum(fingerprint), seen, progress);
      progress.begin(job.input() == null ? -1 : plan.bytes());
      reading.run(changes, selected);
      stopwatch.lap("extract");
      if (reading.vanished() > 0) {
        LOG.warn("{} inputs were gone when they were to be read", reading.vanished());
        checkInput();
      }
      Publishing publishing = new Publishing(job, state, journal, items);
      Totals totals = publishing.write();
      stopwatch.lap("write");
      Report report =
          new Report(
              job,
              plan,
              totals,
              fingerprint,
              stopwatch,
              Report.Work.of(reading, extraction),
              publishing.published());
      report.write();
      publishing.publish();
      return report.summary();
    }
  }

  /** The tables are as they would be: only what tells of this run is written. */
  private Summary confirm(Plan plan) throws IOException {
    Report report =
        new Report(
            job,
            plan,
            state.totals().withoutNews(),
            fingerprint,
            stopwatch,
            Report.Work.NONE,
            state.published());
    report.write();
    Commit commit = new Commit(job.state());
    if (!Snapshot.exists(job.output()) && linkAgain()) {
      commit.add(Snapshot.link(job.output()));
    }
    commit.add(Report.place(job.output()));
    Path newDeals = job.newDeals();
    if (newDeals != null) {
      TableFiles.writeNoNewDeals(newDeals, job.style());
      commit.add(newDeals);
    }
    commit.run();
    return report.summary();
  }

  /** Where someone has cleared the hidden files away. */
  private boolean linkAgain() throws IOException {
    List<Path> places = new ArrayList<>(TableFiles.places(job.output()));
    places.add(Report.place(job.output()));
    long number = Math.max(state.published(), Snapshot.newest(job.output()) + 1);
    return Snapshot.prepare(job.output(), number, places);
  }

  /** That some files are gone is no matter; that all are is no corpus. */
  private void checkInput() throws IOException, RunException {
    try (Changes now = changes(job, parts, fingerprint)) {
      Path input = job.input();
      if (input != null && Files.exists(input)) {
        now.list(input);
      }
      if (now.files() == 0) {
        throw new RunException(
            "the input "
                + input
                + " disappeared during the run: see that it is there, and run again; the tables are"
                + " as they were");
      }
    }
  }

  private static Supplier<Dealfacts> lazily(Supplier<Lexicons> lexicons) {
    return new Supplier<>() {
      private @Nullable Dealfacts made;

      @Override
      public synchronized Dealfacts get() {
        Dealfacts dealfacts = made;
        if (dealfacts == null) {
          dealfacts = Dealfacts.with(lexicons.get());
          made = dealfacts;
        }
        return dealfacts;
      }
    };
  }

  @Override
  public void close() throws IOException {
    items.close();
  }
}
