package dealfacts.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimestampsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-11-26T08:30:00+08:00|2024-11-26T08:30",
        "2024-11-26T08:30:00Z|2024-11-26T08:30",
        "2024-11-25T20:30:00.000Z|2024-11-26T04:30",
        "2024年11月26日 星期二 08:30|2024-11-26T08:30",
        "2024-11-26|2024-11-26",
        "2024年11月26日 08:30|2024-11-26T08:30",
        "2024/1/6 8:05|2024-01-06T08:05",
        "2019-9-7 21:30:50|2019-09-07T21:30",
        "2007-08-20-23:59:59|2007-08-20T23:59",
        "20241126|2024-11-26",
        "20241126083000|2024-11-26T08:30",
        "2024年11月26日 下午3:05|2024-11-26T15:05",
        "1732581000|2024-11-26T08:30",
        "1732581000123|2024-11-26T08:30",
        "Tue, 26 Nov 2024 08:30:00 +0800|2024-11-26T08:30",
        "Mon, 25 Nov 2024 20:30:00 GMT|2024-11-26T04:30",
        "2024-02-30|''",
        "2024-11-26 25:61|2024-11-26",
        "11-26 08:30|''",
        "昨天|''"
      })
  void readsTheFieldOfAPage(String value, String iso) {
    assertThat(Timestamps.of(value)).isEqualTo(iso);
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/2024-11/26/content_1.htm,2024-11-26",
    "https://a.example/20241126/t20241126_9.html,2024-11-26",
    "https://a.example/2024/11/26/x,2024-11-26",
    "https://a.example/article/20249926.html,''",
    "https://a.example/id/1732581000,''"
  })
  void readsTheDayInAnAddress(String url, String day) {
    assertThat(Timestamps.inUrl(url)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "11月26日 08:30,2024-11-26T08:30",
    "发布于 11-26 8:30,2024-11-26T08:30",
    "11月25日 08:30,2024-11-26",
    "2024-11-26 08:30,2024-11-26",
    "11-26 25:30,2024-11-26",
    "昨天 08:30,2024-11-26"
  })
  void readsTheTimeOfADayWithoutItsYear(String line, String iso) {
    assertThat(Timestamps.minuteOf("2024-11-26", line)).isEqualTo(iso);
  }
}
