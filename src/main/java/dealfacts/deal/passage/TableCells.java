package dealfacts.deal.passage;

import dealfacts.deal.AmountKind;
import dealfacts.mention.Mentions;
import dealfacts.mention.PartyMention;
import dealfacts.mention.Qualifier;
import dealfacts.mention.Quantity;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of a table tells, by the label of its column: {@code 减持股数(万股)} over {@code 181.26}.
 */
public final class TableCells {
  private static final Pattern NUMBER = Pattern.compile("([0-9][0-9,]{0,18}(?:\\.[0-9]{1,8})?)");

  /** {@code 万元}, {@code (万元)}. */
  private static final Pattern UNIT =
      Pattern.compile("\\((?:[万亿港美]{0,2}元|万股|%)\\)|[%万亿股元港美/ ]{1,6}");

  private static final Pattern RANGE = Pattern.compile("[-—–~至]");

  private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
  private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);

  private final String folded;
  private final Mentions mentions;

  public TableCells(Scene scene) {
    this.folded = scene.document().folded();
    this.mentions = scene.mentions();
  }

  public String words(Span cell) {
    return cell.of(folded);
  }

  /** The party that the cell names; null where it names none. */
  public @Nullable PartyMention party(Span cell) {
    return mentions.parties().stream()
        .filter(p -> cell.contains(p.span()))
        .findFirst()
        .orElse(null);
  }

  /** The figure of the cell in the unit of its label; null where it holds none. */
  public @Nullable Quantity figure(String label, Span cell, AmountKind kind) {
    Matcher number = NUMBER.matcher(folded).region(cell.start(), cell.end());
    if (!number.find()) {
      return null;
    }
    int start = number.start();
    int end = number.end();
    BigDecimal low = value(number.group(1));
    BigDecimal high = low;
    boolean more = number.find();
    if (more && kind == AmountKind.PRICE_PER_SHARE && isRange(end, number.start())) {
      BigDecimal other = value(number.group(1));
      high = other.max(low);
      low = other.min(low);
      end = number.end();
    } else if (more) {
      return null;
    }
    Matcher unit = UNIT.matcher(folded).region(end, cell.end());
    if (unit.lookingAt()) {
      end = unit.end();
    }
    while (folded.charAt(end - 1) == ' ') {
      end--;
    }
    String units = label + folded.substring(start, end);
    boolean cap = words(cell).startsWith("不超过");
    if (units.contains("亿") && kind == AmountKind.DEAL_VALUE) {
      low = low.multiply(YI);
      high = high.multiply(YI);
    } else if (units.contains("万") && kind != AmountKind.PRICE_PER_SHARE) {
      low = low.multiply(WAN);
      high = high.multiply(WAN);
    }
    Qualifier qualifier =
        cap ? Qualifier.UP_TO : low.compareTo(high) < 0 ? Qualifier.RANGE : Qualifier.EXACT;
    return new Quantity(
        new Span(cap ? cell.start() : start, end),
        kind(kind),
        cap ? null : low,
        high,
        unit(kind, units),
        qualifier,
        kind == AmountKind.PRICE_PER_SHARE,
        null);
  }

  private boolean isRange(int end, int start) {
    return RANGE.matcher(folded.substring(end, start)).find() && start - end <= 6;
  }

  private static BigDecimal value(String digits) {
    return new BigDecimal(digits.replace(",", ""));
  }

  private static Quantity.Kind kind(AmountKind kind) {
    return switch (kind) {
      case SHARE_COUNT -> Quantity.Kind.SHARES;
      case STAKE, STAKE_AFTER -> Quantity.Kind.PERCENT;
      default -> Quantity.Kind.MONEY;
    };
  }

  private static String unit(AmountKind kind, String words) {
    return switch (kind) {
      case SHARE_COUNT -> "SHARES";
      case STAKE, STAKE_AFTER -> "PERCENT";
      default -> words.contains("港") ? "HKD" : words.contains("美元") ? "USD" : "CNY";
    };
  }
}
