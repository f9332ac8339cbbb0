package dealfacts.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the part of the syntax of regular expressions that the rules use. */
final class TreeReader {
  private static final CharClass NO_LINE_END =
      new CharClass.Builder().addAll("\n\r\u0085\u2028\u2029").build(true);
  private static final CharClass ANYTHING = new CharClass.Builder().build(true);
  private static final String BLANKS = " \t\n\u000b\f\r";

  private final String regex;
  private final List<String> names = new ArrayList<>();
  private int at;

  /** Whether {@code .} is the end of a line too. */
  private boolean dotAll;

  /** Syntax that is not read here. */
  private static final class Unread extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unread() {
      super(null, null, false, false);
    }
  }

  /**
   * An expression that was read.
   *
   * @param names of its groups from the first on, empty where one has none
   */
  record Expression(Tree tree, List<String> names) {}

  private TreeReader(String regex) {
    this.regex = regex;
  }

  /** Null where the expression holds what is not read here. */
  static @Nullable Expression read(String regex) {
    try {
      TreeReader reader = new TreeReader(regex);
      Tree tree = reader.choice();
      return reader.at < regex.length() ? null : new Expression(tree, List.copyOf(reader.names));
    } catch (Unread e) {
      return null;
    }
  }

  private boolean is(char c) {
    return at < regex.length() && regex.charAt(at) == c;
  }

  private boolean skip(String text) {
    if (regex.startsWith(text, at)) {
      at += text.length();
      return true;
    }
    return false;
  }

  private char next() {
    if (at >= regex.length() || Character.isSurrogate(regex.charAt(at))) {
      throw new Unread();
    }
    return regex.charAt(at++);
  }

  private Tree choice() {
    List<Tree> parts = new ArrayList<>(List.of(sequence()));
    while (skip("|")) {
      parts.add(sequence());
    }
    return parts.size() == 1 ? parts.get(0) : new Tree.Choice(parts);
  }

  private Tree sequence() {
    List<Tree> parts = new ArrayList<>();
    while (at < regex.length() && !is('|') && !is(')')) {
      if (skip("(?s)")) {
        dotAll = true;
      } else {
        parts.add(quantified());
      }
    }
    return parts.size() == 1 ? parts.get(0) : new Tree.Sequence(parts);
  }

  private Tree quantified() {
    Tree part = part();
    int least = 0;
    int most = Part.ENDLESS;
    if (skip("?")) {
      most = 1;
    } else if (skip("{")) {
      least = number();
      most = !skip(",") ? least : is('}') ? Part.ENDLESS : number();
      if (!skip("}")) {
        throw new Unread();
      }
    } else if (skip("+")) {
      least = 1;
    } else if (!skip("*")) {
      return part;
    }
    boolean lazy = skip("?");
    if (is('+') || part instanceof Tree.Edge || part instanceof Tree.Look) {
      throw new Unread();
    }
    return new Tree.Repeat(part, least, most, lazy);
  }

  private int number() {
    int begin = at;
    int number = 0;
    while (at < regex.length() && Character.isDigit(regex.charAt(at))) {
      number = Math.min(Part.ENDLESS, 10 * number + regex.charAt(at++) - '0');
    }
    if (at == begin) {
      throw new Unread();
    }
    return number;
  }

  private Tree part() {
    char c = next();
    return switch (c) {
      case '(' -> group();
      case '[' -> new Tree.One(charClass());
      case '\\' -> is('b') ? edge() : new Tree.One(escaped(new CharClass.Builder()).build(false));
      case '.' -> new Tree.One(dotAll ? ANYTHING : NO_LINE_END);
      case '^' -> Tree.Edge.START;
      case '$' -> Tree.Edge.END;
      case '*', '+', '?', '{' -> throw new Unread();
      default -> new Tree.One(new CharClass.Builder().add(c).build(false));
    };
  }

  private Tree edge() {
    at++;
    return Tree.Edge.WORD;
  }

  private Tree group() {
    boolean behind = regex.startsWith("?<=", at) || regex.startsWith("?<!", at);
    boolean look = behind || regex.startsWith("?=", at) || regex.startsWith("?!", at);
    boolean not = look && regex.charAt(at + (behind ? 2 : 1)) == '!';
    int number = 0;
    if (look) {
      at += behind ? 3 : 2;
    } else if (!skip("?:")) {
      number = names.size() + 1;
      names.add(skip("?") ? name() : "");
    }
    boolean all = dotAll;
    Tree inside = choice();
    dotAll = all;
    if (!skip(")")) {
      throw new Unread();
    }
    if (look) {
      return new Tree.Look(inside, behind, not);
    }
    return number > 0 ? new Tree.Group(inside, number) : inside;
  }

  private String name() {
    int end = regex.indexOf('>', at);
    if (!is('<') || end < 0) {
      throw new Unread();
    }
    String name = regex.substring(at + 1, end);
    at = end + 1;
    return name;
  }

  /** What stands behind a backslash. */
  private CharClass.Builder escaped(CharClass.Builder set) {
    if (skip("p{IsHan}")) {
      return set.addHan();
    } else if (skip("p{IsLatin}")) {
      return set.addLatin();
    } else if (skip("p{Alpha}")) {
      return set.add('A', 'Z').add('a', 'z');
    } else if (skip("u")) {
      return set.add(code());
    }
    char c = next();
    switch (c) {
      case 's' -> set.addAll(BLANKS);
      case 'd' -> set.add('0', '9');
      case 'n' -> set.add('\n');
      case 'r' -> set.add('\r');
      case 't' -> set.add('\t');
      default -> {
        if (Character.isLetterOrDigit(c)) {
          throw new Unread();
        }
        set.add(c);
      }
    }
    return set;
  }

  /** The number behind {@code \\u}. */
  private char code() {
    if (at + 4 > regex.length()) {
      throw new Unread();
    }
    at += 4;
    char letter = (char) Integer.parseInt(regex, at - 4, at, 16);
    if (Character.isSurrogate(letter)) {
      throw new Unread();
    }
    return letter;
  }

  private CharClass charClass() {
    boolean not = skip("^");
    CharClass.Builder set = new CharClass.Builder();
    boolean open = true;
    while (open || !is(']')) {
      open = false;
      if (is('[') || regex.startsWith("&&", at)) {
        throw new Unread();
      }
      if (is('\\') && !regex.startsWith("\\u", at)) {
        at++;
        escaped(set);
        if (is('-') && !regex.startsWith("-]", at)) {
          throw new Unread();
        }
      } else {
        char from = letter();
        if (is('-') && at + 1 < regex.length() && regex.charAt(at + 1) != ']') {
          at++;
          range(set, from, letter());
        } else {
          set.add(from);
        }
      }
    }
    at++;
    return set.build(not);
  }

  private static void range(CharClass.Builder set, char from, char to) {
    boolean surrogates = from <= Character.MAX_SURROGATE && to >= Character.MIN_SURROGATE;
    if (to < from || surrogates) {
      throw new Unread();
    }
    set.add(from, to);
  }

  /** One of a class, as itself or as {@code \\u4e00}. */
  private char letter() {
    if (skip("\\u")) {
      return code();
    }
    char c = next();
    if (c == '\\') {
      throw new Unread();
    }
    return c;
  }
}
