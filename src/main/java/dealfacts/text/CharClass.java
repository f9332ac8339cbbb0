package dealfacts.text;

import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The characters that one place of a regular expression can be, exactly: {@code 甲}, {@code [^,;。]},
 * {@code [\\u4e00-\\u9fa5A-Z]}. Equal ones are one.
 */
final class CharClass {
  private static final int PAGE = 256;
  private static final long[] NONE = new long[PAGE >> 6];
  private static final long[] ALL = {-1, -1, -1, -1};
  private static final Map<String, CharClass> KNOWN = new ConcurrentHashMap<>();

  /** By the upper byte of a character. */
  private final long[][] pages = new long[PAGE][];

  /** All that it can be; null where that is too much to be told. */
  final @Nullable String characters;

  /** Whether it can also be what takes two code units, both of which {@link #has} denies. */
  final boolean wide;

  private CharClass(String ranges, boolean not, boolean wide) {
    for (int page = 0; page < PAGE; page++) {
      boolean surrogates = page >= 0xd8 && page <= 0xdf;
      pages[page] = not && !surrogates ? ALL : NONE;
    }
    int all = 0;
    for (int i = 0; i < ranges.length(); i += 2) {
      for (int c = ranges.charAt(i); c <= ranges.charAt(i + 1); c++) {
        set((char) c, !not);
        all++;
      }
    }
    this.characters = not || wide || all > Part.MOST ? null : listed(ranges, all);
    this.wide = not || wide;
  }

  private static String listed(String ranges, int all) {
    StringBuilder listed = new StringBuilder(all);
    for (int i = 0; i < ranges.length(); i += 2) {
      for (int c = ranges.charAt(i); c <= ranges.charAt(i + 1); c++) {
        listed.append((char) c);
      }
    }
    return listed.toString();
  }

  private void set(char c, boolean on) {
    long[] page = pages[c >> 8];
    if (page == NONE || page == ALL) {
      page = page.clone();
      pages[c >> 8] = page;
    }
    if (on) {
      page[(c >> 6) & 3] |= 1L << c;
    } else {
      page[(c >> 6) & 3] &= ~(1L << c);
    }
  }

  boolean has(char c) {
    return (pages[c >> 8][(c >> 6) & 3] & (1L << c)) != 0;
  }

  /** Of a class in the making. */
  static final class Builder {
    private final StringBuilder ranges = new StringBuilder();
    private boolean wide;

    Builder add(char c) {
      return add(c, c);
    }

    Builder add(char from, char to) {
      ranges.append(from).append(to);
      return this;
    }

    Builder addAll(String characters) {
      characters.chars().forEach(c -> add((char) c));
      return this;
    }

    /** What Chinese is written in. */
    Builder addHan() {
      return addScript(Scripts.HAN);
    }

    Builder addLatin() {
      return addScript(Scripts.LATIN);
    }

    private Builder addScript(String script) {
      ranges.append(script);
      wide = true;
      return this;
    }

    CharClass build(boolean not) {
      String all = ranges.toString();
      return KNOWN.computeIfAbsent(
          (not ? "^" : wide ? "w" : "-") + all, key -> new CharClass(all, not, wide));
    }
  }

  private static final class Scripts {
    static final String HAN =
        "\u3400\u4dbf\u4e00\u9fef" + in(UnicodeScript.HAN, "\u2e80\u30ff\u9ff0\u9fff\uf900\ufaff");

    static final String LATIN =
        in(
            UnicodeScript.LATIN,
            "Aʸ\u02e0\u02ef\u1d00\u1eff\u2071\u218f\u2c60\u2c7f\ua720\ua7ff\uab30\uab6f\ufb00\ufb0f\uff21\uff5a");

    private static String in(UnicodeScript script, String ranges) {
      StringBuilder all = new StringBuilder();
      for (int i = 0; i < ranges.length(); i += 2) {
        for (int c = ranges.charAt(i); c <= ranges.charAt(i + 1); c++) {
          if (UnicodeScript.of(c) == script) {
            all.append((char) c).append((char) c);
          }
        }
      }
      return all.toString();
    }
  }
}
