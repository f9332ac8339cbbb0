package dealfacts.deal.trigger;

import dealfacts.deal.Frame;
import dealfacts.deal.passage.Trigger;
import dealfacts.text.Pattern;
import java.util.Set;

/**
 * What everyday words of lending and raising need beside them: {@code 向乙银行借了|12亿元}, not {@code
 * 借了|三年的力}.
 */
final class LoanWords {
  private static final Set<String> LENDS = Set.of("借了", "借到", "借得", "借给");

  /** {@code 借了|12亿元}, {@code 借给|甲不超过2亿元}. */
  private static final Pattern SUM = Pattern.compile("^了?[^,;。0-9]{0,20}?[0-9][0-9.,]{0,8}[万亿]");

  /** {@code 以股票质押向乙证券|融资|3亿元}. */
  private static final Pattern PLEDGED = Pattern.compile("质押|抵押|信用账户|保理|应收账款");

  /** {@code 计划融|2000万元}, not {@code 计划融|入社区}. */
  private static final Pattern RAISED =
      Pattern.compile("^(?:约|近|逾|超过?|不超过)?[0-9数][0-9.,]{0,8}[千百万亿]");

  private LoanWords() {}

  /** Why the word is no trigger here; empty where it may be one. */
  static String objection(Trigger hit, String clauseBefore, String right) {
    if (hit.frame() == Frame.DEBT && LENDS.contains(hit.word()) && !SUM.matcher(right).find()) {
      return hit.word() + " without a sum behind it";
    }
    if (hit.frame() == Frame.FINANCING
        && hit.word().endsWith("融")
        && !RAISED.matcher(right).find()) {
      return hit.word() + " without a sum behind it";
    }
    return hit.word().equals("融资") && PLEDGED.matcher(clauseBefore).find()
        ? "money for a pledge"
        : "";
  }
}
