package dealfacts;

import dealfacts.ingest.Article;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** A text of eight times the length takes about eight times the work, whatever it repeats. */
class LongArticlesTest {
  private static final String LETTERS = "云海山川禾木北石清澜泰国方博远航星辰蓝鲸青瑞丰嘉恒信达通宝利华盛宇飞龙玉明光";
  private static final List<String> KINDS = List.of("科技", "资本", "集团", "投资", "股份有限公司", "银行");
  private static final List<String> TRIGGERS =
      List.of("收购", "转让", "投资", "增持", "减持", "回购", "中标", "融资", "上市", "发行", "领投", "完成");
  private static final int ONCE = 4_000;

  private static void grows(String what, IntFunction<String> part) {
    Dealfacts dealfacts = Dealfacts.create();
    Work.growsWithTheLength(
        what, article(part, ONCE), article(part, Work.LONGER * ONCE), dealfacts::deals);
  }

  private static Article article(IntFunction<String> part, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < length; i++) {
      text.append(part.apply(i));
    }
    return Article.of("1", "", text.toString(), null);
  }

  private static String name(int number) {
    Random random = new Random(number);
    StringBuilder name = new StringBuilder();
    name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    return name.append(KINDS.get(random.nextInt(KINDS.size()))).toString();
  }

  private static String trigger(int number) {
    return TRIGGERS.get(new Random(number).nextInt(TRIGGERS.size()));
  }

  @Test
  void names() {
    grows("a list of names", i -> name(i) + "、");
    grows("names", i -> name(i) + ",收购" + name(i + 1) + "。");
  }

  @Test
  void triggerWords() {
    grows("one trigger word", i -> "收购。");
    grows("trigger words", i -> trigger(i) + (i % 9 == 8 ? "。" : ""));
    grows("parts of other words", i -> List.of("融资余额", "投资者", "发行人", "收购价。").get(i % 4));
  }

  @Test
  void deals() {
    grows("deals", i -> name(i) + "宣布收购" + name(-i) + i % 97 + "%股权,作价" + (i + 1) + "万元。");
    grows("rounds", i -> name(i) + "完成A轮融资。");
    grows("rounds of nobody", i -> "完成A轮融资。");
    grows("one listing again and again", i -> "云帆科技递交招股书,拟在港交所上市。");
    grows("one deal again and again", i -> "云帆科技完成1亿元A轮融资,北石资本、禾木资本领投。");
  }

  @Test
  void marksAndFigures() {
    grows("brackets", i -> "收购(《“");
    grows("figures", i -> "收购1亿元、");
    grows("heads of tables", i -> "股东名称 减持方式 减持股数 减持比例\n");
  }
}
