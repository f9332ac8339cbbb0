package dealfacts.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A page's markup without what no reader sees (comments, styles, scripts, drawings), so that the
 * tree to be built is small whatever the page carries along.
 *
 * @param html the rest of the markup
 * @param scripts the content of the scripts that may hold data of the article
 */
record Markup(String html, List<String> scripts) {
  /** A page of 2 MB has some 30,000 tags; beyond this it is an attack or a dump. */
  static final int MOST_TAGS = 300_000;

  /** Longer markup than this, without its scripts and styles, is no news page. */
  static final int LONGEST = 8 << 20;

  private static final int LONGEST_SCRIPT = 4 << 20;
  private static final int SHORTEST_SCRIPT = 10;
  private static final String[] UNSEEN = {"script", "style", "svg", "template"};

  static Markup of(String page) throws Unreadable {
    StringBuilder html = new StringBuilder(Math.min(page.length(), LONGEST));
    List<String> scripts = new ArrayList<>();
    Set<String> unclosed = new HashSet<>();
    int tags = 0;
    int from = 0;
    int at = page.indexOf('<');
    while (at >= 0 && at + 1 < page.length()) {
      int end = -1;
      char next = page.charAt(at + 1);
      if (next == '!' && page.startsWith("<!--", at)) {
        end = unclosed.contains("-->") ? -1 : page.indexOf("-->", at + 4);
        if (end < 0) {
          unclosed.add("-->");
          end = at + 4;
        } else {
          end += 3;
        }
      } else if (isLetter(next)) {
        if (++tags > MOST_TAGS) {
          throw new Unreadable(Rejection.Reason.TOO_COMPLEX, "over " + MOST_TAGS + " elements");
        }
        String name = unseen(page, at + 1);
        if (!name.isEmpty() && !unclosed.contains(name)) {
          int open = page.indexOf('>', at);
          int close = open < 0 ? -1 : closing(page, open + 1, name);
          if (close < 0) {
            unclosed.add(name);
          } else {
            if (name.equals("script")
                && close - open > SHORTEST_SCRIPT
                && close - open < LONGEST_SCRIPT) {
              scripts.add(page.substring(open + 1, close));
            }
            int gt = page.indexOf('>', close);
            end = gt < 0 ? page.length() : gt + 1;
          }
        }
      }
      if (end >= 0) {
        append(html, page, from, at);
        from = end;
        at = page.indexOf('<', end);
      } else {
        at = page.indexOf('<', at + 1);
      }
    }
    append(html, page, from, page.length());
    return new Markup(html.toString(), List.copyOf(scripts));
  }

  private static void append(StringBuilder html, String page, int from, int to) throws Unreadable {
    if (html.length() + (to - from) > LONGEST) {
      throw new Unreadable(Rejection.Reason.TOO_LARGE, "markup over " + LONGEST + " characters");
    }
    html.append(page, from, to);
  }

  private static String unseen(String page, int at) {
    for (String name : UNSEEN) {
      int end = at + name.length();
      if (end < page.length()
          && page.regionMatches(true, at, name, 0, name.length())
          && !isLetter(page.charAt(end))
          && page.charAt(end) != '-') {
        return name;
      }
    }
    return "";
  }

  private static int closing(String page, int from, String name) {
    for (int at = page.indexOf("</", from); at >= 0; at = page.indexOf("</", at + 2)) {
      if (page.regionMatches(true, at + 2, name, 0, name.length())) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
