package dealfacts.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the objects of a script: JSON, and what only looks like it (bare or single-quoted keys,
 * trailing commas, {@code undefined}, calls, line ends in strings). It never fails and takes linear
 * time: what it does not understand it passes over. {@code var ct = "1574"} is a pair of the
 * outermost object.
 */
final class LooseJson {
  private static final int DEEPEST = 200;
  private static final int MOST_OBJECTS = 50_000;

  /** One object: its scalar members, and the objects inside of it by their key. */
  record Node(String key, Map<String, String> values, List<Node> children) {
    static Node of(String key) {
      return new Node(key, new LinkedHashMap<>(), new ArrayList<>());
    }

    /** The first member of these names that is not blank; empty where there is none. */
    String first(String... names) {
      for (String name : names) {
        String value = values.get(name);
        if (value != null && !value.isBlank()) {
          return value;
        }
      }
      return "";
    }

    @Nullable Node child(String name) {
      for (Node child : children) {
        if (child.key.equals(name)) {
          return child;
        }
      }
      return null;
    }
  }

  private final String text;
  private final List<Node> all = new ArrayList<>();

  private LooseJson(String text) {
    this.text = text;
  }

  /** All objects of the script, the outermost first. */
  static List<Node> objects(String script) {
    LooseJson json = new LooseJson(script);
    json.read();
    return json.all;
  }

  private void read() {
    Node[] stack = new Node[DEEPEST];
    int depth = 0;
    Node node = Node.of("");
    stack[0] = node;
    all.add(node);
    String key = "";
    String pending = "";
    boolean valueNext = false;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '"' || c == '\'' || c == '`') {
        StringBuilder out = new StringBuilder();
        i = string(i, out);
        if (valueNext) {
          node.values().putIfAbsent(key, out.toString());
          valueNext = false;
        } else {
          pending = out.length() <= 60 ? out.toString() : "";
        }
        continue;
      }
      if (isWord(c)) {
        int start = i;
        while (i < text.length() && isWord(text.charAt(i))) {
          i++;
        }
        if (i - start <= 60) {
          String word = text.substring(start, i);
          if (valueNext) {
            if (Character.isDigit(word.charAt(0))) {
              node.values().putIfAbsent(key, word);
              valueNext = false;
            }
          } else {
            pending = word;
          }
        }
        continue;
      }
      if (c == ':' || c == '=') {
        key = pending;
        pending = "";
        valueNext = !key.isEmpty();
      } else if (c == '{' && depth + 1 < DEEPEST && all.size() < MOST_OBJECTS) {
        Node child = Node.of(key);
        node.children().add(child);
        all.add(child);
        node = child;
        stack[++depth] = child;
        key = "";
        valueNext = false;
      } else if (c == '}' && depth > 0) {
        node = stack[--depth];
        key = "";
        valueNext = false;
      } else if (c == ',' || c == ';') {
        valueNext = false;
        pending = "";
      }
      i++;
    }
  }

  private static boolean isWord(char c) {
    return (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '_'
        || c == '$'
        || c == '.'
        || c == '@';
  }

  /** Reads the string that begins at the quote; returns the place behind it. */
  private int string(int at, StringBuilder out) {
    char quote = text.charAt(at);
    int i = at + 1;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == quote) {
        return i + 1;
      }
      if (c == '\\' && i + 1 < text.length()) {
        i = escape(i + 1, out);
      } else {
        out.append(c);
        i++;
      }
    }
    return i;
  }

  private int escape(int at, StringBuilder out) {
    char c = text.charAt(at);
    int digits = c == 'u' ? 4 : c == 'x' ? 2 : 0;
    if (digits > 0 && at + digits < text.length()) {
      int code = 0;
      for (int i = at + 1; i <= at + digits; i++) {
        int digit = Character.digit(text.charAt(i), 16);
        code = digit < 0 ? -1 : code < 0 ? -1 : code * 16 + digit;
      }
      if (code >= 0) {
        out.append((char) code);
        return at + digits + 1;
      }
    }
    switch (c) {
      case 'n', 'r' -> out.append('\n');
      case 't' -> out.append(' ');
      case 'b', 'f' -> {
        // nothing to see
      }
      default -> out.append(c);
    }
    return at + 1;
  }
}
