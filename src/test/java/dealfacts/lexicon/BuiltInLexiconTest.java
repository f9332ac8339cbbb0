package dealfacts.lexicon;

import static dealfacts.lexicon.EntryType.COMPANY;
import static dealfacts.lexicon.EntryType.FUND;
import static dealfacts.lexicon.EntryType.NOT_A_NAME;
import static dealfacts.lexicon.EntryType.PERSON;
import static dealfacts.lexicon.EntryType.SUFFIX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BuiltInLexiconTest {
  private static final Lexicons LEXICONS = Lexicons.builtIn();

  @Test
  void withoutGazetteerTheWordsOfTheLanguageStay() {
    Lexicons words = LEXICONS.withoutGazetteer();

    assertThat(words.entries(COMPANY, FUND, PERSON)).isEmpty();
    assertThat(words.entries(SUFFIX)).isEqualTo(LEXICONS.entries(SUFFIX));
    assertThat(words.fingerprint()).isNotEqualTo(LEXICONS.fingerprint());
  }

  @Test
  void entriesKeepTheOrderOfTheFiles() {
    List<Entry> both = LEXICONS.entries(NOT_A_NAME, SUFFIX);

    assertThat(both).startsWith(LEXICONS.entries(SUFFIX).get(0));
    assertThat(both)
        .endsWith(LEXICONS.entries(NOT_A_NAME).get(LEXICONS.entries(NOT_A_NAME).size() - 1));
  }

  @Test
  void aSurfaceStandsOnceInAllFiles() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a.tsv", tsv("蓝鲸科技\t蓝鲸科技\tCOMPANY"));
    files.put("b.tsv", tsv("石榴科技\t石榴科技\tCOMPANY", "蓝鲸科技\t蓝鲸科技\tCOMPANY"));

    assertThatThrownBy(() -> Lexicons.of(files))
        .isInstanceOf(LexiconException.class)
        .hasMessage("b.tsv:3: '蓝鲸科技' stands as COMPANY in another file too");
  }

  private static byte[] tsv(String... lines) {
    return ("surface\tcanonical\ttype\tnote\n" + String.join("\n", lines) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
