package dealfacts.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes tables and state from what the documents came to, beside their places. */
final class Publishing {
  private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);

  /** A journal is written anew when most of it holds no more, and it is no small one. */
  private static final long WORTH_COMPACTING = 4 << 20;

  private final Job job;
  private final State before;
  private final Journal journal;
  private final Sorter items;
  private final Path parts;
  private final long published;
  private long generation;

  /**
   * @param items the lines of the manifest, by {@link Manifest#key}
   */
  Publishing(Job job, State before, Journal journal, Sorter items) throws IOException {
    this.job = job;
    this.before = before;
    this.journal = journal;
    this.items = items;
    this.parts = State.parts(job.state());
    this.generation = before.generation();
    this.published = Math.max(before.published(), Snapshot.newest(job.output())) + 1;
  }

  private record InputPlace(String path, byte[] key) {}

  /** Writes everything but {@code run.json}; nothing has taken its place yet. */
  Totals write() throws IOException {
    Path told = State.told(job.state());
    Totals totals;
    long[] live = {0};
    try (TableFiles files = new TableFiles(job.output(), job.style(), job.newDeals());
        TableWriter tables = new TableWriter(files, parts);
        NewDeals news = new NewDeals(told, Commit.temporary(told))) {
      writeManifest(
          journal,
          (place, document, payload) -> {
            live[0] += payload.length;
            tables.add(
                place.path(), document.record(), place.key(), Outcome.decode(payload), payload);
            return document.offset();
          });
      totals = tables.write(news);
    }
    long length = journal.length();
    if (length > WORTH_COMPACTING && live[0] < length / 2) {
      generation++;
      length = compact(State.journal(job.state(), generation));
    }
    journal.force();
    new State(
            generation,
            length,
            published,
            job.style().toString(),
            State.stamps(job.output()),
            totals)
        .write(Commit.temporary(State.note(job.state())));
    return totals;
  }

  /** Copies what still holds into a new journal. */
  private long compact(Path file) throws IOException {
    Files.deleteIfExists(file);
    try (Journal compacted = Journal.open(file, 0)) {
      writeManifest(compacted, (place, document, payload) -> compacted.append(payload));
      compacted.force();
      LOG.info("journal written anew: {} bytes of {}", compacted.length(), journal.length());
      return compacted.length();
    }
  }

  /** Receives a document and tells its offset in the journal that the manifest means. */
  @FunctionalInterface
  private interface Documents {
    long place(InputPlace place, Manifest.Doc document, byte[] payload) throws IOException;
  }

  private void writeManifest(Journal meant, Documents documents) throws IOException {
    Path index = State.index(job.state());
    try (Manifest.Writer manifest =
            new Manifest.Writer(Commit.temporary(State.manifest(job.state())));
        Sorter keys = new Sorter(parts, "keys", Sorter.SMALL)) {
      String[] path = {""};
      items.forEach(
          (key, value) -> {
            Manifest.Item item = Manifest.decode(value);
            if (item instanceof Manifest.InputFile file) {
              path[0] = file.path();
              manifest.add(value);
            } else if (item instanceof Manifest.Doc document) {
              byte[] payload = journal.read(document.offset());
              long offset = documents.place(new InputPlace(path[0], key), document, payload);
              manifest.add(new Manifest.Doc(document.record(), offset).encoded());
              ContentIndex.add(keys, Arrays.copyOf(payload, ContentIndex.KEY), offset);
            }
          });
      ContentIndex.write(Commit.temporary(index), keys, meant.length());
    }
  }

  /** The number of this output: one more than that of the output before. */
  long published() {
    return published;
  }

  /** Puts everything into its place: the link to all tables at once first, run.json last. */
  void publish() throws IOException {
    List<Path> tables = TableFiles.places(job.output());
    List<Path> all = new ArrayList<>(tables);
    all.add(Report.place(job.output()));
    Commit commit = new Commit(job.state());
    if (Snapshot.prepare(job.output(), published, all)) {
      commit.add(Snapshot.link(job.output()));
    }
    tables.forEach(commit::add);
    Path newDeals = job.newDeals();
    if (newDeals != null) {
      commit.add(newDeals);
    }
    commit.add(State.manifest(job.state()));
    commit.add(State.index(job.state()));
    commit.add(State.told(job.state()));
    commit.add(State.note(job.state()));
    commit.add(Report.place(job.output()));
    commit.run();
    Snapshot.clean(job.output());
    if (generation != before.generation()) {
      Files.deleteIfExists(State.journal(job.state(), before.generation()));
    }
  }
}
