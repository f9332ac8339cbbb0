package dealfacts.ingest;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A page's headline: of its headings the one that is the longest part of {@code <title>}; else the
 * title without the names of site and channel behind it.
 *
 * @param text empty where the page has none
 * @param block the line of the page that shows it; -1 where none does
 */
record PageTitle(String text, int block) {
  private static final int LONGEST = 150;
  private static final Pattern SITE_MARK =
      Pattern.compile("\\s{0,3}[_|｜丨]+\\s{0,3}|\\s{1,3}[-–—]{1,2}\\s{1,3}|--+");
  private static final Pattern SITE_TAIL =
      Pattern.compile(
          "[-–—](?:[^-–—]{0,8}(?:网|新闻|财经|报|频道|中心|资讯|科技|门户|在线|社|论坛|APP|股份|快讯|之家|平台|官网|媒体|周刊|杂志|com|cn))$");

  /**
   * @param told what the site's rule names; empty for nothing
   */
  static PageTitle of(PageTree tree, PageHead head, String told) {
    if (!told.isEmpty()) {
      return new PageTitle(told, find(tree.blocks(), told));
    }
    String full = norm(head.title());
    String lead = norm(lead(head.title()));
    String best = "";
    int bestScore = 0;
    for (Region region : tree.regions()) {
      boolean heading = isHeading(region.tag());
      if (!heading && !region.name().title()) {
        continue;
      }
      int lines = region.end() - region.start();
      if (lines == 0 || lines > 3) {
        continue;
      }
      String text = text(tree.blocks().subList(region.start(), region.end()));
      int score = score(norm(text), full, lead) + (heading ? 1 : 0);
      if (text.length() <= LONGEST && score > bestScore) {
        best = text;
        bestScore = score;
      }
    }
    if (bestScore < 5) {
      best = shown(tree.blocks(), full);
      best = best.isEmpty() ? unnamed(tree) : best;
      best = best.isEmpty() ? withoutSite(head) : best;
    }
    return new PageTitle(best, find(tree.blocks(), best));
  }

  private static int score(String heading, String full, String lead) {
    if (heading.length() < 4) {
      return 0;
    }
    if (full.isEmpty()) {
      return heading.length() / 2;
    }
    if (full.contains(heading)) {
      boolean misplaced = !lead.contains(heading) && !heading.contains(lead);
      return misplaced ? 1 : heading.length() * 2;
    }
    int common = 0;
    int most = Math.min(heading.length(), full.length());
    while (common < most && heading.charAt(common) == full.charAt(common)) {
      common++;
    }
    return common * 2 >= Math.min(heading.length(), lead.length()) ? common * 2 - 2 : 0;
  }

  private static String text(List<Block> blocks) {
    StringBuilder text = new StringBuilder();
    for (Block block : blocks) {
      text.append(text.length() == 0 ? "" : " ").append(block.text());
    }
    return text.toString();
  }

  /** The longest line with which the page's title begins, up to a mark before the site's name. */
  private static String shown(List<Block> blocks, String full) {
    String best = "";
    for (Block block : blocks) {
      String line = block.text();
      if (line.length() < 5 || line.length() > LONGEST || line.length() <= best.length()) {
        continue;
      }
      String start = norm(line);
      boolean whole = full.length() == start.length();
      if (full.startsWith(start)
          && (whole || "-_|–—丨｜(（".indexOf(full.charAt(start.length())) >= 0)) {
        best = line;
      }
    }
    return best;
  }

  /**
   * The heading of a page whose title tells only the site: an {@code h1}, or any heading with the
   * word title in its name.
   */
  private static String unnamed(PageTree tree) {
    for (Region region : tree.regions()) {
      int lines = region.end() - region.start();
      boolean heading = isHeading(region.tag());
      if (!heading || lines == 0 || lines > 2 || region.name().junk()) {
        continue;
      }
      String text = text(tree.blocks().subList(region.start(), region.end()));
      boolean named = region.tag().equals("h1") || region.name().title();
      boolean link = tree.blocks().get(region.start()).isLink();
      if (named && !link && text.length() >= 8 && text.length() <= LONGEST) {
        return text;
      }
    }
    return "";
  }

  private static String withoutSite(PageHead head) {
    String title = lead(head.title());
    String og = head.ogTitle();
    if (!og.isEmpty() && (title.isEmpty() || norm(head.title()).contains(norm(og)))) {
      return og;
    }
    return title;
  }

  /** The title up to the first mark that sets off a site's name. */
  private static String lead(String title) {
    String[] parts = SITE_MARK.split(title, -1);
    String lead = parts[0].length() >= 5 || parts.length == 1 ? parts[0] : parts[0] + parts[1];
    return SITE_TAIL.matcher(lead).replaceFirst("").strip();
  }

  private static int find(List<Block> blocks, String title) {
    String wanted = norm(title);
    for (int i = 0; i < blocks.size() && !wanted.isEmpty(); i++) {
      Block block = blocks.get(i);
      if (block.text().length() <= LONGEST + 20 && norm(block.text()).equals(wanted)) {
        return i;
      }
    }
    return -1;
  }

  /** For comparing: without blanks and case. */
  static String norm(String text) {
    StringBuilder norm = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ' && c != '\u00a0') {
        norm.append(c < '\u0080' || c >= '\uff00' ? Character.toLowerCase(c) : c);
      }
    }
    return norm.toString();
  }

  private static boolean isHeading(String tag) {
    return tag.length() == 2
        && tag.charAt(0) == 'h'
        && tag.charAt(1) >= '1'
        && tag.charAt(1) <= '4';
  }
}
