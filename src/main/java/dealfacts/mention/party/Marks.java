package dealfacts.mention.party;

import dealfacts.mention.DateMention;
import dealfacts.mention.Quantity;
import dealfacts.mention.RoundMention;
import dealfacts.text.Span;
import java.util.BitSet;
import java.util.List;

/** What of a document is already understood and so belongs to no name: figures, dates, rounds. */
final class Marks {
  private final Piece.Kind[] kinds;
  private final int[] ends;
  private final boolean[] percent;
  private final BitSet rounds = new BitSet();

  Marks(
      String folded, List<Quantity> quantities, List<DateMention> dates, List<RoundMention> told) {
    int length = folded.length();
    kinds = new Piece.Kind[length + 1];
    ends = new int[length + 1];
    percent = new boolean[length + 1];
    for (RoundMention round : told) {
      rounds.set(round.span().start());
      put(round.span(), Piece.Kind.ROUND);
    }
    for (DateMention date : dates) {
      put(date.span(), Piece.Kind.DATE);
    }
    for (Quantity quantity : quantities) {
      if (quantity.kind() != Quantity.Kind.NUMBER || isSum(quantity.span().of(folded))) {
        put(quantity.span(), Piece.Kind.FIGURE);
        percent[quantity.span().start()] = quantity.kind() == Quantity.Kind.PERCENT;
      }
    }
  }

  /** {@code 海川股份3.2亿收购禾木电子}: headlines leave the currency out. */
  private static boolean isSum(String number) {
    return number.endsWith("亿") && Character.isDigit(number.charAt(0));
  }

  private void put(Span span, Piece.Kind kind) {
    kinds[span.start()] = kind;
    ends[span.start()] = span.end();
  }

  /** Whether a round is told within the range. */
  boolean holdsRound(Span range) {
    int first = rounds.nextSetBit(range.start());
    return first >= 0 && first < range.end();
  }

  boolean beginsAt(int position) {
    return ends[position] > position;
  }

  /** Whether a mark begins inside the range and reaches beyond it: {@code 乐天} in {@code 云乐天使轮}. */
  boolean cuts(int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if (ends[i] > end) {
        return true;
      }
    }
    return false;
  }

  Piece at(int position) {
    return Piece.of(kinds[position], position, ends[position]);
  }

  boolean isPercent(Piece figure) {
    return percent[figure.start()];
  }
}
