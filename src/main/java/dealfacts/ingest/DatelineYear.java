package dealfacts.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Infers the year of a dateline that tells none ({@code 蓝鲸新闻11月26日讯}) from the text, where it
 * leaves no doubt; the dates of a whole article hang on it. In this order:
 *
 * <ol>
 *   <li>the text ties the year itself: {@code 今年（2024年）}, {@code 去年（2023年）};
 *   <li>it tells a full date of the 31 days before the dateline: {@code 2024年11月25日，甲公司公告…};
 *   <li>the latest year that it tells is set against this year in one sentence ({@code
 *       2023年首次投资，并在今年3月追加}) and the text also speaks of last year (去年): then the latest year is
 *       taken for the last one.
 * </ol>
 *
 * Years to come ({@code 到2030年}, {@code 预计2026年}) are no witnesses.
 */
final class DatelineYear {
  private static final int LONGEST = 30_000;
  private static final int NEAR = 31;
  private static final String YEAR = "(?<!\\d)(?<y>(?:19|20)\\d\\d)\\s?年";
  private static final Pattern THIS_YEAR =
      Pattern.compile("(?<word>今年|去年)\\s?[（(,，]\\s?(?:即|也就是)?\\s?" + YEAR);
  private static final Pattern FULL_DATE =
      Pattern.compile(YEAR + "\\s?(?<m>\\d{1,2})\\s?月\\s?(?<d>\\d{1,2})\\s?日");
  private static final Pattern ANY_YEAR =
      Pattern.compile(
          "(?<future>(?:到|至|预计|有望|将于|将在|计划|最迟|不晚于|截止)\\s?)?"
              + YEAR
              + "(?<before>(?:底|末)?\\s?(?:之前|以前|前(?![\\p{IsHan}]?季度|三季|半)))?");
  private static final Pattern AGAINST_THIS_YEAR =
      Pattern.compile(
          YEAR + "(?!底|末|前|以前|之前)[^。！？!?\\n]{4,80}?(?:[，,；;]\\s?|并|又|再)(?:[^。！？!?\\n，,；;]{0,6})今年");

  private DatelineYear() {}

  /**
   * @param month of the dateline
   * @param day of the dateline
   * @return 0 where the text does not tell
   */
  static int infer(String text, int month, int day) {
    String read = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    Matcher tie = THIS_YEAR.matcher(read);
    if (tie.find()) {
      return year(tie) + (tie.group("word").equals("去年") ? 1 : 0);
    }
    int latest = latest(read);
    if (latest == 0) {
      return 0;
    }
    int told = byFullDate(read, latest, month, day);
    if (told > 0) {
      return told;
    }
    Matcher against = AGAINST_THIS_YEAR.matcher(read);
    while (against.find()) {
      if (year(against) == latest && read.contains("去年")) {
        return latest + 1;
      }
    }
    return 0;
  }

  private static int latest(String text) {
    int latest = 0;
    Matcher matcher = ANY_YEAR.matcher(text);
    while (matcher.find()) {
      if (matcher.group("future") == null && matcher.group("before") == null) {
        latest = Math.max(latest, year(matcher));
      }
    }
    return latest;
  }

  private static int byFullDate(String text, int latest, int month, int day) {
    Matcher matcher = FULL_DATE.matcher(text);
    while (matcher.find()) {
      try {
        LocalDate told =
            LocalDate.of(
                year(matcher),
                Integer.parseInt(matcher.group("m")),
                Integer.parseInt(matcher.group("d")));
        for (int year = told.getYear(); year <= told.getYear() + 1; year++) {
          LocalDate line = LocalDate.of(year, month, day);
          if (year >= latest && !told.isAfter(line) && !told.isBefore(line.minusDays(NEAR))) {
            return year;
          }
        }
      } catch (DateTimeException e) {
        // 2月30日 is nobody's witness
      }
    }
    return 0;
  }

  private static int year(Matcher matcher) {
    return Integer.parseInt(matcher.group("y"));
  }
}
