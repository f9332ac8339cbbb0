package dealfacts.report;

import dealfacts.output.CsvReader.Row;
import dealfacts.report.GoldSet.GoldArticle;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts how an output agrees with sets of gold. */
final class Evaluator {
  private static final List<String> FIELDS =
      List.of("type", "status", "stage", "round", "instrument", "subject_text");

  private final Map<String, List<Deal>> output;
  private final OutputArticles outputArticles;
  private final Map<String, int[]> counts = new TreeMap<>();
  private final Map<String, int[]> shares = new LinkedHashMap<>();
  private final Confusion types = new Confusion();
  private final Confusion statuses = new Confusion();
  private final int[][] bins = new int[10][4];
  private final List<Mistake> mistakes = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private int articles;

  Evaluator(OutputFolder folder) {
    output = OutputFolder.byArticle(folder.deals());
    outputArticles = new OutputArticles(folder.articles());
  }

  private enum Count {
    FOUND,
    MISSED,
    WRONG
  }

  void add(GoldSet set) {
    int absent = 0;
    Map<String, Long> pathCounts =
        set.articles().stream()
            .collect(Collectors.groupingBy(GoldArticle::path, Collectors.counting()));
    for (GoldArticle article : set.articles()) {
      articles++;
      boolean alone = pathCounts.getOrDefault(article.path(), 0L) == 1;
      String id = outputArticles.id(article.id(), alone ? article.path() : "");
      if (id.isEmpty()) {
        absent++;
      }
      new OneArticle(set, article, output.getOrDefault(id, List.of())).score();
    }
    if (absent > 0) {
      notes.add(
          "%s: %d of %d articles are not in the output; their deals count as missed"
              .formatted(set.name(), absent, set.articles().size()));
    }
  }

  Evaluation result(String goldHash) {
    List<Score> scores = new ArrayList<>();
    for (String item : List.of("slots", "matched slots", "deals")) {
      int[] c = counts.getOrDefault(item, new int[3]);
      scores.add(new Score(item, c[0], c[1], c[2]));
    }
    counts.forEach(
        (item, c) -> {
          if (item.contains("/")) {
            scores.add(new Score(item, c[0], c[1], c[2]));
          }
        });
    List<Share> fields = new ArrayList<>();
    shares.forEach((item, c) -> fields.add(new Share(item, c[0], c[1])));
    List<Bin> reliability = new ArrayList<>();
    for (int i = 0; i < bins.length; i++) {
      if (bins[i][0] > 0) {
        reliability.add(new Bin(i, bins[i][0], bins[i][1], bins[i][2], bins[i][3]));
      }
    }
    return new Evaluation(
        goldHash, articles, scores, fields, types, statuses, reliability, mistakes, notes);
  }

  private void count(Count what, String... items) {
    for (String item : items) {
      counts.computeIfAbsent(item, i -> new int[3])[what.ordinal()]++;
    }
  }

  /** The scoring of one article's deals. */
  private final class OneArticle {
    private final GoldSet set;
    private final GoldArticle article;
    private final List<Deal> found;

    private OneArticle(GoldSet set, GoldArticle article, List<Deal> found) {
      this.set = set;
      this.article = article;
      this.found = found;
    }

    private void score() {
      int[] partnerOf = Pairing.of(article.deals(), found);
      for (int i = 0; i < partnerOf.length; i++) {
        Deal gold = article.deals().get(i);
        if (!gold.must()) {
          continue;
        }
        if (partnerOf[i] < 0) {
          missed(gold, i);
        } else {
          matched(gold, i, found.get(partnerOf[i]));
        }
      }
      for (int j = 0; j < found.size(); j++) {
        int index = j;
        if (Arrays.stream(partnerOf).noneMatch(partner -> partner == index)) {
          invented(found.get(j));
        }
      }
    }

    private void missed(Deal gold, int i) {
      count(Count.MISSED, "deals", "deals/" + gold.type());
      types.add(gold.type(), Confusion.NONE);
      mistake(gold, i, "deal", gold.line(), "", true, null);
      for (Slot slot : set.scored(gold)) {
        if (slot.must()) {
          count(Count.MISSED, "slots", "slots/" + gold.type(), slot.item());
          mistake(gold, i, slot.item(), slot.text(), "", true, null);
        }
      }
    }

    private void invented(Deal deal) {
      count(Count.WRONG, "deals", "deals/" + deal.type());
      types.add(Confusion.NONE, deal.type());
      rate(deal, false, false);
      mistake(deal, -1, "deal", "", deal.line(), true, deal);
      for (Slot slot : set.scored(deal)) {
        count(Count.WRONG, "slots", "slots/" + deal.type(), slot.item());
        mistake(deal, -1, slot.item(), "", slot.text(), true, deal);
      }
    }

    private void matched(Deal gold, int i, Deal deal) {
      count(Count.FOUND, "deals", "deals/" + gold.type());
      types.add(gold.type(), deal.type());
      if (!gold.get("status").isEmpty()) {
        statuses.add(gold.get("status"), deal.get("status"));
      }
      FIELDS.stream().filter(gold.row()::has).forEach(field -> field(gold, i, deal, field));
      Pairing.Slots slots = Pairing.slots(set.scored(gold), set.scored(deal));
      String ofType = "slots/" + gold.type();
      slots
          .found()
          .forEach(slot -> count(Count.FOUND, "slots", "matched slots", ofType, slot.item()));
      for (Slot slot : slots.missed()) {
        count(Count.MISSED, "slots", "matched slots", ofType, slot.item());
        mistake(gold, i, slot.item(), slot.text(), "", false, deal);
      }
      for (Slot slot : slots.wrong()) {
        count(Count.WRONG, "slots", "matched slots", ofType, slot.item());
        mistake(gold, i, slot.item(), "", slot.text(), false, deal);
      }
      rate(deal, gold.type().equals(deal.type()), slots.wrong().isEmpty());
    }

    /**
     * A round where there is none is wrong too; elsewhere an empty cell of gold asks for nothing.
     */
    private void field(Deal gold, int i, Deal deal, String field) {
      String wanted = gold.get(field);
      String cell = deal.get(field);
      if (wanted.isEmpty() && (!field.equals("round") || cell.isEmpty())) {
        return;
      }
      boolean right =
          field.equals("subject_text")
              ? Arrays.stream(wanted.split("\\|"))
                  .anyMatch(s -> Normal.text(s).equals(Normal.text(cell)))
              : wanted.equals(cell);
      int[] c = shares.computeIfAbsent(field, f -> new int[2]);
      c[0] += right ? 1 : 0;
      c[1]++;
      if (!right) {
        mistake(gold, i, field, wanted, cell, false, deal);
      }
    }

    private void rate(Deal deal, boolean right, boolean clean) {
      int hundredths =
          deal.get("confidence").isEmpty()
              ? 0
              : new BigDecimal(deal.get("confidence")).movePointRight(2).intValue();
      int[] bin = bins[Math.min(hundredths / 10, 9)];
      bin[0]++;
      bin[1] += hundredths;
      bin[2] += right ? 1 : 0;
      bin[3] += right && clean ? 1 : 0;
    }

    private void mistake(
        Deal of,
        int i,
        String item,
        String gold,
        String cell,
        boolean wholeDeal,
        @Nullable Deal partner) {
      String evidence = of.get("evidence");
      if (evidence.isEmpty() && partner != null) {
        evidence = partner.get("evidence");
      }
      String slot = item.contains("/") ? gold + cell : "";
      mistakes.add(
          new Mistake(
              set.name(),
              article.id(),
              i < 0 ? "" : "gold " + (i + 1),
              of.type(),
              item,
              gold,
              cell,
              wholeDeal,
              partner == null ? "" : partner.get("rule"),
              Passage.of(slot, evidence, article.text())));
    }
  }

  /**
   * Finds an article of the gold in the output: by its id, else by a path of that article alone.
   */
  private static final class OutputArticles {
    private final Map<String, String> byPath = new TreeMap<>();
    private final Map<String, String> byId = new TreeMap<>();

    private OutputArticles(List<Row> articles) {
      for (Row row : articles) {
        byId.put(row.get("article_id"), row.get("article_id"));
        byPath.merge(row.get("path"), row.get("article_id"), (one, other) -> "");
      }
    }

    /** Empty where the output doesn't know the article. */
    private String id(String id, String path) {
      String known = byId.getOrDefault(id, "");
      return known.isEmpty() && !path.isEmpty() ? byPath.getOrDefault(path, "") : known;
    }
  }
}
