package dealfacts.bench;

import dealfacts.Dealfacts;
import dealfacts.ingest.Article;
import dealfacts.lexicon.Lexicons;
import dealfacts.mention.date.DateFinder;
import dealfacts.mention.money.QuantityFinder;
import dealfacts.mention.party.PartyFinder;
import dealfacts.mention.party.SegmenterWords;
import dealfacts.mention.round.RoundFinder;
import dealfacts.text.Document;
import dealfacts.text.HanLpTokens;
import dealfacts.text.Segmenter;
import dealfacts.text.Sentence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

/** Stages of the extraction over a million characters of news: 100 ms are 10 M characters a second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 4, time = 4)
@Measurement(iterations = 5, time = 3)
public class StagesBenchmark {
  private static final int CHARACTERS = 1_000_000;

  private final List<Article> articles = new ArrayList<>();
  private final List<Document> documents = new ArrayList<>();
  private final QuantityFinder quantities = new QuantityFinder();
  private final DateFinder dates = new DateFinder();
  private final RoundFinder rounds = new RoundFinder();
  private final PartyFinder parties = new PartyFinder(Lexicons.builtIn());
  private final Dealfacts dealfacts = Dealfacts.create();
  private final Segmenter segmenter =
      new Segmenter(SegmenterWords.names(), SegmenterWords.verbs());
  private final HanLpTokens hanLp =
      new HanLpTokens(SegmenterWords.names(), SegmenterWords.verbs());

  @Setup
  public void read() throws IOException {
    NewsSentences sentences = NewsSentences.load(Path.of(""));
    int characters = 0;
    for (int i = 0; characters < CHARACTERS; i++) {
      News news = News.make(i, sentences);
      Article article =
          Article.of(
              "bench-" + i,
              news.title(),
              String.join("\n", news.paragraphs()),
              news.published().toLocalDate());
      articles.add(article);
      documents.add(new Document(article));
      characters += article.text().length();
    }
  }

  @Benchmark
  public void foldAndCut(Blackhole sink) {
    articles.forEach(a -> sink.consume(new Document(a)));
  }

  @Benchmark
  public void quantities(Blackhole sink) {
    documents.forEach(d -> sink.consume(quantities.find(d)));
  }

  @Benchmark
  public void dates(Blackhole sink) {
    documents.forEach(d -> sink.consume(dates.find(d, d.anchor())));
  }

  @Benchmark
  public void rounds(Blackhole sink) {
    documents.forEach(d -> sink.consume(rounds.find(d)));
  }

  /** Quantities, dates and rounds: what is compared with the parsers of others. */
  @Benchmark
  public void quantitiesDatesAndRounds(Blackhole sink) {
    for (Document document : documents) {
      sink.consume(quantities.find(document));
      sink.consume(dates.find(document, document.anchor()));
      sink.consume(rounds.find(document));
    }
  }

  /** With the three above, which it needs. */
  @Benchmark
  public void parties(Blackhole sink) {
    for (Document document : documents) {
      sink.consume(
          parties.find(
              document,
              quantities.find(document),
              dates.find(document, document.anchor()),
              rounds.find(document)));
    }
  }

  @Benchmark
  public void wholeExtraction(Blackhole sink) {
    articles.forEach(a -> sink.consume(dealfacts.deals(a)));
  }

  @Benchmark
  public void taggingByOurs(Blackhole sink) {
    for (Document document : documents) {
      for (Sentence sentence : document.sentences()) {
        sink.consume(segmenter.tokens(document.folded(), sentence.span()));
      }
    }
  }

  /** The baseline. */
  @Benchmark
  public void taggingByHanLp(Blackhole sink) {
    for (Document document : documents) {
      for (Sentence sentence : document.sentences()) {
        sink.consume(hanLp.tokens(sentence.span().of(document.folded())));
      }
    }
  }
}
