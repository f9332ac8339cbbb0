package dealfacts.mention.date;

import dealfacts.mention.date.Part.Base;
import dealfacts.mention.date.Part.Relative;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The dates told before the one that is read, as far as words such as 同日 and 当天 go back to them.
 */
final class ToldBefore {
  /** Days within which a day is that of the story, and no background. */
  private static final int NEWS = 10;

  private final @Nullable LocalDate anchor;

  /** The last date of the paragraph. */
  private @Nullable Period last;

  /** The last date of the paragraph before. */
  private @Nullable Period above;

  /** The last single day of the paragraph: {@code 同日} goes back to it over coarser dates. */
  private @Nullable Period day;

  /** The first single day of this paragraph, which it is about. */
  private @Nullable Period first;

  /**
   * The first single day of the last paragraph above that tells one, a recent one before others.
   */
  private @Nullable Period firstAbove;

  /** Whether the date that is read opens its paragraph. */
  private boolean opens;

  ToldBefore(@Nullable LocalDate anchor) {
    this.anchor = anchor;
  }

  /** The last date of the paragraph; null where it told none. */
  @Nullable Period last() {
    return last;
  }

  /** A paragraph ends. */
  void forget() {
    above = last;
    if (first != null && (firstAbove == null || isNews(first) || !isNews(firstAbove))) {
      firstAbove = first;
    }
    first = null;
    day = null;
    last = null;
  }

  void remember(Period period) {
    last = period;
  }

  /**
   * Keeps a date that is told as a single day.
   *
   * @param isToCome whether it lies behind the day of the article, as a deadline does, which no
   *     paragraph is about
   */
  void rememberDay(Period period, boolean isToCome) {
    if (period.isDay()) {
      day = period;
      first = first != null || isToCome ? first : period;
    }
  }

  /**
   * Tells whether the next date opens its paragraph: {@code 当天,公司宣布…} goes on from the one above.
   */
  void opensParagraph(boolean opens) {
    this.opens = opens;
  }

  /** What the word counts from, where it is as fine as the word's unit; null for the anchor. */
  @Nullable Period base(Relative relative) {
    if (relative.base() == Base.ANCHOR) {
      return null;
    }
    boolean over =
        relative.base() == Base.ABOVE || relative.base() == Base.STORY && (opens || last == null);
    Period before = over && last == null ? above : last;
    if (over && relative.unit() == Unit.DAY) {
      before = day != null ? day : firstAbove;
    } else if (relative.base() == Base.STORY && last != null && !last.isDay()) {
      before = day; // 3月5日晚,国庆长假之前,当晚…
    }
    return before != null && isFine(before, relative.unit()) ? before : null;
  }

  private boolean isNews(Period period) {
    return anchor != null
        && !period.end().isAfter(anchor)
        && !period.end().isBefore(anchor.minusDays(NEWS));
  }

  private static boolean isFine(Period period, Unit unit) {
    return switch (unit) {
      case YEAR -> true;
      case MONTH, QUARTER -> period.grain() != Unit.YEAR && period.grain() != Unit.HALF;
      default -> period.isDay();
    };
  }
}
