package dealfacts.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Cuts a WARC file, plain or gzipped, into the pages that its responses hold. All other records are
 * passed over and counted. A record is numbered by its place in the file, from 1.
 */
final class WarcRecords implements Cutter {
  private static final int OK = 200;

  private final WarcReader reader;
  private final Origin origin;
  private int number;
  private int skipped;
  private boolean broken;

  WarcRecords(InputStream in, Origin origin) throws IOException {
    this.reader = new WarcReader(in);
    this.origin = origin;
  }

  @Override
  public @Nullable Raw next() throws IOException {
    while (!broken) {
      String record = Integer.toString(number + 1);
      try {
        WarcRecord next = reader.next().orElse(null);
        if (next == null) {
          return null;
        }
        number++;
        Raw page = next instanceof WarcResponse response ? page(response, record) : null;
        if (page != null) {
          return page;
        }
        skipped++;
      } catch (IOException | RuntimeException e) {
        // behind a record whose length is unknown nothing can be found again
        broken = true;
        return origin.rejection(record, Rejection.Reason.BAD_WARC, "cut or malformed: " + e);
      }
    }
    return null;
  }

  /** The page of the response; null where it holds none. */
  private @Nullable Raw page(WarcResponse response, String record) throws IOException {
    if (!response.contentType().base().equals(MediaType.HTTP_RESPONSE.base())) {
      return null;
    }
    try {
      return page(response, response.http(), record);
    } catch (ParsingException | ZipException | IllegalArgumentException e) {
      return origin.rejection(record, Rejection.Reason.BAD_WARC, "its HTTP message: " + e);
    }
  }

  private @Nullable Raw page(WarcResponse response, HttpResponse http, String record)
      throws IOException {
    MediaType type = http.contentType();
    String base = type.type() + "/" + type.subtype();
    boolean page =
        base.equalsIgnoreCase("text/html") || base.equalsIgnoreCase("application/xhtml+xml");
    if (http.status() != OK || !page) {
      return null;
    }
    byte[] bytes;
    try (InputStream body = http.bodyDecoded().stream()) {
      bytes = body.readNBytes(origin.maxBytes());
      if (body.read() >= 0) {
        return origin.tooLarge(record, "a page");
      }
    }
    String charset = type.parameters().getOrDefault("charset", "").toLowerCase(Locale.ROOT);
    return origin.page(record, bytes, charset, response.target());
  }

  @Override
  public int skipped() {
    return skipped;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
