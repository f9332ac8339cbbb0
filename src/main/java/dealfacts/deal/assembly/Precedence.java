package dealfacts.deal.assembly;

import dealfacts.deal.Frame;
import dealfacts.deal.argument.Payers;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Trigger;
import dealfacts.deal.purchase.Bid;
import dealfacts.deal.round.CapitalIncrease;
import dealfacts.deal.round.JointRounds;
import dealfacts.deal.round.TakenIn;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which trigger words of a sentence stand back behind another one: {@code 套现} beside a sale is its
 * price, {@code 募资} of an issue is its sum.
 */
final class Precedence {
  private Precedence() {}

  /** Takes from {@code real} the triggers that stand back, and gives others their frame. */
  static void settle(Passage passage, List<Trigger> real) {
    if (real.isEmpty()) {
      return;
    }
    String words = passage.words(passage.span());
    if (any(real, t -> SALES.contains(t.frame()) && !t.word().equals("套现"))) {
      // 套现 beside a sale is its price
      real.removeIf(t -> t.word().equals("套现"));
    }
    if (any(real, t -> t.frame() == Frame.STAKE_DECREASE && isPlacing(t))) {
      // 股东配售5亿股旧股,配售价较前收市价折让8%: no issue beside it
      real.removeIf(t -> t.frame() == Frame.PLACEMENT && isPlacing(t));
    }
    if (any(real, t -> t.frame() == Frame.BUYBACK)) {
      // an offer to one's own shareholders
      real.removeIf(t -> t.frame() == Frame.BUY && t.word().contains("要约"));
    }
    if (any(real, t -> t.frame() == Frame.JOINT_VENTURE)
        && any(passage.items(), i -> i.kind() == Item.Kind.ROUND)
        && !FOUNDS.matcher(words).find()) {
      // A轮,由甲、乙共同出资: they found nothing
      real.removeIf(t -> t.frame() == Frame.JOINT_VENTURE && t.word().endsWith("出资"));
    }
    List<Trigger> all = List.copyOf(real);
    real.removeIf(
        t ->
            Bid.isNamedBy(t)
                && all.stream().anyMatch(o -> o.frame() == Frame.BUY && !Bid.isNamedBy(o)));
    real.removeIf(
        t ->
            t.frame() != Frame.AWARD
                && inTitleMarks(passage, t)
                && all.stream().anyMatch(o -> o.frame() == t.frame() && !inTitleMarks(passage, o)));
    real.removeIf(t -> t.frame() == Frame.BUY && TakenIn.isPrice(passage, t));
    if (any(real, t -> t.word().equals("认购"))
        && (CapitalIncrease.isTold(words)
            || isOfRound(words) && Payers.followsRound(passage.document(), passage.sentence()))) {
      real.replaceAll(
          t ->
              t.word().equals("认购")
                  ? new Trigger(t.span(), Frame.FINANCING, t.word(), t.nominal())
                  : t);
    }
    real.replaceAll(
        t ->
            t.word().equals("认购") && isOfNamedRound(passage, t)
                ? new Trigger(t.span(), Frame.FINANCING, t.word(), t.nominal())
                : t);
    List<Trigger> settled = List.copyOf(real);
    real.removeIf(t -> takesShares(passage, t, settled));
    if (CORNERSTONE.matcher(words).find()) {
      real.removeIf(
          t ->
              t.word().contains("认购")
                  || t.word().contains("跟投")
                  || t.word().equals("配售")
                  || t.word().equals("购买"));
    }
    if (any(real, t -> t.frame() == Frame.SELL) && OFFERED.matcher(words).find()) {
      real.removeIf(t -> t.frame() == Frame.SELL);
    }
    if (any(real, t -> t.frame() == Frame.FINANCING)) {
      // 6800万美元融资,其中包括1500万美元债务融资: a part of the round
      real.removeIf(t -> t.frame() == Frame.DEBT && t.word().endsWith("融资"));
    }
    real.removeIf(t -> isDiluted(passage, t));
    List<Trigger> issues = real.stream().filter(t -> ISSUES.contains(t.frame())).toList();
    if (!issues.isEmpty()) {
      // 募资 of an issue is its sum, not a round of its own
      real.removeIf(
          t ->
              t.frame() == Frame.FINANCING
                  && t.word().endsWith("资")
                  && MONEY_NOUNS.contains(t.word())
                  && !isFromSomebody(passage, t, issues)
                  && issues.stream().noneMatch(i -> holds(passage, t, i)));
    }
  }

  private static <T> boolean any(List<T> list, Predicate<T> what) {
    for (T one : list) {
      if (what.test(one)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPlacing(Trigger trigger) {
    return trigger.word().startsWith("配售");
  }

  /** {@code 乙向甲增资1亿元,|取得|其18%股权}: what the money into the company is given for. */
  private static boolean takesShares(Passage passage, Trigger trigger, List<Trigger> all) {
    if (!TAKES.contains(trigger.word())) {
      return false;
    }
    int clause = passage.clauseIndex(trigger.span().start());
    int behind = trigger.span().end() + (trigger.word().startsWith("换") ? 0 : 1);
    boolean other =
        passage.itemsIn(passage.clauses().get(clause)).stream()
            .anyMatch(i -> i.kind() == Item.Kind.PARTY && i.span().start() >= behind);
    return all.stream()
        .anyMatch(
            t ->
                t.frame() == Frame.FINANCING
                    && (!other
                        || t.word().startsWith("增资")
                        || t.word().equals("出资")
                            && Payers.followsRaise(passage.document(), passage.sentence()))
                    && INVESTS.matcher(t.word()).matches()
                    && clause - passage.clauseIndex(t.span().start()) == 1);
  }

  private static final Pattern FOUNDS = Pattern.compile("成立|设立|组建|合资|新公司|注册");

  private static final Set<String> TAKES = Set.of("取得", "获得", "换取", "换得");

  private static final Pattern INVESTS = Pattern.compile("(?:战略|独家)?(?:增资|注资|入股|投资)|增资扩股|出资|认购");

  /** {@code 《减持结果告知函》}: the name of a paper, beside what it tells. */
  private static boolean inTitleMarks(Passage passage, Trigger trigger) {
    int open = passage.markBefore('《', trigger.span().start());
    return open >= 0 && passage.markBehind('》', open) >= trigger.span().end();
  }

  /** {@code 乙以2800万美元|认购|C轮优先股}. */
  private static boolean isOfNamedRound(Passage passage, Trigger trigger) {
    Span clause = passage.clauseAt(trigger.span().start());
    return passage.itemsIn(new Span(trigger.span().end(), clause.end())).stream()
        .anyMatch(
            i ->
                i.kind() == Item.Kind.ROUND
                    && i.span().start() - trigger.span().end() <= 8
                    && JointRounds.isNamed(i.round()));
  }

  /** {@code 本轮的主角是国资:甲、乙分别认购8亿元和5亿元}: no shares of a listed company. */
  private static boolean isOfRound(String words) {
    return OF_ROUND.matcher(words).find() && !OF_ISSUE.matcher(words).find();
  }

  private static final Pattern OF_ROUND = Pattern.compile("^.{0,40}(?:本|此|该|这一?)轮");

  private static final Pattern OF_ISSUE = Pattern.compile("^.{0,200}(?:发行|定增|股票|配售)");

  /** {@code 基石投资者甲、乙合计认购3亿港元}: who subscribes shares of a listing takes part in it. */
  private static final Pattern CORNERSTONE =
      Pattern.compile(
          "基石|战略配售|在(?:此次|本次|其)?(?:IPO|首次公开(?:募股|发行|招股))中[^,;。]{0,8}认购|保荐(?:机构|人)[^,;。]{0,24}跟投|全球发售|公开发售|超额配[售股]|承销商[^,;。]{0,8}(?:有权|可)|额外认购");

  /** {@code 在此次IPO中发行2700万股,献售股东另出售300万股}: shares of the offer. */
  private static final Pattern OFFERED =
      Pattern.compile("献售|售股股东|(?:IPO|首次公开募股|公开发售)[^。]{0,40}(?:老股东?|现有股东)[^,;。]{0,6}(?:出售|转让)");

  /** {@code 计划融资2000万元,|出让|10%股份}: the shares that the new money is given for. */
  private static boolean isDiluted(Passage passage, Trigger trigger) {
    int clause = passage.clauseIndex(trigger.span().start());
    if (trigger.frame() != Frame.SELL || !trigger.word().startsWith("出让")) {
      return false;
    }
    Span home = passage.clauses().get(clause);
    Span before = passage.clauses().get(Math.max(0, clause - 1));
    return OWN_SHARES.matcher(passage.words(trigger.span().end(), home.end())).lookingAt()
        && RAISES.matcher(passage.words(before.start(), trigger.span().start())).find();
  }

  private static final Pattern OWN_SHARES =
      Pattern.compile(
          "(?:了|约|不超过|公司|不到|其)*[0-9.]{1,5}%(?:[至到-][0-9.]{1,5}%)?的?(?:股份|股权)\\s?(?:$|作为|换取)");

  private static final Pattern RAISES =
      Pattern.compile("(?:融资?|募资|筹资|筹集|募集)(?:了|到|约|近|超过?|不超过)*[0-9数几]");

  private static final Set<Frame> ISSUES = Set.of(Frame.PLACEMENT, Frame.LISTING, Frame.DEBT);

  /** {@code 甲去年完成IPO,丙则|从乙等机构|融资3亿美元}: no issue has its money from somebody named. */
  private static boolean isFromSomebody(Passage passage, Trigger trigger, List<Trigger> issues) {
    Span clause = passage.clauseAt(trigger.span().start());
    return issues.stream().noneMatch(i -> clause.contains(i.span()))
        && passage.itemsIn(clause).stream().anyMatch(i -> i.kind() == Item.Kind.PARTY)
        && FROM.matcher(passage.words(clause.start(), trigger.span().start())).find();
  }

  private static final Pattern FROM =
      Pattern.compile("从[^,;。]{2,40}?(?:等)?[^,;。]{0,6}(?:机构|投资者|投资人|资本|基金|创投|处|手中|那里)?$");

  /** {@code 完成5亿元|融资|,含1亿元银行|授信}: a credit that is a part of the money. */
  private static boolean holds(Passage passage, Trigger whole, Trigger part) {
    return part.frame() == Frame.DEBT
        && whole.span().end() <= part.span().start()
        && PART_OF.matcher(passage.words(whole.span().end(), part.span().start())).matches()
        && SUM_LEFT.matcher(passage.words(passage.span().start(), whole.span().start())).find();
  }

  private static final Pattern PART_OF =
      Pattern.compile("[^;。]{0,24}?[,(](?:其中)?(?:含|包括|包含|涵盖|其中)[^;。]{0,30}");

  private static final Pattern SUM_LEFT = Pattern.compile("[0-9数近超][^,;。]{0,10}[万亿][^,;。]{0,8}$");

  private static final Set<Frame> SALES = Set.of(Frame.SELL, Frame.BUY, Frame.STAKE_DECREASE);

  private static final Set<String> MONEY_NOUNS = Set.of("募资", "筹资", "融资", "投资");
}
