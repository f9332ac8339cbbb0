package dealfacts.mention.money;

import static dealfacts.mention.money.NumeralChars.charAt;
import static dealfacts.mention.money.NumeralChars.digit;
import static dealfacts.mention.money.NumeralChars.endOf;
import static dealfacts.mention.money.NumeralChars.isAsciiLetter;
import static dealfacts.mention.money.NumeralChars.isHan;
import static dealfacts.mention.money.NumeralChars.skipBlanks;

import dealfacts.mention.Quantity.Kind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads a number with the unit behind it: money, a percentage, a count of shares or a bare number.
 */
final class FigureReader {
  static final String PERCENT = "PERCENT";
  static final String SHARES = "SHARES";

  private static final BigDecimal TENTH = new BigDecimal("0.1");
  private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

  private static final Words<BigDecimal> PERCENT_SIGNS =
      new Words<BigDecimal>()
          .add(BigDecimal.ONE, "% pct PCT pcts 个百分点 百分点 percent")
          .add(TENTH, "‰")
          .add(HUNDREDTH, "个基点 基点 bp BP bps BPs 个bp 个BP");

  private static final Words<Boolean> SHARE_UNITS =
      new Words<Boolean>().add(true, "ADS ADR 美国存托 存托凭证 存托股 基金份额 份额 股票 期权 权证 限制性 优先股 普通股 GDR CDR");

  private static final String FORMAL = "壹贰叁肆伍陆柒捌玖拾佰仟";

  private static final String GROWS_BEHIND_CHENG = "立为员交功都本长果品熟分绩就型形份色因效语见年人了龙家套组对群片批千";

  private FigureReader() {}

  /** The figure that starts at {@code start}, or null. */
  static @Nullable Figure read(String text, int start) {
    Figure part = Fractions.read(text, start);
    if (part != null) {
      return part;
    }
    Numeral numeral = NumeralReader.read(text, start);
    if (numeral == null) {
      return null;
    }
    Figure figure = percent(text, numeral);
    if (figure == null) {
      figure = shares(text, numeral);
    }
    if (figure == null) {
      figure = money(text, numeral);
    }
    return figure != null
        ? figure
        : Figure.of(numeral, numeral.end(), Kind.NUMBER, "", BigDecimal.ONE);
  }

  private static @Nullable Figure percent(String text, Numeral numeral) {
    int at = skipBlanks(text, numeral.end());
    Words.Hit<BigDecimal> sign = PERCENT_SIGNS.startingAt(text, at);
    if (sign != null) {
      boolean letters =
          isAsciiLetter(charAt(text, sign.end() - 1)) && isAsciiLetter(charAt(text, sign.end()));
      return letters ? null : Figure.of(numeral, sign.end(), Kind.PERCENT, PERCENT, sign.value());
    }
    int end = endOf("个百分点", text, at);
    if (end > 0) {
      return Figure.of(numeral, end, Kind.PERCENT, PERCENT, BigDecimal.ONE);
    }
    return charAt(text, at) == '成' ? tenths(text, numeral, at + 1) : null;
  }

  /** 三成, 七成六, 三成半. */
  private static @Nullable Figure tenths(String text, Numeral numeral, int from) {
    if (numeral.low().compareTo(BigDecimal.TEN) > 0
        || text.startsWith("不变", from)
        || GROWS_BEHIND_CHENG.indexOf(charAt(text, from)) >= 0) {
      return null;
    }
    Figure figure = Figure.of(numeral, from, Kind.PERCENT, PERCENT, BigDecimal.TEN);
    int at = skipBlanks(text, from);
    int more = charAt(text, at) == '半' ? 5 : digit(charAt(text, at));
    if (more <= 0 || isHan(charAt(text, at + 1)) && "的左以多股".indexOf(charAt(text, at + 1)) < 0) {
      return figure;
    }
    return figure.worth(figure.low().add(BigDecimal.valueOf(more)), at + 1);
  }

  private static @Nullable Figure shares(String text, Numeral numeral) {
    int at = skipBlanks(text, numeral.end());
    char c = charAt(text, at);
    char behind = charAt(text, at + 1);
    boolean unit =
        switch (c) {
          case '股' ->
              numeral.form() != Numeral.Form.SINGLE
                  && ("价息市民指神脑劲势力".indexOf(behind) < 0 && !isHolder(text, at));
          case '份' -> SHARE_UNITS.startingAt(text, skipBlanks(text, at + 1)) != null;
          case '手' -> numeral.isArabic() && isHand(text, numeral.start(), at);
          default -> false;
        };
    return unit ? Figure.of(numeral, at + 1, Kind.SHARES, SHARES, BigDecimal.ONE) : null;
  }

  /** 1.2万股东, not 120万股东方集团股票. */
  private static boolean isHolder(String text, int at) {
    return charAt(text, at + 1) == '东' && "方吴软风阳兴北莞华航江岳诚湖睦港海".indexOf(charAt(text, at + 2)) < 0;
  }

  /** 手 counts only where futures or orders are told nearby. */
  private static boolean isHand(String text, int start, int at) {
    if ("机续段术工法动上里中下指臂套势游表头".indexOf(charAt(text, at + 1)) >= 0) {
      return false;
    }
    String before = text.substring(Math.max(0, start - 20), start);
    for (String word :
        new String[] {"期货", "合约", "成交", "持仓", "封", "多单", "空单", "挂单", "买", "卖", "增仓", "减仓", "主力"}) {
      if (before.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Figure money(String text, Numeral numeral) {
    int at = skipBlanks(text, numeral.end());
    boolean small =
        numeral.form() == Numeral.Form.SINGLE || numeral.form() == Numeral.Form.POSITIONAL;
    if (numeral.form() == Numeral.Form.SINGLE
        && FORMAL.indexOf(text.charAt(numeral.start())) >= 0) {
      return null; // 伍, 陆 and the like begin names
    }
    Words.Hit<Currencies.Unit> unit = Currencies.behind(text, at, small, numeral.isScaled());
    if (unit == null) {
      return SmallChange.read(text, numeral);
    }
    Figure figure =
        Figure.of(numeral, unit.end(), Kind.MONEY, unit.value().currency(), unit.value().factor());
    return PerShare.behind(text, SmallChange.append(text, figure));
  }
}
