package dealfacts.deal.purchase;

import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.mention.PartyMention;
import java.util.ArrayList;
import java.util.List;

/**
 * Names that are taken for one party but stand on both sides of a verb: {@code
 * 禾木药业拟收购禾木药业(青川)有限公司40%股权}. Nobody buys himself, so they are two.
 */
final class Namesakes {
  /** Above the numbers of the parties of any document. */
  private static final int APART = 1 << 24;

  private Namesakes() {}

  /**
   * Gives targets that are named otherwise than the buyer of their own clause a number of their
   * own.
   */
  static void part(Draft draft, boolean own) {
    if (!own) {
      return;
    }
    List<PartyMention> targets = draft.in(Role.TARGET);
    for (PartyMention target : new ArrayList<>(targets)) {
      String written = written(draft, target);
      boolean namesake =
          draft.in(Role.ACQUIRER).stream()
              .anyMatch(a -> a.party() == target.party() && !written(draft, a).equals(written));
      if (namesake) {
        targets.set(
            targets.indexOf(target),
            new PartyMention(
                target.span(),
                APART + target.span().start(),
                written,
                target.type(),
                target.evidence(),
                target.strength(),
                target.bystander()));
      }
    }
  }

  private static String written(Draft draft, PartyMention party) {
    return draft.passage.document().slice(party.span());
  }
}
