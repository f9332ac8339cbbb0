package dealfacts.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Takes source, reporter and day from the dateline in an article's first paragraphs. */
final class Opening {
  private static final int PARAGRAPHS = 3;

  private Opening() {}

  static void read(Draft draft) {
    Dateline dateline = null;
    for (int i = 0; i < Math.min(PARAGRAPHS, draft.paragraphs().size()) && dateline == null; i++) {
      dateline = Dateline.of(draft.paragraphs().get(i));
    }
    if (dateline == null) {
      return;
    }
    draft.source(dateline.source());
    draft.author(dateline.reporter());
    if (dateline.day() > 0 && draft.publishedAt().isEmpty()) {
      draft.published(day(dateline, draft), "dateline");
    }
  }

  private static String day(Dateline dateline, Draft draft) {
    LocalDate reference = draft.reference();
    if (dateline.month() == 0) {
      return "";
    }
    int year = dateline.year();
    if (year == 0 && reference != null) {
      year = yearBefore(reference, dateline.month(), dateline.day());
    } else if (year == 0) {
      String text = String.join("\n", draft.paragraphs());
      year = DatelineYear.infer(text, dateline.month(), dateline.day());
    }
    LocalDate day = year == 0 ? null : date(year, dateline.month(), dateline.day());
    return day == null ? "" : day.toString();
  }

  /** The year in which that day last came before the reference, or came on the day after it. */
  private static int yearBefore(LocalDate reference, int month, int day) {
    LocalDate same = date(reference.getYear(), month, day);
    return same == null || same.isAfter(reference.plusDays(1))
        ? reference.getYear() - 1
        : reference.getYear();
  }

  private static @Nullable LocalDate date(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
