package dealfacts.ingest;

import dealfacts.ingest.LooseJson.Node;
import dealfacts.ingest.PageTree.Hint;
import dealfacts.ingest.PageTree.HintKind;
import dealfacts.ingest.PageTree.Moment;
import dealfacts.ingest.SiteRules.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a page tells about its article: day, source and author, from the most to the least
 * trustworthy place. For the day: the site's rule, the head, JSON-LD, a script, the address, a
 * labelled element, the first date near the headline.
 */
final class PageFacts {
  /** Credits stand from a few lines above the headline to this many below it. */
  private static final int ABOVE = 5;

  private static final int BELOW = 25;

  /** So many lines from the headline on come before those above it. */
  private static final int CLOSE = 5;

  /** Length of a day without a time. */
  private static final int DAY = 10;

  private static final int LONGEST_CREDIT = 150;
  private static final Pattern WECHAT_TIME = Pattern.compile("\\bct\\s?=\\s?[\"'](1\\d{9})[\"']");
  private static final Pattern TODAY =
      Pattern.compile("今天是|现在是|今日是|(?:星期|周)[一二三四五六日天](?!\\s{0,3}\\d{1,2}[:：])");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "[^\\p{L}]*.?[^\\p{L}]*|[\\d\\s:/年月日.-]*|.*(?:评论|分享|收藏|点赞|阅读|关注|登录|小时前|分钟前|昨天|今天).*");

  private final PageTree tree;
  private final PageHead head;
  private final PageTitle title;
  private final SiteTold told;

  PageFacts(PageTree tree, PageHead head, PageTitle title, SiteTold told) {
    this.tree = tree;
    this.head = head;
    this.title = title;
    this.told = told;
  }

  void read(List<String> scripts, Draft draft) {
    Credits near = nearTitle();
    draft.published(Timestamps.find(told.text(Field.DATE)), "field");
    draft.published(head.published(), "meta");
    scripts(scripts, draft);
    draft.published(Timestamps.inUrl(draft.url()), "url");
    draft.published(hinted(HintKind.TIME), "field");
    draft.published(near.published(), "field");
    draft.published(moment(), "field");
    if (draft.publishedAt().isEmpty()) {
      draft.published(ScriptArticle.published(scripts, title.text()), "field");
    }
    draft.published(anywhere(), "field");
    draft.published(head.updated(), "meta");
    draft.minute(near.published());
    minute(draft);

    draft.source(credit(told.text(Field.SOURCE)));
    String hinted = hinted(HintKind.SOURCE);
    // the element ends where the name does
    boolean longer = !hinted.isEmpty() && near.source().startsWith(hinted);
    draft.source(longer ? hinted : near.source());
    draft.source(credit(text(tree.hooked(Field.SOURCE))));
    draft.source(hinted);
    draft.source(head.source());
    draft.author(name(told.text(Field.AUTHOR)));
    draft.author(near.author());
    draft.author(name(text(tree.hooked(Field.AUTHOR))));
    author(draft, hinted(HintKind.AUTHOR));
    author(draft, head.author());
    linked(scripts, draft);
    if (draft.source().isEmpty()) {
      draft.source(bareOutlet());
    }
  }

  /** Publisher and author of a JSON-LD article. */
  private static void linked(List<String> scripts, Draft draft) {
    if (draft.isCredited()) {
      return;
    }
    for (String script : scripts) {
      if (script.contains("datePublished")) {
        for (Node node : LooseJson.objects(script)) {
          Node article = node.parent();
          if (article != null && !article.first("datePublished").isEmpty()) {
            String name = name(node.first("name"));
            draft.source(node.key().equals("publisher") ? name : "");
            draft.author(node.key().equals("author") ? name : "");
          }
        }
      }
    }
  }

  private static void scripts(List<String> scripts, Draft draft) {
    for (String script : scripts) {
      if (!draft.publishedAt().isEmpty()) {
        return;
      }
      if (script.contains("datePublished") || script.contains("pubDate")) {
        for (Node node : LooseJson.objects(script)) {
          String date = node.first("datePublished", "pubDate", "upDate");
          draft.published(Timestamps.of(date), "json-ld");
        }
      }
      Matcher matcher = WECHAT_TIME.matcher(script);
      if (matcher.find()) {
        draft.published(Timestamps.of(matcher.group(1)), "field");
      }
    }
  }

  /** The credits closest to the headline, first below it, then above. */
  private Credits nearTitle() {
    String source = "";
    String author = "";
    String published = "";
    for (int i : around()) {
      Block block = tree.blocks().get(i);
      String line = block.text();
      if (line.length() > LONGEST_CREDIT || block.isLink()) {
        continue;
      }
      source = source.isEmpty() ? Credits.source(line) : source;
      author = author.isEmpty() ? Credits.author(line) : author;
      author = author.isEmpty() ? Credits.byline(line) : author;
      if (published.isEmpty()) {
        String date = Timestamps.find(line);
        published = TODAY.matcher(date.isEmpty() ? "" : line).find() ? "" : date;
      }
    }
    return new Credits(source, author, published);
  }

  /** The lines near the headline: the closest below, the ones above, the others below. */
  private List<Integer> around() {
    int from = Math.max(0, title.block());
    List<Integer> lines = new ArrayList<>();
    for (int i = from; i < Math.min(tree.blocks().size(), from + CLOSE); i++) {
      lines.add(i);
    }
    for (int i = from - 1; i >= Math.max(0, from - ABOVE); i--) {
      lines.add(i);
    }
    for (int i = from + CLOSE; i < Math.min(tree.blocks().size(), from + BELOW); i++) {
      lines.add(i);
    }
    return lines;
  }

  /** The time of day, told near the headline for the day that is known. */
  private void minute(Draft draft) {
    if (draft.publishedAt().length() == DAY) {
      List<Integer> lines = around();
      for (int i : lines.subList(0, Math.min(lines.size(), CLOSE + ABOVE))) {
        String line = tree.blocks().get(i).text();
        if (line.length() <= LONGEST_CREDIT) {
          draft.minute(Timestamps.minuteOf(draft.publishedAt(), line));
        }
      }
    }
  }

  private String bareOutlet() {
    for (int i : around()) {
      String outlet = Credits.bareOutlet(tree.blocks().get(i).text());
      if (!outlet.isEmpty()) {
        return outlet;
      }
    }
    return "";
  }

  /** The moment of a {@code time} close to the headline. */
  private String moment() {
    for (Moment moment : tree.moments()) {
      if (Math.abs(moment.block() - title.block()) <= ABOVE) {
        String date = Timestamps.of(moment.value());
        if (!date.isEmpty()) {
          return date;
        }
      }
    }
    return "";
  }

  /** An outlet that stands where the author is expected is the source. */
  private static void author(Draft draft, String name) {
    if (draft.source().isEmpty() && Dateline.isOutletName(name)) {
      draft.source(name);
    } else {
      draft.author(name);
    }
  }

  /** What the named element closest to the headline says. */
  private String hinted(HintKind kind) {
    String best = "";
    int closest = Integer.MAX_VALUE;
    for (Hint hint : tree.hints()) {
      int distance = Math.abs(hint.block() - title.block());
      if (hint.kind() != kind || distance >= closest || (title.block() >= 0 && distance > BELOW)) {
        continue;
      }
      String text = hint.text();
      if (text.length() > LONGEST_CREDIT) {
        continue;
      }
      String value = kind == HintKind.TIME ? Timestamps.find(text) : name(text);
      if (!value.isEmpty()) {
        best = value;
        closest = distance;
      }
    }
    return best;
  }

  private String anywhere() {
    for (Block block : tree.blocks()) {
      if (block.length() <= LONGEST_CREDIT) {
        String date = Timestamps.find(block.text());
        if (!date.isEmpty() && !TODAY.matcher(block.text()).find()) {
          return date;
        }
      }
    }
    return "";
  }

  private static String credit(String text) {
    String labelled = Credits.of(text).source();
    return labelled.isEmpty() ? name(text) : labelled;
  }

  private static String name(String text) {
    if (text.length() > 40) {
      return "";
    }
    String labelled = Credits.of(text).source();
    String name = labelled.isEmpty() ? Credits.name(text) : labelled;
    return NO_NAME.matcher(name).matches() ? "" : name;
  }

  private static String text(@Nullable Hint hint) {
    return hint == null ? "" : hint.text();
  }
}
