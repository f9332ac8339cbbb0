package dealfacts.text;

import java.util.Arrays;

/** An attempt to match an expression at a place of a text, and what it knows so far. */
final class Trial {
  private static final int[] NONE = {};

  private final Node root;

  /** What is searched. */
  final char[] text;

  /** Where {@code ^} matches. */
  int start;

  /** Up to there a match may reach; there, or before the end of a line, {@code $} matches. */
  int to;

  /** Before there nothing can be seen. */
  int seenFrom;

  /** From there on nothing can be seen. */
  int seenTo;

  /** Whether what looks back sees the text as if it were the whole. */
  boolean transparent;

  /** Whether a match must reach the end. */
  boolean whole;

  /** Where what is looked for behind a place must end. */
  int behind;

  /** Passes through repeated parts that are under way. */
  int passes;

  /**
   * Whether something came up that is not told here what it matches: a character of two code units,
   * or too many passes.
   */
  boolean odd;

  /** Start and end of each group; −1 where it has no part in the match. */
  final int[] groups;

  /** Where each group that is open began. */
  final int[] open;

  /** How often each repeated part was passed. */
  final int[] counts;

  /** Where each repeated part was begun last. */
  final int[] begun;

  /** Where the match ends. */
  int last;

  Trial(Node.Program program, char[] text) {
    this.root = program.root();
    this.text = text;
    this.groups = new int[2 * program.groups() + 2];
    this.open = program.groups() == 0 ? NONE : new int[program.groups() + 1];
    this.counts = program.loops() == 0 ? NONE : new int[program.loops()];
    this.begun = program.loops() == 0 ? NONE : new int[program.loops()];
  }

  /** In the whole text. */
  void everywhere() {
    start = 0;
    to = text.length;
    seenFrom = 0;
    seenTo = to;
    transparent = true;
  }

  /**
   * In a part of the text.
   *
   * @param around whether what stands around it can be seen
   */
  void within(int from, int end, boolean around) {
    start = from;
    to = end;
    seenFrom = around ? 0 : from;
    seenTo = around ? text.length : end;
    transparent = around;
  }

  /**
   * Whether a match begins there.
   *
   * @param all whether it must reach the end
   */
  boolean matches(int at, boolean all) {
    Arrays.fill(groups, -1);
    whole = all;
    if (!root.match(this, at)) {
      return false;
    }
    groups[0] = at;
    groups[1] = last;
    return true;
  }

  /** Whether the text ends there, or only the end of its last line stands between. */
  boolean isEnd(int at) {
    int end = to;
    if (at >= end) {
      return true;
    }
    if (at < end - 2 || at == end - 2 && !(text[at] == '\r' && text[at + 1] == '\n')) {
      return false;
    }
    char c = text[at];
    if (c == '\n') {
      return at == 0 || text[at - 1] != '\r';
    }
    return c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }
}
