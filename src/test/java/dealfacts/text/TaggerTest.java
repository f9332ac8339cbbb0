package dealfacts.text;

import static org.assertj.core.api.Assertions.assertThat;

import dealfacts.ingest.Article;
import dealfacts.lexicon.Entry;
import dealfacts.lexicon.EntryType;
import dealfacts.lexicon.Lexicons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Our tokens are those of HanLP's own segmenter, in every span and every tag. */
class TaggerTest {
  private static final List<String> VERBS = List.of("收购", "领投", "完成", "减持", "受让", "共同投资");

  private final Segmenter ours = new Segmenter(names(), VERBS);
  private final HanLpTokens theirs = new HanLpTokens(names(), VERBS);

  private static List<String> names() {
    return Lexicons.builtIn().entries(EntryType.COMPANY, EntryType.FUND).stream()
        .filter(entry -> !entry.isAmbiguous())
        .map(Entry::surface)
        .toList();
  }

  private void same(String sentence) {
    Span whole = new Span(0, sentence.length());
    assertThat(ours.tokens(sentence, whole)).as(sentence).isEqualTo(theirs.tokens(sentence));
  }

  private static List<String> sentences() throws IOException {
    List<String> sentences = new ArrayList<>();
    Path folder = Path.of("src/test/resources/gold");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          Document document = new Document(Article.of("1", "", line.replace("\\n", "\n"), null));
          document.sentences().forEach(s -> sentences.add(s.span().of(document.folded())));
        }
      }
    }
    return sentences;
  }

  @Test
  void sentencesOfNews() throws IOException {
    List<String> sentences = sentences();
    assertThat(sentences.size()).isGreaterThan(1_000);
    sentences.forEach(this::same);
  }

  @Test
  void namesOfPersonsPlacesAndOrganisations() {
    List.of(
            "埃隆·马斯克与蒂姆·库克在旧金山会见了李彦宏、雷军和王小川。",
            "龚学平等领导说,邓颖超生前杜绝超生。",
            "武胜县新学乡政府大楼门前锣鼓喧天,我在上海林原科技有限公司兼职工作。",
            "蓝翔给宁夏固原市彭阳县红河镇黑牛沟村捐赠了挖掘机。",
            "济南杨铭宇餐饮管理有限公司是由杨先生创办的餐饮企业。",
            "签约仪式前,秦光荣、李纪恒、仇和等一同会见了参加签约的企业家。",
            "微软公司於1975年由比爾·蓋茲和保羅·艾倫創立。",
            "3月5日-8月31日,第2.5期1,234.56万元,编号C-17/2024,约50%~60%。",
            "收购库卡集团94.55%股权,由云帆资本领投。")
        .forEach(this::same);
  }

  @Test
  void oddCharacters() {
    List.of(
            "。",
            "a",
            "12",
            " ",
            "\r\n",
            "😀收购😀",
            "\ud800收购",
            "\0",
            "末##末",
            "ＡＢＣ１２３",
            "一二三四五",
            "·",
            "ａ·ｂ",
            "。。。")
        .forEach(this::same);
  }

  @Test
  void charactersAtRandom() {
    Random random = new Random(7);
    String stock = "李王张一二三十百万年月日市县省镇村区公司集团大学银行和与的在了是·,。、(A1 ";
    for (int i = 0; i < 2_000; i++) {
      StringBuilder sentence = new StringBuilder();
      for (int k = random.nextInt(40); k >= 0; k--) {
        boolean any = random.nextInt(3) == 0;
        sentence.append(
            any
                ? (char) (0x4e00 + random.nextInt(3_000))
                : stock.charAt(random.nextInt(stock.length())));
      }
      same(sentence.toString());
    }
  }
}
