package dealfacts.output;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DateKind;
import dealfacts.deal.DealFact;
import dealfacts.deal.Role;
import dealfacts.ingest.Article;
import dealfacts.mention.DateMention;
import dealfacts.mention.Quantity;
import dealfacts.text.Span;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns an article and its deals into the rows of the tables. */
public final class ArticleRows {
  private final Article article;
  private final Map<Table, List<Row>> rows = new EnumMap<>(Table.class);

  private record Row(Span span, List<String> cells) {}

  private ArticleRows(Article article) {
    this.article = article;
    for (Table table : Table.values()) {
      rows.put(table, new ArrayList<>());
    }
  }

  /** The rows of all tables that the article fills, each table in the order of the text. */
  public static Map<Table, List<List<String>>> of(Article article, List<DealFact> deals) {
    ArticleRows rows = new ArticleRows(article);
    List<String> ids = DealIds.of(article, deals);
    for (int i = 0; i < deals.size(); i++) {
      rows.add(ids.get(i), deals.get(i));
    }
    rows.add(Table.ARTICLES, new Span(0, 0), rows.articleCells(deals.size()));
    return rows.sorted();
  }

  private Map<Table, List<List<String>>> sorted() {
    Map<Table, List<List<String>>> sorted = new EnumMap<>(Table.class);
    Comparator<Row> byPosition =
        Comparator.comparingInt((Row row) -> row.span().start())
            .thenComparingInt(row -> row.span().end());
    rows.forEach(
        (table, list) ->
            sorted.put(table, list.stream().sorted(byPosition).map(Row::cells).toList()));
    return sorted;
  }

  private void add(String id, DealFact deal) {
    add(Table.DEALS, deal.evidence(), dealCells(id, deal));
    for (DealFact.Party party : deal.parties()) {
      add(
          Table.PARTIES,
          party.span(),
          List.of(
              id,
              article.id(),
              party.role().label(),
              slice(party.span()),
              party.canonicalName(),
              party.type().label(),
              start(party.span()),
              end(party.span())));
    }
    for (DealFact.Amount amount : deal.amounts()) {
      Quantity quantity = amount.quantity();
      add(
          Table.AMOUNTS,
          quantity.span(),
          List.of(
              id,
              article.id(),
              amount.kind().label(),
              slice(quantity.span()),
              Cells.number(quantity.low()),
              Cells.number(quantity.high()),
              quantity.unit(),
              quantity.qualifier().label(),
              start(quantity.span()),
              end(quantity.span())));
    }
    for (DealFact.Date date : deal.dates()) {
      DateMention mention = date.date();
      add(
          Table.DATES,
          mention.span(),
          List.of(
              id,
              article.id(),
              date.kind().label(),
              slice(mention.span()),
              Cells.day(mention.start()),
              Cells.day(mention.end()),
              mention.edtf(),
              start(mention.span()),
              end(mention.span())));
    }
  }

  private List<String> dealCells(String id, DealFact deal) {
    Quantity value = amount(deal, AmountKind.DEAL_VALUE);
    Quantity stake = amount(deal, AmountKind.STAKE);
    Quantity valuation = amount(deal, AmountKind.VALUATION);
    DateMention event = date(deal, DateKind.EVENT);
    DateMention disclosed = firstDisclosed(deal);
    Span subject = deal.subject();
    List<String> cells = new ArrayList<>();
    cells.add(id);
    cells.add(article.id());
    cells.add(deal.type().label());
    cells.add(deal.status().label());
    cells.add(deal.stage() == null ? "" : deal.stage().label());
    cells.add(deal.round() == null ? "" : deal.round().round());
    cells.add(deal.round() == null ? "" : slice(deal.round().span()));
    cells.add(deal.instrument() == null ? "" : deal.instrument().label());
    cells.add(target(deal));
    cells.add(names(deal, Role.INVESTOR));
    cells.add(names(deal, Role.LEAD_INVESTOR));
    cells.add(names(deal, Role.ACQUIRER));
    cells.add(names(deal, Role.SELLER));
    cells.add(subject == null ? "" : slice(subject));
    cells.add(value == null ? "" : slice(value.span()));
    cells.add(value == null ? "" : Cells.number(value.low()));
    cells.add(value == null ? "" : Cells.number(value.high()));
    cells.add(value == null ? "" : value.unit());
    cells.add(value == null ? "" : value.qualifier().label());
    cells.add(stake == null ? "" : Cells.single(stake));
    cells.add(valuation == null ? "" : slice(valuation.span()));
    cells.add(valuation == null ? "" : Cells.number(valuation.low()));
    cells.add(valuation == null ? "" : Cells.number(valuation.high()));
    cells.add(valuation == null ? "" : valuation.unit());
    cells.add(deal.securityCode());
    cells.add(event == null ? "" : slice(event.span()));
    cells.add(event == null ? "" : Cells.day(event.start()));
    cells.add(event == null ? "" : Cells.day(event.end()));
    cells.add(disclosed == null ? "" : Cells.day(disclosed.start()));
    cells.add(article.title());
    cells.add(article.url());
    cells.add(article.source());
    cells.add(Cells.day(article.publishedOn()));
    cells.add(slice(deal.evidence()));
    cells.add(start(deal.evidence()));
    cells.add(end(deal.evidence()));
    cells.add(deal.rule());
    cells.add(deal.confidence().setScale(2, RoundingMode.HALF_UP).toPlainString());
    return cells;
  }

  private List<String> articleCells(int deals) {
    return List.of(
        article.id(),
        article.path(),
        article.format(),
        article.charset(),
        article.url(),
        article.title(),
        article.source(),
        article.author(),
        article.publishedAt(),
        article.publishedFrom(),
        article.sha256(),
        Integer.toString(article.text().length()),
        Integer.toString(deals),
        "");
  }

  /** The company that the deal is about, whatever its role is called there. */
  private static String target(DealFact deal) {
    String target = names(deal, Role.TARGET);
    if (!target.isEmpty()) {
      return target;
    }
    Role role =
        switch (deal.type()) {
          case PLACEMENT -> Role.ISSUER;
          case DEBT -> names(deal, Role.ISSUER).isEmpty() ? Role.BORROWER : Role.ISSUER;
          case LICENSING -> Role.LICENSOR;
          case CONTRACT_AWARD -> Role.WINNER;
          default -> Role.TARGET;
        };
    return names(deal, role);
  }

  private static String names(DealFact deal, Role role) {
    return Cells.names(
        deal.parties().stream()
            .filter(party -> party.role() == role)
            .sorted(Comparator.comparing(DealFact.Party::span))
            .map(DealFact.Party::canonicalName)
            .toList());
  }

  private static @Nullable Quantity amount(DealFact deal, AmountKind kind) {
    return deal.amounts().stream()
        .filter(amount -> amount.kind() == kind)
        .map(DealFact.Amount::quantity)
        .min(Comparator.comparing(Quantity::span))
        .orElse(null);
  }

  private static @Nullable DateMention date(DealFact deal, DateKind kind) {
    return deal.dates().stream()
        .filter(date -> date.kind() == kind)
        .map(DealFact.Date::date)
        .min(Comparator.comparing(DateMention::span))
        .orElse(null);
  }

  /** Of the days that make a deal public (that of the article, that of a notice) the earliest. */
  private static @Nullable DateMention firstDisclosed(DealFact deal) {
    return deal.dates().stream()
        .filter(date -> date.kind() == DateKind.DISCLOSED)
        .map(DealFact.Date::date)
        .min(
            Comparator.comparing(
                    DateMention::start, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(DateMention::span))
        .orElse(null);
  }

  private void add(Table table, Span span, List<String> cells) {
    rows.computeIfAbsent(table, t -> new ArrayList<>()).add(new Row(span, cells));
  }

  private String slice(Span span) {
    return span.of(article.text());
  }

  private static String start(Span span) {
    return Integer.toString(span.start());
  }

  private static String end(Span span) {
    return Integer.toString(span.end());
  }
}
