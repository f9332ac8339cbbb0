package dealfacts.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Cuts a JSONL file into its lines. A line over the limit is skipped without being kept. */
final class JsonLines implements Cutter {
  private final InputStream in;
  private final Origin origin;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int filled;
  private long line;

  JsonLines(InputStream in, Origin origin) {
    this.in = in;
    this.origin = origin;
  }

  @Override
  public @Nullable Raw next() throws IOException {
    while (true) {
      ByteArrayOutputStream content = new ByteArrayOutputStream(1024);
      long length = readLine(content);
      if (length < 0) {
        return null;
      }
      line++;
      String record = Long.toString(line);
      if (length > origin.maxBytes()) {
        return origin.tooLarge(record, "a line of " + length + " bytes, which is");
      }
      byte[] bytes = content.toByteArray();
      if (!new String(bytes, StandardCharsets.ISO_8859_1).isBlank()) {
        return origin.document(record, Format.JSONL, bytes);
      }
    }
  }

  /** The length of the next line without its end, kept only up to the limit; -1 at the end. */
  private long readLine(ByteArrayOutputStream content) throws IOException {
    long length = 0;
    while (true) {
      if (position == filled) {
        filled = in.read(buffer);
        position = 0;
        if (filled < 0) {
          filled = 0;
          return length == 0 ? -1 : length;
        }
      }
      int end = position;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      int keep = (int) Math.min(end - position, Math.max(0, origin.maxBytes() - length));
      content.write(buffer, position, keep);
      length += end - position;
      boolean complete = end < filled;
      position = complete ? end + 1 : end;
      if (complete) {
        return length;
      }
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
