package dealfacts.deal.passage;

import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;

/** The name of a column or the kind of an item before what a sentence tells. */
final class Heading {
  /** {@code 【回购】甲:…}, {@code 融资丨「甲」完成…}: what kind of item of a digest or column it is. */
  private static final Pattern HEADING =
      Pattern.compile(
          "[^,;。:丨|完获投]{0,8}(?:首发|独家|融资(?:新闻|快讯|速递)?|快讯|投融资|早报|晚报|要闻)\\s?[丨|]|"
              + "[^,;。:丨|]{0,3}(?:增减持|[增减]持|回购|定增|公告)(?:动态|速览|汇总|一览|精选|速递|追踪)?\\s?[丨|]|"
              + "【[^】]{0,4}(?:收购|并购|重组|[增减]持|增减持|回购|定增|再融资|融资|中标|合同|签约|上市|IPO|业绩|股权|其他|公告|合作|要约|举牌|对外投资)】");

  private Heading() {}

  /** Where the heading of a sentence ends; its start where it has none. */
  static int end(String folded, Span sentence) {
    Matcher heading = HEADING.matcher(folded);
    heading.region(sentence.start(), sentence.end());
    return heading.lookingAt() ? heading.end() : sentence.start();
  }

  /** {@code 甲股东拟减持不超过6%| |乙实控人增持68万股}: the blank of a headline, where both sides tell something. */
  static boolean parts(String words, int from, int at) {
    return Character.isWhitespace(words.charAt(at))
        && at - from >= SHORTEST_PART
        && words.length() - at > SHORTEST_PART
        && !isLatin(words.charAt(at - 1))
        && !isLatin(words.charAt(at + 1));
  }

  private static final int SHORTEST_PART = 6;

  private static boolean isLatin(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }
}
