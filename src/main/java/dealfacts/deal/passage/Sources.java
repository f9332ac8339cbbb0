package dealfacts.deal.passage;

import dealfacts.deal.DealType;
import dealfacts.text.Pattern;

/**
 * Who an article has a deal from. Where it tells one deal by its own account and by another's with
 * another figure ({@code 公司公告作价8亿元…据外媒报道,交易金额为10亿元}), its own figure counts, and the row is less
 * sure.
 */
public final class Sources {
  private static final Pattern CITED =
      Pattern.compile(
          "据[^,;。]{1,16}?(?:报道|消息|爆料)|报道[^,;。]{0,4}(?:称|指|说|,)|外媒|媒体(?:称|此前|曾|报道|传)|市场(?:消息|传闻|传言)|传闻|消息人士|知情人士|天眼查|企查查|有消息(?:称|指)|网传");

  /** A paper quoted for what it says about the company: {@code 招股书显示,2022年至2024年营收…}. */
  private static final Pattern QUOTED =
      Pattern.compile("(?:说明)?书?[)》]?\\s?(?:显示|披露|称|数据|中(?:提到|称|显示))");

  private Sources() {}

  /** Whether the deal is told on the word of others. */
  private static boolean isCited(Draft draft) {
    Passage passage = draft.passage;
    int trigger = draft.trigger.span().start();
    return CITED.matcher(passage.words(passage.segmentStart(trigger), trigger)).find();
  }

  /** Whether the figures of two accounts of one deal have different sources. */
  public static boolean areTwo(Draft deal, Draft draft) {
    return isCited(deal) != isCited(draft);
  }

  /** Leaves the deal the figures of the article itself. */
  public static void settle(Draft deal, Draft draft) {
    Draft cited = isCited(deal) ? deal : draft;
    Draft own = cited == deal ? draft : deal;
    cited.amounts.removeIf(a -> !own.quantities(a.kind()).isEmpty());
    deal.disputed = true;
  }

  /** Whether a listing is only quoted for its prospectus. */
  public static boolean isQuoted(Draft draft) {
    Trigger trigger = draft.trigger;
    int end = trigger.span().end();
    Passage passage = draft.passage;
    return draft.type == DealType.IPO
        && trigger.word().startsWith("招股")
        && QUOTED.matcher(passage.words(end, passage.span().end())).lookingAt();
  }
}
