package dealfacts.text;

/** Steps that take no characters: what must be so at a place, or stand around it. */
final class Places {
  private Places() {}

  /** {@code ^}. */
  static final class Start extends Node {
    private final Node next;

    Start(Node next) {
      this.next = next;
    }

    @Override
    boolean match(Trial trial, int at) {
      return at == trial.start && next.match(trial, at);
    }
  }

  /** {@code $}. */
  static final class End extends Node {
    private final Node next;

    End(Node next) {
      this.next = next;
    }

    @Override
    boolean match(Trial trial, int at) {
      return trial.isEnd(at) && next.match(trial, at);
    }
  }

  /** What must follow, or must not. */
  static final class Ahead extends Node {
    private final Node part;
    private final boolean not;
    private final Node next;

    Ahead(Node part, boolean not, Node next) {
      this.part = part;
      this.not = not;
      this.next = next;
    }

    @Override
    boolean match(Trial trial, int at) {
      int to = trial.to;
      trial.to = trial.seenTo;
      boolean seen = part.match(trial, at);
      trial.to = to;
      return seen != not && next.match(trial, at);
    }
  }

  /** What must stand before, or must not. */
  static final class Behind extends Node {
    private final Node part;
    private final int least;
    private final int most;
    private final boolean not;
    private final Node next;

    Behind(Node part, Tree.Look look, Node next) {
      this.part = part;
      this.least = Tree.least(look.part());
      this.most = Tree.most(look.part());
      this.not = look.not();
      this.next = next;
    }

    @Override
    boolean match(Trial trial, int at) {
      int behind = trial.behind;
      int start = trial.start;
      trial.behind = at;
      if (trial.transparent) {
        trial.start = 0;
      }
      int from = Math.max(at - most, trial.seenFrom);
      boolean seen = false;
      for (int i = at - least; !seen && i >= from; i--) {
        seen = part.match(trial, i);
      }
      trial.behind = behind;
      trial.start = start;
      return seen != not && next.match(trial, at);
    }
  }

  /** {@code (?<=^|[,。;])}: one character that must stand before, or must not. */
  static final class OneBehind extends Node {
    private final CharClass its;

    /** Whether the start of the text does as well. */
    private final boolean orStart;

    private final boolean not;
    private final Node next;

    OneBehind(CharClass its, boolean orStart, boolean not, Node next) {
      this.its = its;
      this.orStart = orStart;
      this.not = not;
      this.next = next;
    }

    @Override
    boolean match(Trial trial, int at) {
      boolean seen = orStart && at == (trial.transparent ? 0 : trial.start);
      if (!seen && at > trial.seenFrom) {
        char c = trial.text[at - 1];
        seen = its.has(c);
        trial.odd |= its.wide && Character.isSurrogate(c);
      }
      return seen != not && next.match(trial, at);
    }
  }
}
