package dealfacts.deal.purchase;

import dealfacts.deal.AmountKind;
import dealfacts.deal.Frame;
import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.Quantity;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was for sale is told first, and who took it in a clause of its own that names no object:
 * {@code 乙60%股权流拍两次后,丁以2亿元接手}, {@code 甲挂牌的乙60%股权征集到一家受让方,丁以2亿元摘牌}.
 */
final class Offered {
  private static final Pattern TAKES =
      Pattern.compile("摘牌|摘得|竞得|拍得|拍下|拿下|买下|买走|买|接手|接盘|接下|吃下|盘下|收入囊中|收购|受让|购得|购入|竞买成功");

  /** Nothing behind the verb that could be an object. */
  private static final Pattern BARE = Pattern.compile("(?:了|成功|下来|过来|之|回来|一空|\\s)*(?:[,;。:]|$)?");

  private static final Pattern STAKE =
      Pattern.compile(
          "(?:的)?(?:全部|剩余|控股|[0-9.]{1,8}%的?|[0-9.,]{1,12}[万亿]?股的?|合计|共)*(?:股权|股份|股票|权益|资产包|财产份额)");

  /** {@code 竞买|丁|在某产权交易所公开挂牌转让的|乙}: what stands between who offers and what is offered. */
  private static final Pattern OFFERS =
      Pattern.compile(
          "(?:先生|女士)?(?:在|于|通过)?[^,;。的]{0,24}?(?:挂牌|转让|出售|出让|处置|剥离|拍卖|拟转让|拟出售|抛售)的(?:其?(?:所?持有?|旗下)的?)?");

  private Offered() {}

  /** Whether the next verb only tells by whom the object of this one is offered. */
  static boolean isAttribute(Passage passage, Trigger trigger, Trigger next) {
    Span clause = passage.clauseAt(trigger.span().start());
    if (trigger.frame() != Frame.BUY
        || next.frame() != Frame.SELL
        || !clause.contains(next.span())) {
      return false;
    }
    Group owner = passage.groupAfter(trigger.span().end(), clause.end());
    Group offered =
        owner == null || owner.span().end() > next.span().start()
            ? null
            : by(passage, owner, clause.end());
    return offered != null && next.span().end() <= offered.span().start();
  }

  /**
   * What the group behind a buying verb offers for sale; null where it is itself the object.
   *
   * @param to the end of the range in which it stands
   */
  static @Nullable Group by(Passage passage, Group owner, int to) {
    Matcher offers = OFFERS.matcher(passage.folded(new Span(owner.span().end(), to)));
    if (!offers.lookingAt()) {
      return null;
    }
    int end = owner.span().end() + offers.end();
    Group offered = passage.groupAfter(end, to);
    return offered != null && passage.words(end, offered.span().start()).isBlank() ? offered : null;
  }

  /**
   * Gives the deal what the clauses before its own put up for sale; false where they put up none.
   *
   * @param drafts the deals before it, of which one may be that offer
   */
  static boolean before(Scene scene, Draft draft, Span clause, List<Draft> drafts) {
    Passage passage = draft.passage;
    Trigger trigger = draft.trigger;
    if (trigger.nominal()
        || !TAKES.matcher(trigger.word()).matches()
        || !BARE.matcher(passage.words(trigger.span().end(), clause.end())).matches()) {
      return false;
    }
    if (sold(draft, drafts)) {
      return true;
    }
    for (int k = passage.clauseIndex(clause.start()) - 1; k >= 0; k--) {
      Span told = passage.clauses().get(k);
      Group owner = null;
      for (Group group : passage.groupsIn(told)) {
        if (group.owns()) {
          owner = group;
          continue;
        }
        Matcher stake = STAKE.matcher(passage.folded(new Span(group.span().end(), told.end())));
        if (stake.lookingAt() && !Grammar.isObject(passage, group)) {
          Grammar.attach(draft, Role.TARGET, scene, group, "put up before");
          if (owner != null) {
            Grammar.attach(draft, Role.SELLER, scene, owner, "who held it");
          }
          BoughtAssets.subject(draft, group.span().end(), told.end());
          return draft.has(Role.TARGET);
        }
      }
    }
    return false;
  }

  /** {@code 丙挂牌转让乙40%股权,挂牌价5亿元,甲以6亿元|摘牌}: what was offered is sold. */
  private static boolean sold(Draft draft, List<Draft> told) {
    for (int i = told.size() - 1; i >= 0; i--) {
      Draft offer = told.get(i);
      if (offer.passage == draft.passage
          && offer.trigger.frame() == Frame.SELL
          && offer.has(Role.TARGET)
          && !offer.has(Role.ACQUIRER)
          && SaleWords.PUT_UP.matcher(offer.trigger.word()).find()
          && draft.in(Role.ACQUIRER).stream().anyMatch(p -> !offer.involves(p.party()))) {
        offer.in(Role.TARGET).forEach(p -> draft.add(Role.TARGET, p, "was offered"));
        offer.in(Role.SELLER).forEach(p -> draft.add(Role.SELLER, p, "who offered it"));
        draft.dropIfAlso(Role.ACQUIRER, Role.SELLER);
        draft.subject = offer.subject;
        for (Item item : draft.passage.itemsIn(offer.clause())) {
          if (item.is(Quantity.Kind.PERCENT) && item.span().start() > offer.trigger.span().end()) {
            draft.add(AmountKind.STAKE, item.quantity(), "was offered");
            break;
          }
        }
        told.remove(offer);
        return draft.has(Role.TARGET);
      }
    }
    return false;
  }
}
