package dealfacts.report;

import dealfacts.ingest.Article;
import dealfacts.ingest.ArticleParser;
import dealfacts.ingest.DocumentReader;
import dealfacts.ingest.IngestOptions;
import dealfacts.ingest.Raw;
import dealfacts.ingest.RawDocument;
import dealfacts.ingest.SourceFile;
import dealfacts.ingest.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads texts of articles again from the input of a run. */
final class ArticleTexts {
  private ArticleTexts() {}

  /**
   * The texts of the articles wanted, as far as the input still has them.
   *
   * @param paths by article id, where each was read from; files of other paths are not opened
   */
  static Map<String, String> read(Path input, Map<String, String> paths) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    Set<String> files = new HashSet<>(paths.values());
    ArticleParser parser = new ArticleParser(IngestOptions.DEFAULT);
    for (SourceFile file : Sources.list(input).files()) {
      if (files.contains(file.path())) {
        read(file, parser, paths, texts);
      }
    }
    return texts;
  }

  private static void read(
      SourceFile file, ArticleParser parser, Map<String, String> paths, Map<String, String> texts)
      throws IOException {
    try (DocumentReader reader = DocumentReader.open(file, IngestOptions.DEFAULT)) {
      while (reader.hasNext() && texts.size() < paths.size()) {
        Raw raw = reader.next();
        if (raw instanceof RawDocument document
            && parser.parse(document) instanceof Article article
            && file.path().equals(paths.get(article.id()))) {
          texts.putIfAbsent(article.id(), article.text());
        }
      }
    }
  }
}
