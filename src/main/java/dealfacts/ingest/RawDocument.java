package dealfacts.ingest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one document as cut out of its container, not yet decoded. Cheap to make: a reading
 * thread cuts, worker threads parse.
 */
public final class RawDocument implements Raw {
  private final String path;
  private final String record;
  private final Format format;
  private final byte[] bytes;
  private final String charsetHint;
  private final String url;
  private final @Nullable Instant modified;

  RawDocument(
      String path,
      String record,
      Format format,
      byte[] bytes,
      String charsetHint,
      String url,
      @Nullable Instant modified) {
    this.path = path;
    this.record = record;
    this.format = format;
    this.bytes = bytes;
    this.charsetHint = charsetHint;
    this.url = url;
    this.modified = modified;
  }

  /** A document in memory, for use as a library and in tests. */
  public static RawDocument of(String path, Format format, byte[] bytes) {
    return new RawDocument(path, "", format, bytes.clone(), "", "", null);
  }

  @Override
  public String path() {
    return path;
  }

  /** Line of a JSONL file, number of a WARC record or feed item, from 1; empty for a whole file. */
  @Override
  public String record() {
    return record;
  }

  public Format format() {
    return format;
  }

  /** How many bytes it holds. */
  public int size() {
    return bytes.length;
  }

  /** Not copied: whoever changes them changes the document. */
  byte[] bytes() {
    return bytes;
  }

  /** The charset that the container declares (HTTP header in a WARC); empty where none does. */
  String charsetHint() {
    return charsetHint;
  }

  /** The address that the container tells; empty where it tells none. */
  String url() {
    return url;
  }

  /** When the file was last written; null for standard input. */
  @Nullable Instant modified() {
    return modified;
  }

  /** Of the bytes, 64 hex digits: the same document has the same one wherever it lies. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
