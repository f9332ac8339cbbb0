package dealfacts.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What an output is worth, measured against gold.
 *
 * @param goldHash of the gold's tables
 * @param articles how many articles the gold has
 * @param scores {@code slots} (end to end), {@code matched slots}, {@code deals}, then by type,
 *     role and kind
 * @param shares of single columns in deals that were found
 * @param types gold types against output types, of all deals
 * @param statuses gold statuses against output statuses, of deals found in both
 * @param reliability by tenths of confidence
 * @param mistakes in the order of the gold
 */
public record Evaluation(
    String goldHash,
    int articles,
    List<Score> scores,
    List<Share> shares,
    Confusion types,
    Confusion statuses,
    List<Bin> reliability,
    List<Mistake> mistakes,
    List<String> notes) {

  public Evaluation {
    scores = List.copyOf(scores);
    shares = List.copyOf(shares);
    reliability = List.copyOf(reliability);
    mistakes = List.copyOf(mistakes);
    notes = List.copyOf(notes);
  }

  /**
   * Measures an output folder against a folder of gold, or a folder of such folders. Articles that
   * the gold doesn't know are not scored.
   */
  public static Evaluation of(Path gold, Path output) throws IOException {
    List<GoldSet> sets = GoldSet.find(gold);
    Evaluator evaluator = new Evaluator(OutputFolder.read(output));
    for (GoldSet set : sets) {
      evaluator.add(set);
    }
    return evaluator.result(GoldSet.hash(sets));
  }

  /** The score of an item; all zero where neither side has it. */
  public Score score(String item) {
    return scores.stream()
        .filter(score -> score.item().equals(item))
        .findFirst()
        .orElseGet(() -> new Score(item, 0, 0, 0));
  }
}
