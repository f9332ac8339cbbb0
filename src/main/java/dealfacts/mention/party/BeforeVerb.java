package dealfacts.mention.party;

import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import dealfacts.text.Token;

/**
 * The end of a stretch of plain text before the verb, figure or day that it acts with: single
 * function words there are no part of a name ({@code 云帆投资曾|计划}, {@code 云帆以|1800万元}).
 */
final class BeforeVerb {
  private final String text;
  private final Words words;
  private final NameSpans known;

  BeforeVerb(String text, Words words, NameSpans known) {
    this.text = text;
    this.words = words;
    this.known = known;
  }

  /** Single words that stand between a subject and its verb: {@code 云帆投资曾|计划}. */
  private static final String VERB = "曾拟欲就也又仍均再已将另先";

  /** Of these, those that end hardly any name: {@code 核禾树也|更新了招股书}. */
  private static final String OFTEN = "也仍均曾拟欲";

  /** Of these, those that end no name of three characters: {@code 豆青拟|定增}. */
  private static final String NEVER_LAST = "拟欲曾将";

  /** Single words before a figure or a date: {@code 云帆以|1800万元}. */
  private static final String MARK = "以于在自应至继欲";

  /** {@code 云帆集团花|3亿元}. */
  private static final String PAYS = "花掏砸";

  /** {@code 云帆投资自|减持计划公告之日起}. */
  private static final Pattern SINCE =
      Pattern.compile("(?:本次|本|该)?[^,;。自]{0,8}(?:公告|披露)[^,;。]{0,8}?(?:日|起|后)");

  /**
   * The stretch without the function words before the verb or figure behind it, which the tagger
   * may have taken into a word of their own: {@code 四川云帆晚|宣布}, {@code 云帆就曾|计划}.
   */
  Span of(Passage passage, int i) {
    Piece piece = passage.get(i);
    if (i + 1 >= passage.size()) {
      return new Span(behindSide(passage, i), piece.end());
    }
    if (known.endAt(piece.start()) >= piece.end()) {
      return piece.span();
    }
    Piece next = passage.get(i + 1);
    boolean verb = next.is(Cue.Role.DEAL) || next.is(Cue.Role.ADVERB) || next.is(Cue.Role.SAY);
    boolean not = next.is(Cue.Role.ROUND_VERB);
    boolean mark =
        next.is(Piece.Kind.FIGURE) || next.is(Piece.Kind.DATE) || next.is(Cue.Role.ADVERB);
    int start = behindSide(passage, i);
    int end = piece.end();
    if (next.is(Cue.Role.RELATION) || next.is(Cue.Role.GENERIC) || next.is(Cue.Role.TITLE)) {
      Matcher heads = HEADS.matcher(text).region(start, end);
      end = heads.matches() ? heads.start(1) : end;
    }
    Matcher counted = COUNTED.matcher(text).region(start, end);
    boolean listed =
        i > 0 && (passage.get(i - 1).is(Piece.Kind.PAUSE) || passage.get(i - 1).is(Cue.Role.LINK));
    if (listed && counted.matches()) {
      end = counted.start(1);
    }
    if (text.startsWith("IPO", end - 3) && end - start > 4) {
      end -= 3; // 云帆|IPO于7月获受理
    }
    if (text.startsWith("申请", end - 2) && next.is(Cue.Role.DEAL) && end - start > 4) {
      end -= 2; // 云帆公司|申请回购
    }
    if (text.charAt(end - 1) == '获' && end - start > 2 && raisesBehind(passage, i)) {
      end--; // 云帆|获数亿元C轮融资
    }
    boolean owned =
        next.is(Cue.Role.RELATION) || next.is(Cue.Role.HOLD) || next.is(Cue.Role.GENERIC);
    if (owned && end - start > 2 && "将把".indexOf(text.charAt(end - 1)) >= 0) {
      end--; // 云帆|将|子公司
    }
    end = beforePhrase(start, beforeAct(passage, i, start, end));
    while (end - start > 2) {
      char last = text.charAt(end - 1);
      boolean each = last == '各' && isEach(next, start, end - 1);
      boolean serves = last == '任' && Services.isService(next);
      if (end - start == 3 && !each && !serves && !(verb && NEVER_LAST.indexOf(last) >= 0)) {
        break;
      }
      boolean ends =
          next.is(Piece.Kind.FIGURE)
                  && PAYS.indexOf(last) >= 0
                  && passage.tokens().beginsAt(end - 1)
              || (verb || mark) && VERB.indexOf(last) >= 0
              || next.is(Cue.Role.ROUND_VERB) && OFTEN.indexOf(last) >= 0
              || mark && MARK.indexOf(last) >= 0
              || not && last == '未'
              || last == '曾' && next.is(Cue.Role.TO)
              || last == '晚' && next.is(Cue.Role.SAY)
              || last == '有' && next.is(Cue.Role.DEAL)
              || each
              || last == '刚' && isJust(next, start, end - 1)
              || serves
              || last == '处'
                  && (next.is(Cue.Role.DEAL) || next.is(Cue.Role.ROUND_VERB))
                  && "理事表总售".indexOf(text.charAt(end - 2)) < 0
              || last == '原' && next.is(Cue.Role.TITLE)
              || "和与及".indexOf(last) >= 0 && next.isWord("持股")
              || last == '自' && SINCE.matcher(text).region(end, text.length()).lookingAt()
              || last == '原' && next.isWord("计划") && end - start > 4
              || last == '原' && text.charAt(next.start()) == '拟' && end - start > 3
              || last == '双' && next.is(Cue.Role.INVEST) && end - start > 3;
      if (!ends) {
        break;
      }
      end--;
    }
    return new Span(start, end);
  }

  /** {@code 云杉资本、方羽|各|跟了}: more than one paid, and of three characters two are a person. */
  private boolean isEach(Piece next, int start, int end) {
    return (next.is(Cue.Role.INVEST) || next.is(Cue.Role.GIVE) || next.is(Piece.Kind.FIGURE))
        && (end - start > 2 || words.surname(text, start, end) == 1);
  }

  /**
   * {@code 北石制铁|在唐山|合资成立}, {@code 北石制铁|在港|上市首日}, {@code 北石制药|就HB-203|达成}: where and about what they
   * act.
   */
  private static final Pattern PHRASE =
      Pattern.compile(
          "(?:在(?:\\p{IsHan}{2,5}|[港美沪深])|就(?:[A-Za-z0-9][A-Za-z0-9-]{1,11}|该|此|其|上述|本次)\\p{IsHan}{0,6})$");

  private int beforePhrase(int start, int end) {
    Matcher phrase = PHRASE.matcher(text).region(start + 2, Math.max(start + 2, end));
    if (end - start < 5 || !phrase.find()) {
      return end;
    }
    int at = phrase.start();
    boolean place = words.place(text, at + 1, end) == end - at - 1;
    boolean named = words.suffix(text, start, at) > 1 || known.endAt(start) == at || at - start > 3;
    return named && (place || end - at == 2 || text.charAt(at) == '就') ? at : end;
  }

  /** {@code 鲜禾食品刚|以}: the name ends with its ending, and no given name ends so. */
  private boolean isJust(Piece next, int start, int end) {
    return (next.is(Piece.Kind.FIGURE)
            || next.is(Cue.Role.DEAL)
            || next.is(Cue.Role.ROUND_VERB)
            || next.isWord("以"))
        && words.suffix(text, start, end) > 1;
  }

  /** {@code 向云合|发放|12亿元贷款}: a verb before the sum that it handles. */
  private int beforeAct(Passage passage, int i, int start, int end) {
    Token last = passage.tokens().at(end - 1);
    boolean act =
        passage.get(i + 1).is(Piece.Kind.FIGURE)
            && text.charAt(passage.get(i + 1).end() - 1) != '%'
            && last != null
            && last.tag().equals("v")
            && last.span().length() == 2
            && last.span().end() == end
            && last.span().start() > start + 1
            && !raisesBehind(passage, i)
            && words.suffix(text, start, end) == 0
            && words.headNoun(text, start, end) == 0;
    return act ? end - 2 : end;
  }

  /** Whether a sum and a round or 融资 follow at once. */
  private static boolean raisesBehind(Passage passage, int i) {
    boolean sum = false;
    for (int j = i + 1; j < Math.min(passage.size(), i + 6); j++) {
      Piece piece = passage.get(j);
      if (piece.is(Piece.Kind.ROUND) || piece.isWord("融资")) {
        return sum || j == i + 1;
      }
      sum |= piece.is(Piece.Kind.FIGURE);
      if (piece.is(Piece.Kind.COMMA) || piece.is(Piece.Kind.TEXT)) {
        return false;
      }
    }
    return false;
  }

  /** {@code 海川聚能|三名|投资者}. */
  private static final Pattern HEADS =
      Pattern.compile("[^一二三四五六七八九十两]{2,}([一二两三四五六七八九十0-9]{1,3}[名家位])");

  /** {@code 北石防水及禾木化纤|8家公司}: how many the list has. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "[^一二三四五六七八九十两0-9]{2,}?(等?[一二两三四五六七八九十0-9]{1,3}[家名](?:公司|企业|机构|子公司|单位|投资者|投资机构|标的))");

  /** {@code 老股东方|腾讯}, but {@code 老股东|方广资本}. */
  private int behindSide(Passage passage, int i) {
    int start = passage.get(i).start();
    boolean side =
        i > 0
            && passage.get(i - 1).is(Cue.Role.RELATION)
            && text.charAt(start) == '方'
            && known.endAt(start) == 0
            && known.endAt(start + 1) > start;
    return side ? start + 1 : start;
  }
}
