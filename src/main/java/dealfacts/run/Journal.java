package dealfacts.run;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * What documents came to, in the order in which they were done: records that are only ever
 * appended, each with its length and check sum. A record that a crash cut short is dropped when the
 * journal is opened again; all before it is kept.
 */
final class Journal implements Closeable {
  /** How many records may be lost by a power cut; a killed process loses none. */
  static final int SYNC_EVERY = 1_000;

  private static final byte[] MAGIC = "dealfacts journal 2\n".getBytes(StandardCharsets.US_ASCII);
  private static final int FRAME = 8;
  private static final int LONGEST = 1 << 29;

  private final FileChannel channel;
  private long length;
  private int unsynced;

  /** Receives the records in their order. */
  @FunctionalInterface
  interface Sink {
    void accept(long offset, byte[] payload) throws IOException;
  }

  private Journal(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Opens a journal or begins one.
   *
   * @param intact up to where it is known to be whole; what lies behind is checked
   */
  static Journal open(Path file, long intact) throws IOException {
    Journal journal =
        new Journal(
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE));
    try {
      journal.recover(intact);
    } catch (IOException e) {
      journal.close();
      throw e;
    }
    return journal;
  }

  private void recover(long intact) throws IOException {
    long size = channel.size();
    if (size < MAGIC.length || !ByteBuffer.wrap(MAGIC).equals(bytes(0, MAGIC.length))) {
      channel.truncate(0);
      write(ByteBuffer.wrap(MAGIC), 0);
      length = MAGIC.length;
      return;
    }
    length = size;
    if (intact < size) {
      length = scan(Math.max(intact, MAGIC.length), (offset, payload) -> {});
      channel.truncate(length);
    }
  }

  /** Hands over every whole record from {@code from} on; returns where the last one ends. */
  long scan(long from, Sink sink) throws IOException {
    long at = from;
    while (at + FRAME <= length) {
      ByteBuffer frame = bytes(at, FRAME);
      int size = frame.getInt();
      int sum = frame.getInt();
      if (size <= 0 || size > LONGEST || at + FRAME + size > length) {
        return at;
      }
      byte[] payload = bytes(at + FRAME, size).array();
      if (checkSum(payload) != sum) {
        return at;
      }
      sink.accept(at, payload);
      at += FRAME + size;
    }
    return at;
  }

  /** Where the first record begins. */
  static long start() {
    return MAGIC.length;
  }

  /** Appends a record, which must not be empty, and returns its offset. Safe for many threads. */
  long append(byte[] payload) throws IOException {
    ByteBuffer frame = ByteBuffer.allocate(FRAME + payload.length);
    frame.putInt(payload.length).putInt(checkSum(payload)).put(payload).flip();
    boolean sync;
    long offset;
    synchronized (this) {
      offset = length;
      write(frame, offset);
      length += FRAME + payload.length;
      sync = ++unsynced == SYNC_EVERY;
      unsynced = sync ? 0 : unsynced;
    }
    if (sync) {
      channel.force(false);
    }
    return offset;
  }

  /** The record at an offset that {@link #append} gave. */
  byte[] read(long offset) throws IOException {
    ByteBuffer frame = bytes(offset, FRAME);
    int size = frame.getInt();
    int sum = frame.getInt();
    if (size <= 0 || size > LONGEST) {
      throw damaged(offset);
    }
    byte[] payload = bytes(offset + FRAME, size).array();
    if (checkSum(payload) != sum) {
      throw damaged(offset);
    }
    return payload;
  }

  private static IOException damaged(long offset) {
    return new IOException("the journal is damaged at byte " + offset);
  }

  synchronized long length() {
    return length;
  }

  void force() throws IOException {
    channel.force(true);
  }

  private void write(ByteBuffer bytes, long at) throws IOException {
    long position = at;
    while (bytes.hasRemaining()) {
      position += channel.write(bytes, position);
    }
  }

  private ByteBuffer bytes(long at, int size) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(size);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, at + bytes.position()) < 0) {
        throw new EOFException("the journal ends within the record at byte " + at);
      }
    }
    return bytes.flip();
  }

  private static int checkSum(byte[] payload) {
    CRC32C sum = new CRC32C();
    sum.update(payload);
    return (int) sum.getValue();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
