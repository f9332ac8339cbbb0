package dealfacts.mention.money;

import static dealfacts.mention.money.NumeralChars.charAt;
import static dealfacts.mention.money.NumeralChars.skipBlanks;

import dealfacts.mention.Qualifier;
import dealfacts.text.Pattern;
import org.jspecify.annotations.Nullable;

/** The words around a number that say how exact it is. */
final class Bounds {
  private static final Words<Qualifier> BEFORE =
      new Words<Qualifier>()
          .add(Qualifier.ABOUT, "约 大约 约为 大概 约合 约等于 差不多 大致 约莫 约达 估约")
          .add(Qualifier.NEARLY, "近 接近 将近 几近 近乎 逼近")
          .add(Qualifier.OVER, "超 超过 逾 过 破 突破 越过 高于 大于 多于 上 超出 不止 远超 远超过 已超 超逾 > 超越 不只")
          .add(
              Qualifier.UP_TO,
              "不超过 不超 不高于 不多于 不大于 不逾 至多 最多 不得超过 不得高于 不得多于 不会超过 未超过 不能超过"
                  + " 低于 少于 小于 小于等于 小于或等于 小于或者等于 跌破 不足 不到 未到 不满 ≤ < <= 上限为 上限 上限为每股 上限每股 没有超过 不得超出 不超出"
                  + " 最高可达 最高达 最高为 最高不超过 可达 最高")
          .add(
              Qualifier.AT_LEAST,
              "不低于 不少于 不小于 不得低于 不得少于 至少 最少 起码 大于等于 大于或等于 大于或者等于 最低 ≥ >= 不下 不下于 不会低于 不会少于"
                  + " 下限为 下限 未低于 不亚于");

  private static final Words<Qualifier> BEHIND =
      new Words<Qualifier>()
          .add(Qualifier.ABOUT, "左右 上下 前后")
          .add(Qualifier.OVER, "多 余 有余 出头 开外")
          .add(Qualifier.AT_LEAST, "以上 及以上 或以上 或者以上")
          .add(Qualifier.UP_TO, "以下 及以下 或以下 以内 之内 不到");

  private static final int LONGEST_HOLDING = 24;

  private Bounds() {}

  /**
   * The qualifier right before {@code end}.
   *
   * @param bare whether the number has no digit of its own (亿元), where 上 is a qualifier
   */
  static Words.@Nullable Hit<Qualifier> before(String text, int end, int floor, boolean bare) {
    Words.Hit<Qualifier> hit = BEFORE.endingAt(text, end, floor);
    if (hit != null && (isExtremePrice(text, hit, end) || isEndOfRange(text, hit))) {
      return null;
    }
    if (hit == null || hit.end() - hit.start() > 1) {
      return hit;
    }
    char before = charAt(text, hit.start() - 1);
    String partOfWord =
        switch (text.charAt(hit.start())) {
          case '约' -> "签合契纽预条节违履邀制特毁续公租婚解期誓盟守爽赴简立缔协订";
          case '近' -> "最附靠临邻亲新就切远走拉贴";
          case '过' -> "通经透错度路难越不";
          case '上' -> bare ? "以网线海史路身手马地会台船车晚早场基零加市之" : null;
          case '破' -> "打爆侦攻看";
          case '超' -> "中英法西德意";
          default -> "";
        };
    return partOfWord == null || partOfWord.indexOf(before) >= 0 ? null : hit;
  }

  /** {@code 定在招股区间下限|11.2港元}: the end of a range, itself exact. */
  private static boolean isEndOfRange(String text, Words.Hit<Qualifier> hit) {
    boolean end = text.startsWith("下限", hit.start()) || text.startsWith("上限", hit.start());
    int from = Math.max(0, hit.start() - 3);
    String before = text.substring(from, hit.start());
    return end && (before.contains("区间") || before.contains("范围"));
  }

  /** {@code 成交最高15.18元/股, 盘中最低3.05港元}: the price that was paid, no bound of one. */
  private static boolean isExtremePrice(String text, Words.Hit<Qualifier> hit, int number) {
    boolean highest = text.startsWith("最高", hit.start());
    if (!highest && !text.startsWith("最低", hit.start())) {
      return false;
    }
    boolean scaled = false;
    boolean perShare = false;
    int last = Math.min(text.length() - 1, number + 14);
    for (int i = number; i < last && "。,;!?\n".indexOf(text.charAt(i)) < 0; i++) {
      scaled |= NumeralChars.isBigUnit(text.charAt(i));
      perShare |= text.charAt(i) == '/' && text.charAt(i + 1) == '股';
    }
    char before = charAt(text, hit.start() - 1);
    return perShare
        || before == '价'
        || before == '交'
        || !highest && !scaled
        || highest && !scaled && LOWEST.matcher(text).region(number, text.length()).lookingAt()
        || highest && !scaled && isBehindLowest(text, hit.start());
  }

  /** {@code 最高|7.98港元,最低7.85港元}: both were paid. */
  private static final Pattern LOWEST =
      Pattern.compile("[0-9][0-9.,]{0,9}[^0-9,;。]{0,6}[,、及和]\\s?最低(?:价)?(?:为|是)?[0-9]");

  private static final Pattern BEHIND_LOWEST =
      Pattern.compile("最低(?:价)?(?:为|是)?[0-9][0-9.,]{0,9}[^0-9,;。]{0,6}[,、及和]\\s?$");

  private static boolean isBehindLowest(String text, int at) {
    return BEHIND_LOWEST.matcher(text.substring(Math.max(0, at - FAR), at)).find();
  }

  private static final int FAR = 26;

  /**
   * The bound that stands before the noun of a percentage (不超过公司总股本的2%), or null: nothing but a few
   * words about a holding may come between.
   */
  static Words.@Nullable Hit<Qualifier> beforeHolding(String text, int number, int floor) {
    int end = number;
    boolean holding = false;
    while (end > floor && number - end < LONGEST_HOLDING) {
      char c = text.charAt(end - 1);
      if (!NumeralChars.isHan(c) && c != ' ') {
        return null;
      }
      Words.Hit<Qualifier> hit = holding ? BEFORE.endingAt(text, end, floor) : null;
      if (hit != null && text.charAt(hit.start()) == '不') {
        return hit;
      }
      holding |= c == '股';
      end--;
    }
    return null;
  }

  /** The qualifier that starts at {@code start}. */
  static Words.@Nullable Hit<Qualifier> behind(String text, int start) {
    int at = skipBlanks(text, start);
    Words.Hit<Qualifier> hit = BEHIND.startingAt(text, at);
    if (hit == null) {
      return null;
    }
    char next = charAt(text, hit.end());
    String goesOn =
        switch (text.charAt(at)) {
          case '多' -> "家个名位只次种头空重样方边数少年月氪元";
          case '余' -> "额款下地热波震粮年生股家名位个只种次";
          case '上' -> "游调涨市升限下";
          case '前' -> "";
          case '以' -> "市述海交传游班来午";
          default -> "";
        };
    if (goesOn.indexOf(next) >= 0 && next != '\0') {
      return null;
    }
    return hit;
  }
}
