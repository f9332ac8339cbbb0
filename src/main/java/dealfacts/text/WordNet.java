package dealfacts.text;

import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The words that may stand in a sentence, by where they begin: line 0 holds the begin of the
 * sentence, line 1 the words at its first character, the last line its end.
 */
final class WordNet {

  /** A word at one place, with the best way to it. */
  static final class Node {
    Word word;
    final int length;
    @Nullable Node from;
    double weight;

    Node(Word word) {
      this.word = word;
      this.length = word.text.length();
    }
  }

  /** The words that begin at one place; two nets may share a line. */
  static final class Line {
    private static final Node[] NONE = new Node[0];

    Node[] nodes = NONE;
    int size;

    void add(Node node) {
      if (size == nodes.length) {
        nodes = Arrays.copyOf(nodes, Math.max(3, 2 * size));
      }
      nodes[size++] = node;
    }

    boolean holds(int length) {
      for (int i = 0; i < size; i++) {
        if (nodes[i].length == length) {
          return true;
        }
      }
      return false;
    }
  }

  /** What transitions cost, remembered by pairs of words. For one thread. */
  static final class Costs {
    private static final int SIZE = 1 << 16;
    private final long[] keys = new long[SIZE];
    private final double[] values = new double[SIZE];

    Costs() {
      Arrays.fill(keys, -1);
    }

    double of(Word from, Word to) {
      if ((from.costClass | to.costClass) < 0) {
        return compute(from, to);
      }
      long key = (long) from.costClass << 32 | to.costClass;
      int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 48);
      if (keys[slot] != key) {
        keys[slot] = key;
        values[slot] = compute(from, to);
      }
      return values[slot];
    }

    private static double compute(Word from, Word to) {
      int pair = CoreBiGramTableDictionary.getBiFrequency(from.id, to.id);
      return pair == 0
          ? to.lone
          : Word.cost(from.attribute.totalFrequency, pair, to.attribute.totalFrequency);
    }
  }

  private final Line[] lines;
  private int size;

  /** A net without words. */
  WordNet(int characters) {
    lines = new Line[characters + 2];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = new Line();
    }
  }

  /** Begin and end of the sentence and the words between them, one behind the other. */
  void fill(Node[] path) {
    int line = 0;
    for (Node node : path) {
      lines[line].add(node);
      size++;
      line += node.length;
    }
  }

  /** How many words it holds, with begin and end. */
  int size() {
    return size;
  }

  int lines() {
    return lines.length;
  }

  Line line(int i) {
    return lines[i];
  }

  /** Unless a word of the same length stands there. */
  void add(int line, Node node) {
    if (!lines[line].holds(node.length)) {
      lines[line].add(node);
      size++;
    }
  }

  /** Adds a name and what of {@code all} connects it to the words before and behind it. */
  void insert(int line, Node node, WordNet all) {
    if (lines[line].holds(node.length)) {
      return;
    }
    lines[line].add(node);
    size++;
    int start = Math.max(0, line - 5);
    for (int l = line - 1; l > start; l--) {
      Line others = all.lines[l];
      if (others.size <= lines[l].size) {
        continue;
      }
      for (int i = 0; i < others.size; i++) {
        if (others.nodes[i].length + l == line) {
          lines[l].add(others.nodes[i]);
          size++;
        }
      }
    }
    int behind = line + node.length;
    if (lines[behind].size == 0 && all.lines[behind].size != 0) {
      size += all.lines[behind].size;
      lines[behind] = all.lines[behind];
    }
  }

  /** Forgets the ways. */
  void clean() {
    for (Line line : lines) {
      for (int i = 0; i < line.size; i++) {
        line.nodes[i].from = null;
      }
    }
  }

  void clear() {
    for (Line line : lines) {
      line.size = 0;
    }
    size = 0;
  }

  /** The cheapest way from the begin to the end. */
  Node[] cheapest(Costs costs) {
    Line first = lines[1];
    for (int i = 0; i < first.size; i++) {
      update(first.nodes[i], lines[0].nodes[0], costs);
    }
    for (int l = 1; l < lines.length - 1; l++) {
      Line line = lines[l];
      for (int i = 0; i < line.size; i++) {
        Node node = line.nodes[i];
        if (node.from == null) {
          continue;
        }
        Line next = lines[l + node.length];
        for (int k = 0; k < next.size; k++) {
          update(next.nodes[k], node, costs);
        }
      }
    }
    int length = 0;
    for (Node node = end(); node != null; node = node.from) {
      length++;
    }
    Node[] path = new Node[length];
    for (Node node = end(); node != null; node = node.from) {
      path[--length] = node;
    }
    return path;
  }

  private Node end() {
    return lines[lines.length - 1].nodes[0];
  }

  private static void update(Node node, Node from, Costs costs) {
    double weight = from.weight + costs.of(from.word, node.word);
    if (node.from == null || node.weight > weight) {
      node.from = from;
      node.weight = weight;
    }
  }
}
