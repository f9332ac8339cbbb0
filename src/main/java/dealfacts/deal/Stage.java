package dealfacts.deal;

import java.util.Locale;

/** How far a listing has come. */
public enum Stage {
  FILING,
  HEARING,
  LISTED,
  SUSPENDED,
  DELISTED;

  /** As the output writes it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
