package dealfacts.ingest;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article while it is being read. What is told first stays. */
final class Draft {
  /** A longer text is a book or a dump. */
  private static final int LONGEST_TEXT = 1_000_000;

  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  private final RawDocument raw;
  private final IngestOptions options;
  private final String charset;
  private String id = "";
  private String url;
  private String title = "";
  private String source = "";
  private String author = "";
  private String publishedAt = "";
  private String publishedFrom = "";
  private final List<String> paragraphs = new ArrayList<>();

  Draft(RawDocument raw, String charset, IngestOptions options) {
    this.raw = raw;
    this.options = options;
    this.charset = charset;
    this.url = raw.url();
  }

  Duration timeLimit() {
    return options.timeLimit();
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
    if (author.isEmpty() && !value.equals(source) && value.chars().anyMatch(Character::isLetter)) {
      author = value;
    }
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

  /** Whether both source and author are told. */
  boolean isCredited() {
    return !source.isEmpty() && !author.isEmpty();
  }

  String publishedAt() {
    return publishedAt;
  }

  List<String> paragraphs() {
    return paragraphs;
  }

  /** The day that address, file name or, if asked for, time stamp tell; null for none. */
  @Nullable LocalDate reference() {
    String day = Timestamps.inUrl(url);
    day = day.isEmpty() ? inFileName() : day;
    day = day.isEmpty() ? modified() : day;
    return day.isEmpty() ? null : LocalDate.parse(day);
  }

  private String inFileName() {
    return raw.record().isEmpty() ? Timestamps.inFileName(raw.path()) : "";
  }

  private String modified() {
    return options.dateFromMtime() && raw.modified() != null
        ? raw.modified().atOffset(CHINA).toLocalDate().toString()
        : "";
  }

  /** The article, dated by its address, file name or time stamp where nothing better is known. */
  Article finish() throws Unreadable {
    if (paragraphs.isEmpty() && title.isEmpty()) {
      throw new Unreadable(Rejection.Reason.NO_TEXT, "no text in it");
    }
    published(Timestamps.inUrl(url), "url");
    published(inFileName(), "file-name");
    published(modified(), "mtime");
    StringBuilder text = new StringBuilder();
    if (!title.isEmpty()) {
      text.append(title).append('\n');
    }
    for (String paragraph : paragraphs) {
      text.append(paragraph).append('\n');
    }
    if (text.length() > LONGEST_TEXT) {
      throw new Unreadable(
          Rejection.Reason.TOO_LARGE, "a text of over " + LONGEST_TEXT + " characters");
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
