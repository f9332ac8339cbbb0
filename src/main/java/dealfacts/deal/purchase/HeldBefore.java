package dealfacts.deal.purchase;

import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.text.Pattern;
import dealfacts.text.Span;

/** {@code 丁曾持有丙20%股权,2017年甲收购丁持有的20%股权}: what the seller held is told before the deal. */
final class HeldBefore {
  private static final Pattern HOLDS =
      Pattern.compile("\\s?(?:先生|女士)?(?:曾|原|此前|当时|目前|现|已|仍|合计|共|直接|间接|分别)*(?:持有|拥有)\\s?");

  private static final Pattern PART =
      Pattern.compile("\\s?的?(?:约|近|逾|剩余|其余)?(?:[0-9.]{1,8}%|[0-9.,]{1,12}[万亿]?股|全部)");

  private HeldBefore() {}

  /** Gives the deal the company of which its seller is told to hold a part, where none is named. */
  static void complete(Scene scene, Draft draft) {
    if (draft.has(Role.TARGET) || draft.in(Role.SELLER).isEmpty() || draft.subject == null) {
      return;
    }
    Passage passage = draft.passage;
    if (!BoughtAssets.STAKE_WORD.matcher(passage.folded(draft.subject)).find()) {
      return;
    }
    int seller = draft.in(Role.SELLER).get(0).party();
    Span before = new Span(passage.span().start(), draft.clause().start());
    for (Group group : passage.groupsIn(before)) {
      int end = group.span().end();
      Group held = passage.groupAfter(end, passage.clauseAt(end).end());
      boolean holds =
          held != null
              && scene.parties(passage, group).stream().anyMatch(p -> p.party() == seller)
              && HOLDS.matcher(passage.words(end, held.span().start())).matches()
              && PART.matcher(passage.words(held.span().end(), before.end())).lookingAt();
      if (held == null || !holds) {
        continue;
      }
      PartyMention company = Scene.named(held);
      if (company != null && company.type() != EntityType.PERSON) {
        draft.drop(Role.ACQUIRER, p -> p.party() == company.party());
        draft.add(Role.TARGET, company, "what the seller held before");
      }
      return;
    }
  }
}
