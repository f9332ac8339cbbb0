package dealfacts.run;

import dealfacts.ingest.Rejection;
import dealfacts.ingest.SourceFile;
import dealfacts.ingest.Sources;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What differs between the inputs as they lie there now and those that the last run took up. */
final class Changes implements Closeable {
  private final Sorter listed;
  private final Path manifest;
  private final Predicate<Manifest.InputFile> valid;
  private int skipped;
  private long files;

  /**
   * An input as listed now.
   *
   * @param rejection why it can't be opened; null where nothing speaks against it
   */
  record Listed(String path, long size, long modified, @Nullable Rejection rejection) {
    private byte[] encoded() {
      Wire.Writer out = new Wire.Writer().string(path).number(size).fixed(modified);
      if (rejection != null) {
        out.string(rejection.record())
            .string(rejection.stage())
            .string(rejection.reason())
            .string(rejection.detail());
      }
      return out.done();
    }

    private static Listed decode(byte[] bytes) {
      Wire.Reader in = new Wire.Reader(bytes);
      String path = in.string();
      long size = in.number();
      long modified = in.fixed();
      return new Listed(
          path,
          size,
          modified,
          in.hasMore()
              ? new Rejection(path, in.string(), in.string(), in.string(), in.string())
              : null);
    }
  }

  /** Receives what became of each file, in the order of the paths. */
  interface Visitor {
    /** It is as it was; its documents follow. */
    void kept(Manifest.InputFile file) throws IOException;

    /** A document of a file that was kept. */
    void document(Manifest.InputFile file, int sequence, Manifest.Doc document) throws IOException;

    /**
     * It is new, or not what it was.
     *
     * @param before as the last run saw it; null for a new one
     */
    void changed(Listed file, Manifest.@Nullable InputFile before) throws IOException;

    /** It is new, but not of those that this run takes up. */
    void waiting(Listed file) throws IOException;

    /** It is gone. */
    void removed(Manifest.InputFile file) throws IOException;
  }

  /**
   * @param manifest of the last run
   * @param valid which of its files still hold good, if the file itself has not changed
   */
  Changes(Path parts, Path manifest, Predicate<Manifest.InputFile> valid) {
    this.listed = new Sorter(parts, "listed", Sorter.SMALL);
    this.manifest = manifest;
    this.valid = valid;
  }

  /** Lists the inputs of a folder, or the one file; null stands for standard input. */
  void list(@Nullable Path input) throws IOException {
    if (input == null) {
      add(new Listed("-", 0, Manifest.InputFile.UNKNOWN, null));
      return;
    }
    try {
      skipped =
          Sources.visit(
              input,
              file -> add(of(file)),
              rejection ->
                  add(new Listed(rejection.path(), 0, Manifest.InputFile.UNKNOWN, rejection)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Listed of(SourceFile file) {
    return new Listed(file.path(), file.size(), file.modified().toEpochMilli(), null);
  }

  private void add(Listed file) {
    try {
      files++;
      listed.add(Manifest.key(file.path(), 0), file.encoded());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many inputs there are. */
  long files() {
    return files;
  }

  /** How many files were passed over by their names. */
  int skipped() {
    return skipped;
  }

  /**
   * Compares; may be called again.
   *
   * @param taken which inputs this run takes up; the others stay as they were
   */
  void forEach(Predicate<Listed> taken, Visitor visitor) throws IOException {
    try (Before before = new Before(manifest, visitor)) {
      listed.forEach(
          (key, value) -> {
            Listed now = Listed.decode(value);
            Manifest.InputFile was = before.advanceTo(now.path());
            if (was != null && (!taken.test(now) || isStill(was, now))) {
              before.keep();
            } else if (taken.test(now)) {
              visitor.changed(now, was);
            } else {
              visitor.waiting(now);
            }
          });
      before.removeRest();
    }
  }

  private boolean isStill(Manifest.InputFile was, Listed now) {
    return now.rejection() == null && was.isStill(now.size(), now.modified()) && valid.test(was);
  }

  @Override
  public void close() throws IOException {
    listed.close();
  }

  /** The last run's manifest, read along with the list. */
  private static final class Before implements Closeable {
    private final Manifest.Reader reader;
    private final Visitor visitor;
    private Manifest.@Nullable InputFile current;
    private boolean matched;

    Before(Path manifest, Visitor visitor) throws IOException {
      this.reader = new Manifest.Reader(manifest);
      this.visitor = visitor;
      current = nextFile();
    }

    /** The entry of this path; null where there is none. What lies before it is gone. */
    Manifest.@Nullable InputFile advanceTo(String path) throws IOException {
      while (true) {
        Manifest.InputFile file = current;
        if (file == null) {
          return null;
        }
        int order = matched ? -1 : compare(file.path(), path);
        if (order == 0) {
          matched = true;
          return file;
        }
        if (order > 0) {
          return null;
        }
        if (!matched) {
          visitor.removed(file);
        }
        current = nextFile();
        matched = false;
      }
    }

    /** Hands over the current entry with its documents. */
    void keep() throws IOException {
      Manifest.InputFile file = current;
      if (file == null) {
        throw new IllegalStateException("nothing to keep");
      }
      visitor.kept(file);
      int sequence = 1;
      Manifest.Item item = reader.next();
      while (item instanceof Manifest.Doc document) {
        visitor.document(file, sequence++, document);
        item = reader.next();
      }
      current = (Manifest.InputFile) item;
      matched = false;
    }

    void removeRest() throws IOException {
      while (current != null) {
        if (!matched) {
          visitor.removed(current);
        }
        current = nextFile();
        matched = false;
      }
    }

    private Manifest.@Nullable InputFile nextFile() throws IOException {
      Manifest.Item item = reader.next();
      while (item instanceof Manifest.Doc) {
        item = reader.next();
      }
      return (Manifest.InputFile) item;
    }

    private static int compare(String a, String b) {
      return Arrays.compareUnsigned(
          a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
