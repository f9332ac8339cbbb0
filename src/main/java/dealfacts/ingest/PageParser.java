package dealfacts.ingest;

import dealfacts.ingest.SiteRules.Field;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

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
    Markup markup = Markup.of(html.indexOf('\0') < 0 ? html : html.replace("\0", ""));
    Document page = tree(markup, draft);
    PageHead head = new PageHead(page);
    draft.url(head.url());
    String host = host(draft.url());
    PageTree tree = PageTree.of(page.body(), rules, head);
    PageTitle title = PageTitle.of(tree, head, rules.find(page, host, Field.TITLE));
    Element told = rules.find(page, host, Field.BODY);
    List<Block> body = BodyFinder.find(tree, title.block(), told);
    ScriptArticle script = null;
    int mass = body.stream().mapToInt(Block::mass).sum();
    if (told == null && mass < SHORT_BODY) {
      script = ScriptArticle.find(markup.scripts());
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
    new PageFacts(tree, head, title, rules, host).read(page, markup.scripts(), draft);
    Opening.read(draft);
    draft.source(head.outlet());
  }

  private void piece(String html, Draft draft) throws Unreadable {
    Document piece = tree(Markup.of(html), draft);
    PageTree tree = PageTree.of(piece.body(), rules, new PageHead(piece));
    BodyLines.of(tree.blocks(), draft.title()).forEach(draft::paragraph);
  }

  private static Document tree(Markup markup, Draft draft) throws Unreadable {
    try {
      return Parser.htmlParser().parseInput(new TimedReader(markup.html(), draft.timeLimit()), "");
    } catch (UncheckedIOException e) {
      throw new Unreadable(
          Rejection.Reason.TOO_SLOW, "markup that takes over " + draft.timeLimit());
    }
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
