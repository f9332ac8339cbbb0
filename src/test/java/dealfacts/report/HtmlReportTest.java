package dealfacts.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dealfacts.report.HtmlReport.Options;
import dealfacts.report.HtmlReport.Written;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {
  @TempDir Path tmp;
  private SampleReport sample;
  private Path html;

  @BeforeEach
  void sample() throws IOException {
    sample = SampleReport.in(tmp);
    html = tmp.resolve("new folder/report.html");
  }

  private String report(Options options) throws IOException {
    HtmlReport.write(sample.output(), html, options);
    return Files.readString(html);
  }

  private JsonNode data(Options options) throws IOException {
    String page = report(options);
    String open = "<script type=\"application/json\" id=\"data\">";
    int start = page.indexOf(open) + open.length();
    return new ObjectMapper().readTree(page.substring(start, page.indexOf("</script>", start)));
  }

  @Test
  void holdsTextsThatStillSayWhatTheDealsQuote() throws IOException {
    JsonNode articles = data(Options.withInput(sample.input())).path("articles");
    assertThat(articles).extracting(a -> a.path("id").asText()).containsExactly("a", "h", "c");
    assertThat(articles.get(0).path("text").asText()).startsWith("青岚科技完成A轮融资\n青岚科技宣布");
    assertThat(articles.get(1).path("text").asText()).contains("</script><script>");
    assertThat(articles.get(2).path("text").isNull()).isTrue();
    assertThat(HtmlReport.write(sample.output(), html, Options.withInput(sample.input())))
        .isEqualTo(new Written(4, 4, 2, 3));
  }

  @Test
  void withoutAnInputItHoldsTheEvidence() throws IOException {
    JsonNode data = data(Options.withInput(tmp.resolve("moved away")));
    assertThat(data.path("articles")).allMatch(a -> a.path("text").isNull());
    JsonNode columns = data.path("columns");
    int evidence = -1;
    for (int i = 0; i < columns.size(); i++) {
      evidence = columns.get(i).asText().equals("evidence") ? i : evidence;
    }
    assertThat(data.path("deals").get(0).get(evidence).asText())
        .isEqualTo("青岚科技宣布完成约40亿美元A轮融资，由北斗创投领投。");
  }

  @Test
  void keepsTheLatestDealsAndSaysHowManyThereWere() throws IOException {
    JsonNode data = data(new Options(sample.input(), 2, 0, 1_000));
    assertThat(data.path("deals")).extracting(d -> d.get(0).asText()).containsExactly("d3", "d4");
    assertThat(data.path("counts"))
        .hasToString("{\"deals\":4,\"articles\":4,\"duplicates\":1,\"rejects\":1}");
    assertThat(data.path("rejects")).isEmpty();
  }

  @Test
  void leavesOutTextsThatHaveNoRoom() throws IOException {
    JsonNode data = data(new Options(sample.input(), 10, 10, 70));
    assertThat(data.path("articles"))
        .extracting(a -> a.path("text").isNull())
        .containsExactly(false, true, true);
  }

  @Test
  void nothingThatAnArticleSaysIsMarkup() throws IOException {
    String page = report(Options.withInput(sample.input()));
    assertThat(page.split("</script>", -1)).hasSize(3);
    assertThat(page).doesNotContain("<img src=x").doesNotContain("\u2028");
    assertThat(page).contains("\\u003c/script\\u003e").contains("\\u2028");
  }

  @Test
  void thePolicyAllowsNothingButItsOwnStyleAndScript() throws Exception {
    String page = report(Options.withInput(null));
    assertThat(page)
        .contains("default-src 'none'")
        .contains("script-src '" + hash(page, "<script>", "</script>") + "'")
        .contains("style-src '" + hash(page, "<style>", "</style>") + "'");
    assertThat(page).doesNotContain("innerHTML").doesNotContain("http-equiv=\"refresh\"");
  }

  private static String hash(String page, String open, String close) throws Exception {
    int start = page.indexOf(open) + open.length();
    byte[] part =
        page.substring(start, page.indexOf(close, start)).getBytes(StandardCharsets.UTF_8);
    return "sha256-"
        + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(part));
  }

  @Test
  void theSameFolderGivesTheSameBytesAndLeavesNoScrap() throws IOException {
    String first = report(Options.withInput(sample.input()));
    assertThat(report(Options.withInput(sample.input()))).isEqualTo(first);
    try (var files = Files.list(html.getParent())) {
      assertThat(files.map(Path::getFileName).map(Path::toString).toList())
          .isEqualTo(List.of("report.html"));
    }
  }

  @Test
  void aFolderWithoutDealsCsvIsRefused() {
    assertThatThrownBy(() -> HtmlReport.write(tmp, html, Options.withInput(null)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no output folder");
  }
}
