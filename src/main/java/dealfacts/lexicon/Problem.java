package dealfacts.lexicon;

/**
 * What is wrong with a line of a lexicon.
 *
 * @param file the file as it was named
 * @param line counted from 1; 0 if the file as a whole is meant
 */
public record Problem(String file, int line, String message) {
  /** {@code my.tsv:3: unknown type FIRM}. */
  @Override
  public String toString() {
    return line == 0 ? file + ": " + message : file + ":" + line + ": " + message;
  }
}
