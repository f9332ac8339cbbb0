package dealfacts.run;

import static org.assertj.core.api.Assertions.assertThat;

import dealfacts.text.Fold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NearCopiesTest {
  private static final String LEAD =
      "云帆生物公告，公司拟以自有资金2.4亿元收购海拓诊断60%股权，交易完成后海拓诊断将成为公司控股子公司，纳入合并报表范围。\n";
  private static final String HISTORY =
      "海拓诊断成立于2016年，主要从事分子诊断试剂的研发与销售，产品覆盖全国三十个省市的医院，2023年实现营业收入1.12亿元。\n";
  private static final String OUTLOOK =
      "云帆生物表示，此次收购有助于补齐产品线，双方将在渠道和研发上形成协同，预计不会对当期经营业绩产生重大影响，" + "后续将根据进展及时履行信息披露义务，提醒投资者注意投资风险。\n";
  private static final String WHOLE = LEAD + HISTORY + OUTLOOK;

  @TempDir private Path folder = Path.of("");

  /** Runs over these texts; gives the path of the original of each copy. */
  private Map<String, String> copies(Map<String, String> texts) throws Exception {
    Corpus corpus = corpus(texts);
    corpus.run();
    Map<String, String> copies = copies(corpus);
    corpus.run(job -> job.jobs = 8);
    assertThat(corpus.tables()).isEqualTo(corpus.fullRun());
    return copies;
  }

  private Corpus corpus(Map<String, String> texts) throws IOException {
    Corpus corpus = new Corpus(Files.createTempDirectory(folder, "corpus"));
    for (Map.Entry<String, String> text : texts.entrySet()) {
      corpus.text(text.getKey(), text.getValue());
    }
    return corpus;
  }

  private static Map<String, String> copies(Corpus corpus) throws IOException {
    List<String[]> rows =
        corpus.tables().get("articles.csv").lines().skip(1).map(row -> row.split(",", -1)).toList();
    Map<String, String> paths = new TreeMap<>();
    rows.forEach(row -> paths.put(row[0], row[1]));
    Map<String, String> copies = new TreeMap<>();
    for (String[] row : rows) {
      if (!row[row.length - 1].isEmpty()) {
        assertThat(row[row.length - 2]).as("deals of a copy").isEqualTo("0");
        copies.put(row[1], paths.getOrDefault(row[row.length - 1], "?"));
      }
    }
    return copies;
  }

  private static String page(String title, String day, String body) {
    return title + "\n" + day + "讯\n" + body;
  }

  @Test
  void anotherTitleAndACutParagraphAreNoOtherArticle() throws Exception {
    Map<String, String> copies =
        copies(
            Map.of(
                "a.txt", page("云帆生物拟收购海拓诊断", "2024年12月3日", WHOLE),
                "b.txt", page("2.4亿元！云帆生物出手", "2024年12月4日", LEAD + HISTORY),
                "c.txt", page("云帆生物加码诊断", "2024年12月4日", "晨星社12月3日电 " + LEAD + OUTLOOK)));
    assertThat(copies).isEqualTo(Map.of("b.txt", "a.txt", "c.txt", "a.txt"));
  }

  @Test
  void amongThoseThatTellTheSameTheFirstPublishedIsTheOriginal() throws Exception {
    Map<String, String> copies =
        copies(
            Map.of(
                "a.txt", page("云帆生物拟收购海拓诊断", "2024年12月4日", WHOLE),
                "b.txt", page("云帆生物出手", "2024年12月3日", WHOLE.replace("补齐", "完善")),
                "c.txt", page("云帆生物加码", "2024年12月5日", WHOLE.replace("提醒", "请")),
                "d.txt", page("又一次", "2024年12月6日", WHOLE.replace("提醒", "请"))));
    assertThat(copies).isEqualTo(Map.of("a.txt", "b.txt", "c.txt", "b.txt", "d.txt", "b.txt"));
  }

  @Test
  void theFullerOneIsTheOriginalEvenIfItCameLater() throws Exception {
    String more = "同日，云帆生物宣布完成对晨安医疗1.5亿元的战略投资，取得其12%股权。\n";
    Map<String, String> copies =
        copies(
            Map.of(
                "a.txt", page("云帆生物拟收购海拓诊断", "2024年12月3日", WHOLE),
                "b.txt", page("云帆生物两笔交易", "2024年12月4日", WHOLE + more)));
    assertThat(copies).isEqualTo(Map.of("a.txt", "b.txt"));
  }

  @Test
  void anotherFigureIsAnotherArticle() throws Exception {
    for (String other :
        List.of(
            WHOLE.replace("2.4亿", "2.6亿"),
            WHOLE.replace("60%", "65%"),
            WHOLE.replace("2016年", "2017年"),
            WHOLE.replace("拟以", "已完成以"))) {
      assertThat(
              copies(
                  Map.of(
                      "a.txt", page("云帆生物拟收购海拓诊断", "2024年12月3日", WHOLE),
                      "b.txt", page("云帆生物出手", "2024年12月3日", other))))
          .isEmpty();
    }
  }

  private static String notice(String name, String code, int day, String shares, String sum) {
    return page(
        name + "：关于回购股份进展的公告",
        "2024年12月" + day + "日",
        (name + "（" + code + "）公告，公司于2024年12月" + day + "日通过集中竞价交易方式回购股份")
            + (shares + "万股，占公司总股本的0.1%，成交总金额" + sum + "万元（不含交易费用）。\n")
            + "本次回购符合相关法律法规的规定和公司既定的回购方案，公司后续将根据市场情况在回购期限内继续实施本次回购计划，"
            + "并根据有关规定及时履行信息披露义务，敬请广大投资者注意投资风险。\n"
            + "公司董事会授权管理层全权办理本次回购股份相关事宜，回购的股份将用于员工持股计划或者股权激励。\n");
  }

  @Test
  void noticesFromOneTemplateAreAsManyArticles() throws Exception {
    Map<String, String> notices = new TreeMap<>();
    for (int day = 1; day <= 12; day++) {
      notices.put(day + ".txt", notice("云帆生物股份有限公司", "688001", day, "12", "100"));
    }
    notices.put("shares.txt", notice("云帆生物股份有限公司", "688001", 12, "13", "100"));
    notices.put("company.txt", notice("海川电子股份有限公司", "688001", 12, "12", "100"));
    assertThat(copies(notices)).isEmpty();
  }

  @Test
  void noticesOfTwoCompaniesWithTheSameFiguresAreTwoArticles() throws Exception {
    String notice =
        page("公告", "2024年12月3日", "云帆生物股份有限公司" + OUTLOOK.repeat(1).substring(4) + HISTORY);
    assertThat(
            copies(
                Map.of(
                    "a.txt", notice, "b.txt", notice.replace("云帆生物", "海川电子").replace("披露", "公开"))))
        .isEmpty();
  }

  @Test
  void whatRunsIncrementallyFindsTheSameCopies() throws Exception {
    Corpus corpus = corpus(Map.of("b.txt", page("云帆生物出手", "2024年12月4日", LEAD + HISTORY)));
    assertThat(corpus.run().duplicates()).isZero();
    assertThat(corpus.tables().get("deals.csv")).contains("海拓诊断");
    corpus.text("a.txt", page("云帆生物拟收购海拓诊断", "2024年12月3日", WHOLE));
    assertThat(corpus.run().duplicates()).isEqualTo(1);
    assertThat(copies(corpus)).isEqualTo(Map.of("b.txt", "a.txt"));
    assertThat(corpus.tables().get("deals.csv").lines()).hasSize(2);
    assertThat(corpus.tables()).isEqualTo(corpus.fullRun());
    Files.delete(corpus.input.resolve("a.txt"));
    assertThat(corpus.run().duplicates()).isZero();
    assertThat(corpus.tables()).isEqualTo(corpus.fullRun());
  }

  @Test
  void aPrintIsReadBackAsItWas() {
    Print print = Print.of(Fold.fold(WHOLE.repeat(3)), List.of("acquisition|1"));
    assertThat(print.sketch()).hasSize(64);
    assertThat(print.facts()).hasSizeGreaterThan(10);
    assertThat(Print.decode(print.encoded())).isEqualTo(print);
    assertThat(Print.decode(Print.NONE.encoded())).isEqualTo(Print.NONE);
    assertThat(Print.of("甲公司完成A轮融资。", List.of())).isEqualTo(Print.NONE);
    assertThat(print.repeats(print)).isTrue();
    assertThat(Print.NONE.repeats(Print.NONE)).isFalse();
  }
}
