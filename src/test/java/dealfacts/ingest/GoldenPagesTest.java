package dealfacts.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page in {@code src/test/resources/pages} has its article beside it, found by scanning. */
class GoldenPagesTest {
  private static final Path FOLDER = Path.of("src/test/resources/pages");
  private static final String GOLDEN = ".golden";

  private final ArticleParser parser = new ArticleParser(IngestOptions.DEFAULT);

  @ParameterizedTest
  @MethodSource("pages")
  void readsThePage(Path page) throws IOException {
    Path golden = page.resolveSibling(page.getFileName() + GOLDEN);
    assertThat(golden).exists();
    assertThat(told(page)).isEqualTo(Files.readString(golden));
  }

  @Test
  void noArticleStandsWithoutItsPage() throws IOException {
    assertThat(files(true))
        .isNotEmpty()
        .allSatisfy(golden -> assertThat(Path.of(withoutSuffix(golden))).exists());
  }

  static List<Path> pages() throws IOException {
    return files(false);
  }

  private String told(Path page) throws IOException {
    String name = FOLDER.relativize(page).toString().replace('\\', '/');
    Format format = Format.ofName(name);
    assertThat(format).isNotNull();
    Ingested ingested = parser.parse(RawDocument.of(name, format, Files.readAllBytes(page)));
    assertThat(ingested).isInstanceOf(Article.class);
    Article article = (Article) ingested;
    return String.join(
        "\n",
        "title: " + article.title(),
        "source: " + article.source(),
        "author: " + article.author(),
        "published: " + article.publishedAt(),
        "from: " + article.publishedFrom(),
        "charset: " + article.charset(),
        "",
        article.text().substring(article.bodyStart()));
  }

  private static String withoutSuffix(Path golden) {
    String name = golden.toString();
    return name.substring(0, name.length() - GOLDEN.length());
  }

  private static List<Path> files(boolean golden) throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(Files::isRegularFile)
          .filter(f -> f.toString().endsWith(GOLDEN) == golden)
          .sorted()
          .toList();
    }
  }
}
