package dealfacts.ingest;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How an input holds its documents. */
public enum Format {
  HTML,
  TXT,
  JSONL,
  WARC,
  FEED;

  /** As {@link Article#format()} names it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format that a file's name tells ({@code a.shtml}, {@code b.jsonl.gz}); null for others. */
  static @Nullable Format ofName(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (name.endsWith(".gz")) {
      name = name.substring(0, name.length() - 3);
    }
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "html", "htm", "shtml", "xhtml" -> HTML;
      case "txt" -> TXT;
      case "jsonl", "ndjson" -> JSONL;
      case "warc" -> WARC;
      case "rss", "atom", "rdf", "xml" -> FEED;
      default -> null;
    };
  }
}
