package dealfacts.deal.purchase;

import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.EntityType;
import dealfacts.mention.Quantity;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bids for a company that are told by their price alone: {@code 甲向乙提出每股5元的报价}, {@code
 * 乙董事会推荐甲每股7元的要约}, {@code 甲出价每股5元,遭乙拒绝}, {@code 甲将对乙的报价提高至每股6元}.
 */
public final class Bid {
  private static final Set<String> WORDS = Set.of("报价", "出价", "开价", "价码", "要约");

  private static final String MAKES =
      "(?:再次?|再度|又|曾|已|先后|正式|主动|首次|[两三四]次)*(?:提出|发出|发起|给出|开出|递交|提交|抛出|作出|报出|伸出)(?:了|过)?";

  private static final String ANSWERS = "(?:收到|接到|接获|拒绝|回绝|婉拒|接受|推荐|支持|反对|认可)(?:了|过|接受)?";

  /** {@code 向乙|提出每股5元的|报价}, {@code 对乙的|报价}. */
  private static final Pattern TOWARD =
      Pattern.compile("[向对][^,;。]{2,30}?(?:" + MAKES + "[^,;。]{0,24}|的(?:收购|现金)?)$");

  private static final Pattern TO_IT = Pattern.compile(MAKES + "[^,;。]{0,24}?|的(?:收购|现金)?");

  /** {@code 推荐甲|每股7元的全现金|要约}. */
  private static final Pattern ANSWERED =
      Pattern.compile(ANSWERS + "[^,;。]{2,24}?(?:每股|[0-9])[^,;。]{1,20}?的?[^,;。]{0,6}$");

  private static final Pattern ANSWER = Pattern.compile(ANSWERS + "(?:来自)?\\s?$");

  private static final Pattern ITS =
      Pattern.compile("(?:方面)?(?:提出|发出|作出|开出)?的?[^,;。]{0,30}?的?(?:全)?(?:现金|收购|私有化|换股|新)?");

  private static final Pattern FIGURE = Pattern.compile("(?:了|为|是|至|到|约|高达|提高|上调|增加)*(?:每股|[0-9])");

  /** Goods have a price by weight, tenders one by the bidder. */
  private static final Pattern WARES =
      Pattern.compile(
          "每(?:吨|公斤|克|盎司|桶|片|台|辆|平|千瓦|张|瓶|件|亩)|/(?:吨|公斤|千克|片|台|辆|平|桶|瓦|W)|中标|投标|招标|集采|候选人");

  /** What shows that a company is bidden for where the price isn't one of a share. */
  private static final Pattern COMPANY =
      Pattern.compile("收购|要约|竞购|求购|股东|董事会|私有化|股权|股份|买家|全资|买下|尽调|创始人|(?:拒绝|回绝|婉拒)|谈拢|谈成|谈崩|嫌");

  private static final Pattern REFUSED = Pattern.compile("[^,;。]{0,8}?(?:拒绝|回绝|婉拒|否决|驳回|谢绝)");

  private Bid() {}

  /** Whether the word names a bid by its price alone. */
  public static boolean isNamedBy(Trigger trigger) {
    return WORDS.contains(trigger.word());
  }

  /** {@code 收到甲每股12港元的|收购|要约}: the word is a part of what is answered. */
  static boolean isAnswered(Passage passage, Trigger trigger) {
    Span clause = passage.clauseAt(trigger.span().start());
    boolean offer =
        trigger.word().endsWith("要约")
            || OFFER.matcher(passage.words(trigger.span().end(), clause.end())).lookingAt();
    return offer
        && ANSWERED.matcher(passage.words(clause.start(), trigger.span().start())).find()
        && passage.groupAfter(clause.start(), trigger.span().start()) != null;
  }

  private static final Pattern OFFER = Pattern.compile("(?:的)?(?:要约|提议|提案|报价|建议)");

  /**
   * Why the word names no bid where it stands; empty where it may.
   *
   * @param before the clause up to the word
   * @param behind the clause behind it
   */
  public static String objection(Trigger hit, String before, String behind) {
    boolean told =
        TOWARD.matcher(before).find()
            || ANSWERED.matcher(before).find()
            || hit.word().endsWith("价") && FIGURE.matcher(behind).lookingAt();
    return told && !WARES.matcher(before + behind).find() ? "" : hit.word() + " for no company";
  }

  /** The bid as a deal; null where it isn't told whose it is, or for whom. */
  static @Nullable Draft read(Scene scene, Passage passage, Trigger trigger) {
    Span clause = passage.clauseAt(trigger.span().start());
    Draft draft = new Draft(Rule.ACQUISITION_BUYS, passage, trigger);
    if (!(isNamedBy(trigger) || isAnswered(passage, trigger))
        || !isPriced(passage, clause, trigger)
        || !(toward(scene, draft, clause)
            || answered(scene, draft, clause)
            || refused(scene, draft, clause))) {
      return null;
    }
    draft.dropIfAlso(Role.TARGET, Role.ACQUIRER);
    draft.drop(
        Role.TARGET, p -> p.type() == EntityType.PERSON || p.type() == EntityType.GOVERNMENT);
    return draft.has(Role.ACQUIRER) && draft.has(Role.TARGET) ? draft : null;
  }

  private static boolean isPriced(Passage passage, Span clause, Trigger trigger) {
    boolean money =
        passage.itemsIn(clause).stream()
            .anyMatch(
                i -> i.kind() == Item.Kind.QUANTITY && i.quantity().kind() == Quantity.Kind.MONEY);
    String words = passage.words(passage.span());
    boolean priced = trigger.word().contains("价");
    return !priced
        || money && (passage.words(clause).contains("每股") || COMPANY.matcher(words).find());
  }

  private static boolean toward(Scene scene, Draft draft, Span clause) {
    Passage passage = draft.passage;
    int at = draft.trigger.span().start();
    Group target = Grammar.marked(passage, clause.start(), at, "向 对");
    if (target == null
        || !TO_IT.matcher(passage.words(target.span().end(), at).strip()).matches()) {
      return false;
    }
    int start = target.span().start();
    Grammar.attach(draft, Role.TARGET, scene, target, "for whom the bid is");
    Grammar.attachIfNamed(
        draft,
        Role.ACQUIRER,
        scene,
        Grammar.subject(scene, passage, new Span(start, start)),
        "who bids");
    return true;
  }

  private static boolean answered(Scene scene, Draft draft, Span clause) {
    Passage passage = draft.passage;
    int at = draft.trigger.span().start();
    for (Group bidder : passage.groupsIn(new Span(clause.start(), at))) {
      int start = bidder.span().start();
      String verb = passage.words(clause.start(), start);
      if (ANSWER.matcher(verb).find()
          && ITS.matcher(passage.words(bidder.span().end(), at).strip()).matches()) {
        Group last = passage.lastGroupIn(new Span(start, at));
        boolean described =
            last != null && passage.words(bidder.span().end(), last.span().start()).isBlank();
        Grammar.attachIfNamed(
            draft, Role.ACQUIRER, scene, described ? last : bidder, "whose bid it is");
        Grammar.attachIfNamed(
            draft,
            Role.TARGET,
            scene,
            Grammar.subject(scene, passage, new Span(start, start)),
            "who answers the bid");
        return true;
      }
    }
    return false;
  }

  /** {@code 甲出价每股5元,|遭乙拒绝}. */
  private static boolean refused(Scene scene, Draft draft, Span clause) {
    Passage passage = draft.passage;
    int next = passage.clauseIndex(clause.start()) + 1;
    if (next >= passage.clauses().size()) {
      return false;
    }
    Span behind = passage.clauses().get(next);
    Group refuser = Grammar.marked(passage, behind.start(), behind.end(), "遭 被");
    if (refuser == null
        || !REFUSED.matcher(passage.words(refuser.span().end(), behind.end())).lookingAt()) {
      return false;
    }
    Grammar.attach(draft, Role.TARGET, scene, refuser, "who refused");
    Grammar.attachIfNamed(
        draft,
        Role.ACQUIRER,
        scene,
        Grammar.subject(scene, passage, draft.trigger.span()),
        "who bids");
    return true;
  }
}
