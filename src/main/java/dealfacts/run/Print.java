package dealfacts.run;

import dealfacts.text.Pattern;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What near copies of an article are told by, in at most some kilobytes: a sketch of its body (the
 * smallest hashes of all runs of five letters) and its facts: each figure with its unit, each name
 * of a company, each deal, as often as it stands there. Title, blanks, marks and dateline do not
 * count.
 *
 * @param pieces how many different runs the body has
 * @param sketch the smallest hashes of the runs, ascending
 * @param facts their hashes, ascending
 */
record Print(int pieces, int[] sketch, int[] facts) {
  /** Of a text that is too short to be a near copy, or that has too many facts. */
  static final Print NONE = new Print(0, new int[0], new int[0]);

  private static final int SKETCH = 64;
  private static final int MOST_FACTS = 400;

  /** A shorter body is too common a notice. */
  private static final int LEAST_PIECES = 100;

  /** How much of the shorter body stands in the longer one, by the estimate of the sketches. */
  private static final double CONTAINED = 0.8;

  /** How much of both is in common. */
  private static final double ALIKE = 0.5;

  private static final Pattern DATELINE =
      Pattern.compile("^[^。]{0,20}?\\d{1,2}月\\d{1,2}日(?:电|讯|消息)");

  /** Names of newspapers that begin with a figure. */
  private static final Pattern OUTLET = Pattern.compile("36氪|21世纪|21财经|第一财经");

  /**
   * @param folded body of the article
   * @param deals that the article tells, in a form that is the same where they are
   */
  static Print of(String folded, Collection<String> deals) {
    String body = OUTLET.matcher(DATELINE.matcher(folded).replaceFirst("")).replaceAll("");
    Runs runs = Runs.of(body, SKETCH);
    List<String> facts = FactWords.of(withoutCommasInFigures(body));
    if (runs.different() < LEAST_PIECES || facts.size() + deals.size() > MOST_FACTS) {
      return NONE;
    }
    facts.addAll(deals);
    return new Print(runs.different(), runs.smallest(), counted(facts));
  }

  /** {@code 1,200} as {@code 1200}. */
  private static String withoutCommasInFigures(String body) {
    StringBuilder without = new StringBuilder(body.length());
    int from = 0;
    for (int i = body.indexOf(',', 1); i > 0; i = body.indexOf(',', i + 1)) {
      if (i + 1 < body.length() && isDigit(body.charAt(i - 1)) && isDigit(body.charAt(i + 1))) {
        without.append(body, from, i);
        from = i + 1;
      }
    }
    return from == 0 ? body : without.append(body, from, body.length()).toString();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Hashes in which the second of two equal facts differs from the first. */
  private static int[] counted(List<String> facts) {
    Map<String, Integer> counts = new HashMap<>();
    int[] hashes = new int[facts.size()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = Runs.hash(facts.get(i) + ' ' + counts.merge(facts.get(i), 1, Integer::sum));
    }
    Arrays.sort(hashes);
    return hashes;
  }

  /** Whether it can be compared at all. */
  boolean isEmpty() {
    return pieces == 0;
  }

  /** Whether it is a near copy of another one: most of the text, and no fact that isn't there. */
  boolean repeats(Print other) {
    if (isEmpty() || other.isEmpty() || !isWithin(facts, other.facts)) {
      return false;
    }
    double alike = similarity(other);
    double common = alike * (pieces + other.pieces) / (1 + alike);
    return alike >= ALIKE && common >= CONTAINED * Math.min(pieces, other.pieces);
  }

  /** An estimate of the share of common runs: among the smallest of both, those in both. */
  private double similarity(Print other) {
    int most = Math.min(sketch.length, other.sketch.length);
    int common = 0;
    int i = 0;
    int j = 0;
    for (int seen = 0; seen < most && i < sketch.length && j < other.sketch.length; seen++) {
      int order = Integer.compare(sketch[i], other.sketch[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return (double) common / most;
  }

  /**
   * A bit for each fact, the same for the same one; what is within other facts has no other bit.
   */
  long factBits() {
    long bits = 0;
    for (int fact : facts) {
      bits |= 1L << fact;
    }
    return bits;
  }

  private static boolean isWithin(int[] part, int[] whole) {
    int j = 0;
    for (int fact : part) {
      while (j < whole.length && whole[j] < fact) {
        j++;
      }
      if (j == whole.length || whole[j++] != fact) {
        return false;
      }
    }
    return true;
  }

  byte[] encoded() {
    Wire.Writer out = new Wire.Writer().number(pieces);
    put(out, sketch);
    put(out, facts);
    return out.done();
  }

  /** Ascending numbers by their distances. */
  private static void put(Wire.Writer out, int[] values) {
    out.number(values.length);
    long last = Integer.MIN_VALUE;
    for (int value : values) {
      out.number(value - last);
      last = value;
    }
  }

  static Print decode(byte[] bytes) {
    Wire.Reader in = new Wire.Reader(bytes);
    return new Print(in.integer(), values(in), values(in));
  }

  private static int[] values(Wire.Reader in) {
    int[] values = new int[in.integer()];
    long last = Integer.MIN_VALUE;
    for (int i = 0; i < values.length; i++) {
      last += in.number();
      values[i] = (int) last;
    }
    return values;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Print p
        && pieces == p.pieces
        && Arrays.equals(sketch, p.sketch)
        && Arrays.equals(facts, p.facts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sketch);
  }

  @Override
  public String toString() {
    return pieces + " pieces, " + facts.length + " facts";
  }
}
