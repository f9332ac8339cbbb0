package dealfacts.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dealfacts.deal.Explanation;
import dealfacts.output.ArticleRows;
import dealfacts.output.MentionRows;
import dealfacts.output.Table;
import dealfacts.text.Document;
import dealfacts.text.Span;
import java.util.List;

/** How the deals of a document came about, for programs: one object a document. */
final class ExplanationJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ExplanationJson() {}

  static ObjectNode of(Document document, List<List<String>> mentions, Explanation explanation) {
    ObjectNode json = JSON.createObjectNode();
    json.put("article_id", document.article().id());
    json.put("path", document.article().path());
    rows(json.putArray("mentions"), MentionRows.COLUMNS, mentions);
    ArrayNode sentences = json.putArray("sentences");
    for (Explanation.Reading reading : explanation.sentences()) {
      ObjectNode sentence = sentences.addObject();
      put(sentence, document, reading.sentence());
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
    rows(
        deals,
        Table.DEALS.columns(),
        ArticleRows.of(
                document.article(),
                explanation.deals().stream().map(Explanation.Assembled::fact).toList())
            .getOrDefault(Table.DEALS, List.of()));
    ArrayNode derivations = json.putArray("derivations");
    for (Explanation.Assembled deal : explanation.deals()) {
      ObjectNode derivation = derivations.addObject();
      derivation.put("rule", deal.fact().rule());
      put(derivation, document, deal.fact().evidence());
      deal.derivation().forEach(derivation.putArray("derivation")::add);
    }
    return json;
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
