package dealfacts.mention;

import java.util.Locale;

/** What a party is. */
public enum EntityType {
  COMPANY,
  FUND,
  PERSON,
  GOVERNMENT,
  ASSET,
  UNKNOWN;

  /** As the output writes it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
