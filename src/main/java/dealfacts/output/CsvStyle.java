package dealfacts.output;

import java.io.IOException;
import java.util.List;

/**
 * How the tables are written.
 *
 * @param header language of the header row
 * @param excel with a byte order mark, and with cells defused that a spreadsheet would run as a
 *     formula
 */
public record CsvStyle(Table.Header header, boolean excel) {
  private static final String DANGEROUS = "=+-@\t\r＝＋－＠";

  /** The style of the contract. */
  public static final CsvStyle PLAIN = new CsvStyle(Table.Header.EN, false);

  /** Begins a table on {@code out}: the byte order mark where asked for, and the header row. */
  public CsvTable begin(List<String> columns, Appendable out) throws IOException {
    if (excel) {
      out.append('\ufeff');
    }
    CsvTable table = new CsvTable(out, this);
    table.add(columns);
    return table;
  }

  /** The cell as it is written: with an apostrophe before a formula where {@code excel} asks. */
  String cell(String value) {
    return excel && isFormula(value) ? "'" + value : value;
  }

  /** Plain numbers and percents are none: {@code -5}, {@code +3.5%}. */
  private static boolean isFormula(String value) {
    return !value.isEmpty() && DANGEROUS.indexOf(value.charAt(0)) >= 0 && !isNumber(value);
  }

  private static boolean isNumber(String value) {
    if (value.charAt(0) != '-' && value.charAt(0) != '+') {
      return false;
    }
    int end = value.endsWith("%") ? value.length() - 1 : value.length();
    boolean digits = false;
    for (int i = 1; i < end; i++) {
      char c = value.charAt(i);
      if (c != '.' && (c < '0' || c > '9')) {
        return false;
      }
      digits |= c != '.';
    }
    return digits;
  }
}
