package dealfacts.mention.money;

import static org.assertj.core.api.Assertions.assertThat;

import dealfacts.ingest.Article;
import dealfacts.mention.Qualifier;
import dealfacts.mention.Quantity;
import dealfacts.text.Document;
import dealfacts.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityPropertiesTest {
  private static final int RUNS = 200;

  private final Random random = new Random(20240305);

  @Test
  void aNumberInDigitsParsesBack() {
    for (int run = 0; run < RUNS; run++) {
      long value = 1 + (long) Math.pow(10, random.nextDouble() * 12);

      assertMoney(value + "元", value);
      assertMoney(String.format(Locale.ROOT, "%,d元", value), value);
      assertMoney("人民币" + String.format(Locale.ROOT, "%,d.00元", value), value);
      assertMoney(fullWidth(value + "元"), value);
    }
  }

  @Test
  void aNumberWithAUnitParsesBack() {
    for (int run = 0; run < RUNS; run++) {
      long cents = 1 + random.nextInt(999_999);
      BigDecimal figure = BigDecimal.valueOf(cents, 2);

      assertMoney(figure + "万元", figure.movePointRight(4));
      assertMoney(figure + "亿元", figure.movePointRight(8));
      assertMoney(figure + " 亿元", figure.movePointRight(8));
      assertMoney(figure + "万亿元", figure.movePointRight(12));
    }
  }

  /** 一百二十家, 两千一百多名: what is counted stops no reading. */
  @Test
  @Timeout(value = 10, unit = TimeUnit.SECONDS)
  void aNumberInChineseEndsBeforeWhatItCounts() {
    for (int run = 0; run < RUNS; run++) {
      long value = 11 + (long) Math.pow(10, random.nextDouble() * 9);
      for (String counted : List.of("家", "多名", "余位", "个", "只")) {
        String text = "来了" + ChineseNumerals.write(value, false) + counted + "客户，花了3亿元";

        List<Quantity> found = new QuantityFinder().find(document(text));

        Quantity last = found.get(found.size() - 1);
        assertThat(last.low()).as(text).isEqualByComparingTo(new BigDecimal("300000000"));
      }
    }
  }

  @Test
  void aNumberInChineseParsesBack() {
    for (int run = 0; run < RUNS; run++) {
      long value = 1 + (long) Math.pow(10, random.nextDouble() * 12);

      assertMoney(ChineseNumerals.write(value, false) + "美元", value);
      if (value > 10) {
        assertMoney(ChineseNumerals.write(value, true) + "元整", value);
      }
    }
  }

  @Test
  void aBoundOpensItsSide() {
    for (int run = 0; run < RUNS; run++) {
      int figure = 1 + random.nextInt(9_999);
      BigDecimal value = BigDecimal.valueOf(figure * 10_000L);
      String money = figure + "万元";

      assertThat(only("不超过" + money))
          .isEqualTo(money(null, value, Qualifier.UP_TO, 3 + money.length()));
      assertThat(only("不低于" + money))
          .isEqualTo(money(value, null, Qualifier.AT_LEAST, 3 + money.length()));
      assertThat(only("逾" + money))
          .isEqualTo(money(value, null, Qualifier.OVER, 1 + money.length()));
      assertThat(only("约" + money))
          .isEqualTo(money(value, value, Qualifier.ABOUT, 1 + money.length()));
    }
  }

  @Test
  void aRangeKeepsBothEnds() {
    for (int run = 0; run < RUNS; run++) {
      int low = 1 + random.nextInt(500);
      int high = low + 1 + random.nextInt(500);
      Quantity range =
          money(
              BigDecimal.valueOf(low).movePointRight(8),
              BigDecimal.valueOf(high).movePointRight(8),
              Qualifier.RANGE,
              0);

      for (String text :
          List.of(low + "-" + high + "亿元", low + "亿元至" + high + "亿元", low + "亿～" + high + "亿元")) {
        Quantity found = only(text);
        assertThat(found.low()).as(text).isEqualByComparingTo(range.low());
        assertThat(found.high()).as(text).isEqualByComparingTo(range.high());
        assertThat(found.qualifier()).as(text).isEqualTo(Qualifier.RANGE);
        assertThat(found.span().length()).as(text).isEqualTo(text.length());
      }
    }
  }

  @Test
  void spansAndValuesOfASentenceDontHangOnItsNeighbours() {
    List<QuantitySpec.Line> lines = new ArrayList<>(QuantitySpec.read("money.tsv"));
    for (int run = 0; run < 10; run++) {
      Collections.shuffle(lines, random);
      List<QuantitySpec.Line> chosen = lines.subList(0, 60);
      StringBuilder text = new StringBuilder();
      List<String> expected = new ArrayList<>();
      for (QuantitySpec.Line line : chosen) {
        Document alone = line.document();
        for (Quantity quantity : new QuantityFinder().find(alone)) {
          expected.add((text.length() + quantity.span().start()) + value(alone, quantity));
        }
        text.append(line.sentence()).append(isClosed(line.sentence()) ? "" : "\n");
      }
      Document whole = document(text.toString());

      List<String> found =
          new QuantityFinder()
              .find(whole).stream().map(q -> q.span().start() + value(whole, q)).toList();

      assertThat(found).isEqualTo(expected);
    }
  }

  @Test
  void mentionsLieInOrderWithinAnyText() {
    String alphabet = "0123456789,.-%万亿千百十一二三五数几多余元美港币约近超不过股成点个（）/：A轮K$￥ 。、至";
    for (int run = 0; run < RUNS; run++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 60; i++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      Document document = document(text.toString());
      int floor = 0;
      for (Quantity quantity : new QuantityFinder().find(document)) {
        assertThat(quantity.span().start()).as(text.toString()).isGreaterThanOrEqualTo(floor);
        assertThat(document.slice(quantity.span())).as(text.toString()).isNotBlank();
        floor = quantity.span().end();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1", "亿", "万", "一", "1亿", "1-", "1,", "3.", "数", "几千万", "约", "（1", "1亿元、", "十几", "1 ", "/1",
        "不超过", "百分之", "零", "$1", "1轮", "点", "第1", "1到2"
      })
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void aHostileTextTakesLinearTime(String piece) {
    Document document = document("融资" + piece.repeat(50_000 / piece.length()));

    List<Quantity> found = new QuantityFinder().find(document);

    assertThat(found.stream().mapToInt(quantity -> quantity.span().length()).max().orElse(0))
        .isLessThan(200);
  }

  private static String fullWidth(String text) {
    StringBuilder out = new StringBuilder();
    text.chars().forEach(c -> out.append((char) (c < 128 ? c + 0xfee0 : c)));
    return out.toString();
  }

  /** Without a mark at its end, {@code (单位:亿元)12.5} and the next line's {@code 3亿元} are one. */
  private static boolean isClosed(String sentence) {
    return "。！？；".indexOf(sentence.charAt(sentence.length() - 1)) >= 0;
  }

  private static void assertMoney(String text, long value) {
    assertMoney(text, BigDecimal.valueOf(value));
  }

  private static void assertMoney(String text, BigDecimal value) {
    Quantity found = only(text);
    assertThat(found.kind()).as(text).isEqualTo(Quantity.Kind.MONEY);
    assertThat(found.low()).as(text).isEqualByComparingTo(value);
    assertThat(found.high()).as(text).isEqualByComparingTo(value);
    assertThat(found.span().length()).as(text).isEqualTo(text.length());
  }

  private static Quantity money(
      @Nullable BigDecimal low, @Nullable BigDecimal high, Qualifier qualifier, int length) {
    return new Quantity(
        new Span(0, length), Quantity.Kind.MONEY, low, high, "CNY", qualifier, false, null);
  }

  private static Quantity only(String text) {
    List<Quantity> found = new QuantityFinder().find(document(text));
    assertThat(found).as(text).hasSize(1);
    return found.get(0);
  }

  private static String value(Document document, Quantity quantity) {
    return " "
        + document.slice(quantity.span())
        + " "
        + quantity.low()
        + ".."
        + quantity.high()
        + " "
        + quantity.qualifier();
  }

  private static Document document(String text) {
    return new Document(Article.of("test", "", text, null));
  }
}
