package dealfacts.deal.listing;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.mention.PartyMention;
import dealfacts.mention.Quantity;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures of several listings told in the order of the companies: {@code
 * 甲、乙、丙获受理,拟募资金额依次为6.3亿元、20亿元、4.5亿元}, {@code 创业板的甲和主板的乙,发行价分别为8.92元和15.6元}.
 */
public final class InTurn {
  private static final Pattern LABEL =
      Pattern.compile(
          "(?<label>[^,;。:]{2,16}?)(?:将|均|则)?(?:分别|依次)(?:约|计划|预计|拟|不超过|为|是|达)*\\s?(?=[0-9])");

  private static final Pattern LINK = Pattern.compile("\\s?(?:、|,|和|及|与|以及)\\s?");

  private InTurn() {}

  /** Gives each listing of a segment its figure, where there are as many of both. */
  public static void give(Passage passage, List<Draft> drafts) {
    String words = passage.folded(passage.span());
    int start = passage.span().start();
    Matcher label = LABEL.matcher(words);
    while (label.find()) {
      AmountKind kind = kind(label.group("label"));
      List<Quantity> figures = figures(passage, start + label.end());
      if (kind == null || figures.size() < 2) {
        continue;
      }
      List<Draft> deals = before(passage, drafts, start + label.start());
      if (deals.size() != figures.size()) {
        continue;
      }
      drafts.forEach(d -> d.amounts.removeIf(a -> figures.contains(a.quantity())));
      for (int i = 0; i < figures.size(); i++) {
        deals.get(i).add(kind, figures.get(i), "in the order of the companies");
      }
    }
  }

  private static @Nullable AmountKind kind(String label) {
    if (label.contains("价")) {
      return label.contains("发行") || label.contains("发售") || label.contains("招股")
          ? AmountKind.PRICE_PER_SHARE
          : null;
    }
    if (label.contains("募") || label.contains("集资")) {
      return AmountKind.DEAL_VALUE;
    }
    return label.contains("发行") ? AmountKind.SHARE_COUNT : null;
  }

  /** The list of figures that begins at the offset. */
  private static List<Quantity> figures(Passage passage, int from) {
    List<Quantity> found = new ArrayList<>();
    int at = from;
    for (Item item : passage.items()) {
      if (item.kind() != Item.Kind.QUANTITY || item.span().end() <= at) {
        continue;
      }
      String gap =
          at <= item.span().start() ? passage.folded(new Span(at, item.span().start())) : "";
      boolean next = found.isEmpty() ? gap.isBlank() : LINK.matcher(gap).matches();
      if (!next) {
        break;
      }
      found.add(item.quantity());
      at = item.span().end();
    }
    return found;
  }

  /** The listings of the segment before the offset, in the order of their names. */
  private static List<Draft> before(Passage passage, List<Draft> drafts, int offset) {
    int segment = passage.segmentStart(offset);
    return drafts.stream()
        .filter(d -> d.type == DealType.IPO && d.in(Role.TARGET).size() == 1)
        .filter(d -> new Span(segment, offset).contains(target(d).span()))
        .sorted(Comparator.comparing(d -> target(d).span()))
        .toList();
  }

  private static PartyMention target(Draft draft) {
    return draft.in(Role.TARGET).get(0);
  }
}
