package dealfacts.mention.money;

import static dealfacts.mention.money.NumeralChars.charAt;
import static dealfacts.mention.money.NumeralChars.isHan;
import static dealfacts.mention.money.NumeralChars.skipBlanks;

import dealfacts.mention.Quantity.Kind;
import dealfacts.text.Document;
import dealfacts.text.Pattern;
import dealfacts.text.Sentence;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that are money without saying so (估值超50亿, 以2.35亿现金收购): told by the words around them, by
 * their neighbours in a list, or by the same figure told in full elsewhere in the text.
 */
final class MoneyContext {
  private static final int LOOK_BACK = 10;

  private static final Words<Boolean> BEFORE =
      new Words<Boolean>()
          .add(
              true,
              "作价 估值 市值 价格 价款 对价 金额 融资 募资 筹资 投资 出资 斥资 耗资 注资 增资 总价 交易价 收购价 转让价 交易额"
                  + " 营收 收入 利润 净利 亏损 浮亏 巨亏 资产 负债 成本 债务 贷款 授信 注册资本 资金 现金 套现 成交额 募集"
                  + " 净流入 净流出 净买入 净卖出 净额 费用 支付 罚款 奖金 价值 预算 投入 财富 身家 票房 销售额 总额 款项 规模"
                  + " 补偿 赔偿 欠款 本金 借款 质押融资 债权 负债 债券 现价 售价 代价 估价 身价 保证金 交易作价 斥 耗费 花费 净资产"
                  + " 总投资 收购款 货款 敞口 缺口 授信额度 额度 募集资金 净赚 盈利 豪掷 砸 赚 亏 值 标价 报价 拿出");

  /** Right before a number only; a word further off may be of something else (成交面积20万). */
  private static final Words<Boolean> RIGHT_BEFORE =
      new Words<Boolean>()
          .add(
              true,
              "花 掏 成交 成交了 净减持 净增持 净卖空 中标 花了 掏了 赚了 亏了 投了 融了 砸了 轮"
                  + " 投我们 投了我们 投公司 给我们 给了我们 给公司 给了公司 给了 转了 打了 再投 又投 再融 融到 拿了 掏出 追加了 注入 资本 创投 基金");

  private static final Words<Boolean> BEHIND =
      new Words<Boolean>()
          .add(
              true,
              "现金 收购 融资 投资 天使 种子 战略 债权 债务 贷款 资金 募资 注资 增资 估值 市值 的价格 的代价 的对价 的融资"
                  + " 的投资 的估值 的债务 拿下 购买 买下 买入 入股 购得 售出 卖出 出售 转让 受让 的出资 的总价 的资金 认购 的授信"
                  + " 价格 对价 规模 的规模 轮 新一轮 首轮 独家 的天使 的种子 的战略 Pre pre 债券 公司债 可转债 定增 授信 人民 首期 用于 中标");

  private static final String COUNTED = "人户家台辆套吨平个次只份张名件桶千瓦股手头亩公用粉会注条度字吉枚颗立米艘架部册瓶箱盒单票元美港余多";

  private static final int LONGEST_CHANGE = 6;
  private static final String CHANGES = "涨增升提扩加翻跃飙降跌减缩压调";

  private final Document document;
  private final String text;
  private final List<Draft> drafts;
  private final String only;
  private int sentence;

  MoneyContext(Document document, List<Draft> drafts) {
    this.document = document;
    this.text = document.folded();
    this.drafts = drafts;
    this.only = onlyCurrency(drafts);
  }

  /** Turns the numbers that are money into money. */
  void tellCurrencies() {
    if (drafts.stream().noneMatch(MoneyContext::mayBeMoney)) {
      return;
    }
    Map<BigDecimal, String> told = new HashMap<>();
    for (Draft draft : drafts) {
      if (draft.kind() == Kind.MONEY && draft.told() && draft.scaled()) {
        told.putIfAbsent(figure(draft), draft.unit());
      }
    }
    for (int i = drafts.size() - 2; i >= 0; i--) {
      Draft next = drafts.get(i + 1);
      boolean money = next.kind() == Kind.MONEY && mayBeMoney(drafts.get(i));
      if (money && isJoint(drafts.get(i), next)) {
        drafts.set(i, drafts.get(i).asMoney(next.unit())); // 3000万、5000万和8000万美元
      }
    }
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      if (!mayBeMoney(draft) || isCounted(draft)) {
        continue;
      }
      String same = told.get(figure(draft));
      boolean listed = isListed(i) || isChanged(i);
      if (same != null) {
        drafts.set(i, draft.asMoney(same));
      } else if (listed
          || isColloquial(draft)
          || isToldBefore(text, draft.start())
          || isMoneyBehind(draft)
          || isAlone(draft)) {
        drafts.set(i, draft.asMoney(nearby(i)));
      }
    }
  }

  private static boolean mayBeMoney(Draft draft) {
    return draft.kind() == Kind.NUMBER && draft.scaled();
  }

  private static BigDecimal figure(Draft draft) {
    BigDecimal value = draft.low() != null ? draft.low() : draft.high();
    return value == null ? BigDecimal.ZERO : value.stripTrailingZeros();
  }

  private boolean isCounted(Draft draft) {
    int behind = skipBlanks(text, draft.end());
    char c = charAt(text, behind);
    boolean market = c == '股' && "价东市指民".indexOf(charAt(text, behind + 1)) >= 0; // 套现超2亿 股价大跌
    return COUNTED.indexOf(c) >= 0
        && !market
        && c != '\0'
        && BEHIND.startingAt(text, skipBlanks(text, draft.end())) == null;
  }

  /** 1.34亿元、1.08亿: an item of a list that has money before it or behind it. */
  private boolean isListed(int i) {
    Draft draft = drafts.get(i);
    return i > 0 && drafts.get(i - 1).kind() == Kind.MONEY && isJoint(drafts.get(i - 1), draft)
        || i + 1 < drafts.size()
            && drafts.get(i + 1).kind() == Kind.MONEY
            && isJoint(draft, drafts.get(i + 1));
  }

  /** 从10亿美元涨到30亿: what another sum has become. */
  private boolean isChanged(int i) {
    if (i == 0 || drafts.get(i - 1).kind() != Kind.MONEY) {
      return false;
    }
    int from = drafts.get(i - 1).end();
    int to = drafts.get(i).start();
    if (to - from < 2 || to - from > LONGEST_CHANGE || "到至为".indexOf(text.charAt(to - 1)) < 0) {
      return false;
    }
    boolean changes = false;
    for (int k = from; k < to; k++) {
      if (!isHan(text.charAt(k))) {
        return false;
      }
      changes |= CHANGES.indexOf(text.charAt(k)) >= 0;
    }
    return changes;
  }

  private boolean isJoint(Draft first, Draft second) {
    String gap = text.substring(first.end(), second.start()).strip();
    return gap.length() == 1 && "、和与及,".contains(gap) || gap.equals("以及");
  }

  /** 两周就打款了,8000万,那是2017年: a clause of its own, where money was spoken of right before. */
  private boolean isAlone(Draft draft) {
    int start = draft.start() - 1;
    char behind = charAt(text, draft.end());
    return start > 0
        && text.charAt(start) == ','
        && (behind == '\0' || ",。;!?".indexOf(behind) >= 0)
        && GIVEN.matcher(text).region(Math.max(0, start - LOOK_BACK * 2), start).find();
  }

  private static final Pattern GIVEN = Pattern.compile("打款|到账|掏钱|出钱|[首第]一?笔|[A-H]\\+?轮|天使轮|融资");

  /** 十个亿: nobody counts people like that. */
  private boolean isColloquial(Draft draft) {
    return text.startsWith("个亿", draft.end() - 2);
  }

  /** Whether the words before a number make it money (估值超50亿). */
  static boolean isToldBefore(String text, int start) {
    int floor = Math.max(0, start - LOOK_BACK);
    if (RIGHT_BEFORE.endingAt(text, start, floor) != null) {
      return true;
    }
    for (int end = start; end > floor; end--) {
      if (!isHan(text.charAt(end - 1)) && text.charAt(end - 1) != ' ') {
        return false;
      }
      if (BEFORE.endingAt(text, end, floor) != null) {
        return true;
      }
    }
    return false;
  }

  private boolean isMoneyBehind(Draft draft) {
    int at = skipBlanks(text, draft.end());
    char c = charAt(text, at);
    if (c == '的') {
      at++;
      c = charAt(text, at);
    }
    boolean letterRound =
        c >= 'A'
            && c <= 'J'
            && charAt(text, at + 1) != '\0'
            && "轮+1234 ".indexOf(charAt(text, at + 1)) >= 0;
    return letterRound
        || BEHIND.startingAt(text, at) != null
        || BEHIND.startingAt(text, skipBlanks(text, draft.end())) != null;
  }

  /** The currency of the nearest money of the sentence, else the text's only one, else 元. */
  private String nearby(int i) {
    Draft draft = drafts.get(i);
    Sentence around = sentenceOf(draft);
    for (int k = i - 1;
        around != null && k >= 0 && drafts.get(k).start() >= around.span().start();
        k--) {
      if (drafts.get(k).kind() == Kind.MONEY) {
        return drafts.get(k).unit();
      }
    }
    for (int k = i + 1;
        around != null && k < drafts.size() && drafts.get(k).start() < around.span().end();
        k++) {
      if (drafts.get(k).kind() == Kind.MONEY) {
        return drafts.get(k).unit();
      }
    }
    return only;
  }

  private static String onlyCurrency(List<Draft> drafts) {
    String only = null;
    for (Draft draft : drafts) {
      if (draft.kind() == Kind.MONEY && draft.told()) {
        if (only != null && !only.equals(draft.unit())) {
          return Currencies.YUAN;
        }
        only = draft.unit();
      }
    }
    return only != null ? only : Currencies.YUAN;
  }

  /**
   * The sentence that holds the place; drafts come in order, so the search goes on where it was.
   */
  private @Nullable Sentence sentenceOf(Draft draft) {
    List<Sentence> all = document.sentences();
    while (sentence < all.size() && all.get(sentence).span().end() <= draft.start()) {
      sentence++;
    }
    boolean inside = sentence < all.size() && all.get(sentence).span().contains(draft.start());
    return inside ? all.get(sentence) : null;
  }
}
