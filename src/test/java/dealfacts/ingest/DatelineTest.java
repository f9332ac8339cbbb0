package dealfacts.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class DatelineTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/ingest/datelines.tsv", delimiter = '\t', numLinesToSkip = 1)
  void tellsTheOutletAndTheDay(
      String line,
      String source,
      @Nullable String place,
      @Nullable String date,
      @Nullable String kind,
      @Nullable String reporter) {
    Dateline dateline = Dateline.of(line);
    if (source.equals("-")) {
      assertThat(dateline).isNull();
      return;
    }
    assertThat(dateline).isNotNull();
    assertThat(dateline.source()).isEqualTo(source);
    assertThat(dateline.place()).isEqualTo(place == null ? "" : place);
    assertThat(dateline.month() + "-" + dateline.day()).isEqualTo(date);
    assertThat(dateline.kind()).isEqualTo(kind == null ? "" : kind);
    assertThat(dateline.reporter()).isEqualTo(reporter == null ? "" : reporter);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the latest year is set against this year, and last year is spoken of
        "2022年，乙基金首次投资甲公司，并在今年3月追加1亿元。去年公司营收翻番。|11|26|2023",
        // nothing says that the year before was the latest one told
        "2022年，乙基金首次投资甲公司，并在今年3月追加1亿元。|11|26|0",
        // a full date shortly before the dateline
        "公告显示，2023年11月20日，甲公司与乙公司签约。|11|26|2023",
        "2023年12月30日，甲公司与乙公司签约。|1|3|2024",
        // too long ago to be a witness
        "截至2023年3月31日，甲公司持有现金3亿元。|11|26|0",
        "今年（2021年）以来，甲公司已完成两轮融资。|5|6|2021",
        "去年（2021年），甲公司完成两轮融资。|5|6|2022",
        // years to come are no witnesses
        "预计2030年，市场规模达千亿元，并在今年开始放量，去年还是空白。|5|6|0",
        "甲公司完成1亿元A轮融资。|5|6|0"
      })
  void infersTheYearOnlyWhereTheTextTiesIt(String text, int month, int day, int year) {
    assertThat(DatelineYear.infer(text, month, day)).isEqualTo(year);
  }

  @Test
  void aDatelineTakesTheYearOfTheFileName() throws Unreadable {
    Article article = article("2025-01-02-note.txt", "晨星社12月31日电 甲公司宣布收购乙公司。\n甲公司未披露价格。");
    assertThat(article.publishedAt()).isEqualTo("2024-12-31");
    assertThat(article.publishedFrom()).isEqualTo("dateline");
    assertThat(article.publishedOn()).isEqualTo(LocalDate.of(2024, 12, 31));
    assertThat(article.source()).isEqualTo("晨星社");
  }

  @Test
  void aYearThatNothingTellsStaysUnknown() throws Unreadable {
    Article article = article("note.txt", "晨星社12月31日电 甲公司宣布收购乙公司。\n甲公司未披露价格。");
    assertThat(article.publishedAt()).isEmpty();
    assertThat(article.publishedFrom()).isEmpty();
    assertThat(article.publishedOn()).isNull();
  }

  private static Article article(String path, String text) throws Unreadable {
    return PlainTextTest.article(path, text);
  }
}
