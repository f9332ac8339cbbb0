package dealfacts.mention.party;

import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The company of which somebody is interviewed, by the title: {@code 专访「甲」创始人刘文清}, {@code
 * 对话甲刘文清:豆腐要慢慢做}, {@code 甲创始人刘文清:豆腐要慢慢做}. The text then says 我们 and 公司 of it.
 */
final class Interviewed {
  private static final String OFFICE =
      "(?:联合|共同)?(?:创始人|创办人|CEO|首席执行官|董事长|总裁|总经理|掌门人|CTO|COO|CFO|合伙人)";

  private static final String ASKS = "(?:专访|对话|对谈|访谈|采访|独家专访)\\s?[|丨:]?\\s?";

  private static final String ENDS = "(?:[:,?!\\s]|$)";

  private static final Pattern QUOTED =
      Pattern.compile(
          ASKS
              + "[^“「『\"|丨:,。?!\\s]{0,12}[“「『\"](?<name>[^“”「」『』\"\\n]{2,16})[”」』\"]"
              + "(?:(?:"
              + OFFICE
              + ")?(?<person>\\p{IsHan}{2,4})"
              + ENDS
              + ")?");

  private static final Pattern IN_OFFICE =
      Pattern.compile(
          "(?:"
              + ASKS
              + "|^(?!独家|专访|对话|对谈|访谈|采访))(?<name>[^“「『\"|丨:,。、?!\\s]{2,20}?)"
              + OFFICE
              + "(?<person>\\p{IsHan}{2,4})"
              + ENDS);

  private static final Pattern NAMED =
      Pattern.compile(ASKS + "(?<name>[^“「『\"|丨:,。、?!\\s]{5,20}?)" + ENDS);

  private final String text;
  private final Words words;

  Interviewed(String text, Words words) {
    this.text = text;
    this.words = words;
  }

  /** Whom a title names: the company, and who speaks for it. */
  record Title(Span company, @Nullable String person) {}

  /** What the title names; null where it tells of no interview. */
  @Nullable Title find() {
    int end = text.indexOf('\n');
    if (end < 0) {
      return null;
    }
    String title = text.substring(0, end);
    for (Pattern pattern : List.of(QUOTED, IN_OFFICE)) {
      Matcher matcher = pattern.matcher(title);
      if (matcher.find()) {
        int start = title.indexOf(matcher.group("name"), Math.max(0, matcher.start()));
        return checked(start, start + matcher.group("name").length(), matcher.group("person"));
      }
    }
    Matcher named = NAMED.matcher(title);
    if (!named.find()) {
      return null;
    }
    int start = title.indexOf(named.group("name"), Math.max(0, named.start()));
    int last = start + named.group("name").length();
    int person = person(start, last);
    boolean told =
        person > 0
            && (text.indexOf(text.substring(start, person), end) > 0
                || words.suffix(text, start, person) > 0);
    return told ? checked(start, person, text.substring(person, last)) : null;
  }

  /** Where the name of a person begins that ends at {@code end}; −1 where none does. */
  private int person(int start, int end) {
    for (int length = 3; length > 1; length--) {
      int at = end - length;
      if (at - start > 1 && words.surname(text, at, end) == 1) {
        return at;
      }
    }
    return -1;
  }

  /** Behind the word for what the company is, if anything is left that may be a name. */
  private @Nullable Title checked(int start, int end, @Nullable String person) {
    int from = start;
    for (int cut = end - 2; cut > start + 1 && from == start; cut--) {
      if (words.kind(text, start, cut) > 0) {
        from = cut;
      }
    }
    String name = text.substring(from, end);
    return words.isNoName(name) || NO_NAME.matcher(name).find()
        ? null
        : new Title(new Span(from, end), person);
  }

  private static final Pattern NO_NAME =
      Pattern.compile(
          "[的了是在]|(?:大学|学院|研究院|委|局|厅|部|协会|法院|政府|投资人|分析师|院士)$|^(?:一位|一个|这家|那家|某|前|原|她|他|我)");
}
