package dealfacts.text;

/** Steps of groups, whose places are kept, and of parts that are repeated. */
final class Groups {
  /** Each takes room on the stack; what repeats itself more often is left to the platform. */
  private static final int MOST_PASSES = 200;

  private Groups() {}

  /** A group begins. */
  static final class Opens extends Node {
    private final int group;
    private final Node next;

    Opens(int group, Node next) {
      this.group = group;
      this.next = next;
    }

    @Override
    boolean match(Trial trial, int at) {
      int was = trial.open[group];
      trial.open[group] = at;
      boolean matched = next.match(trial, at);
      trial.open[group] = was;
      return matched;
    }
  }

  /** A group ends. */
  static final class Closes extends Node {
    private final int group;
    private final Node next;

    Closes(int group, Node next) {
      this.group = group;
      this.next = next;
    }

    @Override
    boolean match(Trial trial, int at) {
      int[] groups = trial.groups;
      int start = groups[2 * group];
      int end = groups[2 * group + 1];
      groups[2 * group] = trial.open[group];
      groups[2 * group + 1] = at;
      if (next.match(trial, at)) {
        return true;
      }
      groups[2 * group] = start;
      groups[2 * group + 1] = end;
      return false;
    }
  }

  /** A part is to be repeated. */
  static final class Loops extends Node {
    private final Again again;

    Loops(Again again) {
      this.again = again;
    }

    @Override
    boolean match(Trial trial, int at) {
      int count = trial.counts[again.loop];
      int begun = trial.begun[again.loop];
      boolean matched = again.first(trial, at);
      trial.counts[again.loop] = count;
      trial.begun[again.loop] = begun;
      return matched;
    }
  }

  /** A part was passed and may be passed again. */
  static final class Again extends Node {
    private final int loop;
    private final int least;
    private final int most;
    private final boolean lazy;
    private final Node next;
    private Node part;

    Again(int loop, Tree.Repeat repeat, Node next) {
      this.loop = loop;
      this.least = repeat.least();
      this.most = repeat.most();
      this.lazy = repeat.lazy();
      this.next = next;
      this.part = this;
    }

    void part(Node part) {
      this.part = part;
    }

    private boolean first(Trial trial, int at) {
      if (least > 0) {
        return pass(trial, at, 0);
      }
      if (lazy) {
        return next.match(trial, at) || most > 0 && pass(trial, at, 0);
      }
      return most > 0 && pass(trial, at, 0) || next.match(trial, at);
    }

    @Override
    boolean match(Trial trial, int at) {
      if (at > trial.begun[loop]) {
        int count = trial.counts[loop];
        if (count < least) {
          return pass(trial, at, count);
        }
        if (lazy) {
          return next.match(trial, at) || count < most && pass(trial, at, count);
        }
        if (count < most && pass(trial, at, count)) {
          return true;
        }
      }
      return next.match(trial, at);
    }

    private boolean pass(Trial trial, int at, int count) {
      trial.odd |= trial.passes == MOST_PASSES;
      if (trial.odd) {
        return false;
      }
      int begun = trial.begun[loop];
      trial.counts[loop] = count + 1;
      trial.begun[loop] = at;
      trial.passes++;
      boolean matched = part.match(trial, at);
      trial.passes--;
      trial.counts[loop] = count;
      trial.begun[loop] = begun;
      return matched;
    }
  }
}
