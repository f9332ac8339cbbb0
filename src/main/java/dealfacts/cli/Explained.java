package dealfacts.cli;

import dealfacts.deal.assembly.Explanation;
import dealfacts.mention.Mentions;
import dealfacts.output.MentionRows;
import dealfacts.text.Document;
import dealfacts.text.Span;
import dealfacts.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All that is to be shown of a document.
 *
 * @param ids of the deals of the explanation, in their order
 * @param mentions rows of {@link #COLUMNS}
 * @param tokens of a sentence
 */
record Explained(
    Document document,
    Explanation explanation,
    List<String> ids,
    List<List<String>> mentions,
    Function<Span, List<Token>> tokens) {

  /** The columns of the mentions; the last one says why a span is a name. */
  static final List<String> COLUMNS =
      Stream.concat(MentionRows.COLUMNS.stream(), Stream.of("evidence")).toList();

  /**
   * Rows of the mentions with what vouches for each name ({@code legal-form}, {@code slot/round}).
   */
  static List<List<String>> rows(Document document, Mentions mentions) {
    Map<String, String> evidence = new HashMap<>();
    mentions
        .parties()
        .forEach(party -> evidence.put(String.valueOf(party.span().start()), party.evidence()));
    int kind = MentionRows.COLUMNS.indexOf("kind");
    int start = MentionRows.COLUMNS.indexOf("start");
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : MentionRows.of(document, mentions)) {
      List<String> more = new ArrayList<>(row);
      boolean name = row.get(kind).equals("organisation") || row.get(kind).equals("person");
      more.add(name ? evidence.getOrDefault(row.get(start), "") : "");
      rows.add(more);
    }
    return rows;
  }
}
