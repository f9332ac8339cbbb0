package dealfacts.text;

/**
 * A {@link java.util.regex.Pattern} that knows with which characters its matches begin and which
 * characters they can't do without. {@code (?:终止|取消|放弃)[^,;。]{0,14}(?:收购|上市)} is tried only where
 * 终, 取 or 放 stands and 收 or 上 follows; most clauses hold none and cost one look at each of their
 * characters. What it finds is what the pattern of the platform finds.
 */
public final class Pattern {
  final java.util.regex.Pattern platform;
  final Opening opening;

  private Pattern(String regex) {
    platform = java.util.regex.Pattern.compile(regex);
    opening = Opening.of(regex);
  }

  /**
   * @param regex as the pattern of the platform reads it, without flags that ignore case
   */
  public static Pattern compile(String regex) {
    return new Pattern(regex);
  }

  /** A search in {@code text}, to be used by one thread. */
  public Matcher matcher(CharSequence text) {
    return new Matcher(this, text.toString());
  }

  @Override
  public String toString() {
    return platform.pattern();
  }
}
