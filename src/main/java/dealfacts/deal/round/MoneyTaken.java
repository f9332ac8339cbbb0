package dealfacts.deal.round;

import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Scene;
import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.text.Pattern;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who took the money, where the sentence that tells who gave it doesn't name him. */
public final class MoneyTaken {
  private static final Pattern FUND =
      Pattern.compile(".*(?:资本|创投|基金|投资|风投|Capital|Ventures|Partners)");

  private MoneyTaken() {}

  /**
   * Names who was given the sum where the clause doesn't: whom the text is about, who is none of
   * those that invest in it, else who raised or issued before.
   */
  public static void name(Scene scene, List<Draft> deals, Draft deal) {
    if (deal.rule != Rule.FINANCING_GIVES || deal.has(Role.TARGET)) {
      return;
    }
    PartyMention topic = scene.resolve(deal.passage, deal.clause().start(), "该公司");
    PartyMention meant = topic != null && takes(deals, deal, topic) ? topic : before(deals, deal);
    PartyMention protagonist = scene.protagonist();
    if (meant == null && protagonist != null && takes(deals, deal, protagonist)) {
      meant = protagonist;
    }
    if (meant != null) {
      deal.add(Role.TARGET, meant, "whom the text is about");
      deal.weak = false;
    }
  }

  /** Whom the sentences right before are about, if he gives no money in any deal; else null. */
  public static @Nullable PartyMention topic(Scene scene, List<Draft> deals, Draft deal) {
    int at = deal.clause().start();
    PartyMention topic = scene.resolve(deal.passage, at, "该公司");
    return topic != null
            && takes(deals, deal, topic)
            && topic.span().end() <= at
            && at - topic.span().end() <= NEAR
        ? topic
        : null;
  }

  /** UTF-16 units between a company and what is said of it without its name. */
  private static final int NEAR = 120;

  private static boolean takes(List<Draft> deals, Draft deal, PartyMention party) {
    return Scene.isActor(party)
        && party.type() != EntityType.FUND
        && !FUND.matcher(party.name()).matches()
        && !deal.involves(party.party())
        && deals.stream()
            .flatMap(d -> Stream.of(Role.INVESTOR, Role.LEAD_INVESTOR).map(d::in))
            .flatMap(List::stream)
            .noneMatch(p -> p.party() == party.party());
  }

  /** Who took money in the deal told last before. */
  private static @Nullable PartyMention before(List<Draft> deals, Draft deal) {
    PartyMention found = null;
    for (Draft other : deals) {
      boolean earlier = other.passage.span().start() <= deal.passage.span().start();
      Role role = other.type == DealType.PLACEMENT ? Role.ISSUER : Role.TARGET;
      boolean takes =
          other.type == DealType.PLACEMENT
              || other.type == DealType.FINANCING
              || other.type == DealType.IPO;
      for (PartyMention party : earlier && takes ? other.in(role) : List.<PartyMention>of()) {
        found = takes(deals, deal, party) ? party : found;
      }
    }
    return found;
  }
}
