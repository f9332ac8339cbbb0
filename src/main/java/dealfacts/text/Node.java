package dealfacts.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of a match: it matches itself at a place and has the step behind it match the rest.
 * Classes without interfaces and lambdas, since those are what a platform's matcher spends its time
 * on where only the first compiler is at work.
 */
abstract class Node {
  /**
   * An expression to be run.
   *
   * @param groups how many groups it has
   * @param loops how many parts are repeated that are more than a character
   */
  record Program(Node root, int groups, int loops) {}

  abstract boolean match(Trial trial, int at);

  /** The whole is matched. */
  static final class Done extends Node {
    @Override
    boolean match(Trial trial, int at) {
      if (trial.whole && at != trial.to) {
        return false;
      }
      trial.last = at;
      return true;
    }
  }

  /** What is looked for ahead is there. */
  static final class Seen extends Node {
    @Override
    boolean match(Trial trial, int at) {
      return true;
    }
  }

  /** What is looked for behind a place ends there. */
  static final class SeenBehind extends Node {
    @Override
    boolean match(Trial trial, int at) {
      return at == trial.behind;
    }
  }

  /** One character of few or many. */
  static final class One extends Node {
    private final CharClass its;
    private final Node next;

    One(CharClass its, Node next) {
      this.its = its;
      this.next = next;
    }

    @Override
    boolean match(Trial trial, int at) {
      if (at >= trial.to) {
        return false;
      }
      char c = trial.text[at];
      if (its.has(c)) {
        return next.match(trial, at + 1);
      }
      trial.odd |= its.wide && Character.isSurrogate(c);
      return false;
    }
  }

  /** Characters one behind the other. */
  static final class Word extends Node {
    private final String word;
    private final Node next;

    Word(String word, Node next) {
      this.word = word;
      this.next = next;
    }

    @Override
    boolean match(Trial trial, int at) {
      int length = word.length();
      if (at + length > trial.to) {
        return false;
      }
      char[] text = trial.text;
      for (int i = 0; i < length; i++) {
        if (text[at + i] != word.charAt(i)) {
          return false;
        }
      }
      return next.match(trial, at + length);
    }
  }

  /** One of few or many characters, as often as possible. */
  static final class Many extends Node {
    private final CharClass its;
    private final int least;
    private final int most;
    private final Node next;
    private final @Nullable Gate gate;

    Many(CharClass its, Tree.Repeat repeat, Node next, @Nullable Gate gate) {
      this.its = its;
      this.least = repeat.least();
      this.most = repeat.most();
      this.next = next;
      this.gate = gate;
    }

    @Override
    boolean match(Trial trial, int at) {
      char[] text = trial.text;
      int to = trial.to;
      int limit = most > to - at ? to : at + most;
      int i = at;
      while (i < limit && its.has(text[i])) {
        i++;
      }
      if (i < limit && its.wide && Character.isSurrogate(text[i])) {
        trial.odd = true;
        return false;
      }
      int first = at + least;
      for (; i >= first; i--) {
        if ((gate == null || i < to && gate.has(text[i])) && next.match(trial, i)) {
          return true;
        }
      }
      return false;
    }
  }

  /** One of few or many characters, as seldom as possible. */
  static final class Few extends Node {
    private final CharClass its;
    private final int least;
    private final int most;
    private final Node next;
    private final @Nullable Gate gate;

    Few(CharClass its, Tree.Repeat repeat, Node next, @Nullable Gate gate) {
      this.its = its;
      this.least = repeat.least();
      this.most = repeat.most();
      this.next = next;
      this.gate = gate;
    }

    @Override
    boolean match(Trial trial, int at) {
      char[] text = trial.text;
      int to = trial.to;
      int first = at + least;
      int limit = most > to - at ? to : at + most;
      for (int i = at; ; i++) {
        if (i >= first && (gate == null || i < to && gate.has(text[i])) && next.match(trial, i)) {
          return true;
        }
        if (i >= limit) {
          return false;
        }
        char c = text[i];
        if (!its.has(c)) {
          trial.odd |= its.wide && Character.isSurrogate(c);
          return false;
        }
      }
    }
  }

  /** The first of some ways that leads to a match. */
  static final class Choice extends Node {
    private final Node[] ways;
    private final @Nullable Gate[] gates;

    /**
     * @param begins what each can begin with; null for anything, or nothing
     */
    Choice(List<Node> ways, List<@Nullable String> begins) {
      this.ways = ways.toArray(new Node[0]);
      this.gates = new Gate[ways.size()];
      for (int i = 0; i < gates.length; i++) {
        gates[i] = Gate.of(begins.get(i));
      }
    }

    @Override
    boolean match(Trial trial, int at) {
      boolean more = at < trial.to;
      char c = more ? trial.text[at] : 0;
      for (int i = 0; i < ways.length; i++) {
        Gate gate = gates[i];
        if ((gate == null || more && gate.has(c)) && ways[i].match(trial, at)) {
          return true;
        }
      }
      return false;
    }
  }

  /** As {@link Choice}, of so many that they are kept by what they begin with. */
  static final class Ways extends Node {
    private static final int SLOTS = 64;

    private final Node[][] ways = new Node[SLOTS][];

    /** Those that can begin with anything, or with nothing. */
    private final Node[] open;

    Ways(List<Node> all, List<@Nullable String> begins) {
      List<Node> any = new ArrayList<>();
      List<List<Node>> slots = new ArrayList<>();
      for (int slot = 0; slot < SLOTS; slot++) {
        slots.add(new ArrayList<>());
      }
      for (int i = 0; i < all.size(); i++) {
        Node way = all.get(i);
        String its = begins.get(i);
        if (its == null) {
          any.add(way);
          slots.forEach(slot -> slot.add(way));
        } else {
          its.chars().map(c -> c % SLOTS).distinct().forEach(slot -> slots.get(slot).add(way));
        }
      }
      open = any.toArray(new Node[0]);
      for (int slot = 0; slot < SLOTS; slot++) {
        boolean none = slots.get(slot).size() == open.length;
        ways[slot] = none ? open : slots.get(slot).toArray(new Node[0]);
      }
    }

    @Override
    boolean match(Trial trial, int at) {
      for (Node way : at < trial.to ? ways[trial.text[at] % SLOTS] : open) {
        if (way.match(trial, at)) {
          return true;
        }
      }
      return false;
    }
  }
}
