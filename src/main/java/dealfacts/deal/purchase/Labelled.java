package dealfacts.deal.purchase;

import dealfacts.deal.DealType;
import dealfacts.deal.Frame;
import dealfacts.deal.Role;
import dealfacts.deal.passage.Contract;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.mention.PartyMention;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Buyers and sellers whom a notice labels behind or before their names, as those of Hong Kong do:
 * {@code 公司(作为买方)与乙(作为卖方)订立协议,公司有条件同意收购而卖方有条件同意出售丙35%股权}. What is labelled holds, whatever the
 * words around the verb seem to say.
 */
final class Labelled {
  private static final String OPENS = "\\s?(?:先生|女士)?(?:\\((?:[^()]{0,16}[,、;])?|,)?";

  private static final Pattern BUYER =
      Pattern.compile(OPENS + "(?:作为|为|「|“|\")*(?:买方|购买方|收购方|受让方|认购方)(?:[,、)”」\"与和]|$)");

  private static final Pattern SELLER =
      Pattern.compile(OPENS + "(?:作为|为|「|“|\")*(?:卖方|出售方|转让方|出让方)(?:[,、)”」\"与和]|$)");

  /** {@code 买方|甲、卖方乙与目标公司订立买卖协议}. */
  private static final Pattern BUYER_TITLE = Pattern.compile("(?<!作为|[「“\"『])(?:买方|购买方|收购方|受让方)$");

  private static final Pattern SELLER_TITLE = Pattern.compile("(?<!作为|[「“\"『])(?:卖方|出售方|转让方|出让方)$");

  /** {@code 而卖方有条件|同意出售}: no clause of its buyer. */
  private static final Pattern SELLER_AGREES =
      Pattern.compile("(?:卖方|转让方|出让方)(?:亦|也|已|将|有条件|无条件|地)*同意(?:向[^,;。]{1,12})?$");

  private Labelled() {}

  /** Gives the roles of a purchase to whom the sentence labels so. */
  static void settle(Scene scene, Draft draft) {
    if (draft.type != DealType.ACQUISITION) {
      return;
    }
    List<PartyMention> buyers = labelled(scene, draft.passage, BUYER, BUYER_TITLE);
    List<PartyMention> sellers = labelled(scene, draft.passage, SELLER, SELLER_TITLE);
    if (buyers.isEmpty() && sellers.isEmpty()) {
      if (sellsInItsOwnClause(draft)) {
        turn(scene, draft);
      }
      return;
    }
    replace(draft, Role.ACQUIRER, buyers, sellers);
    replace(draft, Role.SELLER, sellers, buyers);
    draft.drop(Role.TARGET, p -> isOne(p, buyers) || isOne(p, sellers));
  }

  private static void replace(
      Draft draft, Role role, List<PartyMention> labelled, List<PartyMention> others) {
    draft.drop(role, p -> isOne(p, others) || !labelled.isEmpty());
    labelled.forEach(p -> draft.add(role, p, "label"));
  }

  private static boolean isOne(PartyMention party, List<PartyMention> parties) {
    return parties.stream().anyMatch(p -> p.party() == party.party());
  }

  private static List<PartyMention> labelled(
      Scene scene, Passage passage, Pattern label, Pattern title) {
    List<PartyMention> found = new ArrayList<>();
    for (Group group : passage.groups()) {
      Span behind = new Span(group.span().end(), passage.span().end());
      if (label.matcher(passage.folded(behind)).lookingAt()) {
        found.addAll(scene.parties(passage, group));
      } else if (!group.isGeneric()
          && title.matcher(passage.words(passage.span().start(), group.span().start())).find()) {
        found.addAll(scene.parties(passage, group));
      }
    }
    return found;
  }

  /** {@code 公司同意收购而卖方同意出售丙}: what stands before 收购 is no seller. */
  private static boolean sellsInItsOwnClause(Draft draft) {
    int at = draft.trigger.span().start();
    return draft.trigger.frame() == Frame.SELL
        && draft.has(Role.SELLER)
        && SELLER_AGREES.matcher(draft.passage.words(draft.clause().start(), at)).find();
  }

  private static void turn(Scene scene, Draft draft) {
    List<PartyMention> buyers = List.copyOf(draft.in(Role.SELLER));
    Group partner = Contract.signedBefore(draft.passage, draft.clause());
    List<PartyMention> sellers =
        partner == null
            ? List.copyOf(draft.in(Role.ACQUIRER))
            : scene.parties(draft.passage, partner);
    replace(draft, Role.SELLER, sellers, buyers);
    replace(draft, Role.ACQUIRER, buyers, sellers);
  }
}
