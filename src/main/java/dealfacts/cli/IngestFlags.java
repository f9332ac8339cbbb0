package dealfacts.cli;

import dealfacts.ingest.IngestOptions;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How inputs are read. */
final class IngestFlags {
  @Option(
      names = "--date-from-mtime",
      description = "Date an article by its file's time stamp where nothing else does.")
  private boolean dateFromMtime;

  @Option(
      names = "--site-rules",
      paramLabel = "FILE",
      description = "Rules of your own for the pages of single sites, as TSV.")
  private @Nullable Path siteRules;

  IngestOptions options() {
    return IngestOptions.DEFAULT.withDateFromMtime(dateFromMtime).withSiteRules(siteRules);
  }
}
