package dealfacts.ingest;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Reader;
import java.io.StringReader;
import java.time.Duration;

/**
 * Reads markup piece by piece and refuses to go on behind the limit: a parser cannot be stopped
 * otherwise.
 */
final class TimedReader extends Reader {
  private static final int PIECE = 1 << 14;

  private final Reader in;
  private final long start = System.nanoTime();
  private final long limit;

  TimedReader(String text, Duration limit) {
    this.in = new StringReader(text);
    this.limit = limit.toNanos();
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (System.nanoTime() - start > limit || Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("out of time");
    }
    return in.read(buffer, offset, Math.min(length, PIECE));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
