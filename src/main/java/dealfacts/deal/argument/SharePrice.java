package dealfacts.deal.argument;

import dealfacts.deal.DealType;
import dealfacts.mention.Qualifier;
import dealfacts.mention.Quantity;
import dealfacts.text.Pattern;
import java.math.BigDecimal;

/** Whether a sum is the price of a single share, by the words beside it. */
public final class SharePrice {
  private static final BigDecimal HIGHEST_PRICE = BigDecimal.valueOf(5_000);

  private static final Pattern PRICE_LEFT =
      Pattern.compile(
          "(?:每股|单价|成交价|最高价|最低价|发行价|认购价|回购价|均价|配售价|价格(?:区间)?|要约价|收购价格|转让价格|(?:平均|出)售价|卖出价|[买购]入价|作价|上限|下限)[^,;。、]{0,12}$");

  /** {@code IPO定价|16美元}, {@code 发售价}: of a share, where shares are issued. */
  private static final Pattern FIXED_LEFT = Pattern.compile("(?:定价|发售价|招股价|发行底价|底价)[^,;。、]{0,12}$");

  /** {@code 较34元|的发行价高开}. */
  private static final Pattern FIXED_RIGHT = Pattern.compile("\\s?的?(?:每股)?(?:发行价|发售价|招股价)");

  /** {@code 作价|1元}: all shares for one yuan. */
  private static final Pattern WHOLE_PRICE_LEFT =
      Pattern.compile("^(?:(?!每股|单价|股价)[^,;。])*作价(?:为|仅|只)?$");

  /** {@code 上限由|不超过12元/股|调整为不超过18.5元/股}: what it was before. */
  private static final Pattern FORMER_LEFT = Pattern.compile("(?:由|从|原)[^,;。]{0,14}$");

  /** {@code 上限原为|14.6元/股}: what it was, with what it is in the clauses behind. */
  private static final Pattern ORIGINAL_LEFT = Pattern.compile("原(?:先|本|来)?(?:定|为|是|设定){1,2}$");

  private static final Pattern FORMER_RIGHT =
      Pattern.compile(
          "\\s?(?:调整|上调|提高|提升|下调|调高|调低|调减|调增|变更|修改|修订|增加|减少|升|降|增|减|下降|缩减|缩水)(?:至|为|到)");

  /** {@code 以30元|的均价买入}. */
  private static final Pattern PRICE_RIGHT =
      Pattern.compile("\\s?的?(?:平均|成交|交易|每股)?(?:均价|平均价|单价|价格|价位)");

  /** {@code 最高14.88元,最低|13.21元}: of all that were paid. */
  private static final Pattern LOWEST_LEFT = Pattern.compile("最[高低](?:为|是|到|至)?$");

  /** {@code 首日收报21港元,|成交|3亿港元}: what the market turned over. */
  private static final Pattern TURNOVER_LEFT =
      Pattern.compile("(?:^|[,、])\\s?(?:全[天日]|半日|早盘|午后)?成交(?:约|逾|超|近|达|了)?$");

  /** {@code 较收市价10.74港元折让}: what the stock costs. */
  private static final Pattern MARKET_PRICE_LEFT =
      Pattern.compile("(?:收[市盘]价?|收报|市价|现价|开盘价?|股价(?:现|已|仅|最新)?[报为](?:于|收)?)(?:每股)?[^,;。、]{0,4}$");

  /** {@code 如今股价不到|4美元}: what the stock has come to. */
  private static final Pattern STOCK_LEFT = Pattern.compile("(?<![每招])(?<!发行)股价[^,;。、发]{0,8}$");

  /** {@code 顶格申购需配市值|15万元}: what who applies must hold. */
  private static final Pattern OF_BUYER =
      Pattern.compile("(?:需配|须配|配售|持有)[^,;。]{0,10}市值[^,;。、]{0,6}$");

  private SharePrice() {}

  static boolean isOfBuyer(String left) {
    return OF_BUYER.matcher(left).find();
  }

  /** What the stock costs or what is traded of it on the day, whatever is paid in the deal. */
  static boolean isOfMarket(DealType type, String left) {
    return MARKET_PRICE_LEFT.matcher(left).find()
        || type == DealType.IPO
            && (TURNOVER_LEFT.matcher(left).find() || STOCK_LEFT.matcher(left).find());
  }

  /** A price or a bound that another one has replaced. */
  static boolean isFormer(DealType type, String left, String right) {
    boolean open = type.isHolding() || type == DealType.BUYBACK || type == DealType.PLACEMENT;
    return open && ORIGINAL_LEFT.matcher(left).find()
        || FORMER_LEFT.matcher(left).find() && FORMER_RIGHT.matcher(right).lookingAt();
  }

  static boolean isOne(DealType type, Quantity quantity, String left, String right) {
    if (quantity.perShare()) {
      return true;
    }
    if (!mayBe(quantity)) {
      return false;
    }
    boolean traded = type.isHolding() || type == DealType.BUYBACK;
    boolean extreme = quantity.qualifier() == Qualifier.UP_TO || LOWEST_LEFT.matcher(left).find();
    if (traded && (extreme || PRICE_RIGHT.matcher(right).lookingAt())) {
      return true;
    }
    boolean priced =
        (type == DealType.IPO || type == DealType.PLACEMENT)
            && (FIXED_LEFT.matcher(left).find() || FIXED_RIGHT.matcher(right).lookingAt());
    boolean whole = type == DealType.ACQUISITION && WHOLE_PRICE_LEFT.matcher(left).find();
    return !whole && (priced || PRICE_LEFT.matcher(left).find());
  }

  /** Whether the sum is so small that it may be the price of one share: {@code 12.5元}. */
  public static boolean mayBe(Quantity quantity) {
    BigDecimal value = quantity.top();
    return value != null && value.compareTo(HIGHEST_PRICE) < 0;
  }

  /** {@code 位于招股区间|17.6至20.8港元|的中上段}: between which bounds the price was found. */
  static boolean isRangeOfOffer(String left, String right) {
    return WITHIN_LEFT.matcher(left).find() || WITHIN_RIGHT.matcher(right).lookingAt();
  }

  private static final Pattern WITHIN_LEFT =
      Pattern.compile("(?:位于|处于|落在|落于|贴近|低于|高于|超出)(?:此前|先前|原定|指导|公布)?的?[^,;。]{0,10}$");

  private static final Pattern WITHIN_RIGHT =
      Pattern.compile("的?(?:发行价?|招股价?|定价|价格|指导)?(?:区间|范围)?的?(?:中?[上下]|中间|最[高低])(?:端|限|段|游|部)");
}
