package dealfacts.deal.argument;

import dealfacts.deal.DateKind;
import dealfacts.deal.DealType;
import dealfacts.deal.passage.Draft;
import dealfacts.text.Span;
import java.util.List;

/** Days that a sentence tells once for several deals. */
final class SharedDates {
  private SharedDates() {}

  /** {@code 甲、乙6月3日过会}: the day of one word is the day of all whom it tells of. */
  static void give(List<Draft> drafts) {
    for (int i = 1; i < drafts.size(); i++) {
      Draft first = drafts.get(i - 1);
      Draft next = drafts.get(i);
      if (next.type == DealType.IPO
          && first.type == DealType.IPO
          && next.trigger.span().equals(first.trigger.span())) {
        first.dates.forEach(d -> next.add(d.kind(), d.date(), "of the same word"));
      } else if (next.type == DealType.BUYBACK && first.type == DealType.BUYBACK) {
        shareDisclosure(first, next);
      } else if (next.type.isHolding()
          && next.type == first.type
          && next.dates.stream().noneMatch(d -> d.kind() == DateKind.EVENT)) {
        shareDisclosure(first, next);
        first.dates.stream()
            .filter(d -> d.kind() == DateKind.EVENT && isFronted(first, d.date().span()))
            .forEach(d -> next.add(d.kind(), d.date(), "of the whole sentence"));
      }
    }
  }

  /** {@code 公司于5月6日披露公告,甲拟减持…;乙拟减持…}: the day of the paper is that of all that it tells. */
  private static void shareDisclosure(Draft first, Draft next) {
    if (next.dates.stream().noneMatch(d -> d.kind() == DateKind.DISCLOSED)) {
      first.dates.stream()
          .filter(d -> d.kind() == DateKind.DISCLOSED)
          .filter(d -> d.date().span().end() <= first.clause().start())
          .forEach(d -> next.add(d.kind(), d.date(), "of the whole sentence"));
    }
  }

  /** {@code 2月5日至7日,董事长甲增持42万股;总经理乙增持9万股}: a day in a clause of its own before all of them. */
  private static boolean isFronted(Draft draft, Span date) {
    Span clause = draft.passage.clauseAt(date.start());
    return clause.end() <= draft.trigger.span().start()
        && clause.start() < draft.clause().start()
        && draft.passage.words(date.end(), clause.end()).isBlank()
        && draft.passage.words(clause.start(), date.start()).strip().length() <= 2
        && draft.passage.clauseIndex(date.start()) <= 2;
  }
}
