package dealfacts.run;

import static org.assertj.core.api.Assertions.assertThat;

import dealfacts.output.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs over what runs that died, damage and time have left. */
class RecoveryTest {
  @TempDir private Path folder = Path.of("");
  private Corpus corpus = new Corpus(folder);

  @BeforeEach
  void newCorpus() throws IOException {
    corpus = new Corpus(folder).sample();
  }

  @Test
  void aRunThatDiedIsTakenUpWhereItWas() throws Exception {
    Map<String, String> full = corpus.fullRun();
    corpus.run();
    Path state = corpus.output.resolve(".state");
    long length = Files.size(State.journal(state, 1));
    // died in the middle of the first run: a part of the journal and nothing else
    for (long cut : List.of(0L, 10L, length / 3, length / 2, length - 1)) {
      Path journal = State.journal(state, 1);
      byte[] all = Files.readAllBytes(journal);
      for (Table table : Table.values()) {
        Files.deleteIfExists(corpus.output.resolve(table.fileName()));
        Files.writeString(Commit.temporary(corpus.output.resolve(table.fileName())), "half");
      }
      for (Path file :
          List.of(
              State.note(state), State.manifest(state), State.index(state), State.told(state))) {
        Files.deleteIfExists(file);
      }
      Files.write(journal, Arrays.copyOf(all, (int) cut));
      Files.writeString(State.parts(state).resolve("rows-0"), "half");
      Summary summary = corpus.run();
      assertThat(corpus.tables()).isEqualTo(full);
      assertThat(corpus.leftovers()).isEmpty();
      assertThat(summary.extracted()).isLessThanOrEqualTo(25);
      if (cut == length - 1) {
        assertThat(summary.extracted()).isLessThanOrEqualTo(1);
      }
    }
  }

  @Test
  void aDamagedStateCostsARunButNoByte() throws Exception {
    corpus.run();
    Map<String, String> full = corpus.tables();
    Path state = corpus.output.resolve(".state");
    for (Path file : List.of(State.manifest(state), State.note(state), State.index(state))) {
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
      corpus.run();
      assertThat(corpus.tables()).as(file.toString()).isEqualTo(full);
    }
  }

  @Test
  void aJournalThatHoldsLittleIsWrittenAnew() throws Exception {
    String filler = "这一天没有什么值得一提的事情发生。".repeat(40);
    for (int i = 0; i < 3; i++) {
      StringBuilder lines = new StringBuilder();
      for (int n = 0; n < 900; n++) {
        // a title is kept in the journal, so that a few articles fill it
        lines.append(
            "{\"id\":\"%d\",\"title\":\"%d%s\",\"text\":\"%s\"}%n".formatted(n, i, filler, filler));
      }
      corpus.text("bulk.jsonl", lines.toString(), Corpus.NOW.minus(Duration.ofDays(9 - i)));
      corpus.run();
    }
    Path state = corpus.output.resolve(".state");
    assertThat(State.read(state).generation()).isEqualTo(2);
    assertThat(State.journal(state, 1)).doesNotExist();
    Map<String, String> tables = corpus.tables();
    assertThat(corpus.run().documents()).isZero();
    assertThat(tables).isEqualTo(corpus.fullRun());
  }
}
