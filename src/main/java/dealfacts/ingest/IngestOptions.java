package dealfacts.ingest;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to read.
 *
 * @param dateFromMtime whether a file's own time stamp may date an article that nothing else dates
 * @param siteRules the user's rules for sites, a TSV like the built-in one; null for none
 * @param maxBytes the largest document, in bytes: of a file, a line or a record
 * @param timeLimit for parsing one document
 */
public record IngestOptions(
    boolean dateFromMtime, @Nullable Path siteRules, int maxBytes, Duration timeLimit) {

  /** 32 MB and 10 s for a document. */
  public static final IngestOptions DEFAULT =
      new IngestOptions(false, null, 32 << 20, Duration.ofSeconds(10));

  public IngestOptions {
    if (maxBytes <= 0 || timeLimit.isNegative() || timeLimit.isZero()) {
      throw new IllegalArgumentException("limits must be above zero");
    }
  }

  public IngestOptions withDateFromMtime(boolean on) {
    return new IngestOptions(on, siteRules, maxBytes, timeLimit);
  }

  public IngestOptions withSiteRules(@Nullable Path file) {
    return new IngestOptions(dateFromMtime, file, maxBytes, timeLimit);
  }
}
