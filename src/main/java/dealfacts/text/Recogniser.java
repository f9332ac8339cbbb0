package dealfacts.text;

import com.hankcs.hanlp.corpus.dictionary.item.EnumItem;
import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.corpus.tag.NS;
import com.hankcs.hanlp.corpus.tag.NT;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary.Attribute;
import com.hankcs.hanlp.dictionary.nr.NRPattern;
import com.hankcs.hanlp.dictionary.nr.PersonDictionary;
import com.hankcs.hanlp.dictionary.nr.TranslatedPersonDictionary;
import com.hankcs.hanlp.dictionary.ns.PlaceDictionary;
import com.hankcs.hanlp.dictionary.nt.OrganizationDictionary;
import com.hankcs.hanlp.utility.Predefine;
import dealfacts.text.Lattice.Net;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * HanLP's recognition of names: the words on the best way get roles, and where the roles follow a
 * pattern, a name joins the words that may stand in the sentence.
 */
final class Recogniser {
  private static final int PLACE_ID = CoreDictionary.getWordID(Predefine.TAG_PLACE);
  private static final int GROUP_ID = CoreDictionary.getWordID(Predefine.TAG_GROUP);
  private static final int PEOPLE_ID = CoreDictionary.getWordID(Predefine.TAG_PEOPLE);
  private static final Attribute PLACE = CoreDictionary.get(PLACE_ID);
  private static final Attribute GROUP = CoreDictionary.get(GROUP_ID);

  /** Roles with which a pattern of a person's name begins; the others end with one role each. */
  private static final long OPENS_PERSON = openings();

  /** Letters of the roles by their ordinals; all have one. */
  private static final char[] PERSON_ROLES = letters(NR.values());

  private static final char[] PLACE_ROLES = letters(NS.values());
  private static final char[] ORGANISATION_ROLES = letters(NT.values());

  private static final double[][] INTO_PLACE =
      Roles.into(PlaceDictionary.transformMatrixDictionary);
  private static final double[][] INTO_ORGANISATION =
      Roles.into(OrganizationDictionary.transformMatrixDictionary);

  private Recogniser() {}

  private static long openings() {
    // U and V are split in a word before and a part of a name
    long openings = Roles.bit(NR.U) | Roles.bit(NR.V);
    for (NRPattern pattern : NRPattern.values()) {
      openings |= Roles.bit(NR.valueOf(pattern.name().substring(0, 1)));
    }
    return openings;
  }

  private static char[] letters(Enum<?>[] roles) {
    char[] letters = new char[roles.length];
    for (Enum<?> role : roles) {
      letters[role.ordinal()] = role.name().charAt(0);
    }
    return letters;
  }

  private static char[] pattern(int[] labels, char[] letters) {
    char[] pattern = new char[labels.length];
    for (int i = 0; i < labels.length; i++) {
      pattern[i] = letters[labels[i]];
    }
    return pattern;
  }

  static void addPersons(Word[] path, Net best) {
    Roles[] roles = RoleTables.persons(path);
    if (!Roles.anyCanBe(roles, OPENS_PERSON)) {
      return;
    }
    int[] labels =
        Roles.greedy(
            roles, path.length, PersonDictionary.transformMatrixDictionary.transititon_probability);
    if (!holds(labels, OPENS_PERSON)) {
      return;
    }
    PersonDictionary.trie.parseText(
        pattern(labels),
        (begin, end, value) -> {
          List<String> words = words(path, labels);
          String name = String.join("", words.subList(begin, end));
          if (value == NRPattern.BCD && name.charAt(0) == name.charAt(2)) {
            return;
          }
          EnumItem<NR> known = PersonDictionary.dictionary.get(name);
          if (known == null || !known.containsLabel(NR.A)) {
            int line = length(words, begin);
            best.insert(line, person(name, PersonDictionary.ATTRIBUTE));
          }
        });
  }

  /** The roles as letters; words that end or begin with a part of a name count twice. */
  private static char[] pattern(int[] labels) {
    char[] pattern = new char[2 * labels.length];
    int size = 0;
    int before = NR.A.ordinal();
    for (int label : labels) {
      if (label == NR.U.ordinal()) {
        pattern[size++] = 'K';
        pattern[size++] = 'B';
        before = NR.B.ordinal();
      } else if (label == NR.V.ordinal()) {
        pattern[size++] = before == NR.B.ordinal() ? 'E' : 'D';
        pattern[size++] = 'L';
      } else {
        pattern[size++] = PERSON_ROLES[label];
        before = label;
      }
    }
    return Arrays.copyOf(pattern, size);
  }

  /** What the letters of the pattern stand for. */
  private static List<String> words(Word[] path, int[] labels) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      String word = path[i].text;
      if (labels[i] == NR.U.ordinal()) {
        words.add(word.substring(0, word.length() - 1));
        words.add(word.substring(word.length() - 1));
      } else if (labels[i] == NR.V.ordinal()) {
        words.add(word.substring(0, 1));
        words.add(word.substring(1));
      } else {
        words.add(word);
      }
    }
    return words;
  }

  private static int length(List<String> words, int end) {
    int length = 0;
    for (int i = 0; i < end; i++) {
      length += words.get(i).length();
    }
    return length;
  }

  private static Word person(String name, Attribute attribute) {
    return new Word(name, Predefine.TAG_PEOPLE, PEOPLE_ID, attribute, Word.NO_CLASS);
  }

  static void addTranslated(Word[] path, Net best) {
    StringBuilder name = new StringBuilder();
    int parts = 0;
    int line = 1;
    int begin = 1;
    for (int i = 1; i < path.length; i++) {
      Word word = path[i];
      boolean translated = word.translated;
      if (parts > 0) {
        if (translated || TranslatedPersonDictionary.containsKey(word.text)) {
          name.append(word.text);
          parts++;
        } else {
          if (parts > 1) {
            best.insert(begin, person(name.toString(), new Attribute(Nature.nrf)));
          }
          name.setLength(0);
          parts = 0;
        }
      } else if (translated) {
        name.append(word.text);
        parts = 1;
        begin = line;
      }
      line += word.length;
    }
  }

  static void addPlaces(Word[] path, Net best) {
    Roles[] roles = RoleTables.places(path);
    if (!Roles.anyCanBe(roles, Roles.bit(NS.H))) {
      return;
    }
    int[] labels = Roles.viterbi(roles, path.length, INTO_PLACE);
    if (!holds(labels, Roles.bit(NS.H))) {
      return;
    }
    PlaceDictionary.trie.parseText(
        pattern(labels, PLACE_ROLES),
        (begin, end, value) -> {
          String name = text(path, begin, end);
          EnumItem<NS> known = PlaceDictionary.dictionary.get(name);
          if (known == null || !known.containsLabel(NS.Z)) {
            Word place = new Word(name, Predefine.TAG_PLACE, PLACE_ID, PLACE, Word.NO_CLASS);
            best.insert(length(path, begin), place);
          }
        });
  }

  static void addOrganisations(Word[] path, Net best) {
    Roles[] roles = RoleTables.organisations(path);
    if (!Roles.anyCanBe(roles, Roles.bit(NT.D))) {
      return;
    }
    int[] labels = Roles.viterbi(roles, path.length, INTO_ORGANISATION);
    if (!holds(labels, Roles.bit(NT.D))) {
      return;
    }
    OrganizationDictionary.trie.parseText(
        pattern(labels, ORGANISATION_ROLES),
        (begin, end, value) -> {
          String name = text(path, begin, end);
          EnumItem<NT> known = OrganizationDictionary.dictionary.get(name);
          if (known == null || !known.containsLabel(NT.Z)) {
            Word group = new Word(name, Predefine.TAG_GROUP, GROUP_ID, GROUP, Word.NO_CLASS);
            best.insert(length(path, begin), group);
          }
        });
  }

  private static boolean holds(int[] labels, long roles) {
    for (int label : labels) {
      if ((1L << label & roles) != 0) {
        return true;
      }
    }
    return false;
  }

  private static int length(Word[] path, int end) {
    int length = 0;
    for (int i = 0; i < end; i++) {
      length += path[i].length;
    }
    return length;
  }

  private static String text(Word[] path, int begin, int end) {
    StringBuilder text = new StringBuilder();
    for (int i = begin; i < end; i++) {
      text.append(path[i].text);
    }
    return text.toString();
  }
}
