package dealfacts.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentReaderTest {
  private static final IngestOptions SMALL =
      new IngestOptions(false, null, 200, Duration.ofSeconds(10));

  @TempDir private Path folder;

  @Test
  void cutsLinesAndKeepsTheNeighboursOfALongOne() throws IOException {
    String text =
        "{\"id\":\"a\",\"text\":\"甲公司完成A轮融资。\"}\r\n\n" + "x".repeat(201) + "\n{\"text\":\"乙\"}";
    List<Raw> raws = read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), SMALL);
    assertThat(raws).hasSize(3);
    assertThat(raws).extracting(Raw::record).containsExactly("1", "3", "4");
    assertThat(raws.get(1))
        .isEqualTo(
            new Rejection(
                "-", "3", "read", "too-large", "a line of 201 bytes, which is over 200 bytes"));
    Ingested first = new ArticleParser(SMALL).parse((RawDocument) raws.get(0));
    assertThat(first).isInstanceOf(Article.class);
    assertThat(((Article) first).id()).isEqualTo("a");
    assertThat(((Article) first).text()).isEqualTo("甲公司完成A轮融资。\n");
  }

  @Test
  void readsAFileInItsOwnCharset() throws IOException {
    Path file = folder.resolve("2024-11-26-甲.txt");
    Files.write(file, "甲公司收购乙公司\n甲公司今日宣布收购乙公司。\n".getBytes(Charset.forName("GB18030")));
    SourceFile source = Sources.list(folder).files().get(0);
    try (DocumentReader reader = DocumentReader.open(source, IngestOptions.DEFAULT)) {
      Article article =
          (Article) new ArticleParser(IngestOptions.DEFAULT).parse((RawDocument) reader.next());
      assertThat(reader.hasNext()).isFalse();
      assertThat(article.charset()).isEqualTo("GB18030");
      assertThat(article.title()).isEqualTo("甲公司收购乙公司");
      assertThat(article.text()).isEqualTo("甲公司收购乙公司\n甲公司今日宣布收购乙公司。\n");
      assertThat(article.publishedAt()).isEqualTo("2024-11-26");
      assertThat(article.publishedFrom()).isEqualTo("file-name");
      assertThat(article.id()).isEqualTo(article.sha256().substring(0, 16));
    }
  }

  @Test
  void rejectsWhatCannotBeOpenedAndWhatIsEmpty() throws IOException {
    Path gone = Files.createFile(folder.resolve("a.txt"));
    SourceFile source = Sources.list(folder).files().get(0);
    assertThat(read(source))
        .containsExactly(Rejection.of("a.txt", "", Rejection.Reason.EMPTY, "no byte in it"));
    Files.delete(gone);
    assertThat(read(source))
        .containsExactly(Rejection.of("a.txt", "", Rejection.Reason.UNREADABLE, "no such file"));
  }

  @Test
  void listsInTheOrderOfPathsWithoutHiddenAndUnknownFiles() throws IOException {
    Files.createDirectories(folder.resolve("b/.git"));
    for (String name :
        List.of("z.html", "b/a.TXT", "b/.hidden.txt", "b/.git/x.txt", "a.pdf", "B.jsonl")) {
      Files.writeString(folder.resolve(name), "甲");
    }
    Files.createSymbolicLink(folder.resolve("b/loop"), folder);
    Sources sources = Sources.list(folder);
    assertThat(sources.files())
        .extracting(SourceFile::path)
        .containsExactly("B.jsonl", "b/a.TXT", "z.html");
    assertThat(sources.skipped()).isEqualTo(3);
    assertThat(sources.unreadable()).isEmpty();
  }

  private static List<Raw> read(SourceFile source) throws IOException {
    try (DocumentReader reader = DocumentReader.open(source, IngestOptions.DEFAULT)) {
      return all(reader);
    }
  }

  private static List<Raw> read(InputStream in, IngestOptions options) throws IOException {
    try (DocumentReader reader = DocumentReader.open(in, options)) {
      return all(reader);
    }
  }

  private static List<Raw> all(DocumentReader reader) {
    List<Raw> raws = new ArrayList<>();
    reader.forEachRemaining(raws::add);
    return raws;
  }
}
