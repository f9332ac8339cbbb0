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

  /** Of four articles without a deal so many are made of what only sounds like one. */
  private static final int HARD_OF_FOUR = 1;

  /**
   * Every third tells a deal in its first paragraph, often one or two more further down. Of the
   * others three quarters are ordinary news, and one quarter is made of hard negatives.
   */
  static News make(int number, NewsSentences from) {
    Random random = new Random(SEED + 7_919L * number);
    if (number % 3 == 0) {
      return made(number, random, pick(from.dealTitles(), random), telling(from, random));
    }
    if (random.nextInt(4) < HARD_OF_FOUR) {
      return made(
          number,
          random,
          pick(from.otherTitles(), random),
          (paragraph, sentence) -> pick(from.others(), random));
    }
    OrdinaryNews ordinary = from.ordinary();
    int desk = random.nextInt(ordinary.desks());
    return made(
        number,
        random,
        ordinary.headline(desk, random),
        (paragraph, sentence) -> ordinary.sentence(desk, random));
  }

  /** Gives the sentence of that number in the paragraph of that number. */
  private interface Source {
    String sentence(int paragraph, int sentence);
  }

  private static Source telling(NewsSentences from, Random random) {
    int[] more = {random.nextInt(3)};
    return (paragraph, sentence) -> {
      boolean deal = sentence == 0 && (paragraph == 0 || more[0]-- > 0);
      return pick(deal ? from.deals() : from.beside(), random);
    };
  }

  private static News made(int number, Random random, String title, Source source) {
    List<String> paragraphs = new ArrayList<>();
    int length = 0;
    while (length < LENGTH) {
      StringBuilder paragraph = new StringBuilder();
      int sentences = 2 + random.nextInt(3);
      for (int i = 0; i < sentences; i++) {
        paragraph.append(source.sentence(paragraphs.size(), i));
      }
      paragraphs.add(paragraph.toString());
      length += paragraph.length();
    }
    LocalDateTime published = FIRST.plusMinutes(random.nextInt(900 * 24 * 60));
    return new News(number, title, List.copyOf(paragraphs), published);
  }

  static String pick(List<String> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
