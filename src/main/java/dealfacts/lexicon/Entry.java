package dealfacts.lexicon;

import org.jspecify.annotations.Nullable;

/**
 * One line of a lexicon.
 *
 * @param surface the word as texts have it ({@code 红杉资本中国})
 * @param canonical the name it stands for ({@code 红杉中国}); of a trigger, the name of its frame
 * @param type what it is
 * @param note free words; {@link #AMBIGUOUS} marks a surface that is also a common word
 */
public record Entry(String surface, String canonical, EntryType type, String note) {
  /** Note of a surface that counts as a name only where the context says so ({@code 得到}). */
  public static final String AMBIGUOUS = "ambiguous";

  public boolean isAmbiguous() {
    return note.equals(AMBIGUOUS);
  }

  Key key() {
    return new Key(surface, type);
  }

  /** What a lexicon holds once. */
  record Key(String surface, EntryType type) {

    // a record's own are linked anew at every start, which takes longer than all that they compute
    @Override
    public int hashCode() {
      return 31 * surface.hashCode() + type.ordinal();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key && type == key.type && surface.equals(key.surface);
    }
  }
}
