package dealfacts.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * The lock on an output folder, and on a state folder, which two outputs may share. The system
 * gives it back when its process dies, however it dies, so that no lock is ever stale, whoever has
 * the number of the process now; the text in the file only tells who holds it.
 */
final class OutputLock implements Closeable {
  /** Its name in the folder. */
  static final String FILE = ".lock";

  private static final int LONGEST = 256;

  private final Path file;
  private final FileChannel channel;

  private OutputLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * @throws HeldException where another run holds it
   */
  static OutputLock take(Path folder, Clock clock) throws IOException {
    Path file = folder.resolve(FILE);
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (!isLocked(channel)) {
      String holder = holder(channel);
      channel.close();
      throw new HeldException(file, holder);
    }
    String holder = "process " + ProcessHandle.current().pid() + " since " + clock.instant() + "\n";
    try {
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    return new OutputLock(file, channel);
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      @Nullable FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static String holder(FileChannel channel) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(LONGEST);
    int length = channel.read(text, 0);
    return length <= 0
        ? "a process that has just begun"
        : new String(text.array(), 0, length, StandardCharsets.UTF_8).strip();
  }

  @Override
  public String toString() {
    return file.toString();
  }

  /** Gives it back; the file stays, since to delete it would let two runs lock two files. */
  @Override
  public void close() throws IOException {
    try (channel) {
      channel.truncate(0);
    }
  }

  /** Another run works on the folder. */
  static final class HeldException extends IOException {
    private static final long serialVersionUID = 1;

    HeldException(Path lock, String holder) {
      super("another run holds " + lock + ": " + holder);
    }
  }
}
