package dealfacts.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the steps of a match from the last to the first. */
final class NodeMaker {
  /** From so many ways on they are kept by what they begin with. */
  private static final int MANY_WAYS = 5;

  private static final Node DONE = new Node.Done();
  private static final Node SEEN = new Node.Seen();
  private static final Node SEEN_BEHIND = new Node.SeenBehind();

  private int loops;

  private NodeMaker() {}

  /** Null where the expression holds what no step is made for. */
  static Node.@Nullable Program program(TreeReader.Expression read) {
    if (!isMade(read.tree(), false)) {
      return null;
    }
    NodeMaker maker = new NodeMaker();
    Node root = maker.make(read.tree(), DONE, null);
    return new Node.Program(root, read.names().size(), maker.loops);
  }

  /** Groups in what only must stand there keep their place on the platform; none needs that. */
  private static boolean isMade(Tree tree, boolean looks) {
    if (tree == Tree.Edge.WORD || looks && tree instanceof Tree.Group) {
      return false;
    }
    boolean inside = looks || tree instanceof Tree.Look;
    return Tree.parts(tree).stream().allMatch(part -> isMade(part, inside));
  }

  /**
   * @param rest what the steps behind can begin with; null for anything, or nothing
   */
  private Node make(Tree tree, Node next, @Nullable String rest) {
    if (tree instanceof Tree.One its) {
      return one(its.its(), next);
    } else if (tree instanceof Tree.Sequence its) {
      return sequence(its.parts(), next, rest);
    } else if (tree instanceof Tree.Choice its) {
      return choice(its.parts(), next, rest);
    } else if (tree instanceof Tree.Repeat its) {
      return repeat(its, next, rest);
    } else if (tree instanceof Tree.Group its) {
      Node closes = new Groups.Closes(its.number(), next);
      return new Groups.Opens(its.number(), make(its.part(), closes, rest));
    } else if (tree instanceof Tree.Look its) {
      return its.behind() ? behind(its, next) : ahead(its, next);
    }
    return tree == Tree.Edge.START ? new Places.Start(next) : new Places.End(next);
  }

  private static Node one(CharClass its, Node next) {
    String only = its.characters;
    return only != null && isOne(its) ? new Node.Word(only, next) : new Node.One(its, next);
  }

  private static boolean isOne(CharClass its) {
    return its.characters != null && its.characters.length() == 1;
  }

  private Node sequence(List<Tree> parts, Node next, @Nullable String rest) {
    Node first = next;
    String begins = rest;
    StringBuilder word = new StringBuilder();
    for (int i = parts.size() - 1; i >= 0; i--) {
      Tree part = parts.get(i);
      if (part instanceof Tree.One its && isOne(its.its())) {
        word.insert(0, its.its().characters);
        continue;
      }
      if (!word.isEmpty()) {
        first = new Node.Word(word.toString(), first);
        begins = word.substring(0, 1);
        word.setLength(0);
      }
      first = make(part, first, begins);
      begins = begins(part, begins);
    }
    return word.isEmpty() ? first : new Node.Word(word.toString(), first);
  }

  private Node choice(List<Tree> parts, Node next, @Nullable String rest) {
    List<Node> ways = new ArrayList<>();
    List<@Nullable String> begins = new ArrayList<>();
    for (Tree part : parts) {
      ways.add(make(part, next, rest));
      begins.add(begins(part, rest));
    }
    return choice(ways, begins);
  }

  private static Node choice(List<Node> ways, List<@Nullable String> begins) {
    return ways.size() < MANY_WAYS ? new Node.Choice(ways, begins) : new Node.Ways(ways, begins);
  }

  private Node repeat(Tree.Repeat repeat, Node next, @Nullable String rest) {
    Tree part = repeat.part();
    if (part instanceof Tree.One its) {
      Gate gate = Gate.of(rest);
      return repeat.lazy()
          ? new Node.Few(its.its(), repeat, next, gate)
          : new Node.Many(its.its(), repeat, next, gate);
    }
    String begins = begins(part, rest);
    if (repeat.most() == 1 && repeat.least() == 0) {
      Node once = make(part, next, rest);
      List<@Nullable String> both = new ArrayList<>();
      both.add(repeat.lazy() ? rest : begins);
      both.add(repeat.lazy() ? begins : rest);
      return choice(repeat.lazy() ? List.of(next, once) : List.of(once, next), both);
    }
    Groups.Again again = new Groups.Again(loops++, repeat, next);
    again.part(make(part, again, union(begins, rest)));
    return new Groups.Loops(again);
  }

  private Node ahead(Tree.Look look, Node next) {
    return new Places.Ahead(make(look.part(), SEEN, null), look.not(), next);
  }

  private Node behind(Tree.Look look, Node next) {
    Tree part = look.part();
    if (part instanceof Tree.One its) {
      return new Places.OneBehind(its.its(), false, look.not(), next);
    }
    if (part instanceof Tree.Choice its && its.parts().size() == 2) {
      Tree first = its.parts().get(0);
      Tree second = its.parts().get(1);
      if (first == Tree.Edge.START && second instanceof Tree.One one) {
        return new Places.OneBehind(one.its(), true, look.not(), next);
      } else if (second == Tree.Edge.START && first instanceof Tree.One one) {
        return new Places.OneBehind(one.its(), true, look.not(), next);
      }
    }
    return new Places.Behind(make(part, SEEN_BEHIND, null), look, next);
  }

  /** What the part before the rest can begin with; null for anything, or nothing. */
  private static @Nullable String begins(Tree tree, @Nullable String rest) {
    if (tree instanceof Tree.One its) {
      return its.its().characters;
    } else if (tree instanceof Tree.Sequence its) {
      String begins = rest;
      for (int i = its.parts().size() - 1; i >= 0; i--) {
        begins = begins(its.parts().get(i), begins);
      }
      return begins;
    } else if (tree instanceof Tree.Choice its) {
      String begins = "";
      for (Tree part : its.parts()) {
        begins = union(begins, begins(part, rest));
      }
      return begins;
    } else if (tree instanceof Tree.Repeat its) {
      String begins = begins(its.part(), rest);
      return its.least() > 0 ? begins : union(begins, rest);
    } else if (tree instanceof Tree.Group its) {
      return begins(its.part(), rest);
    }
    return rest;
  }

  private static @Nullable String union(@Nullable String a, @Nullable String b) {
    return a == null || b == null || a.length() + b.length() > Part.MOST ? null : a.concat(b);
  }
}
