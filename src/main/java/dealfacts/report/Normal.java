package dealfacts.report;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts without what doesn't matter when two of them are compared. */
final class Normal {
  private static final Pattern IGNORED = Pattern.compile("[\\s\\u200b\\ufeff“”‘’\"'「」『』`]");
  private static final Pattern TAIL = Pattern.compile("[,.;:、。!?…·(\\[《—-]{1,20}$");
  private static final Pattern CODE =
      Pattern.compile(
          "\\([^()]{0,40}?(?:\\d{4,6}|股吧|nasdaq|nyse|\\.(?:us|hk|sh|sz|n|o))[^()]{0,40}\\)");
  private static final String FIGURES = "0123456789〇零一二两三四五六七八九十";

  private Normal() {}

  /** One width, one case, no blanks, no quotes, no punctuation at the end. */
  static String text(String s) {
    String folded = Normalizer.normalize(s, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return TAIL.matcher(IGNORED.matcher(folded).replaceAll("")).replaceAll("");
  }

  /** A party's name: also without a security code in brackets, 新城悦服务(01755) = 新城悦服务. */
  static String name(String s) {
    return text(CODE.matcher(text(s)).replaceAll(""));
  }

  /** Whether x occurs in y without cutting a figure in two: 8日 is not in 18日. */
  static boolean within(String x, String y) {
    if (x.isEmpty()) {
      return false;
    }
    for (int at = y.indexOf(x); at >= 0; at = y.indexOf(x, at + 1)) {
      boolean cutsLeft = figure(x, 0) && figure(y, at - 1);
      boolean cutsRight = figure(x, x.length() - 1) && figure(y, at + x.length());
      if (!cutsLeft && !cutsRight) {
        return true;
      }
    }
    return false;
  }

  private static boolean figure(String s, int at) {
    return at >= 0 && at < s.length() && FIGURES.indexOf(s.charAt(at)) >= 0;
  }
}
