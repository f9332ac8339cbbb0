package dealfacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Consumer;

/**
 * How work grows with its input. It is counted in the processor's time of this thread, the least of
 * some tries, so that it doesn't hang on what else the machine does.
 */
public final class Work {
  /** How much longer the longer input of {@link #growsWithTheLength} is. */
  public static final int LONGER = 8;

  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
  private static final int TRIES = 3;
  private static final long NOISE_NANOS = 1_000_000;

  private Work() {}

  /**
   * Fails where {@value #LONGER} times the input takes more than three times {@value #LONGER} the
   * work: who compares everything with everything takes 64 times.
   */
  public static <T> void growsWithTheLength(String what, T once, T longer, Consumer<T> work) {
    long least = Math.max(nanos(once, work), NOISE_NANOS);
    assertThat(nanos(longer, work)).as(what).isLessThan(3 * LONGER * least);
  }

  private static <T> long nanos(T input, Consumer<T> work) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < TRIES; i++) {
      long begin = CPU.getCurrentThreadCpuTime();
      work.accept(input);
      least = Math.min(least, CPU.getCurrentThreadCpuTime() - begin);
    }
    return least;
  }
}
