package dealfacts.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the parameters of a script's function stand for: pages print each value once and call their
 * state with it, {@code window.__NUXT__=(function(a,b){return {title:a,time:b}}("标题",1732065120))}.
 */
final class ScriptParameters {
  private static final String START = "(function(";
  private static final int MOST = 20_000;

  private final String text;
  private int at;

  private ScriptParameters(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /** Strings and numbers by the parameter's name; empty for a script of another form. */
  static Map<String, String> of(String script) {
    int start = script.indexOf(START);
    if (start < 0) {
      return Map.of();
    }
    ScriptParameters reader = new ScriptParameters(script, start + START.length());
    List<String> names = reader.names();
    return names.isEmpty() || !reader.passBody() ? Map.of() : reader.values(names);
  }

  private List<String> names() {
    int end = text.indexOf(')', at);
    if (end < 0 || end == at) {
      return List.of();
    }
    List<String> names = List.of(text.substring(at, end).split(",", MOST));
    at = end + 1;
    return names.size() == MOST ? List.of() : names;
  }

  /** Goes behind the function's body and the bracket that begins its arguments. */
  private boolean passBody() {
    int depth = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        at = LooseJson.string(text, at, new StringBuilder());
        if (at < 0) {
          return false;
        }
        continue;
      }
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      at++;
      if (c == '}' && depth == 0) {
        at += text.startsWith(")", at) ? 1 : 0;
        return text.startsWith("(", at++);
      }
    }
    return false;
  }

  private Map<String, String> values(List<String> names) {
    Map<String, String> values = new HashMap<>();
    int index = 0;
    int depth = 0;
    int start = at;
    while (at < text.length() && depth >= 0 && index < names.size()) {
      char c = text.charAt(at);
      if (c == '"') {
        StringBuilder value = new StringBuilder();
        at = LooseJson.string(text, at, value);
        if (at < 0) {
          return values;
        }
        if (depth == 0) {
          values.put(names.get(index).strip(), value.toString());
        }
        continue;
      }
      depth += c == '(' || c == '[' || c == '{' ? 1 : c == ')' || c == ']' || c == '}' ? -1 : 0;
      if ((c == ',' && depth == 0) || depth < 0) {
        String number = text.substring(start, at).strip();
        if (!number.isEmpty() && number.chars().allMatch(d -> d >= '0' && d <= '9')) {
          values.put(names.get(index).strip(), number);
        }
        index++;
        start = at + 1;
      }
      at++;
    }
    return values;
  }
}
