package dealfacts.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of evaluate and diff in both languages. */
class TablePagesTest {
  private static final Path GOLD = Path.of("src/test/resources/gold/corpus");

  @TempDir private Path tmp = Path.of("");

  private interface Page {
    void write(StringWriter out) throws IOException;
  }

  static Stream<Page> pages() throws IOException {
    Evaluation evaluation = Evaluation.of(GOLD, Path.of("output"));
    return Stream.of(
        out ->
            EvaluationHtml.write(
                evaluation, Comparison.of(evaluation, Evaluation.of(GOLD, GOLD)), out),
        out -> OutputDiffHtml.write(OutputDiff.of(Path.of("output"), GOLD), out));
  }

  private static String written(Page page) throws IOException {
    StringWriter out = new StringWriter();
    page.write(out);
    return out.toString();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyWordIsKnownInChinese(Page page) throws IOException {
    String chinese = HtmlPage.resource("tables.js");
    List<String> words =
        Jsoup.parse(written(page)).select("[data-t]").stream()
            .map(Element::text)
            .distinct()
            .toList();
    assertThat(words).hasSizeGreaterThan(4);
    assertThat(words).allSatisfy(word -> assertThat(chinese).contains("'" + word + "': '"));
  }

  @Test
  void theLanguageChangesAtAClickAndStays() throws IOException {
    Optional<Path> binary = Chromium.find();
    org.junit.jupiter.api.Assumptions.assumeTrue(
        binary.isPresent(), "no chromium on the path and none named by CHROMIUM");
    try (Chromium browser = Chromium.start(binary.get(), tmp.resolve("profile"))) {
      int number = 0;
      for (Page page : pages().toList()) {
        Path file = Files.writeString(tmp.resolve(number++ + ".html"), written(page));
        browser.size(1200, 800);
        browser.open(file.toUri().toString());
        browser.eval("localStorage.clear()");
        browser.open("about:blank");
        browser.open(file.toUri().toString());
        String english = browser.eval("document.querySelector('h1').textContent");
        assertThat(english).isIn("Evaluation", "What changed");
        browser.eval("document.getElementById('language').click()");
        assertThat(browser.eval("document.querySelector('h1').textContent")).isIn("评估", "有何变化");
        assertThat(browser.eval("document.querySelector('.tiles').textContent"))
            .doesNotContainPattern("[a-z]{3}");
        browser.open("about:blank");
        browser.open(file.toUri().toString());
        assertThat(browser.eval("document.documentElement.lang")).isEqualTo("zh-Hans");
        browser.eval("document.getElementById('language').click()");
        assertThat(browser.eval("document.querySelector('h1').textContent")).isEqualTo(english);
        browser.eval(
            "{const t = document.getElementById('theme'); t.value = 'dark'; t.dispatchEvent(new Event('change'))}");
        assertThat(browser.eval("document.documentElement.dataset.theme")).isEqualTo("dark");
        assertThat(browser.complaints()).isEmpty();
      }
    }
  }
}
