package dealfacts.ingest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dealfacts.ingest.Charsets.Decoded;
import java.util.regex.Pattern;

/**
 * One line of a JSONL file: {@code id, title, text} or {@code content} or {@code html}, {@code
 * published_at, url, source, author}. A text goes the way of a plain text, HTML that of a page.
 */
final class JsonRecord {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A text that is markup in truth. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "<(?:p|div|br|span|section|article|html|body)(?:\\s[^<>]{0,400})?/?>",
          Pattern.CASE_INSENSITIVE);

  private JsonRecord() {}

  static Article parse(RawDocument raw, IngestOptions options, PageParser pages) throws Unreadable {
    Decoded decoded = Charsets.decode(raw.bytes(), raw.charsetHint());
    JsonNode record = read(decoded.text());
    Draft draft = new Draft(raw, decoded.charset(), options);
    draft.id(field(record, "id"));
    draft.url(field(record, "url"));
    draft.title(CleanText.line(field(record, "title")));
    draft.source(CleanText.line(field(record, "source")));
    draft.author(CleanText.line(field(record, "author")));
    draft.published(Timestamps.of(field(record, "published_at")), "field");
    String text = field(record, "text");
    text = text.isBlank() ? field(record, "content") : text;
    String html = field(record, "html");
    if (text.isBlank() && html.isBlank() && draft.title().isEmpty()) {
      throw new Unreadable(
          Rejection.Reason.NO_FIELD, "neither text, content nor html holds anything");
    }
    if (text.isBlank() && !html.isBlank()) {
      pages.readEmbedded(html, draft);
    } else if (text.indexOf('<') >= 0 && MARKUP.matcher(text).find()) {
      pages.readEmbedded(text, draft);
    } else {
      PlainText.read(text, draft);
    }
    return draft.finish();
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
