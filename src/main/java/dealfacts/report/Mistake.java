package dealfacts.report;

/**
 * One difference between gold and output.
 *
 * @param set the name of the gold set
 * @param deal number of the gold deal in its article, {@code gold 2}; empty where the gold has no
 *     such deal
 * @param type of the deal, as gold has it, else the output
 * @param item {@code deal}, {@code status}, {@code party/investor} …
 * @param gold what the gold says; empty where it says nothing
 * @param output what the output says; empty where it says nothing
 * @param wholeDeal whether the deal itself was missed or invented, so that its slots only follow
 * @param rule that found the deal of the output; empty where there is none
 * @param sentence that tells it, as far as known
 */
public record Mistake(
    String set,
    String article,
    String deal,
    String type,
    String item,
    String gold,
    String output,
    boolean wholeDeal,
    String rule,
    String sentence) {

  /** A slot of a deal that is a mistake as a whole says nothing new to a reader. */
  public boolean follows() {
    return wholeDeal && !item.equals("deal");
  }

  /** {@code missed} in the output, {@code wrong} there, or {@code differs}. */
  public String side() {
    return output.isEmpty() ? "missed" : gold.isEmpty() ? "wrong" : "differs";
  }

  /** What stays the same as long as the mistake is the same, whatever else changes. */
  String key() {
    return String.join("\n", set, article, deal, item, gold, output);
  }
}
