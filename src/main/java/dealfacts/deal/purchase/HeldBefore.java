package dealfacts.deal.purchase;

import dealfacts.deal.DealType;
import dealfacts.deal.Frame;
import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changes hands was named before the deal: {@code 丁曾持有丙20%股权,2017年甲收购丁持有的20%股权}, {@code
 * 丁2009年投资丙,三年后将所持股份卖给甲}, {@code 甲收购丙80%股权;次年又从丁手中收购了剩余的20%}.
 */
final class HeldBefore {
  private static final Pattern HOLDS =
      Pattern.compile("\\s?(?:先生|女士)?(?:曾|原|此前|当时|目前|现|已|仍|合计|共|直接|间接|分别)*(?:持有|拥有)\\s?");

  private static final Pattern PART =
      Pattern.compile("\\s?的?(?:约|近|逾|剩余|其余)?(?:[0-9.]{1,8}%|[0-9.,]{1,12}[万亿]?股|全部)");

  /** {@code 丁|2009年投资|丙}, {@code 丁|曾四次举牌同在浙江的|丙}. */
  private static final Pattern ENTERS =
      Pattern.compile("[^,;。]{0,16}?(?:投资|入股|举牌|入主)(?:了|过)?[^,;。]{0,12}?");

  /** {@code 将|其所持|股份}, {@code 把|手中|12%股份}. */
  private static final Pattern OWN =
      Pattern.compile(
          "(?:将|把|出售了?|转让了?|卖出了?|抛售了?|出让了?)(?:其|自己)?(?:所持有?|持有|手中|手里|手上)的?|(?:将|把)(?:该|上述|这|该部分|这部分)(?:股权|股份)");

  private static final Pattern REST =
      Pattern.compile("(?:了)?(?:其)?(?:剩余|余下|其余|剩下)的?(?:[0-9.]{1,8}%|股权|股份|部分)");

  private HeldBefore() {}

  /**
   * Gives the deal the company that its seller has a part of, or that was bought in part before.
   */
  static void complete(Scene scene, Draft draft, List<Draft> before) {
    if (draft.has(Role.TARGET)) {
      return;
    }
    theRest(draft, before);
    if (draft.has(Role.TARGET) || !draft.has(Role.SELLER)) {
      return;
    }
    boolean sells = draft.trigger.frame() == Frame.SELL;
    Passage passage = draft.passage;
    boolean own =
        sells
            ? OWN.matcher(passage.words(draft.clause())).find()
            : draft.subject != null
                && BoughtAssets.STAKE_WORD.matcher(passage.folded(draft.subject)).find();
    PartyMention company = own ? held(scene, draft, sells) : null;
    if (company != null) {
      draft.drop(Role.ACQUIRER, p -> p.party() == company.party());
      draft.add(Role.TARGET, company, "what the seller held before");
    }
  }

  /** {@code 又从丁手中收购了|剩余的20%}: of what was bought before. */
  private static void theRest(Draft draft, List<Draft> before) {
    Passage passage = draft.passage;
    int end = draft.trigger.span().end();
    if (draft.trigger.frame() != Frame.BUY
        || !REST.matcher(passage.words(end, draft.clause().end())).lookingAt()) {
      return;
    }
    for (int i = before.size() - 1; i >= 0; i--) {
      Draft other = before.get(i);
      if (other.passage == passage
          && other.type == DealType.ACQUISITION
          && other.in(Role.TARGET).size() == 1) {
        draft.add(Role.TARGET, other.in(Role.TARGET).get(0), "the rest of it");
        draft.dropIfAlso(Role.SELLER, Role.TARGET);
        return;
      }
    }
  }

  private static @Nullable PartyMention held(Scene scene, Draft draft, boolean entered) {
    Passage passage = draft.passage;
    int seller = draft.in(Role.SELLER).get(0).party();
    Span before = new Span(passage.span().start(), draft.clause().start());
    for (Group group : passage.groupsIn(before)) {
      int end = group.span().end();
      Group next = passage.groupAfter(end, passage.clauseAt(end).end());
      if (next == null
          || scene.parties(passage, group).stream().noneMatch(p -> p.party() == seller)) {
        continue;
      }
      String between = passage.words(end, next.span().start());
      boolean holds =
          HOLDS.matcher(between).matches()
              && PART.matcher(passage.words(next.span().end(), before.end())).lookingAt();
      PartyMention company = Scene.named(next);
      if (company != null
          && company.type() != EntityType.PERSON
          && (holds || entered && ENTERS.matcher(between).matches())) {
        return company;
      }
    }
    return null;
  }
}
