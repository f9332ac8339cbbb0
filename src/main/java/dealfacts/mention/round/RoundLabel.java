package dealfacts.mention.round;

import dealfacts.mention.RoundMention;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The name of a round: a letter, 天使, 种子 or IPO, with Pre before it, a number or plus signs behind
 * it, and mostly 轮.
 *
 * @param withRound whether 轮 stands behind it
 */
record RoundLabel(int start, int end, String canonical, boolean withRound) {
  /** The most names in one list (A1、A2、A3轮). */
  private static final int LONGEST_LIST = 6;

  private static final String GOES_ON = "胎毂廓船椅渡盘";
  private static final String[] CORES = {"天使", "种子", "ANGEL", "SEED", "IPO", "CROSSOVER"};
  private static final String[] CORE_NAMES = {"angel", "seed", "angel", "seed", "ipo", "pre_ipo"};
  private static final String[] EXTENSIONS = {"系列", "拓展", "扩展", "延展", "延伸", "追加", "加轮"};
  private static final String[] SEPARATORS = {
    "以及", "、", "/", "和", "与", "及", "+", "&", ",", "到", "至", "-", "~"
  };

  static boolean mayStart(char c) {
    return c <= 'z'
        ? c >= 'A' && c <= 'J' || c >= 'a' && c <= 'j' || "PpSs".indexOf(c) >= 0
        : c == '天' || c == '种';
  }

  /** The rounds that are named here, one or a list (C轮及C+轮, B2和B3两轮); empty where none is. */
  static List<RoundMention> listAt(String text, int at) {
    List<RoundLabel> labels = new ArrayList<>();
    int next = at;
    while (labels.size() < LONGEST_LIST) {
      RoundLabel label = read(text, next);
      if (label == null) {
        break;
      }
      labels.add(label);
      int separator = behindSeparator(text, label.end);
      if (separator < 0 || !mayStart(charAt(text, separator))) {
        break;
      }
      next = separator;
    }
    return accepted(text, labels);
  }

  /** All up to the last name that is sure; 轮 behind a list counts for the whole list. */
  private static List<RoundMention> accepted(String text, List<RoundLabel> labels) {
    int sure = 0;
    for (int i = 0; i < labels.size(); i++) {
      if (labels.get(i).isSure(text)) {
        sure = i + 1;
      }
    }
    List<RoundMention> rounds = new ArrayList<>();
    for (RoundLabel label : labels.subList(0, sure)) {
      int end = label.withRound ? behindExtension(text, label.end) : label.end;
      rounds.add(new RoundMention(new Span(label.start, end), label.canonical));
    }
    return rounds;
  }

  private boolean isSure(String text) {
    char behind = charAt(text, skipBlanks(text, end));
    if (withRound) {
      return GOES_ON.indexOf(behind) < 0;
    }
    if (canonical.startsWith("pre_")) {
      return !isLetter(behind) && behind != '-';
    }
    int at = skipBlanks(text, end);
    if (canonical.startsWith("angel") || canonical.startsWith("seed")) {
      return text.startsWith("融资", at)
          || text.startsWith("投资", at) && "人者机基家方引协部联".indexOf(charAt(text, at + 2)) < 0;
    }
    boolean marked = end - start > 1;
    boolean counted = "两二三四".indexOf(behind) >= 0 && charAt(text, at + 1) == '轮';
    return counted || marked && text.startsWith("融资", at);
  }

  private static @Nullable RoundLabel read(String text, int start) {
    int at = start;
    boolean pre = startsWithIgnoringCase(text, at, "PRE");
    if (pre) {
      at += 3;
      int signs = 0;
      while (signs < 3 && "-–—_ ".indexOf(charAt(text, at)) >= 0) {
        at++;
        signs++;
      }
    }
    boolean series = startsWithIgnoringCase(text, at, "SERIES ");
    at += series ? 7 : 0;
    String core = core(text, at);
    if (core == null || core.equals("ipo") && !pre || !standsAlone(text, start, at, core)) {
      return null;
    }
    at += core.length() == 1 ? 1 : lengthOfCore(text, at);
    String number = "";
    int digit = charAt(text, at) == '-' && charAt(text, at + 2) == '轮' ? at + 1 : at; // A-1轮
    if (core.length() == 1 && charAt(text, digit) >= '1' && charAt(text, digit) <= '9') {
      number = String.valueOf(charAt(text, digit));
      at = digit + 1;
    }
    int pluses = 0;
    while (charAt(text, skipBlanks(text, at)) == '+'
        && pluses < 3
        && !labelFollows(text, skipBlanks(text, at) + 1)) {
      at = skipBlanks(text, at) + 1;
      pluses++;
    }
    int round = skipBlanks(text, at);
    round = text.startsWith("系列轮", round) ? round + 2 : round;
    boolean withRound = charAt(text, round) == '轮';
    if (!withRound && isLetter(charAt(text, at)) || !withRound && isDigit(charAt(text, at))) {
      return null;
    }
    if (withRound) {
      at = round + 1;
      while (charAt(text, at) == '+' && pluses < 3) {
        at++;
        pluses++;
      }
    }
    if (core.equals("pre_ipo") && !withRound) {
      return null; // a crossover is also a car
    }
    String canonical = (pre ? "pre_" : "") + core + number + "_plus".repeat(pluses);
    return new RoundLabel(start, at, canonical, withRound || series);
  }

  /** B1+B2: the plus joins two names. */
  private static boolean labelFollows(String text, int at) {
    char c = charAt(text, skipBlanks(text, at));
    return c >= 'A' && c <= 'J' && isDigit(charAt(text, skipBlanks(text, at) + 1));
  }

  private static @Nullable String core(String text, int at) {
    for (int i = 0; i < CORES.length; i++) {
      if (startsWithIgnoringCase(text, at, CORES[i])) {
        return CORE_NAMES[i];
      }
    }
    char c = charAt(text, at);
    boolean letter = c >= 'A' && c <= 'J' || c >= 'a' && c <= 'j';
    return letter ? String.valueOf(c).toLowerCase(Locale.ROOT) : null;
  }

  private static int lengthOfCore(String text, int at) {
    for (String core : CORES) {
      if (startsWithIgnoringCase(text, at, core)) {
        return core.length();
      }
    }
    return 0;
  }

  /** A letter right behind other letters is a round only in capitals and before 轮 (NovaA+轮). */
  private static boolean standsAlone(String text, int start, int coreAt, String core) {
    char before = charAt(text, start - 1);
    if (!isLetter(before) && !isDigit(before) && before != '-') {
      return true;
    }
    char c = text.charAt(coreAt);
    if (core.length() > 1 || start < coreAt) {
      boolean glued = Character.isLowerCase(before) && text.startsWith("Pre", start);
      return !isLetter(before) || c > 'z' || glued && start < coreAt;
    }
    int at = coreAt + 1;
    while (at - coreAt < 4 && (isDigit(charAt(text, at)) || charAt(text, at) == '+')) {
      at++;
    }
    return c <= 'J' && charAt(text, at) == '轮';
  }

  private static int behindSeparator(String text, int at) {
    int from = skipBlanks(text, at);
    for (String separator : SEPARATORS) {
      if (text.startsWith(separator, from)) {
        return skipBlanks(text, from + separator.length());
      }
    }
    return -1;
  }

  private static int behindExtension(String text, int end) {
    for (String extension : EXTENSIONS) {
      if (text.startsWith(extension, end) && text.startsWith("融资", end + extension.length())) {
        return end + extension.length();
      }
    }
    return end;
  }

  private static boolean startsWithIgnoringCase(String text, int at, String word) {
    return text.regionMatches(true, at, word, 0, word.length());
  }

  static int skipBlanks(String text, int from) {
    int at = from;
    while (at - from < 2 && charAt(text, at) == ' ') {
      at++;
    }
    return at;
  }

  static char charAt(String text, int at) {
    return at >= 0 && at < text.length() ? text.charAt(at) : '\0';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
