package dealfacts.report;

/** How often a column is right ({@code status}, {@code round}) in deals that were found. */
public record Share(String item, int right, int total) {

  /** From 0 to 1. */
  public double value() {
    return Score.share(right, total);
  }
}
