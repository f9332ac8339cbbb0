package dealfacts.deal.round;

import dealfacts.deal.Frame;
import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.argument.Payers;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.FrameRule;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.NamedRounds;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.deal.passage.Words;
import dealfacts.mention.Quantity;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * New money into a company, clause by clause: who raises ({@code 甲完成1亿元A轮融资}), who invests ({@code
 * 由乙领投}, {@code 丙、丁跟投}, {@code 投资方为…}, {@code 获乙投资}, {@code 乙向甲投资1亿元}), who advises. Investor
 * clauses join the round that the sentence speaks of; a sentence of its own ({@code 本轮融资由乙领投})
 * makes a draft that the article's assembly joins.
 */
public final class FinancingRule implements FrameRule {
  private static final Pattern PAST =
      Pattern.compile(
          "此前|此之前|曾(?!达|超|高达|经达|一度)|上一轮|上轮|前一轮|早前|早在|先前|最近一次|上一次|此轮之前|历史融资|其(?:首|第[一二三])轮|^第[一二三四五]轮(?:融资)?(?:则|又)?由|继[^,;。]{2,40}后|^[^,;。]{0,12}先后(?:获|获得|拿到|得到)了?[^,;。]{2,40}的[^,;。]{0,6}轮、");

  @Override
  public void read(Scene scene, Passage passage, List<Trigger> triggers, List<Draft> drafts) {
    if (RoundRow.read(scene, passage, drafts)) {
      return;
    }
    Draft current = null;
    List<Draft> own = new ArrayList<>();
    boolean followsRound =
        Payers.tells(passage.words(passage.span()))
            && Payers.followsRound(passage.document(), passage.sentence());
    for (int k = 0; k < passage.clauses().size(); k++) {
      Span clause = passage.clauses().get(k);
      List<Trigger> here =
          triggers.isEmpty()
                  || CapitalIncrease.isGivenUp(passage, clause)
                  || Payers.tellsSince(passage, clause)
              ? List.of()
              : triggers.stream().filter(t -> clause.contains(t.span())).toList();
      boolean round = false;
      for (Item item : passage.itemsIn(clause)) {
        round |=
            item.kind() == Item.Kind.ROUND
                && !item.bracketed()
                && isRound(item, triggers)
                && !Payers.isTitle(passage, item);
      }
      round &= !here.isEmpty() || !Raises.isRuledOut(passage, clause);
      if (current != null && opensSegment(passage, clause)) {
        current = null;
      }
      String words = passage.words(clause);
      Matcher names = RoundParties.NAMES.matcher(words);
      boolean goesOn = current == null && followsRound && Payers.tells(words);
      boolean named = current == null && (names.find() || goesOn);
      boolean given = MoneyGiven.mayTell(words);
      if (here.isEmpty()
          && !given
          && !round
          && current == null
          && !named
          && !RoundParties.LED.matcher(words).find()
          && !TakenIn.tells(words)
          && !Invests.NEW_SHAREHOLDER.matcher(words).find()) {
        continue;
      }
      Matcher anaphor = Raises.ANAPHOR.matcher(words);
      boolean refers = anaphor.find();
      boolean past =
          PAST.matcher(words).find()
              || (k > 0 && setsBack(passage, k - 1))
              || (current != null && current.background && !refers && goesOn(passage, clause));
      refers |= Raises.isSaidOfIt(passage, clause);
      boolean gives = gives(words, here) && !Raises.isSaidOfIt(passage, clause);
      Draft told = Invests.agreed(scene, passage, clause, here);
      if (told == null && gives) {
        told = Invests.invest(scene, passage, clause, here);
      }
      if (told == null) {
        told = Raises.raise(scene, passage, clause, here, round, refers);
      }
      if (told == null && !gives && !Raises.isSaidOfIt(passage, clause)) {
        told = Invests.invest(scene, passage, clause, here);
      }
      if (told == null && current == null) {
        told = TakenIn.introduces(scene, passage, clause, triggers);
      }
      if (told == null && current == null) {
        told = Invests.registry(scene, passage, clause, words);
      }
      boolean again = current != null && current.rule == Rule.FINANCING_GIVES;
      again |= current != null && given && MoreMoney.datesApart(passage, current, clause);
      if (told == null && given && (current == null || again)) {
        told = MoneyGiven.read(scene, passage, clause);
        current = told == null ? current : null;
      }
      if (told == null && current != null) {
        told = MoreMoney.again(passage, current, clause, here);
        if (told != null) {
          told.background = current.background;
          own.add(told);
          current = told;
          MoreMoney.followOn(told, clause);
          continue;
        }
      }
      if (told != null) {
        MoreMoney.followOn(told, clause);
        goesOnAbout(passage, current, told, clause);
        if (current != null) {
          MoreMoney.carry(current, told);
          MoreMoney.goesOn(current, told, clause);
        }
        told.anaphoric |= refers || !told.has(Role.TARGET) && passage.words(clause).startsWith("由");
        told.background =
            past || current != null && staysBack(passage, current, clause, refers, round);
        if (current != null && continues(current, told)) {
          join(current, told);
        } else {
          own.add(told);
          current = told;
        }
      }
      if (current == null && told == null && signs(passage, here)) {
        Draft signed = new Draft(Rule.FINANCING_THIS_ROUND, passage, here.get(0));
        signed.anaphoric = true;
        own.add(signed);
      }
      boolean led = RoundParties.LED.matcher(words).find();
      if (current == null && (refers && !here.isEmpty() || led)) {
        Trigger trigger = here.isEmpty() ? label(passage, clause) : here.get(0);
        current = new Draft(Rule.FINANCING_THIS_ROUND, passage, trigger);
        current.anaphoric = true;
        own.add(current);
      }
      boolean opens = current == null && (investorVerb(here) || subscribes(passage, here));
      if (opens) {
        current = new Draft(Rule.FINANCING_INVESTORS, passage, here.get(0));
        current.anaphoric = true;
        own.add(current);
      }
      if (current == null && named) {
        Draft investors = new Draft(Rule.FINANCING_INVESTORS, passage, label(passage, clause));
        investors.anaphoric = true;
        RoundParties.participants(scene, investors, clause, k);
        if (investors.has(Role.INVESTOR) || investors.has(Role.LEAD_INVESTOR)) {
          current = investors;
          own.add(current);
          rounds(current, clause);
        }
      } else if (current != null) {
        RoundParties.participants(scene, current, clause, k);
        rounds(current, clause);
      }
    }
    BracketedRound.read(passage, own);
    for (Draft draft : own) {
      OneRole.settle(draft);
      if (isTold(draft)
          && !JointRounds.isSoFar(draft)
          && !FormerBackers.isList(draft)
          && !isSomeDay(draft)) {
        drafts.add(draft);
      }
    }
  }

  /** {@code 择机启动新一轮融资}: when it suits, told with no sum and by nobody else. */
  private static boolean isSomeDay(Draft draft) {
    return draft.amounts.isEmpty()
        && !draft.hasInvestors()
        && SOME_DAY.matcher(draft.passage.words(draft.clause())).find();
  }

  private static final Pattern SOME_DAY = Pattern.compile("择机|适时|择期");

  /** {@code 8月28日,各方签署了《关于甲之增资协议》}: when what was told before was agreed on. */
  private static boolean signs(Passage passage, List<Trigger> here) {
    return !here.isEmpty()
        && SIGNED.matcher(passage.words(passage.clauseAt(here.get(0).span().start()))).find();
  }

  private static final Pattern SIGNED =
      Pattern.compile("(?:签署|签订|订立)了?(?:关于)?《[^《》]{2,40}(?:增资|投资|融资|认购)[^《》]{0,12}协议");

  /** {@code 其余资金|由乙跟投}: the rest of the round told before. */
  private static final Pattern REST =
      Pattern.compile("(?:其余|剩余|余下)(?:的)?(?:资金|部分|款项|金额|额度)?(?:则)?由");

  /** {@code 甲计划将乙分拆出来单独融资,拟融资5亿元}: a clause without a name goes on about who raises. */
  private static void goesOnAbout(
      Passage passage, @Nullable Draft current, Draft told, Span clause) {
    boolean rest = REST.matcher(passage.words(clause)).lookingAt();
    if (current != null
        && current.has(Role.TARGET)
        && told.has(Role.TARGET)
        && (rest || passage.groupsIn(clause).isEmpty())
        && current.trigger.span().start() >= passage.segmentStart(clause.start())) {
      told.drop(Role.TARGET, p -> true);
      current.in(Role.TARGET).forEach(p -> told.add(Role.TARGET, p, "who raises"));
    }
  }

  /** {@code ;|4月,乙投资5亿元}: a day and a sum of its own behind a semicolon. */
  private static boolean opensSegment(Passage passage, Span clause) {
    int start = clause.start();
    if (start == passage.span().start() || passage.segmentStart(start) != start) {
      return false;
    }
    int end = passage.span().end();
    for (Span next : passage.clauses()) {
      if (next.start() > start && passage.segmentStart(next.start()) == next.start()) {
        end = Math.min(end, next.start());
      }
    }
    List<Item> items = passage.itemsIn(new Span(start, end));
    return items.stream().anyMatch(i -> i.kind() == Item.Kind.DATE)
        && items.stream().anyMatch(i -> i.is(Quantity.Kind.MONEY));
  }

  /** {@code 此前甲曾完成A轮融资,由乙领投}: what follows a round of the past tells of it too. */
  private static boolean staysBack(
      Passage passage, Draft current, Span clause, boolean refers, boolean round) {
    return current.background
        && !refers
        && passage.itemsIn(clause).stream()
            .filter(i -> i.kind() == Item.Kind.DATE)
            .noneMatch(i -> i.date().isVague() || !round && i.date().start() == null);
  }

  /** {@code 此前,甲已完成三轮融资}: a clause that tells only when. */
  private static boolean setsBack(Passage passage, int k) {
    Span clause = passage.clauses().get(k);
    String words = passage.words(clause).strip();
    return words.length() <= WHEN
        && PAST.matcher(words).find()
        && passage.groupsIn(clause).isEmpty();
  }

  private static final int WHEN = 10;

  /** {@code 投资方} and its like, which open a round where no trigger word does. */
  private static Trigger label(Passage passage, Span clause) {
    Matcher label = RoundParties.INVESTORS.matcher(passage.folded(clause));
    boolean found = label.find();
    int start = clause.start() + (found ? label.start() : 0);
    int end = found ? clause.start() + label.end() : clause.end();
    return new Trigger(new Span(start, end), Frame.FINANCING, "投资方", false);
  }

  /** {@code 乙战略投资甲}: a verb of investing with nothing that raises, though it names a round. */
  private static boolean gives(String words, List<Trigger> here) {
    return !here.isEmpty()
        && here.stream().noneMatch(t -> Raises.isMoneyNoun(t.word()))
        && !Raises.RAISE_VERB.matcher(words).find();
  }

  /**
   * Whether a text may tell a change in the register of companies or name the investors of a round,
   * which no trigger word opens.
   */
  public static boolean tellsWithoutTrigger(String folded) {
    return Invests.NEW_SHAREHOLDER.matcher(folded).find()
        || RoundParties.INVESTORS.matcher(folded).find()
        || RoundParties.LED.matcher(folded).find()
        || BRACKETED.matcher(folded).find()
        || Payers.tells(folded)
        || MoneyGiven.tells(folded)
        || TakenIn.names(folded);
  }

  private static final Pattern BRACKETED = Pattern.compile("轮[^()]{0,80}(?:独投|合投)\\)");

  /** {@code 本轮的主角是国资:甲、乙分别|认购|8亿元和5亿元}. */
  private static boolean subscribes(Passage passage, List<Trigger> here) {
    Span first = passage.clauses().get(0);
    return here.stream().anyMatch(t -> t.word().equals("认购"))
        && Raises.ANAPHOR.matcher(passage.words(first)).find()
        && Payers.followsRound(passage.document(), passage.sentence());
  }

  private static boolean investorVerb(List<Trigger> here) {
    return here.stream()
        .anyMatch(
            t -> t.word().endsWith("领投") || t.word().endsWith("跟投") || t.word().endsWith("参投"));
  }

  /**
   * {@code 上一次融资是在2023年10月,当时以18亿美元估值完成C轮融资}: without a day of its own the clause goes on with the
   * round before.
   */
  private static boolean goesOn(Passage passage, Span clause) {
    return passage.itemsIn(clause).stream().noneMatch(i -> i.kind() == Item.Kind.DATE);
  }

  /** 可转债 alone is a bond, unless somebody invests in it. */
  private static boolean isRound(Item item, List<Trigger> triggers) {
    return !item.round().round().equals("convertible") || !triggers.isEmpty();
  }

  private static boolean isTold(Draft draft) {
    boolean party =
        draft.has(Role.TARGET) || draft.has(Role.INVESTOR) || draft.has(Role.LEAD_INVESTOR);
    draft.weak = !draft.has(Role.TARGET);
    return party || !draft.rounds.isEmpty() || draft.anaphoric;
  }

  private static boolean continues(Draft current, Draft told) {
    if (told.background != current.background) {
      return false;
    }
    if (current.has(Role.TARGET)
        && told.has(Role.TARGET)
        && current.in(Role.TARGET).stream()
            .noneMatch(p -> told.in(Role.TARGET).stream().anyMatch(q -> q.party() == p.party()))) {
      return false;
    }
    List<String> before = current.rounds.stream().map(r -> r.round()).toList();
    List<String> now = new ArrayList<>();
    Span clause = told.passage.clauseAt(told.trigger.span().start());
    for (Item item : told.passage.itemsIn(clause)) {
      if (item.kind() == Item.Kind.ROUND
          && !COUNT.matcher(told.passage.folded(item.span())).matches()) {
        now.add(item.round().round());
      }
    }
    if (MoreMoney.inOtherYear(current, told)) {
      return false;
    }
    if (now.equals(List.of("equity")) && PART_OF.matcher(told.passage.words(clause)).lookingAt()) {
      return true;
    }
    if (now.size() == 1 && before.stream().distinct().count() > 1) {
      return !MoreMoney.tellsApart(told, clause)
          && !Words.TAKES_PART.matcher(told.passage.words(clause)).find()
          && before.contains(now.get(0)); // 完成A+轮、A++轮融资,A+轮由乙领投
    }
    Set<String> turns = NamedRounds.turns(current);
    Matcher turn = NamedRounds.TURN.matcher(told.passage.words(clause));
    if (!turns.isEmpty() && turn.find() && !turns.contains(turn.group())) {
      return false; // 首轮由乙领投,第二轮由丙领投
    }
    return before.isEmpty() || now.isEmpty() || now.stream().anyMatch(before::contains);
  }

  /** {@code 完成4亿元B轮融资,|包括3亿元股权融资}: what kind of money a part of it is. */
  private static final Pattern PART_OF = Pattern.compile("\\s?(?:其中)?(?:包括|包含|涵盖|含|其中)");

  /** {@code 天使轮和A轮融资,两轮融资总额超2亿元}. */
  private static final Pattern COUNT = Pattern.compile("[两二三四五六0-9]轮");

  private static void join(Draft current, Draft told) {
    told.parties.forEach(
        (role, parties) -> parties.forEach(p -> current.add(role, p, "same sentence")));
    current.anaphoric |= told.anaphoric;
  }

  private static void rounds(Draft draft, Span clause) {
    for (Item item : draft.passage.itemsIn(clause)) {
      if (item.kind() == Item.Kind.ROUND
          && !Payers.isTitle(draft.passage, item)
          && draft.rounds.stream().noneMatch(r -> r.span().equals(item.round().span()))) {
        draft.rounds.add(item.round());
      }
    }
  }

  /**
   * A lead investor has no second row, a target invests not in itself, a person rarely is a target.
   */
}
