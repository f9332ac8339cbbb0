package dealfacts.text;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import java.util.Map;
import java.util.TreeMap;

/**
 * One automaton over many literals (Aho–Corasick): every occurrence of every phrase in one pass, in
 * the folded view.
 *
 * @param <V> what a phrase stands for
 */
public final class Phrases<V> {
  private final AhoCorasickDoubleArrayTrie<V> trie = new AhoCorasickDoubleArrayTrie<>();
  private final boolean empty;

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
    empty = folded.isEmpty();
    if (!empty) {
      trie.build(folded);
    }
  }

  /** Every occurrence in {@code folded}, overlapping ones too, ordered by end. */
  public void find(String folded, Hit<V> hit) {
    if (!empty) {
      trie.parseText(folded, (begin, end, value) -> hit.at(begin, end, value));
    }
  }
}
