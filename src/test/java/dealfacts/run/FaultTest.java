package dealfacts.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed, or whose disk is full, at each of its steps. */
class FaultTest {
  @TempDir private Path folder = Path.of("");

  /** An output of one run, and an input that has changed since. */
  private Corpus changed(String name) throws IOException, RunException {
    Path model = folder.resolve("model");
    if (!Files.exists(model)) {
      Corpus corpus = new Corpus(model);
      for (int i = 0; i < 4; i++) {
        corpus.text(i + ".txt", Corpus.article(i));
      }
      corpus.run();
      corpus.text("1.txt", Corpus.article(11));
      corpus.text("9.txt", Corpus.article(9));
    }
    Path place = folder.resolve(name);
    try (Stream<Path> files = Files.walk(model)) {
      for (Path file : files.toList()) {
        Files.copy(
            file,
            place.resolve(model.relativize(file)),
            StandardCopyOption.COPY_ATTRIBUTES,
            LinkOption.NOFOLLOW_LINKS);
      }
    }
    return new Corpus(place);
  }

  /** The steps of a run that nothing disturbs. */
  private List<String> steps() throws IOException, RunException {
    FaultyFiles files = new FaultyFiles(FaultyFiles.Fault.KILL, Long.MAX_VALUE);
    Run.execute(job(changed("undisturbed"), files), Progress.none());
    return files.steps();
  }

  private static Job job(Corpus corpus, FaultyFiles files) {
    return corpus.job(
        job -> {
          job.output = files.wrap(corpus.output);
          job.state = files.wrap(corpus.output.resolve(".state"));
          job.jobs = 1;
        });
  }

  private static List<String> hidden(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> !Files.isSymbolicLink(file))
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(".") || name.equals("commit.json"))
          .sorted()
          .toList();
    }
  }

  @Test
  void whereverItIsKilledReadersSeeOneRunAndTheNextOneIsRight() throws Exception {
    List<String> steps = steps();
    Map<String, String> old = changed("old").tables();
    Map<String, String> now = Corpus.tables(folder.resolve("undisturbed/out"));
    assertThat(now).isEqualTo(new Corpus(folder.resolve("old")).fullRun()).isNotEqualTo(old);
    int mixed = 0;
    for (int at = 0; at < steps.size(); at++) {
      Corpus corpus = changed("killed-" + at);
      FaultyFiles files = new FaultyFiles(FaultyFiles.Fault.KILL, at);
      assertThatThrownBy(() -> Run.execute(job(corpus, files), Progress.none()))
          .isInstanceOf(RunException.class);
      assertThat(files.struck()).isTrue();
      String step = at + ": " + steps.get(at);

      Map<String, String> linked = Corpus.tables(corpus.output.resolve(".tables").toRealPath());
      assertThat(linked).as(step).isIn(old, now);
      Map<String, String> plain = corpus.tables();
      if (!plain.equals(old) && !plain.equals(now)) {
        // between two renames: the link has them all
        assertThat(linked).as(step).isEqualTo(now);
        mixed++;
      }

      corpus.run();
      assertThat(corpus.tables()).as(step).isEqualTo(now);
      assertThat(Corpus.tables(corpus.output.resolve(".tables"))).as(step).isEqualTo(now);
      assertThat(hidden(corpus.output)).as(step).hasSize(4).contains(".lock", ".state");
      assertThat(hidden(corpus.output.resolve(".state"))).as(step).containsExactly(".lock");
      assertThat(corpus.output.resolve(".state/parts")).isEmptyDirectory();
    }
    assertThat(steps).hasSizeGreaterThan(40);
    assertThat(mixed).isGreaterThan(2);
  }

  @Test
  void aDiskThatIsFullLeavesTheOldTablesAndALineThatSaysSo() throws Exception {
    List<String> steps = steps();
    Map<String, String> old = changed("old").tables();
    Map<String, String> now = Corpus.tables(folder.resolve("undisturbed/out"));
    for (int at = 0; at < steps.size(); at++) {
      if (FaultyFiles.takesRoom(steps.get(at))) {
        Corpus corpus = changed("full-" + at);
        FaultyFiles files = new FaultyFiles(FaultyFiles.Fault.FULL, at);
        String step = at + ": " + steps.get(at);
        assertThatThrownBy(() -> Run.execute(job(corpus, files), Progress.none()))
            .as(step)
            .isInstanceOfSatisfying(
                RunException.class, e -> assertThat(e.kind()).isEqualTo(RunException.Kind.FAILED))
            .hasMessageContaining("No space left on device")
            .hasMessageMatching("(?s).*(are as they were|cannot write to the output folder).*");
        assertThat(corpus.tables()).as(step).isEqualTo(old);
        corpus.run();
        assertThat(corpus.tables()).as(step).isEqualTo(now);
      }
    }
  }

  @Test
  void aFolderOfTablesStaysUntilTheRunAfterTheNext() throws Exception {
    Corpus corpus = changed("kept");
    Map<String, String> first = corpus.tables();
    Path reader = corpus.output.resolve(".tables").toRealPath();
    corpus.run();
    assertThat(Corpus.tables(reader)).isEqualTo(first);
    assertThat(Files.readString(reader.resolve("run.json"))).contains("\"generation\" : 1,");
    assertThat(Files.readString(corpus.output.resolve("run.json"))).contains("\"generation\" : 2,");
    corpus.text("10.txt", Corpus.article(10));
    corpus.run();
    assertThat(reader).doesNotExist();
    assertThat(hidden(corpus.output)).containsExactly(".lock", ".state", ".tables-2", ".tables-3");
  }

  @Test
  void withoutLinksTheTablesAreInTheirPlacesAllTheSame() throws Exception {
    Corpus corpus = new Corpus(folder.resolve("plain")).text("1.txt", Corpus.article(1));
    Files.createDirectories(corpus.output);
    Path obstacle = corpus.output.resolve("..tables.tmp");
    Files.createDirectories(obstacle.resolve("x"));
    corpus.run();
    assertThat(corpus.tables()).isEqualTo(corpus.fullRun());
    assertThat(Files.exists(corpus.output.resolve(".tables"), LinkOption.NOFOLLOW_LINKS)).isFalse();
    assertThat(corpus.output.resolve(".tables-1")).doesNotExist();
  }
}
