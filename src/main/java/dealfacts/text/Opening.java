package dealfacts.text;

import org.jspecify.annotations.Nullable;

/**
 * What a regular expression says of its matches without being run: the characters that one can
 * begin with, and characters of which each holds at least one. Both may name too many characters,
 * never too few. Reads the part of the syntax that the rules use; of the rest it says nothing.
 */
final class Opening {
  /** Sets with more characters than this spare too little. */
  private static final int MOST = 400;

  /** As {@link #MOST}, of pairs. */
  private static final int MOST_IN_PAIRS = 2_000;

  /** Longer than any text, and far from overflowing where two are added. */
  private static final int ENDLESS = 1 << 29;

  /** Every match begins with one of these; null where any character can. */
  final @Nullable CharSet first;

  /** Every match holds one of these; null where none is sure. */
  final @Nullable CharSet needed;

  /** Every match holds one of these behind its first character; null where none is sure. */
  final @Nullable CharSet later;

  /** Every match begins with two of these; null where that is not sure. */
  final @Nullable CharPairs pairs;

  /** No match is longer than this, in UTF-16 code units. */
  final int longest;

  /** Whether matches begin only where the text does. */
  final boolean atStart;

  /** Whether a match hangs on where the text begins, so that no search may begin further on. */
  final boolean anchored;

  /** Whether a match hangs on what stands before it. */
  final boolean looksBack;

  private Opening(Part whole, boolean anchored, boolean looksBack) {
    this.first = whole.empty ? null : CharSet.of(whole.first);
    this.needed = CharSet.of(whole.needed);
    this.later = CharSet.of(whole.later);
    this.pairs = whole.empty || !"".equals(whole.single) ? null : CharPairs.of(whole.pairs);
    this.longest = whole.longest;
    this.atStart = whole.atStart;
    this.anchored = anchored;
    this.looksBack = looksBack;
  }

  static Opening of(String regex) {
    try {
      Reader reader = new Reader(regex);
      Part whole = reader.alternatives();
      if (reader.at < regex.length()) {
        throw new Unread();
      }
      return new Opening(whole, reader.anchored, reader.looksBack);
    } catch (Unread e) {
      return new Opening(Part.UNKNOWN, true, true);
    }
  }

  /** Whether a match may begin there. */
  boolean isPossible(String text, int at, int to) {
    if (first == null) {
      return true;
    }
    return at < to
        && first.has(text.charAt(at))
        && (pairs == null
            || at + 1 < to && pairs.has(text.charAt(at), text.charAt(at + 1)));
  }

  /** The first place at or behind {@code from} where a match may begin, else {@code to} or more. */
  int next(CharSet begins, String text, int from, int to) {
    int at = begins.next(text, from, to);
    if (pairs != null) {
      while (at < to && (at + 1 == to || !pairs.has(text.charAt(at), text.charAt(at + 1)))) {
        at = begins.next(text, at + 1, to);
      }
    }
    return at;
  }

  /** Syntax that is not read here. */
  private static final class Unread extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unread() {
      super(null, null, false, false);
    }
  }

  /**
   * A part of the expression.
   *
   * @param first characters that it can begin with; null for any
   * @param needed characters of which it holds one; null where none is sure
   * @param later characters of which it holds one behind its first; null where none is sure
   * @param single characters that it can be the whole of; null for any
   * @param pairs what it can begin with where it has two characters or more; null for any
   * @param longest how long it is at most, in UTF-16 code units
   * @param empty whether it can match nothing
   * @param atStart whether it matches only where the text begins
   */
  private record Part(
      @Nullable String first,
      @Nullable String needed,
      @Nullable String later,
      @Nullable String single,
      @Nullable String pairs,
      int longest,
      boolean empty,
      boolean atStart) {
    static final Part NOTHING = new Part("", null, null, "", "", 0, true, false);
    static final Part START = new Part("", null, null, "", "", 0, true, true);
    static final Part ANY = new Part(null, null, null, null, null, 2, false, false);
    static final Part UNKNOWN = new Part(null, null, null, null, null, ENDLESS, false, false);

    /**
     * @param characters that it can be; null for any
     */
    static Part of(@Nullable String characters) {
      return characters == null
          ? ANY
          : new Part(characters, characters, null, characters, "", 1, false, false);
    }

    Part then(Part next) {
      return new Part(
          empty ? union(first, next.first) : first,
          smaller(needed, next.needed),
          empty ? next.later : smaller(later, next.needed),
          union(empty ? next.single : "", next.empty ? single : ""),
          both(both(pairs, empty ? next.pairs : ""), pairs(single, next.first)),
          Math.min(ENDLESS, longest + next.longest),
          empty && next.empty,
          atStart || empty && next.atStart);
    }

    Part or(Part other) {
      return new Part(
          union(first, other.first),
          union(needed, other.needed),
          union(later, other.later),
          union(single, other.single),
          both(pairs, other.pairs),
          Math.max(longest, other.longest),
          empty || other.empty,
          atStart && other.atStart);
    }

    /** As often as {@code least} to {@code most} times. */
    Part times(int least, int most) {
      int length = (int) Math.min(ENDLESS, (long) longest * most);
      String two = most < 2 ? pairs : both(pairs, pairs(single, first));
      return least == 0
          ? new Part(first, null, null, single, two, length, true, false)
          : new Part(first, needed, later, single, two, length, empty, atStart);
    }

    /** Each of the one before each of the other. */
    private static @Nullable String pairs(@Nullable String before, @Nullable String behind) {
      if ("".equals(before) || "".equals(behind)) {
        return "";
      }
      if (before == null || behind == null || 2 * before.length() * behind.length() > MOST_IN_PAIRS) {
        return null;
      }
      StringBuilder pairs = new StringBuilder();
      for (int i = 0; i < before.length(); i++) {
        for (int k = 0; k < behind.length(); k++) {
          pairs.append(before.charAt(i)).append(behind.charAt(k));
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

  private static final class Reader {
    private final String regex;
    private int at;
    private boolean anchored;
    private boolean looksBack;

    Reader(String regex) {
      this.regex = regex;
    }

    private boolean is(char c) {
      return at < regex.length() && regex.charAt(at) == c;
    }

    private boolean skip(String text) {
      if (regex.startsWith(text, at)) {
        at += text.length();
        return true;
      }
      return false;
    }

    private char next() {
      if (at >= regex.length() || Character.isSurrogate(regex.charAt(at))) {
        throw new Unread();
      }
      return regex.charAt(at++);
    }

    Part alternatives() {
      Part all = sequence();
      while (skip("|")) {
        all = all.or(sequence());
      }
      return all;
    }

    private Part sequence() {
      Part whole = Part.NOTHING;
      while (at < regex.length() && !is('|') && !is(')')) {
        whole = whole.then(quantified());
      }
      return whole;
    }

    private Part quantified() {
      Part atom = atom();
      int least = 1;
      int most = ENDLESS;
      if (skip("?")) {
        least = 0;
        most = 1;
      } else if (skip("*")) {
        least = 0;
      } else if (skip("{")) {
        least = number();
        most = !skip(",") ? least : is('}') ? ENDLESS : number();
        skip("}");
      } else if (!skip("+")) {
        return atom;
      }
      if (!skip("?")) {
        skip("+");
      }
      return atom.times(least, most);
    }

    private int number() {
      int number = 0;
      while (at < regex.length() && Character.isDigit(regex.charAt(at))) {
        number = Math.min(ENDLESS, 10 * number + regex.charAt(at++) - '0');
      }
      return number;
    }

    private Part atom() {
      char c = next();
      return switch (c) {
        case '(' -> group();
        case '[' -> charClass();
        case '\\' -> skip("p{") ? property() : escape(next());
        case '.' -> Part.ANY;
        case '^' -> start();
        case '$' -> Part.NOTHING;
        case '*', '+', '?', '{' -> throw new Unread();
        default -> Part.of(String.valueOf(c));
      };
    }

    private Part start() {
      anchored = true;
      return Part.START;
    }

    private Part group() {
      if (skip("?s)")) {
        return Part.NOTHING;
      }
      boolean behind = skip("?<=") || skip("?<!");
      boolean around = behind || skip("?=") || skip("?!");
      looksBack |= behind;
      if (!around && !skip("?:") && skip("?")) {
        if (!skip("<")) {
          throw new Unread();
        }
        at = regex.indexOf('>', at) + 1;
      }
      Part inside = alternatives();
      if (!skip(")")) {
        throw new Unread();
      }
      return around ? Part.NOTHING : inside;
    }

    private Part property() {
      at = regex.indexOf('}', at) + 1;
      return Part.ANY;
    }

    private Part escape(char c) {
      looksBack |= c == 'b';
      return c == 'b' ? Part.NOTHING : Part.of(escaped(c));
    }

    /** Null for any character. */
    private static @Nullable String escaped(char c) {
      return switch (c) {
        case 's' -> " \t\n\u000b\f\r";
        case 'd' -> "0123456789";
        case 'n' -> "\n";
        case 'S', 'D' -> null;
        default -> {
          if (Character.isLetterOrDigit(c)) {
            throw new Unread();
          }
          yield String.valueOf(c);
        }
      };
    }

    private Part charClass() {
      boolean not = skip("^");
      StringBuilder set = new StringBuilder();
      boolean any = not;
      boolean open = true;
      while (open || !is(']')) {
        open = false;
        if (is('[') || regex.startsWith("&&", at)) {
          throw new Unread();
        }
        char from = next();
        if (from == '\\') {
          String escaped = escaped(next());
          any |= escaped == null;
          set.append(escaped);
        } else if (is('-') && at + 1 < regex.length() && regex.charAt(at + 1) != ']') {
          at++;
          any |= !range(set, from, next());
        } else {
          set.append(from);
        }
      }
      at++;
      return any ? Part.ANY : Part.of(set.toString());
    }

    /** False for a range that is too long to be looked for. */
    private static boolean range(StringBuilder set, char from, char to) {
      if (to == '\\') {
        throw new Unread();
      }
      for (int c = from; c <= Math.min(to, from + MOST); c++) {
        set.append((char) c);
      }
      return to - from < MOST;
    }
  }
}
