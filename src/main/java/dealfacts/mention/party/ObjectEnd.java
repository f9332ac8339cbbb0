package dealfacts.mention.party;

import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import dealfacts.text.TagSet;
import dealfacts.text.Token;

/**
 * Where the object of a verb of buying ends in a headline, which goes on without a comma: {@code
 * 收购云杉国际|进军储能业}.
 */
final class ObjectEnd {
  private static final TagSet LINKS = TagSet.of("p", "c", "cc");

  private final String text;
  private final Words words;
  private final NameSpans known;

  ObjectEnd(String text, Words words, NameSpans known) {
    this.text = text;
    this.words = words;
    this.known = known;
  }

  /** Tags of words that go on with the sentence behind an object. */
  private static final TagSet GOES_ON = TagSet.of("v", "vi", "vl", "d", "ad", "p", "c", "cc", "t");

  /**
   * Behind a verb of buying, a headline goes on without a comma: {@code 收购云杉国际|进军储能业}. What is left
   * of the verb is the object where the whole is too long for a name without ending.
   */
  Span cut(Span span, TokenMap tokens) {
    int start = span.start();
    int end = span.end();
    Matcher outcome = OUTCOME.matcher(text).region(start, end);
    if (known.endAt(start) < end && outcome.find() && outcome.start() > start + 1) {
      return new Span(start, outcome.start());
    }
    if (end - start < LONG_OBJECT
        || known.endAt(start) >= end
        || words.suffix(text, start, end) > 0
        || words.headNoun(text, start, end) > 0) {
      return span;
    }
    Token first = tokens.at(start);
    if (first != null && first.span().length() == 1 && NO_OBJECT.contains(first.tag())) {
      return span;
    }
    int body = Math.max(start + 1, known.endAt(start) - 1);
    Token behind = body > start + 1 ? tokens.at(body + 1) : null;
    if (behind != null && behind.span().start() == body + 1 && behind.tag().startsWith("nr")) {
      return new Span(start, body + 1);
    }
    for (Token token : tokens.in(start, end)) {
      int at = token.span().start();
      boolean counts =
          token.tag().equals("m") && COUNTED.matcher(text.substring(at, end)).lookingAt();
      if (counts && at > body + 1) {
        return new Span(start, body > start + 1 ? body + 1 : at);
      }
      if (at > body
          && token.span().end() < end
          && (token.span().length() > 1 || at > start + 3 && LINKS.contains(token.tag()))
          && GOES_ON.contains(token.tag())
          && words.suffix(text, start, token.span().end()) == 0
          && !ASSETS.matcher(text.substring(token.span().end(), end)).find()) {
        boolean names = tokens.in(start, at).stream().anyMatch(Shape::isOdd);
        if (body > start + 1 && at - body <= 3 && words.suffix(text, body + 1, at) == 0) {
          return new Span(start, body + 1);
        }
        return names ? new Span(start, at) : span;
      }
    }
    return span;
  }

  /** {@code 收购云杉国际|遇阻}: what becomes of the purchase. */
  private static final Pattern OUTCOME =
      Pattern.compile(
          "(?:再次|再度|最终|一度|突然|或将|或|遭|被|已)?(?:遇阻|受阻|告吹|落空|泡汤|生变|流产|搁浅|折戟|失败|失利|告终|遇冷|被否|遭否|遭拒|获批|过会|在即|落定|落地|收官|起波澜|添变数|存变数|生波折|遭问询|遭质疑|遭反对)$");

  /** {@code 合并云杉水泥|两次现金选择权}. */
  private static final Pattern COUNTED = Pattern.compile("[一两二三四五六七八九十几多]{1,2}(?:次|大|年|家|项|个月)");

  /** Tags of single characters that begin no object: {@code 收购|时避免}. */
  private static final TagSet NO_OBJECT = TagSet.of("p", "c", "cc", "d", "f", "qt", "u", "r", "rz");

  private static final Pattern ASSETS = Pattern.compile("^(?:业务|资产|项目|平台|产品)");

  /** A stretch of this length is more than an object by itself. */
  private static final int LONG_OBJECT = 6;
}
