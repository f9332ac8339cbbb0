package dealfacts.deal.award;

import dealfacts.deal.Status;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Trigger;
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
          "(?:放弃|弃标|丧失|失去|取消|剥夺|撤销|无效|作废)[^,;。]{0,12}(?:中标|成交|候选|入围)|(?:取消|丧失|放弃|被否)[^,;。]{0,6}资格|弃标|(?:宣布|宣告|被)废标|^(?:资格|结果)[^,;。]{0,4}(?:无效|作废|取消|废除|撤销)|^无效|(?:中标|成交)(?:资格|结果)[^,;。]{0,4}(?:被|遭|予以)?(?:取消|废除|撤销|作废)");

  private static final Pattern NEXT = Pattern.compile("递补|顺延|依次确定|(?:改|转)由|替补");

  /** {@code 责令其重新招标,原中标结果作废}, told behind the award. */
  private static final Pattern VOID =
      Pattern.compile("原?中标(?:结果|资格)?(?:被)?(?:作废|无效|取消)|责令[^,;。]{0,8}重新(?:招标|采购)|(?:予以|作)废标");

  private Succession() {}

  /** What becomes of the award that the word tells; null where no other bidder comes in. */
  static @Nullable Status status(Passage passage, Trigger trigger) {
    Span clause = passage.clauseAt(trigger.span().start());
    String before = passage.words(clause.start(), trigger.span().end());
    if (NEXT.matcher(before).find()) {
      return Status.COMPLETED;
    }
    String rest = passage.words(clause.end(), passage.span().end());
    if (VOID.matcher(rest).find() && !NEXT.matcher(rest).find()) {
      return Status.TERMINATED;
    }
    String behind = passage.words(trigger.span().end(), clause.end());
    return LOSES.matcher(behind).find() ? Status.TERMINATED : null;
  }

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
        || ROLE.matcher(passage.words(trigger.span().end(), trigger.span().end() + 3)).lookingAt();
  }
}
