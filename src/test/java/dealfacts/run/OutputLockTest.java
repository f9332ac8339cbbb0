package dealfacts.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputLockTest {
  @TempDir private Path folder = Path.of("");
  private Corpus corpus = new Corpus(folder);

  @BeforeEach
  void newCorpus() throws IOException {
    corpus = new Corpus(folder).sample();
  }

  @Test
  void aSecondRunIsTurnedAwayAndNamesTheHolder() throws Exception {
    turnsAwayWhoFinds(corpus.output);
  }

  /** Two outputs may have one state, which only one run at a time may write. */
  @Test
  void aRunOverAStateThatAnotherHoldsIsTurnedAway() throws Exception {
    turnsAwayWhoFinds(corpus.job().state());
  }

  private void turnsAwayWhoFinds(Path held) throws Exception {
    Files.createDirectories(held);
    try (OutputLock lock = OutputLock.take(held, Clock.systemUTC())) {
      assertThat(lock).isNotNull();
      assertThatThrownBy(corpus::run)
          .isInstanceOf(RunException.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining(held.toString())
          .extracting(e -> ((RunException) e).kind())
          .isEqualTo(RunException.Kind.LOCKED);
    }
    assertThat(corpus.run().articles()).isEqualTo(24);
  }

  @Test
  void theLockOfADeadProcessIsNoneWhoeverHasItsNumberNow() throws Exception {
    Files.createDirectories(corpus.output);
    long alive = ProcessHandle.current().pid();
    Files.writeString(corpus.output.resolve(OutputLock.FILE), "process " + alive + " since 2020\n");
    assertThat(corpus.run().articles()).isEqualTo(24);
    assertThat(corpus.output.resolve(OutputLock.FILE)).isEmptyFile();
  }
}
