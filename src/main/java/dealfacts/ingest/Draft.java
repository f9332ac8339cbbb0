package dealfacts.ingest;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** An article while it is being read. What is told first stays. */
final class Draft {
  private final RawDocument raw;
  private final String charset;
  private String id = "";
  private String url;
  private String title = "";
  private String source = "";
  private String author = "";
  private String publishedAt = "";
  private String publishedFrom = "";
  private final List<String> paragraphs = new ArrayList<>();

  Draft(RawDocument raw, String charset) {
    this.raw = raw;
    this.charset = charset;
    this.url = raw.url();
  }

  void id(String value) {
    id = id.isEmpty() ? value : id;
  }

  void url(String value) {
    url = url.isEmpty() ? value : url;
  }

  void title(String value) {
    title = title.isEmpty() ? value : title;
  }

  void source(String value) {
    source = source.isEmpty() ? value : source;
  }

  void author(String value) {
    author = author.isEmpty() ? value : author;
  }

  /**
   * @param iso a day or a minute; empty is ignored
   * @param from as in {@link Article#publishedFrom()}
   */
  void published(String iso, String from) {
    if (publishedAt.isEmpty() && !iso.isEmpty()) {
      publishedAt = iso;
      publishedFrom = from;
    }
  }

  /** Adds the time of day where only the day was told, if the other date is of the same day. */
  void minute(String iso) {
    if (publishedAt.length() == 10 && iso.startsWith(publishedAt)) {
      publishedAt = iso;
    }
  }

  void paragraph(String line) {
    paragraphs.add(line);
  }

  String url() {
    return url;
  }

  String title() {
    return title;
  }

  String source() {
    return source;
  }

  String publishedAt() {
    return publishedAt;
  }

  List<String> paragraphs() {
    return paragraphs;
  }

  /** The article, dated by its address, file name or time stamp where nothing better is known. */
  Article finish(IngestOptions options) throws Unreadable {
    if (paragraphs.isEmpty() && title.isEmpty()) {
      throw new Unreadable(Rejection.Reason.NO_TEXT, "no text in it");
    }
    published(Timestamps.inUrl(url), "url");
    if (raw.record().isEmpty()) {
      published(Timestamps.inFileName(raw.path()), "file-name");
    }
    if (options.dateFromMtime() && raw.modified() != null) {
      String local = raw.modified().atOffset(ZoneOffset.ofHours(8)).toLocalDate().toString();
      published(local, "mtime");
    }
    StringBuilder text = new StringBuilder();
    if (!title.isEmpty()) {
      text.append(title).append('\n');
    }
    for (String paragraph : paragraphs) {
      text.append(paragraph).append('\n');
    }
    String sha256 = raw.sha256();
    return new Article(
        id.isEmpty() ? sha256.substring(0, 16) : id,
        raw.path(),
        raw.format().code(),
        charset,
        url,
        title,
        source,
        author,
        publishedAt,
        publishedFrom,
        sha256,
        text.toString());
  }
}
