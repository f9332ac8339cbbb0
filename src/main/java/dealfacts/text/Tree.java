package dealfacts.text;

import java.util.List;

/** A regular expression by its parts. */
sealed interface Tree {
  /** One character. */
  record One(CharClass its) implements Tree {}

  /** One behind the other. */
  record Sequence(List<Tree> parts) implements Tree {}

  /** The first of them that leads to a match. */
  record Choice(List<Tree> parts) implements Tree {}

  /** As often as possible, or as seldom. */
  record Repeat(Tree part, int least, int most, boolean lazy) implements Tree {}

  /**
   * A group whose place is kept.
   *
   * @param number from 1
   */
  record Group(Tree part, int number) implements Tree {}

  /** What must stand there, or must not, and is no part of the match. */
  record Look(Tree part, boolean behind, boolean not) implements Tree {}

  /** A place between two characters. */
  enum Edge implements Tree {
    START,
    END,

    /** The edge of a word, {@code \\b}. */
    WORD
  }

  /** The fewest characters that it can be. */
  static int least(Tree tree) {
    if (tree instanceof Sequence its) {
      return its.parts().stream().mapToInt(Tree::least).sum();
    } else if (tree instanceof Choice its) {
      return its.parts().stream().mapToInt(Tree::least).min().orElse(0);
    } else if (tree instanceof Repeat its) {
      return Math.min(Part.ENDLESS, least(its.part()) * its.least());
    } else if (tree instanceof Group its) {
      return least(its.part());
    }
    return tree instanceof One ? 1 : 0;
  }

  /** The most characters that it can be, one that takes two code units counted as one. */
  static int most(Tree tree) {
    long most = tree instanceof One ? 1 : 0;
    if (tree instanceof Sequence its) {
      most = its.parts().stream().mapToLong(Tree::most).sum();
    } else if (tree instanceof Choice its) {
      most = its.parts().stream().mapToInt(Tree::most).max().orElse(0);
    } else if (tree instanceof Repeat its) {
      most = (long) most(its.part()) * its.most();
    } else if (tree instanceof Group its) {
      most = most(its.part());
    }
    return (int) Math.min(Part.ENDLESS, most);
  }

  /** Whether a match hangs on where the text begins. */
  static boolean isAnchored(Tree tree) {
    return tree == Edge.START || parts(tree).stream().anyMatch(Tree::isAnchored);
  }

  /** Whether a match hangs on what stands before it. */
  static boolean looksBack(Tree tree) {
    return tree == Edge.WORD
        || tree instanceof Look look && look.behind()
        || parts(tree).stream().anyMatch(Tree::looksBack);
  }

  static List<Tree> parts(Tree tree) {
    if (tree instanceof Sequence its) {
      return its.parts();
    } else if (tree instanceof Choice its) {
      return its.parts();
    } else if (tree instanceof Repeat its) {
      return List.of(its.part());
    } else if (tree instanceof Group its) {
      return List.of(its.part());
    }
    return tree instanceof Look its ? List.of(its.part()) : List.of();
  }
}
