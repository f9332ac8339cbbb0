package dealfacts.mention.date;

/** Tells from the words of a clause whether its date lies ahead. */
final class Cues {
  private static final int REACH = 12;
  private static final String[] AHEAD = {
    "预计", "计划", "有望", "即将", "最快", "争取", "定于", "料于", "料将", "或于", "力争", "拟"
  };

  private Cues() {}

  static boolean ofFuture(String text, int start, int end) {
    int from = start;
    while (from > 0 && start - from < REACH && !endsClause(text.charAt(from - 1))) {
      from--;
    }
    int to = end;
    while (to < text.length() && to - end < REACH && !endsClause(text.charAt(to))) {
      to++;
    }
    String before = text.substring(from, start);
    for (String cue : AHEAD) {
      if (before.contains(cue)) {
        return true;
      }
    }
    return will(before) || will(text.substring(end, to));
  }

  /** A 将 that is no object marker ({@code 将其持有的…转让}). */
  private static boolean will(String words) {
    int i = words.indexOf('将');
    return i >= 0
        && (i + 1 == words.length() || "其所持部全公该上旗本名此这相合资股近".indexOf(words.charAt(i + 1)) < 0);
  }

  private static boolean endsClause(char c) {
    return c == ',' || c == '。' || c == ';' || c == '\n' || c == '!' || c == '?' || c == '！'
        || c == '？';
  }
}
