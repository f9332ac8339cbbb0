package dealfacts.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvStyleTest {
  private static final CsvStyle EXCEL = new CsvStyle(Table.Header.EN, true);

  private static String written(CsvStyle style, String... cells) throws IOException {
    StringBuilder out = new StringBuilder();
    style.begin(List.of("one", "two"), out).add(List.of(cells));
    return out.toString();
  }

  @Test
  void quotesOnlyWhereNeededAndEndsLinesByOneCharacter() throws IOException {
    assertThat(written(CsvStyle.PLAIN, "约8亿美元", "他说\"好\"，\n走了"))
        .isEqualTo("one,two\n约8亿美元,\"他说\"\"好\"\"，\n走了\"\n");
    assertThat(written(CsvStyle.PLAIN, "1,234", "=1+2")).isEqualTo("one,two\n\"1,234\",=1+2\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+2", "+cmd", "-公司", "@sum", "＝1", "＋1a", "－甲", "＠乙", "\tx"})
  void defusesWhatASpreadsheetWouldRun(String cell) throws IOException {
    assertThat(written(EXCEL, "x", cell)).startsWith("\ufeffone,two\n").contains("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "+3.5%", "-0.25", "甲公司", "1=2", ""})
  void leavesNumbersAndTextsAlone(String cell) throws IOException {
    assertThat(written(EXCEL, "x", cell)).doesNotContain("'");
  }

  @Test
  void everyTableHasAChineseNameForEachColumn() {
    for (Table table : Table.values()) {
      assertThat(table.header(Table.Header.ZH))
          .hasSameSizeAs(table.columns())
          .doesNotHaveDuplicates();
      assertThat(table.header(Table.Header.EN)).isEqualTo(table.columns());
    }
    assertThat(Table.DEALS.columns()).hasSize(38).startsWith("deal_id").endsWith("confidence");
  }
}
