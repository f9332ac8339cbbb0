package dealfacts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dealfacts.Dealfacts;
import dealfacts.ingest.Article;
import dealfacts.output.CsvReader;
import dealfacts.text.Document;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainTest {
  private static final String TEXT =
      "云杉机器人完成新一轮融资\n2024年3月5日讯\n"
          + "云杉机器人今日宣布完成1.2亿美元B轮融资，由青禾资本领投，投后估值40亿美元。\n"
          + "若海川集团收购禾木电子，行业格局将改变。\n海川股份中标3亿元的设备采购项目。\n";

  @TempDir private Path folder = Path.of("");
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void anOutput() throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("in/2024")).resolve("a.txt"), TEXT);
    Files.writeString(folder.resolve("in/b.txt"), "2024年3月6日讯\n白桦科技完成A轮融资。\n");
    assertThat(main("run", "-q", "-i", folder.resolve("in").toString(), "-o", output())).isZero();
  }

  private String output() {
    return folder.resolve("out").toString();
  }

  private int main(String... args) {
    out.reset();
    err.reset();
    return Main.run(args, new ByteArrayInputStream(new byte[0]), stream(out), stream(err));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private CsvReader.Row financing() throws IOException {
    return CsvReader.rows(folder.resolve("out/deals.csv")).stream()
        .filter(row -> row.get("valuation_text").equals("40亿美元"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theIdOfARowIsEnough() throws IOException {
    String id = financing().get("deal_id");
    assertThat(main("explain", "--deal", id, "-o", output())).isZero();
    assertThat(text(out))
        .startsWith("2024/a.txt  云杉机器人完成新一轮融资\n")
        .contains("id " + id, "valuation       40亿美元  = 4000000000 USD exact", "\n1 deal\n")
        .contains("机器人/n", "+1 a sum", "confidence " + financing().get("confidence"))
        .doesNotContain("海川股份", "\u001b");
    assertThat(text(err)).isEmpty();
  }

  @Test
  void subjectRoundAndStageAreShown() {
    String text = "海川建设中标“临江高速公路土建工程”项目。蓝鲸科技完成B轮融资。海川医疗递交港交所上市申请。";
    assertThat(main("explain", "--text", text)).isZero();
    assertThat(text(out))
        .contains("subject         临江高速公路土建工程  [7,17)", "round           B轮  = b  [27,29)")
        .contains("deal 3 ipo  announced, stage filing, rule ipo/lists")
        .contains("organisation 蓝鲸科技  by slot/round\n");
  }

  @Test
  void whatCannotBeFoundIsToldInALine() throws IOException {
    assertThat(main("explain", "--deal", "00", "-o", output())).isEqualTo(1);
    assertThat(text(err)).contains("deals.csv has no row with deal_id 00\n").hasLineCount(1);
    assertThat(main("explain", "--deal", "00", "-o", folder.toString())).isEqualTo(1);
    assertThat(text(err)).contains("has no deals.csv: name the output of a run by --output");
    String id = financing().get("deal_id");
    Files.writeString(folder.resolve("in/2024/a.txt"), "没有交易。\n");
    assertThat(main("explain", "--deal", id, "-o", output())).isEqualTo(1);
    assertThat(text(err)).contains("does not tell deal " + id + " any more");
    Files.delete(folder.resolve("in/2024/a.txt"));
    assertThat(main("explain", "--deal", id, "-o", output())).isEqualTo(1);
    assertThat(text(err)).contains("a.txt is not there: name the folder that the run read");
  }

  @Test
  void jsonHoldsAllThatTheTextShows() throws IOException {
    String id = financing().get("deal_id");
    assertThat(main("explain", "--json", folder.resolve("in/2024/a.txt").toString())).isZero();
    JsonNode json = new ObjectMapper().readTree(text(out));
    StringBuilder tokens = new StringBuilder();
    JsonNode sentence = json.path("sentences").path(1);
    sentence.path("tokens").forEach(token -> tokens.append(token.path("text").asText()));
    assertThat(tokens.toString()).isEqualTo(sentence.path("text").asText());
    assertThat(sentence.path("tokens").findValuesAsText("tag")).contains("v", "w");
    assertThat(sentence.path("rules").findValuesAsText("verdict")).anyMatch(v -> v.contains("1"));
    JsonNode condition = json.path("sentences").path(2);
    assertThat(condition.path("triggers").path(0).path("verdict").asText()).isEqualTo("condition");
    List<String> ids = new ArrayList<>();
    for (JsonNode deal : json.path("deals")) {
      ids.add(deal.path("deal_id").asText());
      assertThat(deal.path("support")).isNotEmpty();
      assertThat(deal.path("derivation")).isNotEmpty();
      assertThat(deal.path("parties")).isNotEmpty();
      assertThat(deal.path("confidence").asText()).isNotEmpty();
    }
    assertThat(ids).contains(id).hasSize(2);
    assertThat(json.path("deals").path(0).path("amounts").findValuesAsText("low"))
        .contains("4000000000", "120000000");
  }

  @Test
  void coloursAreForTerminalsThatWantThem() {
    assertThat(Console.wantsColours(Map.of("TERM", "xterm"))).isTrue();
    assertThat(Console.wantsColours(Map.of("TERM", "xterm", "NO_COLOR", ""))).isTrue();
    assertThat(Console.wantsColours(Map.of("TERM", "xterm", "NO_COLOR", "1"))).isFalse();
    assertThat(Console.wantsColours(Map.of("TERM", "dumb"))).isFalse();
    assertThat(Console.wantsColours(Map.of())).isFalse();

    String plain = shown(false);
    String coloured = shown(true);
    assertThat(coloured).contains("\u001b[32m青禾资本\u001b[0m", "\u001b[33m40亿美元\u001b[0m");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
    assertThat(plain).doesNotContain("\u001b").contains("·[31m");
  }

  /** Of a text that would write to the terminal itself. */
  private static String shown(boolean colours) {
    Dealfacts dealfacts = Dealfacts.create();
    Document document = new Document(Article.of("a", "", TEXT.replace("今日", "\u001b[31m今日"), null));
    Explained explained =
        new Explained(
            document,
            dealfacts.explain(document),
            List.of("1", "2", "3"),
            Explained.rows(document, dealfacts.mentions(document)),
            sentence -> dealfacts.tokens(document, sentence));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ExplanationText(explained, stream(bytes), colours).print();
    return text(bytes);
  }
}
