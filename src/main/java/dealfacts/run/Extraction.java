package dealfacts.run;

import dealfacts.Dealfacts;
import dealfacts.deal.DealFact;
import dealfacts.ingest.Article;
import dealfacts.ingest.ArticleParser;
import dealfacts.ingest.IngestOptions;
import dealfacts.ingest.Ingested;
import dealfacts.ingest.RawDocument;
import dealfacts.ingest.Rejection;
import dealfacts.output.ArticleRows;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** Turns a document into what it came to. One instance serves all threads. */
final class Extraction {
  private final IngestOptions options;
  private final ArticleParser parser;
  private final Supplier<Dealfacts> dealfacts;
  private final byte[] fingerprint;
  private final String limits;
  private final LongAdder parsing = new LongAdder();
  private final LongAdder extracting = new LongAdder();

  /**
   * @param dealfacts made when the first article needs it
   * @param fingerprint of the program and its settings
   * @param limits of time and memory, as text
   */
  Extraction(
      IngestOptions options, Supplier<Dealfacts> dealfacts, String fingerprint, String limits) {
    this.options = options;
    this.parser = new ArticleParser(options);
    this.dealfacts = dealfacts;
    this.fingerprint = fingerprint.getBytes(StandardCharsets.UTF_8);
    this.limits = limits;
  }

  /** What the journal knows the document by: the same key promises the same outcome. */
  byte[] key(RawDocument document) {
    return key(document.key(options));
  }

  /** A key of something that has no bytes of its own. */
  byte[] key(String name) {
    return key(name.getBytes(StandardCharsets.UTF_8));
  }

  /** The key of a document that fails for the limits: with others it is none that is known. */
  byte[] limited(byte[] key) {
    return key(limits + HexFormat.of().formatHex(key));
  }

  /** The fingerprint of a file that holds such a document. */
  long limited(long sum) {
    return limited(sum, limits);
  }

  static long limited(long sum, String limits) {
    return sum ^ (limits.hashCode() * 0x9e3779b97f4a7c15L | 1);
  }

  private byte[] key(byte[] content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(fingerprint);
      return Arrays.copyOf(digest.digest(content), ContentIndex.KEY);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Never throws for what the document holds. */
  Outcome perform(RawDocument document) {
    long begin = System.nanoTime();
    Ingested ingested;
    try {
      ingested = parser.parse(document);
    } catch (OutOfMemoryError e) {
      return tooLarge();
    } finally {
      parsing.add(System.nanoTime() - begin);
    }
    if (ingested instanceof Rejection rejection) {
      return rejected(rejection);
    }
    begin = System.nanoTime();
    Article article = (Article) ingested;
    try {
      List<DealFact> deals = dealfacts.get().deals(article);
      return Copies.told(article, ArticleRows.of(article, deals));
    } catch (OutOfMemoryError e) {
      return tooLarge();
    } catch (RuntimeException | StackOverflowError e) {
      return new Outcome.Rejected("extract", "defect", oneLine(e.toString()));
    } finally {
      extracting.add(System.nanoTime() - begin);
    }
  }

  /**
   * As {@link #perform} of each, in less time; throws where one of them can't be read together with
   * the others.
   */
  List<Outcome> performAll(List<RawDocument> documents) {
    long begin = System.nanoTime();
    List<Ingested> ingested = documents.stream().map(parser::parse).toList();
    List<Article> articles = new ArrayList<>();
    for (Ingested its : ingested) {
      if (its instanceof Article article) {
        articles.add(article);
      }
    }
    long parsed = System.nanoTime();
    parsing.add(parsed - begin);
    Iterator<Outcome> told = articles.isEmpty() ? Collections.emptyIterator() : told(articles);
    extracting.add(System.nanoTime() - parsed);
    return ingested.stream()
        .map(its -> its instanceof Rejection rejection ? rejected(rejection) : told.next())
        .toList();
  }

  private Iterator<Outcome> told(List<Article> articles) {
    List<List<DealFact>> deals = dealfacts.get().deals(articles);
    List<Outcome> told = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      Article article = articles.get(i);
      told.add(Copies.told(article, ArticleRows.of(article, deals.get(i))));
    }
    return told.iterator();
  }

  /** The outcome of a document that never was one. */
  static Outcome.Rejected rejected(Rejection rejection) {
    return new Outcome.Rejected(rejection.stage(), rejection.reason(), rejection.detail());
  }

  /** The outcome of a document that took too long. */
  Outcome.Rejected tooSlow(long seconds) {
    return new Outcome.Rejected(
        "extract", "too-slow", "not done after " + seconds + " s, see --time-limit");
  }

  private static Outcome.Rejected tooLarge() {
    return new Outcome.Rejected("extract", "too-large", "it needs more memory than there is");
  }

  private static String oneLine(String detail) {
    String line = detail.replaceAll("\\s+", " ").strip();
    return line.length() > 200 ? line.substring(0, 200) : line;
  }

  /** Time spent by all threads together. */
  long parsingNanos() {
    return parsing.sum();
  }

  long extractingNanos() {
    return extracting.sum();
  }
}
