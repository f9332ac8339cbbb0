package dealfacts.deal.trigger;

import dealfacts.deal.Frame;
import dealfacts.deal.passage.Trigger;
import dealfacts.deal.purchase.WonLot;
import dealfacts.deal.round.CapitalIncrease;
import dealfacts.lexicon.Entry;
import dealfacts.lexicon.EntryType;
import dealfacts.lexicon.Lexicons;
import dealfacts.mention.PartyMention;
import dealfacts.text.Pattern;
import dealfacts.text.Phrases;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Finds trigger words in the folded text, in one pass, and drops the near misses: words of which a
 * trigger is only a part ({@code 投资者}, {@code 可供出售}, {@code 质押式回购}) and names of rules and ratings.
 */
public final class Triggers {
  private final Phrases<List<Entry>> phrases;

  public Triggers(Lexicons lexicons) {
    Map<String, List<Entry>> words = new TreeMap<>();
    for (Entry entry : lexicons.entries(EntryType.TRIGGER)) {
      Frame.of(entry.canonical());
      words.computeIfAbsent(entry.surface(), w -> new ArrayList<>()).add(entry);
    }
    phrases = new Phrases<>(words);
  }

  /**
   * What the folded text promises, as far as that is seen before its names are known.
   *
   * @param tells whether it may tell a deal anyway, so that no trigger need be sure
   */
  public Prospect prospect(String folded, boolean tells, boolean tellsWithoutTrigger) {
    List<Trigger> hits = new ArrayList<>();
    phrases.find(
        folded,
        (start, end, entries) -> {
          for (Entry entry : entries) {
            hits.add(hit(start, end, entry, folded));
          }
        });
    boolean sure = tells;
    List<Prospect.Doubt> doubts = new ArrayList<>();
    for (int i = 0; i < hits.size() && !sure; i++) {
      Trigger hit = hits.get(i);
      sure = Objections.objection(hit, folded, false, false).isEmpty();
      if (!sure && Objections.objection(hit, folded, true, true).isEmpty()) {
        doubts.add(
            new Prospect.Doubt(
                hit.span().start(),
                hit.span().end(),
                Objections.objection(hit, folded, true, false).isEmpty(),
                Objections.objection(hit, folded, false, true).isEmpty()));
      }
    }
    hits.sort(Comparator.comparing(Trigger::span).thenComparing(Trigger::frame));
    return new Prospect(sure, doubts, hits, tellsWithoutTrigger);
  }

  private static Trigger hit(int start, int end, Entry entry, String folded) {
    Frame frame = Frame.of(entry.canonical());
    Trigger hit = new Trigger(new Span(start, end), frame, entry.surface(), false);
    if (CapitalIncrease.isMoney(hit.word(), Around.left(hit, folded), Around.right(hit, folded))) {
      return new Trigger(hit.span(), Frame.FINANCING, hit.word(), false);
    }
    if (Objections.takesShares(hit, folded) || Objections.buysBack(hit, folded)) {
      return new Trigger(hit.span(), Frame.BUY, hit.word(), false);
    }
    if (hit.word().equals("出清") && UNLISTED.matcher(Around.right(hit, folded)).lookingAt()) {
      return new Trigger(hit.span(), Frame.SELL, "出售", false);
    }
    if (hit.word().equals("成交")
        && LETTER.matcher(Around.right(hit, folded)).lookingAt()
        && !AUCTION.matcher(Around.left(hit, folded)).find()) {
      return new Trigger(hit.span(), Frame.AWARD, "中标", false);
    }
    return Objections.takesOrder(hit, folded)
        ? new Trigger(hit.span(), Frame.AWARD, hit.word(), false) // 拿下|乙的海水淡化大单
        : hit;
  }

  /** {@code 出清|乙75%股权}: of a listed company it were 股份. */
  private static final Pattern UNLISTED = Pattern.compile("[^,;。]{2,24}?股权");

  /** {@code 收到乙的成交|通知书}, {@code 为该项目的成交|单位}: a tender by another name. */
  private static final Pattern LETTER = Pattern.compile("通知书(?!发出)|单位|人(?![民次数员])|结果公[告示]");

  private static final Pattern AUCTION = Pattern.compile("地块|宗地|土地|拍卖|竞得|股权|产权");

  /**
   * @param hits all trigger words of the text, as {@link #prospect} found them
   * @param parties names in the text: a word right before or behind a name is no part of a longer
   *     noun
   * @param dropped receives the near misses with the reason
   */
  public static List<Trigger> told(
      List<Trigger> hits,
      String folded,
      List<PartyMention> parties,
      BiConsumer<Trigger, String> dropped) {
    Set<Integer> starts = new HashSet<>();
    Map<Integer, Integer> ends = new HashMap<>();
    parties.forEach(p -> starts.add(p.span().start()));
    parties.forEach(p -> ends.merge(p.span().end(), p.span().start(), Math::min));
    List<Trigger> kept = new ArrayList<>();
    int reach = 0;
    for (Trigger hit : hits) {
      boolean inside = hit.span().start() < reach;
      boolean sameSpan = !kept.isEmpty() && kept.get(kept.size() - 1).span().equals(hit.span());
      if (inside && !sameSpan || beginsInName(hit, ends)) {
        continue;
      }
      String objection =
          Objections.objection(
              hit, folded, starts.contains(hit.span().end()), ends.containsKey(hit.span().start()));
      if (objection.isEmpty()) {
        kept.add(nominal(hit, folded));
        reach = hit.span().end();
      } else {
        dropped.accept(hit, objection);
      }
    }
    return kept;
  }

  /** {@code 海川|股份回购|188万股}: the word is 回购, behind the name 海川股份. */
  private static boolean beginsInName(Trigger hit, Map<Integer, Integer> ends) {
    for (int end = hit.span().start() + 1; end < hit.span().end(); end++) {
      Integer start = ends.get(end);
      if (start != null && start < hit.span().start()) {
        return true;
      }
    }
    return false;
  }

  private static Trigger nominal(Trigger hit, String folded) {
    if (WonLot.isTakenDown(hit, folded)) {
      return new Trigger(hit.span(), Frame.BUY, hit.word(), false);
    }
    Pattern noun = NearMisses.nominal(hit.frame());
    boolean nominal = noun != null && noun.matcher(Around.right(hit, folded)).find();
    return nominal ? new Trigger(hit.span(), hit.frame(), hit.word(), true) : hit;
  }
}
