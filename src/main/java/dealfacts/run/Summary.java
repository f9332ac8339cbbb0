package dealfacts.run;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run did.
 *
 * @param plan what became of the files
 * @param documents that were read
 * @param extracted documents that were extracted; the others were known already
 * @param articles in the tables
 * @param duplicates of them
 * @param dealsByType in the tables
 * @param rejects inputs that could not be read, by reason
 * @param added deals that the last run did not tell
 * @param altered deals that the last run told otherwise
 * @param seconds that it took
 * @param tooManyRejects whether more inputs were rejected than allowed
 */
public record Summary(
    Plan plan,
    long documents,
    long extracted,
    long articles,
    long duplicates,
    Map<String, Long> dealsByType,
    Map<String, Long> rejects,
    long added,
    long altered,
    double seconds,
    boolean tooManyRejects) {

  public Summary {
    dealsByType = Collections.unmodifiableMap(new TreeMap<>(dealsByType));
    rejects = Collections.unmodifiableMap(new TreeMap<>(rejects));
  }

  /** All deals in the tables. */
  public long deals() {
    return dealsByType.values().stream().mapToLong(Long::longValue).sum();
  }

  /** All inputs that could not be read. */
  public long rejected() {
    return rejects.values().stream().mapToLong(Long::longValue).sum();
  }
}
