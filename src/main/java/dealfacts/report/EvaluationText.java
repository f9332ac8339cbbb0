package dealfacts.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** An evaluation as plain text and as CSV. */
public final class EvaluationText {
  private final Appendable out;

  private EvaluationText(Appendable out) {
    this.out = out;
  }

  /** Everything for a terminal, the mistakes last. */
  public static void write(Evaluation evaluation, Appendable out) throws IOException {
    new EvaluationText(out).write(evaluation);
  }

  /** What a change won and lost, for a terminal. */
  public static void write(Comparison comparison, Appendable out) throws IOException {
    new EvaluationText(out).write(comparison);
  }

  private void write(Evaluation e) throws IOException {
    line("%d articles with gold, hash %s", e.articles(), e.goldHash().substring(0, 12));
    for (String note : e.notes()) {
      line("note: %s", note);
    }
    line("");
    line(
        "%-28s %6s %6s %6s %9s %7s %7s",
        "", "gold", "output", "right", "precision", "recall", "F1");
    for (Score s : e.scores()) {
      line(
          "%-28s %6d %6d %6d %9.3f %7.3f %7.3f",
          s.item(), s.gold(), s.output(), s.found(), s.precision(), s.recall(), s.f1());
    }
    line("");
    line("%-28s %6s %6s %7s", "in deals that were found", "gold", "right", "share");
    for (Share s : e.shares()) {
      line("%-28s %6d %6d %7.3f", s.item(), s.total(), s.right(), s.value());
    }
    confusion("type", e.types());
    confusion("status", e.statuses());
    line("");
    line("%-28s %6s %6s %8s %7s %7s", "confidence", "rows", "right", "expected", "actual", "clean");
    for (Bin b : e.reliability()) {
      line(
          "%-28s %6d %6d %8.3f %7.3f %7.3f",
          range(b),
          b.rows(),
          b.right(),
          b.expected(),
          b.actual(),
          Score.share(b.clean(), b.rows()));
    }
    mistakes("mistakes", e.mistakes());
  }

  private void write(Comparison c) throws IOException {
    line("%-28s %7s %7s %8s", "F1", "before", "after", "change");
    for (Comparison.Change change : c.changes()) {
      line(
          "%-28s %7.3f %7.3f %+8.3f",
          change.item(), change.before(), change.after(), change.after() - change.before());
    }
    mistakes("won", c.won());
    mistakes("lost", c.lost());
  }

  static String range(Bin bin) {
    return bin.from() == 9 ? "0.90-1.00" : "0.%d0-0.%d9".formatted(bin.from(), bin.from());
  }

  private void confusion(String what, Confusion confusion) throws IOException {
    line("");
    line("%-28s %-16s %6s", what + " in gold", "in the output", "deals");
    for (String gold : confusion.gold()) {
      for (String output : confusion.output()) {
        int n = confusion.get(gold, output);
        if (n > 0) {
          line("%-28s %-16s %6d", gold, gold.equals(output) ? "=" : output, n);
        }
      }
    }
  }

  private void mistakes(String title, List<Mistake> mistakes) throws IOException {
    line("");
    line("%s: %d", title, mistakes.size());
    String article = "";
    for (Mistake m : mistakes) {
      String of = m.set() + " " + m.article();
      if (!of.equals(article)) {
        article = of;
        line("%s", of);
      }
      line(
          "  %-7s %s%s: %s%s",
          m.side(),
          m.deal().isEmpty() ? "" : m.deal() + " " + m.type() + " ",
          m.item(),
          m.gold().isEmpty() ? m.output() : m.gold(),
          m.side().equals("differs") ? " -> " + m.output() : "");
      if (!m.follows()) {
        line("          %s%s", m.sentence(), m.rule().isEmpty() ? "" : " [" + m.rule() + "]");
      }
    }
  }

  private void line(String format, Object... values) throws IOException {
    out.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values))
        .append('\n');
  }
}
