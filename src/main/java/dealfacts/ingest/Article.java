package dealfacts.ingest;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One article as read: its text and what the page, the record or the file tells about it.
 *
 * @param id the {@code id} field of a JSONL record, else the first 16 hex digits of {@code sha256}
 * @param path where it was read from, relative to the input folder, with {@code /} on every system
 * @param format {@code html}, {@code txt}, {@code jsonl}, {@code warc} or {@code feed}
 * @param charset canonical name of the charset that the bytes were decoded with
 * @param url empty where unknown, like {@code title}, {@code source} and {@code author}
 * @param publishedAt ISO 8601 date or date-time as far as it is known ({@code 2024-11-26T08:30});
 *     empty where unknown
 * @param publishedFrom {@code meta, json-ld, dateline, url, file-name, field, mtime}; empty where
 *     unknown
 * @param sha256 of the article's bytes (of the record, where a file holds many), 64 hex digits
 * @param text title, {@code \n}, then the paragraphs, each ended by {@code \n}; without a title it
 *     begins with the first paragraph. All offsets of the output count in it, in UTF-16 code units.
 */
public record Article(
    String id,
    String path,
    String format,
    String charset,
    String url,
    String title,
    String source,
    String author,
    String publishedAt,
    String publishedFrom,
    String sha256,
    String text)
    implements Ingested {

  public Article {
    Objects.requireNonNull(id);
    Objects.requireNonNull(text);
    if (!title.isEmpty() && !text.startsWith(title + "\n")) {
      throw new IllegalArgumentException("the text of " + path + " does not begin with its title");
    }
  }

  /** The day of publication, the anchor of relative dates; null where it is unknown. */
  public @Nullable LocalDate publishedOn() {
    return publishedAt.length() < 10 ? null : LocalDate.parse(publishedAt.substring(0, 10));
  }

  /** The same article, published on a day that something outside of it tells. */
  public Article publishedOn(LocalDate day, String from) {
    return new Article(
        id, path, format, charset, url, title, source, author, day.toString(), from, sha256, text);
  }

  /** Where the first paragraph begins: behind the title and its line end. */
  public int bodyStart() {
    return title.isEmpty() ? 0 : title.length() + 1;
  }

  /** An article from a bare text, for use as a library and in tests. */
  public static Article of(String id, String title, String body, @Nullable LocalDate published) {
    String text = title.isEmpty() ? body : title + "\n" + body;
    String date = published == null ? "" : published.toString();
    return new Article(
        id, id, "txt", "UTF-8", "", title, "", "", date, date.isEmpty() ? "" : "field", "", text);
  }
}
