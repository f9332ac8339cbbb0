package dealfacts.report;

import static dealfacts.report.HtmlPage.escaped;
import static dealfacts.report.HtmlPage.word;

import dealfacts.report.OutputDiff.Cell;
import dealfacts.report.OutputDiff.Changed;
import dealfacts.report.OutputDiff.Entry;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** What changed between two outputs as one HTML file in the look of the report. */
public final class OutputDiffHtml {
  private OutputDiffHtml() {}

  public static void write(OutputDiff diff, Writer out) throws IOException {
    HtmlPage.tables("dealfacts · diff").write(out, o -> body(diff, o), o -> o.write("{}"));
    out.flush();
  }

  private static void body(OutputDiff diff, Writer out) throws IOException {
    out.write(HtmlPage.head("What changed", ""));
    out.write("<section class=\"tiles\">");
    tile("Added", diff.added().size(), out);
    tile("Changed", diff.changed().size(), out);
    tile("Gone", diff.gone().size(), out);
    tile("The same", diff.same(), out);
    out.write("</section>\n<main>\n");
    entries("Added", diff.added(), out);
    head("Changed", diff.changed().size(), out);
    for (Changed change : diff.changed()) {
      out.write("<li>" + entry("changed", "~", change.deal()));
      for (Cell cell : change.cells()) {
        out.write(
            "<div class=\"what\"><span class=\"chip\">%s</span><del>%s</del><ins>%s</ins></div>"
                .formatted(escaped(cell.column()), escaped(cell.before()), escaped(cell.after())));
      }
      out.write("</li>\n");
    }
    out.write("</ul></section>\n");
    entries("Gone", diff.gone(), out);
    out.write("</main>\n");
  }

  private static void tile(String label, int n, Writer out) throws IOException {
    out.write("<div class=\"tile\"><b>%d</b>%s</div>".formatted(n, word(label)));
  }

  private static void head(String title, int n, Writer out) throws IOException {
    out.write("<section class=\"card\"><h2>%s<small>%d</small></h2>".formatted(word(title), n));
    out.write("<ul class=\"mistakes\">\n");
  }

  private static void entries(String title, List<Entry> deals, Writer out) throws IOException {
    head(title, deals.size(), out);
    boolean added = title.equals("Added");
    for (Entry deal : deals) {
      out.write("<li>" + entry(added ? "added" : "gone", added ? "+" : "−", deal) + "</li>\n");
    }
    out.write("</ul></section>\n");
  }

  private static String entry(String kind, String sign, Entry deal) {
    return """
        <div class="what"><b class="sign-%s">%s</b>%s</div><div class="quote">%s</div>\
        <div class="where">%s · <code>%s</code></div>"""
        .formatted(
            kind,
            sign,
            escaped(deal.line()),
            escaped(deal.evidence()),
            escaped(deal.articleId()),
            escaped(deal.dealId()));
  }
}
