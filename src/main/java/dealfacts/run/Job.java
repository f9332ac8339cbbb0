package dealfacts.run;

import dealfacts.ingest.IngestOptions;
import dealfacts.output.CsvStyle;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run is to do.
 *
 * @param input a folder or a file; null for standard input
 * @param stdin read where {@code input} is null
 * @param output folder of the tables
 * @param state folder of the state
 * @param style of the tables
 * @param ingest how inputs are read
 * @param gazetteer whether the built-in names of companies, funds and persons are used
 * @param lexicons of the user
 * @param jobs number of threads
 * @param timeLimit for one article
 * @param selection which inputs are taken up, and how
 * @param newDeals where the rows go that this run added or changed; null for nowhere
 * @param maxRejects how many inputs may be rejected; null for any number
 * @param metrics where the figures go for a monitor; null for nowhere
 * @param clock tells when the run began; nothing in the tables depends on it
 */
public record Job(
    @Nullable Path input,
    InputStream stdin,
    Path output,
    Path state,
    CsvStyle style,
    IngestOptions ingest,
    boolean gazetteer,
    List<Path> lexicons,
    int jobs,
    Duration timeLimit,
    Selection selection,
    @Nullable Path newDeals,
    @Nullable Allowance maxRejects,
    @Nullable Path metrics,
    Clock clock) {

  public Job {
    lexicons = List.copyOf(lexicons);
    if (jobs < 1) {
      throw new IllegalArgumentException("no run without a thread");
    }
  }

  /** What a document may take, as text. */
  String limits() {
    return timeLimit.toMillis() + " ms, " + Runtime.getRuntime().maxMemory() + " bytes";
  }

  /**
   * Which inputs a run takes up. The others stay in the tables as the last run left them.
   *
   * @param reprocess all of them, even if nothing has changed
   * @param since only files written on this day (UTC) or later; null for all
   * @param only files whose path matches this glob; empty for all
   * @param settle how long a file must have lain still, since another program may still write it
   */
  public record Selection(
      boolean reprocess, @Nullable LocalDate since, String only, Duration settle) {
    /** Whatever is new or has changed. */
    public static final Selection ALL = new Selection(false, null, "", Duration.ZERO);
  }

  /**
   * How many rejected inputs are no failure.
   *
   * @param percent whether {@code number} is a share of all inputs
   */
  public record Allowance(double number, boolean percent) {
    boolean covers(long rejects, long inputs) {
      return rejects <= (percent ? number / 100 * inputs : number);
    }
  }
}
