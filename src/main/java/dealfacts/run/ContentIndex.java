package dealfacts.run;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where the journal holds what a document came to, by the document's key: a sorted file of 24 bytes
 * an entry, mapped and searched, so that it takes no heap however large the corpus.
 */
final class ContentIndex {
  /** Bytes of a key that count. */
  static final int KEY = 16;

  private static final int ENTRY = KEY + Long.BYTES;
  private static final int HEADER = 2 * Long.BYTES;
  private static final long MAGIC = 0x6465616c66616374L;

  private final ByteBuffer entries;
  private final int count;

  private ContentIndex(ByteBuffer entries) {
    this.entries = entries;
    this.count = entries.limit() / ENTRY;
  }

  /** An index of nothing. */
  static ContentIndex empty() {
    return new ContentIndex(ByteBuffer.allocate(0));
  }

  /**
   * Opens the index of a journal; where it is missing, damaged or of another length of the journal,
   * it is made anew.
   */
  static ContentIndex open(Path file, Journal journal, Path parts) throws IOException {
    ContentIndex index = Files.exists(file) ? map(file, journal.length()) : null;
    if (index != null) {
      return index;
    }
    try (Sorter sorter = new Sorter(parts, "index", Sorter.SMALL)) {
      journal.scan(
          Journal.start(), (offset, payload) -> add(sorter, Arrays.copyOf(payload, KEY), offset));
      Path whole = Commit.temporary(file);
      write(whole, sorter, journal.length());
      Commit.put(whole, file);
    }
    index = map(file, journal.length());
    return index == null ? empty() : index;
  }

  private static @Nullable ContentIndex map(Path file, long length) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      if (channel.size() < HEADER) {
        return null;
      }
      ByteBuffer mapped =
          channel.map(
              FileChannel.MapMode.READ_ONLY, 0, Math.min(channel.size(), Integer.MAX_VALUE));
      if (mapped.getLong() != MAGIC || mapped.getLong() != length) {
        return null;
      }
      return new ContentIndex(mapped.slice());
    }
  }

  /** An entry for {@link #write}. */
  static void add(Sorter sorter, byte[] key, long offset) throws IOException {
    sorter.add(key, new Wire.Writer().fixed(offset).done());
  }

  /** Writes the entries that were added to {@code sorter}. */
  static void write(Path file, Sorter sorter, long journalLength) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeLong(MAGIC);
      out.writeLong(journalLength);
      sorter.forEach(
          (key, offset) -> {
            out.write(key);
            out.write(offset);
          });
    }
  }

  /** The offset of the record with this key; -1 where there is none. */
  long find(byte[] key) {
    int low = 0;
    int high = count - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = compare(middle, key);
      if (order == 0) {
        return entries.getLong(middle * ENTRY + KEY);
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  private int compare(int entry, byte[] key) {
    for (int i = 0; i < KEY; i++) {
      int order = Byte.compareUnsigned(entries.get(entry * ENTRY + i), key[i]);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
