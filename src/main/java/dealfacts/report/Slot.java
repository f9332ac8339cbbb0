package dealfacts.report;

/** One filled place of a deal: a party in a role, a quantity or a date of a kind. */
sealed interface Slot permits PartySlot, AmountSlot, DateSlot {

  /** {@code party}, {@code amount} or {@code date}. */
  String group();

  /** The role or the kind: {@code investor}, {@code deal_value}, {@code event}. */
  String kind();

  /** As written in the article. */
  String text();

  /** False where the gold leaves the slot free: neither required nor wrong. */
  boolean must();

  /** The value in a form that is the same for the same value. */
  String value();

  /** Whether this slot of the gold is what the other one says, whatever the kind. */
  boolean sameValue(Slot other);

  /** Whether this slot of the gold is the other one. */
  default boolean fits(Slot other) {
    return kind().equals(other.kind()) && sameValue(other);
  }

  /** {@code party/investor}, for tables of scores. */
  default String item() {
    return group() + "/" + kind();
  }
}
