package dealfacts.bench;

import dealfacts.ingest.Article;
import dealfacts.ingest.ArticleParser;
import dealfacts.ingest.DocumentReader;
import dealfacts.ingest.IngestOptions;
import dealfacts.ingest.Raw;
import dealfacts.ingest.RawDocument;
import dealfacts.ingest.SourceFile;
import dealfacts.output.CsvReader;
import dealfacts.text.Document;
import dealfacts.text.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The sentences that benchmark articles are made of, and headlines: those of {@code corpus/} and of
 * the gold sets, told apart by the gold tables, so that a change of rules changes no article.
 *
 * @param deals sentences that tell a deal
 * @param beside the other sentences of articles with a deal
 * @param others sentences of articles without one
 * @param dealTitles headlines of articles with a deal
 * @param otherTitles headlines of articles without one
 * @param ordinary news that doesn't even sound like a deal
 */
record NewsSentences(
    List<String> deals,
    List<String> beside,
    List<String> others,
    List<String> dealTitles,
    List<String> otherTitles,
    OrdinaryNews ordinary) {
  static final List<String> SETS = List.of("news", "notices", "digests", "silence");

  /** Shorter ones, and those without an end, are subheadings and credits. */
  private static final int SHORTEST = 12;

  /** Reads them from the project in the working directory. */
  static NewsSentences load(Path project) throws IOException {
    Path gold = project.resolve("src/test/resources/gold");
    Collector collector = new Collector();
    collector.read(project.resolve("corpus"), gold.resolve("corpus"));
    for (String set : SETS) {
      collector.read(gold.resolve(set).resolve("articles.jsonl"), gold.resolve(set));
    }
    return collector.done(OrdinaryNews.load(project));
  }

  private static final class Collector {
    private final Set<String> deals = new LinkedHashSet<>();
    private final Set<String> beside = new LinkedHashSet<>();
    private final Set<String> others = new LinkedHashSet<>();
    private final Set<String> dealTitles = new LinkedHashSet<>();
    private final Set<String> otherTitles = new LinkedHashSet<>();

    void read(Path texts, Path gold) throws IOException {
      List<String> evidence = new ArrayList<>();
      Set<String> articles = new HashSet<>();
      for (CsvReader.Row row : CsvReader.rows(gold.resolve("deals.csv"))) {
        evidence.add(row.get("article_id") + " " + row.get("evidence"));
        articles.add(row.get("article_id"));
      }
      for (Article article : NewsSentences.articles(texts)) {
        List<String> its =
            evidence.stream()
                .filter(e -> e.startsWith(article.id() + " "))
                .map(e -> e.substring(article.id().length() + 1))
                .toList();
        boolean telling = articles.contains(article.id());
        (telling ? dealTitles : otherTitles).add(article.title());
        Document document = new Document(article);
        for (Sentence sentence : document.sentences()) {
          String text = document.slice(sentence.span());
          if (!sentence.title() && text.length() >= SHORTEST && text.matches(".*[。！？”]")) {
            boolean tells = its.stream().anyMatch(e -> text.contains(e) || e.contains(text));
            (tells ? deals : telling ? beside : others).add(text);
          }
        }
      }
    }

    NewsSentences done(OrdinaryNews ordinary) {
      beside.removeAll(deals);
      others.removeAll(deals);
      dealTitles.remove("");
      otherTitles.remove("");
      return new NewsSentences(
          List.copyOf(deals),
          List.copyOf(beside),
          List.copyOf(others),
          List.copyOf(dealTitles),
          List.copyOf(otherTitles),
          ordinary);
    }
  }

  /** The articles of a file or a folder, by path. */
  static List<Article> articles(Path input) throws IOException {
    IngestOptions options = IngestOptions.DEFAULT;
    ArticleParser parser = new ArticleParser(options);
    List<Article> articles = new ArrayList<>();
    for (Path file : files(input)) {
      String path =
          input.equals(file) ? file.getFileName().toString() : input.relativize(file).toString();
      SourceFile source = new SourceFile(path, file, Files.size(file), Instant.EPOCH);
      try (DocumentReader reader = DocumentReader.open(source, options)) {
        while (reader.hasNext()) {
          Raw raw = reader.next();
          if (raw instanceof RawDocument document
              && parser.parse(document) instanceof Article article) {
            articles.add(article);
          }
        }
      }
    }
    return articles;
  }

  private static List<Path> files(Path input) {
    try (Stream<Path> walk = Files.walk(input)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
