package dealfacts.mention.date;

/** Tells from the words of a clause whether its date lies ahead. */
final class Cues {
  private static final int BEFORE = 12;
  private static final int BEHIND = 6;
  private static final String[] AHEAD = {
    "预计", "计划", "有望", "即将", "最快", "争取", "定于", "料于", "料将", "或于", "力争", "拟", "不晚于", "不迟于", "最迟", "最晚"
  };
  private static final String[] DONE = {"完成", "获", "已", "融", "连续", "拿下", "再", "累计"};

  /** Behind these words' 将, what is handled and no future follows: {@code 将其持有的…转让}. */
  private static final String OBJECTS = "其所持部全公该上旗本名此这相合资股近";

  /** The first characters of all cues, so that nearly every place is passed over at once. */
  private static final boolean[] HEADS = new boolean[Character.MAX_VALUE + 1];

  static {
    for (String[] cues : new String[][] {AHEAD, DONE}) {
      for (String cue : cues) {
        HEADS[cue.charAt(0)] = true;
      }
    }
  }

  private Cues() {}

  static boolean ofFuture(String text, int start, int end) {
    int from = start;
    while (from > 0 && start - from < BEFORE && !endsClause(text.charAt(from - 1))) {
      from--;
    }
    int to = behind(text, end);
    return any(AHEAD, text, from, start)
        || any(AHEAD, text, end, to)
        || will(text, from, start)
        || will(text, end, to);
  }

  /** Whether what follows is done. */
  static boolean ofPast(String text, int end) {
    return any(DONE, text, end, behind(text, end));
  }

  private static int behind(String text, int end) {
    int to = end;
    while (to < text.length() && to - end < BEHIND && !endsClause(text.charAt(to))) {
      to++;
    }
    return to;
  }

  private static boolean any(String[] cues, String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!HEADS[c]) {
        continue;
      }
      for (String cue : cues) {
        if (cue.charAt(0) == c && i + cue.length() <= to && text.startsWith(cue, i)) {
          return true;
        }
      }
    }
    return false;
  }

  /** A 将 that is no object marker. */
  private static boolean will(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '将') {
        return i + 1 == to || OBJECTS.indexOf(text.charAt(i + 1)) < 0;
      }
    }
    return false;
  }

  private static boolean endsClause(char c) {
    return c == ',' || c == '。' || c == ';' || c == '\n' || c == '!' || c == '?' || c == '！'
        || c == '？';
  }
}
