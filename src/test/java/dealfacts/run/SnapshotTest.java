package dealfacts.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dealfacts.output.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who reads the tables while runs go on, in the ways that README tells. */
class SnapshotTest {
  private static final int RUNS = 6;

  @TempDir private Path folder = Path.of("");

  private interface Reader {
    void read() throws IOException, GeneralSecurityException;
  }

  @Test
  void whoResolvesTheLinkOnceReadsOneRun() throws Exception {
    Corpus corpus = new Corpus(folder).text("0.txt", Corpus.article(0));
    corpus.run();
    Set<Long> seen = new ConcurrentSkipListSet<>();
    readWhileItRuns(
        corpus,
        () -> {
          Path tables = corpus.output.resolve(".tables").toRealPath();
          JsonNode run = run(tables);
          assertThat(isOf(run, tables)).isTrue();
          seen.add(run.path("generation").asLong());
        });
    assertThat(seen).contains((long) RUNS + 1);
  }

  @Test
  void whoChecksTheSumsReadsOneRunByThePlainNames() throws Exception {
    Corpus corpus = new Corpus(folder).text("0.txt", Corpus.article(0));
    corpus.run();
    Set<Long> seen = new ConcurrentSkipListSet<>();
    readWhileItRuns(
        corpus,
        () -> {
          JsonNode run = run(corpus.output);
          if (isOf(run, corpus.output)) {
            seen.add(run.path("generation").asLong());
          }
        });
    // between two renames the sums tell, at rest they fit
    assertThat(seen).contains((long) RUNS + 1);
  }

  @Test
  void aLinkThatSomeoneDeletedIsMadeAgain() throws Exception {
    Corpus corpus = new Corpus(folder).text("0.txt", Corpus.article(0));
    corpus.run();
    Path link = corpus.output.resolve(".tables");
    Files.delete(link);
    assertThat(corpus.run().documents()).isZero();
    assertThat(isOf(run(link), link)).isTrue();
    corpus.text("1.txt", Corpus.article(1));
    corpus.run();
    assertThat(Corpus.tables(link)).isEqualTo(corpus.fullRun());
    assertThat(run(link).path("generation").asLong()).isEqualTo(2);
  }

  private void readWhileItRuns(Corpus corpus, Reader reader) throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                boolean last;
                do {
                  last = done.get();
                  try {
                    reader.read();
                  } catch (NoSuchFileException e) {
                    // two runs have passed meanwhile: as README says, begin again
                    assertThat(last).isFalse();
                  }
                } while (!last);
              } catch (Throwable e) {
                failure.set(e);
              }
            });
    thread.start();
    for (int i = 1; i <= RUNS; i++) {
      corpus.text(i + ".txt", Corpus.article(i));
      corpus.run();
    }
    done.set(true);
    thread.join();
    assertThat(failure.get()).isNull();
  }

  private static JsonNode run(Path tables) throws IOException {
    return new ObjectMapper().readTree(Files.readAllBytes(tables.resolve("run.json")));
  }

  private static boolean isOf(JsonNode run, Path tables)
      throws IOException, GeneralSecurityException {
    for (Table table : Table.values()) {
      byte[] bytes = Files.readAllBytes(tables.resolve(table.fileName()));
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(bytes);
      String told = run.path("sha256").path(table.fileName()).asText();
      if (!HexFormat.of().formatHex(sum).equals(told)) {
        return false;
      }
    }
    return true;
  }
}
