package dealfacts.mention.date;

import static dealfacts.mention.date.DateSpecTest.dates;
import static org.assertj.core.api.Assertions.assertThat;

import dealfacts.ingest.Article;
import dealfacts.mention.DateMention;
import dealfacts.text.Document;
import dealfacts.text.Span;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateFinderTest {
  private static final LocalDate ANCHOR = LocalDate.of(2020, 3, 6);
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final List<Function<LocalDate, String>> FORMS =
      List.of(
          d -> d.getYear() + "年" + d.getMonthValue() + "月" + d.getDayOfMonth() + "日",
          d -> d.getYear() + "年" + two(d.getMonthValue()) + "月" + two(d.getDayOfMonth()) + "日",
          d -> d.getYear() + " 年 " + d.getMonthValue() + " 月 " + d.getDayOfMonth() + " 日",
          d -> d.getYear() + "年" + d.getMonthValue() + "月" + d.getDayOfMonth() + "号",
          d -> d.getYear() + "-" + two(d.getMonthValue()) + "-" + two(d.getDayOfMonth()),
          d -> d.getYear() + "/" + d.getMonthValue() + "/" + d.getDayOfMonth(),
          d -> d.getYear() + "." + two(d.getMonthValue()) + "." + two(d.getDayOfMonth()),
          d -> year(d) + "年" + chinese(d.getMonthValue()) + "月" + chinese(d.getDayOfMonth()) + "日",
          d -> year(d) + "年" + chinese(d.getMonthValue()) + "月" + chinese(d.getDayOfMonth()) + "號");

  @Test
  void tellsVagueDatesFromUnresolvedOnes() {
    Document document = new Document(Article.of("1", "", "近日,公司称11月26日签约。", null));

    List<DateMention> mentions = new DateFinder().find(document, null);

    assertThat(mentions)
        .containsExactly(
            new DateMention(new Span(0, 2), null, null, ""),
            new DateMention(new Span(6, 12), null, null, "XXXX-11-26"));
    assertThat(mentions).extracting(DateMention::isVague).containsExactly(true, false);
  }

  @Test
  void anyDateInAnyFormParsesBack() {
    Random random = new Random(20200306);
    for (int i = 0; i < 5_000; i++) {
      LocalDate day = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(73_000));
      String written = FORMS.get(i % FORMS.size()).apply(day);

      assertThat(dates(ANCHOR, "公司于" + written + "签约。"))
          .isEqualTo(written + "=" + day + ".." + day + " " + day);
    }
  }

  @Test
  void anyRangeOfDaysParsesBack() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      LocalDate from = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(18_000));
      LocalDate to = from.plusDays(1 + random.nextInt(60));
      String end = to.getMonthValue() + "月" + to.getDayOfMonth() + "日";
      if (to.getMonthValue() == from.getMonthValue()) {
        end = to.getDayOfMonth() + "日";
      }
      String written = FORMS.get(0).apply(from) + "至" + end;

      assertThat(dates(ANCHOR, "自" + written + ",公司停牌。"))
          .startsWith(written + "=" + from + ".." + to + " ");
    }
  }

  /** Spans slice, keep their order and don't overlap, in any mixture of what dates are made of. */
  @Test
  void spansAreInOrderInAnyText() {
    String[] pieces = {
      "2019", "年", "月", "日", "12", "3", "号", "周", "五", "上", "下", "前", "后", "今", "昨", "去", "至", "-",
          "、",
      "十", "一", "季度", "半", "底", "初", "起", "内", "个", "近", "同", "次", "当", " ", ",", "(", ")", "之",
          "公告",
      "天", "春节", "00", "31", ":", ".", "\n", "晚", "最后", "第", "交易日", "以来", "间", "两", "农历", "零"
    };
    Random random = new Random(42);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = 0; k < 12; k++) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      Document document = new Document(Article.of("1", "", text.toString(), null));
      int end = 0;
      for (DateMention mention : new DateFinder().find(document, i % 3 == 0 ? null : ANCHOR)) {
        assertThat(mention.span().start()).as(text.toString()).isGreaterThanOrEqualTo(end);
        assertThat(document.slice(mention.span()))
            .isEqualTo(document.slice(mention.span()).strip());
        end = mention.span().end();
      }
      assertThat(end).isLessThanOrEqualTo(text.length());
    }
  }

  /** What a date tells goes no further than its paragraph. */
  @Test
  void wholeTextAndItsParagraphsGiveTheSame() throws IOException {
    List<DateSpecTest.Line> lines = new ArrayList<>();
    for (DateSpecTest.Line line : DateSpecTest.lines()) {
      if (ANCHOR.equals(line.anchor())) {
        lines.add(line);
      }
    }
    String whole =
        lines.stream().map(DateSpecTest.Line::sentence).collect(Collectors.joining("\n"));
    String apart =
        lines.stream()
            .map(DateSpecTest.Line::dates)
            .filter(dates -> !dates.equals("-"))
            .collect(Collectors.joining("; "));

    assertThat(dates(ANCHOR, whole)).isEqualTo(apart);
  }

  @Test
  void aDateAnchorsThoseBehindItInItsParagraphOnly() {
    String first = "2018年5月4日签约。";

    assertThat(dates(null, first + "次日公告。"))
        .isEqualTo(
            "2018年5月4日=2018-05-04..2018-05-04 2018-05-04; 次日=2018-05-05..2018-05-05 2018-05-05");
    assertThat(dates(null, first + "\n次日公告。"))
        .isEqualTo("2018年5月4日=2018-05-04..2018-05-04 2018-05-04; 次日=.. XXXX-XX-XX");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1", "年", "一", "十", "日", "日起", "公告之日起", "3月5日至", "2019-", "2019、", "1-", "前", "上", "今年"
      })
  void takesLinearTimeOnHostileText(String piece) {
    Document document = new Document(Article.of("1", "", piece.repeat(100_000), null));

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> new DateFinder().find(document, ANCHOR));
  }

  private static String two(int n) {
    return n < 10 ? "0" + n : String.valueOf(n);
  }

  private static String year(LocalDate day) {
    return String.valueOf(day.getYear())
        .chars()
        .mapToObj(c -> String.valueOf(DIGITS.charAt(c - '0')))
        .collect(Collectors.joining());
  }

  private static String chinese(int n) {
    String tens = n < 10 ? "" : n < 20 ? "十" : DIGITS.charAt(n / 10) + "十";
    return tens + (n % 10 == 0 ? "" : DIGITS.charAt(n % 10));
  }
}
