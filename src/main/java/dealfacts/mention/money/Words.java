package dealfacts.mention.money;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fixed words of a closed class, looked up at a place of a folded text: the longest that starts
 * there, or the longest that ends there.
 */
final class Words<V> {
  private final Index<V> byFirst = new Index<>();
  private final Index<V> byLast = new Index<>();

  /** A word that stands at a place of a text. */
  record Hit<V>(int start, int end, V value) {}

  private record Entry<V>(String word, V value) {}

  /** Adds words, given with blanks between them, that all stand for the same value. */
  Words<V> add(V value, String words) {
    for (String word : words.split(" ")) {
      Entry<V> entry = new Entry<>(word, value);
      byFirst.add(word.charAt(0), entry);
      byLast.add(word.charAt(word.length() - 1), entry);
    }
    return this;
  }

  boolean mayStartWith(char c) {
    return !byFirst.at(c).isEmpty();
  }

  /** The longest word that starts at {@code start}. */
  @Nullable Hit<V> startingAt(String text, int start) {
    if (start >= text.length()) {
      return null;
    }
    for (Entry<V> entry : byFirst.at(text.charAt(start))) {
      if (text.startsWith(entry.word, start)) {
        return new Hit<>(start, start + entry.word.length(), entry.value);
      }
    }
    return null;
  }

  /** The longest word that ends at {@code end} and doesn't start before {@code floor}. */
  @Nullable Hit<V> endingAt(String text, int end, int floor) {
    if (end <= floor) {
      return null;
    }
    for (Entry<V> entry : byLast.at(text.charAt(end - 1))) {
      int start = end - entry.word.length();
      if (start >= floor && text.startsWith(entry.word, start)) {
        return new Hit<>(start, end, entry.value);
      }
    }
    return null;
  }

  /** Entries by one of their characters, the longest word first; pages keep the table small. */
  private static final class Index<V> {
    private final List<List<List<Entry<V>>>> pages = new ArrayList<>();

    Index() {
      for (int page = 0; page < 256; page++) {
        pages.add(List.of());
      }
    }

    void add(char key, Entry<V> entry) {
      if (pages.get(key >> 8).isEmpty()) {
        List<List<Entry<V>>> page = new ArrayList<>();
        for (int i = 0; i < 256; i++) {
          page.add(List.of());
        }
        pages.set(key >> 8, page);
      }
      List<List<Entry<V>>> page = pages.get(key >> 8);
      List<Entry<V>> entries = new ArrayList<>(page.get(key & 255));
      entries.add(entry);
      entries.sort(Comparator.comparingInt(e -> -e.word.length()));
      page.set(key & 255, List.copyOf(entries));
    }

    List<Entry<V>> at(char key) {
      List<List<Entry<V>>> page = pages.get(key >> 8);
      return page.isEmpty() ? List.of() : page.get(key & 255);
    }
  }
}
