package dealfacts.deal;

import java.util.Locale;

/** What a party does in a deal. */
public enum Role {
  TARGET,
  INVESTOR,
  LEAD_INVESTOR,
  ACQUIRER,
  SELLER,
  ISSUER,
  SHAREHOLDER,
  WINNER,
  CLIENT,
  LICENSOR,
  LICENSEE,
  LENDER,
  BORROWER,
  PARTNER,
  ADVISER;

  /** As the output writes it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
