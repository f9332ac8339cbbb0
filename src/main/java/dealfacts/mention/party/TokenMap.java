package dealfacts.mention.party;

import dealfacts.text.Span;
import dealfacts.text.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tokens of one sentence by position. */
final class TokenMap {
  private final int offset;
  private final @Nullable Token[] at;

  TokenMap(Span sentence, List<Token> tokens) {
    offset = sentence.start();
    at = new Token[sentence.length()];
    for (Token token : tokens) {
      for (int i = token.span().start(); i < Math.min(token.span().end(), sentence.end()); i++) {
        at[i - offset] = token;
      }
    }
  }

  /** The token that covers {@code position}; null where there is none. */
  @Nullable Token at(int position) {
    int i = position - offset;
    return i < 0 || i >= at.length ? null : at[i];
  }

  boolean covers(Span span) {
    return span.start() >= offset && span.end() <= offset + at.length;
  }

  boolean isToken(int start, int end) {
    Token token = at(start);
    return token != null && token.span().start() == start && token.span().end() == end;
  }

  boolean beginsAt(int position) {
    Token token = at(position);
    return token == null || token.span().start() == position;
  }

  boolean endsAt(int position) {
    Token token = at(position - 1);
    return token == null || token.span().end() == position;
  }

  /** The tokens that lie wholly or partly in {@code [start, end)}. */
  List<Token> in(int start, int end) {
    List<Token> tokens = new ArrayList<>();
    int i = start;
    while (i < end) {
      Token token = at(i);
      if (token == null) {
        i++;
      } else {
        tokens.add(token);
        i = token.span().end();
      }
    }
    return tokens;
  }
}
