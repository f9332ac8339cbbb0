package dealfacts.cli;

import dealfacts.run.Plan;
import dealfacts.run.Summary;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A run in a few lines. */
final class SummaryText {
  private SummaryText() {}

  static void print(Summary summary, Path output, PrintStream to) {
    Plan plan = summary.plan();
    line(
        to,
        "files",
        plan.files(),
        "%d new, %d changed, %d removed, %d unchanged%s",
        plan.fresh(),
        plan.changed(),
        plan.removed(),
        plan.kept(),
        plan.waiting() == 0 ? "" : ", " + plan.waiting() + " waiting");
    line(
        to,
        "articles",
        summary.articles(),
        "%d read, %d of them extracted, %d duplicates",
        summary.documents(),
        summary.extracted(),
        summary.duplicates());
    line(
        to,
        "deals",
        summary.deals(),
        "%d added, %d changed%s",
        summary.added(),
        summary.altered(),
        list("; ", summary.dealsByType()));
    line(to, "rejects", summary.rejected(), "%s", list("", summary.rejects()));
    double rate = summary.documents() / Math.max(summary.seconds(), 1e-3);
    to.printf(
        Locale.ROOT, "%-9s %7.1f s  %.0f documents a second%n", "time", summary.seconds(), rate);
    to.printf(Locale.ROOT, "%-9s %s%n", "tables", output);
  }

  /** What a run would do. */
  static void print(Plan plan, PrintStream to) {
    line(to, "files", plan.files(), "%d of other kinds", plan.skipped());
    line(to, "new", plan.fresh(), "");
    line(to, "changed", plan.changed(), "");
    line(to, "removed", plan.removed(), "");
    line(to, "unchanged", plan.kept(), "");
    line(to, "waiting", plan.waiting(), "");
    to.printf(Locale.ROOT, "%-9s %7d to be read%n", "bytes", plan.bytes());
  }

  private static void line(
      PrintStream to, String name, long count, String format, Object... values) {
    String rest = String.format(Locale.ROOT, format, values);
    to.println(
        String.format(Locale.ROOT, "%-9s %7d%s", name, count, rest.isEmpty() ? "" : "  " + rest));
  }

  private static String list(String before, Map<String, Long> counts) {
    return counts.isEmpty()
        ? ""
        : before
            + counts.entrySet().stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", "));
  }
}
