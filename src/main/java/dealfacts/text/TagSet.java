package dealfacts.text;

import java.util.Arrays;

/**
 * Tags of HanLP to be asked for at every turn of finding names. So few of so many places are taken
 * that a tag is mostly told from the others by one look, without a division and without comparing
 * its letters.
 */
public final class TagSet {
  /** Places for each tag, a power of two. */
  private static final int SPARSE = 8;

  private final String[] places;

  private TagSet(int tags) {
    places = new String[SPARSE * Integer.highestOneBit(2 * tags)];
    Arrays.fill(places, "");
  }

  /** None of them empty. */
  public static TagSet of(String... tags) {
    TagSet set = new TagSet(tags.length);
    for (String tag : tags) {
      set.places[set.place(tag)] = tag;
    }
    return set;
  }

  public boolean contains(String tag) {
    return !places[place(tag)].isEmpty();
  }

  /** Where the tag stands, or the free place where it would. */
  private int place(String tag) {
    int hash = tag.hashCode();
    int place = hash ^ hash >>> 5;
    while (true) {
      place &= places.length - 1;
      String other = places[place];
      if (other.isEmpty() || other.equals(tag)) {
        return place;
      }
      place++;
    }
  }
}
