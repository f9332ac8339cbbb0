package dealfacts.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file's documents one after the other, whatever its size. What cannot be read comes as a
 * {@link Rejection} in its place; only what lies behind a broken stream is lost. For one thread.
 */
public final class DocumentReader implements Iterator<Raw>, Closeable {
  private static final int BUFFER = 1 << 16;
  private static final int HEAD = 1 << 12;

  private final Origin origin;
  private final @Nullable Cutter cutter;
  private @Nullable Raw next;
  private boolean failed;

  private DocumentReader(Origin origin, @Nullable Cutter cutter, @Nullable Raw first) {
    this.origin = origin;
    this.cutter = cutter;
    this.next = first;
    if (first == null) {
      advance();
    }
  }

  /** Opens a file; one that cannot be opened holds a single rejection. */
  public static DocumentReader open(SourceFile source, IngestOptions options) {
    Origin origin = new Origin(source.path(), source.modified(), options.maxBytes());
    InputStream in;
    try {
      in = Files.newInputStream(source.file());
    } catch (IOException e) {
      return new DocumentReader(origin, null, failure(origin, e));
    }
    return open(in, Format.ofName(source.path()), origin);
  }

  /** Reads standard input, whose format its first bytes tell. Its path is {@code -}. */
  public static DocumentReader open(InputStream in, IngestOptions options) {
    return open(in, null, new Origin("-", null, options.maxBytes()));
  }

  static DocumentReader open(InputStream in, @Nullable Format known, Origin origin) {
    try {
      BufferedInputStream buffered = new BufferedInputStream(in, BUFFER);
      boolean zipped = isZipped(buffered);
      Format format = known == null ? sniff(head(buffered, zipped)) : known;
      // a WARC is a chain of gzip members, which its own reader follows
      boolean unzip = zipped && format != Format.WARC;
      InputStream plain = unzip ? new GZIPInputStream(buffered, BUFFER) : buffered;
      return new DocumentReader(origin, cutter(plain, format, origin), null);
    } catch (IOException e) {
      closeQuietly(in);
      return new DocumentReader(origin, null, failure(origin, e));
    }
  }

  private static Cutter cutter(InputStream in, Format format, Origin origin) throws IOException {
    return switch (format) {
      case JSONL -> new JsonLines(in, origin);
      case WARC -> new WarcRecords(in, origin);
      case FEED -> new FeedItems(in, origin);
      case HTML, TXT -> new WholeFile(in, origin, format);
    };
  }

  private static boolean isZipped(BufferedInputStream in) throws IOException {
    in.mark(2);
    boolean zipped = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return zipped;
  }

  /** The first characters of what it holds, which it can be read from again. */
  private static String head(BufferedInputStream in, boolean zipped) throws IOException {
    in.mark(BUFFER);
    byte[] start = in.readNBytes(HEAD);
    in.reset();
    if (zipped) {
      byte[] plain = new byte[HEAD];
      int length = 0;
      try (InputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(start))) {
        for (int n = 0; n >= 0 && length < HEAD; n = unzipped.read(plain, length, HEAD - length)) {
          length += n;
        }
      } catch (EOFException e) {
        // it was cut by us
      }
      start = Arrays.copyOf(plain, length);
    }
    return new String(start, StandardCharsets.ISO_8859_1);
  }

  private static Format sniff(String head) {
    String start = head.replaceFirst("^(?:\u00ef\u00bb\u00bf)?\\s{0,512}", "");
    if (start.startsWith("{")) {
      return Format.JSONL;
    }
    if (start.startsWith("WARC/")) {
      return Format.WARC;
    }
    String lower = start.toLowerCase(Locale.ROOT);
    if (lower.startsWith("<rss")
        || lower.startsWith("<feed")
        || lower.contains("<rss ")
        || lower.contains("<rdf:rdf")) {
      return Format.FEED;
    }
    return lower.startsWith("<") ? Format.HTML : Format.TXT;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Raw next() {
    Raw raw = next;
    if (raw == null) {
      throw new NoSuchElementException();
    }
    advance();
    return raw;
  }

  private void advance() {
    next = null;
    if (cutter == null || failed) {
      return;
    }
    try {
      next = cutter.next();
    } catch (IOException e) {
      failed = true;
      next = failure(origin, e);
    }
  }

  /** How many records so far hold no article by their kind: images and requests of a WARC. */
  public int skipped() {
    return cutter == null ? 0 : cutter.skipped();
  }

  private static Rejection failure(Origin origin, IOException e) {
    if (e instanceof EOFException || e instanceof ZipException) {
      return origin.rejection("", Rejection.Reason.BAD_GZIP, "the stream ends early: " + e);
    }
    String why = e instanceof NoSuchFileException ? "no such file" : e.toString();
    return origin.rejection("", Rejection.Reason.UNREADABLE, why);
  }

  private static void closeQuietly(InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      // the failure to open is told already
    }
  }

  @Override
  public void close() throws IOException {
    if (cutter != null) {
      cutter.close();
    }
  }
}
