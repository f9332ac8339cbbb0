package dealfacts.run;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Tells which deals are new: reads what the last run told, article by article in the order of the
 * tables, and writes what this one tells.
 */
final class NewDeals implements Closeable {
  private static final int END = -1;

  private final @Nullable DataInputStream before;
  private final DataOutputStream now;
  private final Map<String, Integer> deals = new LinkedHashMap<>();
  private String group = "";
  private boolean grouped;
  private @Nullable String nextArticle;
  private String nextDeal = "";
  private int nextSum;

  /** How a deal differs from the last run. */
  enum Change {
    NONE,
    ADDED,
    CHANGED
  }

  NewDeals(Path before, Path now) throws IOException {
    this.before =
        Files.exists(before)
            ? new DataInputStream(new BufferedInputStream(Files.newInputStream(before)))
            : null;
    this.now = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(now)));
    advance();
  }

  /** Compares the row of a deal; rows come in the order of the table. */
  Change compare(String article, String deal, List<String> row) throws IOException {
    int sum = sum(row);
    write(article);
    write(deal);
    now.writeInt(sum);
    if (!grouped || !group.equals(article)) {
      moveTo(article);
    }
    Integer was = deals.get(deal);
    if (was == null) {
      return Change.ADDED;
    }
    return was == sum ? Change.NONE : Change.CHANGED;
  }

  private void moveTo(String article) throws IOException {
    group = article;
    grouped = true;
    deals.clear();
    while (nextArticle != null && compare(nextArticle, article) < 0) {
      advance();
    }
    while (article.equals(nextArticle)) {
      deals.put(nextDeal, nextSum);
      advance();
    }
  }

  private void advance() throws IOException {
    int length = before == null ? END : before.readInt();
    if (before == null || length == END) {
      nextArticle = null;
      return;
    }
    nextArticle = read(before, length);
    nextDeal = read(before, before.readInt());
    nextSum = before.readInt();
  }

  private void write(String value) throws IOException {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    now.writeInt(bytes.length);
    now.write(bytes);
  }

  private static String read(DataInputStream in, int length) throws IOException {
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private static int compare(String a, String b) {
    return Arrays.compareUnsigned(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }

  private static int sum(List<String> row) {
    CRC32C sum = new CRC32C();
    for (String cell : row) {
      sum.update(cell.getBytes(StandardCharsets.UTF_8));
      sum.update(0);
    }
    return (int) sum.getValue();
  }

  @Override
  public void close() throws IOException {
    now.writeInt(END);
    now.close();
    if (before != null) {
      before.close();
    }
  }
}
