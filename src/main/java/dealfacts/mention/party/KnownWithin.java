package dealfacts.mention.party;

import dealfacts.text.Span;

/** A known name with a place, its Latin form or a word of kind beside it: {@code 小米公司}. */
final class KnownWithin {
  private final String text;
  private final Words words;
  private final NameSpans known;

  KnownWithin(String text, Words words, NameSpans known) {
    this.text = text;
    this.words = words;
    this.known = known;
  }

  /** {@code 绵阳京东方}: a place and a known name, which together name another. */
  boolean isKnownBehindPlace(Span name) {
    int place = words.place(text, name.start(), name.end());
    int at = name.start() + place;
    return place > 0 && at < name.end() - 1 && known.endAt(at) == name.end();
  }

  /** {@code 空中云汇Airwallex}: a known name and its Latin form, glued. */
  boolean isKnownBesideLatin(Span name) {
    int behind = known.endAt(name.start());
    if (behind > name.start() && behind < name.end() && isWord(behind, name.end())) {
      return true;
    }
    int at = name.start();
    while (at < name.end() && !Character.isIdeographic(text.charAt(at))) {
      at++;
    }
    return at > name.start() && known.endAt(at) == name.end() && isWord(name.start(), at);
  }

  /** {@code 小米公司}: a known name and the word for what it is. */
  boolean isKnownCompany(Span name) {
    return known.endAt(name.start()) == name.end() - 2 && text.startsWith("公司", name.end() - 2);
  }

  private boolean isWord(int start, int end) {
    for (int i = start; i < end; i++) {
      if (!PieceReader.isLatin(text.charAt(i))) {
        return false;
      }
    }
    return end - start > 2 && !Latin.isTerm(text.substring(start, end));
  }
}
