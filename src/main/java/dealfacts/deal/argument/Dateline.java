package dealfacts.deal.argument;

import dealfacts.deal.DateKind;
import dealfacts.deal.DealFact;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Passage;
import dealfacts.mention.DateMention;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.time.LocalDate;

/**
 * The day of the article at the begin of its first sentence ({@code 11月26日讯}, {@code 8月30日电}): it
 * made the deal public where nothing tells another day.
 */
final class Dateline {
  private static final Pattern DATELINE =
      Pattern.compile("\\s?(?:日?(?:讯|电)|丨|\\||[-—]+\\s)(?!话|视|商|器|池|子|力|网|影|气|动|信|机)");

  /** {@code 11月26日讯 甲|公告,…}: the notice is of that day itself. */
  private static final Pattern NOTICE =
      Pattern.compile(
          "[,,]?\\s?(?:\\([^()]{0,12}\\))?\\s?(?![^,;。()]{0,20}(?:[0-9]日|[昨今前][日晚天]|周[一二三四五六日]))[^,;。\\s]{2,20}?(?:\\([^()]{0,20}\\))?(?:今日|晚间)?(?:发布)?(?:公告|公布|宣布)");

  /** {@code 周二|表示}, {@code 上周|宣布}: what makes a deal public beside a day of its own. */
  private static final Pattern ANNOUNCES =
      Pattern.compile("宣布|表示|公布|公告|披露|公示|报道|称|说|获悉|了解到|援引|挂出|显示|透露|发布");

  /** After so many days a deal is no news. */
  private static final int NEWS_DAYS = 31;

  private Dateline() {}

  /** Takes the dateline away from a deal whose news has a day of its own. */
  static void settle(Passage passage, Draft draft) {
    if (draft.dates.size() < 2) {
      return;
    }
    draft.dates.removeIf(
        known ->
            known.kind() == DateKind.DISCLOSED
                && passage.span().contains(known.date().span())
                && opens(passage, known.date().span())
                && draft.dates.stream()
                    .anyMatch(other -> other != known && isOlderNews(passage, known, other)));
  }

  private static boolean opens(Passage passage, Span date) {
    String rest = passage.folded(new Span(date.end(), passage.span().end()));
    Matcher dateline = DATELINE.matcher(rest);
    return dateline.lookingAt() && !NOTICE.matcher(rest.substring(dateline.end())).lookingAt();
  }

  private static boolean isOlderNews(Passage passage, DealFact.Date dateline, DealFact.Date other) {
    DateMention day = other.date();
    if (!passage.span().contains(day.span())) {
      return false;
    }
    LocalDate published = dateline.date().start();
    LocalDate last = day.end();
    boolean same = published != null && published.equals(day.start());
    boolean past =
        published != null && last != null && last.isBefore(published.minusDays(NEWS_DAYS));
    return past || !same && !day.isVague() && announces(passage, day.span());
  }

  private static boolean announces(Passage passage, Span day) {
    Span clause = passage.clauseAt(day.start());
    String rest = passage.words(day.end(), clause.end());
    int next = passage.clauseIndex(day.start()) + 1;
    boolean alone = rest.isBlank() && next < passage.clauses().size();
    return ANNOUNCES.matcher(alone ? passage.words(passage.clauses().get(next)) : rest).find();
  }
}
