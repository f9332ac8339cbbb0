package dealfacts.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternTest {
  private static final List<String> ATOMS =
      List.of(
          "甲",
          "乙",
          "丙",
          "甲乙",
          "[甲丙]",
          "[^乙,]",
          "\\d",
          "\\s",
          ".",
          "[0-9]",
          "(?:甲|乙丙)",
          "(丙|丁)",
          "(?=甲)",
          "(?!乙)",
          "(?<=丙)",
          "(?<!甲)",
          "^",
          "$",
          "(?:乙|)",
          "\\(",
          "[丁-甲]",
          "[甲\\p{IsLatin}]",
          "[\\u4e19\\u4e01-\\u4e04]",
          "(?s)",
          "\\b",
          "\\p{IsHan}",
          "(?<who>甲|乙.)",
          "(?<=^|[,。])",
          "(?<!乙|丙丁)",
          "(?:(?:甲|,.){1,3}丙?){2}",
          "(?:(?:乙|丁.?)+?丙??)*",
          "(?:甲|乙|丙丁|戊,|1A|。)");

  private static final List<String> COUNTS =
      List.of("", "", "", "", "?", "*", "+", "{0,2}", "{1,3}", "??", "*?", "{0,2}?", "++");

  private static final String LETTERS = "甲甲乙乙丙丁戊,。 (1A\n\r𠮷😀";

  private static final int LENGTH = LETTERS.codePointCount(0, LETTERS.length());

  @Test
  void findsWhatThePlatformFinds() {
    Random random = new Random(7);
    for (int i = 0; i < 4_000; i++) {
      String regex = regex(random, 2).replaceAll("(?<!^)\\?<who>(?=.*\\?<who>)", "");
      Pattern ours = Pattern.compile(regex);
      java.util.regex.Pattern its = java.util.regex.Pattern.compile(regex);
      for (int k = 0; k < 12; k++) {
        String text = text(random);
        String where = regex + " in " + text;
        int groups = its.matcher("").groupCount();
        int letters = text.codePointCount(0, text.length());
        int before = random.nextInt(letters + 1);
        int from = text.offsetByCodePoints(0, before);
        int to = text.offsetByCodePoints(from, random.nextInt(letters - before + 1));
        assertEquals(all(its.matcher(text)), all(ours.matcher(text), groups), where);
        assertEquals(
            all(its.matcher(text).region(from, to)),
            all(ours.matcher(text).region(from, to), groups),
            where + " from " + from + " to " + to);
        assertEquals(
            all(its.matcher(text).region(from, to).useTransparentBounds(true)),
            all(ours.matcher(text).region(from, to).useTransparentBounds(true), groups),
            where + " from " + from + " to " + to);
        assertEquals(its.matcher(text).lookingAt(), ours.matcher(text).lookingAt(), where);
        assertEquals(its.matcher(text).matches(), ours.matcher(text).matches(), where);
        assertEquals(its.matcher(text).replaceAll("x"), ours.matcher(text).replaceAll("x"), where);
        assertEquals(
            its.matcher(text).replaceFirst("x"), ours.matcher(text).replaceFirst("x"), where);
      }
    }
  }

  private static String regex(Random random, int depth) {
    StringBuilder regex = new StringBuilder();
    int alternatives = 1 + random.nextInt(3);
    for (int i = 0; i < alternatives; i++) {
      regex.append(i == 0 ? "" : "|");
      int atoms = 1 + random.nextInt(4);
      for (int k = 0; k < atoms; k++) {
        boolean nested = depth > 0 && random.nextInt(4) == 0;
        String atom =
            nested
                ? "(?:" + regex(random, depth - 1) + ")"
                : ATOMS.get(random.nextInt(ATOMS.size()));
        regex.append(atom);
        if (nested || atom.startsWith("(")) {
          // counted groups within counted groups take exponential time
          regex.append(!atom.startsWith("(?s") && random.nextInt(3) == 0 ? "?" : "");
        } else if (!atom.equals("^") && !atom.equals("$") && !atom.equals("甲乙")) {
          regex.append(COUNTS.get(random.nextInt(COUNTS.size())));
        }
      }
    }
    return regex.toString();
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(14);
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(LETTERS.codePoints().skip(random.nextInt(LENGTH)).findFirst().orElse(0));
    }
    return text.toString();
  }

  private static List<String> all(java.util.regex.Matcher matcher) {
    List<String> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(matcher.start() + "-" + matcher.end() + " " + matcher.group());
      for (int group = 1; group <= matcher.groupCount(); group++) {
        found.add(matcher.start(group) + "-" + matcher.end(group) + " " + matcher.group(group));
      }
    }
    return found;
  }

  private static List<String> all(Matcher matcher, int groups) {
    List<String> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(matcher.start() + "-" + matcher.end() + " " + matcher.group());
      for (int group = 1; group <= groups; group++) {
        found.add(matcher.start(group) + "-" + matcher.end(group) + " " + matcher.group(group));
      }
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(strings = {"(?:甲乙)*丁", "(甲乙)+丁"})
  void takesLongTexts(String regex) {
    String text = "甲乙".repeat(180) + "丁" + "甲乙".repeat(3_000) + "丁";
    assertEquals(
        all(java.util.regex.Pattern.compile("(?:甲乙)*丁").matcher(text)),
        all(Pattern.compile(regex).matcher(text), 0));
  }

  @Test
  void tellsPlacesOfGroups() {
    Matcher matcher =
        Pattern.compile("(?<who>[甲乙]{1,3})(?:以(\\d+)元)?收购(?<what>.)").matcher("丁,甲收购丙");
    assertTrue(matcher.find());
    assertEquals("甲", matcher.group("who"));
    assertEquals("丙", matcher.group("what"));
    assertNull(matcher.group(2));
    assertEquals(-1, matcher.start(2));
    assertEquals(2, matcher.start());
    assertEquals(6, matcher.end());
    assertFalse(matcher.find());
    assertThrows(IllegalStateException.class, matcher::start);
    assertThrows(IllegalArgumentException.class, () -> matcher.group("when"));
  }

  @Test
  void knowsWhereMatchesBegin() {
    Opening opening = Opening.of("(?:[就拟]?终止|取消)[^,;。]{0,14}(?:收购|上市)");
    CharSet first = Objects.requireNonNull(opening.first);
    assertTrue(first.has('就') && first.has('拟') && first.has('终') && first.has('取'));
    assertFalse(first.has('止') || first.has('收'));
    CharSet needed = Objects.requireNonNull(opening.needed);
    assertTrue(needed.has('终') || needed.has('收'));
    CharPairs pairs = Objects.requireNonNull(opening.pairs);
    assertTrue(pairs.has('就', '终') && pairs.has('终', '止') && pairs.has('取', '消'));
    assertFalse(pairs.has('终', '于') || pairs.has('取', '得'));
    CharPairs open = Objects.requireNonNull(Opening.of("甲乙|丙.{0,3}丁|戊").pairs);
    assertTrue(open.has('甲', '乙') && open.has('丙', '甲') && open.has('戊', '甲'));
    assertFalse(open.has('甲', '丙') || open.has('乙', '甲'));
    assertTrue(open.mayBegin("甲戊".toCharArray(), 1, 2));
    assertFalse(open.mayBegin("戊甲".toCharArray(), 1, 2));
    assertNull(Opening.of("甲乙?").pairs);
    assertTrue(Opening.of("^(?:甲|乙)").atStart);
    assertFalse(Opening.of("^甲|乙").atStart);
  }

  /** Nothing is said where a match may begin with anything, or where the syntax isn't read. */
  @ParameterizedTest
  @ValueSource(
      strings = {".*收购", "[^,]{0,3}收购", "甲?", "\\p{IsHan}收购", "(?i)ipo", "甲*|乙", "[甲&&[乙]]"})
  void saysNothingWhereItCantKnow(String regex) {
    assertNull(Opening.of(regex).first);
  }
}
