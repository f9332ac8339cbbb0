package dealfacts.mention.money;

import static dealfacts.mention.money.NumeralChars.charAt;
import static dealfacts.mention.money.NumeralChars.isAsciiDigit;
import static dealfacts.mention.money.NumeralChars.isAsciiLetter;

import org.jspecify.annotations.Nullable;

/** Scales in letters behind digits: 15k, 30W, US$3bn, 1.2 billion. */
final class LetterScale {
  private static final Words<Integer> POWERS =
      new Words<Integer>()
          .add(3, "k K thousand")
          .add(4, "w W")
          .add(6, "m M mn Mn million Million mln")
          .add(9, "b B bn Bn billion Billion bln")
          .add(12, "trillion Trillion tn");

  private LetterScale() {}

  /**
   * The power of ten of the scale at a place, or null.
   *
   * @param gap whether a blank parts it from the number
   */
  static Words.@Nullable Hit<Integer> at(String text, int at, boolean gap) {
    Words.Hit<Integer> scale = POWERS.startingAt(text, at);
    if (scale == null) {
      return null;
    }
    char behind = charAt(text, scale.end());
    if (isAsciiLetter(behind) || isAsciiDigit(behind)) {
      return null;
    }
    boolean letter = scale.end() - at == 1;
    boolean series = gap || "轮股+端站座超".indexOf(behind) >= 0;
    return letter && scale.value() > 3 && series ? null : scale;
  }

  /** Whether the number ends in a letter that often means another thing (30W, 5M, 2B, 10m). */
  static boolean isDoubtful(String text, int end) {
    return "MBWwmb".indexOf(text.charAt(end - 1)) >= 0 && !isAsciiLetter(charAt(text, end - 2));
  }
}
