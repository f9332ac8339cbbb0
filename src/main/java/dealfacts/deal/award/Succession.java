package dealfacts.deal.award;

import dealfacts.deal.Status;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Trigger;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A tender that goes to the next bidder: {@code 因第一中标候选人甲放弃中标资格,由乙递补为中标人}, {@code
 * 原中标人甲被取消资格,改由乙中标}. What the first lost is over, what the next one gets is won.
 */
public final class Succession {
  /** In the clause of who was to win: {@code 中标人甲|因业绩不实被取消中标资格}. */
  private static final Pattern LOSES =
      Pattern.compile(
          "(?:放弃|弃标|丧失|失去|取消|剥夺|撤销|无效|作废)[^,;。]{0,12}(?:中标|成交|候选|入围)|(?:取消|丧失|放弃|被否)[^,;。]{0,6}资格|弃标|(?:宣布|宣告|被)废标|^(?:资格|结果)[^,;。]{0,4}(?:无效|作废|取消|废除|撤销)|^无效|(?:中标|成交)(?:资格|结果)[^,;。]{0,4}(?:被|遭|予以)?(?:取消|废除|撤销|作废|无效)");

  private static final Pattern NEXT = Pattern.compile("递补|顺延|依次确定|(?:改|转)由|替补");

  /** {@code 甲8月底被取消|中标|资格}: who had won, and has not. */
  public static boolean isLost(String left, String right) {
    return right.startsWith("资格")
        && (GIVES_UP.matcher(left).find() || PASSES.matcher(right).find());
  }

  /** {@code 中标三标段的甲因报告造假,|被取消中标资格}: of what the sentence has told. */
  static boolean goesOn(Passage passage, Trigger trigger) {
    Span clause = passage.clauseAt(trigger.span().start());
    String left = passage.words(clause.start(), trigger.span().start());
    String right = passage.words(trigger.span().end(), clause.end());
    return isLost(left, right) && PASSIVE.matcher(left).lookingAt();
  }

  private static final Pattern PASSIVE = Pattern.compile("\\s?[^,;。]{0,6}?[被遭]");

  /** {@code 乙电网宣布该包|中标|结果无效}: who declares it has won nothing. */
  static boolean isDeclared(Passage passage, Trigger trigger) {
    Span clause = passage.clauseAt(trigger.span().start());
    String left = passage.words(clause.start(), trigger.span().start());
    String right = passage.words(trigger.span().end(), clause.end());
    return DECLARES.matcher(left).find() && VOID_RESULT.matcher(right).lookingAt();
  }

  private static final Pattern DECLARES = Pattern.compile("宣布|通报|认定|决定|裁定|责令|判定");

  private static final Pattern VOID_RESULT =
      Pattern.compile("(?:结果|资格)?[^,;。]{0,4}(?:无效|作废|取消|撤销)");

  private static final Pattern GIVES_UP =
      Pattern.compile("(?:取消|放弃|丧失|失去|剥夺|撤销|被撤|终止)(?:了)?[^,;。]{0,30}$");

  /** {@code 中标|资格顺延给乙}. */
  private static final Pattern PASSES = Pattern.compile("^资格(?:由|顺延|递补|转给|让给|给了)");

  /** {@code 排名第一的是|甲|,报价15亿元,后因…,中标资格顺延给乙}: of whom the sentence tells. */
  static @Nullable Span first(Passage passage, Trigger trigger) {
    int start = passage.span().start();
    int at = trigger.span().start();
    String right = passage.words(trigger.span().end(), passage.clauseAt(at).end());
    Matcher first = FIRST.matcher(passage.folded(new Span(start, at)));
    return PASSES.matcher(right).find() && first.find()
        ? new Span(start + first.start(1), start + first.end(1))
        : null;
  }

  private static final Pattern FIRST =
      Pattern.compile(
          "(?:排名第一|第一名|第一(?:中标)?候选人|中标人)的?(?:是|为|系|:)([^,;。:]{2,20}),(?:投标|中标)?报?价[^,;。]{0,4}[0-9]");

  /** {@code 顺延给|第二名乙}: who gets what the first has lost. */
  static @Nullable Span next(Passage passage, Trigger trigger) {
    int end = trigger.span().end();
    String right = passage.folded(new Span(end, passage.clauseAt(trigger.span().start()).end()));
    Matcher to = TO.matcher(right);
    return to.lookingAt() ? new Span(end + to.start(1), end + to.end(1)) : null;
  }

  private static final Pattern TO =
      Pattern.compile(
          "资格(?:由|顺延|递补|转|让)(?:给|至|到|于)?了?(?:第[二三]名的?|排名第[二三]的|第[二三](?:中标)?候选人)?([^,;。()]{2,20}?)(?:递补|顶上|获得|接手|(?=[,;。(]|$))");

  /** {@code 责令其重新招标,原中标结果作废}, told behind the award. */
  private static final Pattern VOID =
      Pattern.compile(
          "原?中标(?:结果|资格)?(?:被)?(?:作废|无效|取消)|被[^,;。]{0,8}(?:解约|清退|作废)|(?:终止|解除)(?:了)?(?:该|上述|此)[^,;。]{0,10}(?:合同|协议|项目)|责令[^,;。]{0,8}重新(?:招标|采购)|(?:予以|作)废标");

  private Succession() {}

  /** What becomes of the award that the word tells; null where no other bidder comes in. */
  static @Nullable Status status(Passage passage, Trigger trigger) {
    Span clause = passage.clauseAt(trigger.span().start());
    String before = passage.words(clause.start(), trigger.span().end());
    String right = passage.words(trigger.span().end(), clause.end());
    if (NEXT.matcher(before).find() || PASSES.matcher(right).find()) {
      return first(passage, trigger) == null ? Status.COMPLETED : Status.TERMINATED;
    }
    if (isLost(passage.words(clause.start(), trigger.span().start()), right)) {
      return Status.TERMINATED;
    }
    String rest = passage.words(clause.end(), passage.span().end());
    if (VOID.matcher(rest).find() && !NEXT.matcher(rest).find()) {
      return Status.TERMINATED;
    }
    boolean former =
        isRole(passage, trigger)
            && FORMER.matcher(before).find()
            && VOIDED.matcher(passage.words(passage.span().start(), clause.start())).find();
    return former || LOSES.matcher(right).find() ? Status.TERMINATED : null;
  }

  /** {@code 某项目中标结果被宣布无效,|原中标|人甲}. */
  private static final Pattern FORMER =
      Pattern.compile("(?:原|此前的?|当时的|先前的?|之前的?)(?:第一)?(?:中标|成交)[^,;。]{0,4}$");

  private static final Pattern VOIDED =
      Pattern.compile("(?:中标|成交|招标|评标)(?:结果|资格)?[^,;。]{0,8}(?:无效|作废|取消|撤销)|废标|弃标|重新招标");

  private static final Pattern CANDIDATE = Pattern.compile("候选|[预拟]中[标选]|入围");

  /** {@code 近日,公司收到…的中标通知书}, told of who was a candidate before. */
  private static final Pattern LETTER =
      Pattern.compile(
          "(?:^|[,;。:])(?![^,;。]{0,12}(?:未|若|如|待|将|能否|是否|有望|在))[^,;。]{0,20}(?:收到|接到|取得)(?:了)?[^,;。]{0,60}(?:中标|成交|中选)通知书(?!后|之日|前|为准)");

  /** Whether the article names the winner as a candidate and tells of no letter since. */
  public static boolean isCandidate(Draft deal) {
    return deal.told.stream().anyMatch(p -> CANDIDATE.matcher(p.words(p.span())).find())
        && deal.told.stream().noneMatch(p -> LETTER.matcher(p.words(p.span())).find());
  }

  private static final Pattern ROLE = Pattern.compile("(?:的)?(?:人|单位|候选|供应商|企业|方)");

  /** Whether the word names a part in the tender, whoever has it. */
  static boolean isRole(Passage passage, Trigger trigger) {
    return AwardRule.namesRole(trigger)
        || ROLE.matcher(passage.words(trigger.span().end(), passage.span().end())).lookingAt();
  }
}
