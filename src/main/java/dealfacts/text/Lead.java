package dealfacts.text;

import org.jspecify.annotations.Nullable;

/**
 * Where a word leads from the root of a trie of {@link Compounds}.
 *
 * @param state there; 0 or less where no longer word begins with the word
 * @param word what the word is there by itself; null where it is only a beginning
 */
record Lead(long state, @Nullable Word word) {
  static final Lead NOWHERE = new Lead(-1, null);
}
