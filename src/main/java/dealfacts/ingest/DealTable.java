package dealfacts.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tables of deals as funding weeklies print them, turned into lines that read like text: {@code
 * 公司：蓝鲸科技，轮次：A轮，金额：1亿元}. Tables that only lay out a page are none.
 */
final class DealTable {
  private static final Pattern HEADER =
      Pattern.compile(
          "(?:公司|企业|项目|品牌|标的|名称|机构|轮次|金额|投资方|投资人|投资机构|领投|跟投|行业|领域|时间|日期|地区|地点|买方|卖方|收购方|被收购方|受让方|转让方|中标|业务|简介|估值|持股|比例|股东|交易|融资|披露|序号|赛道|币种|[/（）() 、\\w])+");
  private static final Pattern DEAL_WORD =
      Pattern.compile("轮次|金额|投资方|投资机构|投资人|买方|卖方|收购方|受让方|转让方|标的|估值|中标|交易");
  private static final Pattern NOTHING = Pattern.compile("[-—/–]+");
  private static final int LONGEST_CELL = 120;
  private static final int MOST_ROWS = 500;

  private final Region region;
  private final int firstRegion;
  private final int firstHint;
  private final List<List<String>> rows = new ArrayList<>();
  private List<String> row = new ArrayList<>();
  private boolean other;

  /**
   * @param firstRegion place of the table's region among all
   * @param firstHint place of the first hint that may stand in it
   */
  DealTable(Region region, int firstRegion, int firstHint) {
    this.region = region;
    this.firstRegion = firstRegion;
    this.firstHint = firstHint;
  }

  Region region() {
    return region;
  }

  int firstRegion() {
    return firstRegion;
  }

  int firstHint() {
    return firstHint;
  }

  /** A table around another one lays out a page. */
  void holdsAnother() {
    other = true;
  }

  /** Takes the lines of the cell that ends. */
  void cell(List<Block> lines) {
    if (other) {
      return;
    }
    StringBuilder text = new StringBuilder();
    for (Block line : lines) {
      text.append(text.length() == 0 ? "" : " ").append(line.text());
      if (text.length() > LONGEST_CELL) {
        other = true;
        return;
      }
    }
    row.add(text.toString());
  }

  void endRow() {
    if (other) {
      return;
    }
    if (rows.size() < MOST_ROWS) {
      rows.add(row);
    }
    row = new ArrayList<>();
    other = rows.size() == 1 && !isHeader(rows.get(0));
  }

  /** Its rows as lines; empty where it is no table of deals. */
  List<String> lines() {
    if (other || rows.size() < 2) {
      return List.of();
    }
    List<String> header = rows.get(0);
    List<String> lines = new ArrayList<>();
    for (List<String> cells : rows.subList(1, rows.size())) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < cells.size() && i < header.size(); i++) {
        if (!cells.get(i).isEmpty() && !NOTHING.matcher(cells.get(i)).matches()) {
          line.append(line.length() == 0 ? "" : "，").append(header.get(i)).append('：');
          line.append(cells.get(i));
        }
      }
      if (line.length() > 0) {
        lines.add(line.toString());
      }
    }
    return lines;
  }

  private static boolean isHeader(List<String> cells) {
    int told = 0;
    for (String cell : cells) {
      if (cell.isEmpty() || cell.length() > 12 || !HEADER.matcher(cell).matches()) {
        return false;
      }
      told += DEAL_WORD.matcher(cell).find() ? 1 : 0;
    }
    return cells.size() >= 2 && told >= 1;
  }
}
