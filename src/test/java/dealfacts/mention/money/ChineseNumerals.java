package dealfacts.mention.money;

/** Writes whole numbers in Chinese: 305000000 is 三亿零五百万. */
final class ChineseNumerals {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String FORMAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
  private static final String[] UNITS = {"", "十", "百", "千"};
  private static final String[] FORMAL_UNITS = {"", "拾", "佰", "仟"};

  private ChineseNumerals() {}

  static String write(long value, boolean formal) {
    if (value >= 100_000_000) {
      return with(value, 100_000_000, "亿", formal);
    }
    if (value >= 10_000) {
      return with(value, 10_000, "万", formal);
    }
    return section((int) value, formal);
  }

  private static String with(long value, long unit, String name, boolean formal) {
    long rest = value % unit;
    String zero = rest > 0 && rest < unit / 10 ? "零" : "";
    return write(value / unit, formal) + name + (rest == 0 ? "" : zero + write(rest, formal));
  }

  private static String section(int value, boolean formal) {
    StringBuilder out = new StringBuilder();
    boolean zero = false;
    for (int power = 3; power >= 0; power--) {
      int digit = value / (int) Math.pow(10, power) % 10;
      if (digit == 0) {
        zero = out.length() > 0;
        continue;
      }
      out.append(zero ? "零" : "");
      out.append((formal ? FORMAL_DIGITS : DIGITS).charAt(digit));
      out.append((formal ? FORMAL_UNITS : UNITS)[power]);
      zero = false;
    }
    return out.toString();
  }
}
