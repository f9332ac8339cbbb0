package dealfacts.lexicon;

import static dealfacts.lexicon.EntryType.ADVISER;
import static dealfacts.lexicon.EntryType.COMPANY;
import static dealfacts.lexicon.EntryType.FUND;
import static dealfacts.lexicon.EntryType.FUND_SUFFIX;
import static dealfacts.lexicon.EntryType.GOVERNMENT;
import static dealfacts.lexicon.EntryType.HEAD_NOUN;
import static dealfacts.lexicon.EntryType.INDUSTRY;
import static dealfacts.lexicon.EntryType.NOT_A_NAME;
import static dealfacts.lexicon.EntryType.OUTLET;
import static dealfacts.lexicon.EntryType.PERSON;
import static dealfacts.lexicon.EntryType.PLACE;
import static dealfacts.lexicon.EntryType.PLATFORM;
import static dealfacts.lexicon.EntryType.SUFFIX;
import static dealfacts.lexicon.EntryType.SURNAME;
import static dealfacts.lexicon.EntryType.TITLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @CsvSource({
    "COMPANY, 2500",
    "FUND, 800",
    "PERSON, 200",
    "SUFFIX, 300",
    "FUND_SUFFIX, 50",
    "INDUSTRY, 600",
    "HEAD_NOUN, 150",
    "TITLE, 200",
    "PLACE, 500",
    "SURNAME, 400",
    "NOT_A_NAME, 600",
    "OUTLET, 250",
    "PLATFORM, 100",
    "ADVISER, 150",
    "GOVERNMENT, 150",
    "EXCHANGE, 50"
  })
  void thereAreEnoughOfEachKind(EntryType type, int floor) {
    assertThat(LEXICONS.entries(type).stream().map(Entry::canonical).distinct())
        .hasSizeGreaterThanOrEqualTo(floor);
  }

  @Test
  void namesOfCompaniesAndFundsAreNoWordsOfTheLanguage() {
    Set<String> words =
        surfaces(
            LEXICONS.entries(
                NOT_A_NAME, HEAD_NOUN, INDUSTRY, PLACE, SUFFIX, FUND_SUFFIX, TITLE, SURNAME));

    assertThat(certain(LEXICONS.entries(COMPANY, FUND)))
        .filteredOn(entry -> words.contains(entry.surface()))
        .isEmpty();
  }

  @Test
  void aNameThatIsTwoThingsIsAmbiguous() {
    Set<String> others = surfaces(LEXICONS.entries(OUTLET, PLATFORM, ADVISER, GOVERNMENT));
    Set<String> names = surfaces(LEXICONS.entries(FUND, PERSON));

    assertThat(certain(LEXICONS.entries(COMPANY, FUND, PERSON)))
        .filteredOn(entry -> others.contains(entry.surface()))
        .isEmpty();
    assertThat(certain(LEXICONS.entries(COMPANY)))
        .filteredOn(entry -> names.contains(entry.surface()))
        .isEmpty();
  }

  @Test
  void surfacesAreInTheFoldedView() {
    assertThat(LEXICONS.entries(EntryType.values()))
        .extracting(Entry::surface)
        .noneMatch(surface -> surface.chars().anyMatch(c -> c >= '\uff01' && c <= '\uff5e'));
  }

  @Test
  void theOnlyNoteIsAmbiguous() {
    assertThat(LEXICONS.entries(EntryType.values()))
        .filteredOn(entry -> entry.type() != EntryType.TRIGGER)
        .extracting(Entry::note)
        .containsOnly("", Entry.AMBIGUOUS);
  }

  @ParameterizedTest
  @CsvSource({
    "红杉资本中国基金, 红杉中国, FUND",
    "晨兴资本, 五源资本, FUND",
    "高瓴创投, 高瓴, FUND",
    "愿景基金, 软银愿景基金, FUND",
    "a16z, Andreessen Horowitz, FUND",
    "腾讯控股, 腾讯, COMPANY",
    "腾讯音乐娱乐集团, 腾讯音乐, COMPANY",
    "NVIDIA, 英伟达, COMPANY",
    "中石化, 中国石化, COMPANY",
    "宁德时代新能源科技股份有限公司, 宁德时代, COMPANY",
    "上交所, 上海证券交易所, EXCHANGE",
    "联邦贸易委员会, 美国联邦贸易委员会, GOVERNMENT",
    "浙江省, 浙江, PLACE",
    "万得, Wind, PLATFORM"
  })
  void anAliasLeadsToItsCanonicalName(String surface, String canonical, EntryType type) {
    assertThat(LEXICONS.entries(type))
        .filteredOn(entry -> entry.surface().equals(surface))
        .extracting(Entry::canonical)
        .containsExactly(canonical);
  }

  @ParameterizedTest
  @ValueSource(strings = {"平安", "苹果", "得到", "一加", "好未来", "自如", "同程", "探探", "知乎", "地平线"})
  void aNameThatIsACommonWordIsAmbiguous(String surface) {
    assertThat(LEXICONS.entries(COMPANY))
        .filteredOn(entry -> entry.surface().equals(surface))
        .singleElement()
        .matches(Entry::isAmbiguous);
  }

  private static List<Entry> certain(List<Entry> entries) {
    return entries.stream().filter(entry -> !entry.isAmbiguous()).toList();
  }

  private static Set<String> surfaces(List<Entry> entries) {
    return entries.stream().map(Entry::surface).collect(Collectors.toSet());
  }

  private static byte[] tsv(String... lines) {
    return ("surface\tcanonical\ttype\tnote\n" + String.join("\n", lines) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
