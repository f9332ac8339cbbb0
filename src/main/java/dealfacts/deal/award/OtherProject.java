package dealfacts.deal.award;

import dealfacts.deal.passage.Draft;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Whether two awards of the body are for works that have nothing in common: {@code 江口大桥项目}, {@code
 * 国道212线改建工程}. One that is told twice keeps some of its name ({@code 江口大桥}), or is only pointed at.
 */
final class OtherProject {
  private static final Pattern POINTS =
      Pattern.compile(
          "(?:该|本|此|上述|前述|这|其|相关|有关|多个|PPP|EPC)|.*(?:标段|标包|标|包)[0-9A-Z一二三四五六]{0,2}$|.*(?:协议|合同|合约)$");

  /** Words that any two projects may share. */
  private static final Pattern COMMON =
      Pattern.compile("项目|工程|采购|施工|总承包|建设|改造|服务|标段|设备|有限|公司|集团|20[0-9]{2}年?|EPC|PPP");

  private static final int SHORTEST = 4;

  private OtherProject() {}

  static boolean is(Draft deal, Draft draft) {
    String one = name(deal, deal.subject);
    String other = name(draft, draft.subject);
    if (one == null || other == null) {
      return false;
    }
    for (int i = 0; i + 2 <= one.length(); i++) {
      if (other.contains(one.substring(i, i + 2))) {
        return false;
      }
    }
    return true;
  }

  /** What sets the project apart from others; null where too little does. */
  private static @Nullable String name(Draft deal, @Nullable Span subject) {
    if (subject == null || deal.passage.sentence().title() || deal.notice) {
      return null;
    }
    String words = deal.passage.document().folded().substring(subject.start(), subject.end());
    String name = COMMON.matcher(words).replaceAll(" ");
    return POINTS.matcher(words).lookingAt() || name.replace(" ", "").length() < SHORTEST
        ? null
        : name;
  }
}
