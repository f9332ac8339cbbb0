package dealfacts.bench;

import dealfacts.ingest.ArticleParser;
import dealfacts.ingest.Format;
import dealfacts.ingest.IngestOptions;
import dealfacts.ingest.RawDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Reading 200 pages of about 20 KB, against {@code Jsoup.parse} alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 4, time = 4)
@Measurement(iterations = 5, time = 3)
public class PagesBenchmark {
  private static final int PAGES = 200;

  private final List<byte[]> pages = new ArrayList<>();
  private final ArticleParser parser = new ArticleParser(IngestOptions.DEFAULT);

  @Setup
  public void read() throws IOException {
    NewsSentences sentences = NewsSentences.load(Path.of(""));
    NewsPage page = new NewsPage(sentences);
    for (int i = 0; i < PAGES; i++) {
      pages.add(page.of(News.make(i, sentences)).getBytes(StandardCharsets.UTF_8));
    }
  }

  /** From bytes to title, date, source and body. */
  @Benchmark
  public void parseAndExtract(Blackhole sink) {
    for (byte[] page : pages) {
      sink.consume(parser.parse(RawDocument.of("page.html", Format.HTML, page)));
    }
  }

  /** The baseline, with the charset told. */
  @Benchmark
  public void jsoupParse(Blackhole sink) {
    for (byte[] page : pages) {
      sink.consume(Jsoup.parse(new String(page, StandardCharsets.UTF_8)));
    }
  }
}
