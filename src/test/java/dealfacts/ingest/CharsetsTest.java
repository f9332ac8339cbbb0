package dealfacts.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetsTest {
  private static final String PAGE = "<meta charset=\"%s\"><p>云帆生物拟收购海拓诊断，作价2.4亿元。</p>";
  private static final String BIG5_PAGE = "<meta charset=\"%s\"><p>雲帆生物擬收購海拓診斷，作價2.4億元。</p>";

  @ParameterizedTest
  @CsvSource({
    "UTF-8,UTF-8,UTF-8",
    "UTF-8,gb2312,UTF-8",
    "GBK,gb2312,GB18030",
    "GBK,utf-8,GB18030",
    "GB18030,'',GB18030",
    "GBK,iso-8859-1,GB18030",
    "UTF-16LE,utf-16,UTF-16LE",
    "UTF-16BE,'',UTF-16BE"
  })
  void bytesTellMoreThanDeclarations(String written, String declared, String read)
      throws Unreadable {
    String page = PAGE.formatted(declared);
    assertThat(Charsets.decode(page.getBytes(Charset.forName(written)), ""))
        .isEqualTo(new Charsets.Decoded(page, read));
  }

  @ParameterizedTest
  @CsvSource({"big5,''", "'',big5", "'',''", "gb2312,''"})
  void big5IsReadWhereDeclaredOrWhereItsMarksTell(String declared, String hint) throws Unreadable {
    String page = BIG5_PAGE.formatted(declared);
    assertThat(Charsets.decode(page.getBytes(Charset.forName("Big5")), hint))
        .isEqualTo(new Charsets.Decoded(page, "Big5"));
  }

  @Test
  void rareCharactersOfFourBytesSurvive() throws Unreadable {
    String text = "董事长王㛃、李𬭊出席。";
    assertThat(Charsets.decode(text.getBytes(Charset.forName("GB18030")), "").text())
        .isEqualTo(text);
  }

  @Test
  void aMarkWinsAndIsNoText() throws Unreadable {
    byte[] text = "\ufeff云帆".getBytes(StandardCharsets.UTF_16BE);
    assertThat(Charsets.decode(text, "")).isEqualTo(new Charsets.Decoded("云帆", "UTF-16BE"));
    byte[] utf8 = "\ufeff云帆".getBytes(StandardCharsets.UTF_8);
    assertThat(Charsets.decode(utf8, "gbk")).isEqualTo(new Charsets.Decoded("云帆", "UTF-8"));
  }

  @Test
  void aFewBrokenBytesInUtf8AreDropped() throws Unreadable, IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("云帆生物拟收购海拓诊断百分之六十的股权".getBytes(StandardCharsets.UTF_8));
    bytes.write(0xe4);
    bytes.write("，作价不超过二亿四千万元。".getBytes(StandardCharsets.UTF_8));
    Charsets.Decoded decoded = Charsets.decode(bytes.toByteArray(), "");
    assertThat(decoded.charset()).isEqualTo("UTF-8");
    assertThat(decoded.text()).isEqualTo("云帆生物拟收购海拓诊断百分之六十的股权，作价不超过二亿四千万元。");
    byte[] cut = Arrays.copyOf(bytes.toByteArray(), bytes.size() - 1);
    assertThat(Charsets.decode(cut, "").text()).endsWith("二亿四千万元");
  }

  @ParameterizedTest
  @CsvSource({"1,1,UTF-8", "1,6,UTF-8", "6,1,GB18030"})
  void partsInAnotherCharsetAreRead(int gbk, int utf8, String charset)
      throws Unreadable, IOException {
    String part = "<p>云帆生物拟收购海拓诊断，作价2.4亿元。</p>\n";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < gbk + utf8; i++) {
      bytes.write(part.getBytes(i < gbk ? Charset.forName("GBK") : StandardCharsets.UTF_8));
    }
    boolean told = gbk <= 4 * utf8;
    Charsets.Decoded decoded = Charsets.decode(bytes.toByteArray(), "");
    assertThat(decoded.charset()).isEqualTo(charset);
    assertThat(decoded.text().contains(part.repeat(told ? gbk + utf8 : gbk))).isTrue();
  }

  @Test
  void binaryDataAreNoText() {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    assertThatThrownBy(() -> Charsets.decode(png, "")).isInstanceOf(Unreadable.class);
    byte[] noise = new byte[1000];
    Arrays.fill(noise, (byte) 7);
    assertThatThrownBy(() -> Charsets.decode(noise, "")).hasMessageContaining("control");
  }
}
