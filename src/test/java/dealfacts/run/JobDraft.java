package dealfacts.run;

import dealfacts.ingest.IngestOptions;
import dealfacts.output.CsvStyle;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A job of which a test changes what it is about. */
final class JobDraft {
  @Nullable Path input;
  InputStream stdin = new ByteArrayInputStream(new byte[0]);
  Path output;

  /** Null for {@code .state} in the output. */
  @Nullable Path state;

  CsvStyle style = CsvStyle.PLAIN;
  boolean gazetteer = true;
  int jobs = 2;
  Duration timeLimit = Duration.ofSeconds(60);
  Job.Selection selection = Job.Selection.ALL;
  @Nullable Path newDeals;
  Job.@Nullable Allowance maxRejects;
  @Nullable Path metrics;
  Clock clock = Clock.fixed(Corpus.NOW, ZoneOffset.UTC);

  JobDraft(Path input, Path output) {
    this.input = input;
    this.output = output;
  }

  Job job() {
    return new Job(
        input,
        stdin,
        output,
        state == null ? output.resolve(".state") : state,
        style,
        IngestOptions.DEFAULT,
        gazetteer,
        List.of(),
        jobs,
        timeLimit,
        selection,
        newDeals,
        maxRejects,
        metrics,
        clock);
  }
}
