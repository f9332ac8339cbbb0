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

  /** Whether a holder of shares of a company buys more of them or sells some: 增持, 减持. */
  public boolean isHolding() {
    return this == STAKE_INCREASE || this == STAKE_DECREASE;
  }

  /** As the output writes it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
