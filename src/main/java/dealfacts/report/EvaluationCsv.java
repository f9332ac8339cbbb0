package dealfacts.report;

import dealfacts.output.CsvStyle;
import dealfacts.output.CsvTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** An evaluation as CSV: one table of the figures, one of the mistakes. */
public final class EvaluationCsv {
  private static final List<String> COLUMNS =
      List.of("set article_id deal type side item gold output rule sentence".split(" "));

  private EvaluationCsv() {}

  /** The scores, one row an item. */
  public static void scores(Evaluation evaluation, Appendable out) throws IOException {
    CsvTable csv =
        CsvStyle.PLAIN.begin(
            List.of("item", "gold", "output", "right", "precision", "recall", "f1"), out);
    for (Score s : evaluation.scores()) {
      csv.add(
          List.of(
              s.item(),
              Integer.toString(s.gold()),
              Integer.toString(s.output()),
              Integer.toString(s.found()),
              ratio(s.precision()),
              ratio(s.recall()),
              ratio(s.f1())));
    }
    for (Share s : evaluation.shares()) {
      csv.add(
          List.of(
              "column/" + s.item(),
              Integer.toString(s.total()),
              Integer.toString(s.total()),
              Integer.toString(s.right()),
              ratio(s.value()),
              ratio(s.value()),
              ratio(s.value())));
    }
  }

  /** The mistakes, one row each. */
  public static void mistakes(Evaluation evaluation, Appendable out) throws IOException {
    CsvTable csv = CsvStyle.PLAIN.begin(COLUMNS, out);
    for (Mistake m : evaluation.mistakes()) {
      csv.add(cells(m));
    }
  }

  /** What was won and lost, one row each. */
  public static void comparison(Comparison comparison, Appendable out) throws IOException {
    CsvTable csv = CsvStyle.PLAIN.begin(behind("change", COLUMNS), out);
    for (Mistake m : comparison.won()) {
      csv.add(behind("won", cells(m)));
    }
    for (Mistake m : comparison.lost()) {
      csv.add(behind("lost", cells(m)));
    }
  }

  private static List<String> behind(String first, List<String> rest) {
    return Stream.concat(Stream.of(first), rest.stream()).toList();
  }

  private static List<String> cells(Mistake m) {
    return List.of(
        m.set(),
        m.article(),
        m.deal(),
        m.type(),
        m.side(),
        m.item(),
        m.gold(),
        m.output(),
        m.rule(),
        m.sentence());
  }

  static String ratio(double value) {
    return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP).toPlainString();
  }
}
