package dealfacts.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** One item of an RSS or Atom feed. */
final class FeedItem {
  private final Element item;

  private FeedItem(Element item) {
    this.item = item;
  }

  static Article parse(RawDocument raw, IngestOptions options, PageParser pages) throws Unreadable {
    String xml = new String(raw.bytes(), StandardCharsets.UTF_8);
    Document document = Parser.xmlParser().parseInput(xml, "");
    Element feed = document.firstElementChild();
    Element element = feed == null ? null : feed.lastElementChild();
    if (feed == null || element == null) {
      throw new Unreadable(Rejection.Reason.BAD_FEED, "an item without fields");
    }
    FeedItem item = new FeedItem(element);
    Draft draft = new Draft(raw, StandardCharsets.UTF_8.name(), options);
    draft.url(item.link());
    draft.title(CleanText.line(Parser.unescapeEntities(item.first("title"), false)));
    draft.published(
        Timestamps.of(item.first("pubDate", "published", "dc:date", "date", "updated")), "field");
    draft.author(CleanText.line(item.first("dc:creator", "author")));
    pages.readEmbedded(item.first("content:encoded", "content", "description", "summary"), draft);
    draft.source(CleanText.line(item.first("source")));
    Element name = feed.firstElementChild();
    draft.source(name == null || name == element ? "" : CleanText.line(name.text()));
    return draft.finish();
  }

  private String link() {
    for (Element child : item.children()) {
      if (child.tagName().equals("link")) {
        String rel = child.attr("rel");
        String link = child.hasAttr("href") ? child.attr("href") : child.text().strip();
        if (link.startsWith("http") && (rel.isEmpty() || rel.equals("alternate"))) {
          return link;
        }
      }
    }
    return "";
  }

  /** The first of these children that is not blank; of Atom's author the name. */
  private String first(String... names) {
    for (String name : List.of(names)) {
      for (Element child : item.children()) {
        Element inner = child.tagName().equals("author") ? child.selectFirst("name") : null;
        String text = (inner == null ? child : inner).wholeText();
        if (child.tagName().equals(name) && !text.isBlank()) {
          return child.attr("type").equals("xhtml") ? child.html() : text;
        }
      }
    }
    return "";
  }
}
