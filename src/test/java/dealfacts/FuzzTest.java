package dealfacts;

import static org.assertj.core.api.Assertions.assertThat;

import dealfacts.deal.DealFact;
import dealfacts.ingest.Article;
import dealfacts.ingest.ArticleParser;
import dealfacts.ingest.DocumentReader;
import dealfacts.ingest.IngestOptions;
import dealfacts.ingest.Ingested;
import dealfacts.ingest.Raw;
import dealfacts.ingest.RawDocument;
import dealfacts.ingest.Rejection;
import dealfacts.output.ArticleRows;
import dealfacts.output.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Articles of the sample corpus, damaged at random, from bytes to rows. The long form: {@code mvn
 * -q test -Dtest=FuzzTest -Dfuzz.mutations=100000 -Dfuzz.seed=2}.
 */
class FuzzTest {
  private static final int MUTATIONS = Integer.getInteger("fuzz.mutations", 200);
  private static final long SEED = Long.getLong("fuzz.seed", 1);
  private static final long LONGEST_MILLIS = 10_000;

  private static final List<String> PIECES =
      List.of(
          "<div>",
          "</div>",
          "<p>",
          "<!--",
          "]]>",
          "<script>",
          "</script",
          "<table><tr><td>",
          "&#x1F600;",
          "&#99999999;",
          "\u0000",
          "\ufeff",
          "\ud83d",
          "\udc00",
          "\u202e",
          "\r",
          "\t",
          "　",
          "\"",
          "\\",
          "\\u12",
          "{",
          "}",
          "[",
          "完成",
          "收购",
          "融资",
          "亿元",
          "万股",
          "%",
          "70%股权",
          "约",
          "数千万",
          "美元",
          "（以下简称“",
          "”）",
          "由",
          "领投",
          "与",
          "、",
          "，",
          "。",
          "2024年2月30日",
          "99月99日",
          "昨日",
          "去年",
          "1",
          "0.",
          ".5",
          "9".repeat(400),
          "一二三四五六七八九十百千万亿".repeat(20),
          "WARC/1.0\r\n",
          "Content-Length: 99999999999\r\n",
          "<rss ",
          "<item>",
          "<![CDATA[",
          "\u001f\u008b");

  private final ArticleParser parser = new ArticleParser(IngestOptions.DEFAULT);
  private final Dealfacts dealfacts = Dealfacts.create();
  private final Random random = new Random(SEED);
  private int articles;
  private int deals;

  private static List<byte[]> corpus() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("corpus"))) {
      return files.filter(Files::isRegularFile).sorted().map(FuzzTest::bytes).toList();
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void nothingThatIsReadBreaksIt() throws IOException {
    List<byte[]> seeds = corpus();
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] document = seeds.get(random.nextInt(seeds.size()));
      for (int n = random.nextInt(6); n >= 0; n--) {
        document = mutated(document, seeds);
      }
      long begin = System.nanoTime();
      try {
        read(document);
      } catch (RuntimeException | StackOverflowError | AssertionError e) {
        Path file = Files.write(Files.createTempFile("fuzz", ".bin"), document);
        throw new AssertionError("mutation " + i + " of seed " + SEED + ", see " + file, e);
      }
      assertThat((System.nanoTime() - begin) / 1_000_000)
          .as("milliseconds of mutation %d", i)
          .isLessThan(LONGEST_MILLIS);
    }
    // most damage leaves something to read
    assertThat(articles).isGreaterThan(MUTATIONS / 2);
    assertThat(deals).isGreaterThan(MUTATIONS / 4);
  }

  private void read(byte[] document) throws IOException {
    try (DocumentReader reader =
        DocumentReader.open(new ByteArrayInputStream(document), IngestOptions.DEFAULT)) {
      while (reader.hasNext()) {
        Raw raw = reader.next();
        if (raw instanceof RawDocument found) {
          Ingested ingested = parser.parse(found);
          if (ingested instanceof Article article) {
            check(article);
          } else if (ingested instanceof Rejection rejection) {
            assertThat(rejection.reason())
                .as(rejection.detail())
                .isNotEqualTo(Rejection.Reason.DEFECT.code());
          }
        }
      }
    }
  }

  private void check(Article article) {
    articles++;
    assertThat(article.bodyStart()).isBetween(0, article.text().length());
    List<DealFact> told = dealfacts.deals(article);
    deals += told.size();
    for (List<List<String>> rows : ArticleRows.of(article, told).values()) {
      rows.forEach(row -> assertThat(row).doesNotContainNull());
    }
    ArticleRows.of(article, told).forEach((table, rows) -> checkSlices(article, table, rows));
  }

  private static void checkSlices(Article article, Table table, List<List<String>> rows) {
    String prefix = table == Table.DEALS ? "evidence_" : "";
    String text =
        switch (table) {
          case DEALS -> "evidence";
          case PARTIES -> "name";
          case AMOUNTS, DATES -> "text";
          default -> "";
        };
    if (text.isEmpty()) {
      return;
    }
    for (List<String> row : rows) {
      int start = Integer.parseInt(row.get(table.column(prefix + "start")));
      int end = Integer.parseInt(row.get(table.column(prefix + "end")));
      assertThat(article.text().substring(start, end)).isEqualTo(row.get(table.column(text)));
    }
  }

  private byte[] mutated(byte[] bytes, List<byte[]> others) {
    if (bytes.length == 0) {
      return bytes;
    }
    int at = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, at + 1 + random.nextInt(1 + random.nextInt(400)));
    return switch (random.nextInt(9)) {
      case 0 -> flipped(bytes);
      case 1 -> joined(bytes, 0, at, new byte[0], to);
      case 2 -> joined(bytes, 0, to, new byte[0], at);
      case 3 -> Arrays.copyOf(bytes, at);
      case 4 -> joined(bytes, 0, at, slice(others.get(random.nextInt(others.size()))), to);
      case 5 -> joined(bytes, 0, at, repeated(Arrays.copyOfRange(bytes, at, to)), to);
      case 6 -> recoded(bytes);
      default -> joined(bytes, 0, at, piece(), random.nextBoolean() ? at : to);
    };
  }

  private byte[] flipped(byte[] bytes) {
    byte[] flipped = bytes.clone();
    for (int n = random.nextInt(8); n >= 0; n--) {
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private static byte[] joined(byte[] bytes, int from, int to, byte[] middle, int rest) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, from, to - from);
    out.writeBytes(middle);
    out.write(bytes, rest, bytes.length - rest);
    return out.toByteArray();
  }

  private byte[] slice(byte[] bytes) {
    int at = random.nextInt(bytes.length);
    return Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + random.nextInt(500)));
  }

  private byte[] repeated(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int n = random.nextInt(60); n >= 0; n--) {
      out.writeBytes(bytes);
    }
    return out.toByteArray();
  }

  private byte[] piece() {
    StringBuilder pieces = new StringBuilder();
    for (int n = random.nextInt(4); n >= 0; n--) {
      pieces.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return pieces.toString().getBytes(StandardCharsets.UTF_8);
  }

  private byte[] recoded(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    List<String> charsets = List.of("GB18030", "GBK", "Big5", "UTF-16LE", "UTF-16", "ISO-8859-1");
    return text.getBytes(Charset.forName(charsets.get(random.nextInt(charsets.size()))));
  }
}
