package dealfacts.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs that others write and delete while a run goes on. */
class MovingInputTest {
  @TempDir private Path folder = Path.of("");
  private Corpus corpus = new Corpus(folder);

  @BeforeEach
  void threeArticles() throws IOException {
    corpus = new Corpus(folder);
    for (int i = 0; i < 3; i++) {
      corpus.text(i + ".txt", Corpus.article(i));
    }
  }

  private interface Change {
    void make() throws IOException;
  }

  /** Something happens when all inputs have been listed and none has been read. */
  private Summary runWhile(Change change) throws RunException {
    return Run.execute(
        corpus.job(),
        new Progress() {
          @Override
          public void begin(long bytes) {
            try {
              change.make();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }

          @Override
          public void reached(long bytes, long documents) {}

          @Override
          public void close() {}
        });
  }

  private String runJson() throws IOException {
    return Files.readString(corpus.output.resolve("run.json"));
  }

  @Test
  void aFileThatIsDeletedBeforeItIsReadIsPassedOver() throws Exception {
    Summary summary = runWhile(() -> Files.delete(corpus.input.resolve("1.txt")));
    assertThat(summary.articles()).isEqualTo(2);
    assertThat(summary.rejected()).isZero();
    assertThat(runJson()).contains("\"vanished\" : 1,");
    assertThat(corpus.tables()).isEqualTo(corpus.fullRun());
  }

  @Test
  void aKnownFileThatIsDeletedBeforeItIsReadAgainIsGone() throws Exception {
    corpus.run();
    corpus.text("1.txt", Corpus.article(7));
    Summary summary = runWhile(() -> Files.delete(corpus.input.resolve("1.txt")));
    assertThat(summary.articles()).isEqualTo(2);
    assertThat(corpus.tables()).isEqualTo(corpus.fullRun());
    corpus.text("1.txt", Corpus.article(1));
    assertThat(corpus.run().articles()).isEqualTo(3);
  }

  @Test
  void aFolderThatDisappearsIsNoEmptyCorpus() throws Exception {
    corpus.run();
    Map<String, String> before = corpus.tables();
    corpus.text("new.txt", Corpus.article(8));
    assertThatThrownBy(() -> runWhile(() -> Files.move(corpus.input, folder.resolve("away"))))
        .isInstanceOf(RunException.class)
        .hasMessageContaining("disappeared during the run")
        .hasMessageContaining("the tables are as they were");
    assertThat(corpus.tables()).isEqualTo(before);
    Files.move(folder.resolve("away"), corpus.input);
    corpus.run();
    assertThat(corpus.tables()).isEqualTo(corpus.fullRun());
  }

  @Test
  void aFileThatIsWrittenAfterItWasListedIsTakenUpAsItIs() throws Exception {
    runWhile(() -> corpus.text("1.txt", Corpus.article(9), Corpus.NOW.plusSeconds(1)));
    corpus.run();
    assertThat(corpus.tables()).isEqualTo(corpus.fullRun());
  }

  @Test
  void aFileThatIsStillBeingWrittenWaitsUntilItHasSettled() throws Exception {
    Instant young = Corpus.NOW.minusSeconds(119);
    String whole = Corpus.line("a", Corpus.article(30)) + Corpus.line("b", Corpus.article(31));
    corpus.text("feed.jsonl", whole.substring(0, whole.length() - 9), young);
    Job.Selection settle = new Job.Selection(false, null, "", Duration.ofSeconds(120));
    Summary first = corpus.run(job -> job.selection = settle);
    assertThat(first.plan().waiting()).isEqualTo(1);
    assertThat(first.articles()).isEqualTo(3);
    assertThat(first.rejected()).isZero();
    corpus.text("feed.jsonl", whole, Corpus.NOW.minusSeconds(120));
    Summary second = corpus.run(job -> job.selection = settle);
    assertThat(second.plan().waiting()).isZero();
    assertThat(second.articles()).isEqualTo(5);
    assertThat(corpus.tables()).isEqualTo(corpus.fullRun());
  }

  @Test
  void aFileInTheTablesThatIsBeingWrittenAgainStaysInThemAsItWas() throws Exception {
    corpus.run();
    Map<String, String> before = corpus.tables();
    corpus.text("1.txt", "", Corpus.NOW.minusSeconds(5));
    Job.Selection settle = new Job.Selection(false, null, "", Duration.ofSeconds(120));
    assertThat(corpus.run(job -> job.selection = settle).plan().kept()).isEqualTo(3);
    assertThat(corpus.tables()).isEqualTo(before);
  }

  @Test
  void aStampFromFarAheadIsNoAge() throws Exception {
    corpus.text("soon.txt", Corpus.article(40), Corpus.NOW.plus(Duration.ofHours(3)));
    corpus.text("late.txt", Corpus.article(41), Corpus.NOW.plus(Duration.ofDays(900)));
    Job.Selection settle = new Job.Selection(false, null, "", Duration.ofSeconds(120));
    Summary summary = corpus.run(job -> job.selection = settle);
    assertThat(summary.plan().waiting()).isEqualTo(1);
    assertThat(corpus.tables().get("articles.csv")).contains(",late.txt,");
  }

  @Test
  void aClockThatIsSetBackLosesNothing() throws Exception {
    corpus.run();
    Map<String, String> before = corpus.tables();
    for (Instant now : List.of(Instant.EPOCH, Corpus.NOW.minus(Duration.ofDays(30)))) {
      Summary summary = at(now);
      assertThat(summary.extracted()).isZero();
      assertThat(corpus.tables()).isEqualTo(before);
    }
    corpus.text("1.txt", Corpus.article(42));
    at(Instant.EPOCH);
    assertThat(corpus.tables()).isEqualTo(corpus.fullRun()).isNotEqualTo(before);
  }

  private Summary at(Instant now) throws RunException {
    return corpus.run(job -> job.clock = Clock.fixed(now, ZoneOffset.UTC));
  }
}
