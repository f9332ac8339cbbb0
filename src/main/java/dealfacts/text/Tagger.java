package dealfacts.text;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary.Attribute;
import com.hankcs.hanlp.dictionary.CoreDictionaryTransformMatrixDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.dictionary.TransformMatrix;
import com.hankcs.hanlp.dictionary.other.CharType;
import com.hankcs.hanlp.utility.Predefine;
import dealfacts.text.WordNet.Line;
import dealfacts.text.WordNet.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

  /** HanLP's additions and our names that are joined of several words, by their place in a trie. */
  private final Map<Integer, Word> added = new ConcurrentHashMap<>();

  private final Map<Integer, Word> named = new ConcurrentHashMap<>();
  private final Trie names = new Trie();
  private @Nullable Attribute[] nameAttributes = new Attribute[1];
  private final TransformMatrix tags;
  private final Nature[] natures;
  private final ThreadLocal<WordNet.Costs> costs = ThreadLocal.withInitial(WordNet.Costs::new);

  /**
   * @param names words that must stay whole, with their tags; in the form of {@code
   *     CharTable.convert}
   */
  Tagger(Map<String, Attribute> names) {
    names.forEach(this::add);
    tags = CoreDictionaryTransformMatrixDictionary.transformMatrixDictionary;
    synchronized (tags) {
      if (Nature.values().length > tags.transititon_probability.length) {
        tags.extend(Nature.values().length);
      }
    }
    natures = Nature.values();
  }

  private void add(String name, Attribute attribute) {
    if (name.isEmpty()) {
      return;
    }
    int node = Trie.ROOT;
    for (int i = 0; i < name.length(); i++) {
      node = names.grow(node, name.charAt(i));
    }
    if (node >= nameAttributes.length) {
      nameAttributes = Arrays.copyOf(nameAttributes, 2 * names.nodes());
    }
    nameAttributes[node] = attribute;
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
    WordNet.Costs its = costs.get();
    WordNet all = words(sentence);
    Node[] path = joined(all.cheapest(its));
    WordNet best = new WordNet(sentence.length);
    best.fill(path);
    Recogniser.addPersons(path, best, all);
    Recogniser.addTranslated(path, best, all);
    Recogniser.addPlaces(path, best, all);
    best.clean();
    path = best.cheapest(its);
    best.clear();
    int line = 0;
    for (Node node : path) {
      best.add(line, node);
      line += node.length;
    }
    int before = best.size();
    Recogniser.addOrganisations(path, best, all);
    if (best.size() != before) {
      path = best.cheapest(its);
    }
    int[] chosen = Roles.viterbi(tags(path), path.length, tags.transititon_probability);
    int start = offset;
    for (int i = 1; i < path.length - 1; i++) {
      int end = start + path[i].length;
      tokens.add(new Token(new Span(start, end), natures[chosen[i]].toString()));
      start = end;
    }
    return tokens;
  }

  private WordNet words(char[] sentence) {
    WordNet net = new WordNet(sentence.length);
    net.add(0, new Node(BEGIN));
    net.add(net.lines() - 1, new Node(END));
    DoubleArrayTrie<Attribute>.Searcher searcher = CoreDictionary.trie.getSearcher(sentence, 0);
    while (searcher.next()) {
      Word word = core[searcher.index];
      if (word == null) {
        String text = new String(sentence, searcher.begin, searcher.length);
        word = Word.core(text, searcher.value, searcher.index);
        core[searcher.index] = word;
      }
      net.add(searcher.begin + 1, new Node(word));
    }
    for (int i = 1; i < net.lines(); ) {
      Line line = net.line(i);
      if (line.size > 0) {
        i += line.nodes[line.size - 1].length;
        continue;
      }
      int end = i + 1;
      while (end < net.lines() - 1
          && (net.line(end).size == 0 || CharType.get(sentence[end - 1]) == CharType.CT_CNUM)) {
        end++;
      }
      addAtoms(net, sentence, i - 1, end - 1);
      i = end;
    }
    return net;
  }

  /** Stretches of one kind of character that no dictionary knows: figures, Latin words, marks. */
  private void addAtoms(WordNet net, char[] sentence, int from, int to) {
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
        net.add(start + 1, new Node(atom(sentence, start, at, before)));
        start = at;
      }
      before = type;
    }
    if (at == to) {
      net.add(start + 1, new Node(atom(sentence, start, at, before)));
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
  private Node[] joined(Node[] path) {
    DoubleArrayTrie<Attribute> additions = CustomDictionary.DEFAULT.dat;
    int last = path.length - 1;
    int size = path.length;
    for (int i = 1; i < last; i++) {
      int state = addition(path[i].word);
      if (state <= 0) {
        continue;
      }
      Attribute value = additions.output(state);
      int longest = state;
      int end = i + 1;
      for (int to = i + 1; to < last; to++) {
        state = additions.transition(path[to].word.text, state);
        if (state < 0) {
          break;
        }
        Attribute output = additions.output(state);
        if (output != null) {
          value = output;
          longest = state;
          end = to + 1;
        }
      }
      if (value != null) {
        if (end == i + 1) {
          become(path[i], value, false);
        } else {
          size -= join(path, i, end, value, added, longest);
        }
        i = end - 1;
      }
    }
    for (int i = 1; i < last; i++) {
      if (path[i] == null) {
        continue;
      }
      int state = name(path[i].word);
      if (state == Trie.NONE) {
        continue;
      }
      Attribute value = nameAttribute(state);
      int longest = state;
      int end = i + 1;
      for (int to = i + 1; to < last; to++) {
        if (path[to] == null) {
          continue;
        }
        state = walk(state, path[to].word.text);
        if (state == Trie.NONE) {
          break;
        }
        if (nameAttribute(state) != null) {
          value = nameAttribute(state);
          longest = state;
          end = to + 1;
        }
      }
      if (value != null) {
        if (end == i + 1) {
          become(path[i], value, true);
        } else {
          size -= join(path, i, end, value, named, longest);
        }
        i = end - 1;
      }
    }
    return size == path.length ? path : compact(path, size);
  }

  private static int addition(Word word) {
    int state = word.addition;
    if (state == 0) {
      state = CustomDictionary.DEFAULT.dat.transition(word.text, 1);
      word.addition = state;
    }
    return state;
  }

  private int name(Word word) {
    int state = word.name;
    if (state == 0) {
      state = walk(Trie.ROOT, word.text);
      word.name = state;
    }
    return state;
  }

  private static Node[] compact(Node[] path, int size) {
    Node[] compact = new Node[size];
    int i = 0;
    for (Node node : path) {
      if (node != null) {
        compact[i++] = node;
      }
    }
    return compact;
  }

  private @Nullable Attribute nameAttribute(int state) {
    return state < nameAttributes.length ? nameAttributes[state] : null;
  }

  private int walk(int from, String word) {
    int state = from;
    for (int i = 0; i < word.length() && state != Trie.NONE; i++) {
      state = names.next(state, word.charAt(i));
    }
    return state;
  }

  /** One word that is an addition or a name by itself: it gets another part of speech. */
  private static void become(Node node, Attribute value, boolean name) {
    Word word = node.word;
    Word other = name ? word.named : word.added;
    if (other == null) {
      other = word.as(value);
      if (name) {
        word.named = other;
      } else {
        word.added = other;
      }
    }
    node.word = other;
  }

  /** Returns by how many words the path is shorter. */
  private static int join(
      Node[] path, int start, int end, Attribute value, Map<Integer, Word> known, int place) {
    Word word = known.get(place);
    if (word == null) {
      StringBuilder text = new StringBuilder();
      for (int i = start; i < end; i++) {
        if (path[i] != null) {
          text.append(path[i].word.text);
        }
      }
      word = Word.joined(text.toString(), value);
      known.put(place, word);
    }
    int less = -1;
    for (int i = start; i < end; i++) {
      if (path[i] != null) {
        path[i] = null;
        less++;
      }
    }
    path[start] = new Node(word);
    return less;
  }

  private Roles[] tags(Node[] path) {
    Roles[] roles = new Roles[path.length];
    for (int i = 0; i < path.length; i++) {
      Word word = path[i].word;
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
