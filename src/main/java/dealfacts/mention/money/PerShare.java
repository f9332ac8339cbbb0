package dealfacts.mention.money;

import static dealfacts.mention.money.NumeralChars.isHan;
import static dealfacts.mention.money.NumeralChars.skipBlanks;

import dealfacts.mention.Quantity.Kind;

/** Prices of one share: 12.5元/股, 每股12.5元, 发行价8.88元. */
final class PerShare {
  private static final int LOOK_BACK = 14;

  private static final Words<Boolean> BEHIND =
      new Words<Boolean>().add(true, "/股 每股 一股 /份 /ADS /ADR /份ADS 每ADS /每股");

  private static final Words<Boolean> BEFORE =
      new Words<Boolean>()
          .add(
              true,
              "每股 每股ADS 每份ADS 每ADS 每份美国存托股票 每份存托凭证 股价 发行价 收盘价 开盘价 均价 成交价 最高价 最低价 回购价 行权价"
                  + " 转股价 认购价 配股价 要约价 增持价 减持价 发售价 招股价");

  /** What is paid out on a share, not paid for it. */
  private static final Words<Boolean> YIELDS =
      new Words<Boolean>().add(true, "收益 盈利 派 净资产 股息 红利 分红 亏损 现金流 公积");

  private PerShare() {}

  /** The figure with the unit of one share behind it, or the same figure. */
  static Figure behind(String text, Figure figure) {
    Words.Hit<Boolean> share = BEHIND.startingAt(text, skipBlanks(text, figure.end()));
    return share == null ? figure : figure.perShareUntil(share.end());
  }

  /** Whether the words before the figure make it a price of one share. */
  static boolean before(String text, Figure figure, int floor) {
    if (figure.kind() != Kind.MONEY || figure.numeral().isScaled()) {
      return false;
    }
    int last = Math.max(floor, figure.start() - LOOK_BACK);
    for (int end = figure.start(); end > last; end--) {
      if (BEFORE.endingAt(text, end, floor) != null) {
        return true;
      }
      char c = text.charAt(end - 1);
      if (!isHan(c) && c != ' ' && c != ':' || YIELDS.endingAt(text, end, floor) != null) {
        return false;
      }
    }
    return false;
  }
}
