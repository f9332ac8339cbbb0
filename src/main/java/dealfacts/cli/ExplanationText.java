package dealfacts.cli;

import dealfacts.deal.DealFact;
import dealfacts.deal.Explanation;
import dealfacts.output.MentionRows;
import dealfacts.text.Document;
import dealfacts.text.Span;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How the deals of a document came about, for a terminal. */
final class ExplanationText {
  private static final int KIND = MentionRows.COLUMNS.indexOf("kind");
  private static final int TEXT = MentionRows.COLUMNS.indexOf("text");
  private static final int START = MentionRows.COLUMNS.indexOf("start");
  private static final int VALUES = MentionRows.COLUMNS.indexOf("low");

  private final Document document;
  private final PrintStream out;
  private final boolean colours;

  ExplanationText(Document document, PrintStream out, boolean colours) {
    this.document = document;
    this.out = out;
    this.colours = colours;
  }

  /**
   * @param mentions rows of {@link MentionRows}
   */
  void print(List<List<String>> mentions, Explanation explanation) {
    String title = document.article().title();
    out.println(strong(document.article().path() + (title.isEmpty() ? "" : "  " + title)));
    if (explanation.sentences().isEmpty()) {
      out.println("  no word here could tell a deal");
    }
    for (Explanation.Reading reading : explanation.sentences()) {
      print(reading, mentions);
    }
    out.printf(Locale.ROOT, "%n%s%n", strong(explanation.deals().size() + " deals"));
    for (Explanation.Assembled deal : explanation.deals()) {
      print(deal);
    }
  }

  private void print(Explanation.Reading reading, List<List<String>> mentions) {
    Span sentence = reading.sentence();
    out.printf(
        Locale.ROOT,
        "%n%s %s%n",
        strong("[" + sentence.start() + "," + sentence.end() + ")"),
        slice(sentence));
    for (List<String> mention : mentions) {
      if (sentence.contains(Integer.parseInt(mention.get(START)))) {
        out.println("  mention  " + mention(mention));
      }
    }
    for (Explanation.Tried trigger : reading.triggers()) {
      out.printf(
          "  trigger  %s  frame %s: %s%n",
          slice(trigger.span()), trigger.frame(), trigger.verdict());
    }
    for (Explanation.Parties group : reading.groups()) {
      out.printf(
          "  parties  %s  marker %s, before %s, after %s%n",
          slice(group.span()),
          quoted(group.marker()),
          quoted(group.before()),
          quoted(group.after()));
    }
    for (Explanation.Found found : reading.found()) {
      out.printf("  rule     %s: %s%n", found.rule(), found.verdict());
      found.derivation().forEach(step -> out.println("             " + step));
    }
  }

  private void print(Explanation.Assembled deal) {
    DealFact fact = deal.fact();
    out.printf(
        Locale.ROOT,
        "  %s  %s, rule %s, confidence %s%n",
        strong(fact.type().label()),
        fact.status().label(),
        fact.rule(),
        fact.confidence().toPlainString());
    fact.parties()
        .forEach(party -> line(party.role().label(), party.span(), party.canonicalName()));
    fact.amounts().forEach(amount -> line(amount.kind().label(), amount.quantity().span(), ""));
    fact.dates().forEach(date -> line(date.kind().label(), date.date().span(), date.date().edtf()));
    line("evidence", fact.evidence(), "");
    deal.derivation().forEach(step -> out.println("             " + step));
  }

  private void line(String what, Span span, String value) {
    String text = slice(span);
    String more = value.isEmpty() || value.equals(text) ? "" : "  = " + value;
    out.printf("    %-15s %s%s%n", what, text, more);
  }

  private static String mention(List<String> row) {
    List<String> values = new ArrayList<>(row.subList(VALUES, row.size()));
    values.removeIf(String::isEmpty);
    return String.format(Locale.ROOT, "%-13s", row.get(KIND))
        + row.get(TEXT)
        + (values.isEmpty() ? "" : "  = " + String.join(" ", values));
  }

  private String slice(Span span) {
    return document.slice(span).replace('\n', ' ');
  }

  private static String quoted(String word) {
    return word.isEmpty() ? "none" : "“" + word + "”";
  }

  private String strong(String text) {
    return colours ? "\u001b[1m" + text + "\u001b[0m" : text;
  }
}
