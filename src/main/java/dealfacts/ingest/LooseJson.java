package dealfacts.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the objects of a script: JSON, and what only looks like it (bare or single-quoted keys,
 * trailing commas, {@code undefined}, calls, line ends in strings). It never fails and takes linear
 * time: what it does not understand it passes over. {@code var ct = "1574"} is a member of the
 * outermost object.
 */
final class LooseJson {
  private static final int DEEPEST = 200;
  private static final int MOST_OBJECTS = 50_000;
  private static final int LONGEST_KEY = 60;

  /** The member of the outermost object that holds all long strings without a name, in order. */
  static final String NAMELESS = "";

  /** One object: its scalar members, strings of an array joined by line ends, and its parent. */
  record Node(String key, Map<String, String> values, @Nullable Node parent) {
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
  }

  /** Where the reader stands in an object. */
  private static final class Frame {
    private final Node node;
    private String key = "";
    private String pending = "";
    private boolean valueNext;
    private int arrays;
    private final StringBuilder array = new StringBuilder();

    Frame(Node node) {
      this.node = node;
    }

    void value(String text) {
      if (arrays > 0) {
        array.append(array.length() == 0 ? "" : "\n").append(text);
      } else {
        node.values().putIfAbsent(key, text);
      }
      valueNext = false;
    }

    void openArray() {
      arrays += valueNext || arrays > 0 ? 1 : 0;
    }

    void closeArray() {
      arrays = Math.max(0, arrays - 1);
      if (arrays == 0) {
        end();
      }
    }

    /** Keeps what an array holds, also one that is never closed. */
    void end() {
      if (array.length() > 0) {
        node.values().putIfAbsent(key, array.toString());
        array.setLength(0);
      }
    }
  }

  private final String text;
  private final List<Node> all = new ArrayList<>();
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final StringBuilder nameless = new StringBuilder();
  private boolean unclosedSingle;
  private boolean unclosedDouble;
  private final Map<String, String> parameters;

  private LooseJson(String text) {
    this.text = text;
    this.parameters = ScriptParameters.of(text);
    open("", null);
  }

  /** All objects of the script, the outermost first. */
  static List<Node> objects(String script) {
    LooseJson json = new LooseJson(script);
    int i = 0;
    while (i < script.length()) {
      i = json.read(i);
    }
    json.frames.forEach(Frame::end);
    json.all.get(0).values().put(NAMELESS, json.nameless.toString());
    return json.all;
  }

  private void open(String key, @Nullable Node parent) {
    Node node = new Node(key, new LinkedHashMap<>(), parent);
    all.add(node);
    frames.push(new Frame(node));
  }

  private Frame frame() {
    Frame frame = frames.peek();
    if (frame == null) {
      throw new IllegalStateException("the outermost object is never closed");
    }
    return frame;
  }

  private int read(int at) {
    char c = text.charAt(at);
    if (c == '"' || c == '\'' || c == '`') {
      return readString(at);
    }
    if (isWord(c)) {
      return readWord(at);
    }
    Frame frame = frame();
    switch (c) {
      case ':', '=' -> {
        if (frame.arrays == 0) {
          frame.key = frame.pending;
          frame.pending = "";
          frame.valueNext = !frame.key.isEmpty();
        }
      }
      case '[' -> frame.openArray();
      case ']' -> frame.closeArray();
      case '{' -> {
        if (frames.size() < DEEPEST && all.size() < MOST_OBJECTS) {
          boolean named = frame.valueNext || frame.arrays > 0;
          frame.valueNext = false;
          open(named ? frame.key : "", frame.node);
        }
      }
      case '}' -> {
        if (frames.size() > 1) {
          frames.pop().end();
        }
      }
      case ',', ';' -> {
        frame.valueNext = false;
        frame.pending = "";
      }
      default -> {
        // blanks and what scripts are made of
      }
    }
    return at + 1;
  }

  private int readString(int at) {
    char quote = text.charAt(at);
    if (quote == '"' ? unclosedDouble : unclosedSingle) {
      return at + 1;
    }
    StringBuilder out = new StringBuilder();
    int end = string(at, out);
    if (end < 0) {
      // an apostrophe in a comment or a pattern; from here on there is no string of this kind
      unclosedDouble |= quote == '"';
      unclosedSingle |= quote != '"';
      return at + 1;
    }
    Frame frame = frame();
    if (frame.valueNext || frame.arrays > 0) {
      frame.value(out.toString());
    } else {
      frame.pending = out.length() <= LONGEST_KEY ? out.toString() : "";
      if (frame.pending.isEmpty()) {
        nameless.append(out);
      }
    }
    return end;
  }

  private int readWord(int at) {
    int end = at;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    if (end - at <= LONGEST_KEY) {
      Frame frame = frame();
      String word = text.substring(at, end);
      if (!frame.valueNext) {
        frame.pending = word;
      } else if (Character.isDigit(word.charAt(0))) {
        frame.value(word);
      } else {
        String value = parameters.get(word);
        if (value != null) {
          frame.value(value);
        }
      }
    }
    return end;
  }

  private static boolean isWord(char c) {
    return (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '_'
        || c == '$'
        || c == '@';
  }

  /** Reads the string that begins at the quote; returns the place behind it, -1 without an end. */
  private int string(int at, StringBuilder out) {
    return string(text, at, out);
  }

  /** As {@link #string(int, StringBuilder)}, in any text. */
  static int string(String text, int at, StringBuilder out) {
    char quote = text.charAt(at);
    int i = at + 1;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == quote) {
        return i + 1;
      }
      if (c == '\\' && i + 1 < text.length()) {
        i = escape(text, i + 1, out);
      } else {
        out.append(c);
        i++;
      }
    }
    return -1;
  }

  private static int escape(String text, int at, StringBuilder out) {
    char c = text.charAt(at);
    int digits = c == 'u' ? 4 : c == 'x' ? 2 : 0;
    if (digits > 0 && at + digits < text.length()) {
      int code = 0;
      for (int i = at + 1; i <= at + digits && code >= 0; i++) {
        int digit = Character.digit(text.charAt(i), 16);
        code = digit < 0 ? -1 : code * 16 + digit;
      }
      if (code >= 0) {
        out.append((char) code);
        return at + digits + 1;
      }
    }
    switch (c) {
      case 'n', 'r' -> out.append('\n');
      case 't', 'b', 'f' -> out.append(' ');
      default -> out.append(c);
    }
    return at + 1;
  }
}
