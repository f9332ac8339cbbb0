package dealfacts.ingest;

import java.util.ArrayList;
import java.util.List;

/** The lines of an article's body without the furniture between and around them. */
final class BodyLines {
  /** A line that announces other articles ends the body only behind this many lines of it. */
  private static final int LEAST_LINES = 2;

  /** The line under the headline may stand behind so many short ones: 登录, 注册, 字号. */
  private static final int ABOVE_CREDITS = 3;

  private static final int SHORT = 20;

  private BodyLines() {}

  static List<String> of(List<Block> body, String title) {
    String headline = PageTitle.norm(title);
    List<String> lines = new ArrayList<>();
    for (Block block : body) {
      String line = block.text();
      if (lines.isEmpty() && isByline(block)) {
        continue;
      }
      if (Furniture.endsArticle(line) && lines.size() >= LEAST_LINES) {
        break;
      }
      if (!Furniture.anywhere(line) && !isHeadline(line, headline)) {
        lines.add(line);
      }
    }
    int start = underHeadline(lines);
    int end = lines.size();
    while (end > start && Furniture.atTheEdge(lines.get(end - 1))) {
      end--;
    }
    while (start < end
        && (Credits.isLine(lines.get(start)) || Furniture.isMenu(lines.get(start)))) {
      start++;
    }
    return lines.subList(start, end);
  }

  /** A short line in an element that is named for author, source or date. */
  private static boolean isByline(Block block) {
    return block.region().name().hint() != null
        && block.length() <= 2 * SHORT
        && block.text().indexOf('。') < 0;
  }

  private static boolean isHeadline(String line, String headline) {
    return line.length() >= headline.length()
        && line.length() <= 2 * headline.length()
        && PageTitle.norm(line).equals(headline);
  }

  private static int underHeadline(List<String> lines) {
    for (int i = 0; i < Math.min(ABOVE_CREDITS + 1, lines.size()); i++) {
      String line = lines.get(i);
      if (Credits.isLine(line)) {
        return i;
      }
      if (line.length() > SHORT || line.indexOf('。') >= 0) {
        return 0;
      }
    }
    return 0;
  }
}
