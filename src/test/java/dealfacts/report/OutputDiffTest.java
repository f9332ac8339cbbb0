package dealfacts.report;

import static org.assertj.core.api.Assertions.assertThat;

import dealfacts.report.OutputDiff.Cell;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputDiffTest {
  @TempDir Path tmp;

  private Folders before() throws IOException {
    return Folders.at(tmp.resolve("before"))
        .deals(
            Folders.DEALS,
            "a1,a,financing,announced,a,,青岚科技完成A轮融资,0,10,r1,0.80,",
            "a2,a,financing,completed,b,,青岚科技完成B轮融资,0,10,r1,0.80,",
            "b1,b,buyback,planned,,,远帆物流拟回购,0,7,r2,0.70,")
        .parties(
            Folders.PARTIES,
            "a1,a,target,青岚科技,青岚科技,0,4",
            "a1,a,adviser,华灯资本,华灯资本,0,4",
            "a2,a,target,青岚科技,青岚科技,0,4",
            "b1,b,target,远帆物流,远帆物流,0,4")
        .amounts(Folders.AMOUNTS, "a2,a,deal_value,2亿元,200000000,200000000,CNY,exact,0,3")
        .articles(Folders.ARTICLES, "a,a.txt,,", "b,b.txt,,");
  }

  private OutputDiff diff(Folders before, Folders after) throws IOException {
    return OutputDiff.of(before.path(), after.path());
  }

  @Test
  void theSameFoldersDifferInNothing() throws IOException {
    OutputDiff diff = diff(before(), before());
    assertThat(diff.same()).isEqualTo(3);
    assertThat(diff.added()).isEmpty();
    assertThat(diff.changed()).isEmpty();
    assertThat(diff.gone()).isEmpty();
  }

  private Folders after() throws IOException {
    return Folders.at(tmp.resolve("after"))
        .deals(
            Folders.DEALS,
            "a9,a,financing,completed,b,,青岚科技完成B轮融资,5,15,r1,0.85,",
            "a1,a,financing,completed,a,,青岚科技完成A轮融资,0,10,r1,0.80,",
            "c1,c,ipo,completed,,,白石集团上市,0,6,r3,0.90,")
        .parties(
            Folders.PARTIES,
            "a1,a,target,青岚科技,青岚科技,0,4",
            "a9,a,target,青岚科技,青岚科技,0,4",
            "a9,a,investor,北斗创投,北斗创投,0,4",
            "c1,c,target,白石集团,白石集团,0,4")
        .amounts(Folders.AMOUNTS, "a9,a,deal_value,2亿元,200000000,200000000,CNY,exact,0,3")
        .articles(Folders.ARTICLES, "a,a.txt,,", "b,b.txt,,", "c,c.txt,,");
  }

  @Test
  void findsADealAgainWhoseIdChanged() throws IOException {
    OutputDiff diff = diff(before(), after());
    assertThat(diff.added()).extracting(OutputDiff.Entry::dealId).containsExactly("c1");
    assertThat(diff.gone()).extracting(OutputDiff.Entry::dealId).containsExactly("b1");
    assertThat(diff.changed()).hasSize(2);
    assertThat(diff.changed().get(0).deal().dealId()).isEqualTo("a9");
    assertThat(diff.changed().get(0).cells())
        .containsExactly(
            new Cell("deal_id", "a2", "a9"),
            new Cell("confidence", "0.80", "0.85"),
            new Cell("parties/investor", "", "北斗创投"));
    assertThat(diff.changed().get(1).cells())
        .containsExactly(
            new Cell("status", "announced", "completed"), new Cell("parties/adviser", "华灯资本", ""));
  }

  @Test
  void anArticleOfTheSamePathIsTheSameArticle() throws IOException {
    Folders after =
        Folders.at(tmp.resolve("after"))
            .deals(Folders.DEALS, "x1,x,buyback,planned,,,远帆物流拟回购,0,7,r2,0.70,")
            .parties(Folders.PARTIES, "x1,x,target,远帆物流,远帆物流,0,4")
            .articles(Folders.ARTICLES, "x,b.txt,,");
    OutputDiff diff = diff(before(), after);
    assertThat(diff.added()).isEmpty();
    assertThat(diff.changed()).hasSize(1);
    assertThat(diff.changed().get(0).cells())
        .containsExactly(new Cell("deal_id", "b1", "x1"), new Cell("article_id", "b", "x"));
    assertThat(diff.gone()).extracting(OutputDiff.Entry::dealId).containsExactly("a1", "a2");
  }

  @Test
  void writesText() throws IOException {
    StringBuilder text = new StringBuilder();
    diff(before(), after()).writeText(text);
    assertThat(text)
        .hasToString(
            """
            1 added, 2 changed, 1 gone, 0 the same
            + c c1 ipo completed; target 白石集团
            ~ a a9 financing completed b; target 青岚科技; investor 北斗创投; deal_value 2亿元
                deal_id: a2 -> a9
                confidence: 0.80 -> 0.85
                parties/investor: (empty) -> 北斗创投
            ~ a a1 financing completed a; target 青岚科技
                status: announced -> completed
                parties/adviser: 华灯资本 -> (empty)
            - b b1 buyback planned; target 远帆物流
            """);
  }

  @Test
  void writesCsv() throws IOException {
    StringBuilder csv = new StringBuilder();
    diff(before(), after()).writeCsv(csv);
    assertThat(csv)
        .hasToString(
            """
            change,deal_id,article_id,column,before,after,deal,evidence
            added,c1,c,,,,ipo completed; target 白石集团,白石集团上市
            changed,a9,a,deal_id,a2,a9,financing completed b; target 青岚科技; investor 北斗创投; deal_value 2亿元,青岚科技完成B轮融资
            changed,a9,a,confidence,0.80,0.85,financing completed b; target 青岚科技; investor 北斗创投; deal_value 2亿元,青岚科技完成B轮融资
            changed,a9,a,parties/investor,,北斗创投,financing completed b; target 青岚科技; investor 北斗创投; deal_value 2亿元,青岚科技完成B轮融资
            changed,a1,a,status,announced,completed,financing completed a; target 青岚科技,青岚科技完成A轮融资
            changed,a1,a,parties/adviser,华灯资本,,financing completed a; target 青岚科技,青岚科技完成A轮融资
            gone,b1,b,,,,buyback planned; target 远帆物流,远帆物流拟回购
            """);
  }

  @Test
  void writesAPage() throws IOException {
    StringWriter page = new StringWriter();
    OutputDiffHtml.write(diff(before(), after()), page);
    assertThat(page.toString())
        .contains("<div class=\"tile\"><b>2</b><span data-t>Changed</span></div>")
        .contains("<span class=\"chip\">status</span><del>announced</del><ins>completed</ins>")
        .contains("<b class=\"sign-gone\">−</b>buyback planned; target 远帆物流</div>");
  }
}
