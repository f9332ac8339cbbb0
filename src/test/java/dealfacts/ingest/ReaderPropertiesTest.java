package dealfacts.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dealfacts.News;
import dealfacts.Work;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What holds of everything that is read. */
class ReaderPropertiesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ArticleParser PARSER = new ArticleParser(IngestOptions.DEFAULT);
  private static final List<String> SOUP =
      List.of(
          "<html>",
          "<head>",
          "<title>",
          "</title>",
          "<body>",
          "<div class=\"content\">",
          "</div>",
          "<p>",
          "</p>",
          "<br/>",
          "<article>",
          "<script>",
          "</script>",
          "<script type=\"application/ld+json\">",
          "<style>",
          "<!--",
          "-->",
          "<![CDATA[",
          "]]>",
          "<table><tr><td>",
          "</table>",
          "<a href=\"",
          "\">",
          "<meta charset=\"gbk\">",
          "<meta property=\"og:title\" content=\"",
          "<textarea>",
          "<svg>",
          "&nbsp;",
          "&#x1F600;",
          "&#99999999;",
          "&amp",
          "<rss version=\"2.0\">",
          "<channel>",
          "<item>",
          "</item>",
          "<entry>",
          "<pubDate>",
          "{\"text\":\"",
          "\"}",
          "\\u",
          "WARC/1.0\r\n",
          "Content-Length: 99\r\n\r\n",
          "\u0000",
          "\r\n",
          "\n");

  @Provide
  Arbitrary<byte[]> soup() {
    Arbitrary<String> tags =
        Arbitraries.of(SOUP).list().ofMinSize(1).ofMaxSize(6).map(l -> String.join("", l));
    Arbitrary<String> text =
        Arbitraries.oneOf(tags, tags, News.unit(), News.paragraph())
            .list()
            .ofMinSize(1)
            .ofMaxSize(25)
            .map(pieces -> String.join("", pieces));
    return text.flatMap(all -> charsets().map(charset -> all.getBytes(Charset.forName(charset))));
  }

  @Provide
  Arbitrary<byte[]> bytes() {
    return Arbitraries.bytes().array(byte[].class).ofMaxSize(400);
  }

  @Provide
  Arbitrary<String> charsets() {
    return Arbitraries.of("UTF-8", "GB18030", "GBK", "UTF-16", "UTF-16LE", "Big5");
  }

  /** That hold every character and can be told from the bytes. */
  @Provide
  Arbitrary<String> wholeCharsets() {
    return Arbitraries.of("UTF-8", "GB18030", "GBK", "UTF-16");
  }

  @Provide
  Arbitrary<String> units() {
    return Arbitraries.oneOf(Arbitraries.of(SOUP), Arbitraries.of(SOUP), News.unit())
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<List<String>> paragraphs() {
    return News.paragraphs();
  }

  @Property(seed = News.SEED)
  void noDocumentIsTooBad(@ForAll("soup") byte[] document) {
    readAsAnything(document);
  }

  @Property(seed = News.SEED)
  void noBytesAreTooBad(@ForAll("bytes") byte[] document) throws IOException {
    readAsAnything(document);
    readAsAnything(gzip(document));
  }

  private static void readAsAnything(byte[] document) {
    for (String name : List.of("a.html", "a.txt", "a.jsonl", "a.xml", "a.warc", "a.warc.gz")) {
      Format format = Format.ofName(name);
      assertThat(format).isNotNull();
      read(document, format).forEach(ReaderPropertiesTest::check);
    }
    read(document, null).forEach(ReaderPropertiesTest::check);
  }

  private static void check(Ingested ingested) {
    if (ingested instanceof Rejection rejection) {
      assertThat(rejection.reason()).as(rejection.detail()).isNotIn("defect", "too-slow");
      assertThat(rejection.detail()).doesNotContain("\n").isNotEmpty();
    } else if (ingested instanceof Article article) {
      assertThat(article.text()).endsWith("\n").doesNotContain("\r", "\u0000").isNotBlank();
      assertThat(article.text().substring(article.bodyStart()).lines())
          .allMatch(line -> line.equals(line.strip()) && !line.isEmpty());
      assertThat(article.title()).doesNotContain("\n");
      assertThat(article.sha256()).matches("[0-9a-f]{64}");
    }
  }

  @Property(seed = News.SEED)
  void aPlainTextKeepsItsParagraphs(
      @ForAll("paragraphs") List<String> paragraphs,
      @ForAll("wholeCharsets") String charset,
      @ForAll boolean windows) {
    String text = "云杉科技的新工厂\n" + String.join("\n", paragraphs) + "\n";
    byte[] bytes = text.replace("\n", windows ? "\r\n" : "\n").getBytes(Charset.forName(charset));
    Article article = (Article) PARSER.parse(RawDocument.of("a.txt", Format.TXT, bytes));
    assertThat(article.text()).isEqualTo(text);
    assertThat(article.title()).isEqualTo("云杉科技的新工厂");
  }

  @Property(seed = News.SEED)
  void aPageKeepsItsParagraphsAndNothingElse(
      @ForAll("paragraphs") List<String> paragraphs, @ForAll("wholeCharsets") String charset) {
    String page =
        "<!DOCTYPE html><html><head><meta charset=\""
            + charset
            + "\"><title>云杉科技的新工厂</title><style>p { color: red }</style></head><body>"
            + "<nav><a href=\"/\">首页</a> <a href=\"/c\">财经</a> <a href=\"/t\">科技</a></nav>"
            + "<h1>云杉科技的新工厂</h1><div class=\"content\">"
            + paragraphs.stream().map(p -> "<p>" + p + "</p>\n").collect(Collectors.joining())
            + "</div><script>var a = '<p>云杉</p>';</script>"
            + "<footer>Copyright © 2024 版权所有</footer></body></html>";
    byte[] bytes = page.getBytes(Charset.forName(charset));
    Article article = (Article) PARSER.parse(RawDocument.of("a.html", Format.HTML, bytes));
    assertThat(article.text()).isEqualTo("云杉科技的新工厂\n" + String.join("\n", paragraphs) + "\n");
  }

  @Property(seed = News.SEED)
  void everyLineOfJsonHasItsPlace(
      @ForAll("paragraphs") List<String> texts, @ForAll @IntRange(min = 0, max = 8) int broken)
      throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < texts.size(); i++) {
      ObjectNode record = JSON.createObjectNode().put("id", "r" + i).put("text", texts.get(i));
      String line = record.toString();
      lines.append(i == broken ? line.substring(0, line.length() - 1) : line);
      lines.append(i % 2 == 0 ? "\n" : "\r\n\n");
    }
    List<Ingested> read = read(lines.toString().getBytes(StandardCharsets.UTF_8), Format.JSONL);
    assertThat(read).hasSize(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      if (read.get(i) instanceof Article article) {
        assertThat(i).isNotEqualTo(broken);
        assertThat(article.id()).isEqualTo("r" + i);
        assertThat(article.text()).isEqualTo(texts.get(i) + "\n");
      } else {
        assertThat(i).isEqualTo(broken);
        assertThat(((Rejection) read.get(i)).reason()).isEqualTo("bad-json");
      }
    }
  }

  @Property(seed = News.SEED)
  void escapedJsonIsTheSameText(@ForAll("paragraphs") List<String> paragraphs) {
    String text = String.join("\\n", paragraphs);
    String escaped =
        text.chars()
            .mapToObj(c -> c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c))
            .collect(Collectors.joining());
    assertThat(jsonText(escaped))
        .isEqualTo(jsonText(text))
        .isEqualTo(String.join("\n", paragraphs) + "\n");
  }

  private static String jsonText(String text) {
    byte[] bytes = ("{\"text\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8);
    return ((Article) PARSER.parse(RawDocument.of("a.jsonl", Format.JSONL, bytes))).text();
  }

  @Property(seed = News.SEED)
  void everyItemOfAFeedIsAnArticle(
      @ForAll("paragraphs") List<String> texts, @ForAll @IntRange(min = 0, max = 100) int kept) {
    String head = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>晨星快讯</title>\n";
    List<String> items = new ArrayList<>();
    for (String text : texts) {
      items.add(
          "<item><title>新工厂</title><description><![CDATA[<p>"
              + text
              + "</p>]]></description></item>\n");
    }
    String feed = head + String.join("", items);
    // cut somewhere behind the head
    int cut = head.length() + (feed.length() - head.length()) * kept / 100;
    int end = head.length();
    int whole = 0;
    while (whole < items.size() && end + items.get(whole).strip().length() <= cut) {
      end += items.get(whole++).length();
    }
    byte[] bytes = feed.substring(0, cut).getBytes(StandardCharsets.UTF_8);
    List<Ingested> read = read(bytes, Format.FEED);
    assertThat(read).hasSizeBetween(whole, whole + 1);
    for (int i = 0; i < whole; i++) {
      assertThat(((Article) read.get(i)).text()).isEqualTo("新工厂\n" + texts.get(i) + "\n");
      assertThat(((Article) read.get(i)).source()).isEqualTo("晨星快讯");
    }
    if (read.size() > whole) {
      assertThat(((Rejection) read.get(whole)).reason()).isEqualTo("bad-feed");
    }
  }

  @Property(seed = News.SEED)
  void aCutWarcKeepsWhatLiesBeforeTheCut(
      @ForAll("paragraphs") @Size(max = 4) List<String> texts,
      @ForAll @IntRange(min = 0, max = 100) int kept,
      @ForAll boolean zipped)
      throws IOException {
    ByteArrayOutputStream warc = new ByteArrayOutputStream();
    List<Integer> ends = new ArrayList<>();
    for (String text : texts) {
      byte[] record = record("<title>云杉科技的新工厂</title><p>" + text + "</p>");
      warc.writeBytes(zipped ? gzip(record) : record);
      ends.add(warc.size());
    }
    int cut = warc.size() * kept / 100;
    long whole = ends.stream().filter(end -> end <= cut).count();
    List<Ingested> read = read(Arrays.copyOf(warc.toByteArray(), cut), Format.WARC);
    List<String> articles = new ArrayList<>();
    for (Ingested one : read) {
      if (one instanceof Article article) {
        articles.add(article.text());
      }
    }
    // a record may be whole but for the blank lines behind it
    assertThat(articles).hasSizeBetween((int) whole, (int) whole + 1);
    assertThat(read).hasSizeBetween(articles.size(), articles.size() + 1);
    for (int i = 0; i < articles.size(); i++) {
      assertThat(articles.get(i)).isEqualTo("云杉科技的新工厂\n" + texts.get(i) + "\n");
    }
  }

  @Property(seed = News.SEED, tries = 20)
  void workGrowsWithTheLength(@ForAll("units") String unit) {
    int times = 1 + 3_000 / unit.length();
    byte[] once = unit.repeat(times).getBytes(StandardCharsets.UTF_8);
    byte[] longer = unit.repeat(Work.LONGER * times).getBytes(StandardCharsets.UTF_8);
    for (Format format : List.of(Format.HTML, Format.TXT, Format.JSONL, Format.FEED)) {
      Work.growsWithTheLength(format + " of " + unit, once, longer, bytes -> read(bytes, format));
    }
  }

  private static byte[] record(String page) {
    byte[] body = page.getBytes(StandardCharsets.UTF_8);
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n"
            .formatted(body.length);
    byte[] head =
        ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/x\r\n"
                + "WARC-Date: 2024-12-03T00:00:00Z\r\n"
                + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n"
                    .formatted(http.length() + body.length)
                + http)
            .getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    record.writeBytes(head);
    record.writeBytes(body);
    record.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return record.toByteArray();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  /** What a file of this format holds; null lets the first bytes tell. */
  private static List<Ingested> read(byte[] bytes, @Nullable Format format) {
    List<Ingested> read = new ArrayList<>();
    try (DocumentReader reader = open(bytes, format)) {
      while (reader.hasNext()) {
        Raw raw = reader.next();
        if (raw instanceof RawDocument document) {
          read.add(PARSER.parse(document));
        } else {
          read.add((Rejection) raw);
        }
      }
    } catch (IOException e) {
      throw new AssertionError("an input's fault left its record", e);
    }
    return read;
  }

  private static DocumentReader open(byte[] bytes, @Nullable Format format) {
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    return format == null
        ? DocumentReader.open(in, IngestOptions.DEFAULT)
        : DocumentReader.open(in, format, new Origin("a", null, 1 << 20));
  }
}
