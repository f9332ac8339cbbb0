package dealfacts.text;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary.Attribute;
import com.hankcs.hanlp.dictionary.CoreDictionaryTransformMatrixDictionary;
import com.hankcs.hanlp.dictionary.TransformMatrix;
import com.hankcs.hanlp.dictionary.other.CharType;
import com.hankcs.hanlp.utility.Predefine;
import dealfacts.text.Lattice.Net;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * HanLP's word segmentation and tagging with its dictionaries: the same tokens as its {@code
 * ViterbiSegment} with names, places and organisations gives, at a fraction of the time, since
 * words are looked up once and not once for each place where they stand.
 */
final class Tagger {
  private static final int NUMBER_CLASS = 1 << 28;
  private static final int LETTERS_CLASS = NUMBER_CLASS + 1;
  private static final int MARK_CLASS = NUMBER_CLASS + 2;
  private static final int PLAIN_CLASS = NUMBER_CLASS + 3;
  private static final int BEGIN_CLASS = NUMBER_CLASS + 4;
  private static final int END_CLASS = NUMBER_CLASS + 5;

  private static final Word BEGIN =
      edge(Predefine.TAG_BIGIN, Nature.begin, CoreDictionary.BEGIN_WORD_ID, BEGIN_CLASS);
  private static final Word END =
      edge(Predefine.TAG_END, Nature.end, CoreDictionary.END_WORD_ID, END_CLASS);

  private static final Attribute NUMBER = atom(Nature.m);
  private static final Attribute LETTERS = atom(Nature.nx);
  private static final Attribute MARK = atom(Nature.w);
  private static final Attribute PLAIN = atom(Nature.n);

  private final @Nullable Word[] core = new Word[CoreDictionary.trie.size()];

  /** Figures, marks and Latin words seen before, by their hash: most come again. */
  private final @Nullable Word[] atoms = new Word[1 << 12];

  private final Compounds additions = Compounds.additions();
  private final Compounds names;
  private final TransformMatrix tags;
  private final double[][] transitions;
  private final String[] natures;

  private final Steps steps = new Steps(CoreDictionary.trie);
  private final ThreadLocal<Desk> desks = ThreadLocal.withInitial(Desk::new);

  /** What a thread reckons with. */
  private static final class Desk {
    final Lattice lattice = new Lattice();
    final Costs costs = new Costs();
  }

  /**
   * @param names words that must stay whole, with their tags; in the form of {@code
   *     CharTable.convert}
   */
  Tagger(Map<String, Attribute> names) {
    this.names = Compounds.names(names);
    tags = CoreDictionaryTransformMatrixDictionary.transformMatrixDictionary;
    synchronized (tags) {
      if (Nature.values().length > tags.transititon_probability.length) {
        tags.extend(Nature.values().length);
      }
    }
    transitions = Roles.into(tags);
    natures = Stream.of(Nature.values()).map(Nature::toString).toArray(String[]::new);
  }

  private static Word edge(String name, Nature nature, int id, int costClass) {
    Attribute attribute = new Attribute(nature, Predefine.TOTAL_FREQUENCY / 10);
    return new Word(" ", name, id, attribute, costClass);
  }

  private static Attribute atom(Nature nature) {
    return new Attribute(nature, Predefine.OOV_DEFAULT_FREQUENCY);
  }

  /**
   * The tokens of a sentence.
   *
   * @param offset where the sentence begins in the text
   */
  List<Token> tag(char[] sentence, int offset) {
    List<Token> tokens = new ArrayList<>();
    if (sentence.length == 0) {
      return tokens;
    }
    Desk desk = desks.get();
    Word[] path = path(sentence, desk.lattice, desk.costs);
    int[] chosen = Roles.viterbi(tags(path), path.length, transitions);
    int start = offset;
    for (int i = 1; i < path.length - 1; i++) {
      int end = start + path[i].length;
      tokens.add(new Token(new Span(start, end), natures[chosen[i]]));
      start = end;
    }
    return tokens;
  }

  private Word[] path(char[] sentence, Lattice lattice, Costs costs) {
    Net all = lattice.all;
    Net best = lattice.best;
    lattice.begin(sentence.length);
    fill(all, sentence, lattice);
    int[] way = joined(all.cheapest(costs), lattice);
    Word[] path = lattice.words(way);
    best.add(way);
    int size = best.size();
    Recogniser.addPersons(path, best);
    Recogniser.addTranslated(path, best);
    Recogniser.addPlaces(path, best);
    boolean named = best.size() != size;
    if (named) {
      best.clean();
      way = best.cheapest(costs);
      path = lattice.words(way);
      best.clear();
      best.add(way);
      size = best.size();
    }
    Recogniser.addOrganisations(path, best);
    if (best.size() == size) {
      return path;
    }
    if (!named) {
      lattice.settle(way, costs);
    }
    return lattice.words(best.cheapest(costs));
  }

  private void fill(Net net, char[] sentence, Lattice lattice) {
    net.put(0, lattice.node(BEGIN));
    net.put(net.lines() - 1, lattice.node(END));
    Steps steps = this.steps;
    for (int begin = 0; begin < sentence.length; begin++) {
      long step = steps.next(steps.root, sentence[begin]);
      for (int end = begin + 1; step != Steps.NOWHERE; end++) {
        int word = Steps.value(step);
        if (word >= 0) {
          net.put(begin + 1, lattice.node(core(word, sentence, begin, end)));
        }
        if (end == sentence.length) {
          break;
        }
        step = steps.next(step, sentence[end]);
      }
    }
    for (int i = 1; i < net.lines(); ) {
      if (!net.isEmpty(i)) {
        i += net.lastLength(i);
        continue;
      }
      int end = i + 1;
      while (end < net.lines() - 1
          && (net.isEmpty(end) || CharType.get(sentence[end - 1]) == CharType.CT_CNUM)) {
        end++;
      }
      addAtoms(net, sentence, i - 1, end - 1, lattice);
      i = end;
    }
  }

  private Word core(int index, char[] sentence, int from, int to) {
    Word word = core[index];
    if (word == null) {
      Attribute attribute = CoreDictionary.trie.getValueAt(index);
      word = Word.core(new String(sentence, from, to - from), attribute, index);
      core[index] = word;
    }
    return word;
  }

  /** Stretches of one kind of character that no dictionary knows: figures, Latin words, marks. */
  private void addAtoms(Net net, char[] sentence, int from, int to, Lattice lattice) {
    int start = from;
    int before = CharType.get(sentence[from]);
    int at = from;
    while (++at < to) {
      int type = CharType.get(sentence[at]);
      if (type != before) {
        if (before == CharType.CT_NUM
            && "，,．.".indexOf(sentence[at]) != -1
            && at + 1 < to
            && CharType.get(sentence[at + 1]) == CharType.CT_NUM) {
          continue;
        }
        net.add(start + 1, lattice.node(atom(sentence, start, at, before)));
        start = at;
      }
      before = type;
    }
    if (at == to) {
      net.add(start + 1, lattice.node(atom(sentence, start, at, before)));
    }
  }

  private Word atom(char[] sentence, int from, int to, int type) {
    int hash = type;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + sentence[i];
    }
    int slot = hash * 0x9E3779B9 >>> 20;
    Word known = atoms[slot];
    if (known == null || known.costClass != atomClass(type) || !known.isAt(sentence, from, to)) {
      known = atom(new String(sentence, from, to - from), type);
      atoms[slot] = known;
    }
    return known;
  }

  private static int atomClass(int type) {
    return switch (type) {
      case CharType.CT_NUM, CharType.CT_INDEX, CharType.CT_CNUM -> NUMBER_CLASS;
      case CharType.CT_DELIMITER, CharType.CT_OTHER -> MARK_CLASS;
      case CharType.CT_SINGLE -> LETTERS_CLASS;
      default -> PLAIN_CLASS;
    };
  }

  private static Word atom(String text, int type) {
    int costClass = atomClass(type);
    return switch (costClass) {
      case NUMBER_CLASS ->
          new Word(text, Predefine.TAG_NUMBER, CoreDictionary.M_WORD_ID, NUMBER, costClass);
      case LETTERS_CLASS ->
          new Word(text, Predefine.TAG_CLUSTER, CoreDictionary.X_WORD_ID, LETTERS, costClass);
      default -> new Word(text, text, -1, costClass == MARK_CLASS ? MARK : PLAIN, costClass);
    };
  }

  /** Joins the words that together are one of HanLP's own additions or of our names. */
  private int[] joined(int[] way, Lattice lattice) {
    int absorbed = additions.join(way, lattice) + names.join(way, lattice);
    if (absorbed == 0) {
      return way;
    }
    int[] left = new int[way.length];
    int size = 0;
    for (int node : way) {
      if (node != Lattice.NONE) {
        left[size++] = node;
      }
    }
    return Arrays.copyOf(left, size);
  }

  private Roles[] tags(Word[] path) {
    Roles[] roles = new Roles[path.length];
    for (int i = 0; i < path.length; i++) {
      Word word = path[i];
      Roles known = word.tags;
      if (known == null) {
        known = Roles.of(word.attribute, tags);
        word.tags = known;
      }
      roles[i] = known;
    }
    return roles;
  }
}
