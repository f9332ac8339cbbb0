package dealfacts.deal;

import dealfacts.mention.PartyMention;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills what one deal of an article leaves to be known from another one or from its subject. */
final class Completion {
  private Completion() {}

  static void complete(Scene scene, List<Draft> deals) {
    PartyMention protagonist = scene.protagonist();
    for (Draft deal : deals) {
      if (deal.type == DealType.FINANCING && !deal.has(Role.TARGET) && !deal.rounds.isEmpty()) {
        PartyMention raiser = raiser(deals, protagonist);
        if (raiser != null && !deal.involves(raiser.party())) {
          deal.add(Role.TARGET, raiser, "the company of the article");
          deal.weak = false;
        }
      }
      if (deal.type == DealType.PLACEMENT && deal.trigger.word().contains("配套")) {
        PartyMention buyer = buyer(deals);
        if (buyer != null) {
          deal.drop(Role.ISSUER, p -> true);
          deal.add(Role.ISSUER, buyer, "who buys and raises");
        }
      }
    }
  }

  /** The only company that raises money in the article, or its subject. */
  private static @Nullable PartyMention raiser(
      List<Draft> deals, @Nullable PartyMention protagonist) {
    PartyMention only = null;
    for (Draft deal : deals) {
      if (deal.type == DealType.FINANCING) {
        for (PartyMention target : deal.in(Role.TARGET)) {
          if (only != null && only.party() != target.party()) {
            return null;
          }
          only = target;
        }
      }
    }
    return only != null ? only : protagonist;
  }

  private static @Nullable PartyMention buyer(List<Draft> deals) {
    for (Draft deal : deals) {
      boolean buys = deal.type == DealType.ACQUISITION || deal.type == DealType.MERGER;
      if (buys && deal.in(Role.ACQUIRER).size() == 1) {
        return deal.in(Role.ACQUIRER).get(0);
      }
    }
    return null;
  }
}
