package dealfacts.mention.party;

import dealfacts.mention.party.Cue.Role;
import dealfacts.text.Span;
import dealfacts.text.TagSet;
import dealfacts.text.Token;
import java.util.List;
import java.util.Set;

/**
 * The slot that vouches for a name by itself: between a verb of buying or holding and the shares
 * that change hands only the name of a company stands, be it made of common words: {@code
 * 收购木叶烟花30%股权}.
 */
final class ShareSlot {
  /** Tags of words that names are made of and phrases hold as well. */
  private static final TagSet CONTENT =
      TagSet.of(
          "n", "nz", "nx", "nf", "ng", "nm", "nr", "nrf", "ns", "nsf", "nt", "ntc", "g", "gi", "gm",
          "b", "a", "ag", "an", "j", "vn", "v", "vg", "q", "m", "t", "s", "i", "nnd", "nis", "f",
          "vi");

  private static final Set<String> LEFT = Set.of("deal", "held", "attribute", "counted");

  /** {@code 30万股|无限售|流通股}: what kind of shares they are. */
  private static final List<String> KINDS =
      List.of(
          "限售", "流通", "普通", "优先", "库存", "激励", "存量", "解禁", "质押", "原始", "内资", "境外", "境内", "人民币", "配售",
          "认购", "公司", "标的", "新增", "剩余", "全部", "发起", "国有", "法人", "社会", "公众", "上市", "回购", "员工", "首发",
          "发行", "类", "级", "该", "其", "本");

  /** What is handed over as shares are, and what becomes of it. */
  private static final Set<String> OTHER = Set.of("债权", "债务", "转为", "债转");

  private static final int SHORTEST = 3;
  private static final int LONGEST = 8;

  private final String text;
  private final Words words;
  private final Marks marks;

  ShareSlot(String text, Words words, Marks marks) {
    this.text = text;
    this.words = words;
    this.marks = marks;
  }

  /** Whether the stretch {@code i}, as far as it may be a {@code name}, stands in the slot. */
  boolean vouches(Passage passage, int i, Span name, Slots.Side left) {
    return LEFT.contains(left.label())
        && name.end() == passage.get(i).end()
        && name.length() >= SHORTEST
        && name.length() <= LONGEST
        && beforeShares(passage, i)
        && words.headNoun(text, name.start(), name.end()) == 0
        && !(left.label().equals("counted") && isKind(name.of(text)))
        && isPlain(passage.tokens().in(name.start(), name.end()), name);
  }

  private static boolean isKind(String words) {
    return KINDS.stream().anyMatch(words::contains);
  }

  private static final TagSet SUBJECT =
      TagSet.of("n", "nz", "nf", "b", "ns", "nr", "gi", "nrf", "nx", "j");

  private static final Set<String> OPENS = Set.of("clause", "start");

  /** {@code 木叶烟花收购云杉国际}: the whole clause before a verb that has an object. */
  boolean acts(Passage passage, int i, Span name, Slots.Side left) {
    if (!OPENS.contains(left.label())
        || !name.equals(passage.get(i).span())
        || name.length() < 3
        || name.length() > 6
        || i + 2 >= passage.size()
        || words.headNoun(text, name.start(), name.end()) > 0) {
      return false;
    }
    int j = i + 1;
    while (j < passage.size() - 1 && passage.get(j).is(Role.ADVERB)) {
      j++;
    }
    boolean verb = passage.get(j).is(Role.DEAL) && passage.get(j).span().length() > 1;
    List<Token> tokens = passage.tokens().in(name.start(), name.end());
    if (name.length() == 3 && !(tokens.size() == 1 && isWhole(passage, j, name))) {
      return false;
    }
    return verb
        && tokens.size() <= 3
        && isPlain(tokens, name)
        && tokens.stream()
            .allMatch(t -> SUBJECT.contains(t.tag()) && !words.isIndustry(t.span().of(text)));
  }

  /** {@code 海鸥鸟拟收购云光电子60%股权}: one word that is no kind of people, and shares behind the verb. */
  private boolean isWhole(Passage passage, int verb, Span name) {
    if (PEOPLE.indexOf(text.charAt(name.end() - 1)) >= 0) {
      return false;
    }
    for (int j = verb + 1; j < Math.min(passage.size(), verb + 7); j++) {
      Piece piece = passage.get(j);
      if (piece.is(Piece.Kind.COMMA) || piece.is(Piece.Kind.MARK)) {
        return false;
      }
      if (piece.is(Role.STAKE) && piece.span().length() > 1) {
        return true;
      }
    }
    return false;
  }

  private static final String PEOPLE = "者人方层会业商队国局部院司行家员市场板股";

  private boolean beforeShares(Passage passage, int i) {
    int j = i + 1;
    while (j < passage.size() && passage.get(j).is(Piece.Kind.CLOSE)) {
      j++;
    }
    boolean figure =
        j < passage.size()
            && marks.isPercent(passage.get(j))
            && passage.get(j).is(Piece.Kind.FIGURE);
    if (figure) {
      j++;
      if (j < passage.size() && passage.get(j).isWord("的")) {
        j++;
      }
    }
    return j < passage.size()
        && passage.get(j).is(Role.STAKE)
        && (figure || passage.get(j).span().length() > 1);
  }

  /** No word of grammar, no part that names a kind. */
  private boolean isPlain(List<Token> tokens, Span name) {
    for (Token token : tokens) {
      if (!CONTENT.contains(token.tag())
          || token.span().end() > name.end()
          || token.span().start() < name.start()) {
        return false;
      }
      String word = token.span().of(text);
      if (word.length() > 1 && (words.isNoName(word) || OTHER.contains(word))) {
        return false;
      }
    }
    return !tokens.isEmpty();
  }
}
