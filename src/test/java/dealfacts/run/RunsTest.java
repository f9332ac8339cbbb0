package dealfacts.run;

import static org.assertj.core.api.Assertions.assertThat;

import dealfacts.bench.GoldArticles;
import dealfacts.ingest.Article;
import dealfacts.text.Fold;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunsTest {
  /** The same by sorting all. */
  private static Runs sorted(int[] hashes, int most) {
    int[] different = IntStream.of(hashes).sorted().distinct().toArray();
    return new Runs(different.length, Arrays.copyOf(different, Math.min(most, different.length)));
  }

  private static int[] hashes(String body) {
    String letters =
        body.chars()
            .filter(c -> Character.isLetterOrDigit((char) c))
            .collect(StringBuilder::new, (b, c) -> b.append((char) c), StringBuilder::append)
            .toString();
    return IntStream.rangeClosed(0, letters.length() - 5)
        .map(i -> Runs.hash(letters.substring(i, i + 5)))
        .toArray();
  }

  @Test
  void areCountedAndTheSmallestKept() throws IOException {
    for (Article article : GoldArticles.all()) {
      String body = Fold.fold(article.text());
      assertThat(Runs.of(body, 64)).isEqualTo(sorted(hashes(body), 64));
    }
  }

  @Test
  void hashesMayLieWhereverTheyLike() {
    Random random = new Random(3);
    for (int i = 0; i < 5_000; i++) {
      int range = 1 << random.nextInt(31);
      int[] hashes = new int[1 + random.nextInt(300)];
      for (int k = 0; k < hashes.length; k++) {
        hashes[k] = (random.nextBoolean() ? 0 : Integer.MIN_VALUE) + random.nextInt(range);
      }
      assertThat(Runs.of(hashes, 16)).isEqualTo(sorted(hashes, 16));
    }
  }

  @Test
  void fewLettersHaveNone() {
    assertThat(Runs.of("", 64)).isEqualTo(sorted(new int[0], 64));
    assertThat(Runs.of("云帆，生物", 64)).isEqualTo(sorted(new int[0], 64));
    assertThat(Runs.of("云帆，生物。1", 64).different()).isEqualTo(1);
  }
}
