package dealfacts.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class WorkersTest {
  private static final int RUNAWAY = 13;

  /** Squares a number, and never ends with {@link #RUNAWAY} but when it is interrupted. */
  private static class Squares implements Workers.Work<Integer, Integer> {
    final Map<Integer, Integer> results = new ConcurrentHashMap<>();

    @Override
    public Integer perform(Integer task) {
      while (task == RUNAWAY && !Thread.currentThread().isInterrupted()) {
        Thread.onSpinWait();
      }
      return task * task;
    }

    @Override
    public Integer givenUp(Integer task) {
      return -1;
    }

    @Override
    public void done(Integer task, Integer result) throws IOException {
      results.put(task, result);
    }
  }

  @Test
  void everyTaskIsDoneOnce() throws Exception {
    Squares squares = new Squares();
    try (Workers<Integer, Integer> workers =
        new Workers<>(3, Duration.ofSeconds(60), 10, squares)) {
      for (int i = 100; i < 1_100; i++) {
        workers.submit(i, 4);
      }
      workers.finish();
    }
    assertThat(squares.results).hasSize(1_000).containsEntry(1_099, 1_099 * 1_099);
  }

  @Test
  void whatTakesTooLongIsGivenUpAndTheRestIsDone() throws Exception {
    Squares squares = new Squares();
    try (Workers<Integer, Integer> workers =
        new Workers<>(1, Duration.ofMillis(100), 100, squares)) {
      for (int i = 10; i < 20; i++) {
        workers.submit(i, 1);
      }
      workers.finish();
    }
    assertThat(squares.results).hasSize(10).containsEntry(RUNAWAY, -1).containsEntry(19, 361);
  }

  /** Performs several at a time, but none together with {@link #RUNAWAY} or a multiple of 50. */
  private static final class Together extends Squares {
    final Map<Integer, Integer> together = new ConcurrentHashMap<>();

    @Override
    public List<Integer> performAll(List<Integer> tasks) {
      if (tasks.stream().anyMatch(task -> task % 50 == 0)) {
        throw new IllegalArgumentException("not together");
      }
      List<Integer> results = tasks.stream().map(this::perform).toList();
      tasks.forEach(task -> together.put(task, tasks.size()));
      return results;
    }
  }

  @Test
  void tasksThatWaitArePerformedTogetherOrEachByItself() throws Exception {
    Together squares = new Together();
    try (Workers<Integer, Integer> workers =
        new Workers<>(2, Duration.ofMillis(200), 1_000, squares)) {
      for (int i = 1; i <= 600; i++) {
        workers.submit(i, 1);
      }
      workers.finish();
    }
    assertThat(squares.results).hasSize(600).containsEntry(RUNAWAY, -1).containsEntry(50, 2_500);
    assertThat(squares.together).doesNotContainKeys(50, 100);
    assertThat(squares.together.values()).allMatch(size -> size <= 32).anyMatch(size -> size > 1);
  }

  @Test
  void aTaskLargerThanTheRoomGoesAlone() throws Exception {
    Squares squares = new Squares();
    try (Workers<Integer, Integer> workers =
        new Workers<>(2, Duration.ofSeconds(60), 10, squares)) {
      workers.submit(2, 1_000);
      workers.submit(3, 1_000);
      workers.finish();
    }
    assertThat(squares.results).containsEntry(2, 4).containsEntry(3, 9);
  }

  @Test
  void aResultThatCannotBeKeptEndsTheJob() throws Exception {
    Squares full =
        new Squares() {
          @Override
          public void done(Integer task, Integer result) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    try (Workers<Integer, Integer> workers = new Workers<>(1, Duration.ofSeconds(60), 10, full)) {
      assertThatThrownBy(
              () -> {
                for (int i = 20; i < 10_000; i++) {
                  workers.submit(i, 1);
                }
                workers.finish();
              })
          .isInstanceOf(IOException.class)
          .hasMessage("No space left on device");
    }
  }
}
