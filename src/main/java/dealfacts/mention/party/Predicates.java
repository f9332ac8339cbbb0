package dealfacts.mention.party;

import dealfacts.text.Pattern;
import dealfacts.text.TagSet;
import dealfacts.text.Token;
import org.jspecify.annotations.Nullable;

/** What is said behind a name within plain text: {@code 云帆动漫|一口气收购}, {@code Norvane|存在财务问题}. */
final class Predicates {
  private static final TagSet FUNCTION = TagSet.of("d", "p", "c", "cc", "ad", "vshi", "vyou", "vf");

  private static final TagSet LINKS = TagSet.of("p", "c", "cc");

  private static final TagSet PROPER = TagSet.of("ns", "nsf", "nz", "nx", "nrf", "g");

  private final String text;
  private final Words words;
  private final NameSpans known;

  Predicates(String text, Words words, NameSpans known) {
    this.text = text;
    this.words = words;
    this.known = known;
  }

  /** {@code 云帆动漫一口气}: the name ends with its ending where only common words follow. */
  int behindSuffix(int start, int end, TokenMap tokens) {
    if (words.headNoun(text, start, end) > 0) {
      return end;
    }
    for (int cut = end - 2; cut >= start + 4; cut--) {
      int suffix = words.suffix(text, start, cut);
      if (suffix > 1
          && suffix < cut - start - 1
          && (isPhrase(cut, end, tokens) || isShortAct(cut, end))) {
        return cut;
      }
    }
    return behindProperName(start, end, tokens);
  }

  /** {@code Norvane|存在财务问题}: what a Latin name does is no part of it. */
  int latinBeforeVerb(int start, int end, TokenMap tokens) {
    int at = start;
    while (at < end && !Character.isIdeographic(text.charAt(at))) {
      at++;
    }
    Token next = at < end && at > start + 2 ? tokens.at(at) : null;
    return next != null
            && next.span().start() == at
            && (next.span().length() > 1
                || "也又还则都却就才仍便".indexOf(text.charAt(at)) >= 0
                || at + 1 < end && "过了".indexOf(text.charAt(at + 1)) >= 0)
            && VERB.contains(next.tag())
            && !text.startsWith("公司", at)
            && known.endAt(start) <= at
            && words.suffix(text, start, end) < end - at
        ? at
        : end;
  }

  private static final TagSet VERB = TagSet.of("v", "vi", "vl", "d", "ad", "p", "c");

  /** {@code 卜蜂莲花较可行}: behind a proper name an adverb or preposition begins a phrase. */
  private int behindProperName(int start, int end, TokenMap tokens) {
    Token person = tokens.at(start);
    if (person != null
        && person.tag().equals("nr")
        && person.span().start() == start
        && person.span().length() == 3
        && words.surname(text, start, end) > 0
        && person.span().end() + 1 < end
        && isAct(tokens.at(person.span().end()))
        && isPhrase(person.span().end(), end, tokens)) {
      return person.span().end(); // 方青石|高调
    }
    if (person != null
        && person.tag().equals("nr")
        && person.span().start() == start
        && person.span().length() == 3
        && person.span().end() < end
        && THINKS.matcher(text).region(person.span().end(), end).lookingAt()) {
      return person.span().end(); // 方青石|判断网络
    }
    boolean proper = false;
    for (Token token : tokens.in(start, end)) {
      int at = token.span().start();
      if (proper
          && at > start + 1
          && FUNCTION.contains(token.tag())
          && !Offices.isInside(text, at)
          && isPhrase(at, end, tokens)) {
        return at;
      }
      proper |= Shape.isOdd(token) && token.span().length() > 1;
    }
    return end;
  }

  private static final Pattern THINKS =
      Pattern.compile("判断|认为|表示|坦言|指出|透露|强调|回忆|预计|看好|担心|相信|决定|开始|选择|继续|发现|告诉");

  /** {@code 执着}, {@code 现场}: how or that somebody acts. */
  private static boolean isAct(@Nullable Token token) {
    return token != null && token.span().length() > 1 && ACT.contains(token.tag());
  }

  private static final TagSet ACT = TagSet.of("v", "vi", "vl", "d", "ad", "a", "s", "t", "z");

  /** Words and single characters, none of them a proper name or an ending of one. */
  private boolean isPhrase(int start, int end, TokenMap map) {
    if (!Character.isIdeographic(text.charAt(start))
        || !Character.isIdeographic(text.charAt(end - 1))
        || words.suffix(text, start, end) > 0 && !isLinked(start, map)
        || !map.beginsAt(start)
        || !map.endsAt(end)) {
      return false;
    }
    boolean word = false;
    for (Token token : map.in(start, end)) {
      String tag = token.tag();
      if (tag.startsWith("nr") || tag.startsWith("nt") || PROPER.contains(tag)) {
        return false;
      }
      word |= token.span().length() > 1;
    }
    return word;
  }

  /** {@code 云帆科技|谈过}, {@code 云帆基金|也按}. */
  private boolean isShortAct(int start, int end) {
    return end - start == 2
        && ("也又还则都却就才仍便".indexOf(text.charAt(start)) >= 0 || text.charAt(end - 1) == '过');
  }

  private static boolean isLinked(int start, TokenMap map) {
    Token first = map.at(start);
    return first != null && LINKS.contains(first.tag());
  }
}
