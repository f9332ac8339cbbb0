package dealfacts.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteRulesTest {
  private static final String PAGE =
      """
      <html><head><meta charset="utf-8"><link rel="canonical" href="https://www.songtao.example/a/1">
      <title>松涛股份要闻</title></head><body><h1>松涛股份要闻</h1>
      <div class="q1"><p>行业观察人士认为，今年以来并购市场明显回暖，多家公司发布了收购公告，交易规模较去年同期有所增长。</p>
      <p>业内人士表示，随着政策支持力度加大，后续还会有更多的公司参与到产业整合中来，市场活跃度有望继续提高。</p></div>
      <div class="q2"><p>松涛股份以2亿元收购长风材料。</p></div><i class="q3">松涛内参</i></body></html>
      """;

  @TempDir private Path folder = Path.of("");

  private Article read(IngestOptions options) {
    RawDocument raw = RawDocument.of("a.html", Format.HTML, PAGE.getBytes(StandardCharsets.UTF_8));
    return (Article) new ArticleParser(options).parse(raw);
  }

  @Test
  void aRuleOfTheUserTellsWhereTheBodyOfASiteIs() throws IOException {
    Path rules = folder.resolve("sites.tsv");
    Files.writeString(
        rules, "site\tfield\tselector\nsongtao.example\tbody\t.q2\nsongtao.example\tsource\t.q3\n");
    assertThat(read(IngestOptions.DEFAULT).text()).contains("业内人士表示");
    Article told = read(IngestOptions.DEFAULT.withSiteRules(rules));
    assertThat(told.text()).isEqualTo("松涛股份要闻\n松涛股份以2亿元收购长风材料。\n");
    assertThat(told.source()).isEqualTo("松涛内参");
  }

  @Test
  void aRuleForAnotherSiteChangesNothing() throws IOException {
    Path rules = folder.resolve("sites.tsv");
    Files.writeString(rules, "site\tfield\tselector\nbeichen.example\tbody\t.q2\n");
    assertThat(read(IngestOptions.DEFAULT.withSiteRules(rules)))
        .isEqualTo(read(IngestOptions.DEFAULT));
  }
}
