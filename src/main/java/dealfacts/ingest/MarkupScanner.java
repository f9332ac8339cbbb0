package dealfacts.ingest;

import dealfacts.ingest.Tag.Trait;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * Cuts a page's markup into tags and text, once from front to back and in linear time whatever it
 * holds. Comments, styles, drawings and scripts are passed over; scripts are kept aside. No tree is
 * built of what most pages are made of: links, pictures and their addresses.
 */
final class MarkupScanner {
  /** A page of 2 MB has some 30,000 tags; beyond this it is an attack or a dump. */
  static final int MOST_TAGS = 300_000;

  /** Longer markup than this, without its scripts and styles, is no news page. */
  static final int LONGEST = 8 << 20;

  private static final int LONGEST_SCRIPT = 4 << 20;
  private static final int SHORTEST_SCRIPT = 10;
  private static final int LONGEST_ATTRIBUTE = 4_000;

  private final String page;
  private final OpenElements sink;
  private final long start = System.nanoTime();
  private final long limit;
  private final TagAttributes attributes = new TagAttributes();
  private final Set<String> unclosed = new HashSet<>();
  private int tags;
  private int kept;
  private int nextEntity = -1;

  private MarkupScanner(String page, OpenElements sink, Duration limit) {
    this.page = page;
    this.sink = sink;
    this.limit = limit.toNanos();
  }

  static void scan(String page, OpenElements sink, Duration limit) throws Unreadable {
    new MarkupScanner(page, sink, limit).scan();
  }

  private void scan() throws Unreadable {
    int length = page.length();
    int at = 0;
    while (at < length) {
      char next = page.charAt(at) == '<' && at + 1 < length ? page.charAt(at + 1) : ' ';
      if (isLetter(next)) {
        at = startTag(at);
      } else if (next == '/' && at + 2 < length && isLetter(page.charAt(at + 2))) {
        at = endTag(at);
      } else if (next == '!' || next == '?' || next == '/') {
        at = page.startsWith("<!--", at) ? comment(at) : behind('>', at);
      } else {
        int end = page.indexOf('<', at + 1);
        end = end < 0 ? length : end;
        keep(end - at);
        text(at, end);
        at = end;
      }
    }
    sink.end();
  }

  private void text(int from, int to) {
    if (nextEntity < from) {
      nextEntity = page.indexOf('&', from);
      nextEntity = nextEntity < 0 ? page.length() : nextEntity;
    }
    if (nextEntity < to) {
      String text = Entities.decode(page.substring(from, to), false);
      sink.text(text, 0, text.length());
    } else {
      sink.text(page, from, to);
    }
  }

  private void keep(int characters) throws Unreadable {
    kept += characters;
    if (kept > LONGEST) {
      throw new Unreadable(Rejection.Reason.TOO_LARGE, "markup over " + LONGEST + " characters");
    }
  }

  private void count() throws Unreadable {
    if (++tags > MOST_TAGS) {
      throw new Unreadable(Rejection.Reason.TOO_COMPLEX, "over " + MOST_TAGS + " elements");
    }
    if ((tags & 0x3ff) == 1
        && (System.nanoTime() - start > limit || Thread.currentThread().isInterrupted())) {
      throw new Unreadable(
          Rejection.Reason.TOO_SLOW, "markup that takes over " + Duration.ofNanos(limit));
    }
  }

  private int behind(char c, int from) {
    int end = page.indexOf(c, from);
    return end < 0 ? page.length() : end + 1;
  }

  private int comment(int from) {
    if (page.startsWith(">", from + 4) || page.startsWith("->", from + 4)) {
      return page.indexOf('>', from) + 1; // <!-->, an empty one
    }
    int end = unclosed.contains("-->") ? -1 : page.indexOf("-->", from + 4);
    if (end >= 0) {
      return end + 3;
    }
    unclosed.add("-->");
    return from + 4;
  }

  private int endTag(int from) {
    int end = nameEnd(from + 2);
    sink.endTag(Tag.of(page, from + 2, end));
    return behind('>', end);
  }

  private int nameEnd(int from) {
    int at = from;
    while (at < page.length()) {
      char c = page.charAt(at);
      if (isBlank(c) || c == '/' || c == '>' || c == '<') {
        break;
      }
      at++;
    }
    return at;
  }

  private int startTag(int from) throws Unreadable {
    count();
    int nameEnd = nameEnd(from + 1);
    Tag tag = Tag.of(page, from + 1, nameEnd);
    boolean all = tag == Tag.META || tag == Tag.LINK;
    attributes.clear();
    int at = nameEnd;
    boolean closed = false;
    while (at < page.length()) {
      char c = page.charAt(at);
      if (c == '>') {
        at++;
        break;
      }
      if (c == '<') {
        break;
      }
      if (c == '/' || isBlank(c)) {
        closed = c == '/';
        at++;
      } else {
        closed = false;
        at = attribute(at, all);
      }
    }
    keep(at - from);
    if (tag.is(Trait.RAW) || tag == Tag.SVG || tag == Tag.TEMPLATE) {
      return closed && tag == Tag.SVG ? at : raw(tag, at);
    }
    sink.startTag(tag, attributes, closed);
    return at;
  }

  /** Passes over an element with all that it holds. */
  private int raw(Tag tag, int from) {
    int close = unclosed.contains(tag.name()) ? -1 : closing(from, tag.name());
    if (close < 0) {
      unclosed.add(tag.name());
      return tag == Tag.SCRIPT || tag == Tag.STYLE ? page.length() : from;
    }
    int size = close - from;
    if (tag == Tag.SCRIPT && size >= SHORTEST_SCRIPT && size < LONGEST_SCRIPT) {
      sink.script(page.substring(from, close));
    } else if (tag == Tag.TITLE) {
      sink.title(page.substring(from, Math.min(close, from + LONGEST_ATTRIBUTE)));
    }
    return behind('>', close);
  }

  private int closing(int from, String name) {
    for (int at = page.indexOf("</", from); at >= 0; at = page.indexOf("</", at + 2)) {
      if (page.regionMatches(true, at + 2, name, 0, name.length())) {
        return at;
      }
    }
    return -1;
  }

  /** Reads an attribute; returns the place behind it. */
  private int attribute(int from, boolean all) {
    int length = page.length();
    int nameEnd = from + 1;
    while (nameEnd < length) {
      char c = page.charAt(nameEnd);
      if (c == '=' || c == '>' || c == '/' || isBlank(c)) {
        break;
      }
      nameEnd++;
    }
    int at = skipBlanks(nameEnd);
    int valueStart = nameEnd;
    int valueEnd = nameEnd;
    int end = nameEnd;
    if (at < length && page.charAt(at) == '=') {
      at = skipBlanks(at + 1);
      char quote = at < length ? page.charAt(at) : ' ';
      if (quote == '"' || quote == '\'') {
        valueStart = at + 1;
        valueEnd = page.indexOf(quote, valueStart);
        valueEnd = valueEnd < 0 ? length : valueEnd;
        end = Math.min(length, valueEnd + 1);
      } else {
        valueStart = at;
        while (at < length && !isBlank(page.charAt(at)) && page.charAt(at) != '>') {
          at++;
        }
        valueEnd = at;
        end = at;
      }
    }
    if (valueEnd - valueStart <= LONGEST_ATTRIBUTE) {
      attributes.add(page, from, nameEnd, valueStart, valueEnd, all);
    }
    return end;
  }

  private int skipBlanks(int from) {
    int at = from;
    while (at < page.length() && isBlank(page.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
  }
}
