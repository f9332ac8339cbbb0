package dealfacts.deal;

import java.util.Locale;

/** What a date is to its deal. */
public enum DateKind {
  EVENT,
  DISCLOSED,
  DEADLINE;

  /** As the output writes it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
