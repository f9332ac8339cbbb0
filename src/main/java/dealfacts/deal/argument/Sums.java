package dealfacts.deal.argument;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.Quantity;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.math.BigDecimal;
import java.util.List;

/**
 * Shares bought or sold in several ways and their sum: {@code
 * 通过集中竞价减持不超过120万股;通过大宗交易减持不超过240万股。合计减持不超过360万股}. The sum is the deal's figure, its parts are
 * none.
 */
public final class Sums {
  /** {@code 上述方式|合计|减持}: opens the sentence of a sum. */
  private static final Pattern OPENS =
      Pattern.compile("\\s?(?:上述|以上|前述|两者|二者|两种方式|即|本次|此次)?(?:方式)?(?:合计|共计|总计)(?:拟|计划|将|可)?\\s?");

  /** {@code 共计|减持|360万股}. */
  private static final Pattern SUMMED = Pattern.compile("(?:合计|共计|总计)[^,;。]{0,10}$");

  private static final List<AmountKind> KINDS =
      List.of(AmountKind.SHARE_COUNT, AmountKind.STAKE, AmountKind.DEAL_VALUE);

  private Sums() {}

  /** Whether the clause of the verb names nobody and sums up. */
  public static boolean isSum(Passage passage, Trigger trigger) {
    Span clause = passage.clauseAt(trigger.span().start());
    return passage.clauseIndex(clause.start()) == 0
        && OPENS.matcher(passage.words(clause.start(), trigger.span().start())).matches();
  }

  /** The sum as a deal, of which the sentences before tell who and what. */
  public static Draft sum(Rule rule, Passage passage, Trigger trigger) {
    Draft draft = new Draft(rule, passage, trigger);
    draft.total = true;
    draft.anaphoric = true;
    draft.weak = true;
    return draft;
  }

  /** Whether the draft sums up the deal: the same kind of deal, told in the sentence before. */
  public static boolean sumsUp(Draft draft, Draft deal) {
    if (!draft.total) {
      return false;
    }
    int gap = draft.passage.span().start() - lastTold(deal);
    return gap >= 0 && gap < 3;
  }

  private static int lastTold(Draft deal) {
    return deal.told.stream().mapToInt(p -> p.span().end()).max().orElse(0);
  }

  /** Takes the parts from the deal whose sum is told. */
  public static void replaceParts(Draft deal, Draft sum) {
    for (AmountKind kind : KINDS) {
      for (Quantity whole : sum.quantities(kind)) {
        deal.amounts.removeIf(a -> a.kind() == kind && isLess(a.quantity(), whole));
      }
    }
  }

  /** Of figures of one kind in one sentence, the one told as their sum is kept alone. */
  static void keepSums(Passage passage, Draft draft) {
    for (AmountKind kind : KINDS) {
      List<Quantity> figures = draft.quantities(kind);
      for (Quantity figure : figures) {
        if (isSummed(passage, figure.span())
            && figures.size() > 2
            && figures.stream().allMatch(f -> f == figure || isLess(f, figure))) {
          draft.amounts.removeIf(a -> a.kind() == kind && a.quantity() != figure);
        }
      }
    }
  }

  /** {@code 挂牌价5亿元,甲以6亿元摘牌}: what was asked isn't what was paid. */
  static void dropAsked(Passage passage, Draft draft) {
    List<Quantity> prices = draft.quantities(AmountKind.DEAL_VALUE);
    List<Quantity> asked = prices.stream().filter(q -> isAsked(passage, q.span())).toList();
    if (asked.size() < prices.size() && draft.type == DealType.ACQUISITION) {
      draft.amounts.removeIf(
          a -> a.kind() == AmountKind.DEAL_VALUE && asked.contains(a.quantity()));
    }
  }

  private static boolean isAsked(Passage passage, Span figure) {
    return passage.span().contains(figure)
        && ASKED
            .matcher(passage.words(passage.clauseAt(figure.start()).start(), figure.start()))
            .find();
  }

  private static final Pattern ASKED =
      Pattern.compile("(?:挂牌(?:底)?价|(?:转让)?底价|起拍价|起始价|要价|评估价)(?:格)?(?:为|是|:|约)?\\s?$");

  private static boolean isSummed(Passage passage, Span figure) {
    if (!passage.span().contains(figure)) {
      return false;
    }
    int from = passage.clauseAt(figure.start()).start();
    return SUMMED.matcher(passage.words(from, figure.start())).find();
  }

  /**
   * {@code 甲、乙于11月6日增持公司股份,其中甲增持42万股,乙增持9万股}: what is told of all before each of them is told only
   * adds its day and the company.
   */
  public static void dropIntroductions(Passage passage, List<Draft> drafts) {
    for (Draft first : List.copyOf(drafts)) {
      List<Draft> members =
          drafts.stream()
              .filter(d -> d != first && d.type == first.type && !d.amounts.isEmpty())
              .filter(d -> d.trigger.span().start() > first.trigger.span().end())
              .toList();
      if (introduces(passage, first, members)) {
        drafts.remove(first);
        members.forEach(member -> introduce(first, member));
      }
    }
  }

  private static boolean introduces(Passage passage, Draft first, List<Draft> members) {
    if (!first.type.isHolding() || !first.amounts.isEmpty() || members.isEmpty()) {
      return false;
    }
    int next = members.get(0).trigger.span().start();
    return AMONG.matcher(passage.words(first.trigger.span().end(), next)).find();
  }

  private static void introduce(Draft first, Draft member) {
    if (member.dates.isEmpty()) {
      member.dates.addAll(first.dates);
    }
    if (!member.has(Role.TARGET)) {
      first.in(Role.TARGET).forEach(p -> member.add(Role.TARGET, p, "told of all together"));
    }
  }

  /** Between all and each: {@code 增持公司股份|,其中|甲增持42万股}. */
  private static final Pattern AMONG = Pattern.compile("[,;:](?:其中|具体)");

  private static boolean isLess(Quantity part, Quantity whole) {
    BigDecimal a = part.top();
    BigDecimal b = whole.top();
    return a != null && b != null && a.compareTo(b) < 0;
  }
}
