package dealfacts.deal;

import java.util.Locale;

/**
 * What a trigger word opens: a frame says which arguments belong to it and how they attach. Trigger
 * words stand in the lexicon ({@code triggers.tsv}), where their canonical form is the label of the
 * frame.
 */
public enum Frame {
  FINANCING("financing", DealType.FINANCING),
  BUY("acquisition/buy", DealType.ACQUISITION),
  SELL("acquisition/sell", DealType.ACQUISITION),
  CONTROL("acquisition/control", DealType.ACQUISITION),
  SWAP("acquisition/swap", DealType.ACQUISITION),
  MERGER("merger", DealType.MERGER),
  LISTING("ipo", DealType.IPO),
  PLACEMENT("placement", DealType.PLACEMENT),
  DEBT("debt", DealType.DEBT),
  STAKE_INCREASE("stake_increase", DealType.STAKE_INCREASE),
  STAKE_DECREASE("stake_decrease", DealType.STAKE_DECREASE),
  BUYBACK("buyback", DealType.BUYBACK),
  JOINT_VENTURE("joint_venture", DealType.JOINT_VENTURE),
  LICENSING("licensing", DealType.LICENSING),
  AWARD("contract_award", DealType.CONTRACT_AWARD);

  private final String label;
  private final DealType type;

  Frame(String label, DealType type) {
    this.label = label;
    this.type = type;
  }

  public String label() {
    return label;
  }

  public DealType type() {
    return type;
  }

  /**
   * @throws IllegalArgumentException where no frame has this label
   */
  public static Frame of(String label) {
    for (Frame frame : values()) {
      if (frame.label.equals(label.toLowerCase(Locale.ROOT))) {
        return frame;
      }
    }
    throw new IllegalArgumentException("no frame is called " + label);
  }
}
