package dealfacts.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
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

  @Test
  void writesWhatThePrinterOfTheLibraryWrites() throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
    Random random = new Random(5);
    String stock = "ab1, \"\n\r\t#!'|甲，。=\u00a0\0\ud83d\ude00";
    StringBuilder ours = new StringBuilder();
    StringBuilder its = new StringBuilder("one\n");
    CsvTable table = CsvStyle.PLAIN.begin(List.of("one"), ours);
    CSVPrinter printer = new CSVPrinter(its, format);
    for (int i = 0; i < 20_000; i++) {
      List<String> cells = new ArrayList<>();
      for (int k = random.nextInt(4); k > 0; k--) {
        StringBuilder cell = new StringBuilder();
        for (int n = random.nextInt(5); n > 0; n--) {
          cell.append(stock.charAt(random.nextInt(stock.length())));
        }
        cells.add(cell.toString());
      }
      table.add(cells);
      printer.printRecord(cells);
    }
    assertThat(ours.toString()).isEqualTo(its.toString());
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
