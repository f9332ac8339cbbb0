package dealfacts.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@link java.util.regex.Pattern} that knows with which characters its matches begin and which
 * characters they can't do without. {@code (?:终止|取消|放弃)[^,;。]{0,14}(?:收购|上市)} is tried only where
 * 终, 取 or 放 stands and 收 or 上 follows; most clauses hold none and cost one look at each of their
 * characters. What it finds is what the pattern of the platform finds, which is asked only where an
 * expression or a text holds what is rare.
 */
public final class Pattern {
  private @Nullable Opening opening;

  /** Names of the groups, of an expression that can be run here. */
  private final List<String> names;

  private final String regex;

  /** Null until it is made, at the first place where a match is possible, and where none is. */
  private volatile Node.@Nullable Program program;

  private volatile java.util.regex.@Nullable Pattern platform;

  private volatile boolean foreign;

  private Pattern(String regex) {
    this.regex = regex;
    TreeReader.Expression read = TreeReader.read(regex);
    names = read == null ? List.of() : read.names();
    foreign = read == null;
    if (foreign) {
      platform();
    }
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

  /** Derived when it is first asked for: of many patterns no text ever asks. */
  Opening opening() {
    Opening its = opening;
    if (its == null) {
      its = Opening.of(regex);
      opening = its;
    }
    return its;
  }

  java.util.regex.Pattern platform() {
    java.util.regex.Pattern its = platform;
    if (its == null) {
      its = java.util.regex.Pattern.compile(regex);
      platform = its;
    }
    return its;
  }

  /** Null where only the platform can run it. */
  Node.@Nullable Program program() {
    Node.Program its = program;
    if (its == null && !foreign) {
      TreeReader.Expression read = TreeReader.read(regex);
      its = read == null ? null : NodeMaker.program(read);
      program = its;
      foreign = its == null;
    }
    return its;
  }

  int group(String name) {
    int number = names.indexOf(name) + 1;
    if (number == 0) {
      throw new IllegalArgumentException("no group " + name + " in " + regex);
    }
    return number;
  }

  @Override
  public String toString() {
    return regex;
  }
}
