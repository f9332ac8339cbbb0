package dealfacts.deal.purchase;

import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Scene;
import dealfacts.mention.PartyMention;
import dealfacts.text.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * Who buys or sells for its parent: {@code 甲拟出售丙} over {@code 公司间接全资附属公司乙同意出售丙}. The daughter that
 * the body names acts, and the headline's parent doesn't.
 */
public final class Daughters {
  private static final Pattern DAUGHTER =
      Pattern.compile(
          "(?<![与和及、])(?:公司|其|集团|旗下|的|[、,])?(?:间接|直接|非全资|全资|控股|境外|下属)*(?:子公司|孙公司|附属公司|附属)\\s?$");

  private static final int REACH = 16;

  private Daughters() {}

  /** Takes the headline's parent out of the roles that its daughter has. */
  public static void actInstead(Scene scene, Draft deal) {
    for (Role role : List.of(Role.SELLER, Role.ACQUIRER)) {
      List<PartyMention> told = deal.in(role);
      boolean daughters =
          told.size() > 1 && told.stream().anyMatch(p -> !inTitle(deal, p) && isDaughter(scene, p));
      if (daughters) {
        deal.drop(role, p -> inTitle(deal, p) && !isDaughter(scene, p));
      }
    }
  }

  /** {@code 甲旗下基金入股丁} over {@code 领投的是甲旗下的乙}: the house of the investor invests nothing itself. */
  public static void investInstead(Scene scene, Draft deal) {
    if (deal.type != DealType.FINANCING) {
      return;
    }
    List<PartyMention> own = new ArrayList<>(deal.in(Role.INVESTOR));
    own.addAll(deal.in(Role.LEAD_INVESTOR));
    if (own.size() < 2) {
      return;
    }
    for (Role role : List.of(Role.INVESTOR, Role.LEAD_INVESTOR)) {
      deal.drop(
          role,
          p ->
              inTitle(deal, p)
                  && own.stream().anyMatch(q -> shortens(scene, p, q) || isHouseOf(scene, p, q)));
    }
  }

  /** {@code 甲} in the headline for {@code 甲愿景基金}. */
  private static boolean shortens(Scene scene, PartyMention title, PartyMention body) {
    String text = scene.document().folded();
    String house = title.span().of(text);
    String fund = body.span().of(text);
    return title.party() != body.party()
        && fund.length() > house.length()
        && fund.startsWith(house);
  }

  /** Whether the text tells that the one belongs to the other: {@code 甲集团|旗下的|乙}. */
  private static boolean isHouseOf(Scene scene, PartyMention house, PartyMention daughter) {
    if (house.party() == daughter.party()) {
      return false;
    }
    String folded = scene.document().folded();
    List<PartyMention> parties = scene.mentions().parties();
    for (int i = 1; i < parties.size(); i++) {
      if (parties.get(i - 1).party() == house.party()
          && parties.get(i).party() == daughter.party()
          && parties.get(i - 1).span().end() <= parties.get(i).span().start()
          && OWNED
              .matcher(
                  folded.substring(parties.get(i - 1).span().end(), parties.get(i).span().start()))
              .matches()) {
        return true;
      }
    }
    return false;
  }

  private static final Pattern OWNED =
      Pattern.compile("\\s?(?:集团)?(?:旗下|下属|全资|控股|管理|设立|发起)的?[^,;。、]{0,8}?[“「]?");

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
