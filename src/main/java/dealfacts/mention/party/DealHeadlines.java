package dealfacts.mention.party;

import dealfacts.mention.EntityType;
import dealfacts.mention.party.Cue.Role;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Headlines of deal databases, which have no mark between the name and what follows: {@code
 * 蓝鲸不锈A+轮获得云帆资本等5000万人民币投资}. All that precedes the round is the name, whatever words it holds.
 */
final class DealHeadlines {
  private static final int LONGEST = 30;

  private static final List<String> KINDS =
      List.of(
          "未披露", "股权转让", "定向增发", "新三板", "新三板定增", "战略投资", "战略融资", "债权融资", "股权融资", "并购", "私有化", "IPO",
          "IPO上市", "众筹", "上市");

  private final String text;
  private final Words words;

  DealHeadlines(String text, Words words) {
    this.text = text;
    this.words = words;
  }

  List<Candidate> find(Span sentence, Passage passage) {
    List<Candidate> found = new ArrayList<>();
    int verb = verb(passage);
    if (verb < 0) {
      return purchase(passage);
    }
    int end = passage.get(verb).start();
    for (int i = 0; i < verb; i++) {
      Piece piece = passage.get(i);
      if (piece.is(Piece.Kind.ROUND) || piece.isWord("融资")) {
        end = Math.min(end, piece.start());
      }
    }
    Span target = withoutKind(strip(sentence.start(), end));
    if (target.length() < 2 || target.length() > LONGEST) {
      return found;
    }
    found.add(new Candidate(target, EntityType.COMPANY, "headline/target", 0.96));
    Span investor = investor(passage, verb);
    if (investor.length() > 1 && !words.isNoName(investor.of(text))) {
      found.add(
          new Candidate(
              investor,
              words.fundSuffix(text, investor.start(), investor.end()) > 0
                  ? EntityType.FUND
                  : EntityType.COMPANY,
              "headline/investor",
              0.96));
    }
    return found;
  }

  /** {@code 甲 2.94亿人民币并购乙}: a blank behind the buyer, and nothing behind the target. */
  private List<Candidate> purchase(Passage passage) {
    int size = passage.size();
    boolean form =
        (size == 4 || size == 5)
            && passage.get(0).is(Piece.Kind.TEXT)
            && passage.get(1).is(Piece.Kind.BLANK)
            && (size == 4 || passage.get(2).is(Piece.Kind.FIGURE))
            && passage.get(size - 2).isWord("并购")
            && passage.get(size - 1).is(Piece.Kind.TEXT);
    if (!form) {
      return List.of();
    }
    Span buyer = passage.get(0).span();
    Span target = passage.get(size - 1).span();
    if (buyer.length() < 2
        || target.length() < 2
        || words.isNoName(buyer.of(text))
        || words.isNoName(target.of(text))) {
      return List.of();
    }
    return List.of(
        new Candidate(buyer, EntityType.COMPANY, "headline/acquirer", 0.9),
        new Candidate(target, EntityType.COMPANY, "headline/target", 0.9));
  }

  /** Index of 获得 where the passage is such a headline, else −1. */
  private int verb(Passage passage) {
    Piece last = passage.get(passage.size() - 1);
    if (!text.startsWith("投资", last.end() - 2) || last.end() < 2) {
      return -1;
    }
    int verb = -1;
    boolean round = false;
    for (int i = 0; i < passage.size(); i++) {
      Piece piece = passage.get(i);
      switch (piece.kind()) {
        case COMMA, MARK, PAUSE, OPEN, CLOSE, WORK -> {
          return -1;
        }
        default -> {}
      }
      if (verb >= 0 && !round && piece.is(Piece.Kind.ROUND)) {
        return -1; // 甲获得乙A轮投资
      }
      round |= piece.is(Piece.Kind.ROUND);
      if (verb < 0 && i > 0 && (piece.isWord("获得") || piece.isWord("获"))) {
        verb = i;
      }
    }
    return verb;
  }

  /** Between 获得 and 等, the sum or the last 投资. */
  private Span investor(Passage passage, int verb) {
    int start = passage.get(verb).end();
    int end = passage.get(passage.size() - 1).end() - 2;
    for (int i = verb + 1; i < passage.size(); i++) {
      Piece piece = passage.get(i);
      if (piece.is(Piece.Kind.FIGURE) || piece.is(Role.TAIL) && piece.isWord("等")) {
        end = Math.min(end, piece.start());
      }
    }
    return strip(start, Math.max(start, end));
  }

  /** {@code 蓝鲸影视新三板}, {@code 蓝鲸影视股权转让}: the kind of deal is no part of the name. */
  private Span withoutKind(Span target) {
    for (String kind : KINDS) {
      if (text.substring(target.start(), target.end()).endsWith(kind)) {
        return strip(target.start(), target.end() - kind.length());
      }
    }
    return target;
  }

  private Span strip(int start, int end) {
    while (start < end && text.charAt(start) == ' ') {
      start++;
    }
    while (start < end && text.charAt(end - 1) == ' ') {
      end--;
    }
    return new Span(start, end);
  }
}
