package dealfacts.ingest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line under a headline: {@code 2019-09-26 12:11来源：证券时报网作者：李在山}. The fields may run together
 * without a mark between them.
 *
 * @param source empty where untold, like the others
 * @param published ISO day or minute
 */
record Credits(String source, String author, String published) {
  private static final String LABELS =
      "责任编辑|责编|编辑|来源|稿源|作者|记者|发布|发表|更新|日期|时间|浏览|点击|阅读|评论|字号|字体|分享|我要|收藏|打印|访问|查看|编译|校对|审核|原标题|摄影|关注|举报|听新闻|参与|跟贴|跟帖|人气|围观|点赞|频道|栏目|纠错|热度|小字|大字|手机";
  private static final Pattern SOURCE =
      Pattern.compile(
          "(?<!注明[“\"「]?)(?<!图片|资料|数据|信息来|电力|收入|资金)(?:文章来源|信息来源|新闻来源|本文来源|稿件来源|内容来源|消息来源|来源|來源|稿源|出处|转自|摘自)\\s{0,3}[:：丨|｜]\\s{0,4}(?<v>[^\\n]{1,60})");
  private static final Pattern AUTHOR =
      Pattern.compile(
          "(?<![者合])(?:作者|撰文|记者|采写|記者|文/图|文|撰稿)\\s{0,3}[:：丨|｜/]\\s{0,4}(?<v>[^\\n]{1,40})");
  private static final Pattern VALUE_END =
      Pattern.compile(
          "\\s{2,}|\\s?(?:"
              + LABELS
              + ")(?:[:：量数次到时于]|\\s|[^\\p{IsHan}])|\\s(?:"
              + LABELS
              + ")$|\\s?(?:19|20)\\d\\d[-年/.]|我有话说|我要评论|[\\t|｜丨【\\[<>]|\\s\\d|(?<=\\p{IsHan})\\s|责任编辑|责编|[)）](?=.)|[。；;”]|[，,]?\\s?[（(](?:http|www)");

  /** Labels run into an outlet's name: {@code 海岸财经字号收藏}. */
  private static final Pattern TAIL = Pattern.compile("(?:" + LABELS + "){1,8}$");

  private static final int LONGEST = 100;

  /** A line with a date and the time of day is no sentence of the article up to this length. */
  private static final int LONGEST_DATED = 60;

  private static final int LONGEST_REST = 40;
  private static final Pattern REPORTER =
      Pattern.compile("^(?:本报|本刊|见习|实习|特约|首席|财经){0,2}(?:记者|作者|编辑)\\s{0,2}");
  private static final Pattern DATE_FIRST =
      Pattern.compile(
          "(?>(?:[【\\[]?(?:发布|发表|更新|发稿|信息)?(?:时间|日期|于)?\\s?[:：]?\\s?)(?:19|20)\\d\\d\\s?[年/.-]\\s?\\d{1,2}\\s?[月/.-]\\s?\\d{1,2}(?!\\d)\\s?日?[\\sT]{0,2}(?:星期[一二三四五六日天]|周[一二三四五六日])?\\s?(?:\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)?)(?!\\p{IsHan}?[，,])");

  /** A place or remark behind a name: {@code 江海商报(上海}, the bracket may be cut already. */
  private static final Pattern NOTE =
      Pattern.compile("(?<=.{2})(?:\\([^()]{1,12}|（[^（）]{1,12}|\\[[^\\[\\]]{1,12}\\]?)$");

  /** {@code 湃湃新闻记者 顾念, 记者 程小满} */
  private static final Pattern BYLINE =
      Pattern.compile(
          "记者\\s{1,2}(?<names>\\p{IsHan}{2,4}(?:[ 、]\\p{IsHan}{2,3}){0,2})(?=\\s{0,2}(?:$|[，,|｜（(]|浏览|阅读|点击|报道))");

  private static final Pattern FIELD_END = Pattern.compile("[\\s|｜丨·,，]+");

  private static final Pattern AROUND =
      Pattern.compile("^[\\s:：《“\"（(\\-—]+|[\\s》”\"，,、）)\\-—·]+$");

  static final Credits NONE = new Credits("", "", "");

  static Credits of(String line) {
    return new Credits(source(line), author(line), Timestamps.find(line));
  }

  /** The source that a labelled field of the line names; empty where none does. */
  static String source(String line) {
    return value(SOURCE, line);
  }

  /** The author that a labelled field of the line names; empty where none does. */
  static String author(String line) {
    if (!holdsMark(line, "者文写稿")) {
      return "";
    }
    Matcher matcher = AUTHOR.matcher(line);
    if (!matcher.find()) {
      return "";
    }
    String author = name(REPORTER.matcher(matcher.group("v")).replaceFirst(""));
    return author.length() <= 20 ? author : "";
  }

  /** The reporter that such a line names without a mark; empty where it names none. */
  static String byline(String line) {
    if (line.length() > LONGEST_DATED || line.indexOf("记者") < 0 || line.indexOf('。') >= 0) {
      return "";
    }
    Matcher matcher = BYLINE.matcher(line);
    return matcher.find() ? matcher.group("names") : "";
  }

  /** The outlet that stands beside the date without a label; empty where none does. */
  static String bareOutlet(String line) {
    if (line.length() > LONGEST_DATED || line.indexOf('。') >= 0) {
      return "";
    }
    Matcher date = DATE_FIRST.matcher(line);
    if (!date.find()) {
      return "";
    }
    for (String field : FIELD_END.split(date.replaceFirst(" "))) {
      if (Dateline.isOutletName(field)) {
        return field;
      }
    }
    return "";
  }

  /** Whether it is the line under a headline, or one of several: nothing but such fields. */
  static boolean isLine(String line) {
    if (line.length() > LONGEST || line.indexOf('。') >= 0) {
      return false;
    }
    Matcher date = DATE_FIRST.matcher(line);
    if (date.lookingAt() && line.length() - date.end() <= LONGEST_REST) {
      return true;
    }
    return Furniture.atTheEdge(line)
        || (line.length() <= LONGEST_DATED
            && line.indexOf('，') < 0
            && Timestamps.find(line).indexOf('T') > 0)
        || (!value(SOURCE, line).isEmpty() && !Timestamps.find(line).isEmpty());
  }

  /** Every field has a mark behind its label, which ends in one of the characters. */
  private static boolean holdsMark(String line, String ends) {
    boolean label = false;
    boolean mark = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      label |= ends.indexOf(c) >= 0;
      mark |= c == ':' || c == '：' || c == '丨' || c == '|' || c == '｜' || c == '/';
    }
    return label && mark;
  }

  private static String value(Pattern label, String line) {
    if (!holdsMark(line, "源处自")) {
      return "";
    }
    Matcher matcher = label.matcher(line);
    return matcher.find() ? name(matcher.group("v")) : "";
  }

  /** A name cut off before the next field and freed of brackets: {@code 新华网 作者：} is 新华网. */
  static String name(String value) {
    String name = value.strip();
    Matcher end = VALUE_END.matcher(name);
    int from = 0;
    while (end.find(from)) {
      if (end.start() > 0) {
        name = name.substring(0, end.start());
        break;
      }
      from = end.end();
    }
    Matcher tail = TAIL.matcher(name);
    if (tail.find() && Dateline.isOutletName(name.substring(0, tail.start()).strip())) {
      name = name.substring(0, tail.start());
    }
    name = AROUND.matcher(name).replaceAll("");
    name = NOTE.matcher(name).replaceFirst("");
    return name.length() <= 30 ? name : "";
  }
}
