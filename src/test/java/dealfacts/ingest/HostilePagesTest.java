package dealfacts.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages made to hang or to burst a reader; the tests run with a small stack. */
class HostilePagesTest {
  private static final String HEAD = "<html><head><title>甲公司完成A轮融资</title></head><body>";
  private static final String BODY = "<p>甲公司今日宣布完成1亿元A轮融资，由乙资本领投。</p>";

  private final ArticleParser parser = new ArticleParser(IngestOptions.DEFAULT);

  static Stream<Arguments> pages() {
    StringBuilder attributes = new StringBuilder("<div ");
    for (int i = 0; i < 200_000; i++) {
      attributes.append('a').append(i).append("=1 ");
    }
    return Stream.of(
        Arguments.of("nested", "<div>".repeat(200_000)),
        Arguments.of("formatting", "<a><b><i>".repeat(15_000)),
        Arguments.of("tables", "<table><tr><td>".repeat(8_000)),
        Arguments.of("adoption", "<font><p>".repeat(10_000)),
        Arguments.of("attributes", attributes + ">"),
        Arguments.of("end tags", "</div></p></span></a>".repeat(70_000)),
        Arguments.of("labels", "<label>".repeat(140_000) + "</span></b>".repeat(70_000)),
        Arguments.of("lists", "<ul><li>".repeat(100_000) + "</li>".repeat(100_000)),
        Arguments.of("quotes", "<i title='>".repeat(2)),
        Arguments.of("parameters", "<script>" + "(function(a,".repeat(100_000) + "</script>"),
        Arguments.of("stream", "<script>" + "push([1,\"{\\\"".repeat(100_000) + "</script>"),
        Arguments.of("comments", "<!--".repeat(100_000)),
        Arguments.of("drawings", "<svg>".repeat(100_000)),
        Arguments.of("script", "<script>" + "var a='<div>';".repeat(1_400_000) + "</script>"),
        Arguments.of("objects", "<script>" + "{\"datePublished\":[".repeat(100_000) + "</script>"),
        Arguments.of("nul", "\0".repeat(3)));
  }

  @ParameterizedTest
  @MethodSource("pages")
  @Timeout(60)
  void theArticleBehindIsRead(String name, String attack) {
    Ingested ingested = parse(name, HEAD + attack + BODY);
    assertThat(ingested).isInstanceOf(Article.class);
    assertThat(((Article) ingested).text()).isEqualTo("甲公司完成A轮融资\n甲公司今日宣布完成1亿元A轮融资，由乙资本领投。\n");
  }

  @Test
  void aDocumentThatTakesTooLongIsRejected() {
    IngestOptions hurried = new IngestOptions(false, null, 1 << 20, Duration.ofNanos(1));
    RawDocument raw =
        RawDocument.of("a.html", Format.HTML, (HEAD + BODY).getBytes(StandardCharsets.UTF_8));
    assertThat(new ArticleParser(hurried).parse(raw))
        .isInstanceOfSatisfying(Rejection.class, r -> assertThat(r.reason()).isEqualTo("too-slow"));
  }

  @Test
  void brokenPagesAreReadOrRejectedButNeverADefect() throws IOException {
    Random random = new Random(20_241_203);
    for (Path page : GoldenPagesTest.pages()) {
      byte[] whole = Files.readAllBytes(page);
      for (int round = 0; round < 5; round++) {
        byte[] bytes = mutated(whole, random);
        Ingested ingested = parser.parse(RawDocument.of("m.html", Format.HTML, bytes));
        if (ingested instanceof Rejection rejection) {
          assertThat(rejection.reason()).isIn(List.of("no-text", "binary", "too-complex"));
        } else {
          assertThat(((Article) ingested).text()).doesNotContain("\ufffd", "\0");
        }
      }
    }
  }

  private Ingested parse(String name, String page) {
    return parser.parse(RawDocument.of(name, Format.HTML, page.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] mutated(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    int from = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, from + random.nextInt(200));
    switch (random.nextInt(3)) {
      case 0 -> random.nextBytes(bytes);
      case 1 -> {
        for (int i = from; i < to; i++) {
          bytes[i] = (byte) random.nextInt(256);
        }
      }
      default -> {
        byte[] cut = new byte[bytes.length - (to - from)];
        System.arraycopy(whole, 0, cut, 0, from);
        System.arraycopy(whole, to, cut, from, whole.length - to);
        return cut;
      }
    }
    return bytes;
  }
}
