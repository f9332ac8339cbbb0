package dealfacts.mention;

import dealfacts.text.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date or a span of dates as a text mentions it.
 *
 * @param span as written ({@code 2024年3月5日晚间}, {@code 上周}, {@code 近日})
 * @param start first day, null where it can't be known or is open ({@code 2015年前})
 * @param end last day, inclusive; null where it can't be known or is open ({@code 3月5日以来})
 * @param edtf ISO 8601-2 ({@code 2024-03-05}, {@code 2024-03}, {@code XXXX-11-26}); empty for vague
 *     dates (近日)
 */
public record DateMention(
    Span span, @Nullable LocalDate start, @Nullable LocalDate end, String edtf) {

  public DateMention {
    if (start != null && end != null && end.isBefore(start)) {
      throw new IllegalArgumentException("ends before it starts: " + start + "/" + end);
    }
  }

  /** Whether it names no day at all ({@code 近日, 日前, 此前}). */
  public boolean isVague() {
    return edtf.isEmpty();
  }
}
