package dealfacts.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a regular expression says of its matches without being run: the characters that one can
 * begin with, and characters of which each holds at least one. Both may name too many characters,
 * never too few. Reads the part of the syntax that the rules use; of the rest it says nothing.
 */
final class Opening {
  /** Every match begins with one of these; null where any character can. */
  final @Nullable CharSet first;

  /** Every match holds one of these; null where none is sure. */
  final @Nullable CharSet needed;

  /** Every match holds one of these behind its first character; null where none is sure. */
  final @Nullable CharSet later;

  /** Every match begins with two of these, or with one of them that stands before anything. */
  final @Nullable CharPairs pairs;

  /** Every match ends with one of these; null where any character can. */
  final @Nullable CharSet last;

  /** No match is longer than this, in UTF-16 code units. */
  final int longest;

  /** Whether matches begin only where the text does. */
  final boolean atStart;

  /** Whether a match hangs on where the text begins, so that no search may begin further on. */
  final boolean anchored;

  /** Whether a match hangs on what stands before it. */
  final boolean looksBack;

  /** Of the alternatives that begin only where the text does; null where all or none do. */
  final @Nullable Opening starting;

  /** Of the others; null where {@link #starting} is. */
  final @Nullable Opening elsewhere;

  /**
   * Of the alternatives of which it is known what they begin with: {@code 今年以来|.{0,6}筹划以来}; null
   * where that is all or none, or where nothing is sure of the others.
   */
  final @Nullable Opening known;

  /** What the alternatives can't do without that are not {@link #known}. */
  final @Nullable CharSet others;

  private Opening(List<Part> alternatives, boolean anchored, boolean looksBack) {
    Part whole = Part.anyOf(alternatives);
    List<Part> free = alternatives.stream().filter(a -> !a.atStart()).toList();
    boolean mixed = !free.isEmpty() && free.size() < alternatives.size();
    List<Part> bound = alternatives.stream().filter(Part::atStart).toList();
    this.starting = mixed ? new Opening(bound, anchored, looksBack) : null;
    this.elsewhere = mixed ? new Opening(free, anchored, looksBack) : null;
    List<Part> told = alternatives.stream().filter(a -> !a.empty() && a.first() != null).toList();
    List<Part> rest = alternatives.stream().filter(a -> a.empty() || a.first() == null).toList();
    boolean both = !mixed && !told.isEmpty() && !rest.isEmpty();
    this.others = both ? CharSet.of(Part.anyOf(rest).needed()) : null;
    this.known = others == null ? null : new Opening(told, anchored, looksBack);
    this.first = whole.empty() ? null : CharSet.of(whole.first());
    this.needed = CharSet.of(whole.needed());
    this.later = CharSet.of(whole.later());
    this.pairs = whole.empty() ? null : CharPairs.of(whole.openings());
    this.last = whole.empty() ? null : CharSet.of(whole.last());
    this.longest = whole.longest();
    this.atStart = whole.atStart();
    this.anchored = anchored;
    this.looksBack = looksBack;
  }

  static Opening of(String regex) {
    try {
      Reader reader = new Reader(regex);
      List<Part> alternatives = reader.alternatives();
      if (reader.at < regex.length()) {
        throw new Unread();
      }
      return new Opening(alternatives, reader.anchored, reader.looksBack);
    } catch (Unread e) {
      return new Opening(List.of(Part.UNKNOWN), true, true);
    }
  }

  /** Whether a match may begin there. */
  boolean isPossible(String text, int at, int to) {
    if (first == null) {
      return true;
    }
    return at < to && first.has(text.charAt(at)) && (pairs == null || pairs.mayBegin(text, at, to));
  }

  /** The first place at or behind {@code from} where a match may begin, else {@code to} or more. */
  int next(CharSet begins, String text, int from, int to) {
    int at = begins.next(text, from, to);
    if (pairs != null) {
      while (at < to && !pairs.mayBegin(text, at, to)) {
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

    List<Part> alternatives() {
      List<Part> all = new ArrayList<>(List.of(sequence()));
      while (skip("|")) {
        all.add(sequence());
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
      int most = Part.ENDLESS;
      if (skip("?")) {
        least = 0;
        most = 1;
      } else if (skip("*")) {
        least = 0;
      } else if (skip("{")) {
        least = number();
        most = !skip(",") ? least : is('}') ? Part.ENDLESS : number();
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
        number = Math.min(Part.ENDLESS, 10 * number + regex.charAt(at++) - '0');
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
      Part inside = Part.anyOf(alternatives());
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
        if (skip("\\p{") || skip("\\P{")) {
          property();
          any = true;
        } else if (regex.startsWith("\\u", at) || !skip("\\")) {
          char from = letter();
          if (is('-') && at + 1 < regex.length() && regex.charAt(at + 1) != ']') {
            at++;
            any |= !range(set, from, letter());
          } else {
            set.append(from);
          }
        } else {
          String escaped = escaped(next());
          any |= escaped == null;
          set.append(escaped);
        }
      }
      at++;
      return any ? Part.ANY : Part.of(set.toString());
    }

    /** One of a class, as itself or as {@code \\u4e00}. */
    private char letter() {
      if (!skip("\\u")) {
        return next();
      }
      if (at + 4 > regex.length()) {
        throw new Unread();
      }
      at += 4;
      char letter = (char) Integer.parseInt(regex, at - 4, at, 16);
      if (Character.isSurrogate(letter)) {
        throw new Unread();
      }
      return letter;
    }

    /** False for a range that is too long to be looked for. */
    private static boolean range(StringBuilder set, char from, char to) {
      if (to == '\\') {
        throw new Unread();
      }
      for (int c = from; c <= Math.min(to, from + Part.MOST); c++) {
        set.append((char) c);
      }
      return to - from < Part.MOST;
    }
  }
}
