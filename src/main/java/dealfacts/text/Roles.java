package dealfacts.text;

import com.hankcs.hanlp.corpus.dictionary.item.EnumItem;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.TransformMatrix;
import java.util.Map;

/**
 * What a word can be, in the order of HanLP's tables: its parts of speech, or its roles in names of
 * one kind.
 *
 * @param labels ordinals of the roles
 * @param logs logarithm of how probable the word is in each of them
 * @param bits of the ordinals, where they are below 64, as all of roles in names are
 */
record Roles(int[] labels, double[] logs, long bits) {

  Roles(int[] labels, double[] logs) {
    this(labels, logs, bits(labels));
  }

  private static long bits(int[] labels) {
    long bits = 0;
    for (int label : labels) {
      bits |= bit(label);
    }
    return bits;
  }

  private static long bit(int label) {
    return label < Long.SIZE ? 1L << label : 0;
  }

  static long bit(Enum<?> role) {
    return bit(role.ordinal());
  }

  /** The roles of an entry of HanLP's dictionaries. */
  static <E extends Enum<E>> Roles of(EnumItem<E> item, TransformMatrix matrix) {
    int[] labels = new int[item.labelMap.size()];
    double[] logs = new double[labels.length];
    int i = 0;
    for (Map.Entry<E, Integer> label : item.labelMap.entrySet()) {
      labels[i] = label.getKey().ordinal();
      logs[i] = Math.log((label.getValue() + 1e-8) / matrix.getTotalFrequency(labels[i]));
      i++;
    }
    return new Roles(labels, logs);
  }

  /** The parts of speech that a word can have. */
  static Roles of(CoreDictionary.Attribute attribute, TransformMatrix matrix) {
    int[] labels = new int[attribute.nature.length];
    double[] logs = new double[labels.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = attribute.nature[i].ordinal();
      logs[i] = Math.log((attribute.frequency[i] + 1e-8) / matrix.getTotalFrequency(labels[i]));
    }
    return new Roles(labels, logs);
  }

  /** Whether one of the words can have one of the roles. */
  static boolean anyCanBe(Roles[] words, long roles) {
    for (Roles word : words) {
      if ((word.bits & roles) != 0) {
        return true;
      }
    }
    return false;
  }

  /** What it costs to enter a role, by the role and then by the one before it. */
  static double[][] into(TransformMatrix matrix) {
    double[][] from = matrix.transititon_probability;
    double[][] into = new double[from.length][from.length];
    for (int i = 0; i < from.length; i++) {
      for (int k = 0; k < from.length; k++) {
        into[k][i] = from[i][k];
      }
    }
    return into;
  }

  /** The best role of each word where each is chosen by the one before it. */
  static int[] greedy(Roles[] words, int size, double[][] transitions) {
    int[] best = new int[size];
    int before = words[0].labels[0];
    int perfect = before;
    best[0] = before;
    for (int i = 1; i < size; i++) {
      int[] labels = words[i].labels;
      if (labels.length == 1) {
        before = labels[0];
        perfect = before;
        best[i] = before;
        continue;
      }
      double cost = Double.MAX_VALUE;
      double[] row = transitions[before];
      double[] logs = words[i].logs;
      for (int k = 0; k < labels.length; k++) {
        double now = row[labels[k]] - logs[k];
        if (cost > now) {
          cost = now;
          perfect = labels[k];
        }
      }
      before = perfect;
      best[i] = before;
    }
    return best;
  }

  /**
   * The best roles as HanLP's Viterbi chooses them: the best way into each word.
   *
   * @param into as {@link #into} gives them
   */
  static int[] viterbi(Roles[] words, int size, double[][] into) {
    int[] best = new int[size];
    int pre = words[0].labels[0];
    best[0] = pre;
    int[] from = words[1].labels;
    double[] costs = new double[from.length];
    for (int k = 0; k < from.length; k++) {
      costs[k] = into[from[k]][pre] - words[1].logs[k];
    }
    for (int i = 2; i < size; i++) {
      int[] to = words[i].labels;
      double[] logs = words[i].logs;
      double[] next = new double[to.length];
      double perfect = Double.MAX_VALUE;
      for (int k = 0; k < to.length; k++) {
        double[] row = into[to[k]];
        double log = logs[k];
        double least = Double.MAX_VALUE;
        for (int j = 0; j < from.length; j++) {
          double now = costs[j] + row[from[j]] - log;
          if (now < least) {
            least = now;
            if (now < perfect) {
              perfect = now;
              pre = from[j];
            }
          }
        }
        next[k] = least;
      }
      best[i - 1] = pre;
      from = to;
      costs = next;
    }
    best[size - 1] = best[0];
    return best;
  }
}
