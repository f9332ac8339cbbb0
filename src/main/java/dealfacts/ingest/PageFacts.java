package dealfacts.ingest;

import dealfacts.ingest.LooseJson.Node;
import dealfacts.ingest.PageTree.Hint;
import dealfacts.ingest.PageTree.HintKind;
import dealfacts.ingest.SiteRules.Field;
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
  private static final int LONGEST_CREDIT = 150;
  private static final Pattern WECHAT_TIME = Pattern.compile("\\bct\\s?=\\s?[\"'](1\\d{9})[\"']");
  private static final Pattern TODAY = Pattern.compile("今天是|星期[一二三四五六日天]");
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
    draft.published(anywhere(), "field");
    draft.published(head.updated(), "meta");
    draft.minute(near.published());

    draft.source(credit(told.text(Field.SOURCE)));
    draft.source(near.source());
    draft.source(credit(text(tree.hooked(Field.SOURCE))));
    draft.source(hinted(HintKind.SOURCE));
    draft.source(head.source());
    draft.author(name(told.text(Field.AUTHOR)));
    draft.author(near.author());
    draft.author(name(text(tree.hooked(Field.AUTHOR))));
    draft.author(hinted(HintKind.AUTHOR));
    draft.author(head.author());
    linked(scripts, draft);
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

  private Credits nearTitle() {
    String source = "";
    String author = "";
    String published = "";
    int from = Math.max(0, title.block() - ABOVE);
    int to = Math.min(tree.blocks().size(), Math.max(0, title.block()) + BELOW);
    for (int i = from; i < to; i++) {
      String line = tree.blocks().get(i).text();
      if (line.length() > LONGEST_CREDIT || tree.blocks().get(i).isLink()) {
        continue;
      }
      Credits credits = Credits.of(line);
      source = source.isEmpty() ? credits.source() : source;
      author = author.isEmpty() ? credits.author() : author;
      if (published.isEmpty() && !TODAY.matcher(line).find()) {
        published = credits.published();
      }
    }
    return new Credits(source, author, published);
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
      if (block.length() <= LONGEST_CREDIT && !TODAY.matcher(block.text()).find()) {
        String date = Timestamps.find(block.text());
        if (!date.isEmpty()) {
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
