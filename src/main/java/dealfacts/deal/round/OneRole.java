package dealfacts.deal.round;

import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Passage;
import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.text.Pattern;

/** Nobody plays two roles in one round, and neither persons nor advisers raise money. */
final class OneRole {
  private OneRole() {}

  /** Takes away the roles that a party can't have beside the one it surely has. */
  static void settle(Draft draft) {
    if (draft.has(Role.INVESTOR)) {
      draft.drop(
          Role.INVESTOR,
          p ->
              contains(draft, Role.LEAD_INVESTOR, p)
                  || contains(draft, Role.TARGET, p)
                  || contains(draft, Role.ADVISER, p));
    }
    if (draft.has(Role.LEAD_INVESTOR)) {
      draft.drop(Role.LEAD_INVESTOR, p -> contains(draft, Role.TARGET, p));
    }
    if (draft.has(Role.TARGET)) {
      draft.drop(
          Role.TARGET,
          p ->
              p.type() == EntityType.PERSON
                  || p.type() == EntityType.GOVERNMENT
                  || advises(draft.passage, p));
    }
  }

  /** {@code 丙担任两轮融资的独家财务顾问}. */
  private static boolean advises(Passage passage, PartyMention party) {
    if (!passage.span().contains(party.span())) {
      return false;
    }
    int end = passage.clauseAt(party.span().start()).end();
    return ADVISES
        .matcher(passage.words(party.span().end(), Math.max(end, party.span().end())))
        .lookingAt();
  }

  private static final Pattern ADVISES =
      Pattern.compile("(?:等)?(?:继续|分别|独家|共同)?(?:担任|作为|为)[^,;。]{0,20}顾问");

  private static boolean contains(Draft draft, Role role, PartyMention party) {
    return draft.in(role).stream().anyMatch(p -> p.party() == party.party());
  }
}
