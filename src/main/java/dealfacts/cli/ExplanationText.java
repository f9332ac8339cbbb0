package dealfacts.cli;

import dealfacts.deal.DealFact;
import dealfacts.deal.assembly.Explanation;
import dealfacts.mention.Quantity;
import dealfacts.output.MentionRows;
import dealfacts.text.Document;
import dealfacts.text.Span;
import dealfacts.text.Token;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How the deals of a document came about, for a terminal. */
final class ExplanationText {
  private static final int KIND = MentionRows.COLUMNS.indexOf("kind");
  private static final int TEXT = MentionRows.COLUMNS.indexOf("text");
  private static final int START = MentionRows.COLUMNS.indexOf("start");
  private static final int END = MentionRows.COLUMNS.indexOf("end");
  private static final int VALUES = MentionRows.COLUMNS.indexOf("low");

  private static final String BOLD = "1";
  private static final String RED = "1;31";
  private static final String GREEN = "32";
  private static final String YELLOW = "33";
  private static final String CYAN = "36";
  private static final String GREY = "90";

  private final Document document;
  private final Explained explained;
  private final PrintStream out;
  private final boolean colours;

  ExplanationText(Explained explained, PrintStream out, boolean colours) {
    this.document = explained.document();
    this.explained = explained;
    this.out = out;
    this.colours = colours;
  }

  void print() {
    String title = document.article().title();
    Explanation explanation = explained.explanation();
    out.println(in(BOLD, shown(document.article().path() + (title.isEmpty() ? "" : "  " + title))));
    if (explanation.sentences().isEmpty()) {
      out.println("  no word here could tell a deal");
    }
    explanation.sentences().forEach(this::print);
    int deals = explanation.deals().size();
    out.printf(Locale.ROOT, "%n%s%n", in(BOLD, deals + (deals == 1 ? " deal" : " deals")));
    for (int i = 0; i < deals; i++) {
      print(explanation.deals().get(i), explained.ids().get(i));
    }
  }

  private void print(Explanation.Reading reading) {
    Span sentence = reading.sentence();
    List<List<String>> mentions =
        explained.mentions().stream()
            .filter(row -> sentence.contains(Integer.parseInt(row.get(START))))
            .toList();
    out.printf(
        Locale.ROOT,
        "%n%s %s%n",
        in(BOLD, "[" + sentence.start() + "," + sentence.end() + ")"),
        marked(reading, mentions));
    out.println("  tokens   " + in(GREY, tokens(sentence)));
    mentions.forEach(mention -> out.println("  mention  " + shown(mention(mention))));
    for (Explanation.Tried trigger : reading.triggers()) {
      out.printf(
          "  trigger  %s  frame %s: %s%n",
          in(RED, slice(trigger.span())), trigger.frame(), trigger.verdict());
    }
    for (Explanation.Parties group : reading.groups()) {
      out.printf(
          "  parties  %s  marker %s, before %s, after %s%n",
          slice(group.span()),
          quoted(group.marker()),
          quoted(shown(group.before())),
          quoted(shown(group.after())));
    }
    for (Explanation.Found found : reading.found()) {
      out.printf("  rule     %s: %s%n", found.rule(), found.verdict());
      found.derivation().forEach(step -> out.println("             " + shown(step)));
    }
  }

  private String tokens(Span sentence) {
    List<String> tokens = new ArrayList<>();
    for (Token token : explained.tokens().apply(sentence)) {
      String text = slice(token.span());
      tokens.add((text.isBlank() ? "␣" : text) + "/" + token.tag());
    }
    return String.join(" ", tokens);
  }

  /** The sentence with its mentions and triggers in colours. */
  private String marked(Explanation.Reading reading, List<List<String>> mentions) {
    Span sentence = reading.sentence();
    TreeMap<Span, String> marks = new TreeMap<>();
    reading.triggers().forEach(trigger -> marks.put(trigger.span(), RED));
    for (List<String> row : mentions) {
      Span span = new Span(Integer.parseInt(row.get(START)), Integer.parseInt(row.get(END)));
      marks.keySet().removeIf(span::overlaps);
      marks.put(span, colour(row.get(KIND)));
    }
    StringBuilder line = new StringBuilder();
    int at = sentence.start();
    for (var mark : marks.entrySet()) {
      Span span = mark.getKey();
      if (span.start() >= at && span.end() <= sentence.end()) {
        line.append(slice(new Span(at, span.start()))).append(in(mark.getValue(), slice(span)));
        at = span.end();
      }
    }
    return line.append(slice(new Span(at, sentence.end()))).toString();
  }

  private static String colour(String kind) {
    return switch (kind) {
      case "organisation", "person" -> GREEN;
      case "date" -> CYAN;
      default -> YELLOW;
    };
  }

  private void print(Explanation.Assembled deal, String id) {
    DealFact fact = deal.fact();
    out.printf(
        Locale.ROOT,
        "  deal %d %s  %s%s%s, rule %s, id %s%n",
        deal.number(),
        in(BOLD, fact.type().label()),
        fact.status().label(),
        fact.stage() == null ? "" : ", stage " + fact.stage().label(),
        fact.instrument() == null ? "" : ", instrument " + fact.instrument().label(),
        fact.rule(),
        id);
    fact.parties()
        .forEach(party -> line(party.role().label(), GREEN, party.span(), party.canonicalName()));
    fact.amounts()
        .forEach(
            amount ->
                line(
                    amount.kind().label(),
                    YELLOW,
                    amount.quantity().span(),
                    value(amount.quantity())));
    fact.dates()
        .forEach(date -> line(date.kind().label(), CYAN, date.date().span(), date.date().edtf()));
    if (fact.subject() != null) {
      line("subject", YELLOW, fact.subject(), "");
    }
    if (fact.round() != null) {
      line("round", YELLOW, fact.round().span(), fact.round().round());
    }
    line("evidence", "", fact.evidence(), "");
    out.println("    assembled");
    deal.derivation().forEach(step -> out.println("      " + shown(step)));
    out.println("    confidence " + fact.confidence().toPlainString());
    deal.support().forEach(step -> out.println("      " + step));
  }

  private void line(String what, String colour, Span span, String value) {
    String text = slice(span);
    String more = value.isEmpty() || value.equals(text) ? "" : "  = " + shown(value);
    out.printf(
        Locale.ROOT,
        "    %-15s %s%s  %s%n",
        what,
        in(colour, text),
        more,
        in(GREY, "[" + span.start() + "," + span.end() + ")"));
  }

  private static String value(Quantity quantity) {
    String low = plain(quantity.low());
    String high = plain(quantity.high());
    return (low.equals(high) ? low : low + ".." + high)
        + " "
        + quantity.unit()
        + " "
        + quantity.qualifier().label();
  }

  private static String plain(@Nullable BigDecimal value) {
    return value == null ? "" : value.toPlainString();
  }

  private static String mention(List<String> row) {
    String evidence = row.get(row.size() - 1);
    List<String> values = new ArrayList<>(row.subList(VALUES, row.size() - 1));
    values.removeIf(String::isEmpty);
    return String.format(Locale.ROOT, "%-13s", row.get(KIND))
        + row.get(TEXT)
        + (values.isEmpty() ? "" : "  = " + String.join(" ", values))
        + (evidence.isEmpty() ? "" : "  by " + evidence);
  }

  /** On one line; what would move a terminal's cursor is shown as a dot. */
  private static String shown(String text) {
    return text.replace('\n', ' ').replaceAll("\\p{Cntrl}", "·");
  }

  private String slice(Span span) {
    return shown(document.slice(span));
  }

  private static String quoted(String word) {
    return word.isEmpty() ? "none" : "“" + word + "”";
  }

  private String in(String colour, String text) {
    return colours && !colour.isEmpty() ? "\u001b[" + colour + "m" + text + "\u001b[0m" : text;
  }
}
