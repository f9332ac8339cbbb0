package dealfacts.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Records on disk by their numbers, which count from 0; each may be given a mark. */
final class Numbered implements Closeable {
  private static final int ENTRY = 2 * Long.BYTES;

  private final Path file;
  private final FileChannel records;
  private final FileChannel entries;
  private long end;
  private long count;

  /**
   * @param file where they lie until they are closed, with a second one beside
   */
  Numbered(Path file) throws IOException {
    this.file = file;
    records = open(file);
    try {
      entries = open(index(file));
    } catch (IOException e) {
      records.close();
      throw e;
    }
  }

  private static Path index(Path file) {
    return file.resolveSibling(file.getFileName() + "-index");
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE);
  }

  /** Adds a record without a mark, and returns its number. */
  long add(byte[] record) throws IOException {
    write(records, ByteBuffer.wrap(record), end);
    write(entries, ByteBuffer.allocate(ENTRY).putLong(end).putLong(-1).flip(), count * ENTRY);
    end += record.length;
    return count++;
  }

  byte[] get(long number) throws IOException {
    long from = number(number, 0);
    long to = number + 1 < count ? number(number + 1, 0) : end;
    return read(records, from, Math.toIntExact(to - from)).array();
  }

  /** The mark; -1 where there is none. */
  long mark(long number) throws IOException {
    return number(number, Long.BYTES);
  }

  void mark(long number, long mark) throws IOException {
    write(
        entries, ByteBuffer.allocate(Long.BYTES).putLong(mark).flip(), number * ENTRY + Long.BYTES);
  }

  private long number(long number, int offset) throws IOException {
    return read(entries, number * ENTRY + offset, Long.BYTES).getLong();
  }

  private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, from + bytes.position()) < 0) {
        throw new IOException("a file of the run ends too early");
      }
    }
    return bytes.flip();
  }

  private static void write(FileChannel channel, ByteBuffer bytes, long at) throws IOException {
    long position = at;
    while (bytes.hasRemaining()) {
      position += channel.write(bytes, position);
    }
  }

  @Override
  public void close() throws IOException {
    records.close();
    entries.close();
    Files.deleteIfExists(file);
    Files.deleteIfExists(index(file));
  }
}
