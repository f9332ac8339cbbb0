package dealfacts.gold;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dealfacts.deal.AmountKind;
import dealfacts.deal.DateKind;
import dealfacts.deal.DealType;
import dealfacts.deal.Instrument;
import dealfacts.deal.Role;
import dealfacts.deal.Stage;
import dealfacts.deal.Status;
import dealfacts.mention.EntityType;
import dealfacts.mention.Qualifier;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The hand-made gold is what every score rests on, so its own slips are looked for here: values
 * outside the contract, rows that hang in the air, words that don't stand in their article.
 */
class GoldFilesTest {
  private static final Path GOLD = Path.of("src/test/resources/gold");
  private static final Path CORPUS = Path.of("corpus");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ROUND =
      "seed|angel(_plus)?|pre_[a-z](_plus)?|[a-h][1-9]?(_plus){0,2}|pre_ipo|strategic|equity"
          + "|convertible|follow_on";

  @ParameterizedTest
  @MethodSource("sets")
  void dealsKeepToTheContract(Path set) throws IOException {
    Set<String> articles = column(set, "articles.csv", "article_id");
    Set<String> withParty = column(set, "parties.csv", "deal_id");
    List<String> ids = new ArrayList<>();
    for (CSVRecord deal : read(set, "deals.csv")) {
      String id = deal.get("deal_id");
      ids.add(id);
      assertThat(articles).as(id).contains(deal.get("article_id"));
      assertThat(labels(DealType.values(), DealType::label)).as(id).contains(deal.get("type"));
      assertThat(labels(Status.values(), Status::label)).as(id).contains(deal.get("status"));
      if (deal.get("type").equals("ipo")) {
        assertThat(labels(Stage.values(), Stage::label)).as(id).contains(deal.get("stage"));
      } else {
        assertThat(deal.get("stage")).as(id).isEmpty();
      }
      if (!deal.get("round").isEmpty()) {
        assertThat(deal.get("type")).as(id).isEqualTo("financing");
        assertThat(deal.get("round")).as(id).matches(ROUND);
      }
      if (!deal.get("instrument").isEmpty()) {
        assertThat(labels(Instrument.values(), Instrument::label))
            .as(id)
            .contains(deal.get("instrument"));
      }
      assertThat(deal.get("must")).as(id).isIn("true", "false");
      assertThat(deal.get("evidence")).as(id).isNotBlank();
      assertThat(withParty).as("a deal without a party").contains(id);
    }
    assertThat(ids).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("sets")
  void partiesHaveRolesAndNames(Path set) throws IOException {
    Map<String, CSVRecord> deals = deals(set);
    Set<String> seen = new TreeSet<>();
    for (CSVRecord party : read(set, "parties.csv")) {
      String row = party.get("deal_id") + " " + party.get("role") + " " + party.get("name");
      assertThat(seen.add(row)).as("twice: " + row).isTrue();
      assertThat(labels(Role.values(), Role::label)).as(row).contains(party.get("role"));
      assertThat(labels(EntityType.values(), EntityType::label))
          .as(row)
          .contains(party.get("entity_type"));
      assertThat(party.get("name")).as(row).isNotBlank().isEqualTo(party.get("name").strip());
      assertThat(party.get("canonical_name")).as(row).isNotBlank();
      assertBelongs(party, deals);
      if (party.get("role").equals("investor")) {
        assertThat(seen)
            .as("a lead investor is no investor")
            .doesNotContain(party.get("deal_id") + " lead_investor " + party.get("name"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("sets")
  void amountsAgreeWithTheirQualifier(Path set) throws IOException {
    Map<String, CSVRecord> deals = deals(set);
    for (CSVRecord amount : read(set, "amounts.csv")) {
      String row = amount.get("deal_id") + " " + amount.get("text");
      assertBelongs(amount, deals);
      assertThat(labels(AmountKind.values(), AmountKind::label))
          .as(row)
          .contains(amount.get("kind"));
      assertThat(labels(Qualifier.values(), Qualifier::label))
          .as(row)
          .contains(amount.get("qualifier"));
      assertThat(amount.get("unit")).as(row).matches("[A-Z]{3}|PERCENT|SHARES");
      switch (amount.get("qualifier")) {
        case "exact", "about", "nearly" ->
            assertThat(decimal(amount, "low")).as(row).isEqualTo(decimal(amount, "high"));
        case "over", "at_least" -> {
          assertThat(amount.get("high")).as(row).isEmpty();
          assertThat(decimal(amount, "low")).as(row).isPositive();
        }
        case "up_to" -> {
          assertThat(amount.get("low")).as(row).isEmpty();
          assertThat(decimal(amount, "high")).as(row).isPositive();
        }
        default -> assertThat(decimal(amount, "low")).as(row).isLessThan(decimal(amount, "high"));
      }
      boolean percent = amount.get("kind").startsWith("stake");
      assertThat(amount.get("unit").equals("PERCENT")).as(row).isEqualTo(percent);
      assertThat(amount.get("unit").equals("SHARES"))
          .as(row)
          .isEqualTo(amount.get("kind").equals("share_count"));
    }
  }

  @ParameterizedTest
  @MethodSource("sets")
  void datesAreDays(Path set) throws IOException {
    Map<String, CSVRecord> deals = deals(set);
    for (CSVRecord date : read(set, "dates.csv")) {
      String row = date.get("deal_id") + " " + date.get("text");
      assertBelongs(date, deals);
      assertThat(labels(DateKind.values(), DateKind::label)).as(row).contains(date.get("kind"));
      if (!date.get("date_start").isEmpty() && !date.get("date_end").isEmpty()) {
        assertThat(LocalDate.parse(date.get("date_start")))
            .as(row)
            .isBeforeOrEqualTo(LocalDate.parse(date.get("date_end")));
        assertThat(date.get("edtf")).as(row).isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("sets")
  void everyWordStandsInItsArticle(Path set) throws IOException {
    Map<String, String> texts = texts(set);
    for (String file : List.of("deals.csv", "parties.csv", "amounts.csv", "dates.csv")) {
      for (CSVRecord row : read(set, file)) {
        String text = texts.get(row.get("article_id"));
        if (text == null) {
          continue; // a page of the corpus, whose text is the reader's to find
        }
        for (String column : List.of("subject_text", "evidence", "name", "text")) {
          if (row.isMapped(column)) {
            assertThat(text).as(row.get("deal_id")).contains(row.get(column));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("sets")
  void articlesCountTheirDeals(Path set) throws IOException {
    Map<String, Long> deals =
        read(set, "deals.csv").stream()
            .collect(Collectors.groupingBy(d -> d.get("article_id"), Collectors.counting()));
    for (CSVRecord article : read(set, "articles.csv")) {
      assertThat(article.get("deals"))
          .as(article.get("article_id"))
          .isEqualTo(Long.toString(deals.getOrDefault(article.get("article_id"), 0L)));
    }
  }

  @Test
  void corpusArticlesAreTheFilesOfTheCorpus() throws Exception {
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    Set<String> listed = new TreeSet<>();
    for (CSVRecord article : read(GOLD.resolve("corpus"), "articles.csv")) {
      String path = article.get("path");
      listed.add(path);
      byte[] bytes = Files.readAllBytes(CORPUS.resolve(path));
      if (path.endsWith(".jsonl")) {
        assertThat(records(CORPUS.resolve(path))).containsKey(article.get("article_id"));
      } else if (!path.endsWith(".warc.gz")) {
        String hash = HexFormat.of().formatHex(sha256.digest(bytes));
        assertThat(article.get("article_id")).as(path).isEqualTo(hash.substring(0, 16));
      }
    }
    try (Stream<Path> files = Files.walk(CORPUS)) {
      assertThat(
              files
                  .filter(Files::isRegularFile)
                  .map(p -> CORPUS.relativize(p).toString().replace('\\', '/')))
          .containsExactlyInAnyOrderElementsOf(listed);
    }
  }

  @Test
  void goldIsLargeAndCoversTheContract() throws IOException {
    int articles = 0;
    int silent = 0;
    Set<String> types = new TreeSet<>();
    Set<String> statuses = new TreeSet<>();
    for (Path set : sets().toList()) {
      for (CSVRecord article : read(set, "articles.csv")) {
        articles++;
        silent += article.get("deals").equals("0") ? 1 : 0;
      }
      types.addAll(column(set, "deals.csv", "type"));
      statuses.addAll(column(set, "deals.csv", "status"));
    }
    assertThat(articles).isGreaterThanOrEqualTo(150);
    assertThat(silent).isGreaterThanOrEqualTo(40);
    assertThat(types)
        .containsExactlyInAnyOrderElementsOf(labels(DealType.values(), DealType::label));
    assertThat(statuses)
        .containsExactlyInAnyOrderElementsOf(labels(Status.values(), Status::label));
  }

  private static Stream<Path> sets() throws IOException {
    try (Stream<Path> folders = Files.list(GOLD)) {
      return folders.filter(f -> Files.exists(f.resolve("deals.csv"))).sorted().toList().stream();
    }
  }

  private static List<CSVRecord> read(Path set, String file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(Files.readString(set.resolve(file)), format)) {
      return parser.getRecords();
    }
  }

  private static Set<String> column(Path set, String file, String column) throws IOException {
    return read(set, file).stream()
        .map(row -> row.get(column))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, CSVRecord> deals(Path set) throws IOException {
    return read(set, "deals.csv").stream()
        .collect(Collectors.toMap(row -> row.get("deal_id"), row -> row));
  }

  /** Title and text of the set's articles by id, as far as they are records. */
  private static Map<String, String> texts(Path set) throws IOException {
    Path articles = set.resolve("articles.jsonl");
    if (Files.exists(articles)) {
      return records(articles);
    }
    Map<String, String> texts = new LinkedHashMap<>();
    for (String path : column(set, "articles.csv", "path")) {
      if (path.endsWith(".jsonl")) {
        texts.putAll(records(CORPUS.resolve(path)));
      }
    }
    return texts;
  }

  private static Map<String, String> records(Path file) throws IOException {
    Map<String, String> records = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode record = JSON.readTree(line);
      String text = record.path("text").asText(record.path("content").asText());
      records.put(record.get("id").asText(), record.path("title").asText("") + "\n" + text);
    }
    return records;
  }

  private static void assertBelongs(CSVRecord row, Map<String, CSVRecord> deals) {
    assertThat(deals).containsKey(row.get("deal_id"));
    assertThat(row.get("article_id")).isEqualTo(deals.get(row.get("deal_id")).get("article_id"));
  }

  private static BigDecimal decimal(CSVRecord row, String column) {
    return new BigDecimal(row.get(column));
  }

  private static <T> List<String> labels(T[] values, Function<T, String> label) {
    return Arrays.stream(values).map(label).toList();
  }
}
