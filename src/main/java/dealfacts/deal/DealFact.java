package dealfacts.deal;

import dealfacts.mention.DateMention;
import dealfacts.mention.EntityType;
import dealfacts.mention.Quantity;
import dealfacts.mention.RoundMention;
import dealfacts.text.Span;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One deal as one article tells it. Every span counts in the article's text.
 *
 * @param round null where no round is told
 * @param subject what exactly changes hands ({@code 70%股权}, {@code 基带芯片业务}); null where the text
 *     doesn't say
 * @param securityCode of the target ({@code 600000.SH}); empty where unknown
 * @param evidence the sentence or clause that tells the deal best
 * @param rule name of the rule that found it
 * @param confidence from 0 to 1, two decimals
 */
public record DealFact(
    DealType type,
    Status status,
    @Nullable Stage stage,
    @Nullable RoundMention round,
    @Nullable Instrument instrument,
    List<Party> parties,
    List<Amount> amounts,
    List<Date> dates,
    @Nullable Span subject,
    String securityCode,
    Span evidence,
    String rule,
    BigDecimal confidence) {

  public DealFact {
    parties = List.copyOf(parties);
    amounts = List.copyOf(amounts);
    dates = List.copyOf(dates);
    if (confidence.signum() < 0 || confidence.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("confidence " + confidence);
    }
  }

  /**
   * A party in a role.
   *
   * @param span the name as written
   * @param canonicalName the name that the article or the lexicon knows it by
   */
  public record Party(Role role, Span span, String canonicalName, EntityType type) {}

  /** A quantity of the deal. */
  public record Amount(AmountKind kind, Quantity quantity) {}

  /** A date of the deal. */
  public record Date(DateKind kind, DateMention date) {}
}
