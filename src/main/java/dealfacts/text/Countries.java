package dealfacts.text;

/** Names of countries that say where a company is from: {@code 日本|软石集团}, {@code 与韩国|汉石重工}. */
public final class Countries {
  private static final String NAMES =
      "日本|韩国|美国|德国|法国|英国|泰国|荷兰|瑞士|瑞典|丹麦|挪威|芬兰|波兰|巴西|印度(?!尼)|印尼|越南|沙特|意大利|西班牙|葡萄牙|俄罗斯|澳大利亚|加拿大|新加坡|以色列|比利时|奥地利|爱尔兰|土耳其|卡塔尔|科威特|阿联酋|马来西亚|印度尼西亚";

  private static final Pattern COUNTRY = Pattern.compile(NAMES);

  private static final Pattern AT_END = Pattern.compile("(?:" + NAMES + ")$");

  /** Of a name, in UTF-16 units. */
  private static final int LONGEST = 5;

  private Countries() {}

  /** Where the country that begins at {@code start} ends; {@code start} where none does. */
  public static int behind(String text, int start, int end) {
    Matcher country = COUNTRY.matcher(text).region(start, end);
    return country.lookingAt() ? country.end() : start;
  }

  /** One of them, as the alternatives of an expression. */
  public static String pattern() {
    return NAMES;
  }

  /** Length of the country that ends at {@code end}, 0 where none does. */
  public static int before(String text, int end) {
    String words = text.substring(Math.max(0, end - LONGEST), end);
    return words.length() - without(words).length();
  }

  /** The words without the country that they end with. */
  public static String without(String words) {
    Matcher country = AT_END.matcher(words);
    return country.find() ? words.substring(0, country.start()) : words;
  }
}
