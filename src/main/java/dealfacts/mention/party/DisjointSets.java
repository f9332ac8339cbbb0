package dealfacts.mention.party;

import java.util.HashMap;
import java.util.Map;

/** Disjoint sets of numbers, each known by its least member; a number never joined is a set. */
final class DisjointSets {
  private final Map<Integer, Integer> parents = new HashMap<>();

  /** The least member of the set that holds the number. */
  int find(int number) {
    int root = number;
    while (parent(root) != root) {
      root = parent(root);
    }
    parents.put(number, root);
    return root;
  }

  /** Joins the sets of both numbers and returns the least member. */
  int union(int one, int other) {
    int first = Math.min(find(one), find(other));
    parents.put(Math.max(find(one), find(other)), first);
    return first;
  }

  private int parent(int number) {
    return parents.getOrDefault(number, number);
  }
}
