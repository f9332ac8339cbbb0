package dealfacts.deal.holding;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.TableCells;
import dealfacts.mention.PartyMention;
import dealfacts.mention.Quantity;
import dealfacts.text.CellTable;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who took what of an issue, as a table tells: {@code 发行对象名称 获配股数（股） 获配金额（元）}. */
final class AllotmentTable {
  private static final Pattern TAKES = Pattern.compile("获配|认购");
  private static final Pattern SUM = Pattern.compile("(?:获配|认购)(?:总)?(?:金额|资金)");

  private AllotmentTable() {}

  /** Gives the issue of the article its investors, each with his sum. */
  static void complete(Scene scene, List<CellTable> tables, List<Draft> deals) {
    Draft issue = deals.stream().filter(d -> d.type == DealType.PLACEMENT).findFirst().orElse(null);
    if (issue == null) {
      return;
    }
    TableCells cells = new TableCells(scene);
    for (CellTable table : tables) {
      if (table.head().stream().anyMatch(h -> TAKES.matcher(h).find())) {
        int sum = column(table);
        table.rows().forEach(row -> take(issue, cells, table, row, sum));
      }
    }
  }

  private static void take(
      Draft issue, TableCells cells, CellTable table, List<Span> row, int sum) {
    PartyMention party = cells.party(row.get(0));
    if (party == null || issue.in(Role.ISSUER).stream().anyMatch(p -> p.party() == party.party())) {
      return;
    }
    issue.add(Role.INVESTOR, party, "row of a table");
    Quantity paid = sum < 0 ? null : figure(cells, table, row, sum);
    if (paid != null) {
      issue.add(AmountKind.TRANCHE, paid, "column of a table");
    }
  }

  private static @Nullable Quantity figure(
      TableCells cells, CellTable table, List<Span> row, int column) {
    return cells.figure(table.head().get(column), row.get(column), AmountKind.TRANCHE);
  }

  private static int column(CellTable table) {
    for (int i = 1; i < table.head().size(); i++) {
      if (SUM.matcher(table.head().get(i)).find()) {
        return i;
      }
    }
    return -1;
  }
}
