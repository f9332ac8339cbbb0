package dealfacts.cli;

import dealfacts.run.Progress;
import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar with the rate and the time left. */
final class ProgressOnTerminal implements Progress {
  private static final long KILOBYTE = 1_000;

  private final PrintStream out;
  private @Nullable ProgressBar bar;

  ProgressOnTerminal(PrintStream out) {
    this.out = out;
  }

  @Override
  public void begin(long bytes) {
    bar =
        new ProgressBarBuilder()
            .setTaskName("reading")
            .setInitialMax(bytes < 0 ? -1 : bytes / KILOBYTE)
            .setUnit(" kB", 1)
            .setStyle(ProgressBarStyle.ASCII)
            .showSpeed()
            .setConsumer(new ConsoleProgressBarConsumer(out))
            .build();
  }

  @Override
  public void reached(long bytes, long documents) {
    ProgressBar shown = bar;
    if (shown != null) {
      shown.stepTo(bytes / KILOBYTE);
      shown.setExtraMessage(documents + " articles");
    }
  }

  @Override
  public void close() {
    ProgressBar shown = bar;
    if (shown != null) {
      shown.close();
    }
  }
}
