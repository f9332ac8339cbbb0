package dealfacts.mention.party;

import dealfacts.mention.party.Cue.Role;
import dealfacts.text.Span;
import dealfacts.text.TagSet;
import dealfacts.text.Token;
import java.util.List;
import java.util.Set;

/**
 * The slot behind a word for a part in a deal and its copula, which is filled by a name or by a
 * word for a kind of people. What is made of several words and is no such kind is a name, be the
 * words common ones: {@code 保荐机构为|云间山庄}, {@code 出资人是|看见远方}, but {@code 出资人是|地方国资}.
 */
final class LabelSlot {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 8;

  private static final Set<String> COPULAS = Set.of("为", "是", "系", "包括", "有");

  /** What these words are followed by may be a thing. */
  private static final Set<String> OF_THINGS =
      Set.of("标的", "标的资产", "收购标的", "竞争对手", "同行", "同业", "供应商", "前身", "基金产品");

  /** Last characters of the words for kinds of people, firms and money. */
  private static final String KINDS = "者人方层会业商队国局部院司行家员市场板股户资头手企金构台事友生子团豪族亲妻属系钱本款权产网店厂校社所们等";

  /** Tags of words that open a kind: {@code 海外|基金}, {@code 两位|老师}. */
  private static final TagSet OPENS_KIND =
      TagSet.of("m", "mq", "q", "b", "f", "s", "r", "rz", "ry", "rr", "d", "p", "c", "cc", "t");

  private static final TagSet GRAMMAR =
      TagSet.of("p", "c", "cc", "d", "u", "ude1", "ule", "uguo", "r", "rz", "rr", "m", "mq");

  private final String text;
  private final Words words;

  LabelSlot(String text, Words words) {
    this.text = text;
    this.words = words;
  }

  /** Whether the stretch {@code i}, as far as it may be a {@code name}, fills the slot. */
  boolean vouches(Passage passage, int i, Span name) {
    return name.equals(passage.get(i).span())
        && name.length() >= SHORTEST
        && name.length() <= LONGEST
        && isLabelled(passage, i)
        && endsBehind(passage, i)
        && KINDS.indexOf(text.charAt(name.end() - 1)) < 0
        && words.kind(text, name.start(), name.end()) == 0
        && !words.isIndustry(name.of(text))
        && isName(passage.tokens().in(name.start(), name.end()), name);
  }

  private static boolean isLabelled(Passage passage, int i) {
    int j = i - 1;
    while (j >= 0 && isListed(passage, j)) {
      j--;
    }
    if (j < 0) {
      return false;
    }
    String word = Slots.cueWord(passage.get(j));
    boolean copula = COPULAS.contains(word);
    Piece label = copula && j > 0 ? passage.get(j - 1) : passage.get(j);
    return label.is(Role.RELATION)
        && !OF_THINGS.contains(Slots.cueWord(label))
        && (copula || COPULAS.stream().anyMatch(word::endsWith));
  }

  /** Whether it may be an earlier member of the same list, or stand between two. */
  private static boolean isListed(Passage passage, int j) {
    Piece piece = passage.get(j);
    return piece.is(Piece.Kind.PAUSE)
        || piece.is(Role.LINK)
        || piece.is(Piece.Kind.TEXT)
            && (passage.get(j + 1).is(Piece.Kind.PAUSE) || passage.get(j + 1).is(Role.LINK));
  }

  private static boolean endsBehind(Passage passage, int i) {
    if (i + 1 == passage.size()) {
      return true;
    }
    Piece next = passage.get(i + 1);
    return next.is(Piece.Kind.COMMA)
        || next.is(Piece.Kind.MARK)
        || next.is(Piece.Kind.PAUSE)
        || next.is(Role.LINK)
        || next.isWord("等");
  }

  /** Several words of which none is one of grammar, and the first opens no kind. */
  private boolean isName(List<Token> tokens, Span name) {
    boolean single = tokens.stream().allMatch(t -> t.span().length() == 1);
    if (tokens.size() < 2 || tokens.get(tokens.size() - 1).span().end() > name.end()) {
      return false;
    }
    for (Token token : tokens) {
      String word = token.span().of(text);
      if (token.span().length() > 1 && words.isNoName(word)
          || !single && GRAMMAR.contains(token.tag())) {
        return false;
      }
    }
    return single || !OPENS_KIND.contains(tokens.get(0).tag());
  }
}
