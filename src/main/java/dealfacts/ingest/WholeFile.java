package dealfacts.ingest;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A file that is one document. */
final class WholeFile implements Cutter {
  private final InputStream in;
  private final Origin origin;
  private final Format format;
  private boolean done;

  WholeFile(InputStream in, Origin origin, Format format) {
    this.in = in;
    this.origin = origin;
    this.format = format;
  }

  @Override
  public @Nullable Raw next() throws IOException {
    if (done) {
      return null;
    }
    done = true;
    byte[] bytes = in.readNBytes(origin.maxBytes());
    if (in.read() >= 0) {
      return origin.tooLarge("", "a document");
    }
    if (bytes.length == 0) {
      return origin.rejection("", Rejection.Reason.EMPTY, "no byte in it");
    }
    return origin.document("", format, bytes);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
