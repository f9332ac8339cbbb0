package dealfacts.report;

import java.util.Arrays;

/** The one-to-one pairing of rows and columns with the greatest sum of weights. */
final class Assignment {
  private static final long FAR = Long.MAX_VALUE / 4;

  private Assignment() {}

  /**
   * For each row its column, or -1. Pairs of weight 0 are left out. The Hungarian method on a
   * square of costs, cubic in the greater side.
   */
  static int[] best(long[][] weights, int columns) {
    int n = Math.max(weights.length, columns);
    long[] rowPotential = new long[n + 1];
    long[] columnPotential = new long[n + 1];
    int[] rowOf = new int[n + 1];
    for (int row = 1; row <= n; row++) {
      rowOf[0] = row;
      augment(weights, columns, rowPotential, columnPotential, rowOf);
    }
    int[] columnOf = new int[weights.length];
    Arrays.fill(columnOf, -1);
    for (int column = 1; column <= n; column++) {
      if (cost(weights, columns, rowOf[column], column) < 0) {
        columnOf[rowOf[column] - 1] = column - 1;
      }
    }
    return columnOf;
  }

  /** Finds a column for the row that waits at column 0, moving others along the cheapest path. */
  private static void augment(long[][] weights, int columns, long[] u, long[] v, int[] rowOf) {
    int n = rowOf.length - 1;
    long[] least = new long[n + 1];
    int[] way = new int[n + 1];
    boolean[] used = new boolean[n + 1];
    Arrays.fill(least, FAR);
    int at = 0;
    while (rowOf[at] != 0) {
      used[at] = true;
      long delta = FAR;
      int next = 0;
      for (int j = 1; j <= n; j++) {
        if (used[j]) {
          continue;
        }
        long reduced = cost(weights, columns, rowOf[at], j) - u[rowOf[at]] - v[j];
        if (reduced < least[j]) {
          least[j] = reduced;
          way[j] = at;
        }
        if (least[j] < delta) {
          delta = least[j];
          next = j;
        }
      }
      for (int j = 0; j <= n; j++) {
        if (used[j]) {
          u[rowOf[j]] += delta;
          v[j] -= delta;
        } else {
          least[j] -= delta;
        }
      }
      at = next;
    }
    while (at != 0) {
      rowOf[at] = rowOf[way[at]];
      at = way[at];
    }
  }

  private static long cost(long[][] weights, int columns, int row, int column) {
    return row <= weights.length && column <= columns ? -weights[row - 1][column - 1] : 0;
  }
}
