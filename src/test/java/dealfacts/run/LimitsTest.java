package dealfacts.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that fail for a limit of the run are tried again when the limit is another one. */
class LimitsTest {
  @TempDir private Path folder = Path.of("");
  private Corpus corpus = new Corpus(folder);

  @BeforeEach
  void newCorpus() throws Exception {
    // one sentence after the other that names two companies and their deal, all different
    StringBuilder slow = new StringBuilder();
    for (int i = 0; i < 6_000; i++) {
      String name = new String(Character.toChars(0x4e91 + i));
      slow.append(name).append("杉科技拟收购").append(name).append("川股份30%股权，");
    }
    corpus = new Corpus(folder).text("1.txt", Corpus.article(1));
    corpus.text("feed.jsonl", Corpus.line("a", Corpus.article(2)) + Corpus.line("b", slow + "。"));
  }

  private Summary run(Duration limit) throws RunException {
    return corpus.run(job -> job.timeLimit = limit);
  }

  @Test
  void anArticleThatTookTooLongIsTriedAgainWithAnotherLimit() throws Exception {
    Duration none = Duration.ofMillis(1);
    Summary first = run(none);
    assertThat(first.rejects()).containsEntry("too-slow", first.rejected());
    assertThat(first.rejected()).isPositive();
    Summary same = run(none);
    assertThat(same.documents()).isZero();
    assertThat(same.rejected()).isEqualTo(first.rejected());
    Summary more = run(Duration.ofSeconds(600));
    assertThat(more.extracted()).isEqualTo(first.rejected());
    assertThat(more.rejected()).isZero();
    assertThat(more.articles()).isEqualTo(3);
    assertThat(corpus.tables()).isEqualTo(corpus.fullRun());
    // what is done is done, whatever the limit
    assertThat(run(none).documents()).isZero();
  }
}
