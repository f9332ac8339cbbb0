package dealfacts.cli;

import dealfacts.ingest.Article;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The day by which words like {@code 昨日} are read where an article doesn't tell its own. */
final class ReferenceDate {
  @Option(
      names = "--reference-date",
      paramLabel = "DATE",
      description = "The day of articles that nothing dates: 昨日 is the day before.")
  private @Nullable LocalDate date;

  /** Null where none was given. */
  @Nullable LocalDate date() {
    return date;
  }

  /** The article, published on the given day where nothing tells its own. */
  Article dated(Article article) {
    return date == null || article.publishedOn() != null
        ? article
        : article.publishedOn(date, "option");
  }
}
