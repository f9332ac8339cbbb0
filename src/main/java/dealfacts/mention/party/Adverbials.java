package dealfacts.mention.party;

import dealfacts.text.Span;
import dealfacts.text.TagSet;
import dealfacts.text.Token;
import java.util.List;

/**
 * Words between a subject and its verb that name nothing, whatever they say: {@code 海川|今年以来接连|收购},
 * {@code 北石|如今悉数|卖出}.
 */
final class Adverbials {
  private static final TagSet TAGS = TagSet.of("d", "ad", "t", "vd", "z", "dl");

  private Adverbials() {}

  /** Whether nothing else stands in the range. */
  static boolean fill(TokenMap tokens, Span range) {
    List<Token> inside = tokens.in(range.start(), range.end());
    return !inside.isEmpty() && inside.stream().allMatch(t -> isOne(t) && range.contains(t.span()));
  }

  /** {@code 便}, {@code 转而}. */
  private static boolean isOne(Token token) {
    return TAGS.contains(token.tag()) || token.tag().equals("c") && token.span().length() > 1;
  }
}
