package dealfacts.deal;

import java.util.Locale;

/** What a quantity is to its deal. */
public enum AmountKind {
  DEAL_VALUE,
  TRANCHE,
  CUMULATIVE,
  VALUATION,
  PRICE_PER_SHARE,
  SHARE_COUNT,
  STAKE,
  STAKE_AFTER;

  /** As the output writes it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
