package dealfacts.report;

/**
 * Deals of a range of confidence.
 *
 * @param from lower end of the range, in tenths
 * @param confidence sum of the confidences, in hundredths
 * @param right rows whose deal is in the gold, with the same type
 * @param clean rows of these without a wrong slot
 */
public record Bin(int from, int rows, int confidence, int right, int clean) {

  /** The mean confidence of the rows. */
  public double expected() {
    return Score.share(confidence, 100 * rows);
  }

  /** The share that is right; the nearer to {@link #expected()}, the better. */
  public double actual() {
    return Score.share(right, rows);
  }
}
