package dealfacts.report;

import static dealfacts.report.HtmlPage.code;
import static dealfacts.report.HtmlPage.escaped;
import static dealfacts.report.HtmlPage.word;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An evaluation as one HTML file in the look of the report. */
public final class EvaluationHtml {
  private final Writer out;

  private EvaluationHtml(Writer out) {
    this.out = out;
  }

  /**
   * Writes the page.
   *
   * @param comparison with another output; null for none
   */
  public static void write(Evaluation evaluation, @Nullable Comparison comparison, Writer out)
      throws IOException {
    HtmlPage.tables("dealfacts · evaluation")
        .write(
            out,
            body -> new EvaluationHtml(body).body(evaluation, comparison),
            data -> data.write("{}"));
    out.flush();
  }

  private void body(Evaluation e, @Nullable Comparison comparison) throws IOException {
    String gold = e.articles() + " " + word("articles with gold");
    add(HtmlPage.head("Evaluation", gold + " · " + e.goldHash().substring(0, 12)));
    add("<section class=\"tiles\">");
    tile("Slot F1", ratio(e.score("slots").f1()));
    tile("Slot precision", ratio(e.score("slots").precision()));
    tile("Slot recall", ratio(e.score("slots").recall()));
    tile("Deal F1", ratio(e.score("deals").f1()));
    tile("Mistakes", Integer.toString(e.mistakes().size()));
    add("</section>\n");
    if (!e.notes().isEmpty()) {
      add("<ul class=\"left\">");
      for (String note : e.notes()) {
        add("<li>" + escaped(note) + "</li>");
      }
      add("</ul>\n");
    }
    add("<main>\n");
    if (comparison != null) {
      changes(comparison);
      mistakes("Won", comparison.won());
      mistakes("Lost", comparison.lost());
    }
    scores(e.scores());
    add("<div class=\"columns\">\n");
    shares(e.shares());
    reliability(e.reliability());
    add("</div>\n");
    confusion("Types: gold in rows, output in columns", e.types());
    confusion("Statuses of deals that were found: gold in rows, output in columns", e.statuses());
    mistakes("Mistakes", e.mistakes());
    add("</main>\n");
  }

  private void tile(String label, String value) throws IOException {
    add("<div class=\"tile\"><b>%s</b>%s</div>".formatted(value, word(label)));
  }

  private void begin(String title, String columns) throws IOException {
    add("<section class=\"card\"><h2>" + word(title) + "</h2><div class=\"scroll\">");
    add("<table class=\"plain\"><thead>");
    String[] names = columns.split(",");
    add("<tr><th>%s</th>".formatted(word(names[0])));
    for (int i = 1; i < names.length; i++) {
      add("<th class=\"n\">%s</th>".formatted(word(names[i])));
    }
    add("</tr></thead><tbody>\n");
  }

  private void end() throws IOException {
    add("</tbody></table></div></section>\n");
  }

  /** Cells are markup. */
  private void row(String first, Stream<String> cells) throws IOException {
    add("<tr><td>" + first + "</td>");
    for (String cell : (Iterable<String>) cells::iterator) {
      add("<td class=\"n\">" + cell + "</td>");
    }
    add("</tr>\n");
  }

  private void scores(List<Score> scores) throws IOException {
    begin("Scores", "Item,Gold,Output,Right,Precision,Recall,F1");
    for (Score s : scores) {
      row(
          code(s.item()),
          Stream.of(
              Integer.toString(s.gold()),
              Integer.toString(s.output()),
              Integer.toString(s.found()),
              ratio(s.precision()),
              ratio(s.recall()),
              meter(s.f1())));
    }
    end();
  }

  private void shares(List<Share> shares) throws IOException {
    begin("Columns of deals that were found", "Column,Gold,Right,Share");
    for (Share s : shares) {
      row(
          code(s.item()),
          Stream.of(Integer.toString(s.total()), Integer.toString(s.right()), meter(s.value())));
    }
    end();
  }

  private void reliability(List<Bin> bins) throws IOException {
    begin("Is the confidence right?", "Confidence,Rows,Expected,Right,Without a wrong slot");
    for (Bin b : bins) {
      row(
          EvaluationText.range(b),
          Stream.of(
              Integer.toString(b.rows()),
              ratio(b.expected()),
              meter(b.actual()),
              ratio(Score.share(b.clean(), b.rows()))));
    }
    end();
  }

  private void confusion(String title, Confusion confusion) throws IOException {
    if (confusion.gold().isEmpty()) {
      return;
    }
    add("<section class=\"card\"><h2>%s</h2>".formatted(word(title)));
    add("<div class=\"scroll\"><table class=\"plain\"><thead><tr><th></th>");
    for (String output : confusion.output()) {
      add("<th class=\"n\">" + code(output) + "</th>");
    }
    add("</tr></thead><tbody>\n");
    for (String gold : confusion.gold()) {
      row(code(gold), confusion.output().stream().map(output -> count(gold, output, confusion)));
    }
    end();
  }

  private static String count(String gold, String output, Confusion confusion) {
    int n = confusion.get(gold, output);
    return n == 0
        ? ""
        : "<span class=\"%s\">%d</span>".formatted(gold.equals(output) ? "right" : "confused", n);
  }

  private void changes(Comparison comparison) throws IOException {
    begin("What the change did to F1", "Item,Before,After,Change");
    for (Comparison.Change change : comparison.changes()) {
      double by = change.after() - change.before();
      String sign = by > 0 ? "up" : by < 0 ? "down" : "";
      row(
          code(change.item()),
          Stream.of(
              ratio(change.before()),
              ratio(change.after()),
              "<span class=\"%s\">%s</span>"
                  .formatted(sign, String.format(Locale.ROOT, "%+.3f", by))));
    }
    end();
  }

  private void mistakes(String title, List<Mistake> mistakes) throws IOException {
    add(
        "<section class=\"card\"><h2>%s<small>%d</small></h2>"
            .formatted(word(title), mistakes.size()));
    add("<ul class=\"mistakes\">\n");
    for (Mistake m : mistakes) {
      if (!m.follows()) {
        mistake(m);
      }
    }
    add("</ul></section>\n");
  }

  private void mistake(Mistake m) throws IOException {
    add("<li><div class=\"what\"><b class=\"side-%s\">%s</b>".formatted(m.side(), word(m.side())));
    add("<span class=\"chip\">%s</span>".formatted(code(m.item())));
    if (!m.gold().isEmpty()) {
      add("<ins>" + escaped(m.gold()) + "</ins>");
    }
    if (!m.output().isEmpty()) {
      add("<del>" + escaped(m.output()) + "</del>");
    }
    add("</div><div class=\"quote\">" + escaped(m.sentence()) + "</div>");
    add(
        "<div class=\"where\">%s · %s%s <code>%s</code></div></li>\n"
            .formatted(
                escaped(m.set()),
                escaped(m.article()),
                m.deal().isEmpty() ? "" : " · " + escaped(m.deal()),
                escaped(m.rule())));
  }

  private static String meter(double value) {
    return String.format(
        Locale.ROOT,
        "<svg class=\"meter\" viewBox=\"0 0 60 6\"><rect width=\"%.1f\" height=\"6\"/></svg>%s",
        60 * value,
        ratio(value));
  }

  private static String ratio(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private void add(String markup) throws IOException {
    out.write(markup);
  }
}
