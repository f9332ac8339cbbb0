package dealfacts.ingest;

import dealfacts.ingest.LooseJson.Node;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The article of a page that a browser would first have to put together: {@code
 * window.__INITIAL_STATE__ = {...}}, {@code __NEXT_DATA__}, JSON-LD with an {@code articleBody}. It
 * is the object with the longest Chinese text; its fields and those around it tell the rest.
 *
 * @param html the text, as HTML or plain
 * @param title empty where untold, like the others
 * @param published ISO day or minute
 */
record ScriptArticle(String html, String title, String source, String author, String published) {
  private static final int SHORTEST = 60;
  private static final int DEEPEST = 3;
  private static final int MOST_LEVELS = 3;
  private static final List<String> NOT_TEXT =
      List.of("comment", "css", "style", "script", "recommend", "related", "seo", "keyword");

  private static final String[] PIECE = {"text", "content", "value", "html"};
  private static final String[] TITLE = {
    "title",
    "headline",
    "articleTitle",
    "article_title",
    "newsTitle",
    "news_title",
    "widgetTitle",
    "shareTitle",
    "share_title"
  };
  private static final String[] SOURCE = {
    "source", "sourceName", "source_name", "media", "mediaName", "media_name", "origin",
    "originName", "copyfrom", "copyFrom", "chlname", "orgName", "newsSource", "resource"
  };
  private static final String[] AUTHOR = {"author", "authorName", "author_name", "writer"};
  private static final String[] PUBLISHED = {
    "publishTime",
    "publish_time",
    "publishedAt",
    "published_at",
    "publishDate",
    "publish_date",
    "pubTime",
    "pub_time",
    "pubtime",
    "pubDate",
    "datePublished",
    "ptime",
    "showTime",
    "release_time",
    "published",
    "ctime",
    "createTime",
    "create_time",
    "createdAt",
    "created_at",
    "time",
    "date"
  };

  /** The article that the scripts hold; null where they hold none. */
  static @Nullable ScriptArticle find(List<String> scripts) {
    Deque<String> open = new ArrayDeque<>(scripts);
    Deque<Integer> levels = new ArrayDeque<>();
    scripts.forEach(s -> levels.add(0));
    Node best = null;
    String text = "";
    int most = SHORTEST;
    while (!open.isEmpty()) {
      String script = decoded(open.remove());
      int level = levels.remove();
      List<Node> nodes = LooseJson.objects(script);
      for (Node node : nodes) {
        for (Map.Entry<String, String> member : node.values().entrySet()) {
          String value = member.getValue();
          if (value.length() < SHORTEST) {
            continue;
          }
          boolean nameless = member.getKey().equals(LooseJson.NAMELESS);
          if (level < DEEPEST && (isScript(value) || (nameless && value.contains("{\"")))) {
            open.add(value);
            levels.add(level + 1);
            continue;
          }
          int han = isText(member.getKey()) && !nameless ? han(value) : 0;
          if (han > most) {
            best = node;
            text = value;
            most = han;
          }
        }
      }
      for (Map.Entry<Node, String> article : pieces(nodes)) {
        int han = han(article.getValue());
        if (han > most) {
          best = article.getKey();
          text = article.getValue();
          most = han;
        }
      }
    }
    return best == null ? null : of(best, text);
  }

  /**
   * Texts that lie in pieces in the objects of an array, by the object that holds the array: {@code
   * content:[{type:"p",text:"…"},{type:"img"},…]}. Articles of a list have titles; such are none.
   */
  private static List<Map.Entry<Node, String>> pieces(List<Node> nodes) {
    List<Map.Entry<Node, String>> texts = new ArrayList<>();
    Node holder = null;
    String key = "";
    List<String> pieces = new ArrayList<>();
    for (Node node : nodes) {
      Node parent = node.parent();
      String piece = isText(node.key()) ? node.first(PIECE) : "";
      if (parent == null || piece.isEmpty() || !node.first(TITLE).isEmpty()) {
        continue;
      }
      if (parent != holder || !node.key().equals(key)) {
        addTo(texts, holder, pieces);
        pieces.clear();
        holder = parent;
        key = node.key();
      }
      pieces.add(piece);
    }
    addTo(texts, holder, pieces);
    return texts;
  }

  private static void addTo(
      List<Map.Entry<Node, String>> texts, @Nullable Node holder, List<String> pieces) {
    if (holder != null && pieces.size() > 1) {
      texts.add(Map.entry(holder, String.join("\n", pieces)));
    }
  }

  /**
   * When the object of the scripts was published that has the headline; empty where none has.
   *
   * @param headline as the page shows it
   */
  static String published(List<String> scripts, String headline) {
    String wanted = PageTitle.norm(headline);
    if (wanted.isEmpty()) {
      return "";
    }
    for (String script : scripts) {
      for (Node node : LooseJson.objects(decoded(script))) {
        String title = node.first(TITLE);
        if (!title.isEmpty() && PageTitle.norm(plain(title)).equals(wanted)) {
          String date = Timestamps.of(node.first(PUBLISHED));
          if (!date.isEmpty()) {
            return date;
          }
        }
      }
    }
    return "";
  }

  private static ScriptArticle of(Node node, String text) {
    String html = text.contains("&lt;") ? Parser.unescapeEntities(text, false) : text;
    if (html.indexOf('<') < 0) {
      html = html.replace("\n", "<br>");
    }
    return new ScriptArticle(
        html,
        plain(around(node, TITLE)),
        plain(around(node, SOURCE)),
        plain(around(node, AUTHOR)),
        Timestamps.of(around(node, PUBLISHED)));
  }

  /** The field of the object, or of the ones that it lies in. */
  private static String around(Node node, String[] names) {
    int level = 0;
    for (Node n = node; n != null && level < MOST_LEVELS; n = n.parent()) {
      String value = n.first(names);
      if (!value.isEmpty()) {
        return value;
      }
      level++;
    }
    return "";
  }

  private static String plain(String value) {
    String line = CleanText.line(Parser.unescapeEntities(value, false));
    return line.length() > 150 || line.contains("://") ? "" : line;
  }

  private static String decoded(String script) {
    String start = script.strip();
    if (!start.startsWith("%7B") && !start.startsWith("%5B")) {
      return script;
    }
    try {
      return URLDecoder.decode(start, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return script;
    }
  }

  private static boolean isScript(String value) {
    String start = value.substring(0, Math.min(40, value.length())).strip();
    return start.startsWith("{\"") || start.startsWith("[{") || start.startsWith("%7B");
  }

  private static boolean isText(String key) {
    String name = key.toLowerCase(Locale.ROOT);
    return NOT_TEXT.stream().noneMatch(name::contains);
  }

  private static int han(String value) {
    int han = 0;
    for (int i = 0; i < value.length(); i++) {
      han += value.charAt(i) >= '\u4e00' && value.charAt(i) <= '\u9fff' ? 1 : 0;
    }
    return han;
  }
}
