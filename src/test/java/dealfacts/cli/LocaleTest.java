package dealfacts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Processes in the environment of cron, which names no locale, and in one that does. */
@DisabledOnOs({OS.WINDOWS, OS.MAC})
class LocaleTest {
  @TempDir private Path folder = Path.of("");

  private record Ended(int status, String err) {}

  private Ended run(String locale, String output, String... more) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "-q",
            "-i",
            folder.resolve("in").toString(),
            "-o",
            folder.resolve(output).toString());
    builder.command().addAll(List.of(more));
    builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
    builder.environment().put("LC_ALL", locale);
    Process process = builder.redirectErrorStream(true).start();
    String err = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), err);
  }

  /** The test's own locale may be cron's too, so names are given as bytes. */
  private void write(String name, String text) throws IOException {
    String base = Files.createDirectories(folder.resolve("in")).toUri().toString();
    Path file = Path.of(URI.create(base + name));
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void namesOfFilesAreTheSameInEveryLocale() throws Exception {
    // 新闻/云杉.txt in UTF-8, 云.txt in GBK, and a plain one
    write("%E6%96%B0%E9%97%BB/%E4%BA%91%E6%9D%89.txt", "云杉科技完成1亿元A轮融资。\n");
    write("%D4%C6.txt", "白桦科技完成2亿元B轮融资。\n");
    write("2024/a%2525.txt", "南屏科技完成3亿元C轮融资。\n");
    assertThat(run("C", "cron")).isEqualTo(new Ended(0, ""));
    assertThat(run("C.UTF-8", "person")).isEqualTo(new Ended(0, ""));
    for (String table : List.of("articles.csv", "deals.csv", "rejects.csv")) {
      assertThat(folder.resolve("cron").resolve(table))
          .hasSameTextualContentAs(folder.resolve("person").resolve(table));
    }
    assertThat(Files.readString(folder.resolve("cron/articles.csv")))
        .contains(",新闻/云杉.txt,", ",%D4%C6.txt,", ",2024/a%25.txt,");
    assertThat(Files.readString(folder.resolve("cron/deals.csv"))).contains("云杉科技", "白桦科技");
    // the one run goes on where the other left, whatever the locale
    assertThat(run("C.UTF-8", "cron", "--only", "*/**")).isEqualTo(new Ended(0, ""));
    assertThat(run("C", "cron", "--only", "*/**")).isEqualTo(new Ended(0, ""));
    assertThat(Files.readString(folder.resolve("cron/run.json"))).contains("\"unchanged\" : 3");
  }

  @Test
  void anArgumentThatTheLocaleHasNoLettersForIsWrongUsage() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    String[] args = {"-i", "\ufffd\ufffd\ufffd"};
    assertThat(Main.run(args, new ByteArrayInputStream(new byte[0]), stream, stream)).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("LC_ALL=C.UTF-8");
  }
}
