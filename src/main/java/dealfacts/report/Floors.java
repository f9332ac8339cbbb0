package dealfacts.report;

import dealfacts.output.CsvReader;
import dealfacts.output.CsvReader.Row;
import dealfacts.output.CsvStyle;
import dealfacts.output.CsvTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The F1 that an output must reach, pinned to one state of the gold: a file with the columns {@code
 * item,f1,gold_sha256}.
 */
public final class Floors {
  private static final List<String> COLUMNS = List.of("item", "f1", "gold_sha256");

  private final Map<String, BigDecimal> floors;
  private final String goldHash;

  private Floors(Map<String, BigDecimal> floors, String goldHash) {
    this.floors = floors;
    this.goldHash = goldHash;
  }

  /** Reads the file. */
  public static Floors read(Path file) throws IOException {
    Map<String, BigDecimal> floors = new LinkedHashMap<>();
    String goldHash = "";
    for (Row row : CsvReader.rows(file)) {
      try {
        floors.put(row.get("item"), new BigDecimal(row.get("f1")));
      } catch (NumberFormatException e) {
        throw new IOException(file + ": the floor of " + row.get("item") + " is no number", e);
      }
      goldHash = row.get("gold_sha256");
    }
    return new Floors(floors, goldHash);
  }

  /** What falls short, in words; empty where nothing does. */
  public List<String> violations(Evaluation evaluation) {
    if (!goldHash.equals(evaluation.goldHash())) {
      return List.of(
          "the floors belong to another state of the gold (pinned %s, is %s)"
              .formatted(abbreviated(goldHash), abbreviated(evaluation.goldHash())));
    }
    List<String> violations = new ArrayList<>();
    floors.forEach(
        (item, floor) -> {
          BigDecimal f1 = f1(evaluation.score(item));
          if (f1.compareTo(floor) < 0) {
            violations.add("%s: F1 %s is under its floor %s".formatted(item, f1, floor));
          }
        });
    return violations;
  }

  /**
   * Pins the scores of an evaluation as the new floors, of deals and slots, overall and by type.
   *
   * @param allowLower whether a floor may fall; otherwise nothing is written when one would
   * @return the floors that would fall, in words
   */
  public static List<String> update(Path file, Evaluation evaluation, boolean allowLower)
      throws IOException {
    Map<String, BigDecimal> old = Files.exists(file) ? read(file).floors : Map.of();
    Map<String, BigDecimal> pinned = new LinkedHashMap<>();
    evaluation.scores().stream()
        .filter(score -> score.item().matches("(deals|slots)(/.{1,40})?"))
        .forEach(score -> pinned.put(score.item(), f1(score)));
    List<String> lower = new ArrayList<>();
    old.forEach(
        (item, floor) -> {
          BigDecimal f1 = pinned.getOrDefault(item, BigDecimal.ZERO);
          if (f1.compareTo(floor) < 0) {
            lower.add("%s: from %s to %s".formatted(item, floor, f1));
          }
        });
    if (lower.isEmpty() || allowLower) {
      StringBuilder text = new StringBuilder();
      CsvTable csv = CsvStyle.PLAIN.begin(COLUMNS, text);
      for (Map.Entry<String, BigDecimal> floor : pinned.entrySet()) {
        csv.add(List.of(floor.getKey(), floor.getValue().toPlainString(), evaluation.goldHash()));
      }
      Files.writeString(file, text, StandardCharsets.UTF_8);
    }
    return lower;
  }

  /** Rounded down, so that a score always reaches the floor that was pinned from it. */
  private static BigDecimal f1(Score score) {
    return BigDecimal.valueOf(score.f1()).setScale(4, RoundingMode.DOWN);
  }

  private static String abbreviated(String hash) {
    return hash.substring(0, Math.min(12, hash.length()));
  }
}
