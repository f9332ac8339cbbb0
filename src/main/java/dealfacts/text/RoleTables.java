package dealfacts.text;

import com.hankcs.hanlp.corpus.dictionary.item.EnumItem;
import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.corpus.tag.NS;
import com.hankcs.hanlp.corpus.tag.NT;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.nr.PersonDictionary;
import com.hankcs.hanlp.dictionary.ns.PlaceDictionary;
import com.hankcs.hanlp.dictionary.nt.OrganizationDictionary;
import org.jspecify.annotations.Nullable;

/**
 * The roles of words in names of persons, places and organisations, as HanLP's tables give them.
 */
final class RoleTables {
  /** At most so frequent are names that a recogniser has made. */
  private static final int MADE = 1_000;

  private static final Roles NONE = new Roles(new int[0], new double[0]);

  private static final Roles PERSON_BEGIN = persons(new EnumItem<>(NR.A, NR.K));
  private static final Roles PERSON_OTHER =
      persons(
          new EnumItem<>(NR.A, PersonDictionary.transformMatrixDictionary.getTotalFrequency(NR.A)));
  private static final Roles PERSON_TITLE = persons(new EnumItem<>(NR.G, NR.K));
  private static final Roles PERSON_SHORT = shortName();
  private static final Roles PLACE_SHORT = places(new EnumItem<>(NS.H, NS.G));
  private static final Roles PLACE_LONG = places(label(NS.G));
  private static final Roles PLACE_OTHER =
      places(
          new EnumItem<>(NS.Z, PlaceDictionary.transformMatrixDictionary.getTotalFrequency(NS.Z)));
  private static final Roles ORGANISATION_FOREIGN = organisations(new EnumItem<>(NT.F, MADE));
  private static final Roles ORGANISATION_KIND = kind();
  private static final Roles ORGANISATION_NUMBER = organisations(new EnumItem<>(NT.M, MADE));
  private static final Roles ORGANISATION_OTHER =
      organisations(
          new EnumItem<>(
              NT.Z, OrganizationDictionary.transformMatrixDictionary.getTotalFrequency(NT.Z)));

  private RoleTables() {}

  private static <E extends Enum<E>> EnumItem<E> label(E label) {
    EnumItem<E> item = new EnumItem<>();
    item.addLabel(label);
    return item;
  }

  private static Roles shortName() {
    EnumItem<NR> item = new EnumItem<>();
    item.addLabel(NR.X, 2);
    item.addLabel(NR.G, 1);
    return persons(item);
  }

  private static Roles kind() {
    EnumItem<NT> item = new EnumItem<>(NT.K, MADE);
    item.addLabel(NT.D, MADE);
    return organisations(item);
  }

  private static Roles persons(@Nullable EnumItem<NR> item) {
    return item == null ? NONE : Roles.of(item, PersonDictionary.transformMatrixDictionary);
  }

  private static Roles places(@Nullable EnumItem<NS> item) {
    return item == null ? NONE : Roles.of(item, PlaceDictionary.transformMatrixDictionary);
  }

  private static Roles organisations(@Nullable EnumItem<NT> item) {
    return item == null ? NONE : Roles.of(item, OrganizationDictionary.transformMatrixDictionary);
  }

  static Roles[] persons(Word[] path) {
    Roles[] roles = new Roles[path.length];
    roles[0] = PERSON_BEGIN;
    for (int i = 1; i < path.length; i++) {
      Roles known = path[i].person;
      roles[i] = known == null ? path[i].person = person(path[i]) : known;
    }
    return roles;
  }

  private static Roles person(Word word) {
    Roles known = persons(PersonDictionary.dictionary.get(word.text));
    if (known != NONE) {
      return known;
    }
    Nature nature = word.attribute.nature[0];
    if (nature == Nature.nr) {
      return word.attribute.totalFrequency <= MADE && word.length == 2
          ? PERSON_SHORT
          : PERSON_OTHER;
    }
    return nature == Nature.nnt ? PERSON_TITLE : PERSON_OTHER;
  }

  static Roles[] places(Word[] path) {
    Roles[] roles = new Roles[path.length];
    for (int i = 0; i < path.length; i++) {
      Roles known = path[i].place;
      roles[i] = known == null ? path[i].place = place(path[i]) : known;
    }
    return roles;
  }

  private static Roles place(Word word) {
    if (word.attribute.nature.length == 1
        && word.attribute.nature[0] == Nature.ns
        && word.attribute.totalFrequency <= MADE) {
      return word.length < 3 ? PLACE_SHORT : PLACE_LONG;
    }
    Roles known = places(PlaceDictionary.dictionary.get(word.equivalent));
    return known == NONE ? PLACE_OTHER : known;
  }

  static Roles[] organisations(Word[] path) {
    Roles[] roles = new Roles[path.length];
    for (int i = 0; i < path.length; i++) {
      Roles known = path[i].organisation;
      roles[i] = known == null ? path[i].organisation = organisation(path[i]) : known;
    }
    return roles;
  }

  private static Roles organisation(Word word) {
    Nature nature = word.attribute.nature[0];
    if (nature == Nature.nrf) {
      if (word.attribute.totalFrequency <= MADE) {
        return ORGANISATION_FOREIGN;
      }
    } else if (nature == Nature.ni
        || nature == Nature.nic
        || nature == Nature.nis
        || nature == Nature.nit) {
      return ORGANISATION_KIND;
    } else if (nature == Nature.m) {
      return ORGANISATION_NUMBER;
    }
    Roles known = organisations(OrganizationDictionary.dictionary.get(word.equivalent));
    return known == NONE ? ORGANISATION_OTHER : known;
  }
}
