package dealfacts.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A page put together of parts in UTF-8 and in GB18030, as content systems include a list or a foot
 * written in another charset. Between two marks of markup or line ends the charset is one: none of
 * these bytes is part of a character of more bytes in either charset.
 *
 * @param text without replacement characters
 * @param utf8 bytes of the parts that are UTF-8
 * @param other bytes of the parts that are not
 */
record MixedText(String text, int utf8, int other) {
  private static final Charset GB18030 = Charset.forName("GB18030");

  static MixedText of(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    int utf8 = 0;
    int other = 0;
    int from = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i < bytes.length && bytes[i] != '<' && bytes[i] != '>' && bytes[i] != '\n') {
        continue;
      }
      int size = i - from;
      String part = new String(bytes, from, size, StandardCharsets.UTF_8);
      int broken = 0;
      int whole = 0;
      for (int j = 0; j < part.length(); j++) {
        broken += part.charAt(j) == '\ufffd' ? 1 : 0;
        whole += part.charAt(j) >= '\u0800' && part.charAt(j) != '\ufffd' ? 1 : 0;
      }
      if (broken > whole) {
        part = new String(bytes, from, size, GB18030);
        other += size;
      } else if (whole > 0) {
        utf8 += size;
      }
      text.append(part);
      if (i < bytes.length) {
        text.append((char) bytes[i]);
      }
      from = i + 1;
    }
    int lost = text.indexOf("\ufffd");
    return new MixedText(
        lost < 0 ? text.toString() : text.toString().replace("\ufffd", ""), utf8, other);
  }

  /** Whether enough of it is UTF-8 for that to be no accident. */
  boolean isMixed() {
    return utf8 * 4 >= other;
  }
}
