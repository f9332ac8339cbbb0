package dealfacts.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ContainersTest {
  private static final String BODY = "<p>云帆生物公告，公司拟以自有资金2.4亿元收购海拓诊断60%股权。</p>";

  @Test
  void aWarcHoldsPagesWithTheirAddressAndCharset() throws IOException {
    byte[] page = ("<title>云帆生物拟收购海拓诊断</title>" + BODY).getBytes(Charset.forName("GBK"));
    byte[] warc = warc(page);
    for (byte[] bytes : List.of(warc, gzip(warc))) {
      try (DocumentReader reader = open(bytes)) {
        Article article = (Article) parse(reader.next());
        assertThat(article.title()).isEqualTo("云帆生物拟收购海拓诊断");
        assertThat(article.format()).isEqualTo("warc");
        assertThat(article.charset()).isEqualTo("GB18030");
        assertThat(article.url()).isEqualTo("https://a.example/20241203/x.html");
        assertThat(article.publishedAt()).isEqualTo("2024-12-03");
        assertThat(article.publishedFrom()).isEqualTo("url");
        assertThat(reader.hasNext()).isFalse();
        assertThat(reader.skipped()).isEqualTo(1);
      }
    }
  }

  @Test
  void aCutWarcLosesOnlyWhatLiesBehind() throws IOException {
    byte[] page = ("<title>云帆生物拟收购海拓诊断</title>" + BODY).getBytes(StandardCharsets.UTF_8);
    byte[] warc = warc(page);
    ByteArrayOutputStream two = new ByteArrayOutputStream();
    two.write(warc);
    two.write(warc, 0, warc.length - 60);
    List<Ingested> read = read(two.toByteArray());
    assertThat(read).hasSize(2);
    assertThat(read.get(0)).isInstanceOf(Article.class);
    assertThat(((Rejection) read.get(1)).reason()).isEqualTo("bad-warc");
  }

  @Test
  void aFeedHoldsArticles() throws IOException {
    String feed =
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>晨星快讯</title>"
            + "<item><title>云帆生物拟收购海拓诊断</title><link>https://a.example/1</link>"
            + "<pubDate>Tue, 03 Dec 2024 20:15:00 +0800</pubDate><description><![CDATA["
            + BODY
            + "]]></description></item>"
            + "<item><title>第二条</title><description>没有结尾";
    List<Ingested> read = read(feed.getBytes(StandardCharsets.UTF_8));
    Article article = (Article) read.get(0);
    assertThat(article.text()).isEqualTo("云帆生物拟收购海拓诊断\n云帆生物公告，公司拟以自有资金2.4亿元收购海拓诊断60%股权。\n");
    assertThat(article.source()).isEqualTo("晨星快讯");
    assertThat(article.publishedAt()).isEqualTo("2024-12-03T20:15");
    assertThat(article.url()).isEqualTo("https://a.example/1");
    assertThat(read.get(1))
        .isEqualTo(new Rejection("-", "2", "read", "bad-feed", "an item without an end"));
  }

  @Test
  void anRdfFileIsAFeedToo() throws IOException {
    String feed =
        "<?xml version=\"1.0\"?><rdf:RDF xmlns:rdf=\"r\" xmlns=\"http://purl.org/rss/1.0/\"><channel>"
            + "<title>晨星快讯</title></channel><item><title>云帆生物拟收购海拓诊断</title>"
            + "<dc:date>2024-12-03T08:30:00+08:00</dc:date>"
            + "<description>云帆生物公告，拟收购海拓诊断60%股权。</description></item></rdf:RDF>";
    Article article = (Article) read(feed.getBytes(StandardCharsets.UTF_8)).get(0);
    assertThat(article.format()).isEqualTo("feed");
    assertThat(article.source()).isEqualTo("晨星快讯");
    assertThat(article.publishedAt()).isEqualTo("2024-12-03T08:30");
    assertThat(article.text()).isEqualTo("云帆生物拟收购海拓诊断\n云帆生物公告，拟收购海拓诊断60%股权。\n");
  }

  @Test
  void anAtomFeedHoldsArticles() throws IOException {
    String feed =
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>晨星快讯</title><entry>"
            + "<title type=\"html\">云帆生物拟收购</title><link rel=\"alternate\" href=\"https://a.example/2\"/>"
            + "<author><name>林远</name></author><published>2024-12-03T20:15:00+08:00</published>"
            + "<content type=\"html\">&lt;p&gt;云帆生物拟收购海拓诊断。&lt;/p&gt;</content></entry></feed>";
    Article article = (Article) read(feed.getBytes(StandardCharsets.UTF_8)).get(0);
    assertThat(article.text()).isEqualTo("云帆生物拟收购\n云帆生物拟收购海拓诊断。\n");
    assertThat(article.author()).isEqualTo("林远");
    assertThat(article.url()).isEqualTo("https://a.example/2");
  }

  @Test
  void recordsHoldTextOrHtmlAndABrokenLineCostsOnlyItself() throws IOException {
    String lines =
        "{\"id\":7,\"html\":\"<p>云帆生物拟收购海拓诊断。</p><p>价格2.4亿元。</p>\",\"published_at\":1733228100}\n"
            + "{\"text\": \"没有结尾\n[1]\n{\"title\":\"\"}\n"
            + "{\"id\":\"b\",\"content\":\"云帆生物拟收购海拓诊断。\"}\n";
    List<Ingested> read = read(lines.getBytes(StandardCharsets.UTF_8));
    Article first = (Article) read.get(0);
    assertThat(first.id()).isEqualTo("7");
    assertThat(first.text()).isEqualTo("云帆生物拟收购海拓诊断。\n价格2.4亿元。\n");
    assertThat(first.publishedAt()).isEqualTo("2024-12-03T20:15");
    assertThat(read.subList(1, 4))
        .extracting(r -> ((Rejection) r).record() + " " + ((Rejection) r).reason())
        .containsExactly("2 bad-json", "3 bad-json", "4 no-text-field");
    assertThat(((Article) read.get(4)).text()).isEqualTo("云帆生物拟收购海拓诊断。\n");
  }

  @Test
  void aCutGzipIsTold() throws IOException {
    byte[] zipped =
        gzip("{\"text\":\"云帆生物拟收购海拓诊断。\"}\n".repeat(50).getBytes(StandardCharsets.UTF_8));
    List<Ingested> read = read(Arrays.copyOf(zipped, zipped.length - 12));
    assertThat(read.get(read.size() - 1))
        .isInstanceOfSatisfying(Rejection.class, r -> assertThat(r.reason()).isEqualTo("bad-gzip"));
  }

  @Test
  void whatIsNoArticleIsRejectedWithAReason() {
    assertThat(reason("<html><body><img src=a.jpg></body></html>")).isEqualTo("no-text");
    assertThat(reason("<html><body><ul><li><a>甲新闻一则很长的标题</a></ul></body></html>"))
        .isEqualTo("no-text");
    assertThat(reason("\u0007".repeat(500))).isEqualTo("binary");
    assertThat(reason("<i>".repeat(MarkupScanner.MOST_TAGS + 1))).isEqualTo("too-complex");
    assertThat(reason("<p>" + "长".repeat(MarkupScanner.LONGEST))).isEqualTo("too-large");
  }

  private static String reason(String page) {
    RawDocument raw = RawDocument.of("a.html", Format.HTML, page.getBytes(StandardCharsets.UTF_8));
    return ((Rejection) parse(raw)).reason();
  }

  private static List<Ingested> read(byte[] bytes) throws IOException {
    List<Ingested> all = new ArrayList<>();
    try (DocumentReader reader = open(bytes)) {
      reader.forEachRemaining(raw -> all.add(parse(raw)));
    }
    return all;
  }

  private static DocumentReader open(byte[] bytes) {
    return DocumentReader.open(new ByteArrayInputStream(bytes), IngestOptions.DEFAULT);
  }

  private static Ingested parse(Raw raw) {
    return raw instanceof RawDocument document
        ? new ArticleParser(IngestOptions.DEFAULT).parse(document)
        : (Rejection) raw;
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  /** An image, then the page. */
  private static byte[] warc(byte[] page) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(response("https://a.example/x.png", "image/png", new byte[] {1, 2, 3}));
    out.write(response("https://a.example/20241203/x.html", "text/html; charset=gbk", page));
    return out.toByteArray();
  }

  private static byte[] response(String url, String type, byte[] body) throws IOException {
    ByteArrayOutputStream http = new ByteArrayOutputStream();
    http.write(
        ("HTTP/1.1 200 OK\r\nContent-Type: "
                + type
                + "\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    http.write(body);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(
        ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
                + url
                + "\r\nWARC-Date: 2024-12-03T12:00:00Z\r\n"
                + "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
                + http.size()
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    out.write(http.toByteArray());
    out.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }
}
