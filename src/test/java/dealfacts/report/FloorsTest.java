package dealfacts.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FloorsTest {
  @TempDir Path tmp;

  private static Evaluation evaluation(String goldHash, Score... scores) {
    return new Evaluation(
        goldHash,
        1,
        List.of(scores),
        List.of(),
        new Confusion(),
        new Confusion(),
        List.of(),
        List.of(),
        List.of());
  }

  private Path pinned(Score... scores) throws IOException {
    Path file = tmp.resolve("floors.csv");
    assertThat(Floors.update(file, evaluation("hash", scores), false)).isEmpty();
    return file;
  }

  @Test
  void pinsDealsAndSlotsByTypeRoundedDown() throws IOException {
    Path file =
        pinned(
            new Score("slots", 2, 1, 0),
            new Score("matched slots", 2, 0, 0),
            new Score("deals/ipo", 1, 0, 0),
            new Score("party/target", 1, 1, 1));
    assertThat(Files.readString(file))
        .isEqualTo("item,f1,gold_sha256\nslots,0.8000,hash\ndeals/ipo,1.0000,hash\n");
  }

  @Test
  void aScoreReachesTheFloorPinnedFromIt() throws IOException {
    Path file = pinned(new Score("slots", 1, 1, 0));
    assertThat(Floors.read(file).violations(evaluation("hash", new Score("slots", 1, 1, 0))))
        .isEmpty();
    assertThat(Floors.read(file).violations(evaluation("hash", new Score("slots", 1, 1, 1))))
        .containsExactly("slots: F1 0.5000 is under its floor 0.6666");
    assertThat(Floors.read(file).violations(evaluation("hash")))
        .containsExactly("slots: F1 0.0000 is under its floor 0.6666");
  }

  @Test
  void floorsOfAnotherGoldSayNothing() throws IOException {
    Path file = pinned(new Score("slots", 1, 1, 0));
    assertThat(Floors.read(file).violations(evaluation("other", new Score("slots", 2, 0, 0))))
        .containsExactly("the floors belong to another state of the gold (pinned hash, is other)");
  }

  @Test
  void floorsFallOnlyWhereAllowed() throws IOException {
    Path file = pinned(new Score("slots", 1, 1, 0), new Score("deals", 1, 1, 0));
    String before = Files.readString(file);
    Evaluation worse = evaluation("hash", new Score("slots", 1, 1, 1), new Score("deals", 1, 0, 0));
    assertThat(Floors.update(file, worse, false)).containsExactly("slots: from 0.6666 to 0.5000");
    assertThat(Files.readString(file)).isEqualTo(before);
    assertThat(Floors.update(file, worse, true)).containsExactly("slots: from 0.6666 to 0.5000");
    assertThat(Files.readString(file))
        .isEqualTo("item,f1,gold_sha256\nslots,0.5000,hash\ndeals,1.0000,hash\n");
  }

  @Test
  void aFloorThatIsNoNumberIsNamed() throws IOException {
    Path file = Files.writeString(tmp.resolve("floors.csv"), "item,f1,gold_sha256\nslots,high,x\n");
    assertThatThrownBy(() -> Floors.read(file))
        .hasMessageEndingWith("floors.csv: the floor of slots is no number");
  }
}
