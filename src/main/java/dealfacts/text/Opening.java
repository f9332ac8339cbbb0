package dealfacts.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a regular expression says of its matches without being run: the characters that one can
 * begin with, and characters of which each holds at least one. Both may name too many characters,
 * never too few. Of syntax that the rules don't use it says nothing.
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
    return of(TreeReader.read(regex));
  }

  /**
   * @param read null for an expression of which nothing is known
   */
  static Opening of(TreeReader.@Nullable Expression read) {
    if (read == null) {
      return new Opening(List.of(Part.UNKNOWN), true, true);
    }
    Tree tree = read.tree();
    List<Tree> alternatives = tree instanceof Tree.Choice its ? its.parts() : List.of(tree);
    return new Opening(
        alternatives.stream().map(Part::of).toList(), Tree.isAnchored(tree), Tree.looksBack(tree));
  }

  /** Whether a match may begin there. */
  boolean isPossible(String text, int at, int to) {
    if (first == null) {
      return true;
    }
    if (at >= to || !first.has(text.charAt(at))) {
      return false;
    }
    return pairs == null
        || (at + 1 < to
            ? pairs.has(text.charAt(at), text.charAt(at + 1))
            : pairs.mayEnd(text.charAt(at)));
  }

  /** The first place at or behind {@code from} where a match may begin, else {@code to} or more. */
  int next(CharSet begins, char[] text, int from, int to) {
    int at = begins.next(text, from, to);
    if (pairs != null) {
      while (at < to && !pairs.mayBegin(text, at, to)) {
        at = begins.next(text, at + 1, to);
      }
    }
    return at;
  }
}
