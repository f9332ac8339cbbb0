package dealfacts.deal;

import java.util.Locale;

/** How far a deal has come, by the wording of the article. */
public enum Status {
  RUMOURED,
  IN_TALKS,
  PLANNED,
  ANNOUNCED,
  APPROVED,
  COMPLETED,
  TERMINATED,
  BLOCKED,
  DENIED;

  /** As the output writes it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
