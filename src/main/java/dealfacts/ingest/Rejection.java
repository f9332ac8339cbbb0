package dealfacts.ingest;

/**
 * An input that could not be read: one row of {@code rejects.csv}.
 *
 * @param path relative to the input folder
 * @param record line of a JSONL file, number of a WARC record or feed item; empty for a whole file
 * @param stage {@code read}, {@code decode} or {@code parse}, see {@link Reason}
 * @param reason a short stable word
 * @param detail for a human: what exactly was wrong, in one line
 */
public record Rejection(String path, String record, String stage, String reason, String detail)
    implements Ingested, Raw {

  /** Why an input is rejected. The words are part of the output's contract. */
  public enum Reason {
    /** The file is missing, locked, not permitted, or its device failed. */
    UNREADABLE("read", "unreadable"),
    /** No byte, or nothing but blanks. */
    EMPTY("read", "empty"),
    /** The document is longer than the limit for one document. */
    TOO_LARGE("read", "too-large"),
    /** A gzip stream ends early or its check sum is wrong. */
    BAD_GZIP("read", "bad-gzip"),
    /** A WARC record that is cut or malformed. */
    BAD_WARC("read", "bad-warc"),
    /** A feed without items, or no feed at all. */
    BAD_FEED("read", "bad-feed"),
    /** The bytes are an image, an archive or other data, not text. */
    BINARY("decode", "binary"),
    /** The line is no JSON object. */
    BAD_JSON("parse", "bad-json"),
    /** A JSON record without {@code text}, {@code content} or {@code html}. */
    NO_FIELD("parse", "no-text-field"),
    /** The page holds no article: a picture, a list of links, a frame, a login. */
    NO_TEXT("parse", "no-text"),
    /** The page would need more elements than the limit. */
    TOO_COMPLEX("parse", "too-complex"),
    /** The document took longer than the limit. */
    TOO_SLOW("parse", "too-slow"),
    /** A defect of this program; the detail names the exception. */
    DEFECT("parse", "defect");

    private final String stage;
    private final String code;

    Reason(String stage, String code) {
      this.stage = stage;
      this.code = code;
    }

    public String stage() {
      return stage;
    }

    public String code() {
      return code;
    }
  }

  static Rejection of(String path, String record, Reason reason, String detail) {
    String line = detail.replaceAll("\\s+", " ").strip();
    return new Rejection(
        path,
        record,
        reason.stage,
        reason.code,
        line.length() > 200 ? line.substring(0, 200) : line);
  }
}
