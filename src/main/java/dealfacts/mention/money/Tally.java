package dealfacts.mention.money;

import java.math.BigDecimal;

/**
 * The sum that a number builds up to: finished sections (…亿, …万), the open section (…千…百…十) and the
 * digits still waiting for their unit, each with a lower and an upper end.
 */
final class Tally {
  private BigDecimal low = BigDecimal.ZERO;
  private BigDecimal high = BigDecimal.ZERO;
  private BigDecimal sectionLow = BigDecimal.ZERO;
  private BigDecimal sectionHigh = BigDecimal.ZERO;
  private BigDecimal pendingLow = BigDecimal.ZERO;
  private BigDecimal pendingHigh = BigDecimal.ZERO;
  private boolean pending;

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

  /** Forgets the open section and the digits behind it. */
  void dropOpen() {
    drop();
    sectionLow = BigDecimal.ZERO;
    sectionHigh = BigDecimal.ZERO;
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
