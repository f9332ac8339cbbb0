package dealfacts.run;

import dealfacts.output.Table;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What one document came to: its rows, or the reason why it has none. */
sealed interface Outcome permits Outcome.Told, Outcome.Rejected {
  /** The columns of {@code rejects.csv} that the document itself decides. */
  record Rejected(String stage, String reason, String detail) implements Outcome {
    /** Whether it could be read with more time or memory. */
    boolean isLimited() {
      return reason.equals("too-slow") || (stage.equals("extract") && reason.equals("too-large"));
    }

    @Override
    public byte[] encoded(byte[] key) {
      return head(key, REJECTED).string(stage).string(reason).string(detail).done();
    }
  }

  /**
   * An article and its deals as rows.
   *
   * @param likeness the same for copies of an article; empty where it is too short to tell
   * @param print an encoded {@link Print}
   */
  record Told(byte[] likeness, byte[] print, Map<Table, List<List<String>>> rows)
      implements Outcome {
    /** A cell of the article's row. */
    String cell(String column) {
      return rows.getOrDefault(Table.ARTICLES, List.of()).get(0).get(Table.ARTICLES.column(column));
    }

    @Override
    public byte[] encoded(byte[] key) {
      Wire.Writer out = head(key, TOLD).bytes(likeness).bytes(print);
      for (Table table : TABLES) {
        List<List<String>> list = rows.getOrDefault(table, List.of());
        out.number(list.size());
        for (List<String> row : list) {
          row.forEach(out::string);
        }
      }
      return out.done();
    }
  }

  /** The tables whose rows are kept, in the order in which they are written. */
  List<Table> TABLES =
      List.of(Table.ARTICLES, Table.DEALS, Table.PARTIES, Table.AMOUNTS, Table.DATES);

  int TOLD = 0;
  int REJECTED = 1;

  /**
   * As the journal keeps it.
   *
   * @param key of the document, {@link ContentIndex#KEY} bytes
   */
  byte[] encoded(byte[] key);

  private static Wire.Writer head(byte[] key, int kind) {
    return new Wire.Writer().raw(key).number(kind);
  }

  static Outcome decode(byte[] payload) {
    Wire.Reader in =
        new Wire.Reader(
            ByteBuffer.wrap(payload, ContentIndex.KEY, payload.length - ContentIndex.KEY));
    if (in.number() == REJECTED) {
      return new Rejected(in.string(), in.string(), in.string());
    }
    byte[] likeness = in.bytes();
    byte[] print = in.bytes();
    Map<Table, List<List<String>>> rows = new EnumMap<>(Table.class);
    for (Table table : TABLES) {
      int size = in.integer();
      List<List<String>> list = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        List<String> row = new ArrayList<>();
        for (int c = 0; c < table.columns().size(); c++) {
          row.add(in.string());
        }
        list.add(row);
      }
      rows.put(table, list);
    }
    return new Told(likeness, print, rows);
  }
}
