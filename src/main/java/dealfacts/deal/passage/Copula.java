package dealfacts.deal.passage;

import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who was bought and who bought, told by what the one is: {@code 乙是甲去年收购的子公司}, {@code 乙、丙都是甲入股的公司},
 * {@code 乙系甲于2019年收购而来}.
 *
 * @param bought of whom it is told
 * @param buyer who stands between 是 and the verb
 */
public record Copula(Group bought, @Nullable Group buyer) {
  private static final Pattern IS =
      Pattern.compile(
          "(?:公司|的?(?:[0-9.]{1,8}%|这部分)?的?(?:股权|股份|权益)?)(?:都|均|也|正|就|全部|原本)?(?:是|系|为)"
              + "(?:[0-9]{4}年|[去前今]年|[0-9]{1,2}月|底|初)*(?:由|被)?");

  /** Between who buys and the verb: time and manner. */
  private static final String WAYS =
      "于|在|以|通过|曾|已|此前|去年|今年|前年|当年|早年|斥资|耗资|年|月|日|元|亿|万|现金|全资|溢价|先后|[0-9.]";

  private static final Pattern MANNER = Pattern.compile("(?:" + WAYS + ")*");

  /** The same with whom it was bought from: {@code 2015年从丁手里}. */
  private static final Pattern MANNER_FROM =
      Pattern.compile(
          "(?:" + WAYS + "|(?:从|自|向)[^,;。]{1,24}?(?:手中|手里|手上|处|那里)|花了?|作价|的价格|[美港欧]元)*");

  private static final Pattern KIND =
      Pattern.compile(
          "^(?:而来|得来|的)(?:$|(?:一家|首家|第[一二三四五]家|其中一家|全资|控股|境外|海外|重要|核心|上市|民营|[AH]股)*"
              + "(?:子公司|孙公司|公司|企业|平台|品牌|资产|标的|机构|房企|车企|药企|项目)?)\\s?$");

  /** {@code 乙是甲从丁手中|购得}: these end the clause without 的. */
  private static final Pattern GOT = Pattern.compile("购得|购入|买入|取得|获得|受让");

  /** What the clause of the verb tells so; null where it doesn't. */
  public static @Nullable Copula of(Passage passage, Span clause, Trigger trigger) {
    int at = trigger.span().start();
    int end = trigger.span().end();
    List<Group> before = passage.groupsIn(new Span(clause.start(), at));
    String tail = passage.words(end, clause.end()).strip();
    boolean got = tail.isEmpty() && GOT.matcher(trigger.word()).matches();
    if (before.isEmpty() || !got && !KIND.matcher(tail).find()) {
      return null;
    }
    Copula unnamed = byCarried(passage, clause, trigger, before);
    if (unnamed != null || before.size() < 2) {
      return unnamed;
    }
    int seller = Grammar.isMarked(before.get(before.size() - 1), "从 自 向") ? 1 : 0;
    if (before.size() < 2 + seller) {
      return null;
    }
    Group buyer = before.get(before.size() - 1 - seller);
    Group bought = before.get(before.size() - 2 - seller);
    boolean is =
        IS.matcher(passage.words(bought.span().end(), buyer.span().start()).strip()).matches();
    return is
            && !bought.isGeneric()
            && (seller == 0 ? MANNER : MANNER_FROM)
                .matcher(passage.words(buyer.span().end(), at).strip())
                .matches()
        ? new Copula(bought, buyer)
        : null;
  }

  /** {@code 其中乙是去年8月以580万元|买下的}: who buys was told before. */
  private static @Nullable Copula byCarried(
      Passage passage, Span clause, Trigger trigger, List<Group> before) {
    int at = trigger.span().start();
    Group seller = Grammar.marked(passage, clause.start(), at, "从 自 向");
    int named = seller == null ? before.size() - 1 : before.indexOf(seller) - 1;
    if (named < 0) {
      return null;
    }
    Group bought = before.get(named);
    String between = passage.wordsBesideNames(bought.span().end(), at).strip();
    return !bought.isGeneric() && WHEN_AND_HOW.matcher(between).matches()
        ? new Copula(bought, null)
        : null;
  }

  private static final Pattern WHEN_AND_HOW =
      Pattern.compile(
          "(?:公司)?(?:都|均|也|正|就|全部|则|原本)?(?:是|系)(?:"
              + WAYS
              + "|前|(?:从|自|向)[^,;。]{1,24}?(?:手中|手里|手上|处|那里)|[上下今去前]年|底|初|月初|月底|花了?|耗费|作价|的价格|[美港欧]元)*");
}
