package dealfacts.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of broken markup as a browser shows them: block, block of a link in brackets. */
class TagSoupTest {
  private static final SiteRules RULES = SiteRules.load(null);

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          <p>甲<p>乙~                                            甲|乙
          <p>甲<div>乙</p>丙</div>~                              甲|乙|丙
          <ul><li>甲<li>乙<ul><li>丙</ul><li>丁</ul>~            甲|乙|丙|丁
          <dl><dt>甲<dd>乙<dt>丙</dl>~                           甲|乙|丙
          <table><td>甲<td>乙<tr><td>丙</table>~                 甲  乙|丙
          <tr><td>甲</td></tr>乙~                                甲乙
          <table><tr><td>甲<table><tr><td>乙</table>丙</table>~  甲  乙  丙
          <h2>甲<h2>乙</h2>丙~                                   甲|乙|丙
          甲</span></b></div>乙~                                 甲乙
          甲</p>乙<br>丙</br>丁~                                 甲|乙|丙|丁
          <div><a href=x>甲</div>乙~                             [甲]|乙
          <a href=x>甲<a href=y>乙</a>丙丁戊~                    甲乙丙丁戊
          <a href=x><p>甲</p><p>乙</p></a>丙~                    [甲]|[乙]|丙
          <a name=x>甲<p>乙~                                     甲|乙
          <a name=x href=y>甲~                                   [甲]
          甲<b>乙<p>丙</b>丁~                                    甲乙|丙丁
          <form><form>甲</form>乙</form>丙~                      甲|乙丙
          <span style='display: none'>甲</span>乙~               乙
          <div hidden><p>甲<span>乙</div>丙~                     丙
          <nav>甲<p>乙</nav>丙~                                  丙
          <div><nav>甲</div>乙~                                  乙
          <select><option>甲</select>乙~                         乙
          <textarea><p>甲</textarea>乙~                          乙
          <textarea>甲~                                          甲
          <!-- 甲 <p> -->乙<!-- 丙~                              乙 丙
          <!doctype html><?xml ?></>甲~                          甲
          <script>'<p>甲'</script>乙~                            乙
          <svg><title>甲</title><p>乙</svg>丙~                   丙
          <p title='>甲' class = c >乙~                          乙
          <p title=a>甲<p title='乙~                             甲
          <i/>甲<o:p/>乙<o:p>丙</o:p>~                           甲乙|丙
          <p>甲<stock>乙</stock>丙<o:p/></p>~                    甲乙丙
          <b><span hidden>甲</b>乙~                              乙
          <div><form><b>甲</div><form>乙</form>丙~               甲|乙丙
          <b><span hidden>甲<p>乙</b>丙~                         丙
          <form><p>甲<form>乙~                                   甲乙
          <form><dl><dd>甲</form>乙~                             甲|乙
          <!-->甲<!--->乙<!-- -->丙~                             甲乙丙
          <select><select>甲~                                    甲
          甲 < 乙 <3 丙~                                         甲 < 乙 <3 丙
          甲&nbsp;&amp;&ldquo;乙&#22825;&copy;~                  甲 &“乙天©
          """)
  void isReadAsBrowsersDo(String markup, String lines) throws Unreadable {
    PageTree tree = PageTree.of(markup, RULES, new PageHead(), Duration.ofSeconds(5));
    assertThat(
            tree.blocks().stream()
                .map(b -> b.isLink() ? "[" + b.text() + "]" : b.text())
                .collect(Collectors.joining("|")))
        .isEqualTo(lines);
  }
}
