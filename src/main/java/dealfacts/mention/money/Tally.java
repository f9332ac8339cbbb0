package dealfacts.mention.money;

import dealfacts.mention.Qualifier;
import java.math.BigDecimal;

/**
 * The sum that a number builds up to and the units that it has used: finished sections (…亿, …万),
 * the open section (…千…百…十) and the digits still waiting for their unit, each with a lower and an
 * upper end.
 */
final class Tally {
  private BigDecimal low = BigDecimal.ZERO;
  private BigDecimal high = BigDecimal.ZERO;
  private BigDecimal sectionLow = BigDecimal.ZERO;
  private BigDecimal sectionHigh = BigDecimal.ZERO;
  private BigDecimal pendingLow = BigDecimal.ZERO;
  private BigDecimal pendingHigh = BigDecimal.ZERO;
  private boolean pending;
  private Qualifier qualifier = Qualifier.EXACT;
  private int lastPower;
  private int lastBig;
  private int groups;
  private BigDecimal unitsOfGroup = BigDecimal.ONE;

  boolean hasPending() {
    return pending;
  }

  boolean hasSection() {
    return sectionHigh.signum() != 0;
  }

  boolean isEmpty() {
    return !pending && !hasSection() && high.signum() == 0;
  }

  BigDecimal pending() {
    return pendingLow;
  }

  void pend(BigDecimal value) {
    pend(value, value);
  }

  void pend(BigDecimal lowEnd, BigDecimal highEnd) {
    pendingLow = lowEnd;
    pendingHigh = highEnd;
    pending = true;
  }

  /** 三百: the digits, or an implied 1, times a unit of the section. */
  void multiply(BigDecimal unit) {
    if (!pending) {
      pend(BigDecimal.ONE);
    }
    sectionLow = sectionLow.add(pendingLow.multiply(unit));
    sectionHigh = sectionHigh.add(pendingHigh.multiply(unit));
    drop();
  }

  /** 十几: the section may be larger by as much as {@code spread}. */
  void widen(BigDecimal spread) {
    sectionHigh = sectionHigh.add(spread);
  }

  void settle() {
    sectionLow = sectionLow.add(pendingLow);
    sectionHigh = sectionHigh.add(pendingHigh);
    drop();
  }

  /** Closes the section with 万 or 亿. */
  void close(BigDecimal unit) {
    settle();
    low = low.add(sectionLow.multiply(unit));
    high = high.add(sectionHigh.multiply(unit));
    sectionLow = BigDecimal.ZERO;
    sectionHigh = BigDecimal.ZERO;
  }

  /** 三万五千亿, 四万万: all there is, times a unit that isn't smaller than the one before. */
  void closeAll(BigDecimal unit) {
    settle();
    low = low.add(sectionLow).multiply(unit);
    high = high.add(sectionHigh).multiply(unit);
    sectionLow = BigDecimal.ZERO;
    sectionHigh = BigDecimal.ZERO;
  }

  /** The open section in a larger unit. */
  void raiseOpen(BigDecimal unit) {
    sectionLow = sectionLow.multiply(unit);
    sectionHigh = sectionHigh.multiply(unit);
  }

  /** Forgets the open section and the digits behind it. */
  void dropOpen() {
    drop();
    sectionLow = BigDecimal.ZERO;
    sectionHigh = BigDecimal.ZERO;
  }

  Qualifier qualifier() {
    return qualifier;
  }

  void qualify(Qualifier told) {
    qualifier = told;
  }

  /** The power of ten of the last unit, or 0. */
  int lastPower() {
    return lastPower;
  }

  /** The power of ten of the last of 万, 亿, 兆, which add up in 万亿, or 0. */
  int lastBig() {
    return lastBig;
  }

  /** Digits begin: the units behind them are theirs. */
  void startGroup() {
    groups++;
    unitsOfGroup = BigDecimal.ONE;
  }

  boolean hasGroups() {
    return groups > 0;
  }

  void unitWas(int power) {
    lastPower = power;
    unitsOfGroup = unitsOfGroup.multiply(NumeralChars.ten(power));
  }

  void bigUnitWas(int power) {
    lastBig = power;
  }

  /** See {@link Numeral#sharedUnit()}. */
  BigDecimal sharedUnit() {
    return groups == 1 ? unitsOfGroup : bigUnit();
  }

  /** See {@link Numeral#bigUnit()}. */
  BigDecimal bigUnit() {
    return NumeralChars.ten(lastBig);
  }

  private void drop() {
    pendingLow = BigDecimal.ZERO;
    pendingHigh = BigDecimal.ZERO;
    pending = false;
  }

  BigDecimal low() {
    return low.add(sectionLow).add(pendingLow);
  }

  BigDecimal high() {
    return high.add(sectionHigh).add(pendingHigh);
  }
}
