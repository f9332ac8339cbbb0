package dealfacts.deal.round;

import dealfacts.deal.Frame;
import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.RoundMention;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a company takes in as a shareholder: {@code 甲引入投资者乙,后者以1500万美元取得12.5%股权}, {@code
 * 甲以16亿元的投前估值引入了乙基金}, with a word for the money beside it or none.
 */
public final class TakenIn {
  private static final Pattern INTRODUCES =
      Pattern.compile(
          "(?:引入|引进)[^,;。]{0,80}?(?:投资者|投资方|投资人|战略股东|战投|股东)|增资(?:扩股)?(?:的?(?:方式|形式))?(?:并|来)?(?:公开|对外)?(?:引入|引进)");

  private static final String LABEL = "(?:投资者|投资方|投资人|股东|战投|投资机构)";

  /** {@code 引入|战略投资者乙}, {@code 引入|乙资本}: a label or a fund's ending. */
  private static final Pattern NAMES =
      Pattern.compile(
          "(?:引入|引进)了?[^,;。]{0,40}?(?:" + LABEL + "|资本|基金|创投|Capital|Ventures|Partners)");

  /** {@code 引入|上市前投资者|乙}. */
  private static final Pattern CALLED = Pattern.compile(LABEL + "\\s?$");

  /** {@code 引入乙|作为战略股东}, {@code 引入乙|等3家投资者}. */
  private static final Pattern CALLED_THEN =
      Pattern.compile("(?:等[^,;。]{0,8}?)?(?:作为|为|成为|担任|这[一家]+)?[^,;。的]{0,6}" + LABEL);

  /** {@code 引入乙基金|的系统}, {@code 引入乙资本|管理的模式}: no shareholder. */
  private static final Pattern OTHER_THING =
      Pattern.compile("(?:等[^,;。的]{0,8})?(?:的(?![^,;。]{0,6}(?:投资|资金|增资|入股))|管理|托管|负责|担任(?!股东))");

  private TakenIn() {}

  /** Whether the clause may tell who comes in. */
  static boolean tells(String words) {
    return words.contains("引") && (INTRODUCES.matcher(words).find() || names(words));
  }

  /** Whether it may without a word for the money. */
  static boolean names(String folded) {
    return folded.contains("引") && !folded.contains("基石") && NAMES.matcher(folded).find();
  }

  /** {@code 甲拟引入乙、丙两名投资者}: who comes in, before the clause that tells the sums. */
  static @Nullable Draft introduces(
      Scene scene, Passage passage, Span clause, List<Trigger> triggers) {
    String words = passage.words(clause);
    boolean told = !triggers.isEmpty() && INTRODUCES.matcher(words).find();
    if (!told && !names(words)) {
      return null;
    }
    Group comes = Grammar.marked(passage, clause.start(), clause.end(), "引入 引进 引入了");
    if (comes == null || comes.isGeneric()) {
      return told ? unnamed(scene, passage, clause, triggers) : null;
    }
    if (!told && !isShareholder(passage, clause, comes)) {
      return null;
    }
    int at = comes.span().start();
    Draft draft =
        new Draft(Rule.FINANCING_INVESTS, passage, trigger(passage, clause, triggers, told));
    Group whose = CapitalIncrease.whose(passage, clause);
    Group target = whose != null ? whose : Raises.raiser(scene, passage, clause, at, true);
    if (target != null && !target.equals(comes)) {
      Grammar.attach(draft, Role.TARGET, scene, target, "who takes them in");
    }
    Grammar.attach(draft, Role.INVESTOR, scene, comes, "marker " + comes.marker());
    if (STRATEGIC.matcher(words).find()) {
      draft.rounds.add(new RoundMention(new Span(at, at), "strategic"));
    }
    return draft.has(Role.TARGET) ? draft : null;
  }

  private static boolean isShareholder(Passage passage, Span clause, Group comes) {
    String behind = passage.words(comes.span().end(), clause.end());
    return CALLED.matcher(comes.before()).find()
        || CALLED_THEN.matcher(behind).lookingAt()
        || MoneyGiven.isFund(comes) && !OTHER_THING.matcher(behind).lookingAt();
  }

  private static Trigger trigger(
      Passage passage, Span clause, List<Trigger> triggers, boolean told) {
    if (told) {
      return triggers.get(0);
    }
    int at = clause.start() + Math.max(0, passage.folded(clause).indexOf("引"));
    Span word = new Span(at, Math.min(clause.end(), at + 2));
    return new Trigger(word, Frame.FINANCING, passage.folded(word), false);
  }

  /** {@code 甲引入投资者乙,|后者以1500万美元取得公司12.5%股权}: what he paid, no purchase of its own. */
  public static boolean isPrice(Passage passage, Trigger trigger) {
    Span clause = passage.clauseAt(trigger.span().start());
    int home = passage.clauseIndex(trigger.span().start());
    return home > 0
        && PAYS.matcher(passage.words(clause)).lookingAt()
        && tells(passage.words(passage.clauses().get(home - 1)));
  }

  private static final Pattern PAYS =
      Pattern.compile("(?:后者|其中?|对方|该[^,;。]{2,4})(?:将|拟|则|已)?(?:出资|以|斥资|用)[^,;。]{0,4}[0-9]");

  private static final Pattern STRATEGIC = Pattern.compile("(?:引入|引进).*(?:战略(?:投资|股东)|战投)");

  /** {@code 甲拟以增资扩股方式引入投资者}: who they are is told behind. */
  private static @Nullable Draft unnamed(
      Scene scene, Passage passage, Span clause, List<Trigger> triggers) {
    Matcher raises = BY_CAPITAL.matcher(passage.words(clause));
    Trigger trigger =
        triggers.stream()
            .filter(t -> clause.contains(t.span()) && t.word().startsWith("增资"))
            .findFirst()
            .orElse(null);
    if (trigger == null || !raises.find()) {
      return null;
    }
    Group target = Raises.raiser(scene, passage, clause, trigger.span().start(), true);
    if (target == null || target.isGeneric()) {
      return null;
    }
    Draft draft = new Draft(Rule.FINANCING_INVESTS, passage, trigger);
    Grammar.attach(draft, Role.TARGET, scene, target, "who takes them in");
    return draft.has(Role.TARGET) ? draft : null;
  }

  private static final Pattern BY_CAPITAL =
      Pattern.compile("(?:拟|将|计划|已|正)(?:以|通过|采取|采用|进行|实施)?增资(?:扩股)?的?(?:方式|形式)?(?:并|来)?(?:引入|引进)");
}
