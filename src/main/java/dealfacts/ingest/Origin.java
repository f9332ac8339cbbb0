package dealfacts.ingest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the documents of one container come from.
 *
 * @param path relative to the input folder
 * @param modified when the file was last written; null for standard input
 * @param maxBytes the largest document
 */
record Origin(String path, @Nullable Instant modified, int maxBytes) {
  RawDocument document(String record, Format format, byte[] bytes) {
    return new RawDocument(path, record, format, bytes, "", "", modified);
  }

  RawDocument page(String record, byte[] bytes, String charsetHint, String url) {
    return new RawDocument(path, record, Format.WARC, bytes, charsetHint, url, modified);
  }

  Rejection rejection(String record, Rejection.Reason reason, String detail) {
    return Rejection.of(path, record, reason, detail);
  }

  Rejection tooLarge(String record, String what) {
    return rejection(record, Rejection.Reason.TOO_LARGE, what + " over " + maxBytes + " bytes");
  }
}
