package dealfacts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  @TempDir private Path folder = Path.of("");

  private record Ended(int status, String out, String err) {}

  private static Ended main(String stdin, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Main.run(
            args,
            new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Ended(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Path article() throws IOException {
    Path input = Files.createDirectories(folder.resolve("in"));
    return Files.writeString(input.resolve("a.txt"), "云杉科技完成1亿元融资\n2024年11月26日讯\n云杉科技完成1亿元A轮融资。\n");
  }

  @Test
  void runPrintsNoDataAndTellsWhatItDid() throws IOException {
    String input = article().getParent().toString();
    Path output = folder.resolve("out");
    Ended ended = main("", "run", "--input", input, "--output", output.toString());
    assertThat(ended.status()).isZero();
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("articles", "financing 1", "1 added");
    assertThat(output.resolve("deals.csv")).content().contains("云杉科技");
    Ended quiet = main("", "-q", "-i", input, "-o", output.toString());
    assertThat(quiet).isEqualTo(new Ended(0, "", ""));
  }

  @Test
  void aDayThatIsNoneIsToldPlainly() {
    Ended ended = main("", "run", "--since", "gestern");
    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.err())
        .startsWith("dealfacts: Invalid value for option '--since': 'gestern' is no day like 2024");
  }

  @Test
  void aDryRunPrintsItsPlan() throws IOException {
    String input = article().getParent().toString();
    Ended ended = main("", "-n", "-v", "-i", input, "-o", folder.resolve("out").toString());
    assertThat(ended.status()).isZero();
    assertThat(ended.out()).contains("new a.txt\n").containsPattern("new +1\n");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run --no-such-option",
        "run --jobs 0",
        "run --jobs many",
        "run --max-rejects 5x",
        "run --since yesterday",
        "run --header fr",
        "text",
        "nonsense",
        "lexicon",
        "explain",
        "evaluate"
      })
  void wrongUsageIsToldWithStatusTwo(String line) {
    Ended ended = main("", line.split(" "));
    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).startsWith("dealfacts: ").contains("Usage: dealfacts", "--help'.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "text",
        "mentions",
        "explain",
        "evaluate",
        "report",
        "diff",
        "lexicon check"
      })
  void everyCommandHasHelpWithAnExample(String command) {
    Ended ended = main("", (command + " --help").split(" "));
    assertThat(ended.status()).isZero();
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).contains("Usage: dealfacts " + command, "Examples:");
  }

  @Test
  void theProgramHasHelpAVersionAndACompletionScript() {
    assertThat(main("", "--help").out()).contains("Exit status:", "mentions", "evaluate");
    assertThat(main("", "--version").out()).startsWith("dealfacts ");
    assertThat(main("", "generate-completion").out()).contains("complete -F");
  }

  @Test
  void whatIsNotThereIsToldInALine() {
    Ended run = main("", "run", "-i", folder.resolve("no").toString(), "-o", folder.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).startsWith("dealfacts: no such input:").hasLineCount(1);
    Ended text = main("", "text", folder.resolve("no.txt").toString());
    assertThat(text.status()).isEqualTo(1);
    assertThat(text.err()).startsWith("dealfacts: no such file:").hasLineCount(1);
  }

  @Test
  void tooManyRejectsAreStatusThree() throws IOException {
    String input = article().getParent().toString();
    Files.writeString(folder.resolve("in/empty.html"), "");
    String output = folder.resolve("out").toString();
    assertThat(main("", "-q", "-i", input, "-o", output).status()).isZero();
    Ended ended = main("", "-q", "-i", input, "-o", output, "--max-rejects", "10%");
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.err()).contains("1 inputs were rejected", "rejects.csv");
  }

  @Test
  void textPrintsWhatOffsetsCountIn() throws IOException {
    assertThat(main("", "text", article().toString()).out()).contains("云杉科技完成1亿元A轮融资。\n");
    assertThat(main("白桦股份拟收购南屏电子。", "text", "-").out()).isEqualTo("白桦股份拟收购南屏电子。\n");
  }

  @Test
  void mentionsPrintsCsv() {
    Ended ended =
        main(
            "{\"id\":\"7\",\"text\":\"公司昨日获约1.2亿元投资。\"}",
            "mentions",
            "-i",
            "-",
            "--reference-date",
            "2024-11-26");
    assertThat(ended.out())
        .startsWith("article_id,kind,text,start,end,low,high,unit,qualifier,")
        .contains("\n7,amount,约1.2亿元,")
        .contains(",120000000,120000000,CNY,about,")
        .contains("\n7,date,昨日,2,4,,,,,2024-11-25,2024-11-25,2024-11-25");
  }

  @Test
  void explainShowsTriggersAndDeals() {
    Ended text = main("", "explain", "--text", "云杉科技完成1亿元A轮融资。");
    assertThat(text.status()).isZero();
    assertThat(text.out()).contains("trigger", "融资", "1 deal\n", "financing");
    Ended json = main("", "explain", "--json", "--text", "云杉科技完成1亿元A轮融资。");
    assertThat(json.out()).startsWith("{\"article_id\"").contains("\"frame\":\"financing\"");
  }

  @Test
  void aLexiconIsCheckedByFileAndLine() throws IOException {
    Path good =
        Files.writeString(
            folder.resolve("good.tsv"), "surface\tcanonical\ttype\tnote\n云杉机电\t云杉机电\tCOMPANY\t\n");
    Path bad =
        Files.writeString(
            folder.resolve("bad.tsv"), "surface\tcanonical\ttype\tnote\n云杉\t云杉\tFIRM\t\n");
    assertThat(main("", "lexicon", "check", good.toString()).status()).isZero();
    Ended ended = main("", "lexicon", "check", bad.toString());
    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.out()).contains("bad.tsv:2: ");
    Ended run = main("云杉。", "-i", "-", "-o", folder.toString(), "--lexicon", bad.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).startsWith("dealfacts: ").contains("bad.tsv:2: ");
  }

  @Test
  void progressOfAJobThatNobodyWatches() {
    assertThat(ProgressInLog.line(25_000, 100_000, 120_000, 60))
        .isEqualTo("120000 articles in 60 s, 2000 a second, 25% read, 180 s left");
    assertThat(ProgressInLog.line(25_000, -1, 60, 60)).isEqualTo("60 articles in 60 s, 1 a second");
  }
}
