package dealfacts.deal.holding;

import dealfacts.deal.Frame;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Trigger;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Any verb of buying and selling tells what a shareholder does on the market where shares stand
 * beside it by their number and nobody on the other side: {@code 甲抛出82万股}, {@code 把剩下的210万股清掉},
 * {@code 通过大宗交易甩卖乙600万股}, {@code 从二级市场买回300万股}.
 */
public final class ShareTrade {
  private static final Pattern SELLS =
      Pattern.compile(
          "出售|卖出|抛售|售出|卖掉|卖完|卖光|甩卖|变卖|抛出|抛掉|甩出|沽出|沽售|清掉|清空|出清|转让|出让|处置|强制平仓|平仓|强平|强制卖出");

  private static final Pattern BUYS =
      Pattern.compile("买入|购入|买进|购买|买下|买|吃进|扫入|扫货|扫进|捡了|捡走|捡回|接获|增购|吸纳|接回");

  /** Words that need it said that the shares go to whoever bids. */
  private static final Set<String> VAGUE = Set.of("转让", "出让", "处置");

  /** Words that tell a deal only with a number of shares beside them. */
  private static final Pattern EVERYDAY =
      Pattern.compile(
          "抛出|抛掉|卖完|卖光|甩出|沽出|沽售|清掉|清空|出清|强制平仓|平仓|强平|强制卖出|买进|吃进|扫入|扫货|扫进|捡了|捡走|捡回|接获|增购|吸纳|接回");

  /** {@code 卖出|至多3.1万股}, {@code 买入|乙H股1,860万股}. */
  private static final Pattern COUNT_BEHIND =
      Pattern.compile(
          "(?:(?!股权|每股|注册资本|期权|购股权)[^,;。:]){0,30}?[0-9几数近][0-9.,]{0,14}(?:百|千)?[万亿]?[余多]?股(?![权东息比本]|\\s?(?:转|派|送)).*");

  /** {@code 卖掉|不超过3%的公司股份}: shares of the company whose notice it is. */
  private static final Pattern PART_BEHIND =
      Pattern.compile(
          "(?:(?!股权)[^,;。:]){0,12}?[0-9][0-9.]{0,6}%的?(?:公司|本公司|上市公司|[AH]股)(?:已发行)?(?:总)?(?:股份|股票|股本).*");

  private static final String WHOLLY =
      "(?:全部|悉数|全数|尽数|一股不剩地?|已|都|陆续|分[0-9两一二三四五六七八九十]{1,3}[次批])[^,;。]{0,6}";

  /** {@code 将手里最后的210万股乙股份|全部清掉}. */
  private static final Pattern COUNT_BEFORE =
      Pattern.compile(
          ".*(?:把|将)[^,;。]{0,24}?[0-9][0-9.,]{0,14}[万亿]?[余多]?股(?![权东])"
              + "(?:(?!股权)[^,;。]){0,8}"
              + WHOLLY);

  /** {@code 所持乙股票|悉数抛出}, {@code 质押给乙证券的507万股被|卖出}: what is let go; who buys has none of it yet. */
  private static final Pattern LET_GO =
      Pattern.compile(
          ".*(?:所持|持有的?|手中|手里|名下)的?(?:(?!股权)[^,;。]){0,24}(?:股份|股票|持股|筹码|仓位)?(?:(?!股权)[^,;。]){0,8}"
              + WHOLLY
              + "|.*(?:所持|持有的?|账户[中内里]?的?|名下的?|质押的?)(?:(?!股权)[^,;。]){0,30}[0-9][0-9.,]{0,14}[万亿]?股(?:(?!股权)[^,;。]){0,24}(?:被|遭)[^,;。]{0,20}");

  /** {@code 持股6.2%的丁|卖出|本公司1%股份}, {@code 股东丁|卖掉|不超过2%的股份}. */
  private static final Pattern PART_SOLD =
      Pattern.compile(
          "(?:(?!股权)[^,;。:]){0,8}?(?:公司|本公司)?(?:约)?[0-9][0-9.]{0,6}%的?(?:公司|本公司)?(?:股份|股票).*");

  private static final Pattern OF_HOLDER =
      Pattern.compile("(?:股东|持股(?:比例)?[0-9.]{1,6}%的)[^,;。]{0,30}$");

  /** Somebody on the other side, or shares that are no holder's. */
  private static final Pattern OTHER_SIDE =
      Pattern.compile(
          "(?:转让|出售|卖|售|交)(?:给|予|至)|受让(?!方)|受让方(?!为[^,;。]{0,16}(?:等|[0-9]{1,2}[家名位]))|承接|(?<!机构)接盘|协议转让|转让协议|买方|认购|收购|承配|配售|员工持股|股权激励|要约|拍卖|竞得|授予|归属|行权|(?<!已)发行|募集|募资|超额配|基石|IPO|首发|过户|无偿|划转|标的公司|目标公司|注册资本|(?<!质押式?)回购|购回|每手|零股|碎股|库存股");

  /** {@code 向|甲|出售}. */
  private static final Pattern TOWARD =
      Pattern.compile(
          "股(?:份|股份|股票)?(?:给|予)(?!以)|(?<!质押|抵押)[向给予](?!予|以|(?:多名|数名|若干名?|[0-9一二三四五六七八九十]{1,3}[名位家])?[^,;。]{0,6}(?:独立第三方|机构投资者|投资者|买家|买方|机构))[^,;。]{2,40}(?:转让|出售|卖出|售出|发行|授予|购买|购入|买入)");

  /** Buyers who have no name are the market: {@code 通过询价方式转让}. */
  private static final Pattern INQUIRY =
      Pattern.compile("询价(?:方式)?(?:转让)?|大宗交易|集中竞价|场内|场外|二级市场|公开市场");

  private static final Pattern MARKET =
      Pattern.compile(
          "减持|增持|公司股[份票]|套现|持股(?:比例)?(?:[0-9.]{1,6}%|降|升)|二级市场|公开市场|大宗交易|集中竞价|股价|收盘|举牌|联交所|港交所|证券代码|股票|平仓|质押|十大股东|持仓|持股比例|每股|均价|SEC|[(][^()]{0,12}[0-9]{4,6}[^()]{0,6}[)]|[(][A-Z:]{0,8}[A-Z]{2,5}[.][A-Z]{1,2}[)]");

  private ShareTrade() {}

  /**
   * The word as one that a shareholder buys or sells by; as it is where it may tell another deal;
   * null where it tells none.
   */
  public static @Nullable Trigger read(Passage passage, Trigger trigger) {
    String word = trigger.word();
    if (word.equals("换股")) {
      return OF_BONDS.matcher(passage.document().folded()).find() && isCounted(passage, trigger)
          ? trigger
          : null;
    }
    if (isSwap(trigger)) {
      return forFund(passage, trigger);
    }
    if (word.equals("买回") && trigger.frame() == Frame.BUYBACK) {
      if (isOfHolder(passage, trigger)) {
        return new Trigger(trigger.span(), Frame.STAKE_INCREASE, word, false);
      }
      return isCounted(passage, trigger) || ownShares(passage, trigger) ? trigger : null;
    }
    if (OldShares.are(passage, trigger)) {
      return new Trigger(trigger.span(), Frame.STAKE_DECREASE, word, false);
    }
    boolean sells = SELLS.matcher(word).matches();
    boolean buys = !sells && BUYS.matcher(word).matches();
    if (!sells && !buys) {
      return trigger;
    }
    boolean everyday = EVERYDAY.matcher(word).matches();
    boolean counted = isCounted(passage, trigger) || sells && isLetGo(passage, trigger);
    boolean own = counted && isOnMarket(passage, trigger) || Inquiry.tells(passage, trigger);
    if (!own && buys && isOfOwnBank(passage, trigger)) {
      return new Trigger(trigger.span(), Frame.STAKE_INCREASE, word, false);
    }
    if (!own) {
      return everyday ? null : trigger;
    }
    if (!trigger.frame().type().isHolding()) {
      return new Trigger(
          trigger.span(), sells ? Frame.STAKE_DECREASE : Frame.STAKE_INCREASE, word, false);
    }
    return trigger;
  }

  /** {@code 可交换债券持有人|换股|1,236万股}: the issuer of the bonds gives up shares that he holds. */
  private static final Pattern OF_BONDS = Pattern.compile("可交换|可交债");

  /** Whether the word tells a deal only with shares beside it. */
  public static boolean isEveryday(Trigger trigger) {
    return EVERYDAY.matcher(trigger.word()).matches();
  }

  /** {@code 质押给乙证券的507万股股份被依约|卖出}: whether the words before tell what is taken. */
  public static boolean areTaken(String before) {
    return TAKEN.matcher(before).find();
  }

  private static final Pattern TAKEN =
      Pattern.compile("股(?:份|票|股份)?[^,;。]{0,8}(?:被|遭)[^,;。]{0,20}$");

  private static final Set<String> SWAPS = Set.of("认购", "换购");

  /** Whether shares may be given away by it for others, which stand behind it. */
  static boolean isSwap(Trigger trigger) {
    return SWAPS.contains(trigger.word());
  }

  /** {@code 以其持有的公司股份|认购|央企ETF份额}: shares given away for those of a fund. */
  private static @Nullable Trigger forFund(Passage passage, Trigger trigger) {
    Span clause = passage.clauseAt(trigger.span().start());
    boolean fund =
        FUND.matcher(passage.words(clause)).find()
            && (trigger.word().equals("换购")
                || SHARES.matcher(passage.words(clause.start(), trigger.span().start())).find());
    Trigger other = trigger.word().equals("换购") ? null : trigger;
    return fund ? new Trigger(trigger.span(), Frame.STAKE_DECREASE, trigger.word(), false) : other;
  }

  private static final Pattern FUND =
      Pattern.compile("ETF|交易型开放式|(?:指数|证券投资)[^,;。]{0,8}基金(?:的)?份额");

  private static final Pattern SHARES = Pattern.compile("[以用将][^,;。]{0,24}(?:股份|股票)[^,;。]{0,40}$");

  /** {@code 丁卖出1万股,次日又|买回|1万股,构成短线交易}: who sold before buys again. */
  private static boolean isOfHolder(Passage passage, Trigger trigger) {
    String sentence = passage.words(passage.span());
    return isCounted(passage, trigger)
        && (SHORT_SWING.matcher(sentence).find()
            || SOLD_BEFORE
                .matcher(passage.words(passage.span().start(), trigger.span().start()))
                .find());
  }

  private static final Pattern SHORT_SWING = Pattern.compile("短线交易|误操作|窗口期");

  private static final Pattern SOLD_BEFORE =
      Pattern.compile("(?:卖出|卖掉|减持|抛售)[^。]{0,60}(?:又|再|再次|重新|随后|次日)[^,;。]{0,12}$");

  /** {@code 买回|自家股票}. */
  private static boolean ownShares(Passage passage, Trigger trigger) {
    Span clause = passage.clauseAt(trigger.span().start());
    return OWN.matcher(passage.words(trigger.span().end(), clause.end())).lookingAt();
  }

  private static final Pattern OWN =
      Pattern.compile("(?:了|部分|公司|本公司|自己|自家|自身|自|的|[AH]股){0,4}(?:股份|股票|普通股)");

  /** {@code 卖出|公司股份,最多卖410万股}: the number opens the next clause. */
  private static final Pattern SHARES_END = Pattern.compile("(?:(?!股权)[^,;。:]){0,16}?(?:股份|股票)$");

  private static final Pattern COUNT_NEXT =
      Pattern.compile(
          "\\s?(?:最多|至多|最高|不超过?|不多于|约|近|逾|超过?|合计|总计|累计|一?共|总共|分别|数量|总数|股数|均?为|是|达|卖|买){0,4}\\s?[0-9][0-9.,]{0,14}[万亿]?[余多]?股(?![权东息比本])");

  private static boolean isCounted(Passage passage, Trigger trigger) {
    Span clause = passage.clauseAt(trigger.span().start());
    String behind = passage.words(trigger.span().end(), clause.end()).strip();
    int next = passage.clauseIndex(trigger.span().start()) + 1;
    return COUNT_BEHIND.matcher(behind).lookingAt()
        || PART_BEHIND.matcher(behind).lookingAt()
        || SHARES_END.matcher(behind).lookingAt()
            && next < passage.clauses().size()
            && COUNT_NEXT.matcher(passage.words(passage.clauses().get(next))).lookingAt()
        || COUNT_BEFORE
            .matcher(passage.words(clause.start(), trigger.span().start()).strip())
            .matches();
  }

  /** {@code 行长丁以自有资金从二级市场|购买|该行A股股票}: the shares of the company he works for. */
  private static boolean isOfOwnBank(Passage passage, Trigger trigger) {
    Span clause = passage.clauseAt(trigger.span().start());
    return OF_OWN.matcher(passage.words(trigger.span().end(), clause.end())).lookingAt()
        && ON_MARKET.matcher(passage.words(clause.start(), trigger.span().start())).find()
        && isOnMarket(passage, trigger);
  }

  private static final Pattern OF_OWN =
      Pattern.compile("(?:了)?(?:该行|本行|公司|本公司|该公司)的?(?:[AH]股)?股[票份]");

  private static final Pattern ON_MARKET = Pattern.compile("二级市场|公开市场|集中竞价|大宗交易");

  private static boolean isLetGo(Passage passage, Trigger trigger) {
    Span clause = passage.clauseAt(trigger.span().start());
    String left = passage.words(clause.start(), trigger.span().start()).strip();
    return LET_GO.matcher(left).matches()
        || OF_HOLDER.matcher(left).find()
            && PART_SOLD
                .matcher(passage.words(trigger.span().end(), clause.end()).strip())
                .lookingAt();
  }

  private static boolean isOnMarket(Passage passage, Trigger trigger) {
    String word = trigger.word();
    int from = passage.segmentStart(trigger.span().start());
    int to = segmentEnd(passage, trigger.span());
    String segment = passage.wordsBesideNames(from, to);
    if (OTHER_SIDE.matcher(segment).find() || TOWARD.matcher(passage.words(from, to)).find()) {
      return false;
    }
    boolean vague = VAGUE.contains(word);
    return vague
        ? INQUIRY.matcher(segment).find()
        : MARKET.matcher(passage.document().folded()).find();
  }

  private static int segmentEnd(Passage passage, Span trigger) {
    String rest = passage.words(trigger.end(), passage.span().end());
    int end = rest.indexOf(';');
    return trigger.end() + (end < 0 ? rest.length() : end);
  }
}
