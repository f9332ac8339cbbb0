package dealfacts.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells the headline, the dateline, the credits and the body of a plain text apart. */
final class PlainText {
  private static final int LONGEST_HEADLINE = 60;
  private static final Pattern LINE_END =
      Pattern.compile("\\r\\n?|[\\n\\u000b\\f\\u0085\\u2028\\u2029]");

  private PlainText() {}

  static void read(String text, Draft draft) {
    List<String> lines = new ArrayList<>();
    for (String raw : LINE_END.split(text, -1)) {
      String line = CleanText.line(raw);
      if (!line.isEmpty()) {
        lines.add(line);
      }
    }
    int first = 0;
    if (draft.title().isEmpty() && lines.size() > 1 && looksLikeHeadline(lines.get(0))) {
      draft.title(lines.get(0));
      first = 1;
    } else if (lines.size() > 1 && lines.get(0).equals(draft.title())) {
      first = 1;
    }
    lines.subList(first, lines.size()).forEach(draft::paragraph);
  }

  private static boolean looksLikeHeadline(String line) {
    return line.length() <= LONGEST_HEADLINE && line.indexOf('。') < 0 && !line.endsWith("；");
  }
}
