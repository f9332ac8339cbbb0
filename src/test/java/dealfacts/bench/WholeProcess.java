package dealfacts.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Measures the program as users run it, each time as a process of its own, against its baselines:
 * {@code WholeProcess COUNT ROUNDS FOLDER}, in the project's folder, with {@code
 * target/dealfacts.jar} built. Corpora are made in FOLDER where they are missing. Prints median,
 * least and most of each after each round, and the ratios of the medians: of seconds on the clock,
 * and of the processor, which mean something on a busy machine too. Ten times the articles are only
 * read in the first round.
 */
public final class WholeProcess {
  private static final String JAR = "target/dealfacts.jar";
  private static final String TENFOLD = "JSONL, ten times the articles";
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private final int count;
  private final Path folder;
  private final NewsSentences sentences;
  private final Map<String, List<Double>> seconds = new LinkedHashMap<>();
  private final Map<String, List<Double>> processor = new LinkedHashMap<>();
  private final Map<String, Long> peaks = new LinkedHashMap<>();

  private WholeProcess(int count, Path folder) throws IOException {
    this.count = count;
    this.folder = folder;
    this.sentences = NewsSentences.load(Path.of(""));
  }

  public static void main(String[] args) throws Exception {
    if (args.length != 3) {
      throw new IllegalArgumentException("usage: WholeProcess COUNT ROUNDS FOLDER");
    }
    WholeProcess bench = new WholeProcess(Integer.parseInt(args[0]), Path.of(args[2]));
    int rounds = Integer.parseInt(args[1]);
    for (int round = 0; round < rounds; round++) {
      bench.round(round == 0);
      OUT.printf("round %d of %d%n", round + 1, rounds);
      bench.print();
    }
  }

  private void round(boolean tenfold) throws Exception {
    String threads = Integer.toString(Runtime.getRuntime().availableProcessors());
    Path lines = lines(count);
    Path pages = pages();
    baseline("HanLP tags all sentences", "tagging", lines, threads);
    job("JSONL", lines, threads);
    again("JSONL, unchanged", lines, threads);
    job("JSONL, one thread", lines, "1");
    baseline("Jsoup.parse of all pages", "jsoup", pages, threads);
    job("pages", pages, threads);
    job("JSONL, a tenth of the articles", lines(count / 10), threads);
    if (tenfold) {
      job(TENFOLD, lines(count * 10), threads);
    }
    job("one article", lines(1), threads);
  }

  private Path lines(int articles) throws IOException {
    Path file = folder.resolve(articles + ".jsonl");
    if (!Files.exists(file)) {
      Files.createDirectories(folder);
      MakeCorpus.writeLines(sentences, articles, file);
    }
    return file;
  }

  private Path pages() throws IOException {
    Path pages = folder.resolve("pages-" + count);
    if (!Files.exists(pages)) {
      MakeCorpus.writePages(sentences, count, pages);
    }
    return pages;
  }

  private void job(String name, Path input, String threads) throws Exception {
    delete(folder.resolve("output"));
    again(name, input, threads);
  }

  private void again(String name, Path input, String threads) throws Exception {
    String output = folder.resolve("output").toString();
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(
                java(),
                "-Xmx256m",
                "-XX:+UseSerialGC", // these three as README's nightly line has them
                "-XX:TieredStopAtLevel=1",
                "-XX:+IgnoreUnrecognizedVMOptions", // the next one is of Linux alone
                "-XX:+UseTransparentHugePages",
                "-jar",
                JAR,
                "run",
                "-q",
                "-i",
                input.toString(),
                "-o",
                output,
                "-j",
                threads)
            .inheritIO()
            .start();
    long peak = 0;
    double used = 0;
    while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, resident(process.pid()));
      used = process.info().totalCpuDuration().map(d -> d.toNanos() / 1e9).orElse(used);
    }
    if (process.exitValue() != 0) {
      throw new IOException("the program ended with " + process.exitValue());
    }
    add(name, (System.nanoTime() - begin) / 1e9, used);
    peaks.merge(name, peak, Math::max);
  }

  private void baseline(String name, String kind, Path input, String threads) throws Exception {
    Process process =
        new ProcessBuilder(
                java(),
                "-Xmx2g",
                "-cp",
                System.getProperty("java.class.path"),
                Baseline.class.getName(),
                kind,
                input.toString(),
                threads)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader in = process.inputReader(StandardCharsets.UTF_8)) {
      String[] both = in.readLine().split(" ", -1);
      add(name, Double.parseDouble(both[0]), Double.parseDouble(both[1]));
    }
    process.waitFor();
  }

  private void add(String name, double clock, double used) {
    seconds.computeIfAbsent(name, n -> new ArrayList<>()).add(clock);
    processor.computeIfAbsent(name, n -> new ArrayList<>()).add(used);
  }

  /** The most memory so far in MB, as Linux tells it; 0 elsewhere. */
  private static long resident(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> walk = Files.walk(folder)) {
        for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private void print() {
    OUT.printf(
        "%n%-34s %9s %9s %9s %12s %8s%n",
        "", "median s", "least", "most", "processor s", "peak MB");
    seconds.forEach(
        (name, all) ->
            OUT.printf(
                "%-34s %9.2f %9.2f %9.2f %12.2f %8s%n",
                name,
                clock(name),
                Collections.min(all),
                Collections.max(all),
                processor(name),
                peaks.getOrDefault(name, 0L) == 0 ? "" : peaks.get(name)));
    OUT.printf("%n%-34s %9s %12s%n", "", "clock", "processor");
    ratio("JSONL / tagging", 1, "JSONL", "HanLP tags all sentences", "at most 0.5");
    OUT.printf(
        "%-34s %9.2f %12.2f   goal: at most 1%n",
        "pages / (1.5 Jsoup + tagging/2)",
        clock("pages")
            / (1.5 * clock("Jsoup.parse of all pages") + clock("HanLP tags all sentences") / 2),
        processor("pages")
            / (1.5 * processor("Jsoup.parse of all pages")
                + processor("HanLP tags all sentences") / 2));
    ratio("one thread / all threads", 1, "JSONL, one thread", "JSONL", "at least 1.8 with two");
    ratio("first run / unchanged", 1, "JSONL", "JSONL, unchanged", "at least 20");
    ratio(
        "per article, tenth / whole", 10, "JSONL, a tenth of the articles", "JSONL", "0.9 to 1.1");
    ratio("per article, tenfold / whole", 0.1, TENFOLD, "JSONL", "0.9 to 1.1");
    OUT.printf(
        "%-34s %9.2f %12.2f   goal: below 1.5 s%n",
        "one article, seconds", clock("one article"), processor("one article"));
  }

  private void ratio(String label, double factor, String above, String below, String goal) {
    OUT.printf(
        "%-34s %9.2f %12.2f   goal: %s%n",
        label,
        factor * clock(above) / clock(below),
        factor * processor(above) / processor(below),
        goal);
  }

  private double clock(String name) {
    return median(Objects.requireNonNull(seconds.get(name)));
  }

  private double processor(String name) {
    return median(Objects.requireNonNull(processor.get(name)));
  }

  private static double median(List<Double> all) {
    double[] sorted = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[(sorted.length - 1) / 2];
  }
}
