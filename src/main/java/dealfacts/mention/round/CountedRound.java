package dealfacts.mention.round;

import static dealfacts.mention.round.RoundLabel.charAt;
import static dealfacts.mention.round.RoundLabel.isDigit;
import static dealfacts.mention.round.RoundLabel.skipBlanks;

import dealfacts.mention.RoundMention;
import dealfacts.text.Span;
import org.jspecify.annotations.Nullable;

/** A round that is only counted: 首轮, 新一轮, 第二轮, 两轮, 多轮; but not 三轮车 and not 首轮谈判. */
final class CountedRound {
  /** How far behind 轮 the word may stand that tells what the round is of. */
  private static final int LOOK_AHEAD = 26;

  private static final String[] MONEY_RAISED = {
    "融资", "投资", "募资", "注资", "增资", "募集", "筹资", "领投", "跟投", "投融资"
  };

  /** What may stand between 轮 and that word: an amount, and what goes with it. */
  private static final String BETWEEN =
      "ABCDEFGHIJPre-轮天使种子为独立性0123456789., +一二两三四五六七八九十百千万亿元美港欧日英镑金人民币数几多余近超约过上逾达高合计总额共累规模级别的股权战略私募机构外部独家系列以及之新";

  private static final String NUMBERS = "一二两三四五六七八九十";
  private static final String POINTS_BACK = "这该此每本各当同";

  private CountedRound() {}

  /** The counted round whose 轮 stands at {@code at}, or null. */
  static @Nullable RoundMention at(String text, int at, int floor) {
    int start = start(text, at, floor);
    if (start < 0 || pointsBack(text, start) || !raisesMoney(text, at + 1)) {
      return null;
    }
    return new RoundMention(new Span(start, at + 1), "");
  }

  /** 这一轮, 此轮; but not 资本两轮. */
  private static boolean pointsBack(String text, int start) {
    char before = charAt(text, start - 1);
    return POINTS_BACK.indexOf(before) >= 0 && !(before == '本' && charAt(text, start - 2) == '资');
  }

  private static int start(String text, int round, int floor) {
    int end = round;
    while (end > floor && round - end < 2 && charAt(text, end - 1) == ' ') {
      end--;
    }
    int start = end;
    while (start > floor
        && end - start < 3
        && (NUMBERS.indexOf(charAt(text, start - 1)) >= 0 || isDigit(charAt(text, start - 1)))) {
      start--;
    }
    if (start == end) {
      return start > floor && "首多数几次末新".indexOf(charAt(text, start - 1)) >= 0
          ? withMost(text, start - 1, floor)
          : -1;
    }
    char before = start > floor ? charAt(text, start - 1) : '\0';
    if (before == '近') {
      return start - 1 > floor && text.charAt(start - 2) == '最' ? start - 2 : start;
    }
    boolean took = before == '下' && "拿收定斩签揽".indexOf(charAt(text, start - 2)) >= 0;
    if ("第前又再上下".indexOf(before) >= 0 && before != '\0' && !took) {
      return start - 1;
    }
    return before == '新' ? withMost(text, start - 1, floor) : start;
  }

  /** 最新一轮, 全新一轮. */
  private static int withMost(String text, int start, int floor) {
    boolean most = start > floor && "最全".indexOf(charAt(text, start - 1)) >= 0;
    return text.charAt(start) == '新' && most ? start - 1 : start;
  }

  private static boolean raisesMoney(String text, int from) {
    int at = skipBlanks(text, from);
    while (at - from < LOOK_AHEAD && at < text.length()) {
      for (String word : MONEY_RAISED) {
        if (text.startsWith(word, at)) {
          return true;
        }
      }
      if (BETWEEN.indexOf(text.charAt(at)) < 0) {
        return false;
      }
      at++;
    }
    return false;
  }
}
