package dealfacts.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One trie over many literals: every occurrence of every phrase in one pass, in the folded view.
 * The transitions lie in one open-addressed table, so that tens of thousands of names are ready
 * within milliseconds; most characters of a text begin no phrase and cost one look at a bit set.
 * Time is linear in the text times the longest phrase.
 *
 * @param <V> what a phrase stands for
 */
public final class Phrases<V> {
  private static final int ROOT = 0;
  private static final int NONE = -1;

  private final long[] first = new long[(Character.MAX_VALUE + 1) >> 6];
  private final List<V> values;
  private long[] keys = new long[1 << 10];
  private int[] targets = new int[1 << 10];
  private int[] accepted = new int[1 << 9];
  private int transitions;
  private int nodes = 1;

  /** Receives one occurrence. */
  @FunctionalInterface
  public interface Hit<V> {
    void at(int start, int end, V value);
  }

  /**
   * @param phrases phrase to value; phrases are folded here
   */
  public Phrases(Map<String, V> phrases) {
    TreeMap<String, V> folded = new TreeMap<>();
    phrases.forEach((phrase, value) -> folded.put(Fold.fold(phrase), value));
    values = new ArrayList<>(folded.size());
    Arrays.fill(keys, NONE);
    Arrays.fill(accepted, NONE);
    folded.forEach(this::insert);
  }

  /** Every occurrence in {@code folded}, overlapping ones too, ordered by start, then by end. */
  public void find(String folded, Hit<V> hit) {
    int length = folded.length();
    for (int start = 0; start < length; start++) {
      char c = folded.charAt(start);
      if ((first[c >> 6] & (1L << c)) == 0) {
        continue;
      }
      int node = ROOT;
      for (int i = start; i < length; i++) {
        node = next(node, folded.charAt(i));
        if (node == NONE) {
          break;
        }
        if (accepted[node] != NONE) {
          hit.at(start, i + 1, values.get(accepted[node]));
        }
      }
    }
  }

  private void insert(String phrase, V value) {
    if (phrase.isEmpty()) {
      return;
    }
    first[phrase.charAt(0) >> 6] |= 1L << phrase.charAt(0);
    int node = ROOT;
    for (int i = 0; i < phrase.length(); i++) {
      int next = next(node, phrase.charAt(i));
      node = next == NONE ? grow(node, phrase.charAt(i)) : next;
    }
    accepted[node] = values.size();
    values.add(value);
  }

  private int next(int node, char c) {
    long key = (long) node << 16 | c;
    int slot = slot(key, keys.length);
    while (keys[slot] != NONE) {
      if (keys[slot] == key) {
        return targets[slot];
      }
      slot = (slot + 1) & (keys.length - 1);
    }
    return NONE;
  }

  private int grow(int node, char c) {
    if (2 * ++transitions > keys.length) {
      rehash();
    }
    if (nodes == accepted.length) {
      accepted = Arrays.copyOf(accepted, 2 * nodes);
      Arrays.fill(accepted, nodes, accepted.length, NONE);
    }
    put((long) node << 16 | c, nodes);
    return nodes++;
  }

  private void rehash() {
    long[] oldKeys = keys;
    int[] oldTargets = targets;
    keys = new long[2 * oldKeys.length];
    targets = new int[keys.length];
    Arrays.fill(keys, NONE);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != NONE) {
        put(oldKeys[i], oldTargets[i]);
      }
    }
  }

  private void put(long key, int target) {
    int slot = slot(key, keys.length);
    while (keys[slot] != NONE) {
      slot = (slot + 1) & (keys.length - 1);
    }
    keys[slot] = key;
    targets[slot] = target;
  }

  private static int slot(long key, int size) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & (size - 1);
  }
}
