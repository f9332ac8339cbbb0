package dealfacts.text;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary.Attribute;
import com.hankcs.hanlp.utility.Predefine;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A word as HanLP's dictionaries know it. What depends on the word alone is computed once. */
final class Word {
  /** No two words of the same cost class differ in what a transition from or to them costs. */
  static final int NO_CLASS = -1;

  /** Numbers of classes behind those of the core dictionary and of figures and marks. */
  private static final int FIRST_CLASS = 1 << 29;

  private static final AtomicInteger CLASSES = new AtomicInteger(FIRST_CLASS);

  final String text;

  /** Of the text, in UTF-16 code units. */
  final int length;

  /** Character of the text: most ways of longer words end at it. */
  final char first;

  /** What stands for the word in tables: {@code 未##人} for all persons. */
  final String equivalent;

  /** In the core dictionary; below 0 where it isn't there. */
  final int id;

  final Attribute attribute;
  final double lone;
  final int costClass;

  /** Whether it is a name of a foreigner, or a part of one. */
  final boolean translated;

  /** Set on first need by any thread: whole as they are immutable, and always the same. */
  @Nullable Roles person;

  @Nullable Roles place;
  @Nullable Roles organisation;
  @Nullable Roles tags;

  /** Where the word leads in the tries of HanLP's additions and of the names. */
  @Nullable Lead addition;

  @Nullable Lead name;

  Word(String text, String equivalent, int id, Attribute attribute, int costClass) {
    this.text = text;
    this.length = text.length();
    this.first = text.charAt(0);
    this.equivalent = equivalent;
    this.id = id;
    this.attribute = attribute;
    this.costClass = costClass;
    this.lone = lone(attribute);
    this.translated = attribute.nature[0] == Nature.nrf;
  }

  /** A word of the core dictionary, replaced by what stands for it as HanLP does. */
  static Word core(String text, Attribute attribute, int index) {
    if (attribute.nature.length == 1) {
      Nature nature = attribute.nature[0];
      if (nature.startsWith("nr")) {
        return new Word(text, Predefine.TAG_PEOPLE, CoreDictionary.NR_WORD_ID, attribute, index);
      }
      if (nature.startsWith("ns")) {
        return new Word(text, Predefine.TAG_PLACE, CoreDictionary.NS_WORD_ID, attribute, index);
      }
      if (nature == Nature.nx) {
        int id = CoreDictionary.NX_WORD_ID;
        return new Word(
            text, Predefine.TAG_PROPER, id == -1 ? CoreDictionary.X_WORD_ID : id, attribute, index);
      }
      if (nature.startsWith("nt") || nature == Nature.nit) {
        return new Word(text, Predefine.TAG_GROUP, CoreDictionary.NT_WORD_ID, attribute, index);
      }
      if (nature.startsWith('m')) {
        return tagged(text, Predefine.TAG_NUMBER, CoreDictionary.M_WORD_ID, index);
      }
      if (nature.startsWith('x')) {
        return tagged(text, Predefine.TAG_CLUSTER, CoreDictionary.X_WORD_ID, index);
      }
      if (nature == Nature.t) {
        return tagged(text, Predefine.TAG_TIME, CoreDictionary.T_WORD_ID, index);
      }
    }
    return new Word(text, text, index, attribute, index);
  }

  /** The same word with another part of speech. To be made once for each. */
  Word as(Attribute other) {
    return new Word(text, equivalent, id, other, nextClass());
  }

  /** Words joined to one that the core dictionary doesn't have. To be made once for each. */
  static Word joined(String text, Attribute attribute) {
    return new Word(text, text, -attribute.totalFrequency, attribute, nextClass());
  }

  private static int nextClass() {
    return CLASSES.getAndIncrement();
  }

  private static Word tagged(String text, String equivalent, int id, int index) {
    return new Word(text, equivalent, id, CoreDictionary.get(id), index);
  }

  boolean isAt(char[] sentence, int from, int to) {
    if (length != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (text.charAt(i - from) != sentence[i]) {
        return false;
      }
    }
    return true;
  }

  /** What a transition to a word costs where no table knows the pair. */
  static double lone(Attribute attribute) {
    return cost(0, 0, attribute.totalFrequency);
  }

  /**
   * What a transition costs between words of these frequencies, seen together {@code pair} times.
   */
  static double cost(int from, int pair, int to) {
    return -Math.log(
        Predefine.lambda * (Predefine.myu * pair / (from + 1) + 1 - Predefine.myu)
            + (1 - Predefine.lambda) * to / Predefine.TOTAL_FREQUENCY);
  }
}
