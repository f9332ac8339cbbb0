package dealfacts.mention.party;

import java.util.Set;

/** What the two sides of a stretch say of whom it names: a firm, a person, or what is bought. */
final class Sides {
  /** Sides that persons have, and what else stands there. */
  private static final Set<String> PERSON_RIGHT =
      Set.of("person", "intent", "deal", "hold", "say", "phrase", "tail");

  /** Behind a person who owns what is bought: {@code 收购张三|持有的}. */
  private static final Set<String> OWNER_RIGHT = Set.of("hold", "person", "title", "tail", "list");

  /** {@code 保荐机构|康力源}, {@code 子公司|康力源}. */
  private static final Set<String> FIRM_LEFT = Set.of("firm", "service", "gives");

  /** {@code 康力源|(300123)}, {@code 云合|完成A轮融资}. */
  private static final Set<String> FIRM_RIGHT = Set.of("code", "round");

  private Sides() {}

  /** {@code 股东|张云国}, but not {@code 所持|康力源1.05亿股}. */
  static boolean areHuman(Slots.Side left, Slots.Side right) {
    return left.label().equals("relation")
        || left.label().equals("held") && !right.label().equals("stake");
  }

  static boolean areOfFirm(Slots.Side left, Slots.Side right) {
    return FIRM_LEFT.contains(left.label())
        || FIRM_RIGHT.contains(right.label()) && right.weight() >= Slots.RAISES;
  }

  static boolean areOfObject(Slots.Side left, Slots.Side right) {
    return left.label().equals("deal") && !OWNER_RIGHT.contains(right.label());
  }

  static boolean mayBeOfPerson(Slots.Side left, Slots.Side right) {
    return PERSON_RIGHT.contains(right.label()) && !left.label().equals("description");
  }
}
