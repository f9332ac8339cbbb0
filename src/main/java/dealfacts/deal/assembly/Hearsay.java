package dealfacts.deal.assembly;

import dealfacts.deal.DealType;
import dealfacts.deal.Status;
import dealfacts.deal.passage.Draft;
import dealfacts.text.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What ends talk of a deal, said by those whom it is about: {@code 没有这方面的打算}, {@code 毫无根据}, {@code
 * 未与任何一方接触}. A deal that somebody announced is not denied by such words.
 */
final class Hearsay {
  private static final Pattern REFUTED =
      Pattern.compile(
          "没有(?:任何)?(?:这方面|此类|这样|类似|上述)的?[^,;。]{0,4}(?:打算|计划|意向|想法|安排)"
              + "|毫无(?:事实)?根据|没有(?:任何)?(?:事实)?根据|无稽之谈|纯属(?:虚构|谣言|捏造|猜测|臆测|谣传)|子虚乌有|空穴来风|凭空捏造"
              + "|没(?:有)?这回事|没有(?:的|此)事|并?无此事|查无此事|与事实不符|并非事实|不是事实"
              + "|(?<!尚)未(?:曾)?(?:就[^,;。]{1,24})?(?:与|同|和)[^,;。]{0,24}(?:接触|洽谈|谈判|讨论|磋商|商讨)"
              + "|(?<!尚)未(?:曾)?就[^,;。]{1,30}(?:接触|洽谈|谈判|讨论|磋商|商讨)"
              + "|没有(?:与|同|和|就)[^,;。]{0,24}(?:接触|洽谈|谈判|磋商|讨论|商讨|谈过)"
              + "|(?:没有|并无)(?:任何)?[^,;。]{0,10}(?:卖|出售|转让|出让|收购|IPO|上市|融资)[^,;。]{0,12}(?:打算|计划|意向|意愿|想法|安排)"
              + "|无意(?:对外)?(?:出售|转让|出让|收购|卖)|(?:从未|没有|未)(?:接到|收到)(?:过)?[^,;。]{0,10}(?:报价|要约|收购|意向)");

  private Hearsay() {}

  static boolean isRefuted(String words) {
    return REFUTED.matcher(words).find();
  }

  /** Whether the words can mean the deal, which is only talked of, or so far only meant. */
  static boolean isTalk(Draft deal, String words) {
    boolean open =
        deal.status == Status.RUMOURED
            || deal.status == Status.IN_TALKS
            || deal.status == Status.PLANNED;
    return open && isOfKind(deal, words);
  }

  /** {@code 没有上市计划} denies no purchase. */
  static boolean isOfKind(Draft deal, String words) {
    return (!NO_LISTING.matcher(words).find() || deal.type == DealType.IPO)
        && (!NO_ROUND.matcher(words).find() || deal.type == DealType.FINANCING);
  }

  private static final Pattern NO_LISTING =
      Pattern.compile("(?:没有|并无)[^,;。]{0,10}(?:IPO|上市)[^,;。]{0,12}(?:打算|计划|意向|想法|安排)");

  private static final Pattern NO_ROUND =
      Pattern.compile("(?:没有|并无)[^,;。]{0,10}融资[^,;。]{0,12}(?:打算|计划|意向|想法|安排)");

  /** Of the deals told before, the latest first, the one that is only talk. */
  static @Nullable Draft of(List<Draft> before, String words) {
    return before.stream()
        .filter(d -> isTalk(d, words) && d.status != Status.PLANNED)
        .findFirst()
        .orElse(null);
  }
}
