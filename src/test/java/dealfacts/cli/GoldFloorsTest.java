package dealfacts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No change of a rule may make the scores on the gold lower than those pinned beside it. */
class GoldFloorsTest {
  private static final Path GOLD = Path.of("src/test/resources/gold");

  @TempDir private Path output = Path.of("");

  private static String run(String... args) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    int status = Main.run(args, new ByteArrayInputStream(new byte[0]), stream, stream);
    return status + (status == 0 ? "" : " " + said.toString(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "corpus, corpus",
    "news, src/test/resources/gold/news/articles.jsonl",
    "notices, src/test/resources/gold/notices/articles.jsonl",
    "digests, src/test/resources/gold/digests/articles.jsonl",
    "fresh, src/test/resources/gold/fresh/articles.jsonl",
    "autumn, src/test/resources/gold/autumn/articles.jsonl",
    "wire-holdings, src/test/resources/gold/wire-holdings/articles.jsonl",
    "rounds-b, src/test/resources/gold/rounds-b/articles.jsonl",
    "wire-rounds, src/test/resources/gold/wire-rounds/articles.jsonl",
    "wire-purchases, src/test/resources/gold/wire-purchases/articles.jsonl",
    "wire-listings, src/test/resources/gold/wire-listings/articles.jsonl",
    "winter, src/test/resources/gold/winter/articles.jsonl",
    "spring-a, src/test/resources/gold/spring-a/articles.jsonl",
    "listings-awards-b, src/test/resources/gold/listings-awards-b/articles.jsonl",
    "sealed, src/test/resources/gold/sealed/articles.jsonl",
    "holdings-b, src/test/resources/gold/holdings-b/articles.jsonl",
    "purchases-b, src/test/resources/gold/purchases-b/articles.jsonl",
    "spring-b, src/test/resources/gold/spring-b/articles.jsonl",
    "summer-a, src/test/resources/gold/summer-a/articles.jsonl",
    "summer-b, src/test/resources/gold/summer-b/articles.jsonl",
    "autumn-b, src/test/resources/gold/autumn-b/articles.jsonl",
    "summer-c, src/test/resources/gold/summer-c/articles.jsonl",
    "spring-c, src/test/resources/gold/spring-c/articles.jsonl",
    "winter-b, src/test/resources/gold/winter-b/articles.jsonl"
  })
  void scoresStayAboveTheirFloors(String set, String input) {
    assertThat(run("run", "-q", "-i", input, "-o", output.toString())).isEqualTo("0");
    assertThat(
            run(
                "evaluate",
                "-q",
                "--gold=" + GOLD.resolve(set),
                "-o=" + output,
                "--floor=" + GOLD.resolve(set).resolve("floors.csv")))
        .isEqualTo("0");
  }
}
