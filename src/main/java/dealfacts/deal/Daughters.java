package dealfacts.deal;

import dealfacts.mention.PartyMention;
import dealfacts.text.Pattern;
import java.util.List;

/**
 * Who buys or sells for its parent: {@code 甲拟出售丙} over {@code 公司间接全资附属公司乙同意出售丙}. The daughter that
 * the body names acts, and the headline's parent doesn't.
 */
final class Daughters {
  private static final Pattern DAUGHTER =
      Pattern.compile(
          "(?<![与和及、])(?:公司|其|集团|旗下|的|[、,])?(?:间接|直接|非全资|全资|控股|境外|下属)*(?:子公司|孙公司|附属公司|附属)\\s?$");

  private static final int REACH = 16;

  private Daughters() {}

  /** Takes the headline's parent out of the roles that its daughter has. */
  static void actInstead(Scene scene, Draft deal) {
    for (Role role : List.of(Role.SELLER, Role.ACQUIRER)) {
      List<PartyMention> told = deal.in(role);
      boolean daughters =
          told.size() > 1 && told.stream().anyMatch(p -> !inTitle(deal, p) && isDaughter(scene, p));
      if (daughters) {
        deal.drop(role, p -> inTitle(deal, p) && !isDaughter(scene, p));
      }
    }
  }

  private static boolean inTitle(Draft deal, PartyMention party) {
    return deal.told.stream()
        .anyMatch(p -> p.sentence().title() && p.span().contains(party.span()));
  }

  private static boolean isDaughter(Scene scene, PartyMention party) {
    String folded = scene.document().folded();
    return scene.mentions().parties().stream()
        .filter(m -> m.party() == party.party())
        .map(m -> m.span().start())
        .anyMatch(s -> DAUGHTER.matcher(folded.substring(Math.max(0, s - REACH), s)).find());
  }
}
