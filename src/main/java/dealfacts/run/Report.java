package dealfacts.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dealfacts.Dealfacts;
import dealfacts.output.Table;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** {@code run.json}: what a run did, for people and for programs that watch over it. */
final class Report {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Job job;
  private final Plan plan;
  private final Totals totals;
  private final String fingerprint;
  private final Stopwatch stopwatch;
  private final Work work;
  private final long published;

  /**
   * What was done anew.
   *
   * @param documents that were read
   * @param extracted of them; the others were known
   * @param bytes of the documents
   * @param vanished files that were gone when they were to be read
   * @param parsing seconds of all threads together
   * @param extracting likewise
   */
  record Work(
      long documents,
      long extracted,
      long bytes,
      long vanished,
      double parsing,
      double extracting) {
    static final Work NONE = new Work(0, 0, 0, 0, 0, 0);

    static Work of(Reading reading, Extraction extraction) {
      return new Work(
          reading.documents(),
          reading.extracted(),
          reading.bytes(),
          reading.vanished(),
          extraction.parsingNanos() / 1e9,
          extraction.extractingNanos() / 1e9);
    }
  }

  /**
   * @param published the number of the output
   */
  Report(
      Job job,
      Plan plan,
      Totals totals,
      String fingerprint,
      Stopwatch stopwatch,
      Work work,
      long published) {
    this.job = job;
    this.plan = plan;
    this.totals = totals;
    this.fingerprint = fingerprint;
    this.stopwatch = stopwatch;
    this.work = work;
    this.published = published;
  }

  static Path place(Path output) {
    return output.resolve("run.json");
  }

  /** Writes it beside its place. */
  void write() throws IOException {
    Files.write(
        Commit.temporary(place(job.output())),
        (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json()) + "\n")
            .getBytes(StandardCharsets.UTF_8));
  }

  private ObjectNode json() throws IOException {
    ObjectNode json = JSON.createObjectNode();
    json.put("version", Dealfacts.version());
    json.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
    json.put("fingerprint", fingerprint);
    json.put("finished_at", job.clock().instant().toString());
    json.put("input", String.valueOf(job.input() == null ? "-" : job.input()));
    json.put("jobs", job.jobs());
    json.put("seconds", rounded(stopwatch.seconds()));
    ObjectNode seconds = json.putObject("seconds_by_step");
    stopwatch.laps().forEach((step, value) -> seconds.put(step, rounded(value)));
    seconds.put("extract.parsing_all_threads", rounded(work.parsing()));
    seconds.put("extract.deals_all_threads", rounded(work.extracting()));
    ObjectNode files = json.putObject("files");
    files.put("all", plan.files());
    files.put("new", plan.fresh());
    files.put("changed", plan.changed());
    files.put("removed", plan.removed());
    files.put("unchanged", plan.kept());
    files.put("waiting", plan.waiting());
    files.put("vanished", work.vanished());
    files.put("of_other_kinds", plan.skipped());
    ObjectNode documents = json.putObject("documents");
    documents.put("read", work.documents());
    documents.put("extracted", work.extracted());
    documents.put("known", work.documents() - work.extracted());
    documents.put("bytes", work.bytes());
    ObjectNode rates = json.putObject("rates");
    rates.put("documents_per_second", rounded(work.documents() / stopwatch.seconds()));
    rates.put("bytes_per_second", rounded(work.bytes() / stopwatch.seconds()));
    json.put("peak_heap_bytes", peakHeap());
    json.setAll(totals.json());
    ArrayNode silent = json.putArray("rules_never_fired");
    Dealfacts.ruleNames().stream()
        .filter(rule -> !totals.rules().containsKey(rule))
        .forEach(silent::add);
    json.put("generation", published);
    ObjectNode tables = json.putObject("sha256");
    for (Table table : Table.values()) {
      tables.put(table.fileName(), sha256(TableFiles.place(job.output(), table)));
    }
    return json;
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP);
  }

  private static long peakHeap() {
    // the parts of the heap have their peaks at different times
    long sum =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(Report::peak)
            .sum();
    return Math.min(sum, Runtime.getRuntime().maxMemory());
  }

  private static long peak(MemoryPoolMXBean pool) {
    return pool.getPeakUsage() == null ? 0 : pool.getPeakUsage().getUsed();
  }

  /** Of the table that takes its place or keeps it. */
  private static String sha256(Path place) throws IOException {
    Path written = Commit.temporary(place);
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    try (InputStream in =
        new DigestInputStream(
            Files.newInputStream(Files.exists(written) ? written : place), digest)) {
      byte[] buffer = new byte[1 << 16];
      while (in.read(buffer) >= 0) {
        // the digest reads along
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  Summary summary() {
    Job.Allowance allowed = job.maxRejects();
    long inputs = totals.rows(Table.ARTICLES) + totals.rows(Table.REJECTS);
    return new Summary(
        plan,
        work.documents(),
        work.extracted(),
        totals.rows(Table.ARTICLES),
        totals.duplicates(),
        totals.dealsByType(),
        totals.rejects(),
        totals.added(),
        totals.changed(),
        stopwatch.seconds(),
        allowed != null && !allowed.covers(totals.rejected(), inputs));
  }
}
