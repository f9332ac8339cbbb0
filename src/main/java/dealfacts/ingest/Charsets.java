package dealfacts.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** From bytes to characters: byte order mark, strict UTF-8, then GB18030. */
final class Charsets {
  /**
   * @param charset its canonical name
   */
  record Decoded(String text, String charset) {}

  private Charsets() {}

  static Decoded decode(byte[] bytes, String hint) throws Unreadable {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return new Decoded(text, "UTF-8");
    } catch (CharacterCodingException e) {
      Charset gb18030 = Charset.forName("GB18030");
      return new Decoded(new String(bytes, gb18030), gb18030.name());
    }
  }
}
