package dealfacts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed and one that takes up its work; the long form is {@code kill9.sh}. */
class KillTest {
  private static final int ARTICLES = 600;
  private static final List<Long> JOURNAL_SIZES = List.of(1L, 40_000L);

  @TempDir private Path folder = Path.of("");

  private void corpus() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < ARTICLES; i++) {
      String name = new String(Character.toChars(0x4e91 + i)) + "杉科技";
      lines.append(
          "{\"id\":\"%04d\",\"text\":\"%s宣布完成%d亿元A轮融资，由青禾资本领投。\"}%n".formatted(i, name, i + 1));
    }
    Files.writeString(Files.createDirectories(folder.resolve("in")).resolve("a.jsonl"), lines);
  }

  private String[] args(Path output) {
    return new String[] {
      "run", "-q", "-i", folder.resolve("in").toString(), "-o", output.toString()
    };
  }

  private Map<String, String> run(Path output) throws IOException {
    PrintStream err = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    assertThat(Main.run(args(output), new ByteArrayInputStream(new byte[0]), err, err)).isZero();
    Map<String, String> tables = new TreeMap<>();
    for (String table : List.of("deals", "parties", "amounts", "dates", "articles", "rejects")) {
      tables.put(table, Files.readString(output.resolve(table + ".csv")));
    }
    return tables;
  }

  private void killWhenTheJournalHolds(long bytes, Path output) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());
    builder.command().addAll(List.of(args(output)));
    Process process = builder.redirectErrorStream(true).start();
    Path journal = output.resolve(".state/journal-1");
    boolean reached = false;
    while (!reached && !process.waitFor(1, TimeUnit.MILLISECONDS)) {
      reached = Files.exists(journal) && Files.size(journal) >= bytes;
    }
    process.destroyForcibly().waitFor();
    assertThat(reached).as("killed at work").isTrue();
  }

  @Test
  void nothingIsLostAndNothingDoubled() throws Exception {
    corpus();
    Map<String, String> whole = run(folder.resolve("whole"));
    assertThat(whole.get("articles").lines()).hasSize(ARTICLES + 1);
    for (long bytes : JOURNAL_SIZES) {
      Path output = folder.resolve("killed-" + bytes);
      killWhenTheJournalHolds(bytes, output);
      assertThat(run(output)).isEqualTo(whole);
    }
  }
}
