package dealfacts.deal.argument;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DealType;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Scene;
import dealfacts.mention.Quantity;
import dealfacts.text.Document;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.math.BigDecimal;

/**
 * What an issue raises, told before and after its costs: {@code 募集资金总额28亿元,扣除发行费用后净额27.7亿元}. The
 * sum of the issue is the whole.
 */
public final class Proceeds {
  /** {@code 募集资金净额约|7亿元}, {@code 扣除发行费用后为|7亿元}, {@code 净筹|7亿元}. */
  private static final Pattern NET_LEFT =
      Pattern.compile("(?:净额|净筹|净集资|淨額|淨籌|扣除[^,;。]{2,24}(?:后|後))[^,;。、0-9]{0,12}$");

  private static final Pattern NET_RIGHT = Pattern.compile("\\s?的?(?:募资|募集资金|集资|所得款项)?净额");

  /** {@code 募资|28亿元}, {@code 集资额|28亿元}. */
  private static final Pattern RAISED_LEFT =
      Pattern.compile("(?:募集资金|募资|集资|筹资(?!活动)|筹集|募得|筹得|募集|集資|籌資)[^,;。、0-9]{0,12}$");

  private static final Pattern PLANNED_LEFT = Pattern.compile("拟|计划|原|预计|超募|投入|使用|置换");

  /** Costs are no more than this part of what is left. */
  private static final BigDecimal COSTS = new BigDecimal("1.3");

  /** How many characters before or behind the net sum the whole one is sought. */
  private static final int NEAR = 160;

  private static final int LEFT = 24;

  private Proceeds() {}

  /** Whether the figure is told as what is left when the costs are paid. */
  public static boolean isNet(Document document, Quantity sum) {
    return NET_LEFT.matcher(left(document, sum.span())).find()
        || NET_RIGHT
            .matcher(document.folded())
            .region(sum.span().end(), document.folded().length())
            .lookingAt();
  }

  /** Whether the headline tells it, which may round what is left as well as the whole. */
  public static boolean inTitle(Document document, Quantity sum) {
    return document.sentences().stream().anyMatch(s -> s.title() && s.span().contains(sum.span()));
  }

  private static String left(Document document, Span span) {
    return document.folded().substring(Math.max(0, span.start() - LEFT), span.start());
  }

  /** Replaces what is left by the whole, where the article tells both. */
  public static void tellWhole(Scene scene, Draft deal) {
    boolean raises = deal.type == DealType.IPO || deal.type == DealType.PLACEMENT;
    if (!raises || deal.quantities(AmountKind.DEAL_VALUE).size() != 1) {
      return;
    }
    Document document = scene.document();
    Quantity net = deal.quantities(AmountKind.DEAL_VALUE).get(0);
    if (!isNet(document, net)) {
      return;
    }
    for (Quantity sum : scene.mentions().quantities()) {
      String left = left(document, sum.span());
      boolean near = Math.abs(sum.span().start() - net.span().start()) < NEAR;
      if (near
          && sum.kind() == Quantity.Kind.MONEY
          && isWhole(net, sum)
          && !isNet(document, sum)
          && RAISED_LEFT.matcher(left).find()
          && !PLANNED_LEFT.matcher(left).find()) {
        deal.amounts.removeIf(a -> a.quantity().span().equals(net.span()));
        deal.add(AmountKind.DEAL_VALUE, sum, "before costs");
        return;
      }
    }
  }

  private static boolean isWhole(Quantity net, Quantity sum) {
    BigDecimal left = net.top();
    BigDecimal whole = sum.top();
    return left != null
        && whole != null
        && sum.unit().equals(net.unit())
        && whole.compareTo(left) > 0
        && whole.compareTo(left.multiply(COSTS)) <= 0;
  }
}
