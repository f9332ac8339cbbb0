package dealfacts.deal.holding;

import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Trigger;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.Set;

/**
 * Holders who sell to institutions that bid for the shares ({@code 询价转让}): whoever they are, the
 * holder sells on the market, a part ({@code 转让2%股份}) as well as a number.
 */
final class Inquiry {
  private static final Pattern ASKED = Pattern.compile("询价(?:方式)?转让");

  private static final Pattern SHARES =
      Pattern.compile(
          "(?:(?!股权|股本|给|予|至|元)[^,;。:]){0,20}?(?:[0-9][0-9.,]{0,14}[万亿]?股(?![权东])|[0-9][0-9.]{0,6}%(?:的|公司|所持)*(?:股份|股票))");

  private static final Pattern OTHER = Pattern.compile("协议转让|转让协议|股权|收购|要约|拍卖|过户|无偿|划转|子公司|回购");

  private static final Set<String> WORDS = Set.of("转让", "出让");

  private Inquiry() {}

  /** Whether the word is one of a sale that the article calls so. */
  static boolean tells(Passage passage, Trigger trigger) {
    if (!WORDS.contains(trigger.word()) || !ASKED.matcher(passage.document().folded()).find()) {
      return false;
    }
    Span clause = passage.clauseAt(trigger.span().start());
    String right = passage.words(trigger.span().end(), clause.end());
    return SHARES.matcher(right).lookingAt()
        && !OTHER.matcher(passage.wordsBesideNames(clause)).find();
  }
}
