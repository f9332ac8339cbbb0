package dealfacts.text;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Words that are looked up in running text without a substring being made: the longest that begins
 * at a place, or the longest that ends there. Immutable.
 */
public final class WordSet {
  private final Set<String> words = new HashSet<>();
  private final Trie forwards = new Trie();
  private final Trie backwards = new Trie();
  private final BitSet ends = new BitSet();
  private final BitSet starts = new BitSet();
  private int longest;

  /**
   * @param words folded here
   */
  public WordSet(Collection<String> words) {
    for (String word : words) {
      String folded = Fold.fold(word);
      if (!folded.isEmpty() && this.words.add(folded)) {
        longest = Math.max(longest, folded.length());
        int node = Trie.ROOT;
        for (int i = 0; i < folded.length(); i++) {
          node = forwards.grow(node, folded.charAt(i));
        }
        ends.set(node);
        node = Trie.ROOT;
        for (int i = folded.length() - 1; i >= 0; i--) {
          node = backwards.grow(node, folded.charAt(i));
        }
        starts.set(node);
      }
    }
  }

  public boolean contains(String word) {
    // most words that are asked for are told apart by their first or last character
    int length = word.length();
    return length > 0
        && length <= longest
        && forwards.mayBegin(word.charAt(0))
        && backwards.mayBegin(word.charAt(length - 1))
        && words.contains(word);
  }

  /** Length of the longest word that begins at {@code start} and ends by {@code end}, 0 if none. */
  public int longestStart(String folded, int start, int end) {
    int longest = 0;
    int node = Trie.ROOT;
    for (int i = start; i < end; i++) {
      node = forwards.next(node, folded.charAt(i));
      if (node == Trie.NONE) {
        break;
      }
      if (ends.get(node)) {
        longest = i + 1 - start;
      }
    }
    return longest;
  }

  /** Length of the longest word that ends at {@code end} and begins by {@code start}, 0 if none. */
  public int longestEnd(String folded, int start, int end) {
    int longest = 0;
    int node = Trie.ROOT;
    for (int i = end - 1; i >= start; i--) {
      node = backwards.next(node, folded.charAt(i));
      if (node == Trie.NONE) {
        break;
      }
      if (starts.get(node)) {
        longest = end - i;
      }
    }
    return longest;
  }
}
