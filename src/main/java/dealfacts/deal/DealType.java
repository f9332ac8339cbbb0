package dealfacts.deal;

import java.util.Locale;

/** What kind of deal it is. */
public enum DealType {
  FINANCING,
  ACQUISITION,
  MERGER,
  IPO,
  PLACEMENT,
  DEBT,
  STAKE_INCREASE,
  STAKE_DECREASE,
  BUYBACK,
  JOINT_VENTURE,
  LICENSING,
  CONTRACT_AWARD;

  /** As the output writes it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
