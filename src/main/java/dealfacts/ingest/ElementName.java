package dealfacts.ingest;

import dealfacts.ingest.PageTree.HintKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an element's id and classes say about it. Names are cut into words at marks and at capital
 * letters: {@code hotNews_list} is hot, news, list.
 *
 * @param id empty where it has none
 * @param classes whole class names
 * @param junk whether a word of it names page furniture: comments, recommendations, advertising
 * @param title whether it names a headline
 * @param hint what metadata it promises; null for none
 */
record ElementName(
    String id, List<String> classes, boolean junk, boolean title, @Nullable HintKind hint) {
  static final ElementName NONE = new ElementName("", List.of(), false, false, null);

  private static final int LONGEST = 300;
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private static final Set<String> JUNK =
      Set.of(
          "comment",
          "comments",
          "cmt",
          "reply",
          "replies",
          "pinglun",
          "recommend",
          "recommends",
          "recommended",
          "recom",
          "recommendation",
          "related",
          "relate",
          "relation",
          "relates",
          "tuijian",
          "xiangguan",
          "hot",
          "hots",
          "rank",
          "ranking",
          "sidebar",
          "side",
          "aside",
          "share",
          "shares",
          "sharing",
          "fenxiang",
          "footer",
          "foot",
          "bottom",
          "copyright",
          "banquan",
          "shengming",
          "statement",
          "disclaimer",
          "mianze",
          "nav",
          "navbar",
          "navigation",
          "menu",
          "breadcrumb",
          "breadcrumbs",
          "crumb",
          "crumbs",
          "weizhi",
          "ad",
          "ads",
          "adv",
          "advert",
          "advertisement",
          "guanggao",
          "gg",
          "banner",
          "login",
          "qrcode",
          "ewm",
          "erweima",
          "download",
          "toolbar",
          "pager",
          "pagination",
          "paging",
          "prevnext",
          "popup",
          "modal",
          "mask",
          "toast",
          "tags",
          "keywords",
          "subscribe",
          "dianzan",
          "reward",
          "dashang",
          "jubao",
          "jiucuo",
          "search",
          "widget",
          "promo",
          "sponsor",
          "survey",
          "vote",
          "hq",
          "bdshare",
          "bdsharebuttonbox",
          "interested",
          "guess",
          "maylike",
          "feedback",
          "tuijan",
          "otherread",
          "hotnews",
          "relatednews",
          "adbox",
          "adsbygoogle");

  static ElementName of(String id, String classes, String property) {
    if (id.isEmpty() && classes.isEmpty() && property.isEmpty()) {
      return NONE;
    }
    if (id.length() + classes.length() > LONGEST) {
      return NONE;
    }
    boolean junk = false;
    boolean title = false;
    HintKind hint = null;
    for (String word : words(id + ' ' + classes + ' ' + property)) {
      junk |= JUNK.contains(word);
      title |= word.equals("title") || word.equals("headline") || word.equals("tit");
      HintKind told = hint(word);
      if (told != null && (hint == null || told.compareTo(hint) < 0)) {
        hint = told;
      }
    }
    return new ElementName(id, list(classes.strip()), junk, title, hint);
  }

  private static List<String> list(String classes) {
    if (classes.isEmpty()) {
      return List.of();
    }
    return BLANKS.matcher(classes).find() ? List.of(BLANKS.split(classes)) : List.of(classes);
  }

  private static @Nullable HintKind hint(String word) {
    return switch (word) {
      case "time",
          "date",
          "pubtime",
          "pubdate",
          "ptime",
          "publishtime",
          "datetime",
          "published",
          "publish",
          "riqi",
          "shijian" ->
          HintKind.TIME;
      case "source",
          "laiyuan",
          "origin",
          "media",
          "from",
          "soure",
          "ly",
          "mediaid",
          "account",
          "nickname" ->
          HintKind.SOURCE;
      case "author", "writer", "zuozhe" -> HintKind.AUTHOR;
      case "info", "meta", "byline", "about", "sub" -> HintKind.INFO;
      default -> null;
    };
  }

  /** Words of letters, in lower case. */
  private static List<String> words(String names) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= names.length(); i++) {
      char c = i < names.length() ? names.charAt(i) : ' ';
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean capital =
          letter && c <= 'Z' && i > 0 && names.charAt(i - 1) >= 'a' && names.charAt(i - 1) <= 'z';
      if (start >= 0 && (!letter || capital)) {
        words.add(names.substring(start, i).toLowerCase(Locale.ROOT));
        start = -1;
      }
      if (letter && start < 0) {
        start = i;
      }
    }
    return words;
  }
}
