package dealfacts.output;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;

/** A table that is being written, row by row. */
public final class CsvTable {
  private final CSVPrinter printer;
  private final CsvStyle style;
  private long rows = -1;

  CsvTable(CSVPrinter printer, CsvStyle style) {
    this.printer = printer;
    this.style = style;
  }

  public void add(List<String> cells) throws IOException {
    for (String cell : cells) {
      printer.print(style.cell(cell));
    }
    printer.println();
    rows++;
  }

  /** How many rows were written, without the header. */
  public long rows() {
    return rows;
  }
}
