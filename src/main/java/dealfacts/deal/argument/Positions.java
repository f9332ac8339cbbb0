package dealfacts.deal.argument;

import dealfacts.deal.AmountKind;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.mention.Quantity;
import dealfacts.text.Pattern;

/** What holders have of a company at the end of a quarter, one told beside the other. */
final class Positions {
  private Positions() {}

  /** {@code 乙|新进|第九大股东,持股8800万股}: all that he holds was bought. */
  static boolean isEntered(Passage passage, Draft owner, Item item) {
    int end = owner.trigger.span().end();
    return owner.type.isHolding()
        && item.is(Quantity.Kind.SHARES)
        && ENTERS.matcher(owner.trigger.word()).find()
        && item.span().start() > end
        && passage.segmentStart(item.span().start()) == passage.segmentStart(end)
        && owner.quantities(AmountKind.SHARE_COUNT).isEmpty()
        && ALL_HELD.matcher(passage.words(end, item.span().start())).matches();
  }

  private static final Pattern ENTERS = Pattern.compile("新进|建仓");

  private static final Pattern ALL_HELD =
      Pattern.compile("[^;。]{0,24}?(?:持股|持有|持仓)(?:数量?|数)?(?:为|约|达)?");
}
