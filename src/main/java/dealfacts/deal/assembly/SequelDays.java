package dealfacts.deal.assembly;

import dealfacts.deal.DateKind;
import dealfacts.deal.DealType;
import dealfacts.deal.Status;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.mention.DateMention;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Days on which a deal went a step further, told behind it in a sentence of their own: {@code
 * 预案已于2月18日经董事会审议通过}, {@code 这笔交易于8月宣布}, {@code 要约期限已于12月12日届满}.
 */
final class SequelDays {
  private static final String DEAL =
      "(?:交易|收购|并购|合并|重组|要约|增资|转让|出售|协议|融资|投资|回购|增持|减持|发行|定增|计划|方案|预案)";

  /** Behind the day: {@code 2月18日|经公司董事会审议通过}, {@code 6月6日|召开董事会,审议通过了《关于…的议案》}. */
  private static final Pattern VOTED_RIGHT =
      Pattern.compile(
          "(?:已|经|获|由|的|召开)*(?:了)?[^,;。]{0,24}?(?:董事会|监事会|股东大会|股东会|审核委员会|重组委|并购重组委)[^。;]{0,40}?(?:审议通过|表决通过|表决同意|通过了|审议并通过)");

  /** Before the day: {@code 董事会|于2019年7月22日开会,表决同意了本次交易}. */
  private static final Pattern BOARD_LEFT =
      Pattern.compile("(?:董事会|监事会|股东大会|股东会|审核委员会|重组委)(?:已)?(?:于|在)?\\s?$");

  private static final Pattern VOTES_RIGHT =
      Pattern.compile("[^。;]{0,40}?(?:审议通过|表决通过|表决同意|通过了|审议并通过)");

  /** Before the day: {@code 这笔7.4亿美元的现金交易|于8月宣布}. */
  private static final Pattern DEAL_LEFT =
      Pattern.compile(
          "(?:这|该|此|上述|前述)(?:笔|项|次|宗|桩|份)?[^,;。]{0,16}?"
              + DEAL
              + "(?:事项)?(?:已|首次|最早)*(?:于|在|是)?\\s?$");

  private static final Pattern STEP_RIGHT =
      Pattern.compile(
          "(?:首次|正式|对外|签署并|最终|全部)*(?:宣布|签署|签订|签约|达成|完成|生效|交割|启动|终止|获批|落地|敲定|获得[^,;。]{0,12}批准)");

  private static final Pattern AGREED = Pattern.compile("(?:首次|正式|对外)*(?:宣布|签署|签订|签约|达成)");

  /** {@code 要约收购期限已|于12月12日|届满}. */
  private static final Pattern TERM_LEFT =
      Pattern.compile("(?:要约|收购|认购)[^,;。]{0,14}(?:期限|期|有效期)(?:已|将)?(?:于|在)?\\s?$");

  private static final Pattern ENDS_RIGHT = Pattern.compile("(?:已)?(?:届满|结束|截止|到期)");

  /** Before the day: {@code 该交易宣布|于去年10月}, {@code 股份转让协议签订|于今年5月}, {@code 这桩交易始|于今年3月}. */
  private static final Pattern STEP_LEFT =
      Pattern.compile(
          "(?<!首次公开)"
              + DEAL
              + "[^,;。]{0,10}?(?:已|首次|最早|正式)*(?:宣布|公布|签署|签订|签约|达成|订立|始|启动)(?:于|在)\\s?$");

  /** Before the day: {@code 双方于|11月12日签署协议}. */
  private static final Pattern BOTH_LEFT =
      Pattern.compile(
          "(?:^|[,;])(?:交易)?(?:双|各|三|四|两)方(?:已)?(?:正式)?(?:于|在)\\s?$|协议(?:已)?签署(?:于|在)\\s?$");

  private static final Pattern SIGNS_RIGHT =
      Pattern.compile("(?:正式)?(?:签署|签订|订立|达成)(?:了)?[^,;。]{0,14}?(?:协议|合同)|\\s?(?:$|。)");

  /** Before the day: {@code 交割已于|8月10日完成}, {@code 上述股份已于|5月8日完成过户}. */
  private static final Pattern HANDED_LEFT =
      Pattern.compile(
          "(?:交割|过户|(?:上述|该等|前述|标的|该部分)(?:股份|股权|资产)|交易|收购|款项|贷款)[^,;。]{0,6}(?:已|均)+(?:经)?(?:于|在)\\s?$");

  private static final Pattern HANDED_RIGHT =
      Pattern.compile("(?:日?(?:晚间?|上午|下午))?(?:全部|正式|顺利)*(?:完成|办理完|办妥|交割|过户|投放|发放|到账|放款)");

  /** Before the day: {@code 交易预计在|今年第四季度完成}, {@code 双方预计|明年一季度交割}. */
  private static final Pattern DUE_LEFT =
      Pattern.compile(
          "(?:^|交易|收购|合并|要约|出售|转让|重组|双方|交割|完成|事项|[并但且])(?:目前|将)?(?:预计|预期|料|有望|计划|力争)(?:将|可|会)*(?:于|在|到)?\\s?$");

  private static final Pattern DUE_RIGHT =
      Pattern.compile(
          "(?:前|之前|或之前|以前|内)?(?:正式|全部)*(?:(?:完成|落实)(?:交割|交易|收购|过户|出售|合并)?(?=[,;。]|$)|交割|关闭)");

  /** Words that tell that it is a deal which is to be done by then. */
  private static final Pattern OF_DEAL = Pattern.compile(DEAL + "|交割|监管|批准");

  private static final Pattern BEFORE = Pattern.compile("(?:或?之|以)?前");

  private static final Pattern UNSURE = Pattern.compile("预计|将|拟|尚|如|若|可能|有望|最快|最早");

  private SequelDays() {}

  /** Whether the sentence may tell such a day. */
  static boolean mayTell(String words) {
    return STEP.matcher(words).find();
  }

  private static final Pattern STEP =
      Pattern.compile(
          "方(?:已)?(?:正式)?[于在]|审议通过|表决通过|表决同意|审议并通过|通过了|(?:这|该|此|上述|前述)[^,;。]{0,18}"
              + DEAL
              + "|届满|期限[^,;。]{0,16}结束"
              + "|(?:已|均)(?:经)?[于在]|(?:宣布|公布|签署|签订|签约|达成|订立|始|启动)[于在]|(?:预计|预期|料|有望|计划|力争)[^。;]{0,24}(?:完成|落实|交割|关闭)");

  /** Gives the days of the sentence to the deals told before it, the latest first. */
  static void add(Passage passage, List<Draft> before) {
    for (Item item : passage.items()) {
      DateMention date = item.kind() == Item.Kind.DATE ? item.date() : null;
      if (date != null && !item.bracketed() && date.start() != null && date.end() != null) {
        Span span = item.span();
        Span clause = passage.clauseAt(span.start());
        String left = passage.words(clause.start(), span.start());
        String right = passage.words(span.end(), passage.span().end());
        if (DUE_LEFT.matcher(left).find() && DUE_RIGHT.matcher(right).lookingAt()) {
          due(passage, before.get(0), date, right);
        }
        if (UNSURE.matcher(left).find()) {
          continue;
        }
        boolean day = Objects.equals(date.start(), date.end());
        if (day
            && (VOTED_RIGHT.matcher(right).lookingAt()
                || BOARD_LEFT.matcher(left).find() && VOTES_RIGHT.matcher(right).lookingAt())) {
          before.stream().filter(d -> isOpen(d, date)).forEach(d -> give(d, date));
        } else if (HANDED_LEFT.matcher(left).find() && HANDED_RIGHT.matcher(right).lookingAt()) {
          handOver(before, date);
        } else if (STEP_LEFT.matcher(left).find()
            || day && BOTH_LEFT.matcher(left).find() && SIGNS_RIGHT.matcher(right).lookingAt()
            || DEAL_LEFT.matcher(left).find() && STEP_RIGHT.matcher(right).lookingAt()
            || TERM_LEFT.matcher(left).find() && ENDS_RIGHT.matcher(right).lookingAt()) {
          Draft deal = before.get(0);
          give(deal, date);
          boolean agreed =
              BOTH_LEFT.matcher(left).find()
                  || AGREED.matcher(right).lookingAt()
                  || STEP_LEFT.matcher(left).find();
          if (deal.status == null && agreed) {
            deal.status = Status.ANNOUNCED; // agreed on a day of the past, and not done since
          }
        }
      }
    }
  }

  /** The day by which the deal is to be done. */
  private static void due(Passage passage, Draft deal, DateMention date, String right) {
    boolean purchase = deal.type == DealType.ACQUISITION || deal.type == DealType.MERGER;
    boolean open = deal.status != Status.COMPLETED && deal.status != Status.TERMINATED;
    String told = passage.document().slice(date.span());
    boolean vague = told.endsWith("年内") || told.endsWith("天") && told.contains("年"); // 今年夏天
    if (purchase
        && open
        && !vague
        && !deal.background
        && OF_DEAL.matcher(passage.words(passage.span())).find()
        && deal.dates.stream().noneMatch(d -> d.date().span().equals(date.span()))) {
      boolean by = BEFORE.matcher(right).lookingAt();
      deal.add(by ? DateKind.DEADLINE : DateKind.EVENT, date, "when it is to be done");
    }
  }

  /** What changed hands on the day is that of all purchases told in the last sentence before. */
  private static void handOver(List<Draft> before, DateMention date) {
    Draft latest = before.get(0);
    for (Draft deal : before) {
      if (deal.passage.span().equals(latest.passage.span()) && deal.type == latest.type) {
        give(deal, date);
        if (deal.status == null
            || deal.status == Status.ANNOUNCED
            || deal.status == Status.PLANNED
            || deal.status == Status.APPROVED) {
          deal.status = Status.COMPLETED;
        }
      }
    }
  }

  /** A vote is about what isn't done yet, be it told as background or not. */
  private static boolean isOpen(Draft deal, DateMention day) {
    if (deal.background || deal.status == Status.COMPLETED) {
      return false;
    }
    LocalDate end = day.end();
    return deal.dates.stream()
        .filter(d -> d.kind() == DateKind.EVENT)
        .noneMatch(d -> d.date().end() != null && end != null && d.date().end().isAfter(end));
  }

  private static void give(Draft deal, DateMention day) {
    if (deal.dates.stream().noneMatch(d -> d.date().span().equals(day.span()))) {
      deal.add(DateKind.EVENT, day, "a step told behind");
    }
  }
}
