package dealfacts.bench;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * An article made for a benchmark. Its number alone decides what it holds, so that a corpus of any
 * size begins with the same articles.
 */
record News(int number, String title, List<String> paragraphs, LocalDateTime published) {
  static final long SEED = 20_240_305;

  /** How long an article is at least, in UTF-16 code units without its title. */
  static final int LENGTH = 1_000;

  private static final LocalDateTime FIRST = LocalDateTime.of(2023, 1, 1, 6, 0);

  /** Every third tells a deal in its first paragraph, often one or two more further down. */
  static News make(int number, NewsSentences from) {
    Random random = new Random(SEED + 7_919L * number);
    boolean tells = number % 3 == 0;
    int more = tells ? random.nextInt(3) : 0;
    List<String> paragraphs = new ArrayList<>();
    int length = 0;
    while (length < LENGTH) {
      StringBuilder paragraph = new StringBuilder();
      int sentences = 2 + random.nextInt(3);
      for (int i = 0; i < sentences; i++) {
        boolean deal = tells && i == 0 && (paragraphs.isEmpty() || more-- > 0);
        paragraph.append(pick(deal ? from.deals() : tells ? from.beside() : from.others(), random));
      }
      paragraphs.add(paragraph.toString());
      length += paragraph.length();
    }
    return new News(
        number,
        pick(tells ? from.dealTitles() : from.otherTitles(), random),
        List.copyOf(paragraphs),
        FIRST.plusMinutes(random.nextInt(900 * 24 * 60)));
  }

  private static String pick(List<String> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
