package dealfacts.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dealfacts.output.CsvReader.Row;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The data of the page as JSON: articles once, deals as arrays of cells, evidence not twice. */
final class ReportData {
  /** Cells of {@code deals.csv} that the page shows, by their names. */
  private static final List<String> CELLS =
      List.of(
          ("type status stage round round_text instrument target investors lead_investors acquirers"
                  + " sellers subject_text amount_text amount_low amount_high currency"
                  + " amount_qualifier security_code date_start disclosed_on published_on rule"
                  + " confidence")
              .split(" "));

  private static final List<String> PARTY =
      List.of("role", "name", "canonical_name", "entity_type", "start", "end");
  private static final List<String> AMOUNT =
      List.of("kind", "text", "low", "high", "unit", "qualifier", "start", "end");
  private static final List<String> DATE =
      List.of("kind", "text", "date_start", "date_end", "edtf", "start", "end");
  private static final List<String> REJECT = List.of("path", "record", "stage", "reason", "detail");

  private final String name;
  private final OutputFolder folder;
  private final Map<String, String> texts;
  private final JsonGenerator json;

  private ReportData(
      String name, OutputFolder folder, Map<String, String> texts, JsonGenerator json) {
    this.name = name;
    this.folder = folder;
    this.texts = texts;
    this.json = json;
  }

  /**
   * Writes everything.
   *
   * @param texts by article id; an article without one shows the evidence of its deals only
   */
  static void write(String name, OutputFolder folder, Map<String, String> texts, Writer out)
      throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      new ReportData(name, folder, texts, json).write();
    }
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeStringField("name", name);
    json.writeObjectFieldStart("counts");
    json.writeNumberField("deals", folder.counts().deals());
    json.writeNumberField("articles", folder.counts().articles());
    json.writeNumberField("duplicates", folder.counts().duplicates());
    json.writeNumberField("rejects", folder.counts().rejects());
    json.writeEndObject();
    Map<String, Integer> numbers = articles();
    columns();
    json.writeArrayFieldStart("deals");
    for (Deal deal : folder.deals()) {
      deal(deal, numbers);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("rejects");
    for (Row row : folder.rejects()) {
      array(row, REJECT);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void columns() throws IOException {
    json.writeArrayFieldStart("columns");
    json.writeString("id");
    json.writeString("article");
    for (String cell : CELLS) {
      json.writeString(cell);
    }
    for (String more :
        List.of("evidence", "evidence_start", "evidence_end", "parties", "amounts", "dates")) {
      json.writeString(more);
    }
    json.writeEndArray();
  }

  private Map<String, Integer> articles() throws IOException {
    Map<String, Row> rows = new HashMap<>();
    folder.articles().forEach(row -> rows.put(row.get("article_id"), row));
    Map<String, Integer> numbers = new HashMap<>();
    json.writeArrayFieldStart("articles");
    for (Deal deal : folder.deals()) {
      if (numbers.putIfAbsent(deal.article(), numbers.size()) == null) {
        article(deal, rows.get(deal.article()));
      }
    }
    json.writeEndArray();
    return numbers;
  }

  private void article(Deal deal, @Nullable Row row) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", deal.article());
    json.writeStringField("title", deal.get("title"));
    json.writeStringField("source", deal.get("source"));
    json.writeStringField("url", deal.get("url"));
    json.writeStringField("path", row == null ? "" : row.get("path"));
    json.writeStringField("published", row == null ? "" : row.get("published_at"));
    json.writeStringField("text", texts.get(deal.article()));
    json.writeEndObject();
  }

  private void deal(Deal deal, Map<String, Integer> numbers) throws IOException {
    json.writeStartArray();
    json.writeString(deal.id());
    json.writeNumber(numbers.getOrDefault(deal.article(), 0));
    for (String cell : CELLS) {
      json.writeString(deal.get(cell));
    }
    json.writeString(texts.containsKey(deal.article()) ? "" : deal.get("evidence"));
    json.writeNumber(offset(deal.get("evidence_start")));
    json.writeNumber(offset(deal.get("evidence_end")));
    arrays(deal.parties(), PARTY);
    arrays(deal.amounts(), AMOUNT);
    arrays(deal.dates(), DATE);
    json.writeEndArray();
  }

  private void arrays(List<Row> rows, List<String> columns) throws IOException {
    json.writeStartArray();
    for (Row row : rows) {
      array(row, columns);
    }
    json.writeEndArray();
  }

  private void array(Row row, List<String> columns) throws IOException {
    json.writeStartArray();
    for (String column : columns) {
      if (column.equals("start") || column.equals("end")) {
        json.writeNumber(offset(row.get(column)));
      } else {
        json.writeString(row.get(column));
      }
    }
    json.writeEndArray();
  }

  /** -1 where the cell holds no offset. */
  static int offset(String cell) {
    return cell.matches("[0-9]{1,9}") ? Integer.parseInt(cell) : -1;
  }
}
