package dealfacts.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells the headline, the credits and the body of a plain text apart. A text of one line is taken
 * whole: it may be a bare sentence or headline.
 */
final class PlainText {
  private static final int LONGEST_HEADLINE = 60;
  private static final Pattern NO_HEADLINE =
      Pattern.compile(".*[。；;，,、：:]|.*。.*|[\\d①-⑳一二三四五六七八九十]{1,3}[、.．)）].*|[·•●■◆▪★☆\\-—*>].*");

  /** {@code 证券代码：688833 证券简称：维赛电子}: stands above the headline of a notice. */
  private static final Pattern CODE_LINE = Pattern.compile("(?:[AB]股)?(?:证券|股票)代码\\s?[:：].{4,80}");

  private static final Pattern SIGNATURE = Pattern.compile(".{2,40}(?:董事会|公司|监事会|委员会|局|所)");

  private PlainText() {}

  static void read(String text, Draft draft) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || endsLine(text.charAt(i))) {
        String line = CleanText.line(text.substring(start, i));
        if (!line.isEmpty()) {
          lines.add(line);
        }
        start = i + 1;
      }
    }
    if (lines.size() > 1) {
      lines = withoutFurniture(lines, draft);
    }
    signed(lines, draft);
    int first = 0;
    boolean notice = lines.size() > 2 && CODE_LINE.matcher(lines.get(0)).matches();
    if (notice) {
      lines.add(1, lines.remove(0));
    }
    if (!lines.isEmpty() && lines.get(0).equals(draft.title())) {
      first = 1;
    } else if (draft.title().isEmpty() && isHeadline(lines)) {
      draft.title(lines.get(0));
      first = 1;
    }
    while (first < lines.size() - 1 && Credits.isLine(lines.get(first))) {
      take(lines.get(first), draft);
      first++;
    }
    lines.subList(first, lines.size()).forEach(draft::paragraph);
    Opening.read(draft);
  }

  private static boolean endsLine(char c) {
    return c < ' '
        ? c == '\n' || c == '\r' || c == '\u000b' || c == '\f'
        : c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  /** A notice is dated below the name of its board. */
  private static void signed(List<String> lines, Draft draft) {
    int last = lines.size() - 1;
    if (last > 1
        && lines.get(last).length() <= 16
        && SIGNATURE.matcher(lines.get(last - 1)).matches()) {
      draft.published(Timestamps.find(lines.get(last)), "dateline");
    }
  }

  /** Without credits and legal notes around the body; if nothing else is left, with all of them. */
  private static List<String> withoutFurniture(List<String> lines, Draft draft) {
    List<String> kept = new ArrayList<>();
    for (String line : lines) {
      if (!kept.isEmpty() && Furniture.endsArticle(line)) {
        break;
      }
      if (!Furniture.anywhere(line)) {
        kept.add(line);
      }
    }
    while (kept.size() > 1 && Furniture.atTheEdge(kept.get(kept.size() - 1))) {
      take(kept.remove(kept.size() - 1), draft);
    }
    while (kept.size() > 1 && Furniture.atTheEdge(kept.get(0))) {
      take(kept.remove(0), draft);
    }
    return kept.isEmpty() ? lines : kept;
  }

  private static void take(String line, Draft draft) {
    Credits credits = Credits.of(line);
    draft.source(credits.source());
    draft.author(credits.author());
    draft.published(credits.published(), "field");
  }

  private static boolean isHeadline(List<String> lines) {
    if (lines.size() < 2) {
      return false;
    }
    String line = lines.get(0);
    return line.length() <= LONGEST_HEADLINE
        && !NO_HEADLINE.matcher(line).matches()
        && !Credits.isLine(line)
        && Dateline.of(line) == null
        && isFollowedByText(lines);
  }

  private static boolean isFollowedByText(List<String> lines) {
    for (String line : lines.subList(1, lines.size())) {
      if (line.indexOf('。') >= 0 || line.length() > lines.get(0).length() + 10) {
        return true;
      }
    }
    return false;
  }
}
