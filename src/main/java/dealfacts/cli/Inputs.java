package dealfacts.cli;

import dealfacts.ingest.Article;
import dealfacts.ingest.ArticleParser;
import dealfacts.ingest.DocumentReader;
import dealfacts.ingest.IngestOptions;
import dealfacts.ingest.Ingested;
import dealfacts.ingest.Raw;
import dealfacts.ingest.RawDocument;
import dealfacts.ingest.Rejection;
import dealfacts.ingest.SourceFile;
import dealfacts.ingest.Sources;
import java.io.IOException;
import java.nio.file.Path;

/** Reads the articles of an input one after the other, for commands that print. */
final class Inputs {
  private final Console console;
  private final IngestOptions options;
  private final ArticleParser parser;
  private long rejected;

  /** Receives an article. */
  @FunctionalInterface
  interface Sink {
    void accept(Article article) throws IOException;
  }

  Inputs(Console console, IngestOptions options) {
    this.console = console;
    this.options = options;
    this.parser = new ArticleParser(options);
  }

  /**
   * @param input a folder, a file, or {@code -} for standard input
   * @return the exit status: failed where something could not be read
   */
  int forEach(String input, Sink sink) throws IOException {
    if (input.equals("-")) {
      read(DocumentReader.open(console.in(), options), sink);
    } else {
      Sources sources = Sources.list(Path.of(input));
      sources.unreadable().forEach(this::reject);
      for (SourceFile file : sources.files()) {
        read(DocumentReader.open(file, options), sink);
      }
    }
    return rejected == 0 ? Exit.DONE : Exit.FAILED;
  }

  /** The same for one file. */
  int forFile(SourceFile file, Sink sink) throws IOException {
    read(DocumentReader.open(file, options), sink);
    return rejected == 0 ? Exit.DONE : Exit.FAILED;
  }

  private void read(DocumentReader reader, Sink sink) throws IOException {
    try (reader) {
      while (reader.hasNext()) {
        Raw raw = reader.next();
        if (raw instanceof RawDocument document) {
          Ingested ingested = parser.parse(document);
          if (ingested instanceof Article article) {
            sink.accept(article);
          } else if (ingested instanceof Rejection rejection) {
            reject(rejection);
          }
        } else if (raw instanceof Rejection rejection) {
          reject(rejection);
        }
      }
    }
  }

  private void reject(Rejection rejection) {
    rejected++;
    String record = rejection.record().isEmpty() ? "" : ":" + rejection.record();
    console
        .err()
        .println(
            "dealfacts: "
                + rejection.path()
                + record
                + ": "
                + rejection.reason()
                + ", "
                + rejection.detail());
  }
}
