package dealfacts.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/**
 * A page that needs nothing but itself: style and script stand in it, and its policy allows no
 * others, so that nothing an article contains can run or call home.
 */
final class HtmlPage {
  private final String title;
  private final String style;
  private final String script;

  private HtmlPage(String title, String style, String script) {
    this.title = title;
    this.style = style;
    this.script = script;
  }

  /** The interactive report. */
  static HtmlPage report(String title) throws IOException {
    String script =
        concatenated(
            "words.js", "model.js", "dom.js", "table.js", "article.js", "charts.js", "app.js");
    return new HtmlPage(title, concatenated("page.css", "report.css"), closed(script));
  }

  /** A page of tables, in the same look. */
  static HtmlPage tables(String title) throws IOException {
    String script = concatenated("words.js", "dom.js", "tables.js");
    return new HtmlPage(title, concatenated("page.css", "tables.css"), closed(script));
  }

  private static String closed(String script) {
    return "\"use strict\";\n(() => {\n" + script + "})();\n";
  }

  /** The head of a page of tables, with what its script needs. */
  static String head(String title, String more) {
    return """
        <header class="top"><div class="brand"><h1 data-t>%s</h1><span>%s</span></div>
        <div class="tools" id="tools" hidden><button type="button" id="language"></button>\
        <select id="theme"></select><button type="button" id="print"></button></div></header>
        """
        .formatted(escaped(title), more);
  }

  /** A word of the page itself, which its script knows in Chinese too. */
  static String word(String english) {
    return "<span data-t>" + escaped(english) + "</span>";
  }

  /** A type, status, role or kind as the tables write it. */
  static String code(String code) {
    return "<span data-code>" + escaped(code) + "</span>";
  }

  /** What writes the long part of a page. */
  interface Part {
    void write(Writer out) throws IOException;
  }

  /**
   * Writes the page.
   *
   * @param body markup, already escaped
   * @param data JSON for the script
   */
  void write(Writer out, Part body, Part data) throws IOException {
    Map<String, Part> parts =
        Map.of(
            "title", o -> o.write(escaped(title)),
            "style", o -> o.write(style),
            "style-hash", o -> o.write(hash(style)),
            "script", o -> o.write(script),
            "script-hash", o -> o.write(hash(script)),
            "body", body,
            "data", o -> data.write(new ScriptSafe(o)));
    String template = resource("page.html");
    int at = 0;
    for (int open = template.indexOf("{{"); open >= 0; open = template.indexOf("{{", at)) {
      int close = template.indexOf("}}", open);
      out.write(template, at, open - at);
      Part part = parts.get(template.substring(open + 2, close));
      if (part == null) {
        throw new IllegalStateException("page.html asks for " + template.substring(open, close));
      }
      part.write(out);
      at = close + 2;
    }
    out.write(template, at, template.length() - at);
  }

  /** Text as it may stand between tags and in quoted attributes. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String concatenated(String... names) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String name : names) {
      all.append(resource(name));
    }
    return all.toString();
  }

  /** A file of the page, with line ends as a browser sees them when it checks the hash. */
  static String resource(String name) throws IOException {
    try (InputStream in = HtmlPage.class.getResourceAsStream("/report/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its resource report/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
  }

  /** JSON in which no tag can begin or end and no line separator can break a script. */
  private static final class ScriptSafe extends Writer {
    private final Writer out;

    private ScriptSafe(Writer out) {
      this.out = out;
    }

    @Override
    public void write(char[] chars, int offset, int length) throws IOException {
      int from = offset;
      for (int i = offset; i < offset + length; i++) {
        char c = chars[i];
        if (c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029') {
          out.write(chars, from, i - from);
          out.write("\\u%04x".formatted((int) c));
          from = i + 1;
        } else if (Character.isSurrogate(c) && !paired(chars, i, offset, offset + length)) {
          out.write(chars, from, i - from);
          out.write("\\u%04x".formatted((int) c));
          from = i + 1;
        }
      }
      out.write(chars, from, offset + length - from);
    }

    /** A pair that is cut by the end of the buffer is escaped half by half, which JSON allows. */
    private static boolean paired(char[] chars, int i, int start, int end) {
      return Character.isHighSurrogate(chars[i])
          ? i + 1 < end && Character.isLowSurrogate(chars[i + 1])
          : i > start && Character.isHighSurrogate(chars[i - 1]);
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }
}
