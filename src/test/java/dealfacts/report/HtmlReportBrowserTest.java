package dealfacts.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dealfacts.report.HtmlReport.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report as a reader uses it, in a real browser. */
class HtmlReportBrowserTest {
  @TempDir static Path tmp;
  private static Chromium browser;
  private static String page;

  @BeforeAll
  static void start() throws IOException {
    Optional<Path> binary = Chromium.find();
    assumeTrue(
        binary.isPresent(),
        "no chromium on the path and none named by CHROMIUM: the report was not tried in a browser");
    SampleReport sample = SampleReport.in(tmp);
    Path html = tmp.resolve("report.html");
    HtmlReport.write(sample.output(), html, Options.withInput(sample.input()));
    page = html.toUri().toString();
    browser = Chromium.start(binary.get(), tmp.resolve("profile"));
  }

  @AfterAll
  static void stop() throws IOException {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void open() throws IOException {
    browser.size(1300, 800);
    browser.open("about:blank");
    browser.open(page);
  }

  @AfterEach
  void theBrowserHasNothingToComplainOf() throws IOException {
    browser.eval("localStorage.clear()");
    assertThat(browser.complaints()).isEmpty();
    // the browser draws the calendar sign of its date fields from data of its own
    assertThat(browser.requests())
        .filteredOn(url -> !url.startsWith("data:"))
        .hasSize(1)
        .allMatch(url -> url.startsWith("file:"));
  }

  /** The cells of one column, as they stand in the table. */
  private static String cells(String column) throws IOException {
    return browser.eval(
        "[...document.querySelectorAll('.row .c-%s')].map(c => c.textContent).join(' ')"
            .formatted(column));
  }

  private static void click(String selector) throws IOException {
    browser.eval("document.querySelector(`%s`).click()".formatted(selector));
  }

  private static String text(String selector) throws IOException {
    return browser.eval("document.querySelector(`%s`).textContent".formatted(selector));
  }

  private static void enter(String field, String value) throws IOException {
    browser.eval(
        "{const f = document.getElementById('f-%s'); f.value = '%s'; f.dispatchEvent(new Event('input'))}"
            .formatted(field, value));
  }

  @Test
  void showsDealsLatestFirst() throws IOException {
    assertThat(cells("company")).isEqualTo("远帆物流 白石集团 青岚科技 云杉数据");
    assertThat(cells("value")).isEqualTo("CNY 500m  ≈ USD 4bn CNY 200m");
    assertThat(text("#shown")).isEqualTo("4 of 4");
    assertThat(browser.eval("document.title")).isEqualTo("Deal facts · output");
    assertThat(text("#left"))
        .contains("Of 3 articles with deals, 1 come without their text")
        .contains("1 articles repeat another one");
  }

  @Test
  void searchesAndFilters() throws IOException {
    browser.press("/");
    browser.type("北斗创投");
    assertThat(cells("company")).isEqualTo("青岚科技");
    click("#reset");
    enter("company", "青岚");
    assertThat(cells("company")).isEqualTo("青岚科技 云杉数据");
    click("#types input[value=acquisition]");
    assertThat(cells("company")).isEqualTo("云杉数据");
    assertThat(text("#types label:has([value=financing]) b")).isEqualTo("1");
    click("#reset");
    enter("min", "300");
    enter("currency", "CNY");
    assertThat(cells("company")).isEqualTo("远帆物流");
    click("#reset");
    enter("from", "2025-03-15");
    enter("to", "2025-04-30");
    assertThat(cells("company")).isEqualTo("白石集团");
    click("#reset");
    enter("trust", "0.9");
    assertThat(cells("company")).isEqualTo("白石集团 青岚科技");
    enter("q", "没有这样的词");
    assertThat(text("#empty")).isEqualTo("No deal fits these filters.");
    assertThat(text("#shown")).isEqualTo("0 of 4");
  }

  @Test
  void aRoundInTheChartFiltersTheTableByMouseAndByKey() throws IOException {
    String bar =
        "[...document.querySelectorAll('figure')].find(f => f.textContent.startsWith('Rounds')).querySelector('button')";
    click("#tab-charts");
    browser.eval(bar + ".click()");
    assertThat(browser.eval("document.getElementById('f-round').value")).isNotEmpty();
    click("#tab-deals");
    String shown = cells("company");
    assertThat(shown).isEqualTo("青岚科技");
    click("#reset");
    assertThat(browser.eval("document.getElementById('f-round').value")).isEmpty();
    assertThat(text("#shown")).isEqualTo("4 of 4");
    click("#tab-charts");
    browser.eval(bar + ".focus()");
    browser.press("Enter");
    click("#tab-deals");
    assertThat(cells("company")).isEqualTo(shown);
  }

  @Test
  void sortsByColumnsWithEmptyCellsLast() throws IOException {
    click("#head .c-trust button");
    assertThat(cells("trust")).isEqualTo("0.93 0.90 0.81 0.55");
    click("#head .c-trust button");
    assertThat(cells("trust")).isEqualTo("0.55 0.81 0.90 0.93");
    assertThat(browser.eval("document.querySelector('#head .c-trust').getAttribute('aria-sort')"))
        .isEqualTo("ascending");
    click("#head .c-value button");
    assertThat(cells("value")).isEqualTo("CNY 500m CNY 200m ≈ USD 4bn ");
  }

  @Test
  void opensTheTextWithTheEvidenceHighlightedByRole() throws IOException {
    click("#row2");
    assertThat(text("#panel-title h2")).isEqualTo("青岚科技");
    assertThat(text("#facts")).contains("financing/complete").contains("0.93");
    assertThat(text("#article mark.m-target")).isEqualTo("青岚科技");
    assertThat(text("#article mark.m-lead_investor")).isEqualTo("北斗创投");
    assertThat(text("#article mark.m-money")).isEqualTo("约40亿美元");
    assertThat(text("#article mark.m-round")).isEqualTo("A轮");
    assertThat(
            browser.eval(
                "[...document.querySelectorAll('#article .evidence')].map(e => e.textContent).join('')"))
        .isEqualTo("青岚科技宣布完成约40亿美元A轮融资，由北斗创投领投。");
    assertThat(text("#article")).startsWith("青岚科技完成A轮融资\n").endsWith("收购云杉数据。\n");
    assertThat(text("#siblings")).contains("Acquisition · 云杉数据 · CNY 200m");
    click("#siblings button");
    assertThat(text("#article mark.m-acquirer")).isEqualTo("青岚科技");
  }

  @Test
  void hostileTextIsShownAndNotRun() throws IOException {
    click("#row0");
    assertThat(text("#article")).contains(SampleReport.HOSTILE);
    assertThat(browser.eval("document.title")).isEqualTo("Deal facts · output");
    assertThat(
            browser.eval(
                "document.querySelectorAll('#article script, #article img, #meta b').length"))
        .isEqualTo("0");
    assertThat(browser.eval("document.querySelectorAll('#meta a').length")).isEqualTo("0");
    click("#tab-check");
    assertThat(text("#reject-list")).contains("<i>空白页</i>");
  }

  @Test
  void withoutTheTextItShowsTheEvidence() throws IOException {
    click("#row1");
    assertThat(text("#quote")).isEqualTo("白石集团今日在港交所上市。");
    assertThat(text("#quote mark.m-target")).isEqualTo("白石集团");
    assertThat(browser.eval("document.querySelector('#article').hidden")).isEqualTo("true");
    assertThat(browser.eval("document.querySelector('#no-text').hidden")).isEqualTo("false");
  }

  @Test
  void worksByKeyboard() throws IOException {
    browser.eval("document.querySelector('#view').focus()");
    browser.press("ArrowDown");
    browser.press("ArrowDown");
    browser.press("ArrowDown");
    browser.press("Enter");
    assertThat(text("#panel-title h2")).isEqualTo("青岚科技");
    browser.press("ArrowRight");
    assertThat(text("#panel-title h2")).isEqualTo("云杉数据");
    assertThat(browser.eval("location.hash")).isEqualTo("#d2");
    browser.press("Escape");
    assertThat(browser.eval("document.querySelector('#panel').hidden")).isEqualTo("true");
    assertThat(browser.eval("document.activeElement.id")).isEqualTo("view");
  }

  @Test
  void aLinkToADealOpensIt() throws IOException {
    browser.open("about:blank");
    browser.open(page + "#d2");
    assertThat(text("#panel-title h2")).isEqualTo("云杉数据");
  }

  @Test
  void speaksBothLanguagesAndRemembersTheOne() throws IOException {
    click("#language");
    assertThat(text("h1")).isEqualTo("交易事实");
    assertThat(cells("value")).isEqualTo("5亿元  约40亿美元 2亿元");
    assertThat(cells("what")).contains("A轮");
    browser.open("about:blank");
    browser.open(page);
    assertThat(text("h1")).isEqualTo("交易事实");
  }

  @Test
  void neverAddsCurrencies() throws IOException {
    click("#tab-charts");
    assertThat(
            browser.eval(
                "[...document.querySelectorAll('#totals tbody tr')].map(r =>"
                    + " [...r.cells].map(c => c.textContent).join(' ')).join('; ')"))
        .isEqualTo("CNY 2 CNY 700m CNY 350m CNY 500m; USD 1 USD 4bn USD 4bn USD 4bn");
    assertThat(text("#chart-list")).contains("Largest deals · CNY").doesNotContain("USD 4.7bn");
    browser.eval(
        "{const s = document.getElementById('money-currency'); s.value = 'USD'; s.dispatchEvent(new Event('change'))}");
    assertThat(text("#chart-list")).contains("Largest deals · USD");
  }

  @Test
  void listsWhatIsToBeChecked() throws IOException {
    click("#tab-check");
    assertThat(text("#low-list")).contains("云杉数据").contains("acquisition/buy");
    assertThat(browser.eval("document.querySelectorAll('#low-list > li').length")).isEqualTo("1");
    click("#low-list input");
    click("#tab-deals");
    click("#tab-check");
    assertThat(browser.eval("document.querySelector('#low-list input').checked")).isEqualTo("true");
  }

  @Test
  void fitsAPhoneAndPaperInBothThemes() throws IOException {
    browser.size(390, 844);
    for (String theme : new String[] {"light", "dark"}) {
      browser.eval("document.documentElement.dataset.theme = '%s'".formatted(theme));
      for (String tab : new String[] {"deals", "charts", "check"}) {
        click("#tab-" + tab);
        assertThat(browser.eval("document.documentElement.scrollWidth")).isEqualTo("390");
      }
    }
    assertThat(browser.eval("getComputedStyle(document.body).backgroundColor"))
        .isEqualTo("rgb(18, 21, 27)");
    click("#tab-deals");
    assertThat(browser.pdf()).startsWith('%', 'P', 'D', 'F');
    assertThat(browser.eval("document.querySelectorAll('#paper tbody tr').length")).isEqualTo("4");
  }

  @Test
  void tenThousandDealsStayFluent() throws IOException {
    String[] deals =
        IntStream.range(0, 10_000)
            .mapToObj(
                i ->
                    "d%05d,a%d,financing,completed,a,,公司%d完成融资,0,8,r,0.%d0,2025-01-01"
                        .formatted(i, i, i, i % 9))
            .toArray(String[]::new);
    Path output = Folders.at(tmp.resolve("many")).deals(Folders.DEALS, deals).path();
    Path html = tmp.resolve("many.html");
    HtmlReport.write(output, html, Options.withInput(null));
    browser.open(html.toUri().toString());
    assertThat(browser.eval("document.querySelectorAll('.row').length < 60")).isEqualTo("true");
    enter("q", "公司9876完成");
    assertThat(text("#shown")).isEqualTo("1 of 10,000");
    click("#reset");
    browser.eval("document.querySelector('#view').scrollTop = 1e9");
    browser.eval("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    assertThat(browser.eval("Boolean(document.querySelector('#row9999'))")).isEqualTo("true");
    assertThat(browser.eval("document.querySelectorAll('.row').length < 60")).isEqualTo("true");
    assertThat(Files.size(html)).isLessThan(6_000_000);
  }
}
