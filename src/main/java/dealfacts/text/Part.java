package dealfacts.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a regular expression.
 *
 * @param first characters that it can begin with; null for any
 * @param needed characters of which it holds one; null where none is sure
 * @param later characters of which it holds one behind its first; null where none is sure
 * @param single characters that it can be the whole of; null for any
 * @param pairs what it can begin with where it has two characters or more, {@link #ANYTHING} for a
 *     second of which nothing is known; null for any
 * @param last characters that it can end with; null for any
 * @param longest how long it is at most, in UTF-16 code units
 * @param empty whether it can match nothing
 * @param atStart whether it matches only where the text begins
 */
record Part(
    @Nullable String first,
    @Nullable String needed,
    @Nullable String later,
    @Nullable String single,
    @Nullable String pairs,
    @Nullable String last,
    int longest,
    boolean empty,
    boolean atStart) {
  /** Sets with more characters than this spare too little. */
  static final int MOST = 400;

  /** As {@link #MOST}, of pairs. */
  static final int MOST_IN_PAIRS = 2_000;

  /** As the second of a pair: any character. It stands in no text. */
  static final char ANYTHING = '\uffff';

  /** Longer than any text, and far from overflowing where two are added. */
  static final int ENDLESS = 1 << 29;

  static final Part NOTHING = new Part("", null, null, "", "", "", 0, true, false);
  static final Part START = new Part("", null, null, "", "", "", 0, true, true);
  static final Part ANY = new Part(null, null, null, null, null, null, 2, false, false);
  static final Part UNKNOWN = new Part(null, null, null, null, null, null, ENDLESS, false, false);

  /**
   * @param characters that it can be; null for any
   */
  static Part of(@Nullable String characters) {
    return characters == null
        ? ANY
        : new Part(characters, characters, null, characters, "", characters, 1, false, false);
  }

  static Part of(Tree tree) {
    if (tree instanceof Tree.One its) {
      return of(its.its().characters);
    } else if (tree instanceof Tree.Sequence its) {
      return its.parts().stream().map(Part::of).reduce(NOTHING, Part::then);
    } else if (tree instanceof Tree.Choice its) {
      return anyOf(its.parts().stream().map(Part::of).toList());
    } else if (tree instanceof Tree.Repeat its) {
      return of(its.part()).times(its.least(), its.most());
    } else if (tree instanceof Tree.Group its) {
      return of(its.part());
    }
    return tree == Tree.Edge.START ? START : NOTHING;
  }

  Part then(Part next) {
    return new Part(
        empty ? union(first, next.first) : first,
        smaller(needed, next.needed),
        empty ? next.later : smaller(later, next.needed),
        union(empty ? next.single : "", next.empty ? single : ""),
        both(both(pairs, empty ? next.pairs : ""), pairs(single, next.first)),
        next.empty ? union(last, next.last) : next.last,
        Math.min(ENDLESS, longest + next.longest),
        empty && next.empty,
        atStart || empty && next.atStart);
  }

  /** Whichever of them. */
  static Part anyOf(List<Part> alternatives) {
    return alternatives.stream().reduce(Part::or).orElseThrow();
  }

  Part or(Part other) {
    return new Part(
        union(first, other.first),
        union(needed, other.needed),
        union(later, other.later),
        union(single, other.single),
        both(pairs, other.pairs),
        union(last, other.last),
        Math.max(longest, other.longest),
        empty || other.empty,
        atStart && other.atStart);
  }

  /** As often as {@code least} to {@code most} times. */
  Part times(int least, int most) {
    int length = (int) Math.min(ENDLESS, (long) longest * most);
    String two = most < 2 ? pairs : both(pairs, pairs(single, first));
    return least == 0
        ? new Part(first, null, null, single, two, last, length, true, false)
        : new Part(first, needed, later, single, two, last, length, empty, atStart);
  }

  /** The pairs, and what is a match by itself as {@code 甲} before anything; null for any. */
  @Nullable String openings() {
    return both(pairs, pairs(single, null));
  }

  /** Each of the one before each of the other. */
  private static @Nullable String pairs(@Nullable String before, @Nullable String behind) {
    if ("".equals(before) || "".equals(behind)) {
      return "";
    }
    if (before == null) {
      return null;
    }
    String second =
        behind == null || 2 * before.length() * behind.length() > MOST_IN_PAIRS
            ? String.valueOf(ANYTHING)
            : behind;
    StringBuilder pairs = new StringBuilder();
    for (int i = 0; i < before.length(); i++) {
      for (int k = 0; k < second.length(); k++) {
        pairs.append(before.charAt(i)).append(second.charAt(k));
      }
    }
    return pairs.toString();
  }

  private static @Nullable String both(@Nullable String pairs, @Nullable String others) {
    return union(pairs, others, MOST_IN_PAIRS);
  }

  private static @Nullable String union(@Nullable String a, @Nullable String b) {
    return union(a, b, MOST);
  }

  private static @Nullable String union(@Nullable String a, @Nullable String b, int most) {
    return a == null || b == null || a.length() + b.length() > most ? null : a.concat(b);
  }

  private static @Nullable String smaller(@Nullable String a, @Nullable String b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.length() <= b.length() ? a : b;
  }
}
