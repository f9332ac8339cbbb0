package dealfacts.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvReaderTest {
  @TempDir Path tmp;

  private Path file(String text) throws IOException {
    return Files.writeString(tmp.resolve("t.csv"), text);
  }

  @Test
  void knowsCellsByTheirColumns() throws IOException {
    CsvReader.Row row = CsvReader.rows(file("type,name\nipo,\"白石,\"\"集团\"\"\n\"\n")).get(0);
    assertThat(row.get("name")).isEqualTo("白石,\"集团\"\n");
    assertThat(row.get("round")).isEmpty();
    assertThat(row.has("type")).isTrue();
    assertThat(row.has("round")).isFalse();
  }

  @Test
  void readsWhatTheWritersWroteForSpreadsheets() throws IOException {
    StringBuilder csv = new StringBuilder();
    CsvTable table =
        new CsvStyle(Table.Header.ZH, true).begin(Table.REJECTS.header(Table.Header.ZH), csv);
    table.add(List.of("a.html", "", "read", "too-large", "超过上限"));
    CsvReader.Row row = CsvReader.rows(file(csv.toString())).get(0);
    assertThat(row.get("path")).isEqualTo("a.html");
    assertThat(row.get("detail")).isEqualTo("超过上限");
  }

  @Test
  void saysWhichRecordIsBroken() throws IOException {
    Path ragged = file("a,b\n1,2\n3\n");
    assertThatThrownBy(() -> CsvReader.rows(ragged))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("t.csv, record 3: 1 cells under 2 columns");
    Path open = file("a,b\n1,\"2\n");
    assertThatThrownBy(() -> CsvReader.rows(open)).isInstanceOf(IOException.class);
    Path twice = file("a,a\n");
    assertThatThrownBy(() -> CsvReader.rows(twice)).hasMessageContaining("column a twice");
    Path empty = file("");
    assertThatThrownBy(() -> CsvReader.rows(empty)).hasMessageContaining("no header row");
  }
}
