package dealfacts.ingest;

import java.util.Map;
import org.jsoup.parser.Parser;

/** Characters that markup spells out: {@code &nbsp; &amp; &#8220;}. */
final class Entities {
  private static final int LONGEST = 8;

  /** The ones that make up nearly all of a Chinese page's; the rest is left to the parser. */
  private static final Map<String, String> COMMON =
      Map.ofEntries(
          Map.entry("nbsp", "\u00a0"),
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("ldquo", "\u201c"),
          Map.entry("rdquo", "\u201d"),
          Map.entry("lsquo", "\u2018"),
          Map.entry("rsquo", "\u2019"),
          Map.entry("mdash", "\u2014"),
          Map.entry("middot", "\u00b7"),
          Map.entry("hellip", "\u2026"),
          Map.entry("ensp", "\u2002"),
          Map.entry("emsp", "\u2003"));

  private Entities() {}

  /**
   * @param attribute where an ampersand may also stand between the parts of an address
   */
  static String decode(String text, boolean attribute) {
    int at = text.indexOf('&');
    if (at < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    while (at >= 0) {
      int end = text.indexOf(';', at);
      String known = end < 0 || end - at > LONGEST ? null : COMMON.get(text.substring(at + 1, end));
      if (known == null) {
        return out.append(Parser.unescapeEntities(text.substring(from), attribute)).toString();
      }
      out.append(text, from, at).append(known);
      from = end + 1;
      at = text.indexOf('&', from);
    }
    return out.append(text, from, text.length()).toString();
  }
}
