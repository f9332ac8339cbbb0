package dealfacts.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dealfacts.Dealfacts;
import dealfacts.output.CsvStyle;
import dealfacts.output.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {
  @TempDir private Path folder = Path.of("");
  private Corpus corpus = new Corpus(folder);

  @BeforeEach
  void newCorpus() throws IOException {
    corpus = new Corpus(folder).sample();
  }

  @Test
  void everyInputHasItsRow() throws Exception {
    Summary summary = corpus.run();
    assertThat(summary.articles()).isEqualTo(24);
    assertThat(summary.rejects()).containsOnlyKeys("bad-json", "empty");
    assertThat(summary.deals()).isGreaterThan(10);
    assertThat(corpus.tables().get("rejects.csv"))
        .startsWith("path,record,stage,reason,detail\nempty.txt,,read,empty,")
        .contains("\nfeed.jsonl,13,parse,bad-json,");
    assertThat(Files.readString(corpus.output.resolve("run.json")))
        .contains("\"rule_hits\"", "\"fingerprint\"", "\"bad-json\" : 1");
    JsonNode json = new ObjectMapper().readTree(corpus.output.resolve("run.json").toFile());
    List<String> rules = new ArrayList<>();
    json.path("rule_hits").fieldNames().forEachRemaining(rules::add);
    assertThat(rules).isNotEmpty();
    assertThat(json.path("rules_never_fired")).isNotEmpty();
    json.path("rules_never_fired").forEach(rule -> rules.add(rule.asText()));
    assertThat(rules).containsExactlyInAnyOrderElementsOf(Dealfacts.ruleNames());
    assertThat(corpus.leftovers()).isEmpty();
  }

  @Test
  void anUnchangedCorpusIsNotReadAgain() throws Exception {
    corpus.run();
    Map<String, String> before = corpus.tables();
    Summary second = corpus.run();
    assertThat(second.documents()).isZero();
    assertThat(second.plan().kept()).isEqualTo(14);
    assertThat(second.articles()).isEqualTo(24);
    assertThat(corpus.tables()).isEqualTo(before);
  }

  @Test
  void onlyWhatChangedIsExtractedAndTheTablesAreThoseOfAFullRun() throws Exception {
    corpus.run();
    corpus.text("2024/new.txt", Corpus.article(50));
    corpus.text("2024/3.txt", Corpus.article(51));
    Files.delete(corpus.input.resolve("2024/5.txt"));
    Files.writeString(
        corpus.input.resolve("feed.jsonl"),
        Corpus.line("r99", Corpus.article(199)),
        StandardOpenOption.APPEND);
    Summary second = corpus.run();
    assertThat(second.plan().fresh()).isEqualTo(1);
    assertThat(second.plan().changed()).isEqualTo(2);
    assertThat(second.plan().removed()).isEqualTo(1);
    // two texts, one line; the broken line is known
    assertThat(second.extracted()).isEqualTo(3);
    assertThat(corpus.tables()).isEqualTo(corpus.fullRun());
  }

  @Test
  void aFileWrittenAgainWithinTheGrainOfItsTimeStampIsNoticed() throws Exception {
    corpus.text("young.txt", Corpus.article(60), Corpus.NOW.minusMillis(500));
    corpus.run();
    corpus.text("young.txt", Corpus.article(61).replace("62", "63"), Corpus.NOW.minusMillis(500));
    corpus.run();
    assertThat(corpus.tables()).isEqualTo(corpus.fullRun());
  }

  @Test
  void reprocessingExtractsAllAgain() throws Exception {
    corpus.run();
    Map<String, String> before = corpus.tables();
    Summary again =
        corpus.run(job -> job.selection = new Job.Selection(true, null, "", Duration.ZERO));
    assertThat(again.extracted()).isEqualTo(25);
    assertThat(corpus.tables()).isEqualTo(before);
  }

  @Test
  void whatIsNotTakenUpStaysAsItWas() throws Exception {
    corpus.run();
    corpus.text("2024/1.txt", Corpus.article(70));
    corpus.text("other/1.txt", Corpus.article(71));
    corpus.run(job -> job.selection = new Job.Selection(false, null, "other/**", Duration.ZERO));
    assertThat(corpus.tables().get("articles.csv")).contains("other/1.txt");
    assertThat(corpus.run().plan().changed()).isEqualTo(1);
    assertThat(corpus.tables()).isEqualTo(corpus.fullRun());
  }

  @Test
  void filesFromBeforeADayAndFilesStillBeingWrittenWait() throws Exception {
    corpus.text("old.txt", Corpus.article(80), Corpus.NOW.minus(Duration.ofDays(40)));
    corpus.text("half.txt", "", Corpus.NOW.minusSeconds(5));
    LocalDate since = LocalDate.of(2024, 11, 1);
    Summary summary =
        corpus.run(
            job -> job.selection = new Job.Selection(false, since, "", Duration.ofSeconds(60)));
    assertThat(summary.plan().waiting()).isEqualTo(2);
    assertThat(corpus.tables().get("articles.csv")).doesNotContain("old.txt");
    assertThat(corpus.tables().get("rejects.csv")).doesNotContain("half.txt");
  }

  @Test
  void threadsAndOrderOfFilesChangeNoByte() throws Exception {
    Map<String, String> two = corpus.fullRun();
    corpus.run(job -> job.jobs = 8);
    assertThat(corpus.tables()).isEqualTo(two);

    Corpus reversed = new Corpus(folder.resolve("reversed"));
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(corpus.input)) {
      all.filter(Files::isRegularFile).sorted().forEach(file -> files.add(0, file));
    }
    for (Path file : files) {
      reversed.text(corpus.input.relativize(file).toString(), Files.readString(file));
    }
    reversed.run(job -> job.jobs = 1);
    assertThat(reversed.tables()).isEqualTo(two);
  }

  @Test
  void newDealsAreThoseThatTheLastRunDidNotTell() throws Exception {
    Path mail = folder.resolve("mail.csv");
    corpus.text("2024/0.txt", "2024年11月1日讯\n云杉科技宣布完成1亿元A轮融资。\n");
    Summary first = corpus.run(job -> job.newDeals = mail);
    assertThat(Files.readAllLines(mail)).hasSize((int) first.deals() + 1);
    assertThat(Files.readAllLines(mail).get(0)).endsWith(",confidence,change");
    corpus.run(job -> job.newDeals = mail);
    assertThat(Files.readAllLines(mail)).hasSize(1);
    corpus.text("2024/new.txt", "2024年11月2日讯\n白桦科技完成3亿元B轮融资。\n");
    corpus.text("2024/1.txt", "没有交易。\n");
    Summary third = corpus.run(job -> job.newDeals = mail);
    assertThat(third.added()).isEqualTo(1);
    assertThat(Files.readAllLines(mail).get(1)).contains("白桦科技").endsWith(",added");
  }

  @Test
  void tooManyRejectsAreTold() throws Exception {
    assertThat(corpus.run(job -> job.maxRejects = new Job.Allowance(1, false)).tooManyRejects())
        .isTrue();
    assertThat(corpus.run(job -> job.maxRejects = new Job.Allowance(2, false)).tooManyRejects())
        .isFalse();
    assertThat(corpus.run(job -> job.maxRejects = new Job.Allowance(7, true)).tooManyRejects())
        .isTrue();
    assertThat(corpus.run(job -> job.maxRejects = new Job.Allowance(8, true)).tooManyRejects())
        .isFalse();
  }

  @Test
  void aMonitorSeesSuccessAndFailure() throws Exception {
    Path metrics = folder.resolve("dealfacts.prom");
    corpus.run(job -> job.metrics = metrics);
    assertThat(Files.readString(metrics))
        .contains("dealfacts_last_run_success 1\n")
        .contains("dealfacts_last_run_timestamp_seconds 1733011200\n")
        .contains("dealfacts_articles 24\n")
        .contains("dealfacts_rejects{reason=\"bad-json\"} 1\n")
        .endsWith("# EOF\n");
    Job missing =
        corpus.job(
            job -> {
              job.input = folder.resolve("nowhere");
              job.metrics = metrics;
            });
    assertThatThrownBy(() -> Run.execute(missing, Progress.none()))
        .isInstanceOf(RunException.class)
        .hasMessageContaining("no such input");
    assertThat(Files.readString(metrics)).contains("dealfacts_last_run_success 0\n");
  }

  @Test
  void anEmptyFolderLeavesTheOldTables() throws Exception {
    corpus.run();
    Map<String, String> before = corpus.tables();
    for (Path file :
        List.of(corpus.input.resolve("feed.jsonl"), corpus.input.resolve("empty.txt"))) {
      Files.delete(file);
    }
    Files.move(corpus.input.resolve("2024"), folder.resolve("away"));
    Files.writeString(corpus.input.resolve("notes.pdf"), "x");
    assertThatThrownBy(corpus::run)
        .isInstanceOf(RunException.class)
        .hasMessageContaining("no articles in")
        .hasMessageContaining("only 1 other files");
    assertThat(corpus.tables()).isEqualTo(before);
  }

  @Test
  void aTableThatCannotBeWrittenLeavesTheOldTables() throws Exception {
    corpus.run();
    Map<String, String> before = corpus.tables();
    corpus.text("2024/new.txt", Corpus.article(90));
    Path obstacle = Commit.temporary(corpus.output.resolve(Table.PARTIES.fileName()));
    Files.createDirectory(obstacle);
    assertThatThrownBy(corpus::run)
        .isInstanceOf(RunException.class)
        .hasMessageContaining("are as they were");
    assertThat(corpus.tables()).isEqualTo(before);
    Files.delete(obstacle);
    corpus.run();
    assertThat(corpus.tables()).isEqualTo(corpus.fullRun());
    assertThat(corpus.leftovers()).isEmpty();
  }

  @Test
  void anOutputFolderThatCannotBeMadeIsToldInALine() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> corpus.run(job -> job.output = file.resolve("out")))
        .isInstanceOf(RunException.class)
        .hasMessageContaining("cannot write to the output folder");
  }

  @Test
  void otherStyleSameFacts() throws Exception {
    corpus.run();
    CsvStyle excel = new CsvStyle(Table.Header.ZH, true);
    Summary summary = corpus.run(job -> job.style = excel);
    assertThat(summary.extracted()).isZero();
    assertThat(corpus.tables().get("deals.csv")).startsWith("\ufeff交易编号,文章编号,");
    corpus.run();
    assertThat(corpus.tables()).isEqualTo(corpus.fullRun());
  }

  @Test
  void theSameIdInTwoFilesGivesTwoArticlesAndDistinctDeals() throws Exception {
    String deal = "云杉科技完成5亿元A轮融资。";
    corpus.text("one.jsonl", Corpus.line("1", deal + "这是第一篇。"));
    corpus.text("two.jsonl", Corpus.line("1", deal + "这是另一个故事，与前一篇无关。"));
    corpus.run();
    List<String> ids =
        corpus
            .tables()
            .get("deals.csv")
            .lines()
            .skip(1)
            .map(line -> line.substring(0, line.indexOf(',')))
            .toList();
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void theDealsOfACopyAreToldOnceAndByTheOriginal() throws Exception {
    String body = "云杉科技宣布完成5亿元A轮融资，由青禾资本领投。公司表示，资金将用于新工厂的建设和研发团队的扩充，" + "预计明年下半年投产，届时产能将翻一番。\n";
    corpus.text("copy/b.txt", "云杉科技获新融资\n2024年11月20日讯\n" + body);
    corpus.text("copy/a.txt", "另一个标题：云杉科技\n2024年11月20日讯\n" + body.replace("，", ", "));
    Summary summary = corpus.run();
    assertThat(summary.duplicates()).isEqualTo(1);
    List<String> articles =
        corpus.tables().get("articles.csv").lines().filter(row -> row.contains("copy/")).toList();
    String original =
        articles.stream().filter(row -> row.contains("a.txt")).findFirst().orElseThrow();
    String copy = articles.stream().filter(row -> row.contains("b.txt")).findFirst().orElseThrow();
    assertThat(original).endsWith(",1,");
    assertThat(copy).endsWith(",0," + original.substring(0, original.indexOf(',')));
    assertThat(corpus.tables().get("deals.csv")).containsOnlyOnce("宣布完成5亿元A轮融资");
    // without the original the copy tells them
    Files.delete(corpus.input.resolve("copy/a.txt"));
    assertThat(corpus.run().duplicates()).isZero();
    assertThat(corpus.tables()).isEqualTo(corpus.fullRun());
  }

  @Test
  void aPlanSaysWhatWouldBeDoneAndDoesNothing() throws Exception {
    List<String> steps = new ArrayList<>();
    Plan plan = Run.plan(corpus.job(), (what, path) -> steps.add(what + " " + path));
    assertThat(plan.fresh()).isEqualTo(14);
    assertThat(steps).hasSize(14).contains("new feed.jsonl");
    assertThat(corpus.output).doesNotExist();
  }

  @Test
  void standardInputIsReadEachTime() throws Exception {
    String lines = Corpus.line("a", Corpus.article(1)) + Corpus.line("b", Corpus.article(2));
    Job piped =
        corpus.job(
            job -> {
              job.input = null;
              job.stdin = new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
            });
    assertThat(Run.execute(piped, Progress.none()).articles()).isEqualTo(2);
    assertThat(corpus.tables().get("articles.csv")).contains("\na,-,jsonl,").contains("\nb,-,");
  }
}
