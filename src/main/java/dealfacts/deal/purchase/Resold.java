package dealfacts.deal.purchase;

import dealfacts.deal.DealType;
import dealfacts.deal.Frame;
import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.mention.PartyMention;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;

/**
 * What was bought and is sold again: {@code 甲2019年收购了丙,去年又把它以1亿元卖给了乙}. The second sentence doesn't
 * name it.
 */
public final class Resold {
  private static final Pattern AGAIN =
      Pattern.compile("(?:将|把)\\s?(?:其|它|该(?:公司|股权|股份|资产)|这(?:家|些|部分|笔)|上述(?:股权|股份|资产)|后者)");

  private Resold() {}

  /** {@code 买下|上述股份}: shares that were told before, of whatever company. */
  private static final Pattern THOSE =
      Pattern.compile("(?:该|上述|前述|这)(?:批|等|部分|笔|些)?(?:股份|股权|股票|公司)");

  /** {@code 受让丁、戊合计|30%的股权}: a part of what is told before. */
  private static final Pattern SHARE = Pattern.compile("[0-9.]{1,8}%的?(?:股权|股份)");

  /** {@code 丁把丙卖给甲;2016年,甲又转手给乙}: who bought it just before is not what is sold, but sells. */
  private static void turn(Draft deal, Draft last) {
    boolean buyerSold =
        deal.trigger.frame() == Frame.SELL
            && last.passage == deal.passage
            && last.type == DealType.ACQUISITION
            && last.has(Role.TARGET)
            && deal.has(Role.ACQUIRER)
            && !deal.has(Role.SELLER)
            && deal.has(Role.TARGET)
            && deal.in(Role.TARGET).stream().allMatch(p -> bought(last, p))
            && ONCE_MORE
                .matcher(deal.passage.words(deal.clause().start(), deal.trigger.span().end()))
                .find();
    if (buyerSold) {
      List<PartyMention> sellers = List.copyOf(deal.in(Role.TARGET));
      deal.drop(Role.TARGET, p -> true);
      sellers.forEach(p -> deal.add(Role.SELLER, p, "who had bought it"));
      take(deal, last, "what was bought before");
    }
  }

  private static final Pattern ONCE_MORE = Pattern.compile("又|再|也|则|随后|转手|旋即");

  /** Gives a deal without an object what the deal told before it is about. */
  static void complete(Draft deal, List<Draft> before) {
    if (!before.isEmpty()) {
      turn(deal, before.get(before.size() - 1));
    }
    if (deal.has(Role.TARGET) || before.isEmpty()) {
      return;
    }
    Draft last = before.get(before.size() - 1);
    if (deal.subject != null) {
      String subject = deal.subject.of(deal.passage.document().folded());
      boolean those = THOSE.matcher(subject).lookingAt();
      boolean share =
          SHARE.matcher(subject).matches()
              && deal.trigger.frame() == Frame.BUY
              && deal.has(Role.SELLER)
              && last.passage == deal.passage
              && deal.in(Role.ACQUIRER).stream().anyMatch(p -> bought(last, p));
      if (last.type == DealType.ACQUISITION && (those || share)) {
        take(deal, last, "what was told before");
        return;
      }
    }
    if (deal.trigger.frame() == Frame.SELL) {
      again(deal, last);
    }
  }

  /** {@code 甲2020年以6亿元买下上述股份}, a sentence behind: what the deal told last is about. */
  public static void ofThose(List<Draft> deals, Draft deal) {
    if (deal.type != DealType.ACQUISITION
        || deal.has(Role.TARGET)
        || deal.subject == null
        || !THOSE.matcher(deal.subject.of(deal.passage.document().folded())).lookingAt()) {
      return;
    }
    Draft last = null;
    for (Draft other : deals) {
      if (other != deal
          && other.has(Role.TARGET)
          && other.type == DealType.ACQUISITION
          && other.told.stream().anyMatch(p -> p.span().start() < deal.passage.span().start())) {
        last = other;
      }
    }
    if (last != null) {
      take(deal, last, "whose shares were told before");
    }
  }

  private static void take(Draft deal, Draft last, String how) {
    last.in(Role.TARGET).stream()
        .filter(p -> !deal.involves(p.party()))
        .forEach(p -> deal.add(Role.TARGET, p, how));
  }

  /** Gives a sale what the same company bought. */
  private static void again(Draft sale, Draft bought) {
    Span clause = sale.clause();
    boolean same =
        bought.passage == sale.passage
            && bought.trigger.frame() == Frame.BUY
            && bought.has(Role.TARGET)
            && AGAIN.matcher(sale.passage.words(clause.start(), sale.trigger.span().start())).find()
            && sale.in(Role.SELLER).stream().anyMatch(p -> bought(bought, p));
    if (same) {
      take(sale, bought, "what was bought before");
    }
  }

  private static boolean bought(Draft deal, PartyMention seller) {
    return deal.in(Role.ACQUIRER).stream().anyMatch(p -> p.party() == seller.party());
  }
}
