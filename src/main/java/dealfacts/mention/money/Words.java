package dealfacts.mention.money;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fixed words of a closed class, looked up at a place of a folded text: the longest that starts
 * there, or the longest that ends there.
 */
final class Words<V> {
  private final List<V> values = new ArrayList<>();
  private final Index byFirst = new Index();
  private final Index byLast = new Index();

  /** A word that stands at a place of a text. */
  record Hit<V>(int start, int end, V value) {}

  /** A word and the number of what it stands for. */
  private record Entry(String word, int value) {}

  /** Adds words, given with blanks between them, that all stand for the same value. */
  Words<V> add(V value, String words) {
    for (String word : words.split(" ")) {
      Entry entry = new Entry(word, values.size());
      byFirst.add(word.charAt(0), entry);
      byLast.add(word.charAt(word.length() - 1), entry);
    }
    values.add(value);
    return this;
  }

  boolean mayStartWith(char c) {
    return byFirst.at(c).length > 0;
  }

  /** The longest word that starts at {@code start}. */
  @Nullable Hit<V> startingAt(String text, int start) {
    if (start >= text.length()) {
      return null;
    }
    for (Entry entry : byFirst.at(text.charAt(start))) {
      if (text.startsWith(entry.word, start)) {
        return new Hit<>(start, start + entry.word.length(), values.get(entry.value));
      }
    }
    return null;
  }

  /** The longest word that ends at {@code end} and doesn't start before {@code floor}. */
  @Nullable Hit<V> endingAt(String text, int end, int floor) {
    if (end <= floor) {
      return null;
    }
    for (Entry entry : byLast.at(text.charAt(end - 1))) {
      int start = end - entry.word.length();
      if (start >= floor && text.startsWith(entry.word, start)) {
        return new Hit<>(start, end, values.get(entry.value));
      }
    }
    return null;
  }

  /**
   * Entries by one of their characters, the longest word first: arrays, since nearly every look at
   * them finds nothing; pages keep the table small.
   */
  private static final class Index {
    private static final Entry[] NONE = {};
    private static final Entry[][] EMPTY = new Entry[256][];

    static {
      Arrays.fill(EMPTY, NONE);
    }

    private final Entry[][][] pages = new Entry[256][][];

    Index() {
      Arrays.fill(pages, EMPTY);
    }

    void add(char key, Entry entry) {
      if (pages[key >> 8] == EMPTY) {
        pages[key >> 8] = EMPTY.clone();
      }
      Entry[] before = pages[key >> 8][key & 255];
      Entry[] after = Arrays.copyOf(before, before.length + 1);
      int at = before.length;
      while (at > 0 && after[at - 1].word.length() < entry.word.length()) {
        after[at] = after[at - 1];
        at--;
      }
      after[at] = entry;
      pages[key >> 8][key & 255] = after;
    }

    Entry[] at(char key) {
      return pages[key >> 8][key & 255];
    }
  }
}
