package dealfacts.deal.argument;

import dealfacts.deal.DateKind;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Passage;
import dealfacts.mention.DateMention;
import dealfacts.text.Pattern;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Deals that an article tells beside the notice that it is about: {@code 此前,公司高管也在5月先后买入…}, a
 * paragraph of its own with a day of its own. The notice didn't make them public.
 */
final class Digression {
  /** Words by which the notice itself goes on: {@code 公告还称}, {@code 同时}, {@code 根据报告书}. */
  private static final Pattern OF_NOTICE =
      Pattern.compile("公告|披露|公布|公示|报告书|预案|草案|同日|当日|当天|本次|此次|上述|同时");

  private Digression() {}

  /** Whether the deal is told apart from the notice and was done on another day before it. */
  static boolean isApart(Draft deal, DateMention published) {
    LocalDate day = published.start();
    if (day == null || !deal.isOfBody()) {
      return false;
    }
    return !NoticeDay.tellsBeside(deal, published)
        && deal.told.stream().noneMatch(Digression::isOfNotice)
        && deal.dates.stream()
            .filter(d -> d.kind() == DateKind.EVENT)
            .map(d -> d.date().end())
            .filter(Objects::nonNull)
            .anyMatch(end -> end.isBefore(day));
  }

  private static boolean isOfNotice(Passage told) {
    return OF_NOTICE.matcher(told.words(told.span())).find();
  }
}
