package dealfacts.mention.money;

import static dealfacts.mention.money.NumeralChars.charAt;
import static dealfacts.mention.money.NumeralChars.isAsciiDigit;
import static dealfacts.mention.money.NumeralChars.isAsciiLetter;
import static dealfacts.mention.money.NumeralChars.isHan;
import static dealfacts.mention.money.NumeralChars.skipBlanks;

import dealfacts.mention.Quantity.Kind;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import java.math.BigDecimal;
import java.util.Set;

/** Numbers that are no quantities: dates, times, ordinals, codes, and the numbers inside names. */
final class Traps {
  private static final int LOOK_BACK = 80;

  private static final String SIGNED = "[-+]?\\d{1,6}(?:\\.\\d{1,4})?";
  private static final Pattern QUOTE =
      Pattern.compile("\\(" + SIGNED + ", {0,2}" + SIGNED + ", {0,2}" + SIGNED + "% {0,2}\\)");

  /** Behind a number they make it a date, a time, a duration or an ordinal. */
  private static final Words<Boolean> NOT_COUNTED =
      new Words<Boolean>()
          .add(
              true,
              "年 月 日 号 时 点 分 秒 天 周 季 岁 世纪 小时 分钟 个月 个多月 个季度 个星期 个小时 个工作日 个交易日"
                  + " 个自然日 交易日 工作日 周年 期 届 版 代 强 楼 层 室 栋 弄 幢 路 线 轮 类 级 档 连板 板 氪 同城"
                  + " 药网 到家 后 后期 旬 日内 夜 晚 刻 度 维 环 座 号线 甲 院 大股东 位 比 学年 财年 :");

  /** Behind a number of any size they make it a duration. */
  private static final Words<Boolean> DURATIONS =
      new Words<Boolean>().add(true, "年 天 小时 分钟 个小时 个月 个工作日 光年");

  /** Behind a bare number they show that something is counted. */
  private static final Words<Boolean> COUNTERS =
      new Words<Boolean>()
          .add(
              true,
              "家 名 人 个 件 台 套 辆 只 次 户 吨 条 款 项 种 倍 平 公 千克 千米 千瓦 兆瓦 斤 克 米 亩 张 份 篇 间 所"
                  + " 座 艘 架 头 匹 桶 盒 瓶 箱 包 袋 颗 枚 粒 场 处 宗 笔 单 起 组 对 双 支 部 例 颗 票 股 手 人次 人民"
                  + " 员 万 亿 多 余 城 省 市 国 县 门 道 步 字 页 集 首 届 本 吉 伏 焦 像 名 元 字节 英 海 立 毫 厘 摄");

  /** A bare number behind one of these is a figure, not a part of a name. */
  private static final String BEFORE_FIGURE = "为是至到达约超近于在共计有了升降涨跌增减报收值以和与及或每数率仅即前的";

  /** Figures that are names of firms, sales days and the like. */
  private static final Set<String> NAMES =
      Set.of("360", "4399", "12306", "996", "985", "211", "618", "315", "818");

  private static final BigDecimal MOST_OF_PLAN = BigDecimal.valueOf(2000);
  private static final Words<Boolean> PLANS =
      new Words<Boolean>().add(true, "每 每手 一手 每持有 每持 转增 送 送红股 派送 转 配 配售 可认购 换 换取 可获");

  private Traps() {}

  /** Whether the figure that starts here is an ordinal or a part of a word. */
  static boolean refusesStart(String text, Figure figure) {
    char before = charAt(text, figure.start() - 1);
    if (before == '第' || before == ' ' && charAt(text, figure.start() - 2) == '第') {
      return true;
    }
    if (figure.numeral().form() == Numeral.Form.SEVERAL && text.charAt(figure.start()) == '数') {
      return "人股户基总半指整倍多少系票参复奇偶岁代名函常负正实".indexOf(before) >= 0;
    }
    return false;
  }

  /** 每10股转增4股, 每手500股: what a plan counts by, no shares that anybody holds or gets. */
  static boolean isOfPlan(String text, Figure figure, int floor) {
    return figure.kind() == Kind.SHARES
        && !figure.numeral().isScaled()
        && figure.high().compareTo(MOST_OF_PLAN) <= 0
        && PLANS.endingAt(text, figure.start(), floor) != null;
  }

  /** Whether what stands behind makes the number a date, a time, an ordinal or a part of a name. */
  static boolean refusesEnd(String text, Figure figure) {
    if (figure.unitTold()) {
      return false;
    }
    int at = skipBlanks(text, figure.end());
    if (figure.numeral().isScaled()) {
      return DURATIONS.startingAt(text, at) != null && !text.startsWith("天使", at);
    }
    return NOT_COUNTED.startingAt(text, at) != null
        && (charAt(text, at) != ':' || isAsciiDigit(charAt(text, at + 1)));
  }

  /** Whether a number without any unit of ours is worth a mention. */
  static boolean counts(String text, Figure figure) {
    Numeral numeral = figure.numeral();
    switch (numeral.form()) {
      case SINGLE, POSITIONAL, BARE:
        return false;
      case SEVERAL:
        return true;
      case CHINESE:
        return numeral.isScaled() && !isWordOfUnits(text, figure)
            || isAlone(text, figure) && !text.startsWith("万一", figure.start())
            || isCounted(text, figure);
      case LETTER_SCALE:
        return !"屏电视显画超影片高分".contains(String.valueOf(charAt(text, figure.end())))
            && numeral.low().compareTo(BigDecimal.valueOf(10_000)) >= 0;
      default:
        return numeral.isScaled() || countsDigits(text, figure);
    }
  }

  private static boolean countsDigits(String text, Figure figure) {
    if (isCounted(text, figure)) {
      return true;
    }
    String digits = text.substring(figure.start(), figure.end());
    char behind = charAt(text, figure.end());
    if (isHan(behind) || isAsciiLetter(behind)) {
      return (digits.indexOf('.') > 0 || digits.indexOf(',') > 0) && isHan(behind);
    }
    boolean plain = isPlain(digits);
    char before = charAt(text, figure.start() - 1);
    if (plain && before == '(' && behind == ')') {
      return false;
    }
    if (!plain) {
      return true;
    }
    if (isItemNumber(text, figure) || behindMonth(text, figure.start())) {
      return false;
    }
    boolean name =
        NAMES.contains(digits) || before == ' ' && isAsciiLetter(charAt(text, figure.start() - 2));
    boolean code =
        name
            || digits.length() > 1 && digits.charAt(0) == '0'
            || digits.length() == 6
            || digits.length() >= 8
            || digits.length() == 4 && (digits.startsWith("19") || digits.startsWith("20"));
    return !code && (!isHan(before) || BEFORE_FIGURE.indexOf(before) >= 0);
  }

  private static boolean isPlain(String digits) {
    for (int i = 0; i < digits.length(); i++) {
      if (!isAsciiDigit(digits.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The number of an item: 1、, 2., [3]. */
  private static boolean isItemNumber(String text, Figure figure) {
    char before = charAt(text, figure.start() - 1);
    char behind = charAt(text, figure.end());
    return !isHan(before) && ".、)]】".indexOf(behind) >= 0 && behind != '\0';
  }

  /** 8 月 31: a day that lacks its 日. */
  private static boolean behindMonth(String text, int start) {
    int at = start;
    while (at > 0 && start - at < 3 && text.charAt(at - 1) == ' ') {
      at--;
    }
    return charAt(text, at - 1) == '月';
  }

  /**
   * Behind the figures of a quote (8.88,-0.12,-1.33%) whose bracket opens before the place, or -1.
   */
  static int behindQuote(String text, int at) {
    int sign = charAt(text, at - 1) == '-' ? at - 1 : at;
    if (charAt(text, sign - 1) != '(') {
      return -1;
    }
    Matcher quote = QUOTE.matcher(text).region(sign - 1, text.length());
    return quote.lookingAt() ? quote.end() : -1;
  }

  static boolean isCounted(String text, Figure figure) {
    return COUNTERS.startingAt(text, skipBlanks(text, figure.end())) != null;
  }

  /** 万一, 千一: what begins with a unit is a number only where it stands alone. */
  private static boolean isWordOfUnits(String text, Figure figure) {
    char first = text.charAt(figure.start());
    return NumeralChars.power(first) > 1 && figure.end() - figure.start() == 2;
  }

  /** Whether no word touches the number. */
  private static boolean isAlone(String text, Figure figure) {
    return !isWord(charAt(text, figure.start() - 1)) && !isWord(charAt(text, figure.end()));
  }

  private static boolean isWord(char c) {
    return isHan(c) || isAsciiLetter(c) || isAsciiDigit(c);
  }

  /**
   * Whether the digits are a part of a longer code: GPT-4o, 600000.SH, 2019-12-31, 9:30.
   *
   * @param first the lower end of a range, else the figure itself
   */
  static boolean isCode(String text, Figure first, Figure figure) {
    char before = charAt(text, first.start() - 1);
    char behind = charAt(text, figure.end());
    boolean sure = figure.unitTold() && figure.kind() != Kind.NUMBER;
    if (isAsciiLetter(before) || joins(before) && isAlnum(charAt(text, first.start() - 2))) {
      return !sure && !figure.numeral().isScaled();
    }
    if (sure || figure.numeral().isScaled()) {
      return false;
    }
    return isAsciiLetter(behind)
        || isAsciiDigit(behind)
        || joins(behind) && isAlnum(charAt(text, figure.end() + 1))
        || behind == '.' && isAlnum(charAt(text, figure.end() + 1));
  }

  private static boolean joins(char c) {
    return "-/:_@#*×.".indexOf(c) >= 0 && c != '\0';
  }

  private static boolean isAlnum(char c) {
    return isAsciiDigit(c) || isAsciiLetter(c);
  }

  /** Whether the place lies in an address of the web or of mail. */
  static boolean isInAddress(String text, int at) {
    char before = charAt(text, at - 1);
    if (!isAlnum(before) && "/.-_=?&%@".indexOf(before) < 0) {
      return false;
    }
    int from = at;
    while (from > 0 && at - from < LOOK_BACK && isOfToken(text.charAt(from - 1))) {
      from--;
    }
    String token = text.substring(from, at);
    return token.contains("://") || token.contains("www.") || token.contains("@");
  }

  /** Behind the row of letters, digits and joining signs that holds the place. */
  static int endOfToken(String text, int at) {
    int end = at;
    while (end < text.length() && isOfToken(text.charAt(end))) {
      end++;
    }
    return Math.max(end, at + 1);
  }

  private static boolean isOfToken(char c) {
    return isAlnum(c) || c != '\0' && "-/:_.?&=#@*×".indexOf(c) >= 0;
  }
}
