package dealfacts.deal.round;

import dealfacts.deal.Rule;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Passage;
import dealfacts.mention.RoundMention;
import dealfacts.text.Pattern;

/**
 * Who ever put money into a company, told of no round and of no sum: {@code 历史投资方还有甲、乙}, {@code
 * 成立以来共完成五轮融资,此前的投资方有甲}. Such a list says nothing about the round that the article tells.
 */
final class FormerBackers {
  private static final Pattern BACKERS =
      Pattern.compile(
          "(?:历史|此前|早期|以往|既往|过往|现有|原有|已有)(?:上|外部)?的?(?:外部|机构)?(?:投资(?:方|人|者|机构)|股东|出资方)"
              + "|(?:成立|创立|创办|创建|诞生)于[^。]{1,40}(?:投资(?:方|人|者|机构)|股东)(?:名单)?(?:包括|有|为|里|中|还|是)");

  private static final Pattern COUNTED =
      Pattern.compile(
          "(?:成立以来|创立以来|创办以来|上市前|IPO前|迄今|至今|至此)[^,;。]{0,6}?(?:共|已|累计|先后|一共|总共)*(?:完成|进行|获得|经历)(?:了|过)?[^,;。]{0,6}?[0-9三四五六七八九十]{1,2}轮");

  private static final Pattern THIS = Pattern.compile("[本此该]轮|这一?轮|新一轮|最新一轮");

  private FormerBackers() {}

  /** Whether the draft only lists them. */
  static boolean isList(Draft draft) {
    Passage passage = draft.passage;
    if (!draft.amounts.isEmpty() || draft.rounds.stream().anyMatch(FormerBackers::isNamed)) {
      return false;
    }
    String words = passage.words(passage.span());
    return !THIS.matcher(words).find()
        && (draft.rule == Rule.FINANCING_INVESTORS && BACKERS.matcher(words).find()
            || COUNTED.matcher(words).find());
  }

  /** {@code A轮, 天使轮}, not {@code 五轮}. */
  private static boolean isNamed(RoundMention round) {
    return !round.round().isEmpty();
  }
}
