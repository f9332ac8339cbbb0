package dealfacts.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
  static Article article(String path, String text) throws Unreadable {
    RawDocument raw = RawDocument.of(path, Format.TXT, text.getBytes(StandardCharsets.UTF_8));
    Draft draft = new Draft(raw, "UTF-8", IngestOptions.DEFAULT);
    PlainText.read(text, draft);
    return draft.finish();
  }

  @Test
  void tellsHeadlineCreditsAndBodyApart() throws Unreadable {
    Article article =
        article(
            "a.txt",
            "豹笛科技完成数千万元A轮融资\n2024-11-20 09:12 来源：投资晨报 作者：林远\n\n"
                + "　　豹笛科技近日完成数千万元A轮融资。\n公司成立于2022年。\n责任编辑：何乔\n"
                + "投资有风险，入市需谨慎。本文不构成投资建议。\n登录后才可以发布评论哦\n");
    assertThat(article.title()).isEqualTo("豹笛科技完成数千万元A轮融资");
    assertThat(article.text()).isEqualTo("豹笛科技完成数千万元A轮融资\n豹笛科技近日完成数千万元A轮融资。\n公司成立于2022年。\n");
    assertThat(article.source()).isEqualTo("投资晨报");
    assertThat(article.author()).isEqualTo("林远");
    assertThat(article.publishedAt()).isEqualTo("2024-11-20T09:12");
    assertThat(article.publishedFrom()).isEqualTo("field");
  }

  @Test
  void aFlashThatBeginsWithItsTimeIsNoCredit() throws Unreadable {
    String body = "2024年12月3日 10:20，豹笛科技宣布完成2亿元融资\n投资方为岭上资本，其余条款没有披露。\n";
    Article article = article("a.txt", "豹笛科技获投\n投资晨报 2024-12-03 10:25\n" + body);
    assertThat(article.text()).isEqualTo("豹笛科技获投\n" + body);
    assertThat(article.publishedAt()).isEqualTo("2024-12-03T10:25");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "来源：甲公司公告显示拟回购股份",
        "图片来源:甲图库",
        "甲公司完成1亿元A轮融资",
        "财联社11月26日电，甲公司拟收购乙公司。",
        "作者：林远",
        "1、甲公司收购乙公司；2、丙公司上市",
        "打开APP查看"
      })
  void aBareLineComesThroughWhole(String line) throws Unreadable {
    assertThat(article("a.txt", line).text()).isEqualTo(line + "\n");
  }

  @Test
  void theCodeLineOfANoticeStandsBelowItsHeadline() throws Unreadable {
    Article article =
        article(
            "n.txt",
            "证券代码：600999 证券简称：云帆生物\n云帆生物股份有限公司关于回购股份的公告\n"
                + "公司拟回购不超过1亿元股份。\n云帆生物股份有限公司董事会\n2024年12月3日\n");
    assertThat(article.text()).startsWith("云帆生物股份有限公司关于回购股份的公告\n证券代码：600999 证券简称：云帆生物\n公司拟回购");
    assertThat(article.publishedAt()).isEqualTo("2024-12-03");
    assertThat(article.publishedFrom()).isEqualTo("dateline");
  }

  @Test
  void quoteWidgetsGoAndCodesStay() {
    assertThat(CleanText.line("云帆(8.88,-0.12,-1.33%)科技股份有限公司")).isEqualTo("云帆科技股份有限公司");
    assertThat(CleanText.line("海润控股（03344，1.250，+0.010，+0.81%）公告")).isEqualTo("海润控股(03344)公告");
    assertThat(CleanText.line("云帆生物(8.88 -1.33%,诊股)公告")).isEqualTo("云帆生物公告");
    assertThat(CleanText.line("云帆生物(300001,股吧)公告")).isEqualTo("云帆生物(300001)公告");
    assertThat(CleanText.line("增长（同比12.5%）")).isEqualTo("增长（同比12.5%）");
    assertThat(CleanText.line("持股(5.2%)降至(3.1%)")).isEqualTo("持股(5.2%)降至(3.1%)");
    assertThat(CleanText.line("\ufeff甲\u200b公\u0000司\u00a0A轮\ufffd")).isEqualTo("甲公司 A轮");
  }
}
