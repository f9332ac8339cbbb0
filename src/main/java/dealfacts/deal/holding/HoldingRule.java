package dealfacts.deal.holding;

import dealfacts.deal.Frame;
import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.argument.HeldShares;
import dealfacts.deal.argument.Sums;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.FrameRule;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Phase;
import dealfacts.deal.passage.Relatives;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.deal.passage.WhoseShares;
import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import java.util.function.Consumer;

/**
 * Shareholders of listed companies who buy or sell: {@code 股东甲减持乙股份}, {@code 乙遭甲减持}, {@code
 * 甲增持乙2%股份}, {@code 甲对乙减持}. A listed company that announces what its holders do is no holder.
 */
public final class HoldingRule implements FrameRule {
  private static final Pattern PASSIVE =
      Pattern.compile("(?:被|遭|获|遭到|受到|获得)(?:大幅|大举|明显|连续|持续|多次)?$");

  @Override
  public void read(Scene scene, Passage passage, List<Trigger> triggers, List<Draft> drafts) {
    Draft previous = null;
    for (int i = 0; i < triggers.size(); i++) {
      Trigger trigger = triggers.get(i);
      int limit = passage.nextStart(triggers, i);
      if (refersBack(scene, passage, trigger) || isTouched(passage, triggers, i)) {
        continue;
      }
      Draft own = OwnShares.bought(scene, passage, trigger, limit);
      if (own != null) {
        drafts.add(own);
        continue;
      }
      Draft draft =
          Sums.isSum(passage, trigger)
              ? Sums.sum(rule(trigger), passage, trigger)
              : holding(scene, passage, trigger, limit);
      if (previous != null) {
        WhoseShares.ofTheSame(previous, draft);
        goesOn(passage, previous, draft);
        sellsOn(passage, previous, draft);
      }
      int reach = reach(passage, triggers, i);
      if (previous != null && echoes(passage, previous, trigger, reach)) {
        continue;
      }
      boolean same = previous != null && sameHolders(previous, draft);
      boolean otherDay =
          previous != null && same && OtherDay.tells(passage, previous.trigger, trigger, reach);
      if (previous != null && otherDay) {
        previous.in(Role.TARGET).forEach(addTo(draft));
      } else if (previous != null
          && same
          && !Phase.differs(passage, previous.trigger, trigger, reach)) {
        draft.in(Role.TARGET).forEach(addTo(previous));
        continue;
      }
      if (draft.total) {
        drafts.add(draft);
      } else if (draft.has(Role.SHAREHOLDER)
          || (draft.has(Role.TARGET)
              && (!trigger.nominal()
                  || tellsPlan(passage, trigger)
                  || tellsShare(passage, trigger)))) {
        if (isCarriedName(draft)) {
          continue;
        }
        draft.weak = !(draft.has(Role.SHAREHOLDER) && draft.has(Role.TARGET)) || trigger.nominal();
        drafts.add(draft);
        previous = draft;
      }
    }
  }

  /** {@code 甲买入1,860万股,触发|举牌}: what came of the buying told before. */
  private static boolean isTouched(Passage passage, List<Trigger> triggers, int i) {
    Trigger trigger = triggers.get(i);
    Span clause = passage.clauseAt(trigger.span().start());
    return i > 0
        && trigger.word().equals("举牌")
        && triggers.get(i - 1).frame() == trigger.frame()
        && TOUCHES.matcher(passage.words(clause.start(), trigger.span().start())).find();
  }

  private static final Pattern TOUCHES = Pattern.compile("(?:触发|触及|构成|达到|形成|完成)(?:了)?$");

  /** {@code 本次增持前,甲及其一致行动人合计持股41%}: what was told in a sentence before. */
  private static boolean refersBack(Scene scene, Passage passage, Trigger trigger) {
    Span clause = passage.clauseAt(trigger.span().start());
    int start = passage.span().start();
    if (start > 0
        && COUNTS
            .matcher(passage.words(clause.start(), trigger.span().start()).strip())
            .lookingAt()) {
      return true;
    }
    return trigger.nominal()
        && (AROUND.matcher(passage.words(clause).strip()).matches()
            || COMPUTED
                .matcher(passage.words(clause.start(), trigger.span().start()).strip())
                .matches())
        && start > 0
        && scene.document().folded().lastIndexOf(trigger.word(), start - 1) >= 0;
  }

  /** {@code 甲6月15日买入5000股,|又于8月12日卖出|5000股}: the same holder, of whom the verb says no more. */
  private static void goesOn(Passage passage, Draft previous, Draft draft) {
    Span clause = draft.clause();
    int at = draft.trigger.span().start();
    if (!draft.has(Role.SHAREHOLDER)
        && !draft.trigger.nominal()
        && GOES_ON.matcher(passage.words(clause.start(), at)).lookingAt()
        && passage.groupsIn(new Span(clause.start(), at)).isEmpty()) {
      previous
          .in(Role.SHAREHOLDER)
          .forEach(p -> draft.add(Role.SHAREHOLDER, p, "goes on in the next clause"));
    }
  }

  /** {@code 甲:关于股东减持的公告…1、|减持|原因:…}: a noun of whoever a clause before names. */
  private static boolean isCarriedName(Draft draft) {
    return draft.trigger.nominal()
        && !draft.has(Role.TARGET)
        && draft.in(Role.SHAREHOLDER).stream()
            .allMatch(p -> p.type() != EntityType.PERSON && !draft.clause().contains(p.span()))
        && draft.passage.itemsIn(draft.clause()).stream()
            .noneMatch(i -> i.kind() == Item.Kind.QUANTITY);
  }

  /** {@code 甲被|乙|减仓近半,|减持|了2312万股}: who acts in the passive clause before acts on. */
  private static void sellsOn(Passage passage, Draft previous, Draft draft) {
    boolean carried =
        draft.in(Role.SHAREHOLDER).stream()
            .allMatch(
                p ->
                    !draft.clause().contains(p.span())
                        && previous.in(Role.TARGET).stream().anyMatch(q -> q.party() == p.party()));
    if (carried
        && draft.has(Role.SHAREHOLDER)
        && previous.has(Role.SHAREHOLDER)
        && previous.type == draft.type
        && !Grammar.hasUnnamedAgent(passage, draft.trigger.span())) {
      draft.drop(Role.SHAREHOLDER, p -> true);
      draft.drop(Role.TARGET, p -> true);
      previous.in(Role.SHAREHOLDER).forEach(p -> draft.add(Role.SHAREHOLDER, p, "acts on"));
      previous.in(Role.TARGET).forEach(p -> draft.add(Role.TARGET, p, "of the same company"));
    }
  }

  private static final Pattern GOES_ON =
      Pattern.compile("\\s?(?:后|并|再|又|累计|合计|随后|此后|之后|次日|同时|另|并且|还)(?!有)");

  /** {@code 按|举牌均价计算}. */
  private static final Pattern COMPUTED = Pattern.compile("(?:若|如)?(?:以|按照?)(?:此次|本次|其)?");

  /** {@code 这已是甲年内第三次举牌该股}: how often it was done, the deal just told among them. */
  private static final Pattern COUNTS =
      Pattern.compile("(?:而)?(?:这|此)[^,;。]{0,6}?是[^,;。]{0,30}?(?:第[0-9一二三四五六七八九十]{1,3}次|首次|再次|再度)");

  private static final Pattern AROUND =
      Pattern.compile("(?:在)?(?:本次|此次|该次|上述|本轮)?[增减]持(?:股份)?(?:计划)?(?:实施|完成)?(?:之?前|之?后)");

  /** {@code 拟|增持|金额:8,000万元~16,000万元}: a line of a plan, which names nobody. */
  private static boolean tellsPlan(Passage passage, Trigger trigger) {
    Span clause = passage.clauseAt(trigger.span().start());
    return PLAN.matcher(passage.words(clause.start(), trigger.span().start())).find()
        && SIZE.matcher(passage.words(trigger.span().end(), clause.end())).lookingAt();
  }

  /** {@code 套现近5亿元,|减持|比例达2%}: how much of the company it was that was sold just before. */
  private static boolean tellsShare(Passage passage, Trigger trigger) {
    Span clause = passage.clauseAt(trigger.span().start());
    int home = passage.clauseIndex(trigger.span().start());
    return home > 0
        && CASHED.matcher(passage.words(passage.clauses().get(home - 1))).find()
        && SHARE.matcher(passage.words(trigger.span().end(), clause.end())).lookingAt();
  }

  private static final Pattern CASHED = Pattern.compile("套现[^,;。]{0,6}[0-9]");

  private static final Pattern SHARE = Pattern.compile("(?:的)?(?:股份)?比例[^,;。0-9]{0,6}[0-9]");

  private static final Pattern PLAN = Pattern.compile("(?:拟|计划|预计)(?:累计|合计|继续)?$");

  private static final Pattern SIZE = Pattern.compile("(?:总)?金额|(?:股份)?数量|股数");

  /** Up to the next word that tells more than the name of a plan. */
  private static int reach(Passage passage, List<Trigger> triggers, int i) {
    for (Trigger next : triggers.subList(i + 1, triggers.size())) {
      if (!next.nominal()) {
        return next.span().start();
      }
    }
    return passage.span().end();
  }

  private static Consumer<PartyMention> addTo(Draft draft) {
    return p -> {
      boolean holds = draft.in(Role.SHAREHOLDER).stream().anyMatch(q -> q.party() == p.party());
      if (!draft.has(Role.TARGET) && !holds) {
        draft.add(Role.TARGET, p, "same sentence");
      }
    };
  }

  /**
   * {@code 甲增持乙,增持比例达3%}, {@code 甲减持乙股份,减持后仍持有…}: a noun without a holder of its own tells of what
   * was just told.
   */
  private static boolean echoes(Passage passage, Draft previous, Trigger trigger, int reach) {
    Span clause = passage.clauseAt(trigger.span().start());
    return trigger.nominal()
        && previous.type == rule(trigger).frame().type()
        && previous.has(Role.SHAREHOLDER)
        && previous.has(Role.TARGET)
        && (AFTER.matcher(passage.words(trigger.span().end(), clause.end())).lookingAt()
            || passage.segmentStart(trigger.span().start())
                == passage.segmentStart(previous.trigger.span().start()))
        && !clause.contains(previous.trigger.span())
        && passage.words(clause.start(), trigger.span().start()).strip().length() <= 4
        && !Phase.differs(passage, previous.trigger, trigger, reach);
  }

  private static final Pattern AFTER = Pattern.compile("(?:完成)?[前后]");

  private static boolean sameHolders(Draft a, Draft b) {
    if (a.type != b.type) {
      return false;
    }
    boolean one = b.in(Role.SHAREHOLDER).size() == 1 && a.in(Role.SHAREHOLDER).size() > 1;
    boolean holders =
        !one
            && b.in(Role.SHAREHOLDER).stream()
                .allMatch(
                    p -> a.in(Role.SHAREHOLDER).stream().anyMatch(q -> q.party() == p.party()));
    boolean targets =
        !a.has(Role.TARGET)
            || b.in(Role.TARGET).stream()
                .allMatch(p -> a.in(Role.TARGET).stream().anyMatch(q -> q.party() == p.party()));
    return holders && targets;
  }

  private static Rule rule(Trigger trigger) {
    return trigger.frame() == Frame.STAKE_INCREASE ? Rule.STAKE_INCREASE : Rule.STAKE_DECREASE;
  }

  /** {@code 甲|被某央行减持}, {@code 甲|获北向资金增持}. */
  private static final Pattern BY_UNNAMED =
      Pattern.compile(
          "(?:等)?[^,;。的股]{0,4}?(?:被(?!动)|遭(?![^,;。]{0,8}被动)到?|获(?!悉|批|准|得|知))[^,;。的]{2,16}");

  private static Draft holding(Scene scene, Passage passage, Trigger trigger, int limit) {
    Draft draft = new Draft(rule(trigger), passage, trigger);
    Span clause = passage.clauseAt(trigger.span().start());
    int at = trigger.span().start();
    int end = Math.min(clause.end(), limit);

    Group pledger = Pledges.sold(passage, trigger);
    if (pledger != null) {
      Grammar.attach(draft, Role.SHAREHOLDER, scene, pledger, "whose pledged shares are sold");
      HeldShares.object(scene, passage, trigger, end, draft);
      PartyMention owner = HeldShares.ownerOf(scene, passage, pledger, trigger);
      if (owner != null && !draft.has(Role.TARGET)) {
        draft.add(Role.TARGET, owner, "whose shareholder");
      }
      WhoseShares.ofNotice(scene, draft);
      return draft;
    }
    String lead = passage.words(Math.max(clause.start(), at - 8), at);
    if (PASSIVE.matcher(lead).find()) {
      Group front = Grammar.subject(scene, passage, trigger.span());
      if (front != null) {
        Grammar.attach(draft, Role.TARGET, scene, front, "passive");
      }
      return draft;
    }
    Group sold = Grammar.subjectInClause(passage, trigger.span());
    if (sold != null
        && !sold.isGeneric()
        && !Scene.isPerson(sold)
        && BY_UNNAMED.matcher(passage.words(sold.span().end(), at)).matches()) {
      Grammar.attach(draft, Role.TARGET, scene, sold, "passive, by somebody without a name");
      return draft;
    }
    Group holder =
        Pledges.pledger(scene, passage, trigger, Holder.of(scene, passage, trigger, clause, draft));
    holder = holder == null ? null : whoeverItMeans(passage, holder);
    if (holder != null
        && (ListedStocks.isCounted(passage, holder, at)
            || ListedStocks.isRanked(passage, holder))) {
      Grammar.attach(draft, Role.TARGET, scene, holder, "shares that are counted");
      return draft;
    }
    if (!ShareTrade.isSwap(trigger)) {
      HeldShares.object(scene, passage, trigger, end, draft);
    }
    if (holder != null) {
      for (Group colleague : Colleagues.of(passage, holder)) {
        Grammar.attach(draft, Role.SHAREHOLDER, scene, colleague, "in one list");
      }
      Grammar.attach(draft, Role.SHAREHOLDER, scene, holder, "holder");
      boolean ofRelative = Relatives.isRelative(holder);
      draft.drop(Role.SHAREHOLDER, p -> ofRelative || p.bystander() || !scene.isFirm(p));
    }
    if (!draft.has(Role.TARGET)) {
      PartyMention owner = HeldShares.ownerOf(scene, passage, holder, trigger);
      if (owner != null) {
        draft.add(Role.TARGET, owner, "whose shareholder");
      }
    }
    if (holder != null && trigger.nominal() && ListedStocks.areIntroduced(holder)) {
      return new Draft(rule(trigger), passage, trigger);
    }
    if (holder != null && ANNOUNCING.matcher(holder.after()).lookingAt()) {
      if (trigger.nominal() && !draft.has(Role.TARGET) && clause.contains(holder.span())) {
        for (PartyMention announcer : draft.in(Role.SHAREHOLDER)) {
          if (announcer.type() != EntityType.PERSON) {
            draft.add(Role.TARGET, announcer, "who announces it");
          }
        }
      }
      draft.dropIfAlso(Role.SHAREHOLDER, Role.TARGET);
    } else {
      WhoseShares.ofNotice(scene, draft);
    }
    draft.drop(Role.TARGET, p -> p.type() == EntityType.PERSON);
    WhoseShares.holdersAreNone(scene, draft);
    WhoseShares.announcerHoldsNot(scene, draft, holder != null && holder.isGeneric());
    return draft;
  }

  /** {@code 副总经理丁收到监管函,|其|于5月10日卖出2000股}: the person whom the clause before is about. */
  private static Group whoeverItMeans(Passage passage, Group holder) {
    int home = passage.clauseIndex(holder.span().start());
    if (home == 0
        || !holder.isGeneric()
        || !PRONOUN.matcher(passage.folded(holder.span())).matches()) {
      return holder;
    }
    Group before = Grammar.leading(passage, passage.clauses().get(home - 1));
    return before != null && Scene.isPerson(before) ? before : holder;
  }

  private static final Pattern PRONOUN = Pattern.compile("其|他|她|二人|两人|三人");

  private static final Pattern ANNOUNCING =
      Pattern.compile(
          "[^,;。]{0,12}?(?:公告|披露|公布|宣布|发布|表示|称)(?!(?:发布|披露)?之?日|编号|后|[0-9一二三四五六七八九十]{1,3}个?(?:交易|工作)?日)");
}
