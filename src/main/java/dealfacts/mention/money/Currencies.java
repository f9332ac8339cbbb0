package dealfacts.mention.money;

import static dealfacts.mention.money.NumeralChars.charAt;
import static dealfacts.mention.money.NumeralChars.isAsciiLetter;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The names, codes and signs of currencies, before a number and behind it. */
final class Currencies {
  /** The currency of 元 where nothing else is told. */
  static final String YUAN = "CNY";

  private static final BigDecimal CENT = new BigDecimal("0.01");

  /** Full names and codes, which may stand on either side of the number. */
  private static final String[][] NAMES = {
    {"CNY", "人民币 RMB rmb Rmb CNY CNH"},
    {"USD", "美元 美金 美圆 美刀 USD US$ 美币"},
    {"HKD", "港元 港币 港圆 港纸 HKD HK$"},
    {"TWD", "新台币 台币 新台币元 台币元 TWD NTD NT$"},
    {"MOP", "澳门元 澳门币 葡币 MOP"},
    {"EUR", "欧元 EUR 欧罗"},
    {"GBP", "英镑 GBP"},
    {"JPY", "日元 日圆 日币 円 JPY"},
    {"KRW", "韩元 韩币 韩圆 韩圜 KRW"},
    {"KPW", "朝鲜元 朝元"},
    {"SGD", "新加坡元 新加坡币 新元 坡元 坡币 新币 SGD S$"},
    {"AUD", "澳元 澳币 澳大利亚元 澳洲元 AUD A$ AU$"},
    {"CAD", "加元 加币 加拿大元 CAD C$ CA$"},
    {"NZD", "新西兰元 纽元 纽币 新西兰币 NZD NZ$"},
    {"CHF", "瑞士法郎 瑞郎 法郎 CHF"},
    {"FRF", "法国法郎"},
    {"DEM", "德国马克 马克"},
    {"SEK", "瑞典克朗 克朗 SEK"},
    {"NOK", "挪威克朗 NOK"},
    {"DKK", "丹麦克朗 DKK"},
    {"CZK", "捷克克朗 CZK"},
    {"ISK", "冰岛克朗 ISK"},
    {"RUB", "卢布 俄罗斯卢布 RUB"},
    {"BYN", "白俄罗斯卢布 BYN"},
    {"INR", "卢比 印度卢比 INR"},
    {"PKR", "巴基斯坦卢比 PKR"},
    {"LKR", "斯里兰卡卢比 LKR"},
    {"NPR", "尼泊尔卢比 NPR"},
    {"IDR", "印尼盾 印尼卢比 印度尼西亚盾 印度尼西亚卢比 IDR"},
    {"MYR", "令吉 林吉特 马币 马来西亚林吉特 马来西亚令吉 马来西亚币 MYR"},
    {"THB", "泰铢 铢 泰币 THB"},
    {"VND", "越南盾 越盾 VND"},
    {"PHP", "菲律宾比索 比索 PHP"},
    {"KHR", "柬埔寨瑞尔 瑞尔"},
    {"LAK", "老挝基普 基普"},
    {"MMK", "缅甸元 缅元 缅币"},
    {"BDT", "孟加拉塔卡 塔卡 BDT"},
    {"MNT", "图格里克 蒙古图格里克"},
    {"KZT", "坚戈 哈萨克斯坦坚戈 KZT"},
    {"UZS", "苏姆 乌兹别克斯坦苏姆"},
    {"KWD", "第纳尔 科威特第纳尔 KWD"},
    {"IQD", "伊拉克第纳尔 IQD"},
    {"JOD", "约旦第纳尔 JOD"},
    {"BHD", "巴林第纳尔 BHD"},
    {"DZD", "阿尔及利亚第纳尔 DZD"},
    {"LYD", "利比亚第纳尔"},
    {"TND", "突尼斯第纳尔"},
    {"RSD", "塞尔维亚第纳尔"},
    {"AED", "迪拉姆 阿联酋迪拉姆 迪尔汗 AED"},
    {"MAD", "摩洛哥迪拉姆 MAD"},
    {"SAR", "里亚尔 沙特里亚尔 沙特阿拉伯里亚尔 SAR"},
    {"QAR", "卡塔尔里亚尔 QAR"},
    {"OMR", "阿曼里亚尔 OMR"},
    {"IRR", "伊朗里亚尔 IRR"},
    {"ILS", "谢克尔 新谢克尔 以色列谢克尔 以色列新谢克尔 ILS"},
    {"TRY", "里拉 土耳其里拉 新土耳其里拉 TRY"},
    {"EGP", "埃及镑 EGP"},
    {"LBP", "黎巴嫩镑"},
    {"ZAR", "兰特 南非兰特 ZAR"},
    {"NGN", "奈拉 尼日利亚奈拉 NGN"},
    {"KES", "肯尼亚先令 先令 KES"},
    {"TZS", "坦桑尼亚先令"},
    {"UGX", "乌干达先令"},
    {"GHS", "塞地 加纳塞地"},
    {"ETB", "比尔 埃塞俄比亚比尔"},
    {"BRL", "雷亚尔 巴西雷亚尔 巴西币 BRL R$"},
    {"MXN", "墨西哥比索 MXN"},
    {"ARS", "阿根廷比索 ARS"},
    {"CLP", "智利比索 CLP"},
    {"COP", "哥伦比亚比索 COP"},
    {"PEN", "秘鲁索尔 新索尔 PEN"},
    {"PLN", "兹罗提 波兰兹罗提 PLN"},
    {"HUF", "福林 匈牙利福林 HUF"},
    {"RON", "罗马尼亚列伊 列伊"},
    {"UAH", "格里夫纳 乌克兰格里夫纳 UAH"},
  };

  /** A unit of money: a currency and how much of it one unit is. */
  record Unit(String currency, BigDecimal factor) {}

  private static final Words<String> BEFORE = new Words<>();
  private static final Words<Unit> BEHIND = new Words<>();

  static {
    for (String[] name : NAMES) {
      BEFORE.add(name[0], name[1]);
      BEHIND.add(new Unit(name[0], BigDecimal.ONE), name[1]);
    }
    BEFORE.add("USD", "$ US$").add("CNY", "¥").add("EUR", "€").add("GBP", "£");
    BEFORE.add("KRW", "₩").add("INR", "₹").add("RUB", "₽").add("VND", "₫").add("THB", "฿");
    BEFORE.add("ILS", "₪").add("PHP", "₱").add("TRY", "₺").add("JPY", "JP¥").add("CNY", "CN¥");
    BEHIND.add(new Unit(YUAN, BigDecimal.ONE), "元 圆 块钱 元钱 元整 元人民币 ¥");
    BEHIND.add(new Unit("EUR", BigDecimal.ONE), "€").add(new Unit("USD", BigDecimal.ONE), "$");
    BEHIND.add(new Unit("HKD", BigDecimal.ONE), "元港币 蚊");
    BEHIND.add(new Unit("TWD", BigDecimal.ONE), "元新台币 元台币");
    BEHIND.add(new Unit("USD", BigDecimal.ONE), "元美金 元美元");
    BEHIND.add(new Unit("USD", CENT), "美分").add(new Unit("EUR", CENT), "欧分");
    BEHIND.add(new Unit("HKD", CENT), "港仙").add(new Unit("GBP", CENT), "便士");
    BEHIND.add(new Unit("AUD", CENT), "澳分").add(new Unit("CAD", CENT), "加分");
  }

  /** What goes on to another word behind 元 (元素, 元宇宙), unless the number ends in 万 or 亿. */
  private static final Words<Boolean> YUAN_WORDS =
      new Words<Boolean>().add(true, "元宇宙 元件 元素 元气 元旦 元月 元器件 元勋 元组 元数据");

  private static final String BEHIND_YUAN_NAME = "锂正材桥股食乳牛里化论一方次结复催醇橡期区产及";

  private Currencies() {}

  /** Whether a unit of money may start with the character. */
  static boolean mayFollow(char c) {
    return BEHIND.mayStartWith(c);
  }

  /** The currency named right before {@code end}. */
  static Words.@Nullable Hit<String> before(String text, int end, int floor) {
    Words.Hit<String> hit = BEFORE.endingAt(text, end, floor);
    return hit != null && cutsLetters(text, hit.start(), hit.end()) ? null : hit;
  }

  /** The currency named right from {@code start} on. */
  static Words.@Nullable Hit<String> at(String text, int start) {
    Words.Hit<String> hit = BEFORE.startingAt(text, start);
    return hit != null && cutsLetters(text, hit.start(), hit.end()) ? null : hit;
  }

  /**
   * The unit of money that starts at {@code start}.
   *
   * @param small whether the number is a single Chinese digit, which 元 may follow in names (三元锂)
   * @param scaled whether the number ends in 万 or 亿, behind which colloquial units are sure
   */
  static Words.@Nullable Hit<Unit> behind(String text, int start, boolean small, boolean scaled) {
    Words.Hit<Unit> hit = BEHIND.startingAt(text, start);
    if (hit == null) {
      return colloquial(text, start, scaled);
    }
    if (cutsLetters(text, hit.start(), hit.end())) {
      return null;
    }
    char first = text.charAt(start);
    if (first == '元') {
      if (!scaled && YUAN_WORDS.startingAt(text, start) != null
          || small
              && hit.end() == start + 1
              && BEHIND_YUAN_NAME.indexOf(charAt(text, hit.end())) >= 0) {
        return null;
      }
      return named(text, hit);
    }
    return hit;
  }

  /** 三万元欧元, 5亿元(港币): a currency that is told behind 元. */
  private static Words.Hit<Unit> named(String text, Words.Hit<Unit> yuan) {
    Words.Hit<Unit> name = BEHIND.startingAt(text, yuan.end());
    if (name != null
        && name.end() - name.start() > 1
        && !cutsLetters(text, name.start(), name.end())) {
      return new Words.Hit<>(yuan.start(), name.end(), name.value());
    }
    if (charAt(text, yuan.end()) == '(') {
      name = BEHIND.startingAt(text, yuan.end() + 1);
      if (name != null
          && name.end() - name.start() > 1
          && ",);".indexOf(charAt(text, name.end())) >= 0) {
        return new Words.Hit<>(yuan.start(), yuan.end(), name.value());
      }
    }
    return yuan;
  }

  private static Words.@Nullable Hit<Unit> colloquial(String text, int start, boolean scaled) {
    char c = charAt(text, start);
    char behind = charAt(text, start + 1);
    if (c == '块') {
      boolean sure = scaled || !NumeralChars.isHan(behind) || NumeralChars.digit(behind) >= 0;
      return sure ? new Words.Hit<>(start, start + 1, new Unit(YUAN, BigDecimal.ONE)) : null;
    }
    if (c == '个' && NumeralChars.digit(behind) > 0 && charAt(text, start + 2) == '毫') {
      return new Words.Hit<>(start, start + 1, new Unit("HKD", BigDecimal.ONE)); // 三个二毫
    }
    if (!scaled) {
      return null;
    }
    if (c == '欧' && "洲盟美亚式拉冠派阳莱珀普陆文姆佩".indexOf(behind) < 0) {
      return new Words.Hit<>(start, start + 1, new Unit("EUR", BigDecimal.ONE));
    }
    if (c == '镑') {
      return new Words.Hit<>(start, start + 1, new Unit("GBP", BigDecimal.ONE));
    }
    return c == '刀' && !NumeralChars.isHan(behind)
        ? new Words.Hit<>(start, start + 1, new Unit("USD", BigDecimal.ONE))
        : null;
  }

  /** Whether a code in letters is only a part of a longer row of letters. */
  private static boolean cutsLetters(String text, int start, int end) {
    return isAsciiLetter(text.charAt(start)) && isAsciiLetter(charAt(text, start - 1))
        || isAsciiLetter(text.charAt(end - 1)) && isAsciiLetter(charAt(text, end));
  }
}
