package dealfacts.deal;

import java.util.Locale;

/** What is paid with, or issued. */
public enum Instrument {
  EQUITY,
  CONVERTIBLE_NOTE,
  CASH,
  STOCK,
  CASH_AND_STOCK,
  LOAN,
  BOND,
  ASSET_SWAP;

  /** As the output writes it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
