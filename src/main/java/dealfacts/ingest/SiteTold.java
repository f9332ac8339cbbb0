package dealfacts.ingest;

import dealfacts.ingest.SiteRules.Field;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What the rules of a page's site find in it; nothing for a site without rules of its own. */
final class SiteTold {
  private final SiteRules rules;
  private final String host;
  private final @Nullable Document page;

  private SiteTold(SiteRules rules, String host, @Nullable Document page) {
    this.rules = rules;
    this.host = host;
    this.page = page;
  }

  /** Builds a tree of the page only where a selector is to be asked. */
  static SiteTold of(String html, SiteRules rules, String host, Duration limit) throws Unreadable {
    if (!rules.know(host) || html.length() > MarkupScanner.LONGEST) {
      return new SiteTold(rules, host, null);
    }
    try {
      Document page = Parser.htmlParser().parseInput(new TimedReader(html, limit), "");
      return new SiteTold(rules, host, page);
    } catch (UncheckedIOException e) {
      throw new Unreadable(Rejection.Reason.TOO_SLOW, "markup that takes over " + limit);
    }
  }

  /** The text of the element; empty where there is none. */
  String text(Field field) {
    Element element = find(field);
    return element == null ? "" : CleanText.line(element.text());
  }

  /** The element as markup; empty where there is none. */
  String html(Field field) {
    Element element = find(field);
    return element == null ? "" : element.outerHtml();
  }

  private @Nullable Element find(Field field) {
    return page == null ? null : rules.find(page, host, field);
  }
}
