package dealfacts.output;

import java.io.IOException;
import java.util.List;

/**
 * A table that is being written, row by row, as RFC 4180 has it: a cell stands in quotation marks
 * where its characters ask for that.
 */
public final class CsvTable {
  private static final char QUOTE = '"';

  private final Appendable out;
  private final CsvStyle style;
  private long rows = -1;

  CsvTable(Appendable out, CsvStyle style) {
    this.out = out;
    this.style = style;
  }

  public void add(List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      print(style.cell(cells.get(i)), i == 0);
    }
    out.append('\n');
    rows++;
  }

  private void print(String cell, boolean first) throws IOException {
    if (isPlain(cell, first)) {
      out.append(cell);
      return;
    }
    out.append(QUOTE).append(cell.replace("\"", "\"\"")).append(QUOTE);
  }

  /** An empty cell that begins a row may be all of it, so it is shown. */
  private static boolean isPlain(String cell, boolean first) {
    int length = cell.length();
    if (length == 0) {
      return !first;
    }
    for (int i = 0; i < length; i++) {
      char c = cell.charAt(i);
      if (c == ',' || c == QUOTE || c == '\n' || c == '\r') {
        return false;
      }
    }
    // some readers take # for a comment, and drop blanks and what sorts before them at the ends
    return cell.charAt(0) > '#' && cell.charAt(length - 1) > ' ';
  }

  /** How many rows were written, without the header. */
  public long rows() {
    return rows;
  }
}
