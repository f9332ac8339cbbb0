package dealfacts.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates of publication as pages write them, brought to {@code 2024-11-26} or {@code
 * 2024-11-26T08:30}. The local day stays as told; epochs and GMT are read as China time.
 */
final class Timestamps {
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  private static final String DAY =
      "(?<!\\d)(?<y>(?:19|20)\\d\\d)\\s{0,2}(?:年|[-/.])\\s{0,2}(?<m>\\d{1,2})\\s{0,2}(?:月|[-/.])"
          + "\\s{0,2}(?<d>\\d{1,2})(?!\\d)";
  private static final String TIME =
      "(?:\\s{0,2}[日号])?(?:\\s{0,2}(?:星期|周)[一二三四五六日天])?[\\sT\\-]{0,3}(?<half>[上下]午|晚上|凌晨)?\\s{0,2}(?<h>\\d{1,2})\\s?[:：时]\\s?(?<min>\\d{2})(?!\\d)";
  private static final Pattern IN_TEXT = Pattern.compile(DAY + "(?:" + TIME + ")?");
  private static final Pattern COMPACT =
      Pattern.compile(
          "(?<y>(?:19|20)\\d\\d)(?<m>0[1-9]|1[0-2])(?<d>[0-3]\\d)(?:(?<h>[0-2]\\d)(?<min>[0-5]\\d)(?:\\d\\d)?)?");
  private static final Pattern EPOCH = Pattern.compile("1\\d{9}(?:\\d{3})?");

  /** As scripts print a moment: with milliseconds, in universal time. */
  private static final Pattern UNIVERSAL =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");

  /** A day without its year, and a time: {@code 03月05日 18:40, 3-5 18:40}. */
  private static final Pattern DAY_AND_TIME =
      Pattern.compile(
          "(?<![\\d-])(?<m>\\d{1,2})[月-](?<d>\\d{1,2})日?\\s{0,3}(?<h>\\d{1,2})[:：](?<min>\\d{2})(?!\\d)");

  private static final Pattern IN_URL =
      Pattern.compile(
          "(?:^|[/_\\-t=])(?<y>(?:19|20)\\d\\d)(?<sep>[/_\\-]?)(?<m>0[1-9]|1[0-2])[/_\\-]?(?<d>[0-2]\\d|3[01])(?!\\d)");
  private static final DateTimeFormatter RFC_822 =
      DateTimeFormatter.ofPattern("[EEE, ]d MMM yyyy H:mm[:ss] [zzz][xx]", Locale.ENGLISH);
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?:\\p{Alpha}{3}, )?\\d{1,2} \\p{Alpha}{3} \\d{4} \\d{1,2}:\\d\\d(?::\\d\\d)? (?:[+-]\\d{4}|GMT|UT|Z)");

  private Timestamps() {}

  /** The date that a field of metadata holds; empty where it holds none. */
  static String of(String value) {
    String field = value.strip();
    if (EPOCH.matcher(field).matches()) {
      long number = Long.parseLong(field);
      Instant instant =
          field.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
      return minute(LocalDateTime.ofInstant(instant, CHINA));
    }
    Matcher compact = COMPACT.matcher(field);
    if (compact.matches()) {
      return build(compact, "");
    }
    if (UNIVERSAL.matcher(field).matches()) {
      return minute(LocalDateTime.ofInstant(Instant.parse(field), CHINA));
    }
    if (ENGLISH.matcher(field).matches()) {
      return english(field);
    }
    return find(field);
  }

  /** The first full date in a text; empty where there is none. */
  static String find(String text) {
    if (text.indexOf("20") < 0 && text.indexOf("19") < 0) {
      return "";
    }
    Matcher matcher = IN_TEXT.matcher(text);
    while (matcher.find()) {
      String found = build(matcher, matcher.group("half"));
      if (!found.isEmpty()) {
        return found;
      }
    }
    return "";
  }

  /**
   * The time of day that a line tells for that day without its year; else the day.
   *
   * @param day as {@code 2026-03-05}
   */
  static String minuteOf(String day, String line) {
    Matcher matcher = DAY_AND_TIME.matcher(line);
    while (matcher.find()) {
      String told = day.substring(0, 5) + two(matcher.group("m")) + '-' + two(matcher.group("d"));
      if (told.equals(day)) {
        int hour = Integer.parseInt(matcher.group("h"));
        int minute = Integer.parseInt(matcher.group("min"));
        return hour > 23 || minute > 59 ? day : day + clock(hour, minute);
      }
    }
    return day;
  }

  private static String two(String digits) {
    return digits.length() == 1 ? "0" + digits : digits;
  }

  /** The day in an address: {@code /2024-11-26/, /202411/26/, /t20241126_1.html}. */
  static String inUrl(String url) {
    Matcher matcher = IN_URL.matcher(url);
    while (matcher.find()) {
      String found = day(matcher);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return "";
  }

  /** The day in a file's name: {@code 2024-11-26-蓝鲸.txt, 20241126.html}. */
  static String inFileName(String path) {
    return inUrl("/" + path.substring(path.lastIndexOf('/') + 1));
  }

  private static String english(String field) {
    try {
      String zoned = field.replaceFirst(" (?:GMT|UT|Z)$", " +0000");
      OffsetDateTime time = OffsetDateTime.parse(zoned, RFC_822);
      boolean universal = time.getOffset().equals(ZoneOffset.UTC);
      return minute((universal ? time.withOffsetSameInstant(CHINA) : time).toLocalDateTime());
    } catch (DateTimeException e) {
      return "";
    }
  }

  private static String build(Matcher matcher, String half) {
    String day = day(matcher);
    if (day.isEmpty() || matcher.group("h") == null) {
      return day;
    }
    int hour = Integer.parseInt(matcher.group("h"));
    int minute = Integer.parseInt(matcher.group("min"));
    if (half != null && (half.equals("下午") || half.equals("晚上")) && hour < 12) {
      hour += 12;
    }
    return hour > 23 || minute > 59 ? day : day + clock(hour, minute);
  }

  private static String day(Matcher matcher) {
    try {
      return LocalDate.of(
              Integer.parseInt(matcher.group("y")),
              Integer.parseInt(matcher.group("m")),
              Integer.parseInt(matcher.group("d")))
          .toString();
    } catch (DateTimeException e) {
      return "";
    }
  }

  private static String minute(LocalDateTime time) {
    return time.toLocalDate() + clock(time.getHour(), time.getMinute());
  }

  private static String clock(int hour, int minute) {
    return (hour < 10 ? "T0" : "T") + hour + (minute < 10 ? ":0" : ":") + minute;
  }
}
