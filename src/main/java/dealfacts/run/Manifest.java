package dealfacts.run;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Which inputs the tables were made from: the files in the order of their paths, each with the time
 * stamp that it had and with the places in the journal of what its documents came to.
 */
final class Manifest {
  private static final int BUFFER = 1 << 16;
  private static final int FILE = 0;
  private static final int DOC = 1;
  private static final int END = -1;

  private Manifest() {}

  /** A line of the manifest: a file, followed by its documents. */
  sealed interface Item permits InputFile, Doc {
    byte[] encoded();
  }

  /**
   * A file.
   *
   * @param size in bytes
   * @param modified its time stamp, in milliseconds; {@link #UNKNOWN} where it must be read again
   * @param seen when it was listed, in milliseconds
   * @param fingerprint of the program and its settings
   */
  record InputFile(String path, long size, long modified, long seen, long fingerprint)
      implements Item {
    static final long UNKNOWN = Long.MIN_VALUE;
    private static final long COARSE = 2_000;

    /**
     * Whether it is the file that was read, by its size and its time stamp. A stamp that was young
     * when it was seen proves nothing: the file may have been written again within its grain.
     */
    boolean isStill(long sizeNow, long modifiedNow) {
      return size == sizeNow
          && modified == modifiedNow
          && modified != UNKNOWN
          && modified < seen - COARSE;
    }

    @Override
    public byte[] encoded() {
      return new Wire.Writer()
          .number(FILE)
          .string(path)
          .number(size)
          .fixed(modified)
          .fixed(seen)
          .fixed(fingerprint)
          .done();
    }
  }

  /**
   * A document.
   *
   * @param record which part of the file, as {@code rejects.csv} shows it
   * @param offset in the journal
   */
  record Doc(String record, long offset) implements Item {
    @Override
    public byte[] encoded() {
      return new Wire.Writer().number(DOC).string(record).number(offset).done();
    }
  }

  static Item decode(byte[] bytes) {
    Wire.Reader in = new Wire.Reader(bytes);
    return in.number() == FILE
        ? new InputFile(in.string(), in.number(), in.fixed(), in.fixed(), in.fixed())
        : new Doc(in.string(), in.number());
  }

  /** The key that sorts a file before its documents and these in their order. */
  static byte[] key(String path, long sequence) {
    return new Wire.Writer()
        .raw(path.getBytes(StandardCharsets.UTF_8))
        .end()
        .fixed(sequence)
        .done();
  }

  /** Whether a file holds a whole manifest. */
  static boolean isIntact(Path file) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    try (Reader reader = new Reader(file)) {
      while (reader.nextBytes() != null) {
        // the end tells
      }
      return reader.intact;
    } catch (EOFException e) {
      return false;
    }
  }

  /** Writes a manifest. */
  static final class Writer implements Closeable {
    private final CRC32C sum = new CRC32C();
    private final DataOutputStream out;

    Writer(Path file) throws IOException {
      out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
    }

    void add(byte[] item) throws IOException {
      out.writeInt(item.length);
      out.write(item);
      sum.update(item);
    }

    @Override
    public void close() throws IOException {
      out.writeInt(END);
      out.writeInt((int) sum.getValue());
      out.close();
    }
  }

  /** Reads a manifest; of one that is missing, nothing. */
  static final class Reader implements Closeable {
    private final CRC32C sum = new CRC32C();
    private final @Nullable DataInputStream in;
    private boolean intact;

    Reader(Path file) throws IOException {
      in =
          Files.exists(file)
              ? new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))
              : null;
    }

    /** Null behind the last item. */
    @Nullable Item next() throws IOException {
      byte[] bytes = nextBytes();
      return bytes == null ? null : decode(bytes);
    }

    private byte @Nullable [] nextBytes() throws IOException {
      if (in == null) {
        return null;
      }
      int length = in.readInt();
      if (length < 0) {
        intact = length == END && in.readInt() == (int) sum.getValue();
        return null;
      }
      byte[] bytes = in.readNBytes(length);
      if (bytes.length < length) {
        throw new EOFException("the manifest ends within a line");
      }
      sum.update(bytes);
      return bytes;
    }

    @Override
    public void close() throws IOException {
      if (in != null) {
        in.close();
      }
    }
  }
}
