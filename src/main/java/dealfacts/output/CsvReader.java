package dealfacts.output;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads tables of the output contract back, whatever the language of their header row. */
public final class CsvReader {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").setIgnoreEmptyLines(true).get();

  private CsvReader() {}

  /** One row; it knows its cells by the names of the header. */
  public static final class Row {
    private final Map<String, Integer> columns;
    private final String[] cells;

    private Row(Map<String, Integer> columns, String[] cells) {
      this.columns = columns;
      this.cells = cells;
    }

    /** The cell of the column; empty where the table has no such column. */
    public String get(String column) {
      Integer i = columns.get(column);
      return i == null ? "" : cells[i];
    }

    /** Whether the table has the column. */
    public boolean has(String column) {
      return columns.containsKey(column);
    }
  }

  /** All rows of a file, in its order. */
  public static List<Row> rows(Path file) throws IOException {
    List<Row> rows = new ArrayList<>();
    read(file, rows::add);
    return rows;
  }

  /** Hands over the rows of a file one by one, so that a table of any length can be read. */
  public static void read(Path file, Consumer<Row> each) throws IOException {
    try (Reader in =
        new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder())) {
      read(in, file.toString(), each);
    }
  }

  private static void read(Reader in, String name, Consumer<Row> each) throws IOException {
    try (CSVParser parser = CSVParser.parse(withoutByteOrderMark(in), FORMAT)) {
      Map<String, Integer> columns = null;
      for (CSVRecord record : parser) {
        if (columns == null) {
          columns = columns(record, name);
        } else if (record.size() != columns.size()) {
          throw new IOException(
              "%s, record %d: %d cells under %d columns"
                  .formatted(name, record.getRecordNumber(), record.size(), columns.size()));
        } else {
          each.accept(new Row(columns, record.values()));
        }
      }
      if (columns == null) {
        throw new IOException(name + " has no header row");
      }
    } catch (UncheckedIOException e) {
      throw new IOException(name + ": " + e.getMessage(), e);
    }
  }

  private static Map<String, Integer> columns(CSVRecord header, String name) throws IOException {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      if (columns.put(english(header.get(i)), i) != null) {
        throw new IOException(name + " has the column " + header.get(i) + " twice");
      }
    }
    return columns;
  }

  private static String english(String column) {
    for (Table table : Table.values()) {
      int at = table.header(Table.Header.ZH).indexOf(column);
      if (at >= 0) {
        return table.columns().get(at);
      }
    }
    return column;
  }

  private static Reader withoutByteOrderMark(Reader in) throws IOException {
    PushbackReader reader = new PushbackReader(in);
    int first = reader.read();
    if (first >= 0 && first != '\uFEFF') {
      reader.unread(first);
    }
    return reader;
  }
}
