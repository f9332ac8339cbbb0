package dealfacts.run;

import dealfacts.ingest.DocumentReader;
import dealfacts.ingest.FileNames;
import dealfacts.ingest.Raw;
import dealfacts.ingest.RawDocument;
import dealfacts.ingest.Rejection;
import dealfacts.ingest.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Takes up the inputs that have changed: one thread reads and cuts them, the workers extract, and
 * what each document came to goes into the journal.
 */
final class Reading implements Changes.Visitor {
  /** How many bytes of documents may wait for a worker. */
  private static final int ROOM = 24 << 20;

  /** A document of this size may need a large part of the memory by itself. */
  private static final int LARGE = 4 << 20;

  private final Job job;
  private final Extraction extraction;
  private final Journal journal;
  private final ContentIndex known;
  private final Sorter items;
  private final long fingerprint;
  private final long seen;
  private final Progress progress;
  private final Workers<Task, Result> workers;
  private final LongAdder extracted = new LongAdder();
  private long documents;
  private long bytes;
  private long vanished;

  /** How many documents of the file that is being read are done with. */
  private long handled;

  private record Task(Opened file, long sequence, RawDocument document) {}

  /**
   * @param offset in the journal, where it knows the document; else -1
   * @param limited whether another limit could give another outcome
   */
  private record Result(long offset, byte[] key, @Nullable Outcome outcome, boolean limited) {}

  /**
   * A file whose documents are at work. Its line of the manifest is written when the last of them
   * is done, and says whether one of them failed only for a limit of this run.
   */
  private final class Opened {
    private final Changes.Listed file;
    private final AtomicInteger open = new AtomicInteger(1);
    private volatile boolean readable = true;
    private volatile boolean limited;

    Opened(Changes.Listed file) {
      this.file = file;
    }

    void close() throws IOException {
      if (open.decrementAndGet() == 0) {
        long modified = readable ? file.modified() : Manifest.InputFile.UNKNOWN;
        long valid = limited ? extraction.limited(fingerprint) : fingerprint;
        items.add(
            Manifest.key(file.path(), 0),
            new Manifest.InputFile(file.path(), file.size(), modified, seen, valid).encoded());
      }
    }
  }

  /**
   * @param known which documents need no second extraction
   * @param items takes the lines of the new manifest
   * @param fingerprint of the program and its settings
   * @param seen when the inputs were listed, in milliseconds
   */
  Reading(
      Job job,
      Extraction extraction,
      Journal journal,
      ContentIndex known,
      Sorter items,
      long fingerprint,
      long seen,
      Progress progress) {
    this.job = job;
    this.extraction = extraction;
    this.journal = journal;
    this.known = known;
    this.items = items;
    this.fingerprint = fingerprint;
    this.seen = seen;
    this.progress = progress;
    this.workers = new Workers<>(job.jobs(), job.timeLimit(), ROOM, new Extracting());
  }

  /** Takes up all that has changed, and keeps the rest. */
  void run(Changes changes, Selected selected) throws IOException, InterruptedException {
    try (workers) {
      changes.forEach(selected, this);
      workers.finish();
    } catch (Interruption e) {
      throw e.interrupted;
    }
  }

  /** The visitor's methods may throw no checked exception but one. */
  private static final class Interruption extends IOException {
    private static final long serialVersionUID = 1;
    private final InterruptedException interrupted;

    Interruption(InterruptedException interrupted) {
      super(interrupted);
      this.interrupted = interrupted;
    }
  }

  @Override
  public void kept(Manifest.InputFile file) throws IOException {
    items.add(Manifest.key(file.path(), 0), file.encoded());
  }

  @Override
  public void document(Manifest.InputFile file, int sequence, Manifest.Doc document)
      throws IOException {
    items.add(Manifest.key(file.path(), sequence), document.encoded());
  }

  @Override
  public void waiting(Changes.Listed file) {
    // not in the tables before, and not now
  }

  @Override
  public void removed(Manifest.InputFile file) {
    // it is not in the new manifest, and so not in the tables
  }

  @Override
  public void changed(Changes.Listed file, Manifest.@Nullable InputFile before) throws IOException {
    Rejection rejection = file.rejection();
    if (rejection != null) {
      Opened opened = new Opened(file);
      opened.readable = false;
      opened.close();
      reject(rejection, 1);
      return;
    }
    if (file.size() > LARGE) {
      awaitWorkers();
    }
    handled = 0;
    Opened opened = new Opened(file);
    try {
      read(opened);
    } catch (OutOfMemoryError e) {
      readAgain(opened);
    }
  }

  /** With all the memory for itself; what was handed over already is passed over. */
  private void readAgain(Opened opened) throws IOException {
    awaitWorkers();
    try {
      read(opened);
    } catch (OutOfMemoryError e) {
      opened.limited = true;
      opened.close();
      reject(
          new Rejection(
              opened.file.path(),
              "",
              Rejection.Reason.TOO_LARGE.stage(),
              Rejection.Reason.TOO_LARGE.code(),
              "it needs more memory than there is, behind record " + handled),
          handled + 1);
    }
  }

  private void read(Opened opened) throws IOException {
    Changes.Listed file = opened.file;
    long begin = bytes;
    long before = handled;
    try (DocumentReader reader = open(file)) {
      for (long sequence = 1; reader.hasNext(); sequence++) {
        Raw raw = reader.next();
        if (sequence <= before) {
          continue;
        }
        if (raw instanceof RawDocument document) {
          submit(new Task(opened, sequence, document));
        } else if (raw instanceof Rejection rejected) {
          if (isGone(file, rejected)) {
            vanished++;
            if (sequence > 1) {
              opened.readable = false;
              opened.close();
            }
            return;
          }
          if (isUnreadable(rejected)) {
            opened.readable = false;
          }
          reject(rejected, sequence);
        }
        handled = sequence;
      }
    }
    opened.close();
    bytes = Math.max(bytes, begin + file.size());
    progress.reached(bytes, documents);
  }

  private void awaitWorkers() throws IOException {
    try {
      workers.finish();
    } catch (InterruptedException e) {
      throw new Interruption(e);
    }
  }

  private DocumentReader open(Changes.Listed file) {
    Path input = job.input();
    if (input == null) {
      return DocumentReader.open(job.stdin(), job.ingest());
    }
    return DocumentReader.open(
        new SourceFile(
            file.path(), place(file), file.size(), Instant.ofEpochMilli(file.modified())),
        job.ingest());
  }

  private Path place(Changes.Listed file) {
    Path input = job.input();
    if (input == null) {
      throw new IllegalStateException("standard input lies nowhere");
    }
    return Files.isDirectory(input) ? FileNames.locate(input, file.path()) : input;
  }

  private boolean isGone(Changes.Listed file, Rejection rejection) {
    return job.input() != null && isUnreadable(rejection) && !Files.exists(place(file));
  }

  private static boolean isUnreadable(Rejection rejection) {
    return rejection.reason().equals(Rejection.Reason.UNREADABLE.code());
  }

  private void submit(Task task) throws IOException {
    documents++;
    bytes += task.document().size();
    progress.reached(bytes, documents);
    boolean submitted = false;
    task.file().open.incrementAndGet();
    try {
      int size = task.document().size();
      workers.submit(task, size > LARGE ? ROOM : size);
      submitted = true;
    } catch (InterruptedException e) {
      throw new Interruption(e);
    } finally {
      if (!submitted) {
        task.file().open.decrementAndGet();
      }
    }
  }

  private void reject(Rejection rejection, long sequence) throws IOException {
    documents++;
    byte[] key = extraction.key(rejection.toString());
    long offset = journal.append(Extraction.rejected(rejection).encoded(key));
    addDocument(rejection.path(), sequence, rejection.record(), offset);
  }

  private void addDocument(String path, long sequence, String record, long offset)
      throws IOException {
    items.add(Manifest.key(path, sequence), new Manifest.Doc(record, offset).encoded());
  }

  /** How many documents were read. */
  long documents() {
    return documents;
  }

  /** How many of them were extracted; the others were known. */
  long extracted() {
    return extracted.sum();
  }

  /** How many bytes were read. */
  long bytes() {
    return bytes;
  }

  /** How many files were listed, but gone when they were to be read. */
  long vanished() {
    return vanished;
  }

  private final class Extracting implements Workers.Work<Task, Result> {
    @Override
    public Result perform(Task task) {
      Result known = known(task);
      return known.offset() >= 0 ? known : result(known.key(), extraction.perform(task.document()));
    }

    @Override
    public List<Result> performAll(List<Task> tasks) {
      List<Result> results = new ArrayList<>();
      List<RawDocument> unknown = new ArrayList<>();
      for (Task task : tasks) {
        Result result = known(task);
        results.add(result);
        if (result.offset() < 0) {
          unknown.add(task.document());
        }
      }
      Iterator<Outcome> outcomes = extraction.performAll(unknown).iterator();
      results.replaceAll(
          result -> result.offset() >= 0 ? result : result(result.key(), outcomes.next()));
      return results;
    }

    /** What an earlier run came to; without an offset where none did. */
    private Result known(Task task) {
      byte[] key = extraction.key(task.document());
      long offset = known.find(key);
      if (offset >= 0) {
        return new Result(offset, key, null, false);
      }
      byte[] limitedKey = extraction.limited(key);
      offset = known.find(limitedKey);
      return offset >= 0
          ? new Result(offset, limitedKey, null, true)
          : new Result(-1, key, null, false);
    }

    private Result result(byte[] key, Outcome outcome) {
      boolean limited = outcome instanceof Outcome.Rejected rejected && rejected.isLimited();
      return new Result(-1, limited ? extraction.limited(key) : key, outcome, limited);
    }

    @Override
    public Result givenUp(Task task) {
      byte[] key = extraction.limited(extraction.key(task.document()));
      return new Result(-1, key, extraction.tooSlow(job.timeLimit().toSeconds()), true);
    }

    @Override
    public void done(Task task, Result result) throws IOException {
      Outcome outcome = result.outcome();
      long offset = result.offset();
      if (outcome != null) {
        offset = journal.append(outcome.encoded(result.key()));
        extracted.increment();
      }
      Opened opened = task.file();
      addDocument(opened.file.path(), task.sequence(), task.document().record(), offset);
      if (result.limited()) {
        opened.limited = true;
      }
      opened.close();
    }
  }
}
