package dealfacts.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

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
  private static final Set<String> PARTS = Set.of("thead", "tbody", "tfoot");
  private static final int LONGEST_CELL = 120;
  private static final int MOST_ROWS = 500;

  private DealTable() {}

  /** Its rows as lines; empty where it is no table of deals. */
  static List<String> lines(Element table) {
    List<List<String>> rows = rows(table);
    if (rows.size() < 2 || !isHeader(rows.get(0))) {
      return List.of();
    }
    List<String> header = rows.get(0);
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size() && i < header.size(); i++) {
        if (!row.get(i).isEmpty() && !row.get(i).matches("[-—/–]+")) {
          line.append(line.length() == 0 ? "" : "，").append(header.get(i)).append('：');
          line.append(row.get(i));
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

  /** Empty where it holds other tables or cells too long to be data. */
  private static List<List<String>> rows(Element table) {
    List<List<String>> rows = new ArrayList<>();
    List<Element> parts = new ArrayList<>(table.children());
    for (int i = 0; i < parts.size() && rows.size() < MOST_ROWS; i++) {
      Element part = parts.get(i);
      if (!part.normalName().equals("tr")) {
        if (PARTS.contains(part.normalName())) {
          parts.addAll(part.children());
        }
        continue;
      }
      List<String> cells = new ArrayList<>();
      for (Element cell : part.children()) {
        String text = CleanText.line(cell.text());
        if (text.length() > LONGEST_CELL || cell.selectFirst("table") != null) {
          return List.of();
        }
        cells.add(text);
      }
      rows.add(cells);
      if (rows.size() == 1 && !isHeader(cells)) {
        return List.of();
      }
    }
    return rows;
  }
}
