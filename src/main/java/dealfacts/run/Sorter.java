package dealfacts.run;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Sorts any number of records by the bytes of their keys (unsigned, then by the bytes of the value)
 * in bounded memory: what doesn't fit is sorted in parts on disk, and the parts are merged.
 */
final class Sorter implements Closeable {
  /** How much a sorter of small records may hold. */
  static final long SMALL = 4 << 20;

  /** How much a sorter of rows may hold. */
  static final long LARGE = 16 << 20;

  /** At most so many parts are merged at once, each with a buffer of {@value #BUFFER} bytes. */
  private static final int FAN_IN = 64;

  private static final int BUFFER = 1 << 16;
  private static final int OVERHEAD = 80;
  private static final Comparator<Entry> ORDER = Sorter::compare;

  private final Path folder;
  private final String name;
  private final long memory;
  private final List<Path> parts = new ArrayList<>();
  private List<Entry> held = new ArrayList<>();
  private long heldBytes;
  private int made;

  /** A record: what it is sorted by and what it carries. */
  record Entry(byte[] key, byte[] value) {}

  /** Receives the records in order. */
  @FunctionalInterface
  interface Sink {
    void accept(byte[] key, byte[] value) throws IOException;
  }

  /**
   * @param folder for the parts on disk
   * @param name of the parts
   * @param memory how many bytes may be held
   */
  Sorter(Path folder, String name, long memory) {
    this.folder = folder;
    this.name = name;
    this.memory = memory;
  }

  private static int compare(Entry a, Entry b) {
    int order = Arrays.compareUnsigned(a.key(), b.key());
    return order == 0 ? Arrays.compareUnsigned(a.value(), b.value()) : order;
  }

  /** Safe for many threads. */
  synchronized void add(byte[] key, byte[] value) throws IOException {
    held.add(new Entry(key, value));
    heldBytes += key.length + value.length + OVERHEAD;
    if (heldBytes > memory) {
      spill();
    }
  }

  /** Hands over all records in order; may be called again, but nothing can be added any more. */
  void forEach(Sink sink) throws IOException {
    try (Cursor cursor = sorted()) {
      for (Entry entry = cursor.next(); entry != null; entry = cursor.next()) {
        sink.accept(entry.key(), entry.value());
      }
    }
  }

  /** The records in order; may be called again, but nothing can be added any more. */
  Cursor sorted() throws IOException {
    if (parts.isEmpty()) {
      held.sort(ORDER);
      return new Held(held);
    }
    spill();
    while (parts.size() > FAN_IN) {
      List<Path> first = new ArrayList<>(parts.subList(0, FAN_IN));
      parts.subList(0, FAN_IN).clear();
      try (Cursor merged = new Merge(first)) {
        write(merged);
      }
      for (Path part : first) {
        Files.delete(part);
      }
    }
    return new Merge(parts);
  }

  private void spill() throws IOException {
    held.sort(ORDER);
    List<Entry> full = held;
    held = new ArrayList<>();
    heldBytes = 0;
    if (!full.isEmpty()) {
      write(new Held(full));
    }
  }

  private void write(Cursor entries) throws IOException {
    Path part = folder.resolve(name + "-" + made++);
    parts.add(part);
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part), BUFFER))) {
      for (Entry entry = entries.next(); entry != null; entry = entries.next()) {
        out.writeInt(entry.key().length);
        out.writeInt(entry.value().length);
        out.write(entry.key());
        out.write(entry.value());
      }
    }
  }

  @Override
  public void close() throws IOException {
    held = new ArrayList<>();
    for (Path part : parts) {
      Files.deleteIfExists(part);
    }
    parts.clear();
  }

  /** Records one after the other. */
  interface Cursor extends Closeable {
    /** Null behind the last. */
    @Nullable Entry next() throws IOException;

    @Override
    void close() throws IOException;
  }

  private static final class Held implements Cursor {
    private final List<Entry> entries;
    private int at;

    Held(List<Entry> entries) {
      this.entries = entries;
    }

    @Override
    public @Nullable Entry next() {
      return at < entries.size() ? entries.get(at++) : null;
    }

    @Override
    public void close() {}
  }

  private static final class Merge implements Cursor {
    private final List<Part> open = new ArrayList<>();
    private final PriorityQueue<Part> queue =
        new PriorityQueue<>(Comparator.comparing(Part::head, ORDER));

    Merge(List<Path> parts) throws IOException {
      try {
        for (Path file : parts) {
          Part part = new Part(file);
          open.add(part);
          if (part.advance()) {
            queue.add(part);
          }
        }
      } catch (IOException e) {
        close();
        throw e;
      }
    }

    @Override
    public @Nullable Entry next() throws IOException {
      Part part = queue.poll();
      if (part == null) {
        return null;
      }
      Entry entry = part.head();
      if (part.advance()) {
        queue.add(part);
      }
      return entry;
    }

    @Override
    public void close() throws IOException {
      for (Part part : open) {
        part.in.close();
      }
    }
  }

  private static final class Part {
    private static final Entry NONE = new Entry(new byte[0], new byte[0]);

    private final DataInputStream in;
    private Entry head = NONE;

    Part(Path file) throws IOException {
      in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
    }

    Entry head() {
      return head;
    }

    boolean advance() throws IOException {
      int keyLength;
      try {
        keyLength = in.readInt();
      } catch (EOFException e) {
        return false;
      }
      byte[] key = new byte[keyLength];
      byte[] value = new byte[in.readInt()];
      in.readFully(key);
      in.readFully(value);
      head = new Entry(key, value);
      return true;
    }
  }
}
