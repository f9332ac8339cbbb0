package dealfacts.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitTest {
  private static final List<String> NAMES = List.of("a.csv", "b.csv", "c.csv");

  @TempDir private Path folder = Path.of("");

  private Path output() throws IOException {
    return Files.createDirectories(folder.resolve("out"));
  }

  private Path state() throws IOException {
    return Files.createDirectories(folder.resolve("state"));
  }

  private Commit prepared() throws IOException {
    Commit commit = new Commit(state());
    for (String name : NAMES) {
      Path place = output().resolve(name);
      Files.writeString(place, "old " + name);
      Files.writeString(Commit.temporary(place), "new " + name);
      commit.add(place);
    }
    return commit;
  }

  private void assertAllNew() throws IOException {
    for (String name : NAMES) {
      assertThat(output().resolve(name)).hasContent("new " + name);
      assertThat(Commit.temporary(output().resolve(name))).doesNotExist();
    }
    assertThat(state()).isEmptyDirectory();
  }

  @Test
  void putsAllInTheirPlaces() throws IOException {
    prepared().run();
    assertAllNew();
  }

  @Test
  void aRunThatDiedBetweenTwoRenamesIsFinished() throws IOException {
    for (int renamed = 0; renamed <= NAMES.size(); renamed++) {
      Commit commit = prepared();
      commit.writeNote();
      for (String name : NAMES.subList(0, renamed)) {
        Path place = output().resolve(name);
        Files.delete(place);
        Files.move(Commit.temporary(place), place);
      }
      Commit.recover(state());
      assertAllNew();
    }
  }

  @Test
  void withoutTheNoteNothingHasHappened() throws IOException {
    prepared();
    Commit.recover(state());
    assertThat(output().resolve("a.csv")).hasContent("old a.csv");
  }
}
