package dealfacts.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTableTest {
  private static final String ROW = "\n海川控股 10000股 1.5%\n";

  private static List<String> heads(String head) {
    return CellTable.find("公告如下。\n" + head + ROW).stream()
        .flatMap(table -> table.head().stream())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"股东名称 减持股数 减持比例", "股东名称|减持股数|减持比例", "股东名称  减持股数  减持比例", "序号 股东名称 减持股数 减持比例"})
  void aLineOfLabelsOpensATable(String head) {
    assertThat(heads(head)).containsExactly("股东名称", "减持股数", "减持比例");
  }

  /** Whatever else the line holds, such characters make it none. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "股东名称 减持股数, 减持比例",
        "股东名称 减持股数 减持比例。",
        "股东名称 减持股数; 减持比例",
        "股东名称 减持股数 减持比例%",
        "股东名称 减持股数2 减持比例",
        "股东名称 减持股数减持比例",
        "股东名称减持股数减持比例"
      })
  void aLineOfTextOpensNone(String head) {
    assertThat(heads(head)).isEmpty();
  }

  @Test
  void blanksWithinALabelDoNotDivideItWhereTheGapsAreWide() {
    assertThat(heads("股东名称  减持 股数  减持比例")).containsExactly("股东名称", "减持 股数", "减持比例");
  }
}
