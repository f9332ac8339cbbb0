package dealfacts.report;

/**
 * Counts of one item ({@code deals}, {@code slots/financing}, {@code party/investor}).
 *
 * @param found in gold and output
 * @param missed in gold only
 * @param wrong in the output only
 */
public record Score(String item, int found, int missed, int wrong) {

  /** How many the gold has. */
  public int gold() {
    return found + missed;
  }

  /** How many the output has. */
  public int output() {
    return found + wrong;
  }

  /** The share of the output that is right; 0 where there is none. */
  public double precision() {
    return share(found, output());
  }

  /** The share of the gold that is found; 0 where there is none. */
  public double recall() {
    return share(found, gold());
  }

  /** The harmonic mean of both. */
  public double f1() {
    return share(2 * found, gold() + output());
  }

  static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
