package dealfacts.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dealfacts.deal.assembly.Explanation;
import dealfacts.output.ArticleRows;
import dealfacts.output.Table;
import dealfacts.text.Document;
import dealfacts.text.Span;
import dealfacts.text.Token;
import java.util.List;
import java.util.Map;

/** How the deals of a document came about, for programs: one object a document. */
final class ExplanationJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ExplanationJson() {}

  static ObjectNode of(Explained explained) {
    Document document = explained.document();
    Explanation explanation = explained.explanation();
    ObjectNode json = JSON.createObjectNode();
    json.put("article_id", document.article().id());
    json.put("path", document.article().path());
    rows(json.putArray("mentions"), Explained.COLUMNS, explained.mentions());
    ArrayNode sentences = json.putArray("sentences");
    for (Explanation.Reading reading : explanation.sentences()) {
      ObjectNode sentence = sentences.addObject();
      put(sentence, document, reading.sentence());
      ArrayNode tokens = sentence.putArray("tokens");
      for (Token token : explained.tokens().apply(reading.sentence())) {
        ObjectNode node = tokens.addObject();
        put(node, document, token.span());
        node.put("tag", token.tag());
      }
      ArrayNode triggers = sentence.putArray("triggers");
      for (Explanation.Tried tried : reading.triggers()) {
        ObjectNode trigger = triggers.addObject();
        put(trigger, document, tried.span());
        trigger.put("frame", tried.frame()).put("verdict", tried.verdict());
      }
      ArrayNode groups = sentence.putArray("parties");
      for (Explanation.Parties group : reading.groups()) {
        ObjectNode parties = groups.addObject();
        put(parties, document, group.span());
        parties.put("marker", group.marker());
        parties.put("before", group.before()).put("after", group.after());
      }
      ArrayNode rules = sentence.putArray("rules");
      for (Explanation.Found found : reading.found()) {
        ObjectNode rule = rules.addObject();
        rule.put("rule", found.rule()).put("type", found.type().label());
        rule.put("verdict", found.verdict());
        found.derivation().forEach(rule.putArray("derivation")::add);
      }
    }
    ArrayNode deals = json.putArray("deals");
    for (int i = 0; i < explanation.deals().size(); i++) {
      deal(deals.addObject(), explained, explanation.deals().get(i), explained.ids().get(i));
    }
    return json;
  }

  /** The rows of the deal in the tables, how its arguments came, what decides its confidence. */
  private static void deal(
      ObjectNode json, Explained explained, Explanation.Assembled deal, String id) {
    Map<Table, List<List<String>>> rows =
        ArticleRows.of(explained.document().article(), List.of(deal.fact()));
    json.put("number", deal.number());
    for (Table table : List.of(Table.DEALS, Table.PARTIES, Table.AMOUNTS, Table.DATES)) {
      ArrayNode array = JSON.createArrayNode();
      rows(array, table.columns(), rows.getOrDefault(table, List.of()));
      array.forEach(row -> ((ObjectNode) row).put("deal_id", id));
      if (table == Table.DEALS) {
        json.setAll((ObjectNode) array.get(0));
      } else {
        json.set(table.fileName().replace(".csv", ""), array);
      }
    }
    deal.derivation().forEach(json.putArray("derivation")::add);
    deal.support().forEach(json.putArray("support")::add);
  }

  private static void put(ObjectNode node, Document document, Span span) {
    node.put("text", document.slice(span)).put("start", span.start()).put("end", span.end());
  }

  private static void rows(ArrayNode array, List<String> columns, List<List<String>> rows) {
    for (List<String> row : rows) {
      ObjectNode node = array.addObject();
      for (int i = 0; i < row.size(); i++) {
        if (!row.get(i).isEmpty()) {
          node.put(columns.get(i), row.get(i));
        }
      }
    }
  }
}
