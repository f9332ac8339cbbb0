package dealfacts.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

  private static List<String> split(String text, int titleEnd) {
    return Sentences.split(text, titleEnd).stream().map(s -> s.span().of(text)).toList();
  }

  @Test
  void endsAtFullStopsAndLineEnds() {
    assertThat(split("甲收购乙。丙中标！\n丁上市", 0)).containsExactly("甲收购乙。", "丙中标！", "丁上市");
  }

  @Test
  void keepsClosingQuotesWithTheirSentence() {
    assertThat(split("他说：“已经完成。”随后离开。", 0)).containsExactly("他说：“已经完成。”", "随后离开。");
  }

  @Test
  void marksTheTitle() {
    List<Sentence> sentences = Sentences.split("甲收购乙\n甲宣布收购乙。", 4);
    assertThat(sentences).extracting(Sentence::title).containsExactly(true, false);
    assertThat(sentences).extracting(Sentence::paragraph).containsExactly(0, 1);
  }

  @Test
  void cutsASentenceWithoutEnd() {
    String text = "收购一家公司，".repeat(1_000);
    assertThat(Sentences.split(text, 0))
        .allSatisfy(s -> assertThat(s.span().length()).isLessThanOrEqualTo(Sentences.LONGEST));
    assertThat(String.join("", split(text, 0))).isEqualTo(text);
  }

  @Test
  void foldsOneCharacterForOne() {
    assertThat(Fold.fold("收購Ａ公司，１２億")).isEqualTo("收购A公司,12亿");
  }
}
