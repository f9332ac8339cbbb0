package dealfacts.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
  private static final String GOLD_DEALS =
      "deal_id,article_id,type,status,round,subject_text,evidence,must";
  private static final String GOLD_PARTIES = "deal_id,article_id,role,name,canonical_name";
  private static final String GOLD_AMOUNTS = "deal_id,article_id,kind,text,low,high,unit,qualifier";
  private static final String GOLD_DATES = "deal_id,article_id,kind,text,date_start,date_end";

  @TempDir Path tmp;
  private Path gold;
  private Path output;

  /**
   * Article a: one financing, found with a wrong status, one investor too few and one too many.
   * Article b: an acquisition that is missed. Article c tells no deal; the output invents one.
   */
  @BeforeEach
  void folders() throws IOException {
    gold =
        Folders.at(tmp.resolve("gold/press"))
            .deals(
                GOLD_DEALS,
                "1,a,financing,completed,a,,青岚科技完成1亿元A轮融资,true",
                "1,b,acquisition,planned,,60%股权,白石集团拟收购远帆物流60%股权,true")
            .parties(
                GOLD_PARTIES,
                "1,a,target,青岚科技,青岚科技股份有限公司",
                "1,a,investor,北斗创投,",
                "1,a,investor,长庚资本,",
                "1,b,acquirer,白石集团,",
                "1,b,target,远帆物流,")
            .amounts(
                GOLD_AMOUNTS,
                "1,a,deal_value,1亿元,100000000,100000000,CNY,exact",
                "1,b,deal_value,金额未披露,,,,undisclosed")
            .dates(GOLD_DATES, "1,a,event,近日,,")
            .articles("article_id,path", "a,a.txt", "b,b.txt", "c,c.txt")
            .path()
            .getParent();
    output =
        Folders.at(tmp.resolve("output"))
            .deals(
                Folders.DEALS,
                "f1,a,financing,announced,a,,青岚科技完成1亿元A轮融资,0,15,financing/complete,0.92,",
                "f2,c,financing,completed,,,云杉数据融资余额2亿元,0,12,financing/noun,0.95,")
            .parties(
                Folders.PARTIES,
                "f1,a,target,青岚科技股份有限公司,青岚科技股份有限公司,0,10",
                "f1,a,investor,北斗创投,北斗创投,0,4",
                "f1,a,investor,老股东基金,老股东基金,0,5",
                "f2,c,target,云杉数据,云杉数据,0,4")
            .amounts(Folders.AMOUNTS, "f1,a,deal_value,1亿元,100000000.00,100000000,CNY,exact,6,9")
            .dates(Folders.DATES, "f1,a,event,近日,,,,4,6")
            .articles(Folders.ARTICLES, "a,a.txt,,", "b,b.txt,,", "c,c.txt,,")
            .path();
  }

  private Evaluation evaluation() throws IOException {
    return Evaluation.of(gold, output);
  }

  @Test
  void countsDealsAndSlots() throws IOException {
    Evaluation e = evaluation();
    assertThat(e.articles()).isEqualTo(3);
    assertThat(e.score("deals")).isEqualTo(new Score("deals", 1, 1, 1));
    // found: target, one investor, amount, date; missed: an investor, acquirer, target of b
    assertThat(e.score("slots")).isEqualTo(new Score("slots", 4, 3, 2));
    assertThat(e.score("matched slots")).isEqualTo(new Score("matched slots", 4, 1, 1));
    assertThat(e.score("slots").precision()).isCloseTo(4 / 6.0, within(1e-9));
    assertThat(e.score("slots").recall()).isCloseTo(4 / 7.0, within(1e-9));
    assertThat(e.score("slots").f1()).isCloseTo(8 / 13.0, within(1e-9));
  }

  @Test
  void countsByTypeRoleAndKind() throws IOException {
    Evaluation e = evaluation();
    assertThat(e.score("deals/financing")).isEqualTo(new Score("deals/financing", 1, 0, 1));
    assertThat(e.score("deals/acquisition")).isEqualTo(new Score("deals/acquisition", 0, 1, 0));
    assertThat(e.score("slots/acquisition")).isEqualTo(new Score("slots/acquisition", 0, 2, 0));
    assertThat(e.score("party/investor")).isEqualTo(new Score("party/investor", 1, 1, 1));
    assertThat(e.score("party/target")).isEqualTo(new Score("party/target", 1, 1, 1));
    assertThat(e.score("amount/deal_value")).isEqualTo(new Score("amount/deal_value", 1, 0, 0));
    assertThat(e.score("date/event")).isEqualTo(new Score("date/event", 1, 0, 0));
    assertThat(e.score("date/deadline")).isEqualTo(new Score("date/deadline", 0, 0, 0));
  }

  @Test
  void scoresColumnsOfFoundDealsOnly() throws IOException {
    assertThat(evaluation().shares())
        .containsExactly(
            new Share("type", 1, 1), new Share("status", 0, 1), new Share("round", 1, 1));
  }

  @Test
  void confusesTypesAndStatuses() throws IOException {
    Evaluation e = evaluation();
    assertThat(e.types().get("financing", "financing")).isEqualTo(1);
    assertThat(e.types().get("acquisition", Confusion.NONE)).isEqualTo(1);
    assertThat(e.types().get(Confusion.NONE, "financing")).isEqualTo(1);
    assertThat(e.statuses().get("completed", "announced")).isEqualTo(1);
    assertThat(e.statuses().gold()).containsExactly("completed");
  }

  @Test
  void rowsOfOneTenthOfConfidenceShareABin() throws IOException {
    Evaluation e = evaluation();
    assertThat(e.reliability()).containsExactly(new Bin(9, 2, 187, 1, 0));
    assertThat(e.reliability().get(0).expected()).isCloseTo(0.935, within(1e-9));
    assertThat(e.reliability().get(0).actual()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void everyMistakeComesWithItsSentence() throws IOException {
    List<Mistake> mistakes = evaluation().mistakes();
    assertThat(mistakes)
        .extracting(m -> String.join(" ", m.article(), m.side(), m.item(), m.gold(), m.output()))
        .containsExactly(
            "a differs status completed announced",
            "a missed party/investor 长庚资本 ",
            "a wrong party/investor  老股东基金",
            "b missed deal acquisition planned 60%股权; acquirer 白石集团; target 远帆物流;"
                + " deal_value 金额未披露 ",
            "b missed party/acquirer 白石集团 ",
            "b missed party/target 远帆物流 ",
            "c wrong deal  financing completed; target 云杉数据",
            "c wrong party/target  云杉数据");
    assertThat(mistakes.get(3).sentence()).isEqualTo("白石集团拟收购远帆物流60%股权");
    assertThat(mistakes.get(6).sentence()).isEqualTo("云杉数据融资余额2亿元");
    assertThat(mistakes.get(6).rule()).isEqualTo("financing/noun");
    assertThat(mistakes.get(4).follows()).isTrue();
    assertThat(mistakes.get(3).follows()).isFalse();
  }

  @Test
  void aSlotOutsideTheEvidenceShowsItsOwnSentence() throws IOException {
    Files.writeString(
        gold.resolve("press/articles.jsonl"),
        "{\"id\":\"a\",\"title\":\"青岚科技融资\",\"text\":\"青岚科技完成1亿元A轮融资。本轮由北斗创投、长庚资本投资。\"}\n");
    Files.writeString(
        gold.resolve("press/articles.csv"), "article_id,path\na,articles.jsonl\nb,\nc,\n");
    assertThat(evaluation().mistakes().get(1).sentence()).isEqualTo("本轮由北斗创投、长庚资本投资。");
  }

  @Test
  void freeDealsAndSlotsAreNeitherRequiredNorWrong() throws IOException {
    new FreeGold().write();
    Evaluation e = evaluation();
    assertThat(e.score("deals")).isEqualTo(new Score("deals", 1, 0, 1));
    assertThat(e.score("party/investor")).isEqualTo(new Score("party/investor", 1, 0, 1));
    assertThat(e.types().get("acquisition", Confusion.NONE)).isZero();
  }

  private final class FreeGold {
    void write() throws IOException {
      Path press = gold.resolve("press");
      Files.writeString(
          press.resolve("deals.csv"),
          Files.readString(press.resolve("deals.csv")).replace("60%股权,true", "60%股权,false"));
      Files.writeString(
          press.resolve("parties.csv"),
          "deal_id,article_id,role,name,must\n1,a,target,青岚科技股份有限公司,true\n"
              + "1,a,investor,北斗创投,true\n1,a,investor,长庚资本,false\n");
    }
  }

  @Test
  void tablesAndColumnsThatGoldLacksAreNotScored() throws IOException {
    Files.delete(gold.resolve("press/dates.csv"));
    Evaluation e = evaluation();
    assertThat(e.score("date/event").output()).isZero();
    assertThat(e.shares()).extracting(Share::item).doesNotContain("stage", "instrument");
  }

  @Test
  void pairsForTheBestAgreementNotInOrder() throws IOException {
    Folders.at(gold.resolve("press"))
        .deals(GOLD_DEALS, "1,a,financing,completed,a,,,", "2,a,financing,completed,b,,,")
        .parties(
            GOLD_PARTIES,
            "1,a,target,青岚科技,",
            "1,a,investor,北斗创投,",
            "2,a,target,青岚科技,",
            "2,a,investor,长庚资本,")
        .articles("article_id,path", "a,a.txt");
    Folders.at(output)
        .deals(
            Folders.DEALS,
            "y,a,financing,completed,b,,,0,0,r,0.9,",
            "x,a,financing,completed,a,,,0,0,r,0.9,")
        .parties(
            Folders.PARTIES,
            "x,a,target,青岚科技,,0,0",
            "x,a,investor,北斗创投,,0,0",
            "y,a,target,青岚科技,,0,0",
            "y,a,investor,长庚资本,,0,0")
        .articles(Folders.ARTICLES, "a,a.txt,,");
    assertThat(evaluation().score("slots")).isEqualTo(new Score("slots", 4, 0, 0));
    assertThat(evaluation().mistakes()).isEmpty();
  }

  @Test
  void aNearTypeIsTheSameDealOfTheWrongType() throws IOException {
    Files.writeString(
        output.resolve("deals.csv"),
        Files.readString(output.resolve("deals.csv")).replace("f1,a,financing", "f1,a,placement"));
    Evaluation e = evaluation();
    assertThat(e.score("deals")).isEqualTo(new Score("deals", 1, 1, 1));
    assertThat(e.types().get("financing", "placement")).isEqualTo(1);
    assertThat(e.reliability()).containsExactly(new Bin(9, 2, 187, 0, 0));
  }

  @Test
  void anArticleIsFoundByItsPathWhereItsIdDiffers() throws IOException {
    for (String table : List.of("deals.csv", "parties.csv", "amounts.csv", "dates.csv")) {
      Path file = output.resolve(table);
      Files.writeString(file, Files.readString(file).replace(",a,", ",0123456789abcdef,"));
    }
    Files.writeString(output.resolve("articles.csv"), "article_id,path\n0123456789abcdef,a.txt\n");
    Evaluation e = evaluation();
    assertThat(e.score("deals").found()).isEqualTo(1);
    assertThat(e.notes())
        .containsExactly(
            "press: 2 of 3 articles are not in the output; their deals count as missed");
  }

  @Test
  void aPathThatManyArticlesShareNamesNone() throws IOException {
    Files.writeString(
        gold.resolve("press/articles.csv"), "article_id,path\na,n.jsonl\nb,n.jsonl\nc,c.txt\n");
    Files.writeString(output.resolve("articles.csv"), "article_id,path\na,c.txt\nz,c.txt\n");
    assertThat(evaluation().notes())
        .containsExactly(
            "press: 2 of 3 articles are not in the output; their deals count as missed");
  }

  @Test
  void goldThatContradictsItselfIsRefused() throws IOException {
    assertThatThrownBy(() -> Evaluation.of(gold, tmp)).hasMessageContaining("no output folder");
    assertThatThrownBy(() -> Evaluation.of(output.resolve("none"), output))
        .hasMessageContaining("is no folder");
    Files.writeString(gold.resolve("press/articles.csv"), "article_id,path\na,a.txt\n");
    assertThatThrownBy(this::evaluation).hasMessageContaining("article b has deals but no row");
  }

  @Test
  void writesFiguresAsText() throws IOException {
    StringBuilder text = new StringBuilder();
    EvaluationText.write(evaluation(), text);
    assertThat(text.toString().lines())
        .contains(
            "slots                             7      6      4     0.667   0.571   0.615",
            "deals                             2      2      1     0.500   0.500   0.500",
            "acquisition                  (none)                1",
            "0.90-1.00                         2      1    0.935   0.500   0.000",
            "mistakes: 8",
            "  differs gold 1 financing status: completed -> announced",
            "  wrong   deal: financing completed; target 云杉数据",
            "          云杉数据融资余额2亿元 [financing/noun]");
  }

  @Test
  void writesFiguresAndMistakesAsCsv() throws IOException {
    StringBuilder scores = new StringBuilder();
    EvaluationCsv.scores(evaluation(), scores);
    assertThat(scores.toString().lines())
        .contains(
            "item,gold,output,right,precision,recall,f1",
            "slots,7,6,4,0.6667,0.5714,0.6154",
            "column/status,1,1,0,0.0000,0.0000,0.0000");
    StringBuilder mistakes = new StringBuilder();
    EvaluationCsv.mistakes(evaluation(), mistakes);
    assertThat(mistakes.toString().lines())
        .hasSize(9)
        .contains(
            "press,a,gold 1,financing,missed,party/investor,长庚资本,,financing/complete,"
                + "青岚科技完成1亿元A轮融资");
  }

  @Test
  void comparesWhatAChangeWonAndLost() throws IOException {
    Evaluation before = evaluation();
    Files.writeString(
        output.resolve("deals.csv"),
        Files.readString(output.resolve("deals.csv"))
            .replace("announced", "completed")
            .replace(",a,,青岚", ",b,,青岚"));
    Comparison comparison = Comparison.of(before, evaluation());
    assertThat(comparison.won()).extracting(Mistake::item).containsExactly("status");
    assertThat(comparison.lost()).extracting(Mistake::item).containsExactly("round");
    StringBuilder text = new StringBuilder();
    EvaluationText.write(comparison, text);
    assertThat(text.toString().lines())
        .contains(
            "slots                          0.615   0.615   +0.000",
            "won: 1",
            "lost: 1",
            "  differs gold 1 financing round: a -> b");
    StringBuilder csv = new StringBuilder();
    EvaluationCsv.comparison(comparison, csv);
    assertThat(csv.toString().lines().map(line -> line.split(",")[0]))
        .containsExactly("change", "won", "lost");
  }

  @Test
  void writesAPageWithEverythingEscaped() throws IOException {
    Files.writeString(
        output.resolve("deals.csv"),
        Files.readString(output.resolve("deals.csv"))
            .replace("financing/noun", "<script>x</script>"));
    Evaluation e = evaluation();
    StringWriter page = new StringWriter();
    EvaluationHtml.write(e, Comparison.of(e, e), page);
    assertThat(page.toString())
        .contains(
            "<tr><td><span data-code>party/investor</span></td><td class=\"n\">2</td><td class=\"n\">2</td>")
        .contains("<rect width=\"36.9\" height=\"6\"/></svg>0.615</td>")
        .contains(
            "<b class=\"side-missed\"><span data-t>missed</span></b>"
                + "<span class=\"chip\"><span data-code>party/investor</span></span>"
                + "<ins>长庚资本</ins>")
        .contains("<code>&lt;script&gt;x&lt;/script&gt;</code>")
        .contains("<span class=\"confused\">1</span>")
        .contains("<h2><span data-t>Won</span><small>0</small></h2>")
        .doesNotContain("<script>x");
  }

  @Test
  void aMistakeMadeTwiceIsLostWhereItWasMadeOnce() throws IOException {
    Evaluation before = evaluation();
    Files.writeString(
        output.resolve("deals.csv"),
        Files.readString(output.resolve("deals.csv"))
            + "f3,c,financing,completed,,,云杉数据,0,4,r,0.5,\n");
    Files.writeString(
        output.resolve("parties.csv"),
        Files.readString(output.resolve("parties.csv")) + "f3,c,target,云杉数据,云杉数据,0,4\n");
    Comparison comparison = Comparison.of(before, evaluation());
    assertThat(comparison.won()).isEmpty();
    assertThat(comparison.lost()).extracting(Mistake::item).containsExactly("deal", "party/target");
  }
}
