package dealfacts.ingest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dealfacts.ingest.Charsets.Decoded;

/** One line of a JSONL file: {@code id, title, text} or {@code content} or {@code html}, … */
final class JsonRecord {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonRecord() {}

  static Article parse(RawDocument raw, IngestOptions options) throws Unreadable {
    Decoded decoded = Charsets.decode(raw.bytes(), raw.charsetHint());
    JsonNode record = read(decoded.text());
    Draft draft = new Draft(raw, decoded.charset());
    draft.id(field(record, "id"));
    draft.url(field(record, "url"));
    draft.title(CleanText.line(field(record, "title")));
    draft.source(CleanText.line(field(record, "source")));
    draft.author(CleanText.line(field(record, "author")));
    draft.published(Timestamps.of(field(record, "published_at")), "field");
    String text =
        field(record, "text").isEmpty() ? field(record, "content") : field(record, "text");
    if (text.isBlank() && draft.title().isEmpty()) {
      throw new Unreadable(
          Rejection.Reason.NO_FIELD, "neither text, content nor html holds anything");
    }
    PlainText.read(text, draft);
    return draft.finish(options);
  }

  private static JsonNode read(String line) throws Unreadable {
    JsonNode record;
    try {
      record = JSON.readTree(line);
    } catch (JacksonException e) {
      throw new Unreadable(Rejection.Reason.BAD_JSON, e.getOriginalMessage());
    }
    if (record == null || !record.isObject()) {
      throw new Unreadable(Rejection.Reason.BAD_JSON, "the line is no JSON object");
    }
    return record;
  }

  private static String field(JsonNode record, String name) {
    JsonNode value = record.path(name);
    return value.isValueNode() && !value.isNull() ? value.asText() : "";
  }
}
