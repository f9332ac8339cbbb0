package dealfacts.run;

import dealfacts.output.CsvStyle;
import dealfacts.output.CsvTable;
import dealfacts.output.Table;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables of a run while they are written, each beside its place. */
final class TableFiles implements Closeable {
  private final Map<Table, CsvTable> tables = new EnumMap<>(Table.class);
  private final List<BufferedWriter> writers = new ArrayList<>();
  private final @Nullable CsvTable newDeals;

  /**
   * @param newDeals where the deals go that are new; null for nowhere
   */
  TableFiles(Path output, CsvStyle style, @Nullable Path newDeals) throws IOException {
    try {
      for (Table table : Table.values()) {
        tables.put(table, style.begin(table.header(style.header()), open(place(output, table))));
      }
      this.newDeals = newDeals == null ? null : style.begin(newDealsHeader(style), open(newDeals));
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  static Path place(Path output, Table table) {
    return output.resolve(table.fileName());
  }

  static List<Path> places(Path output) {
    List<Path> places = new ArrayList<>();
    for (Table table : Table.values()) {
      places.add(place(output, table));
    }
    return places;
  }

  /** Writes the file of new deals of a run that has none. */
  static void writeNoNewDeals(Path place, CsvStyle style) throws IOException {
    try (BufferedWriter out =
        Files.newBufferedWriter(Commit.temporary(place), StandardCharsets.UTF_8)) {
      style.begin(newDealsHeader(style), out);
    }
  }

  private static List<String> newDealsHeader(CsvStyle style) {
    List<String> header = new ArrayList<>(Table.DEALS.header(style.header()));
    header.add(style.header() == Table.Header.ZH ? "变化" : "change");
    return header;
  }

  private BufferedWriter open(Path place) throws IOException {
    BufferedWriter writer =
        Files.newBufferedWriter(Commit.temporary(place), StandardCharsets.UTF_8);
    writers.add(writer);
    return writer;
  }

  void add(Table table, List<String> row) throws IOException {
    CsvTable csv = tables.get(table);
    if (csv == null) {
      throw new IllegalStateException("closed");
    }
    csv.add(row);
  }

  void addNewDeal(List<String> row, NewDeals.Change change) throws IOException {
    if (newDeals != null && change != NewDeals.Change.NONE) {
      List<String> cells = new ArrayList<>(row);
      cells.add(change == NewDeals.Change.ADDED ? "added" : "changed");
      newDeals.add(cells);
    }
  }

  @Override
  public void close() throws IOException {
    for (BufferedWriter writer : writers) {
      writer.close();
    }
  }
}
