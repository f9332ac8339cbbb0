package dealfacts.deal.passage;

import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;

/**
 * Coordinated parties ({@code 甲、乙和丙}) that share one role, with the words around them in their
 * clause.
 *
 * @param members parties or words that stand for one, in the order of the text
 * @param span from the first to the last member
 * @param marker the preposition or verb right before the group that decides its role ({@code 由 被 获
 *     向 对 将 从 与 …}); empty where there is none
 * @param before the words between the item before it (or the clause's begin) and the group
 * @param after the words between the group and the item behind it (or the clause's end)
 */
public record Group(List<Item> members, Span span, String marker, String before, String after) {

  public Group {
    members = List.copyOf(members);
  }

  Item last() {
    return members.get(members.size() - 1);
  }

  public boolean isGeneric() {
    return members.stream().allMatch(m -> m.kind() == Item.Kind.GENERIC);
  }

  /** {@code 甲持有的乙60%股权}: the group owns what comes next. */
  public boolean owns() {
    return OWNS.matcher(after).lookingAt();
  }

  private static final Pattern OWNS =
      Pattern.compile(
          "(?:等[^,;]{0,14}?)?(?:[及和与等][^,;]{0,14}?[0-9]+(?:[名位家方]|个(?!月))[^,;持]{0,8})?(?:及其(?!所|拥|持|旗下)[^,;]{0,8})?(?:合计|分别|共同|直接(?:[和及或、]间接)?|间接|手中|合法|目前|现|名下|合共|各自|在[^,;。的]{1,6}){0,2}"
              + "(?:所?(?<![增减])持有?的?|所?拥有的|手[中里上]的?|旗下的?|名下的?|(?:实际)?控制的|(?:受托|负责)管理的|控股的|参股的|掌控的|重仓的)");
}
