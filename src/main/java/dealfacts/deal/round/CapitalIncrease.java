package dealfacts.deal.round;

import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.passage.Allies;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.PartyMention;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * New capital for a company that isn't listed, in the words of notices: {@code 参与乙增资扩股}, {@code
 * 与丙共同对乙增资}, {@code 对其增资} of a company told before, {@code 放弃对乙增资的优先认购权}, which tells none.
 */
public final class CapitalIncrease {
  private static final Pattern TAKES_PART = Pattern.compile("(?:参与|参加)(?:了|认购)?(?:对)?$");

  private static final Pattern OF = Pattern.compile("\\s?的?(?:本次|此次|本轮|新一轮|此轮)?的?");

  private static final Pattern GIVES_UP =
      Pattern.compile("放弃[^,;。]{0,30}(?:优先|增资权|认购权|购买权|受让权|认缴权)|(?:优先认[购缴]权|增资权)[^,;。]{0,6}放弃");

  /** {@code 向乙|注入|5亿元}. */
  private static final Pattern TOWARD = Pattern.compile("(?:向|对|给|为)[^,;。]{2,24}$");

  private static final Pattern SUM =
      Pattern.compile("^(?:了|资金|现金|约|近|逾|超过?|不超过|共计?|合计|总计|至多|人民币)*[0-9数][0-9.,]*[万亿]");

  private static final Pattern NEW_CAPITAL =
      Pattern.compile(
          "新增的?注册资本|轮融资|增资扩股|增资协议|^(?!.{0,300}(?:[0-9万亿]股|元/股|每股|定增|发行)).{0,200}(?:(?:本次|此次|本轮)增资|增资(?:总额|项目|金额))");

  private CapitalIncrease() {}

  /**
   * Whether a sentence tells of capital of a company that isn't listed: who subscribes it invests.
   */
  public static boolean isTold(String words) {
    return NEW_CAPITAL.matcher(words).find();
  }

  /** Whether the clause only says that somebody doesn't use his right. */
  static boolean isGivenUp(Passage passage, Span clause) {
    return GIVES_UP.matcher(passage.words(clause)).find();
  }

  /** Whether the word, which elsewhere hands over assets, gives money: {@code 向乙注入5亿元}. */
  public static boolean isMoney(String word, String left, String right) {
    return word.equals("注入") && TOWARD.matcher(left).find() && SUM.matcher(right).find();
  }

  /** {@code 甲参与乙的增资扩股}: who takes part gives, and whose increase it is takes. */
  static @Nullable Draft partTaken(Scene scene, Passage passage, Span clause, List<Trigger> here) {
    for (Trigger trigger : here) {
      int at = trigger.span().start();
      Group company = passage.lastGroupIn(new Span(clause.start(), at));
      if (!trigger.word().startsWith("增资")
          || company == null
          || !TAKES_PART.matcher(company.before()).find()
          || !OF.matcher(passage.words(company.span().end(), at)).matches()) {
        continue;
      }
      Draft draft = new Draft(Rule.FINANCING_INVESTS, passage, trigger);
      Grammar.attach(draft, Role.TARGET, scene, company, "whose increase it is");
      int start = company.span().start();
      Group giver = Grammar.subject(scene, passage, new Span(start, start));
      Grammar.attachIfNamed(draft, Role.INVESTOR, scene, giver, "who takes part");
      return draft.has(Role.TARGET) ? draft : null;
    }
    return null;
  }

  /** {@code 以|增资扩股|方式引入外部投资者}: who comes in is told behind, if at all. */
  static boolean takesIn(Passage passage, Span clause, Trigger noun) {
    int end = noun.span().end();
    return noun.word().equals("增资扩股")
        && TAKES_IN.matcher(passage.words(end, clause.end())).lookingAt()
        && WAY.matcher(passage.words(clause.start(), noun.span().start())).find()
        && passage.groupAfter(end, clause.end()) == null;
  }

  /**
   * {@code 乙集团消息,旗下|甲|增资扩股项目完成摘牌,引入…}: whose increase the clauses up to here tell of; null for
   * none.
   */
  static @Nullable Group whose(Passage passage, Span clause) {
    Group found = null;
    for (Group group :
        passage.groupsIn(new Span(passage.segmentStart(clause.start()), clause.end()))) {
      boolean its =
          !group.isGeneric()
              && PROJECT
                  .matcher(
                      passage.words(
                          group.span().end(), passage.clauseAt(group.span().start()).end()))
                  .lookingAt();
      found = its ? group : found;
    }
    return found;
  }

  private static final Pattern PROJECT =
      Pattern.compile("\\s?的?(?:(?:混合所有制改革|混改|股权多元化)(?:暨|及|和)?)?增资(?:扩股)?(?:引战)?(?:项目|事项)");

  private static final Pattern WAY = Pattern.compile("(?:以|通过|采取|采用|拟|将)(?:公开|公开挂牌|挂牌)?$");

  private static final Pattern TAKES_IN = Pattern.compile("的?(?:方式|形式)?(?:公开|对外)?(?:引入|引进)");

  /** {@code 拟与丙共同对乙增资}: who acts stands before 与, and the ally gives too. */
  static void investors(Scene scene, Draft draft, Span clause, int toward) {
    Passage passage = draft.passage;
    Group taken = Grammar.marked(passage, clause.start(), toward, "引入 引进 引入了");
    if (taken != null && !taken.isGeneric()) {
      Grammar.attach(draft, Role.INVESTOR, scene, taken, "marker " + taken.marker());
      return; // 公司拟引入乙、丙对丁增资
    }
    Group ally = Allies.ally(passage, clause, draft.trigger);
    int at = ally == null ? toward : ally.span().start();
    Group subject = Grammar.subject(scene, passage, new Span(at, at));
    Grammar.attachIfNamed(draft, Role.INVESTOR, scene, subject, "subject");
    Grammar.attachIfNamed(draft, Role.INVESTOR, scene, ally, "gives together");
  }

  /** {@code 丙持有乙12%股权,甲对其增资2亿元}: nobody gives to himself; 其 is whose shares were told. */
  static void itself(Scene scene, Draft draft, Group toward, Span clause) {
    Passage passage = draft.passage;
    List<PartyMention> givers = draft.in(Role.INVESTOR);
    boolean same =
        toward.isGeneric()
            && givers.size() == 1
            && clause.contains(givers.get(0).span())
            && draft.in(Role.TARGET).stream().anyMatch(p -> p.party() == givers.get(0).party());
    int home = passage.clauseIndex(clause.start());
    if (toward.isGeneric()
        && draft.in(Role.TARGET).stream()
            .anyMatch(p -> givers.stream().anyMatch(g -> g.party() == p.party()))) {
      draft.drop(Role.TARGET, p -> givers.stream().anyMatch(g -> g.party() == p.party()));
      draft.anaphoric = true;
    }
    Group told = same && home > 0 ? passage.lastGroupIn(passage.clauses().get(home - 1)) : null;
    if (told != null && scene.parties(passage, told).size() == 1) {
      draft.drop(Role.TARGET, p -> true);
      Grammar.attach(draft, Role.TARGET, scene, told, "whom 其 stands for");
    }
  }
}
