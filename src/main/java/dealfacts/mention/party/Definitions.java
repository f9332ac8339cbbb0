package dealfacts.mention.party;

import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Second names that the article itself gives: {@code 北辰药业股份有限公司(以下简称“北辰药业”)}, {@code 蓝鲸(下称蓝鲸科技)},
 * {@code 云帆机器人(“云帆”)}.
 */
final class Definitions {
  /** A second name and the position right behind the first one. */
  record Alias(Span span, int firstEnd) {}

  private static final Pattern SAID =
      Pattern.compile(
          "(?<=[(,;、\\s])(?:以下|下|统|合|并|或)?\\s?(?:简称|合称|统称|下称|称|英文名称?|曾用名|原名|又名|现名|证券简称|股票简称)(?:为|是|作)?:?\\s?"
              + "(?:[“「『\"'‘]([^“”「」『』\"()\n]{2,40})[”」』\"'’]|([^“”「」『』\"(),;。\n]{2,30})(?=[),;]))");
  private static final Pattern BARE =
      Pattern.compile(
          "\\([“「『\"]([^“”「」『』\"()\n]{2,30})[”」』\"](?:或[“\"][^”\"]{1,20}[”\"])?(?:,[^()]{0,30})?\\)");

  /** A foreign name behind a Chinese one: {@code 云帆(Cloudsail Robotics Ltd.)}. */
  private static final Pattern FOREIGN =
      Pattern.compile(
          "(?<=\\p{IsHan})\\(([A-Z][A-Za-z]{2,30}(?:[ .,&'-]{1,2}[A-Za-z0-9]{1,20}){0,6}\\.?)\\)");

  private Definitions() {}

  static List<Alias> find(String text) {
    List<Alias> found = new ArrayList<>();
    for (Pattern pattern : List.of(SAID, BARE, FOREIGN)) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        int group = matcher.group(1) != null ? 1 : 2;
        int open = pattern == SAID ? bracket(text, matcher.start()) : matcher.start();
        if (open < 0) {
          continue;
        }
        if (pattern == FOREIGN
            && (Latin.isTerm(matcher.group(1)) || Slots.isCode(matcher.group()))) {
          continue;
        }
        Span name = stripped(text, matcher.start(group), matcher.end(group));
        if (!name.isEmpty()) {
          found.add(new Alias(name, open));
        }
      }
    }
    return found;
  }

  /** {@code “ 云杉”}: without the blanks at its ends. */
  private static Span stripped(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }

  /** Longest way from the bracket to a name in it: {@code (300123,原名北川,下称北石)}. */
  private static final int REACH = 60;

  /** Where the bracket opens that holds a position; −1 where none does. */
  private static int bracket(String text, int at) {
    for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
      char c = text.charAt(i);
      if (c == '(') {
        return i;
      }
      if (c == ')' || c == '\n') {
        return -1;
      }
    }
    return -1;
  }
}
