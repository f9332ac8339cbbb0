package dealfacts.ingest;

import dealfacts.ingest.SiteRules.Field;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Reads an HTML page into an article. */
final class PageParser {
  /** A body with less running text than this may be the excerpt of one that a script holds. */
  private static final int SHORT_BODY = 200;

  private final SiteRules rules;

  PageParser(SiteRules rules) {
    this.rules = rules;
  }

  /** Reads the HTML of a record or feed, a whole page or a piece of one. */
  void readEmbedded(String html, Draft draft) throws Unreadable {
    String start = html.substring(0, Math.min(html.length(), 2_000)).toLowerCase(Locale.ROOT);
    if (start.contains("<html") || start.contains("<body") || start.contains("<!doctype")) {
      read(html, draft);
    } else {
      piece(html, draft);
      Opening.read(draft);
    }
  }

  void read(String html, Draft draft) throws Unreadable {
    PageHead head = new PageHead();
    PageTree tree = PageTree.of(html, rules, head, draft.timeLimit());
    draft.url(head.url());
    SiteTold told = SiteTold.of(html, rules, host(draft.url()), draft.timeLimit());
    PageTitle title = PageTitle.of(tree, head, told.text(Field.TITLE));
    String toldBody = told.html(Field.BODY);
    List<Block> body =
        toldBody.isEmpty()
            ? BodyFinder.find(tree, title.block())
            : BodyFinder.all(tree(toldBody, draft));
    ScriptArticle script = null;
    int mass = body.stream().mapToInt(Block::mass).sum();
    if (toldBody.isEmpty() && mass < SHORT_BODY) {
      script = ScriptArticle.find(tree.scripts());
    }
    if (script != null && script.html().length() > 2 * mass) {
      draft.title(script.title());
      draft.published(script.published(), "field");
      draft.source(script.source());
      draft.author(script.author());
      draft.title(title.text());
      piece(script.html(), draft);
    } else {
      draft.title(title.text());
      BodyLines.of(body, draft.title()).forEach(draft::paragraph);
    }
    if (draft.paragraphs().isEmpty()) {
      throw new Unreadable(Rejection.Reason.NO_TEXT, "the page holds no running text");
    }
    new PageFacts(tree, head, title, told).read(tree.scripts(), draft);
    Opening.read(draft);
    draft.source(head.outlet());
  }

  private void piece(String html, Draft draft) throws Unreadable {
    BodyLines.of(tree(html, draft).blocks(), draft.title()).forEach(draft::paragraph);
  }

  private PageTree tree(String html, Draft draft) throws Unreadable {
    return PageTree.of(html, rules, new PageHead(), draft.timeLimit());
  }

  private static String host(String url) {
    try {
      String host = url.isEmpty() ? null : URI.create(url).getHost();
      return host == null ? "" : host;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
