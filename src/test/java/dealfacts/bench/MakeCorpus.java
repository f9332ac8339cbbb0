package dealfacts.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a corpus for benchmarks, the same on every machine: {@code MakeCorpus jsonl|html COUNT
 * PATH}, with the project as working directory. JSONL goes into one file, pages into folders of a
 * thousand.
 */
public final class MakeCorpus {
  private static final ObjectMapper JSON = new ObjectMapper();

  private MakeCorpus() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 3 || !args[0].matches("jsonl|html") || !args[1].matches("[0-9]{1,8}")) {
      throw new IllegalArgumentException("usage: MakeCorpus jsonl|html COUNT PATH");
    }
    int count = Integer.parseInt(args[1]);
    Path target = Path.of(args[2]);
    NewsSentences sentences = NewsSentences.load(Path.of(""));
    if (args[0].equals("jsonl")) {
      writeLines(sentences, count, target);
    } else {
      writePages(sentences, count, target);
    }
    new PrintStream(System.out, true, StandardCharsets.UTF_8)
        .printf(
            "%d articles in %s, of %d sentences with a deal, %d beside one, %d that only sound like it"
                + " and %d of ordinary news%n",
            count,
            target,
            sentences.deals().size(),
            sentences.beside().size(),
            sentences.others().size(),
            sentences.ordinary().size());
  }

  /** One article a line. */
  static void writeLines(NewsSentences sentences, int count, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < count; i++) {
        out.write(line(News.make(i, sentences)));
        out.write('\n');
      }
    }
  }

  /** One page a file. */
  static void writePages(NewsSentences sentences, int count, Path folder) throws IOException {
    NewsPage page = new NewsPage(sentences);
    for (int i = 0; i < count; i++) {
      Path file = folder.resolve("%04d/%07d.html".formatted(i / 1_000, i));
      if (i % 1_000 == 0) {
        Files.createDirectories(file.getParent());
      }
      Files.writeString(file, page.of(News.make(i, sentences)));
    }
  }

  private static String line(News news) throws IOException {
    ObjectNode record = JSON.createObjectNode();
    record.put("id", "bench-%07d".formatted(news.number()));
    record.put("title", news.title());
    record.put("text", String.join("\n", news.paragraphs()));
    record.put("published_at", news.published().toString());
    record.put("source", "海岸财经");
    record.put("url", "https://www.caijing.example/a/" + news.number() + ".html");
    return JSON.writeValueAsString(record);
  }
}
