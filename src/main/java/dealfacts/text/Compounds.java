package dealfacts.text;

import com.hankcs.hanlp.dictionary.CoreDictionary.Attribute;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Longer words that are joined of several: {@code 动视|暴雪}. A word that is one of them by itself gets
 * its part of speech.
 */
abstract class Compounds {
  /** Those made so far, by their place in the trie. */
  private final Map<Long, Word> made = new ConcurrentHashMap<>();

  /** What HanLP's dictionary of additions holds. */
  static Compounds additions() {
    return new Additions();
  }

  /**
   * @param names with their tags, in the form of {@code CharTable.convert}
   */
  static Compounds names(Map<String, Attribute> names) {
    return new Names(names);
  }

  abstract long root();

  /** Where the character leads; 0 or below if nowhere. */
  abstract long step(long state, char c);

  /** Where the word leads; 0 or below if nowhere. */
  private long walk(long from, Word word) {
    long state = step(from, word.first);
    for (int i = 1; i < word.length && state > 0; i++) {
      state = step(state, word.text.charAt(i));
    }
    return state;
  }

  /** What ends there; null if nothing does. */
  abstract @Nullable Attribute value(long state);

  /** As remembered by the word. */
  abstract @Nullable Lead known(Word word);

  abstract void remember(Word word, Lead lead);

  private Lead lead(Word word) {
    Lead lead = known(word);
    if (lead == null) {
      long state = walk(root(), word);
      Attribute value = state <= 0 ? null : value(state);
      lead = state <= 0 ? Lead.NOWHERE : new Lead(state, value == null ? null : word.as(value));
      remember(word, lead);
    }
    return lead;
  }

  /**
   * Joins what can be joined, the longest first.
   *
   * @param way of which the words that are absorbed become {@link Lattice#NONE}
   * @return how many these are
   */
  int join(int[] way, Lattice lattice) {
    int absorbed = 0;
    int last = way.length - 1;
    for (int i = 1; i < last; i++) {
      if (way[i] == Lattice.NONE) {
        continue;
      }
      Lead lead = lead(lattice.word(way[i]));
      long state = lead.state();
      if (state <= 0) {
        continue;
      }
      Attribute value = null;
      long longest = state;
      int end = i + 1;
      for (int to = i + 1; to < last; to++) {
        if (way[to] == Lattice.NONE) {
          continue;
        }
        state = walk(state, lattice.word(way[to]));
        if (state <= 0) {
          break;
        }
        Attribute its = value(state);
        if (its != null) {
          value = its;
          longest = state;
          end = to + 1;
        }
      }
      if (value != null) {
        absorbed += join(way, i, end, lattice, value, longest);
        i = end - 1;
      } else if (lead.word() != null) {
        lattice.become(way[i], lead.word());
      }
    }
    return absorbed;
  }

  private int join(int[] way, int start, int end, Lattice lattice, Attribute value, long place) {
    Word word = made.get(place);
    if (word == null) {
      StringBuilder text = new StringBuilder();
      for (int i = start; i < end; i++) {
        if (way[i] != Lattice.NONE) {
          text.append(lattice.word(way[i]).text);
        }
      }
      word = Word.joined(text.toString(), value);
      made.put(place, word);
    }
    int absorbed = -1;
    for (int i = start; i < end; i++) {
      if (way[i] != Lattice.NONE) {
        way[i] = Lattice.NONE;
        absorbed++;
      }
    }
    way[start] = lattice.node(word);
    return absorbed;
  }

  private static final class Additions extends Compounds {
    private final Steps steps = new Steps(CustomDictionary.DEFAULT.dat);

    @Override
    long root() {
      return steps.root;
    }

    @Override
    long step(long state, char c) {
      return steps.next(state, c);
    }

    @Override
    @Nullable Attribute value(long state) {
      int number = Steps.value(state);
      return number < 0 ? null : CustomDictionary.DEFAULT.dat.getValueAt(number);
    }

    @Override
    @Nullable Lead known(Word word) {
      return word.addition;
    }

    @Override
    void remember(Word word, Lead lead) {
      word.addition = lead;
    }
  }

  private static final class Names extends Compounds {
    private final Trie trie = new Trie();
    private @Nullable Attribute[] values = new Attribute[1];

    Names(Map<String, Attribute> names) {
      names.forEach(this::add);
    }

    private void add(String name, Attribute attribute) {
      if (name.isEmpty()) {
        return;
      }
      int node = Trie.ROOT;
      for (int i = 0; i < name.length(); i++) {
        node = trie.grow(node, name.charAt(i));
      }
      if (node >= values.length) {
        values = Arrays.copyOf(values, 2 * trie.nodes());
      }
      values[node] = attribute;
    }

    @Override
    long root() {
      return Trie.ROOT;
    }

    @Override
    long step(long state, char c) {
      return trie.next((int) state, c);
    }

    @Override
    @Nullable Attribute value(long state) {
      return state < values.length ? values[(int) state] : null;
    }

    @Override
    @Nullable Lead known(Word word) {
      return word.name;
    }

    @Override
    void remember(Word word, Lead lead) {
      word.name = lead;
    }
  }
}
