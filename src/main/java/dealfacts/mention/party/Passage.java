package dealfacts.mention.party;

import java.util.List;

/**
 * A sentence, or the content of one of its brackets, as pieces.
 *
 * @param text the document's folded text
 */
record Passage(String text, List<Piece> pieces, TokenMap tokens) {

  Passage {
    pieces = List.copyOf(pieces);
  }

  int size() {
    return pieces.size();
  }

  Piece get(int i) {
    return pieces.get(i);
  }

  String of(Piece piece) {
    return piece.span().of(text);
  }
}
