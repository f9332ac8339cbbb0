package dealfacts.mention.date;

import dealfacts.mention.DateMention;
import dealfacts.mention.date.DateScanner.Found;
import dealfacts.mention.date.Expression.Bound;
import dealfacts.mention.date.Expression.Direction;
import dealfacts.mention.date.Expression.Distance;
import dealfacts.mention.date.Expression.Point;
import dealfacts.mention.date.Expression.Range;
import dealfacts.mention.date.Expression.Term;
import dealfacts.mention.date.Part.Edge;
import dealfacts.mention.date.Part.Season;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the dates of one text in their order.
 *
 * <p>What a date leaves out it takes from the date before it in the same paragraph, where that one
 * tells its year, else from the anchor, else it stays unknown. What a date tells is never carried
 * over a line end.
 */
final class Resolver {
  /** How far behind a date a length of time may still be counted from it. */
  private static final int LONGEST_STORY = 60;

  private final String text;
  private final @Nullable LocalDate anchor;
  private final ToldBefore before;
  private final Calendar calendar;
  private int lastEnd;

  Resolver(String text, @Nullable LocalDate anchor) {
    this.text = text;
    this.anchor = anchor;
    this.before = new ToldBefore(anchor);
    this.calendar = new Calendar(anchor, before);
  }

  List<DateMention> resolve(List<Found> found) {
    List<DateMention> mentions = new ArrayList<>(found.size());
    int lineEnd = lineEnd(0);
    for (Found each : found) {
      if (each.span().start() > lineEnd) {
        calendar.forget();
        lineEnd = lineEnd(each.span().start());
      }
      int start = each.span().start();
      before.opensParagraph(start > 0 && text.charAt(start - 1) == '\n');
      DateMention mention = resolve(each);
      if (mention != null) {
        mentions.add(mention);
        lastEnd = mention.span().end();
      }
    }
    return mentions;
  }

  private int lineEnd(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private @Nullable DateMention resolve(Found found) {
    Span span = found.span();
    Expression expression = found.expression();
    if (expression instanceof Point point) {
      return point(span, point, found.future());
    }
    if (expression instanceof Range range) {
      return range(span, range, found.future());
    }
    if (expression instanceof Distance distance) {
      return distance(span, distance, found.future());
    }
    if (expression instanceof Term term) {
      return term(span, term, found.future());
    }
    return new DateMention(span, null, null, "");
  }

  private @Nullable DateMention point(Span span, Point point, boolean future) {
    if (!calendar.reaches(point.parts())) {
      return unresolved(span, bounded(Skeleton.of(point.parts()), point.bound()));
    }
    Period period = calendar.resolve(point.parts(), future);
    if (period == null) {
      return null;
    }
    boolean leads = "，,".indexOf(charAt(span.end())) >= 0 && !isFounding(span);
    calendar.remember(period, point.parts(), leads);
    if (point.bound() != Bound.BEFORE && point.bound() != Bound.UNTIL) {
      before.rememberDay(period, isToCome(period));
    }
    return bounded(span, point, period);
  }

  private DateMention bounded(Span span, Point point, Period period) {
    Part finest = point.parts().get(point.parts().size() - 1);
    boolean edge = finest instanceof Edge;
    switch (point.bound()) {
      case BEFORE, UNTIL -> {
        boolean inclusive = edge || point.bound() == Bound.UNTIL;
        LocalDate end = inclusive ? period.end() : period.start().minusDays(1);
        return mention(span, null, end, "../" + period.label(end));
      }
      case AFTER -> {
        LocalDate start = period.isDay() ? period.start() : period.end().plusDays(1);
        return mention(span, start, null, period.label(start) + "/..");
      }
      case FROM -> {
        return mention(span, period.start(), null, period.label(period.start()) + "/..");
      }
      case SINCE -> {
        LocalDate start = period.start();
        LocalDate now =
            anchor == null || anchor.isBefore(start) || Calendar.isTemplate(start) ? null : anchor;
        return now == null
            ? mention(span, start, null, period.label(start) + "/..")
            : mention(span, start, now, start + "/" + now);
      }
      case AT -> {
        if (finest instanceof Season season && season.n() == 4) {
          // 2022年冬天 ends in the next year, or began in the one before
          return unresolved(span, Period.year(period.start().getYear()).edtf() + "-24");
        }
        String mark = point.approximate() ? "~" : "";
        return mention(
            span, period.start(), period.end(), period.edtf().replace("/", mark + "/") + mark);
      }
    }
    throw new IllegalStateException(point.bound().toString());
  }

  private @Nullable DateMention range(Span span, Range range, boolean future) {
    List<Part> from = range.from().parts();
    List<Part> to = range.to().parts();
    if (!calendar.reaches(from) || !calendar.reaches(to) && !Calendar.isPartial(to)) {
      return unresolved(span, Skeleton.of(from) + "/" + Skeleton.of(to));
    }
    Period first;
    Period last;
    if (Calendar.isPartial(from) && !Calendar.isPartial(to) && Calendar.hasYear(to)) {
      last = calendar.resolve(to, future);
      first = last == null ? null : calendar.lastBefore(from, last.start());
    } else {
      first = calendar.resolve(from, future);
      last = first == null ? null : calendar.inside(to, first, future);
      if (!future && first != null && last != null && calendar.isReport(from, first, last)) {
        first = calendar.yearBefore(from, first);
        last = first == null ? null : calendar.inside(to, first, false);
      }
    }
    if (first == null || last == null || last.end().isBefore(first.start())) {
      return null;
    }
    Period whole = new Period(first.start(), last.end(), Unit.DAY);
    calendar.remember(Period.day(last.end()), to, false);
    before.rememberDay(last, isToCome(last));
    calendar.spansWeek(whole);
    return mention(span, whole.start(), whole.end(), whole.edtf());
  }

  private boolean isToCome(Period day) {
    return anchor != null && day.start().isAfter(anchor);
  }

  private DateMention distance(Span span, Distance distance, boolean future) {
    boolean story =
        distance.direction() == Direction.LATER && !future && isSentence(lastEnd, span.start());
    LocalDate told = story ? calendar.toldBefore(distance.unit()) : null;
    if (told != null) {
      Stretch stretch = Stretch.of(distance, told);
      LocalDate end = stretch == null ? null : stretch.end();
      if (stretch != null && end != null && anchor != null && !end.isAfter(anchor)) {
        return mention(span, stretch.start(), stretch.end(), stretch.edtf());
      }
    }
    LocalDate base = calendar.base(distance.direction());
    if (base == null) {
      return unresolved(span, Skeleton.of(distance));
    }
    Stretch stretch = Stretch.of(distance, base);
    return stretch == null
        ? unresolved(span, Skeleton.of(distance))
        : mention(span, stretch.start(), stretch.end(), stretch.edtf());
  }

  /** Whether no sentence ends between two places that are near each other. */
  private boolean isSentence(int from, int to) {
    if (to - from > LONGEST_STORY) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if ("。!?;\n".indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  private @Nullable DateMention term(Span span, Term term, boolean future) {
    Point from = term.from();
    if (from == null || !calendar.reaches(from.parts())) {
      return unresolved(span, "XXXX-XX-XX/XXXX-XX-XX");
    }
    Period base = calendar.resolve(from.parts(), future);
    if (base == null) {
      return null;
    }
    LocalDate start = base.start();
    String mark = "";
    Distance delay = term.delay();
    if (delay != null) {
      start = Stretch.add(start, delay, 1);
      mark = delay.unit() == Unit.WORKDAY ? "~" : "";
    }
    Distance length = term.length();
    if (length == null) {
      return mention(span, start, null, start + mark + "/..");
    }
    LocalDate end = Stretch.add(start, length, 1);
    mark = length.unit() == Unit.WORKDAY ? "~" : mark;
    return mention(span, start, end, start + mark + "/" + end + mark);
  }

  private static String bounded(String edtf, Bound bound) {
    return switch (bound) {
      case BEFORE, UNTIL -> "../" + edtf;
      case AFTER, FROM, SINCE -> edtf + "/..";
      case AT -> edtf;
    };
  }

  private static DateMention unresolved(Span span, String edtf) {
    return new DateMention(span, null, null, edtf);
  }

  /** The mention; where the year is unknown, only its EDTF tells the date. */
  private static DateMention mention(
      Span span, @Nullable LocalDate start, @Nullable LocalDate end, String edtf) {
    boolean template =
        start != null && Calendar.isTemplate(start) || end != null && Calendar.isTemplate(end);
    return template
        ? unresolved(span, Calendar.hideYear(edtf))
        : new DateMention(span, start, end, edtf);
  }

  /** {@code 公司成立于|2017年|,…。8月15日}: no year that a story goes on in. */
  private boolean isFounding(Span span) {
    return FOUNDED
        .matcher(text.substring(Math.max(0, span.start() - FOUNDING), span.start()))
        .find();
  }

  private static final int FOUNDING = 6;

  private static final Pattern FOUNDED =
      Pattern.compile("(?:成立|创立|创办|创建|始建|设立|注册|组建|诞生)(?:于|时间为?:?)$");

  private char charAt(int i) {
    return i < text.length() ? text.charAt(i) : 0;
  }
}
