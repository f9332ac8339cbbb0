package dealfacts.deal.passage;

import dealfacts.mention.DateMention;
import dealfacts.mention.PartyMention;
import dealfacts.mention.Quantity;
import dealfacts.mention.RoundMention;
import dealfacts.text.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing in a passage that arguments are made of: a mention, or a word that stands for a party
 * ({@code 公司}).
 *
 * @param value the mention; null for {@code GENERIC}
 * @param bracketed whether it stands inside round brackets, where aliases, codes and equivalents
 *     stand
 */
public record Item(Kind kind, Span span, @Nullable Object value, boolean bracketed) {

  public enum Kind {
    PARTY,
    GENERIC,
    QUANTITY,
    DATE,
    ROUND
  }

  public PartyMention party() {
    return (PartyMention) Objects.requireNonNull(value);
  }

  public Quantity quantity() {
    return (Quantity) Objects.requireNonNull(value);
  }

  public DateMention date() {
    return (DateMention) Objects.requireNonNull(value);
  }

  public RoundMention round() {
    return (RoundMention) Objects.requireNonNull(value);
  }

  public boolean is(Quantity.Kind kind) {
    return this.kind == Kind.QUANTITY && quantity().kind() == kind;
  }
}
