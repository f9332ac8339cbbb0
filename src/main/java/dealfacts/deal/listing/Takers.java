package dealfacts.deal.listing;

import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.text.Pattern;
import dealfacts.text.Span;

/** Who takes the shares of an issue, told beside it: {@code 甲5亿元定增落地,乙、丙等8家机构获配}. */
final class Takers {
  private Takers() {}

  /** {@code 乙、丙|等8家机构获配}, {@code 乙|分别获配2亿元}. */
  private static final Pattern ALLOTTED =
      Pattern.compile("(?:等[^,;。]{0,12}?)?(?:最终|成功|分别|均|也|各|则|合计|共)*获配");

  /** {@code 配售6000万股现有股份,|并以同价认购相同数目新股}: who sold old shares takes the new ones. */
  private static final Pattern AS_MANY =
      Pattern.compile("认购[^,;。]{0,6}(?:相同|同等|同样|等额)[^,;。]{0,4}(?:新股|股份|股票)|认购[^,;。]{0,12}新股");

  static void add(Scene scene, Draft draft) {
    Passage passage = draft.passage;
    if (passage.sentence().title()) {
      return; // names are cut there too often
    }
    for (Group group : passage.groups()) {
      if (group.span().start() > draft.trigger.span().end()
          && !group.isGeneric()
          && ALLOTTED
              .matcher(
                  passage.words(group.span().end(), passage.clauseAt(group.span().end() - 1).end()))
              .lookingAt()) {
        Grammar.attach(draft, Role.INVESTOR, scene, group, "who is allotted shares");
      }
    }
  }

  /** Who places old shares of the company and takes new ones for them. */
  static void placer(Scene scene, Draft draft, Group placer, Span clause) {
    Passage passage = draft.passage;
    int home = passage.clauseIndex(clause.start());
    boolean next =
        home + 1 < passage.clauses().size()
            && passage.groupsIn(passage.clauses().get(home + 1)).isEmpty()
            && AS_MANY.matcher(passage.words(passage.clauses().get(home + 1))).find();
    if (next && !placer.isGeneric()) {
      Grammar.attach(draft, Role.INVESTOR, scene, placer, "who takes as many new ones");
    }
  }

  /**
   * Whether shares or their issue are named behind the verb; 认购 is said of funds and of listings
   * too.
   */
  static boolean namesShares(Draft draft) {
    return SHARES
        .matcher(draft.passage.words(draft.trigger.span().end(), draft.clause().end()))
        .find();
  }

  private static final Pattern SHARES = Pattern.compile("股|定增|增发|配售|发行|协议|合同|债");

  /** {@code 递交招股书。…现有股东甲有意|认购|5000万美元}: a part of the offer that the article is about. */
  static boolean isOfListing(Draft draft) {
    String before = draft.passage.document().folded().substring(0, draft.trigger.span().start());
    return !namesShares(draft) && OFFER.matcher(before).find();
  }

  private static final Pattern OFFER = Pattern.compile("招股|IPO|首次公开");
}
