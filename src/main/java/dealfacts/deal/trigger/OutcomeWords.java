package dealfacts.deal.trigger;

import dealfacts.deal.passage.Trigger;
import dealfacts.text.Pattern;

/** Common words that tell what came of a purchase: {@code 成为乙的控股股东}, {@code 纳入甲旗下}. */
final class OutcomeWords {
  private OutcomeWords() {}

  /** Whether what a purchase is about stands beside the word. */
  static boolean tell(Trigger hit, String folded) {
    return switch (hit.word()) {
      case "成为" -> BECOMES.matcher(Around.right(hit, folded)).find();
      case "成了" -> OWNS_NOW.matcher(Around.right(hit, folded)).find();
      case "纳入" -> JOINS.matcher(Around.right(hit, folded)).find();
      case "易主", "花落" -> true; // with a name behind it
      case "落入", "落到", "归入", "归于" -> IN_HANDS.matcher(Around.right(hit, folded)).find();
      case "变更为" -> CHANGES.matcher(Around.left(hit, folded)).find();
      default -> BOUGHT.matcher(Around.left(hit, folded)).find();
    };
  }

  private static final Pattern BECOMES =
      Pattern.compile("^[^,;。]{2,22}?(?:股东|子公司|孙公司|附属公司|子企业|实际控制人|实控人|母公司|成员企业|旗下)");

  /** {@code 成了|乙的新东家}. */
  private static final Pattern OWNS_NOW =
      Pattern.compile("^[^,;。]{2,22}?(?:股东|子公司|实际控制人|实控人|母公司|新?东家|新主人)");

  /** {@code 落到|乙手里}. */
  private static final Pattern IN_HANDS =
      Pattern.compile("^(?:了)?[^,;。]{2,24}?(?:手中|手里|手上|之手|囊中|名下|怀中|旗下|麾下)");

  /** {@code 控股股东由乙|变更为丙}. */
  private static final Pattern CHANGES =
      Pattern.compile("(?:控股股东|第一大股东|母公司)[^,;。]{0,6}(?:由|从)[^,;。]{2,22}$");

  private static final Pattern JOINS =
      Pattern.compile("^[^,;。]{0,20}?(?:旗下|麾下|囊中|版图|合并报表|合并财务报表|合并范围|财务报表)");

  private static final Pattern BOUGHT =
      Pattern.compile("(?:收购|并购|受让|购买|重组|要约|交割|过户|交易|增持|划转)[^。;]{0,20}$");
}
