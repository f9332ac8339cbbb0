package dealfacts.deal.round;

import dealfacts.deal.Frame;
import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Modality;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.deal.passage.Words;
import dealfacts.mention.PartyMention;
import dealfacts.mention.Quantity;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who raises money in a clause: {@code 甲完成1亿元A轮融资}, {@code 甲的A轮融资}. */
public final class Raises {
  /** A clause that tells a round or a raise of money. */
  static final Pattern RAISE_VERB =
      Pattern.compile(
          "完成(?![之时前后])|获得?|宣布|拿下|斩获|收获|迎来|敲定|筹集|筹得|募集|募得|拿到|引进|引入|开启|启动|寻求|谋求|进行|开展|关闭|交割|落地|成功");

  static final Pattern ANAPHOR =
      Pattern.compile(
          "(?:本|此|该|这|那|这一|那一|上述)(?:轮|次|笔|一轮|一笔)(?:[^,;。由]{0,6}?(?:融资|投资|交易|注资|增资|资金))?|(?:首|第一|第二|最后一)(?:笔|期|批)(?:投资|资金|融资|款项)");

  /** {@code 这是甲国最大的一笔融资}, {@code 也是甲今年的第三轮融资}: what is said of the round told before. */
  private static final Pattern IS_ONE =
      Pattern.compile(
          "(?:这|也)*(?:算是|算作|便是|就是)(?:了)?(?:公司|我们|其|他们|它)?的?[^,;。]{0,4}轮|(?:据悉|据了解)?(?:而|同时)?(?:这|此|该轮|这轮|本轮|此轮)?(?:也|更|还|均)?(?:是|系|成为|创下)[^,;。]*(?:最大|最高|最后一[笔轮]|第[一二三四五六七八九十0-9]|首[轮笔次]|唯一|纪录)");

  private static boolean hasSum(Passage passage, Span clause) {
    return passage.itemsIn(clause).stream().anyMatch(i -> i.is(Quantity.Kind.MONEY));
  }

  /** Whether the clause says of the round told before what kind it is: {@code 这是今年最大的一笔股权融资}. */
  static boolean isSaidOfIt(Passage passage, Span clause) {
    return IS_ONE.matcher(passage.words(clause).strip()).lookingAt() && !hasSum(passage, clause);
  }

  private static final Pattern TOWARD_SUM = Pattern.compile("的?[^,;。]{0,14}");

  private Raises() {}

  static @Nullable Draft raise(
      Scene scene,
      Passage passage,
      Span clause,
      List<Trigger> here,
      boolean round,
      boolean refers) {
    Trigger noun =
        here.stream()
            .filter(
                t -> isMoneyNoun(t.word()) || t.word().equals("增资扩股") && isVerb(passage, clause, t))
            .findFirst()
            .orElse(null);
    if (noun == null && !round) {
      noun = ofLeader(passage, clause, here);
    }
    if (noun == null && !round) {
      return null;
    }
    int anchor = noun != null ? noun.span().start() : clause.end();
    int first = anchor;
    for (Item item : passage.itemsIn(clause)) {
      if (item.kind() == Item.Kind.ROUND && !item.bracketed()) {
        first = Math.min(first, item.span().start());
        if (noun == null) {
          anchor = first;
        }
      }
    }
    Trigger trigger =
        noun != null
            ? noun
            : here.isEmpty()
                ? new Trigger(roundSpan(passage, clause), Frame.FINANCING, "轮", false)
                : here.get(0);
    refers |= isSaidOfIt(passage, clause);
    int verb = verb(passage, clause, first);
    boolean raises = verb >= 0 || noun != null && isVerb(passage, clause, noun);
    int before = verb >= 0 ? Math.min(verb, first) : first;
    Draft draft = new Draft(Rule.FINANCING_RAISES, passage, trigger);
    if (refers) {
      draft.anaphoric = true;
    }
    Group toward = Grammar.marked(passage, clause.start(), anchor, "对 向");
    if (toward != null
        && TOWARD_SUM.matcher(passage.words(toward.span().end(), anchor).strip()).matches()) {
      Group target = Grammar.daughter(passage, toward, anchor);
      Grammar.attach(draft, Role.TARGET, scene, target, "marker " + toward.marker());
      Group investor = Invests.investorBefore(scene, passage, toward.span().start());
      if (investor != null) {
        Grammar.attach(draft, Role.INVESTOR, scene, investor, "subject");
      }
      return draft;
    }
    Group target =
        refers && raises
            ? beforeAnaphor(scene, passage, clause, before)
            : raises || !refers ? raiser(scene, passage, clause, before, raises) : null;
    if (target == null && !refers) {
      target = labelled(passage, clause);
    }
    if (target != null
        && (GivesRound.by(passage, target, first) || isInHand(passage, clause, target))) {
      Group house = GivesRound.houseOf(scene, passage, clause, target);
      Grammar.attach(draft, Role.INVESTOR, scene, house, "who gives the round");
      boolean told = target.isGeneric() || isInHand(passage, clause, target);
      Group about = told ? aboutWhom(passage, clause) : null;
      if (about != null
          && scene.parties(passage, about).stream().noneMatch(p -> draft.involves(p.party()))) {
        Grammar.attach(draft, Role.TARGET, scene, about, "whom the clause before is about");
      }
      draft.anaphoric = true;
      return draft;
    }
    if (target != null) {
      Grammar.attach(draft, Role.TARGET, scene, target, "who raises");
      if (target.isGeneric()) {
        notTheGiver(scene, draft, clause);
      }
      GivesRound.to(scene, draft, clause, target);
    } else if (!refers) {
      of(scene, draft, clause, first);
    }
    return raises || draft.has(Role.TARGET) || round ? draft : null;
  }

  /** {@code 乙、丙分别参与了|公司|的B轮融资}: 公司 is none of those who paid, but whom the text is about. */
  private static void notTheGiver(Scene scene, Draft draft, Span clause) {
    Passage passage = draft.passage;
    boolean gave = false;
    for (Group group : passage.groupsIn(clause)) {
      if (!group.isGeneric()
          && GAVE_TO.matcher(passage.words(group.span().end(), clause.end())).lookingAt()) {
        for (PartyMention party : scene.parties(passage, group)) {
          gave |= draft.in(Role.TARGET).stream().anyMatch(p -> p.party() == party.party());
          draft.drop(Role.TARGET, p -> p.party() == party.party());
        }
      }
    }
    PartyMention about = gave ? scene.resolve(passage, passage.span().start(), "公司") : null;
    if (about != null) {
      draft.add(Role.TARGET, about, "whom the text is about");
    }
  }

  /** {@code 甲刚拿到乙|领投|的1亿元}: a sum that somebody led is a round. */
  private static @Nullable Trigger ofLeader(Passage passage, Span clause, List<Trigger> here) {
    for (Trigger trigger : here) {
      boolean leads = trigger.word().endsWith("领投") || trigger.word().endsWith("独家投资");
      if (leads
          && OF_SUM.matcher(passage.words(trigger.span().end(), clause.end())).lookingAt()
          && GOT.matcher(passage.words(clause.start(), trigger.span().start())).find()) {
        return trigger;
      }
    }
    return null;
  }

  private static final Pattern OF_SUM = Pattern.compile("的(?:约|近|超|逾|数)?[0-9数]");

  private static final Pattern GOT = Pattern.compile("(?:拿到|获得?|拿下|收获|斩获|得到)了?");

  /** {@code 咖啡平台甲:天使轮,300万美元}: the label names who raises. */
  private static @Nullable Group labelled(Passage passage, Span clause) {
    int from = passage.labelled(clause.start());
    int home = passage.clauseIndex(clause.start());
    boolean named = from >= clause.start() && home > 0 && opensWithRound(passage, clause);
    if (from >= clause.start() && !named || !passage.groupsIn(clause).isEmpty()) {
      return null;
    }
    Span label = named ? passage.clauses().get(home - 1) : passage.clauseAt(from);
    List<Group> groups = passage.groupsIn(label);
    boolean alone =
        groups.size() == 1
            && groups.get(0).span().end() >= label.end() - 1
            && groups.get(0).marker().isEmpty()
            && !groups.get(0).isGeneric();
    return alone ? groups.get(0) : null;
  }

  /** {@code 电池企业甲,|天使轮2000万元}: nothing but the round and its sum. */
  private static boolean opensWithRound(Passage passage, Span clause) {
    List<Item> items = passage.itemsIn(clause);
    return !items.isEmpty()
        && items.get(0).kind() == Item.Kind.ROUND
        && passage.words(clause.start(), items.get(0).span().start()).isBlank();
  }

  /** {@code ,计划融资2亿美元}: the noun itself acts. */
  private static boolean isVerb(Passage passage, Span clause, Trigger noun) {
    return RAISED.matcher(noun.word()).matches()
        || noun.word().equals("增资扩股")
            && OF_CAPITAL.matcher(passage.words(clause.start(), noun.span().start())).find()
            && !NOTICE.matcher(passage.words(noun.span().end(), clause.end())).lookingAt()
        || CapitalIncrease.takesIn(passage, clause, noun)
        || noun.word().endsWith("融资")
            && INTENDS.matcher(passage.words(clause.start(), noun.span().start())).matches()
            && passage.itemsIn(clause).stream()
                .anyMatch(
                    i ->
                        i.is(Quantity.Kind.MONEY)
                            && i.span().start() >= noun.span().end()
                            && i.span().start() - noun.span().end() <= 2);
  }

  private static final Pattern INTENDS =
      Pattern.compile(
          ".{0,30}从[^,;。]{2,60}(?:处|那里|手中|手里)|\\s?(?:并|且)?(?:计划|拟|打算|有意|希望|准备|将|欲)(?:[以按]照?[^,;。]{2,24}?估值)?(?:对外|再)?");

  /** {@code 甲宣布,乙|的战略投资已经到位}, {@code 甲获得乙的A轮融资,以及|丙|的天使轮融资}. */
  private static boolean isInHand(Passage passage, Span clause, Group group) {
    return aboutWhom(passage, clause) != null
        && (IN_HAND.matcher(passage.words(group.span().end(), clause.end())).lookingAt()
            || RoundParties.goesOn(passage, clause, group));
  }

  private static final Pattern IN_HAND =
      Pattern.compile(
          "的(?:[^,;。]{0,8}轮|战略|股权|独家|首笔|第[一二三]笔|首期|[0-9数][^,;。]{1,10}元)*投资(?:款|资金)?(?:已经?|现已|全部|均|也|近日|日前|正式|顺利)*(?:到位|到账|入账|交割|落地|打款|进账)");

  /** {@code 甲获乙青睐,|后者投了800万元天使轮}. */
  private static @Nullable Group aboutWhom(Passage passage, Span clause) {
    int home = passage.clauseIndex(clause.start());
    return home == 0 ? null : Grammar.leading(passage, passage.clauses().get(home - 1));
  }

  /**
   * Where the verb of raising stands, the last one before the round: {@code 甲宣布旗下乙完成A轮融资}; −1 where
   * there is none.
   */
  private static int verb(Passage passage, Span clause, int round) {
    Matcher verb = RAISE_VERB.matcher(passage.folded(clause));
    int found = -1;
    while (verb.find()) {
      int at = clause.start() + verb.start();
      boolean named =
          passage.itemsIn(clause).stream()
              .anyMatch(i -> i.kind() == Item.Kind.PARTY && i.span().contains(at));
      if (!named && (found < 0 || at < round)) {
        found = at;
      }
    }
    return found;
  }

  /** {@code 甲此轮融资完成…}: of a clause about 本轮 only a name before that word raises the money. */
  private static @Nullable Group beforeAnaphor(
      Scene scene, Passage passage, Span clause, int before) {
    Group group = raiser(scene, passage, clause, before, true);
    if (group == null) {
      return null;
    }
    Matcher anaphor = ANAPHOR.matcher(passage.folded(clause));
    boolean leads = anaphor.find() && group.span().end() <= clause.start() + anaphor.start();
    return leads && clause.contains(group.span()) ? group : null;
  }

  private static Span roundSpan(Passage passage, Span clause) {
    return passage.itemsIn(clause).stream()
        .filter(i -> i.kind() == Item.Kind.ROUND)
        .findFirst()
        .map(Item::span)
        .orElse(clause);
  }

  static boolean isMoneyNoun(String word) {
    return word.endsWith("融资")
        || word.endsWith("募资")
        || word.endsWith("筹资")
        || RAISED.matcher(word).matches();
  }

  /** {@code 乙拟|增资扩股,由丙认缴}. */
  private static final Pattern OF_CAPITAL =
      Pattern.compile("(?:拟|将|计划|决定|正|已|完成|启动)(?:进行|实施|通过)?$");

  private static final Pattern NOTICE = Pattern.compile("(?:的|暨|事项|事宜|方案|议案|方式|引入|引进)");

  /** {@code 融了6亿欧元}, {@code 筹集了1亿元}: verbs that need no noun. */
  public static final Pattern RAISED =
      Pattern.compile("(?:融|筹|筹集|募|募集)(?:了|到|得)|(?:计划|拟|打算|准备|希望|再)融");

  /** {@code 甲完成…}: the nearest group left of the verb, else what the clauses before are about. */
  static @Nullable Group raiser(
      Scene scene, Passage passage, Span clause, int before, boolean raises) {
    List<Group> groups = passage.groupsIn(clause);
    for (int i = groups.size() - 1; i >= 0; i--) {
      Group group = groups.get(i);
      if (group.span().end() > before
          || Grammar.isAgent(group)
          || Grammar.isMarked(group, "据 向 对 从 来自 与 引入 引进")
          || Grammar.onlyBystanders(group)) {
        continue;
      }
      boolean takesPart = Words.TAKES_PART.matcher(group.after()).lookingAt();
      if (RoundParties.ADVISES.matcher(group.after()).lookingAt()) {
        continue;
      }
      if (takesPart && !raises
          || LEADS_IT.matcher(group.after()).lookingAt()
          || GAVE_TO.matcher(passage.words(group.span().end(), clause.end())).lookingAt()) {
        continue;
      }
      return group;
    }
    if (!raises) {
      return null;
    }
    if (passage.labelled(clause.start()) < clause.start()
        && Grammar.SUBSIDIARY_ALONE.matcher(passage.words(clause)).lookingAt()) {
      return null; // 甲:子公司拟引入乙
    }
    int home = passage.clauseIndex(clause.start());
    for (int k = home - 1; k >= 0; k--) {
      Span earlier = passage.clauses().get(k);
      Group carried = Grammar.leading(passage, earlier);
      if (carried != null
          && !GOT_FROM.matcher(passage.words(earlier.start(), carried.span().start())).find()
          && !Words.TAKES_PART.matcher(carried.after()).lookingAt()
          && !GAVE.matcher(passage.words(carried.span().end(), earlier.end())).lookingAt()) {
        return carried;
      }
    }
    return null;
  }

  /** {@code 先是4月6日拿到|乙|的3000万元}: who gave it. */
  private static final Pattern GOT_FROM =
      Pattern.compile(
          "(?:拿到|获得?|得到|收到|接受|接纳|引入|引进|收获|斩获|来自)了?(?:来自)?(?:[^,;。的]{0,6}(?:投资者|投资方|投资人|股东|机构))?$");

  /** {@code 乙与丙系基金联手投出3亿元B轮}: who gave a round raises none. */
  private static final Pattern GAVE =
      Pattern.compile(
          "[^,;。获完拿]{0,14}?(?:领投|跟投|参投|投了|投的|投出|投资了|向[^,;。]{1,12}?(?:投资|注资|增资|投入)了?(?:人民币)?[约近超]?(?:$|[0-9]))");

  /** {@code 乙|在2015年曾领投过甲的1亿元C轮}, {@code 乙|参与了公司的B轮融资}: into whose round he paid. */
  private static final Pattern GAVE_TO =
      Pattern.compile(
          "[^,;。获完拿]{0,16}?(?:领投|跟投|参投|参与|投资|(?<![投])投)(?:了|过)(?!的)[^,;。0-9数约近超]{2,20}?的[^,;。]{0,16}?轮");

  /** {@code 在乙|领投的C轮融资中筹集1亿元}. */
  private static final Pattern LEADS_IT =
      Pattern.compile("(?:等[^,;。]{0,8})?(?:联合|共同|独家)?(?:领投|牵头|领衔|主投|领导|跟投|参投|主导|投资|孵化)的");

  /** {@code 甲的A轮融资}. */
  private static void of(Scene scene, Draft draft, Span clause, int before) {
    Passage passage = draft.passage;
    for (Group group :
        passage.groupsIn(new Span(clause.start(), Math.max(clause.start(), before)))) {
      String between = passage.words(group.span().end(), before).strip();
      boolean dated =
          DATED.matcher(between).matches()
              && passage.itemsIn(new Span(group.span().end(), before)).stream()
                  .anyMatch(i -> i.kind() == Item.Kind.DATE);
      if (between.equals("的") || between.isEmpty() || dated) {
        if (!Grammar.isAgent(group)) {
          Grammar.attach(draft, Role.TARGET, scene, group, "whose round");
        }
      }
    }
  }

  /** {@code 甲|今年2月的|A轮}. */
  private static final Pattern DATED = Pattern.compile("[^,;。由获]{2,12}的");

  private static final Set<String> NONE =
      Set.of(
          "ruled out",
          "negated",
          "claimed falsely",
          "question",
          "condition",
          "what other articles tell");

  /** {@code 今年没有股权融资的安排}: a round that there is none of. */
  static boolean isRuledOut(Passage passage, Span clause) {
    for (Item item : passage.itemsIn(clause)) {
      if (item.kind() == Item.Kind.ROUND) {
        Trigger round = new Trigger(item.span(), Frame.FINANCING, "轮", false);
        if (NONE.contains(Modality.objection(passage, round))) {
          return true;
        }
      }
    }
    return false;
  }
}
