package dealfacts.bench;

import dealfacts.Dealfacts;
import dealfacts.ingest.Article;
import dealfacts.mention.party.SegmenterWords;
import dealfacts.text.Document;
import dealfacts.text.HanLpTokens;
import dealfacts.text.Sentence;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Extraction against HanLP's tagging of all sentences, warm: {@code ByTurns COUNT ROUNDS}. One
 * thread does both by turns, some articles each, and its processor time counts, so that the ratio
 * means something on a machine that has other work.
 */
public final class ByTurns {
  private static final int TURN = 50;
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private ByTurns() {}

  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<Article> articles = GoldArticles.made(Integer.parseInt(args[0]));
    Dealfacts dealfacts = Dealfacts.create();
    HanLpTokens hanLp = new HanLpTokens(SegmenterWords.names(), SegmenterWords.verbs());
    for (int round = 1; round <= Integer.parseInt(args[1]); round++) {
      double extraction = 0;
      double tagging = 0;
      long done = 0;
      for (int from = 0; from < articles.size(); from += TURN) {
        List<Article> turn = articles.subList(from, Math.min(articles.size(), from + TURN));
        List<String> sentences = sentences(turn);
        long begin = CPU.getCurrentThreadCpuTime();
        for (Article article : turn) {
          done += dealfacts.deals(article).size();
        }
        long middle = CPU.getCurrentThreadCpuTime();
        for (String sentence : sentences) {
          done += hanLp.tokens(sentence).size();
        }
        extraction += middle - begin;
        tagging += CPU.getCurrentThreadCpuTime() - middle;
      }
      out.printf(
          "round %d: extraction %.2f ms an article, tagging %.2f ms, ratio %.3f (%d results)%n",
          round,
          extraction / 1e6 / articles.size(),
          tagging / 1e6 / articles.size(),
          extraction / tagging,
          done);
    }
  }

  private static List<String> sentences(List<Article> articles) {
    List<String> sentences = new ArrayList<>();
    for (Article article : articles) {
      Document document = new Document(article);
      for (Sentence sentence : document.sentences()) {
        sentences.add(sentence.span().of(document.folded()));
      }
    }
    return sentences;
  }
}
