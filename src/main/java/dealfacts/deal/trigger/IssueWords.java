package dealfacts.deal.trigger;

import dealfacts.deal.passage.Trigger;
import dealfacts.text.Pattern;

/** {@code 发行} of new shares to investors, be they named or {@code 不超过35名特定对象}. */
final class IssueWords {
  /** {@code 以12.5元/股向甲、乙发行8000万股}; shares for an asset are its price. */
  private static final Pattern ISSUES_TO = Pattern.compile("向[^,;。\\n]{2,50}$");

  private static final Pattern ISSUED =
      Pattern.compile(
          "^(?:股票|股份)?(?:数量)?(?:了|不超过|约|共计|合计|总计)?(?:[0-9][0-9.,]*[万亿]?(?:余)?(?:股|A股|H股)|(?:A股|新|人民币普通)股[^,;。购\\n]{0,8}[0-9])(?!(?:股份|股票|新股)?[^,;。\\n]{0,8}购买)");

  /** {@code 向不超过35名特定对象|发行股票}. */
  private static final Pattern TO_SOME =
      Pattern.compile("向[^,;。\\n]{0,14}(?:特定(?:的)?(?:对象|投资者)|合格投资者)(?:非公开|定向)?$");

  private static final Pattern NEW_SHARES =
      Pattern.compile(
          "(?:不超过|合计|共)?(?:人民币普通股|[AH]股|普通股|新股|股票|股份|[0-9][0-9.,]*[万亿]?股)(?![^,;。]{0,8}配套)");

  private IssueWords() {}

  /** Whether the word tells an issue to somebody. */
  static boolean tell(Trigger hit, String folded) {
    int start = hit.span().start();
    if (TO_SOME.matcher(Around.left(hit, folded)).find()) {
      return NEW_SHARES.matcher(Around.right(hit, folded)).lookingAt();
    }
    return ISSUED.matcher(Around.right(hit, folded)).find()
        && ISSUES_TO.matcher(folded.substring(Math.max(0, start - TO), start)).find();
  }

  /** How far before 发行 may stand to whom, in UTF-16 units. */
  private static final int TO = 60;
}
