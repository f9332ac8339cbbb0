package dealfacts.output;

import dealfacts.deal.DealFact;
import dealfacts.ingest.Article;
import dealfacts.text.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * The ids of deals: a hash of the article's id, the type and the deal's own arguments. Offsets and
 * wording around the deal don't count, so an id survives a correction elsewhere in the article.
 */
public final class DealIds {
  private static final int BYTES = 8;

  private DealIds() {}

  /** One id for each deal of the article, in their order; none is given twice. */
  public static List<String> of(Article article, List<DealFact> deals) {
    Set<String> given = new HashSet<>();
    List<String> ids = new ArrayList<>();
    for (DealFact deal : deals) {
      ids.add(free(hash(article.id() + "\n" + arguments(article, deal)), given));
    }
    return ids;
  }

  /** The id itself, or where it is taken the first of its successors that is not; takes it. */
  public static String free(String id, Set<String> taken) {
    String free = id;
    for (int i = 2; !taken.add(free); i++) {
      free = hash(id + "\n#" + i);
    }
    return free;
  }

  private static String arguments(Article article, DealFact deal) {
    List<String> arguments = new ArrayList<>();
    for (DealFact.Party party : deal.parties()) {
      arguments.add(party.role().label() + "=" + party.canonicalName());
    }
    for (DealFact.Amount amount : deal.amounts()) {
      arguments.add(
          amount.kind().label()
              + "="
              + Cells.number(amount.quantity().low())
              + ".."
              + Cells.number(amount.quantity().high())
              + amount.quantity().unit());
    }
    for (DealFact.Date date : deal.dates()) {
      arguments.add(date.kind().label() + "=" + date.date().edtf());
    }
    if (deal.round() != null) {
      arguments.add("round=" + deal.round().round());
    }
    Span subject = deal.subject();
    if (subject != null) {
      arguments.add("subject=" + subject.of(article.text()));
    }
    return deal.type().label() + "\n" + String.join("\n", arguments.stream().sorted().toList());
  }

  private static String hash(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
