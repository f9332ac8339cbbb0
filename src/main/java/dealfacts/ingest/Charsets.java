package dealfacts.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From bytes to characters: byte order mark, strict UTF-8, then GB18030. What a page declares is a
 * hint that decides only for charsets whose bytes cannot tell themselves: many pages declare gb2312
 * and are UTF-8, or the reverse.
 */
final class Charsets {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5");
  private static final Charset BIG5_HKSCS = Charset.forName("Big5-HKSCS");
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Where pages declare their charset. */
  private static final int HEAD = 4096;

  private static final Pattern DECLARED =
      Pattern.compile("(?:charset|encoding)\\s{0,5}=\\s{0,5}[\"']?\\s{0,5}([\\w-]{3,20})");

  /** First bytes of images, archives, documents and programs. */
  private static final List<byte[]> MAGIC =
      List.of(
          bytes(0x89, 'P', 'N', 'G'),
          bytes(0xff, 0xd8, 0xff),
          bytes('G', 'I', 'F', '8'),
          bytes('%', 'P', 'D', 'F', '-'),
          bytes('P', 'K', 3, 4),
          bytes(0x1f, 0x8b),
          bytes(0xd0, 0xcf, 0x11, 0xe0),
          bytes('R', 'a', 'r', '!'),
          bytes(0x7f, 'E', 'L', 'F'),
          bytes('R', 'I', 'F', 'F'));

  /**
   * @param text without byte order mark and without replacement characters
   * @param charset its canonical name
   */
  record Decoded(String text, String charset) {}

  private Charsets() {}

  /**
   * @param hint the charset that the container declares; may be empty
   */
  static Decoded decode(byte[] bytes, String hint) throws Unreadable {
    Charset marked = byMark(bytes);
    if (marked == null) {
      marked = byZeros(bytes);
    }
    if (marked != null) {
      return lenient(bytes, marked);
    }
    refuseBinary(bytes);
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    int broken = broken(utf8, bytes);
    if (broken == 0) {
      return new Decoded(utf8, StandardCharsets.UTF_8.name());
    }
    for (Charset declared : declared(bytes, hint)) {
      String text = strict(bytes, declared);
      if (text != null) {
        return new Decoded(text, declared.name());
      }
    }
    if (broken * 10 <= manyByteCharacters(bytes)) {
      return new Decoded(MixedText.of(bytes).text(), StandardCharsets.UTF_8.name());
    }
    if (onlyLoneHighBytes(bytes)) {
      return lenient(bytes, WINDOWS_1252);
    }
    MixedText mixed = MixedText.of(bytes);
    if (mixed.isMixed()) {
      boolean most = mixed.utf8() >= mixed.other();
      return new Decoded(mixed.text(), (most ? StandardCharsets.UTF_8 : GB18030).name());
    }
    return chinese(bytes);
  }

  private static @Nullable Charset byMark(byte[] bytes) {
    if (startsWith(bytes, bytes(0xef, 0xbb, 0xbf))) {
      return StandardCharsets.UTF_8;
    }
    if (startsWith(bytes, bytes(0xff, 0xfe))) {
      return StandardCharsets.UTF_16LE;
    }
    return startsWith(bytes, bytes(0xfe, 0xff)) ? StandardCharsets.UTF_16BE : null;
  }

  /** UTF-16 without a mark: the markup's own letters have a zero at every other place. */
  private static @Nullable Charset byZeros(byte[] bytes) {
    int length = Math.min(bytes.length, HEAD) & ~1;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < length; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    if (odd * 8 > length && even * 100 <= length) {
      return StandardCharsets.UTF_16LE;
    }
    return even * 8 > length && odd * 100 <= length ? StandardCharsets.UTF_16BE : null;
  }

  private static void refuseBinary(byte[] bytes) throws Unreadable {
    for (byte[] magic : MAGIC) {
      if (startsWith(bytes, magic)) {
        throw new Unreadable(Rejection.Reason.BINARY, "its first bytes are those of a binary file");
      }
    }
    int length = Math.min(bytes.length, 1 << 14);
    int controls = 0;
    for (int i = 0; i < length; i++) {
      byte b = bytes[i];
      if (b < ' ' && b >= 0) {
        controls += b != '\n' && b != '\r' && b != '\t' && b != '\f' ? 1 : 0;
      }
    }
    if (controls * 20 > length) {
      throw new Unreadable(
          Rejection.Reason.BINARY, controls + " control characters in " + length + " bytes");
    }
  }

  private static List<Charset> declared(byte[] bytes, String hint) {
    List<Charset> charsets = new ArrayList<>();
    add(charsets, hint);
    String head =
        new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    Matcher matcher = DECLARED.matcher(head);
    while (matcher.find()) {
      add(charsets, matcher.group(1));
    }
    return charsets;
  }

  private static void add(List<Charset> charsets, String name) {
    switch (name.toLowerCase(Locale.ROOT)) {
      case "big5", "big5-hkscs", "cp950", "x-x-big5" -> {
        charsets.add(BIG5);
        charsets.add(BIG5_HKSCS);
      }
      case "utf-16le", "utf-16" -> charsets.add(StandardCharsets.UTF_16LE);
      case "utf-16be" -> charsets.add(StandardCharsets.UTF_16BE);
      default -> {
        // all others are told by the bytes themselves
      }
    }
  }

  /**
   * GB18030, unless the bytes mean Big5: the comma and the full stop of Big5 lie where GB18030 has
   * its private use area, which no Chinese text of its own touches.
   */
  private static Decoded chinese(byte[] bytes) {
    Decoded gb = lenient(bytes, GB18030);
    int strange = 0;
    int han = 0;
    for (int i = 0; i < gb.text.length(); i++) {
      char c = gb.text.charAt(i);
      strange += c >= '\ue000' && c <= '\uf8ff' ? 1 : 0;
      han += c >= '\u3000' ? 1 : 0;
    }
    if (strange > 0 && strange * 100 >= han) {
      String big5 = strict(bytes, BIG5);
      if (big5 != null) {
        return new Decoded(big5, BIG5.name());
      }
    }
    return gb;
  }

  /** How many replacements the decoder made, beyond those that the bytes hold themselves. */
  private static int broken(String text, byte[] bytes) {
    int replaced = 0;
    for (int i = text.indexOf('\ufffd'); i >= 0; i = text.indexOf('\ufffd', i + 1)) {
      replaced++;
    }
    if (replaced == 0) {
      return 0;
    }
    for (int i = 2; i < bytes.length; i++) {
      if (bytes[i] == (byte) 0xbd && bytes[i - 1] == (byte) 0xbf && bytes[i - 2] == (byte) 0xef) {
        replaced--;
      }
    }
    return replaced;
  }

  private static int manyByteCharacters(byte[] bytes) {
    int count = 0;
    for (int i = 0; i + 1 < bytes.length; i++) {
      count += (bytes[i] & 0xc0) == 0xc0 && (bytes[i + 1] & 0xc0) == 0x80 ? 1 : 0;
    }
    return count;
  }

  private static boolean onlyLoneHighBytes(byte[] bytes) {
    for (int i = 0; i + 1 < bytes.length; i++) {
      if (bytes[i] < 0 && bytes[i + 1] < 0) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String strict(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static Decoded lenient(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    if (!text.isEmpty() && text.charAt(0) == '\ufeff') {
      text = text.substring(1);
    }
    return new Decoded(withoutReplacements(text), charset.name());
  }

  private static String withoutReplacements(String text) {
    return text.indexOf('\ufffd') < 0 ? text : text.replace("\ufffd", "");
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && ByteBuffer.wrap(bytes, 0, start.length).equals(ByteBuffer.wrap(start));
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
