package dealfacts.output;

import dealfacts.mention.DateMention;
import dealfacts.mention.EntityType;
import dealfacts.mention.Mentions;
import dealfacts.mention.PartyMention;
import dealfacts.mention.Quantity;
import dealfacts.mention.RoundMention;
import dealfacts.text.Document;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The table that the command {@code mentions} prints. */
public final class MentionRows {
  /** Its columns. */
  public static final List<String> COLUMNS =
      List.of(
          "article_id",
          "kind",
          "text",
          "start",
          "end",
          "low",
          "high",
          "unit",
          "qualifier",
          "date_start",
          "date_end",
          "edtf");

  private record Row(Span span, List<String> cells) {}

  private MentionRows() {}

  /** One row for each mention, in the order of the text. */
  public static List<List<String>> of(Document document, Mentions mentions) {
    List<Row> rows = new ArrayList<>();
    for (Quantity quantity : mentions.quantities()) {
      rows.add(
          row(
              document,
              kind(quantity),
              quantity.span(),
              Cells.number(quantity.low()),
              Cells.number(quantity.high()),
              quantity.unit(),
              quantity.qualifier().label(),
              "",
              "",
              ""));
    }
    for (DateMention date : mentions.dates()) {
      rows.add(
          row(
              document,
              "date",
              date.span(),
              "",
              "",
              "",
              "",
              Cells.day(date.start()),
              Cells.day(date.end()),
              date.edtf()));
    }
    for (RoundMention round : mentions.rounds()) {
      rows.add(row(document, "round", round.span(), "", "", "", "", "", "", ""));
    }
    for (PartyMention party : mentions.parties()) {
      String kind = party.type() == EntityType.PERSON ? "person" : "organisation";
      rows.add(row(document, kind, party.span(), "", "", "", "", "", "", ""));
    }
    return rows.stream().sorted(Comparator.comparing(Row::span)).map(Row::cells).toList();
  }

  private static String kind(Quantity quantity) {
    return switch (quantity.kind()) {
      case MONEY -> "amount";
      case PERCENT -> "percent";
      case SHARES, NUMBER -> "number";
    };
  }

  private static Row row(Document document, String kind, Span span, String... values) {
    List<String> cells = new ArrayList<>();
    cells.add(document.article().id());
    cells.add(kind);
    cells.add(document.slice(span));
    cells.add(Integer.toString(span.start()));
    cells.add(Integer.toString(span.end()));
    cells.addAll(List.of(values));
    return new Row(span, cells);
  }
}
