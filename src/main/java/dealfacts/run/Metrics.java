package dealfacts.run;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The figures of a run in the OpenMetrics text format, as node_exporter's textfile reads them. */
final class Metrics {
  private static final Logger LOG = LoggerFactory.getLogger(Metrics.class);

  private final StringBuilder text = new StringBuilder();

  private Metrics() {}

  static void write(Job job, Summary summary) throws IOException {
    Path file = job.metrics();
    if (file != null) {
      put(file, of(job, summary));
    }
  }

  /** Says that the last run failed; that it can't be said is no reason to fail once more. */
  static void writeFailure(Job job) {
    Path file = job.metrics();
    if (file == null) {
      return;
    }
    try {
      put(file, new Metrics().finished(job, false).end());
    } catch (IOException e) {
      LOG.warn("no metrics: {}", e.toString());
    }
  }

  static String of(Job job, Summary summary) {
    Metrics metrics = new Metrics().finished(job, true);
    metrics.gauge("duration_seconds", "How long the last run took.", summary.seconds());
    metrics.gauge("files", "Inputs that there are.", summary.plan().files());
    metrics.gauge("files_waiting", "Inputs left for a later run.", summary.plan().waiting());
    metrics.gauge("articles", "Articles in the tables.", summary.articles());
    metrics.gauge("duplicates", "Articles that tell what another tells.", summary.duplicates());
    metrics.gauge("documents_read", "Documents that the last run read.", summary.documents());
    metrics.gauge("deals_added", "Deals that the last run added.", summary.added());
    metrics.gauge("deals_changed", "Deals that the last run changed.", summary.altered());
    metrics.gauges("deals", "Deals in the tables.", "type", summary.dealsByType());
    metrics.gauges("rejects", "Inputs that could not be read.", "reason", summary.rejects());
    return metrics.end();
  }

  private Metrics finished(Job job, boolean success) {
    gauge("last_run_timestamp_seconds", "When the last run ended.", job.clock().millis() / 1e3);
    gauge("last_run_success", "Whether the last run did its work.", success ? 1 : 0);
    return this;
  }

  private void gauge(String name, String help, double value) {
    head(name, help);
    text.append("dealfacts_").append(name).append(' ').append(number(value)).append('\n');
  }

  private void gauges(String name, String help, String label, Map<String, Long> values) {
    head(name, help);
    values.forEach(
        (key, value) ->
            text.append("dealfacts_")
                .append(name)
                .append('{')
                .append(label)
                .append("=\"")
                .append(key)
                .append("\"} ")
                .append(value)
                .append('\n'));
  }

  private void head(String name, String help) {
    text.append("# TYPE dealfacts_").append(name).append(" gauge\n");
    text.append("# HELP dealfacts_").append(name).append(' ').append(help).append('\n');
  }

  private static String number(double value) {
    return new BigDecimal(value)
        .setScale(3, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private String end() {
    return text.append("# EOF\n").toString();
  }

  private static void put(Path file, String text) throws IOException {
    Path temporary = Commit.temporary(file.toAbsolutePath());
    Files.writeString(temporary, text, StandardCharsets.UTF_8);
    Files.move(
        temporary,
        file.toAbsolutePath(),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
