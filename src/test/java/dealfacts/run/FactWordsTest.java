package dealfacts.run;

import static org.assertj.core.api.Assertions.assertThat;

import dealfacts.bench.GoldArticles;
import dealfacts.ingest.Article;
import dealfacts.text.Fold;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FactWordsTest {
  /** What the words are, said as an expression. */
  private static final Pattern FACT =
      Pattern.compile(
          "(?<figure>[0-9A-Za-z][0-9A-Za-z.]{0,30}[%\\p{IsHan}]?)"
              + "|(?<name>\\p{IsHan}{2,4})(?:股份|集团|科技|有限|公司)"
              + "|(?<numeral>[一二两三四五六七八九十百千]{1,9}[亿万元股成倍月日年轮])");

  private static final String LETTERS = "一二千亿股份有限公司集团甲乙1a.%,。 ㊀々〇\ud840\udc00\ud83d\ude00";

  private static List<String> byExpression(String body) {
    List<String> words = new ArrayList<>();
    Matcher matcher = FACT.matcher(body);
    while (matcher.find()) {
      String name = matcher.group("name");
      words.add(name == null ? matcher.group() : name);
    }
    return words;
  }

  @Test
  void areThoseOfTheExpression() throws IOException {
    for (Article article : GoldArticles.all()) {
      String body = Fold.fold(article.text());
      assertThat(FactWords.of(body)).isEqualTo(byExpression(body));
    }
    Random random = new Random(11);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(50); k > 0; k--) {
        int at = random.nextInt(LETTERS.length());
        text.append(LETTERS, at, Math.min(LETTERS.length(), at + 1 + random.nextInt(3)));
      }
      assertThat(FactWords.of(text.toString())).isEqualTo(byExpression(text.toString()));
    }
  }

  @Test
  void areFiguresNamesAndNumerals() {
    assertThat(FactWords.of("北石科技以3.5亿元购得云岭集团三成股份,占51%"))
        .containsExactly("北石", "3.5亿", "购得云岭", "三成", "51%");
  }
}
