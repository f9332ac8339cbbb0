package dealfacts.deal.argument;

import dealfacts.deal.DealType;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.text.Span;

/** What a semicolon sets apart from a deal: the sums and shares of its neighbours in a sentence. */
final class SetApart {
  private SetApart() {}

  /**
   * {@code 2006年,甲受让乙30%股份;2010年参与丙增资,出资|12亿元}, {@code 3月,公司拿到|500万元;6月,乙领投其A轮}: a semicolon and a
   * day of its own stand between.
   */
  static boolean isDatedApart(Passage passage, Draft owner, Item item) {
    int segment = passage.segmentStart(item.span().start());
    int home = passage.segmentStart(owner.trigger.span().start());
    return segment > owner.trigger.span().start() && opensWithDay(passage, segment)
        || segment < home && opensWithDay(passage, segment) && opensWithDay(passage, home);
  }

  private static boolean opensWithDay(Passage passage, int segment) {
    for (Item item : passage.items()) {
      if (item.span().start() >= segment && item.kind() == Item.Kind.QUANTITY) {
        return false;
      }
      if (item.span().start() >= segment && item.kind() == Item.Kind.DATE) {
        int clause = passage.clauseAt(item.span().start()).start();
        return passage.words(clause, item.span().start()).length() <= 2 && !item.date().isVague();
      }
    }
    return false;
  }

  /** {@code 甲以8000万元买下乙;丙的投后估值|4亿元}: behind a semicolon that begins with others. */
  static boolean isOfOthers(Passage passage, Draft owner, Item item) {
    int segment = passage.segmentStart(item.span().start());
    if (segment <= owner.trigger.span().start()
        || owner.parties.isEmpty()
        || owner.type == DealType.PLACEMENT) {
      return false; // who else is named behind takes a part of the issue
    }
    boolean others = false;
    for (Item named : passage.itemsIn(new Span(segment, item.span().start()))) {
      if (named.kind() == Item.Kind.GENERIC
          || named.kind() == Item.Kind.PARTY && owner.involves(named.party().party())) {
        return false;
      }
      others |= named.kind() == Item.Kind.PARTY && !named.bracketed();
    }
    return others;
  }

  /** {@code 甲拿到乙的3.5亿元;|丙则被丁买走}: what a semicolon ends isn't of the deal behind it. */
  static boolean isBefore(Passage passage, Span span, Draft after) {
    return passage.segmentStart(after.trigger.span().start()) > span.start();
  }
}
