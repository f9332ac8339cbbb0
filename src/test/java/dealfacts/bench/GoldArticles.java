package dealfacts.bench;

import dealfacts.ingest.Article;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The articles of the gold sets, for tests that compare a quick way with the long one. */
public final class GoldArticles {
  private GoldArticles() {}

  /** Of all sets that may be read. */
  public static List<Article> all() throws IOException {
    List<Article> articles = new ArrayList<>(NewsSentences.articles(Path.of("corpus")));
    for (String set : NewsSentences.SETS) {
      articles.addAll(
          NewsSentences.articles(
              Path.of("src/test/resources/gold").resolve(set).resolve("articles.jsonl")));
    }
    return articles;
  }

  /** Benchmark articles, of which two thirds tell no deal. */
  public static List<Article> made(int count) throws IOException {
    NewsSentences sentences = NewsSentences.load(Path.of(""));
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      News news = News.make(i, sentences);
      articles.add(
          Article.of(
              "made-" + i,
              news.title(),
              String.join("\n", news.paragraphs()),
              news.published().toLocalDate()));
    }
    return articles;
  }
}
