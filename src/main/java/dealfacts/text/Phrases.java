package dealfacts.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One trie over many literals: every occurrence of every phrase in one pass, in the folded view.
 * Most characters of a text begin no phrase and cost one look at a bit set. Time is linear in the
 * text times the longest phrase.
 *
 * @param <V> what a phrase stands for
 */
public final class Phrases<V> {
  private final long[] first = new long[(Character.MAX_VALUE + 1) >> 6];

  /** The first two characters of the phrases, by a hash of both. */
  private final long[] pairs;

  /**
   * So many bits for each phrase: few other pairs are taken for one, and all lie close together.
   */
  private static final int SPARSE = 8;

  /** As many of {@link #pairs} as a cache has room for. */
  private static final int MOST_BITS = 1 << 18;

  /** First characters that are a phrase by themselves. */
  private final long[] alone = new long[(Character.MAX_VALUE + 1) >> 6];

  private final List<V> values;
  private final Trie trie = new Trie();
  private int[] accepted = new int[1 << 9];

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
    int bits = SPARSE * Integer.highestOneBit(2 * folded.size());
    pairs = new long[Math.max(Long.SIZE, Math.min(bits, MOST_BITS)) >> 6];
    Arrays.fill(accepted, Trie.NONE);
    folded.forEach(this::insert);
  }

  /** Every occurrence in {@code folded}, overlapping ones too, ordered by start, then by end. */
  public void find(String folded, Hit<V> hit) {
    char[] text = Letters.of(folded);
    for (int start = 0; start < text.length; start++) {
      char c = text[start];
      if ((first[c >> 6] & (1L << c)) == 0 || !mayBegin(text, start)) {
        continue;
      }
      int node = Trie.ROOT;
      for (int i = start; i < text.length; i++) {
        node = trie.next(node, text[i]);
        if (node == Trie.NONE) {
          break;
        }
        if (accepted[node] != Trie.NONE) {
          hit.at(start, i + 1, values.get(accepted[node]));
        }
      }
    }
  }

  /** Whether a phrase may begin there, by the first two characters; mostly none does. */
  private boolean mayBegin(char[] text, int start) {
    char c = text[start];
    if ((alone[c >> 6] & (1L << c)) != 0) {
      return true;
    }
    if (start + 1 == text.length) {
      return false;
    }
    int pair = pair(c, text[start + 1]);
    return (pairs[(pair >> 6) & (pairs.length - 1)] & (1L << pair)) != 0;
  }

  private static int pair(char c, char next) {
    return (c * 0x9E3779B9 + next * 0x85EBCA6B) >>> 14;
  }

  private void insert(String phrase, V value) {
    if (phrase.isEmpty()) {
      return;
    }
    char c = phrase.charAt(0);
    first[c >> 6] |= 1L << c;
    if (phrase.length() == 1) {
      alone[c >> 6] |= 1L << c;
    } else {
      int pair = pair(c, phrase.charAt(1));
      pairs[(pair >> 6) & (pairs.length - 1)] |= 1L << pair;
    }
    int node = Trie.ROOT;
    for (int i = 0; i < phrase.length(); i++) {
      node = trie.grow(node, phrase.charAt(i));
    }
    if (trie.nodes() > accepted.length) {
      int old = accepted.length;
      accepted = Arrays.copyOf(accepted, 2 * trie.nodes());
      Arrays.fill(accepted, old, accepted.length, Trie.NONE);
    }
    accepted[node] = values.size();
    values.add(value);
  }
}
