package dealfacts.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads an HTML page into an article. */
final class PageParser {
  private final SiteRules rules;

  PageParser(SiteRules rules) {
    this.rules = rules;
  }

  /** Reads the HTML of a record or feed, a whole page or a piece of one. */
  void readEmbedded(String html, Draft draft) throws Unreadable {
    String start = html.substring(0, Math.min(html.length(), 2_000)).toLowerCase(Locale.ROOT);
    if (start.contains("<html") || start.contains("<body") || start.contains("<!doctype")) {
      read(html, draft);
      return;
    }
    Document piece = Jsoup.parse(Markup.of(html).html());
    PageTree tree = PageTree.of(piece.body(), rules, new PageHead(piece));
    lines(tree.blocks(), draft.title()).forEach(draft::paragraph);
    Opening.read(draft);
  }

  void read(String html, Draft draft) throws Unreadable {
    Markup markup = Markup.of(html.indexOf('\0') < 0 ? html : html.replace("\0", ""));
    Document page = Jsoup.parse(markup.html());
    PageHead head = new PageHead(page);
    draft.url(head.url());
    PageTree tree = PageTree.of(page.body(), rules, head);
    PageTitle title = PageTitle.of(tree, head);
    List<Block> body = BodyFinder.find(tree, title.block(), null);
    draft.title(title.text());
    for (String line : lines(body, draft.title())) {
      draft.paragraph(line);
    }
    if (draft.paragraphs().isEmpty()) {
      throw new Unreadable(Rejection.Reason.NO_TEXT, "the page holds no running text");
    }
    new PageFacts(tree, head, title, rules, page.body()).read(markup.scripts(), draft);
    Opening.read(draft);
  }

  private static List<String> lines(List<Block> body, String title) {
    List<String> lines = new ArrayList<>();
    for (Block block : body) {
      if (Furniture.endsArticle(block.text()) && lines.size() > 2) {
        break;
      }
      if (!Furniture.anywhere(block.text())
          && !PageTitle.norm(block.text()).equals(PageTitle.norm(title))) {
        lines.add(block.text());
      }
    }
    int start = 0;
    int end = lines.size();
    while (end > start && Furniture.atTheEdge(lines.get(end - 1))) {
      end--;
    }
    while (start < end && Credits.isLine(lines.get(start))) {
      start++;
    }
    return lines.subList(start, end);
  }
}
