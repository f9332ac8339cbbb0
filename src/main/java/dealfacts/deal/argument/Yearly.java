package dealfacts.deal.argument;

import dealfacts.deal.passage.Passage;
import dealfacts.text.Pattern;

/**
 * What a service costs a year, where the sentence tells the whole too: {@code
 * 合同年化金额980万元/年,合同总金额8820万元}.
 */
final class Yearly {
  private static final Pattern LEFT =
      Pattern.compile("(?:年化|每年|每月|年均|月均|年度?服务费|年租金|首年)[^,;。0-9]{0,8}$");

  private static final Pattern RIGHT = Pattern.compile("^\\s?(?:/|每)(?:年|月|季)");

  private static final Pattern WHOLE =
      Pattern.compile("(?:总金额|总额|总价款?|总费用|合计|共计|总计|总投资|合同总[^,;。0-9]{0,4})[^,;。0-9]{0,6}[0-9]");

  private Yearly() {}

  static boolean isOfAWhole(Passage passage, String left, String right) {
    return (LEFT.matcher(left).find() || RIGHT.matcher(right).find())
        && WHOLE.matcher(passage.words(passage.span())).find();
  }
}
