package dealfacts.mention.money;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fixed words of a closed class, looked up at a place of a folded text: the longest that starts
 * there, or the longest that ends there.
 */
final class Words<V> {
  private final Map<Character, List<Entry<V>>> byFirst = new HashMap<>();
  private final Map<Character, List<Entry<V>>> byLast = new HashMap<>();

  /** A word that stands at a place of a text. */
  record Hit<V>(int start, int end, V value) {}

  private record Entry<V>(String word, V value) {}

  /** Adds words, given with blanks between them, that all stand for the same value. */
  Words<V> add(V value, String words) {
    for (String word : words.split(" ")) {
      Entry<V> entry = new Entry<>(word, value);
      insert(byFirst, word.charAt(0), entry);
      insert(byLast, word.charAt(word.length() - 1), entry);
    }
    return this;
  }

  private static <V> void insert(Map<Character, List<Entry<V>>> index, char key, Entry<V> entry) {
    List<Entry<V>> entries = index.computeIfAbsent(key, k -> new ArrayList<>());
    entries.add(entry);
    entries.sort(Comparator.comparingInt(e -> -e.word.length()));
  }

  @Nullable Hit<V> startingAt(String text, int start) {
    if (start >= text.length()) {
      return null;
    }
    List<Entry<V>> entries = byFirst.get(text.charAt(start));
    if (entries != null) {
      for (Entry<V> entry : entries) {
        if (text.startsWith(entry.word, start)) {
          return new Hit<>(start, start + entry.word.length(), entry.value);
        }
      }
    }
    return null;
  }

  /** The longest word that ends at {@code end} and doesn't start before {@code floor}. */
  @Nullable Hit<V> endingAt(String text, int end, int floor) {
    if (end <= floor) {
      return null;
    }
    List<Entry<V>> entries = byLast.get(text.charAt(end - 1));
    if (entries != null) {
      for (Entry<V> entry : entries) {
        int start = end - entry.word.length();
        if (start >= floor && text.startsWith(entry.word, start)) {
          return new Hit<>(start, end, entry.value);
        }
      }
    }
    return null;
  }
}
