package dealfacts.ingest;

import java.nio.charset.StandardCharsets;
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
  private volatile @Nullable String sha256;

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
    String known = sha256;
    if (known == null) {
      known = HexFormat.of().formatHex(digest().digest(bytes));
      sha256 = known;
    }
    return known;
  }

  /**
   * Over all that its article is made of: the bytes, the path, what the container tells, and the
   * time stamp where that may date it. The same key and the same options give the same article.
   */
  public byte[] key(IngestOptions options) {
    String stamp = options.dateFromMtime() ? String.valueOf(modified) : "";
    String origin = String.join("\n", sha256(), path, format.code(), charsetHint, url, stamp);
    return digest().digest(origin.getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
