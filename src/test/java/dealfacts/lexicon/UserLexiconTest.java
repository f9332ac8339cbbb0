package dealfacts.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UserLexiconTest {
  private static final String HEADER = "surface\tcanonical\ttype\tnote\n";
  private static final Lexicons BASE = Lexicons.builtIn();

  @TempDir Path folder;

  static Stream<Arguments> malformed() {
    return Stream.of(
        arguments("", 0, "no header line"),
        arguments("# 只有注释\n\n", 0, "no header line"),
        arguments(
            "蓝鲸科技\t蓝鲸科技\tCOMPANY\n",
            1,
            "header expected: surface canonical type note, separated by tabs"),
        arguments(HEADER + "蓝鲸科技\t蓝鲸科技\n", 2, "3 or 4 columns expected, separated by tabs"),
        arguments(HEADER + "蓝鲸科技 蓝鲸科技 COMPANY\n", 2, "3 or 4 columns expected, separated by tabs"),
        arguments(
            HEADER + "蓝鲸科技\t蓝鲸科技\tCOMPANY\t\t\n", 2, "3 or 4 columns expected, separated by tabs"),
        arguments(HEADER + "\n# 空\n\t蓝鲸科技\tCOMPANY\n", 4, "surface is empty"),
        arguments(HEADER + "蓝鲸科技\t\tCOMPANY\n", 2, "canonical is empty"),
        arguments(HEADER + "蓝鲸科技 \t蓝鲸科技\tCOMPANY\n", 2, "surface has a blank at its start or end"),
        arguments(
            HEADER + "蓝鲸科技\t\u3000蓝鲸科技\tCOMPANY\n", 2, "canonical has a blank at its start or end"),
        arguments(HEADER + "蓝鲸科技\t蓝鲸科技\tCOMPANY\t x\n", 2, "note has a blank at its start or end"),
        arguments(HEADER + "蓝鲸\u0007科技\t蓝鲸科技\tCOMPANY\n", 2, "surface has a control character"),
        arguments(
            HEADER + "Cafe\u0301 X\tCafe\u0301 X\tCOMPANY\n",
            2,
            "surface is not in Unicode form NFC"),
        arguments(
            HEADER + "长".repeat(81) + "\t长\tCOMPANY\n", 2, "surface is longer than 80 characters"),
        arguments(HEADER + "蓝鲸科技\t蓝鲸科技\tFIRM\n", 2, "unknown type 'FIRM'"),
        arguments(HEADER + "蓝鲸科技\t蓝鲸科技\tcompany\n", 2, "unknown type 'company'"),
        arguments(HEADER + "鲸\t鲸\tCOMPANY\n", 2, "a name of one character: '鲸'"),
        arguments(
            HEADER + "蓝鲸科技\t蓝鲸科技\tCOMPANY\n石榴\t石榴\tFUND\n蓝鲸科技\t蓝鲸科技\tCOMPANY\tx\n",
            4,
            "'蓝鲸科技' stands as COMPANY in line 2 too"),
        arguments(
            HEADER + "蓝鲸\t蓝鲸科技\tCOMPANY\n",
            2,
            "canonical '蓝鲸科技' has no line of its own as COMPANY"),
        arguments(
            HEADER + "蓝鲸科技\t蓝鲸科技\tFUND\n蓝鲸\t蓝鲸科技\tCOMPANY\n",
            3,
            "canonical '蓝鲸科技' has no line of its own as COMPANY"));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void aMalformedFileIsRefusedWithFileAndLine(String content, int line, String message)
      throws IOException {
    Path file = write(content);

    LexiconException thrown = catchThrowableOfType(LexiconException.class, () -> BASE.with(file));

    assertThat(thrown.file()).isEqualTo(file.toString());
    assertThat(thrown.line()).isEqualTo(line);
    assertThat(thrown).hasMessage(file + (line == 0 ? "" : ":" + line) + ": " + message);
    assertThat(BASE.check(file)).containsExactly(new Problem(file.toString(), line, message));
  }

  @Test
  void aFileInAnotherCharsetIsRefused() throws IOException {
    Path file = folder.resolve("gbk.tsv");
    Files.write(file, (HEADER + "蓝鲸科技\t蓝鲸科技\tCOMPANY\n").getBytes("GBK"));

    assertThat(BASE.check(file))
        .containsExactly(new Problem(file.toString(), 2, "surface is not UTF-8"));
  }

  @Test
  void aMissingFileIsNamed() {
    Path file = folder.resolve("none.tsv");

    assertThat(BASE.check(file)).containsExactly(new Problem(file.toString(), 0, "no such file"));
    assertThatThrownBy(() -> BASE.with(file))
        .isInstanceOf(LexiconException.class)
        .hasMessage(file + ": no such file");
  }

  @Test
  void aFolderIsNoLexicon() {
    assertThat(BASE.check(folder))
        .containsExactly(new Problem(folder.toString(), 0, "cannot be read"));
  }

  @Test
  void allProblemsAreListedInTheOrderOfTheirLines() throws IOException {
    Path file = write(HEADER + "蓝鲸\t蓝鲸科技\tCOMPANY\n石榴\t石榴\tFIRM\n石榴\t石榴\tFUND\n石榴\t石榴\tFUND\n");

    assertThat(BASE.check(file))
        .extracting(Problem::toString)
        .containsExactly(
            file + ":2: canonical '蓝鲸科技' has no line of its own as COMPANY",
            file + ":3: unknown type 'FIRM'",
            file + ":5: '石榴' stands as FUND in line 4 too");
    assertThatThrownBy(() -> BASE.with(file))
        .hasMessage(file + ":2: canonical '蓝鲸科技' has no line of its own as COMPANY (and 2 more)");
  }

  @Test
  void commentsBlankLinesCarriageReturnsAndByteOrderMarkAreFine() throws IOException {
    Path file =
        write(
            "\ufeff# 我的名单\r\n"
                + HEADER.replace("\n", "\r\n")
                + "\r\n蓝鲸科技\t蓝鲸科技\tCOMPANY\r\n蓝鲸\t蓝鲸科技\tCOMPANY\tambiguous");

    assertThat(BASE.check(file)).isEmpty();
    List<Entry> companies = BASE.with(file).entries(EntryType.COMPANY);
    assertThat(companies.subList(companies.size() - 2, companies.size()))
        .containsExactly(
            new Entry("蓝鲸科技", "蓝鲸科技", EntryType.COMPANY, ""),
            new Entry("蓝鲸", "蓝鲸科技", EntryType.COMPANY, "ambiguous"));
    assertThat(companies.get(companies.size() - 1).isAmbiguous()).isTrue();
  }

  @Test
  void anAliasMayPointToABuiltInName() throws IOException {
    Path file = write(HEADER + "茅台股份\t贵州茅台\tCOMPANY\n");

    assertThat(BASE.with(file).entries(EntryType.COMPANY))
        .contains(new Entry("茅台股份", "贵州茅台", EntryType.COMPANY, ""));
  }

  @Test
  void theUsersLineReplacesTheBuiltInOne() throws IOException {
    Path file = write(HEADER + "腾讯控股\t腾讯\tCOMPANY\tmine\n腾讯控股\t腾讯控股\tFUND\n");

    assertThat(BASE.with(file).entries(EntryType.COMPANY, EntryType.FUND))
        .filteredOn(entry -> entry.surface().equals("腾讯控股"))
        .containsExactlyInAnyOrder(
            new Entry("腾讯控股", "腾讯", EntryType.COMPANY, "mine"),
            new Entry("腾讯控股", "腾讯控股", EntryType.FUND, ""));
  }

  @Test
  void theUserDecidesWhatIsAName() throws IOException {
    Path file = write(HEADER + "贵州茅台\t贵州茅台\tNOT_A_NAME\n本轮\t本轮\tCOMPANY\n");

    Lexicons lexicons = BASE.with(file);

    assertThat(lexicons.entries(EntryType.COMPANY))
        .extracting(Entry::surface)
        .contains("本轮")
        .doesNotContain("贵州茅台");
    assertThat(lexicons.entries(EntryType.NOT_A_NAME))
        .extracting(Entry::surface)
        .contains("贵州茅台")
        .doesNotContain("本轮");
  }

  @Test
  void aTriggerPointsToTheNameOfAFrame() throws IOException {
    Path file = write(HEADER + "鲸吞\tacquisition/buy\tTRIGGER\n");

    assertThat(BASE.with(file).entries(EntryType.TRIGGER))
        .contains(new Entry("鲸吞", "acquisition/buy", EntryType.TRIGGER, ""));
  }

  @Test
  void theFingerprintTellsTheWords() throws IOException {
    Path file = write(HEADER + "蓝鲸科技\t蓝鲸科技\tCOMPANY\n");

    assertThat(BASE.fingerprint()).matches("[0-9a-f]{64}").isEqualTo(BASE.fingerprint());
    assertThat(BASE.with(file).fingerprint())
        .isNotEqualTo(BASE.fingerprint())
        .isEqualTo(BASE.with(file).fingerprint());
  }

  private Path write(String content) throws IOException {
    Path file = folder.resolve("my.tsv");
    Files.write(file, content.getBytes(StandardCharsets.UTF_8));
    return file;
  }
}
