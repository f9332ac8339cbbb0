package dealfacts.output;

import static org.assertj.core.api.Assertions.assertThat;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DateKind;
import dealfacts.deal.DealFact;
import dealfacts.deal.DealType;
import dealfacts.deal.Instrument;
import dealfacts.deal.Role;
import dealfacts.deal.Status;
import dealfacts.ingest.Article;
import dealfacts.mention.DateMention;
import dealfacts.mention.EntityType;
import dealfacts.mention.Qualifier;
import dealfacts.mention.Quantity;
import dealfacts.mention.RoundMention;
import dealfacts.text.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArticleRowsTest {
  private static final String BODY = "3月5日，云杉机器人宣布完成约1.20亿元A+轮融资，由青禾资本领投，白榆创投跟投，投后估值超10亿元。\n";
  private static final Article ARTICLE =
      Article.of("a1", "云杉机器人获新融资", BODY, LocalDate.of(2024, 3, 6));

  private static Span span(String words) {
    int start = ARTICLE.text().lastIndexOf(words);
    return new Span(start, start + words.length());
  }

  private static Quantity money(String words, String low, String high, Qualifier qualifier) {
    return new Quantity(
        span(words),
        Quantity.Kind.MONEY,
        new BigDecimal(low),
        high.isEmpty() ? null : new BigDecimal(high),
        "CNY",
        qualifier,
        false,
        null);
  }

  private static DealFact.Party party(Role role, String name, String canonical) {
    return new DealFact.Party(role, span(name), canonical, EntityType.COMPANY);
  }

  private static DealFact deal(DealType type, DealFact.Party... parties) {
    return new DealFact(
        type,
        Status.COMPLETED,
        null,
        new RoundMention(span("A+轮"), "a_plus"),
        Instrument.EQUITY,
        List.of(parties),
        List.of(
            new DealFact.Amount(AmountKind.VALUATION, money("超10亿元", "1E+9", "", Qualifier.OVER)),
            new DealFact.Amount(
                AmountKind.DEAL_VALUE,
                money("约1.20亿元", "120000000.00", "120000000", Qualifier.ABOUT))),
        List.of(
            new DealFact.Date(
                DateKind.EVENT,
                new DateMention(
                    span("3月5日"),
                    LocalDate.of(2024, 3, 5),
                    LocalDate.of(2024, 3, 5),
                    "2024-03-05"))),
        null,
        "",
        span(BODY.strip()),
        "financing/raises",
        new BigDecimal("0.9"));
  }

  private static String cell(
      Map<Table, List<List<String>>> rows, Table table, int row, String column) {
    return rows.get(table).get(row).get(table.column(column));
  }

  @Test
  void aDealFillsTheColumnsOfTheContract() {
    Map<Table, List<List<String>>> rows =
        ArticleRows.of(
            ARTICLE,
            List.of(
                deal(
                    DealType.FINANCING,
                    party(Role.INVESTOR, "白榆创投", "白榆创投"),
                    party(Role.LEAD_INVESTOR, "青禾资本", "青禾资本管理有限公司"),
                    party(Role.TARGET, "云杉机器人", "云杉机器人"))));
    List<String> deal = rows.get(Table.DEALS).get(0);
    assertThat(deal).hasSize(Table.DEALS.columns().size());
    assertThat(deal.get(0)).matches("[0-9a-f]{16}");
    assertThat(deal.subList(1, deal.size()))
        .containsExactly(
            "a1",
            "financing",
            "completed",
            "",
            "a_plus",
            "A+轮",
            "equity",
            "云杉机器人",
            "白榆创投",
            "青禾资本管理有限公司",
            "",
            "",
            "",
            "约1.20亿元",
            "120000000",
            "120000000",
            "CNY",
            "about",
            "",
            "超10亿元",
            "1000000000",
            "",
            "CNY",
            "",
            "3月5日",
            "2024-03-05",
            "2024-03-05",
            "",
            "云杉机器人获新融资",
            "",
            "",
            "2024-03-06",
            BODY.strip(),
            "10",
            Integer.toString(10 + BODY.strip().length()),
            "financing/raises",
            "0.90");
  }

  @Test
  void detailsStandInTheOrderOfTheTextWithTheirOffsets() {
    Map<Table, List<List<String>>> rows =
        ArticleRows.of(
            ARTICLE,
            List.of(
                deal(
                    DealType.FINANCING,
                    party(Role.INVESTOR, "白榆创投", "白榆创投"),
                    party(Role.TARGET, "云杉机器人", "云杉机器人"))));
    assertThat(cell(rows, Table.PARTIES, 0, "name")).isEqualTo("云杉机器人");
    assertThat(cell(rows, Table.PARTIES, 0, "role")).isEqualTo("target");
    assertThat(cell(rows, Table.PARTIES, 0, "start")).isEqualTo("15");
    assertThat(cell(rows, Table.PARTIES, 0, "end")).isEqualTo("20");
    assertThat(cell(rows, Table.PARTIES, 1, "name")).isEqualTo("白榆创投");
    assertThat(cell(rows, Table.AMOUNTS, 0, "kind")).isEqualTo("deal_value");
    assertThat(cell(rows, Table.AMOUNTS, 1, "kind")).isEqualTo("valuation");
    assertThat(cell(rows, Table.AMOUNTS, 1, "high")).isEmpty();
    assertThat(cell(rows, Table.DATES, 0, "edtf")).isEqualTo("2024-03-05");
    assertThat(cell(rows, Table.ARTICLES, 0, "deals")).isEqualTo("1");
    assertThat(cell(rows, Table.ARTICLES, 0, "characters"))
        .isEqualTo(Integer.toString(ARTICLE.text().length()));
  }

  @Test
  void aDealIsDisclosedOnTheEarliestDayThatMadeItPublic() {
    Article article = Article.of("a1", "", "3月5日讯 近日公告，昨日公布。\n", LocalDate.of(2024, 3, 5));
    DealFact deal = deal(DealType.FINANCING);
    DealFact told =
        new DealFact(
            deal.type(),
            deal.status(),
            null,
            null,
            null,
            List.of(),
            List.of(),
            List.of(
                disclosed(article, "3月5日", LocalDate.of(2024, 3, 5)),
                disclosed(article, "近日", null),
                disclosed(article, "昨日", LocalDate.of(2024, 3, 4))),
            null,
            "",
            new Span(0, article.text().length()),
            deal.rule(),
            deal.confidence());
    assertThat(cell(ArticleRows.of(article, List.of(told)), Table.DEALS, 0, "disclosed_on"))
        .isEqualTo("2024-03-04");
  }

  private static DealFact.Date disclosed(Article article, String words, @Nullable LocalDate day) {
    int start = article.text().indexOf(words);
    Span span = new Span(start, start + words.length());
    String edtf = day == null ? "" : day.toString();
    return new DealFact.Date(DateKind.DISCLOSED, new DateMention(span, day, day, edtf));
  }

  @Test
  void theTargetIsTheCompanyThatTheDealIsAboutWhateverItsRole() {
    assertThat(targetOf(DealType.PLACEMENT, Role.ISSUER)).isEqualTo("云杉机器人");
    assertThat(targetOf(DealType.DEBT, Role.BORROWER)).isEqualTo("云杉机器人");
    assertThat(targetOf(DealType.DEBT, Role.ISSUER)).isEqualTo("云杉机器人");
    assertThat(targetOf(DealType.LICENSING, Role.LICENSOR)).isEqualTo("云杉机器人");
    assertThat(targetOf(DealType.CONTRACT_AWARD, Role.WINNER)).isEqualTo("云杉机器人");
    assertThat(targetOf(DealType.CONTRACT_AWARD, Role.CLIENT)).isEmpty();
    assertThat(targetOf(DealType.FINANCING, Role.INVESTOR)).isEmpty();
  }

  private static String targetOf(DealType type, Role role) {
    return cell(
        ArticleRows.of(ARTICLE, List.of(deal(type, party(role, "云杉机器人", "云杉机器人")))),
        Table.DEALS,
        0,
        "target");
  }

  @Test
  void anIdHangsOnTheDealsOwnArgumentsAlone() {
    DealFact deal = deal(DealType.FINANCING, party(Role.TARGET, "云杉机器人", "云杉机器人"));
    Article longer = Article.of("a1", "云杉机器人获新融资", BODY + "尾声。\n", LocalDate.of(2024, 3, 6));
    DealFact other = deal(DealType.FINANCING, party(Role.TARGET, "云杉机器人", "云杉机器人公司"));
    String id = DealIds.of(ARTICLE, List.of(deal)).get(0);
    assertThat(DealIds.of(longer, List.of(deal))).containsExactly(id);
    assertThat(DealIds.of(ARTICLE, List.of(other))).doesNotContain(id);
    assertThat(DealIds.of(ARTICLE, List.of(deal, deal))).doesNotHaveDuplicates().startsWith(id);
  }
}
