package dealfacts.deal;

import dealfacts.mention.PartyMention;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;

/**
 * What was bought and is sold again: {@code 甲2019年收购了丙,去年又把它以1亿元卖给了乙}. The second sentence doesn't
 * name it.
 */
final class Resold {
  private static final Pattern AGAIN =
      Pattern.compile("(?:将|把)\\s?(?:其|它|该(?:公司|股权|股份|资产)|这(?:家|些|部分|笔)|上述(?:股权|股份|资产)|后者)");

  private Resold() {}

  /** Gives a sale without an object what the same company bought in the deal told before. */
  static void complete(Draft sale, List<Draft> before) {
    if (sale.trigger.frame() != Frame.SELL || sale.has(Role.TARGET) || before.isEmpty()) {
      return;
    }
    Draft bought = before.get(before.size() - 1);
    Span clause = sale.clause();
    boolean same =
        bought.passage == sale.passage
            && bought.trigger.frame() == Frame.BUY
            && bought.has(Role.TARGET)
            && AGAIN.matcher(sale.passage.words(clause.start(), sale.trigger.span().start())).find()
            && sale.in(Role.SELLER).stream().anyMatch(p -> bought(bought, p));
    if (same) {
      bought.in(Role.TARGET).stream()
          .filter(p -> !sale.involves(p.party()))
          .forEach(p -> sale.add(Role.TARGET, p, "what was bought before"));
    }
  }

  private static boolean bought(Draft deal, PartyMention seller) {
    return deal.in(Role.ACQUIRER).stream().anyMatch(p -> p.party() == seller.party());
  }
}
