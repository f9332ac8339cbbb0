package dealfacts.bench;

import dealfacts.ingest.Article;
import dealfacts.mention.party.SegmenterWords;
import dealfacts.text.Document;
import dealfacts.text.HanLpTokens;
import dealfacts.text.Sentence;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/**
 * What the program is measured against, in a warm process: {@code Baseline tagging FILE.jsonl
 * THREADS} tags every sentence with HanLP's own segmenter, {@code Baseline jsoup FOLDER THREADS}
 * parses every page. Prints the seconds of the second pass, on the clock and of the processor; the
 * first one warms up.
 */
public final class Baseline {
  private static final int WARM = 4_000;

  private Baseline() {}

  public static void main(String[] args) throws Exception {
    boolean tagging = args[0].equals("tagging");
    int threads = Integer.parseInt(args[2]);
    double[] seconds =
        tagging ? tagging(Path.of(args[1]), threads) : jsoup(Path.of(args[1]), threads);
    System.out.println(seconds[0] + " " + seconds[1]);
  }

  private static double[] tagging(Path file, int threads) throws Exception {
    List<List<String>> sentences = new ArrayList<>();
    for (Article article : NewsSentences.articles(file)) {
      Document document = new Document(article);
      List<String> its = new ArrayList<>();
      for (Sentence sentence : document.sentences()) {
        its.add(sentence.span().of(document.folded()));
      }
      sentences.add(its);
    }
    HanLpTokens hanLp = new HanLpTokens(SegmenterWords.names(), SegmenterWords.verbs());
    ToLongFunction<List<String>> tag =
        article -> article.stream().mapToLong(s -> hanLp.tokens(s).size()).sum();
    all(sentences.subList(0, Math.min(WARM, sentences.size())), threads, tag);
    return all(sentences, threads, tag);
  }

  private static double[] jsoup(Path folder, int threads) throws Exception {
    List<Path> pages;
    try (Stream<Path> walk = Files.walk(folder)) {
      pages = walk.filter(Files::isRegularFile).sorted().toList();
    }
    ToLongFunction<Path> parse =
        page -> {
          try {
            String html = new String(Files.readAllBytes(page), StandardCharsets.UTF_8);
            return Jsoup.parse(html).childNodeSize();
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        };
    all(pages.subList(0, Math.min(WARM, pages.size())), threads, parse);
    return all(pages, threads, parse);
  }

  /** Seconds that it takes to do all, by so many threads: on the clock, and of the processor. */
  private static <T> double[] all(List<T> items, int threads, ToLongFunction<T> work)
      throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    LongAdder sum = new LongAdder();
    LongAdder processor = new LongAdder();
    List<Thread> running = new ArrayList<>();
    long begin = System.nanoTime();
    for (int i = 0; i < threads; i++) {
      Thread thread =
          new Thread(
              () -> {
                for (int k = next.getAndIncrement(); k < items.size(); k = next.getAndIncrement()) {
                  sum.add(work.applyAsLong(items.get(k)));
                }
                processor.add(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
              });
      thread.start();
      running.add(thread);
    }
    for (Thread thread : running) {
      thread.join();
    }
    if (sum.sum() == 0) {
      throw new IllegalStateException("nothing was done");
    }
    return new double[] {(System.nanoTime() - begin) / 1e9, processor.sum() / 1e9};
  }
}
