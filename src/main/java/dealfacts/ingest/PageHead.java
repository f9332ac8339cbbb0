package dealfacts.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The metadata in a page's head. Names are compared without case and outer blanks. */
final class PageHead {
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "og:published_time",
          "og:time",
          "apub:time",
          "_pubtime",
          "bytedance:published_time",
          "datepublished",
          "publishdate",
          "publish_date",
          "publish-date",
          "publishtime",
          "publish_time",
          "pubdate",
          "pubtime",
          "weibo:article:create_at",
          "firstpublishedtime",
          "dateupdate",
          "og:release_date",
          "release_date",
          "dc.date.issued",
          "dc.date",
          "parsely-pub-date",
          "sailthru.date",
          "article:create_at",
          "createdate",
          "date");
  private static final List<String> UPDATED =
      List.of(
          "article:modified_time",
          "og:updated_time",
          "bytedance:updated_time",
          "lastmodifiedtime",
          "datemodified",
          "updatedate");
  private static final List<String> SOURCE =
      List.of(
          "mediaid",
          "contentsource",
          "source",
          "article:source",
          "og:source",
          "newssource",
          "apub:source");
  private static final List<String> AUTHOR =
      List.of("article:author", "og:article:author", "byl", "author", "apub:author");

  private static final int LONGEST_NAME = 20;

  /** {@code 海川集团收购禾木电子|_|云山财经}. */
  private static final Pattern SITE_MARK = Pattern.compile("[-_|–—丨｜]");

  /** {@code 手机海湾网, 界外新闻 · 快讯} */
  private static final Pattern CHANNEL = Pattern.compile("^(?:手机|移动)|\\s?[·•].{0,10}$");

  private final Map<String, String> fields = new LinkedHashMap<>();
  private String title = "";
  private String canonical = "";

  /** The first title counts: further ones stand in drawings. */
  void title(String text) {
    title = title.isEmpty() ? CleanText.line(text) : title;
  }

  /** A {@code meta} or {@code link}. */
  void add(Tag tag, TagAttributes attributes) {
    if (tag == Tag.LINK) {
      if (attributes.rel().equalsIgnoreCase("canonical")) {
        canonical = attributes.href().strip();
      }
      return;
    }
    if (attributes.content().isEmpty()) {
      return;
    }
    String content = CleanText.line(attributes.content());
    if (!content.isEmpty()) {
      put(attributes.name(), content);
      put(attributes.property(), content);
      put(attributes.itemprop(), content);
    }
  }

  private void put(String attribute, String content) {
    if (!attribute.isEmpty()) {
      fields.putIfAbsent(PageTitle.norm(attribute), content);
    }
  }

  /** The {@code <title>}. */
  String title() {
    return title;
  }

  String ogTitle() {
    return fields.getOrDefault("og:title", "");
  }

  String siteName() {
    return fields.getOrDefault("og:site_name", "");
  }

  /** The name of the page's outlet: its site's name, or an outlet at the end of the title. */
  String outlet() {
    if (!siteName().isEmpty() && siteName().length() <= LONGEST_NAME) {
      return siteName();
    }
    String author = fields.getOrDefault("article:author", "");
    if (Dateline.isOutlet(author)) {
      return author;
    }
    String[] parts = SITE_MARK.split(title, -1);
    for (int i = parts.length - 1; i > 0; i--) {
      String part = parts[i].strip();
      if (Dateline.isOutlet(part)) {
        return part;
      }
      String name = CHANNEL.matcher(part).replaceAll("");
      if (Dateline.isOutletName(name)) {
        return name;
      }
    }
    return "";
  }

  /** The page's own address; empty where it tells none. */
  String url() {
    String og = fields.getOrDefault("og:url", "");
    String url = canonical.startsWith("http") ? canonical : og;
    return url.startsWith("http") ? url : "";
  }

  String published() {
    return firstDate(PUBLISHED);
  }

  String updated() {
    return firstDate(UPDATED);
  }

  String source() {
    return first(SOURCE);
  }

  String author() {
    return first(AUTHOR);
  }

  private String firstDate(List<String> names) {
    for (String name : names) {
      String date = Timestamps.of(fields.getOrDefault(name, ""));
      if (!date.isEmpty()) {
        return date;
      }
    }
    return "";
  }

  private String first(List<String> names) {
    for (String name : names) {
      String value = fields.getOrDefault(name, "");
      if (!value.isEmpty() && value.length() <= 40 && !value.contains("://")) {
        return value;
      }
    }
    return "";
  }
}
