package dealfacts.run;

import dealfacts.output.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A small corpus in a folder of its own, and runs over it. */
final class Corpus {
  static final Instant NOW = Instant.parse("2024-12-01T00:00:00Z");
  private static final List<String> SENTENCES =
      List.of(
          "%s科技完成%d亿元A轮融资，由青禾资本领投。",
          "%s股份拟以%d亿元收购南屏电子70%%股权。", "%s集团今日召开年度大会，%d名员工参加。", "%s医药公告，已回购股份%d万股。");

  final Path input;
  final Path output;

  Corpus(Path folder) {
    this.input = folder.resolve("in");
    this.output = folder.resolve("out");
  }

  /** Writes a text that was last written well before {@link #NOW}. */
  Corpus text(String path, String text) throws IOException {
    return text(path, text, NOW.minus(Duration.ofDays(1)));
  }

  Corpus text(String path, String text, Instant modified) throws IOException {
    Path file = input.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(modified));
    return this;
  }

  /** Some articles of different content in files and in one JSONL file. */
  Corpus sample() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      text("2024/" + i + ".txt", article(i));
      lines.append(line("r" + i, article(100 + i)));
    }
    lines.append("{no json\n");
    return text("feed.jsonl", lines.toString()).text("empty.txt", "");
  }

  static String article(int number) {
    String name = new String(Character.toChars(0x4e91 + number)) + "杉";
    String sentence = SENTENCES.get(number % SENTENCES.size());
    return "2024年11月%d日讯\n".formatted(number % 28 + 1)
        + sentence.formatted(name, number + 1)
        + "\n";
  }

  static String line(String id, String text) {
    return "{\"id\":\"%s\",\"text\":\"%s\"}%n".formatted(id, text.strip().replace("\n", "\\n"));
  }

  Job job() {
    return new JobDraft(input, output).job();
  }

  Job job(Consumer<JobDraft> change) {
    JobDraft draft = new JobDraft(input, output);
    change.accept(draft);
    return draft.job();
  }

  Summary run() throws RunException {
    return Run.execute(job(), Progress.none());
  }

  Summary run(Consumer<JobDraft> change) throws RunException {
    return Run.execute(job(change), Progress.none());
  }

  /** The tables of the output, by their names. */
  Map<String, String> tables() throws IOException {
    return tables(output);
  }

  static Map<String, String> tables(Path folder) throws IOException {
    Map<String, String> tables = new TreeMap<>();
    for (Table table : Table.values()) {
      tables.put(
          table.fileName(),
          Files.readString(folder.resolve(table.fileName()), StandardCharsets.UTF_8));
    }
    return tables;
  }

  /** The tables that a run from nothing gives. */
  Map<String, String> fullRun() throws IOException, RunException {
    Path fresh = Files.createTempDirectory(input.getParent(), "full");
    run(job -> job.output = fresh);
    return tables(fresh);
  }

  /** What a run that ended badly can leave behind. */
  List<String> leftovers() throws IOException {
    try (Stream<Path> files = Files.walk(output)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".tmp") || name.contains("commit"))
          .toList();
    }
  }
}
