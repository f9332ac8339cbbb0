package dealfacts.text;

import java.util.Arrays;

/**
 * The words that may stand in one sentence, with the best way to each. A word at a place is a
 * number here, and what is known of it lies in arrays that serve one sentence after the other:
 * objects for all of them would cost more than what is reckoned with them. For one thread.
 */
final class Lattice {
  static final int NONE = -1;

  private Word[] words = new Word[256];
  private int[] from = new int[256];
  private double[] weights = new double[256];
  private int nodes;

  /** What stands in lines: a word, and the entry behind it in the same line. */
  private int[] entries = new int[512];

  private int[] next = new int[512];
  private int used;

  private int[] first = new int[256];
  private int[] last = new int[256];
  private int lines;

  /** All words that the dictionaries know at their places. */
  final Net all = new Net();

  /** Those on the best way, the names that were recognised, and what connects these. */
  final Net best = new Net();

  /** Forgets the sentence before. */
  void begin(int characters) {
    nodes = 0;
    used = 0;
    lines = 0;
    weights[0] = 0; // of the begin, to which no way leads
    all.begin(characters + 2);
    best.begin(characters + 2);
  }

  /** A word at a place, in no line yet. */
  int node(Word word) {
    if (nodes == words.length) {
      words = Arrays.copyOf(words, 2 * nodes);
      from = Arrays.copyOf(from, 2 * nodes);
      weights = Arrays.copyOf(weights, 2 * nodes);
    }
    words[nodes] = word;
    from[nodes] = NONE;
    return nodes++;
  }

  Word word(int node) {
    return words[node];
  }

  Word[] words(int[] way) {
    Word[] its = new Word[way.length];
    for (int i = 0; i < its.length; i++) {
      its[i] = words[way[i]];
    }
    return its;
  }

  /** Another part of speech for a word of the same length. */
  void become(int node, Word word) {
    words[node] = word;
  }

  private int line() {
    if (lines == first.length) {
      first = Arrays.copyOf(first, 2 * lines);
      last = Arrays.copyOf(last, 2 * lines);
    }
    first[lines] = NONE;
    return lines++;
  }

  private void append(int line, int node) {
    if (used == entries.length) {
      entries = Arrays.copyOf(entries, 2 * used);
      next = Arrays.copyOf(next, 2 * used);
    }
    entries[used] = node;
    next[used] = NONE;
    if (first[line] == NONE) {
      first[line] = used;
    } else {
      next[last[line]] = used;
    }
    last[line] = used++;
  }

  private int size(int line) {
    int size = 0;
    for (int e = first[line]; e != NONE; e = next[e]) {
      size++;
    }
    return size;
  }

  private boolean holds(int line, int length) {
    for (int e = first[line]; e != NONE; e = next[e]) {
      if (words[entries[e]].length == length) {
        return true;
      }
    }
    return false;
  }

  /**
   * Words by where they begin: line 0 holds the begin of the sentence, line 1 the words at its
   * first character, the last line its end.
   */
  final class Net {
    /** Which line lies where: the nets may share some. */
    private int[] places = new int[128];

    private int length;
    private int size;

    private void begin(int its) {
      length = its;
      size = 0;
      if (its > places.length) {
        places = new int[2 * its];
      }
      for (int i = 0; i < its; i++) {
        places[i] = line();
      }
    }

    /** How many words it holds, with begin and end. */
    int size() {
      return size;
    }

    int lines() {
      return length;
    }

    boolean isEmpty(int place) {
      return first[places[place]] == NONE;
    }

    /** How long the word is that was added last. */
    int lastLength(int place) {
      return words[entries[last[places[place]]]].length;
    }

    /** Adds a word of a length that none there has. */
    void put(int place, int node) {
      append(places[place], node);
      size++;
    }

    /** Unless a word of the same length stands there. */
    void add(int place, int node) {
      if (!holds(places[place], words[node].length)) {
        put(place, node);
      }
    }

    /** The words of a way, one behind the other. */
    void add(int[] way) {
      int place = 0;
      for (int node : way) {
        add(place, node);
        place += words[node].length;
      }
    }

    /** Adds a name and what of {@link #all} connects it to the words before and behind it. */
    void insert(int place, Word name) {
      if (holds(places[place], name.length)) {
        return;
      }
      put(place, node(name));
      int start = Math.max(0, place - 5);
      for (int p = place - 1; p > start; p--) {
        int others = all.places[p];
        if (Lattice.this.size(others) <= Lattice.this.size(places[p])) {
          continue;
        }
        for (int e = first[others]; e != NONE; e = next[e]) {
          if (words[entries[e]].length + p == place) {
            put(p, entries[e]);
          }
        }
      }
      int behind = place + name.length;
      if (isEmpty(behind) && !all.isEmpty(behind)) {
        size += Lattice.this.size(all.places[behind]);
        places[behind] = all.places[behind];
      }
    }

    /** Forgets the ways. */
    void clean() {
      for (int p = 0; p < length; p++) {
        for (int e = first[places[p]]; e != NONE; e = next[e]) {
          from[entries[e]] = NONE;
        }
      }
    }

    void clear() {
      for (int p = 0; p < length; p++) {
        first[places[p]] = NONE;
      }
      size = 0;
    }

    /** The cheapest way from the begin to the end. */
    int[] cheapest(Costs costs) {
      // arrays at hand: each of these would be asked for again at every step
      Word[] words = Lattice.this.words;
      int[] from = Lattice.this.from;
      double[] weights = Lattice.this.weights;
      int[] entries = Lattice.this.entries;
      int[] next = Lattice.this.next;
      int[] first = Lattice.this.first;
      int[] places = this.places;
      int begin = entries[first[places[0]]];
      for (int p = 0; p < length - 1; p++) {
        for (int e = first[places[p]]; e != NONE; e = next[e]) {
          int node = entries[e];
          if (from[node] == NONE && node != begin) {
            continue;
          }
          Word word = words[node];
          double weight = weights[node];
          for (int n = first[places[p + word.length]]; n != NONE; n = next[n]) {
            int to = entries[n];
            double its = weight + costs.of(word, words[to]);
            if (from[to] == NONE || weights[to] > its) {
              from[to] = node;
              weights[to] = its;
            }
          }
        }
      }
      int end = entries[first[places[length - 1]]];
      int count = 0;
      for (int node = end; node != NONE; node = from[node]) {
        count++;
      }
      int[] way = new int[count];
      for (int node = end; node != NONE; node = from[node]) {
        way[--count] = node;
      }
      return way;
    }
  }

  /**
   * The one way through its words: what {@link Net#cheapest} would find if there were no others.
   */
  void settle(int[] way, Costs costs) {
    from[way[0]] = NONE;
    for (int i = 1; i < way.length; i++) {
      int before = way[i - 1];
      from[way[i]] = before;
      weights[way[i]] = weights[before] + costs.of(words[before], words[way[i]]);
    }
  }
}
