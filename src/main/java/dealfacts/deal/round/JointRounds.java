package dealfacts.deal.round;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DateKind;
import dealfacts.deal.DealFact;
import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Passage;
import dealfacts.mention.DateMention;
import dealfacts.mention.Quantity;
import dealfacts.mention.RoundMention;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Several rounds told in one breath are a deal each: {@code 完成A1、A2两轮融资,累计金额5亿元}, {@code
 * 2019年和2020年,先后完成A轮和B轮融资,金额分别为5000万元和1.2亿元}. Sums and days told in the order of the rounds go with
 * them; one sum for all is cumulative on each.
 */
public final class JointRounds {
  private JointRounds() {}

  public static List<Draft> split(List<Draft> told) {
    List<Draft> drafts = new ArrayList<>(told);
    drafts.removeIf(d -> isCount(d) && handOn(d, told));
    List<Draft> apart = new ArrayList<>();
    for (Draft draft : drafts) {
      List<Draft> own = RoundsApart.split(draft);
      if (own != null) {
        apart.addAll(own);
        continue;
      }
      Map<String, RoundMention> rounds = named(draft);
      if (draft.type == DealType.FINANCING && rounds.size() >= 2) {
        apart.addAll(apart(draft, List.copyOf(rounds.values())));
      } else {
        apart.add(draft);
      }
    }
    return apart;
  }

  private static final Pattern COUNTED =
      Pattern.compile("(?:上一?|最近[一的]?|前|前一|[两三四五六七八九十数多几0-9]+)轮.*");

  /** {@code 已完成五轮融资}, {@code 上一轮融资在2023年4月}: no round of its own. */
  private static boolean isCount(Draft draft) {
    return draft.type == DealType.FINANCING
        && !draft.rounds.isEmpty()
        && draft.rounds.stream().allMatch(r -> r.round().isEmpty())
        && draft.rounds.stream()
            .map(r -> draft.passage.folded(r.span()))
            .allMatch(r -> COUNTED.matcher(r).matches())
        && !draft.has(Role.INVESTOR)
        && !draft.has(Role.LEAD_INVESTOR)
        && draft.quantities(AmountKind.DEAL_VALUE).isEmpty();
  }

  /** Its day and its company are those of the round told next in the sentence. */
  private static boolean handOn(Draft count, List<Draft> drafts) {
    for (Draft draft : drafts) {
      if (draft != count
          && draft.type == DealType.FINANCING
          && draft.trigger.span().start() > count.trigger.span().start()) {
        if (!draft.has(Role.TARGET)) {
          count.in(Role.TARGET).forEach(p -> draft.add(Role.TARGET, p, "the round before"));
        }
        boolean dated = draft.dates.stream().anyMatch(d -> d.kind() == DateKind.EVENT);
        if (!dated && draft.dates.isEmpty()) {
          draft.dates.addAll(count.dates);
        }
        break;
      }
    }
    return true;
  }

  private static final Pattern LISTED =
      Pattern.compile(
          "轮?(?:融资)?(?:、|和|及|与|以及|\\+|/|暨){0,2}(?:[约近超逾]?[0-9][0-9.]*[万亿][^,;。、]{0,8}?的?)?");

  private static final Pattern NAMED =
      Pattern.compile("(?:pre_)?[a-h][0-9]?(?:_plus)*|seed|angel(?:_plus)?|pre_ipo");

  /** Whether the round has a name of its own: {@code A轮}, not {@code 两轮}. */
  public static boolean isNamed(RoundMention round) {
    return NAMED.matcher(round.round()).matches();
  }

  /** The rounds with a name of their own, where they stand in a list. */
  private static Map<String, RoundMention> named(Draft draft) {
    Map<String, RoundMention> named = new LinkedHashMap<>();
    RoundMention before = null;
    for (RoundMention round : draft.rounds) {
      String name = round.round();
      if (NAMED.matcher(name).matches()) {
        boolean listed =
            before == null
                || LISTED
                    .matcher(
                        draft
                            .passage
                            .words(
                                Math.min(before.span().end(), round.span().start()),
                                round.span().start())
                            .strip())
                    .matches();
        if (listed) {
          named.putIfAbsent(name, round);
          before = round;
        }
      }
    }
    return named;
  }

  private static List<Draft> apart(Draft draft, List<RoundMention> rounds) {
    List<Quantity> sums = draft.quantities(AmountKind.DEAL_VALUE);
    List<DateMention> days =
        draft.dates.stream()
            .filter(d -> d.kind() == DateKind.EVENT)
            .map(DealFact.Date::date)
            .toList();
    boolean ownSums = sums.size() == rounds.size();
    boolean ownDays = days.size() == rounds.size();
    List<Draft> apart = new ArrayList<>();
    for (int i = 0; i < rounds.size(); i++) {
      Draft one = new Draft(draft.rule, draft.passage, draft.trigger);
      draft.parties.forEach(
          (role, parties) -> parties.forEach(p -> one.add(role, p, "joint rounds")));
      one.rounds.add(rounds.get(i));
      for (DealFact.Amount amount : draft.amounts) {
        int place = sums.indexOf(amount.quantity());
        if (place < 0 || amount.kind() != AmountKind.DEAL_VALUE) {
          one.add(amount.kind(), amount.quantity(), "joint rounds");
        } else if (!ownSums) {
          one.add(AmountKind.CUMULATIVE, amount.quantity(), "one sum for all rounds");
        } else if (place == i) {
          one.add(AmountKind.DEAL_VALUE, amount.quantity(), "in the order of the rounds");
        }
      }
      for (DealFact.Date date : draft.dates) {
        int place = days.indexOf(date.date());
        if (!ownDays || place < 0 || place == i) {
          one.add(date.kind(), date.date(), "joint rounds");
        }
      }
      one.status = draft.status;
      one.anaphoric = draft.anaphoric;
      one.background = draft.background;
      one.instrument = draft.instrument;
      one.weak = draft.weak;
      apart.add(one);
    }
    return apart;
  }

  private static final Pattern SO_FAR =
      Pattern.compile("(?:累计|一共|总共|总计|合计|前后)[^,;。]{0,6}(?:融|募|筹)(?:了|到|得|集)");

  /** {@code 此前共披露过三次融资}: how often, and no round of its own. */
  private static final Pattern TIMES =
      Pattern.compile(
          "(?:共|累计|先后|已经?|曾)[^,;。]{0,8}(?:披露|完成|获得?|进行|经历)过?了?[^,;。]{0,4}[0-9一二两三四五六七八九十多数]{1,3}次(?:股权)?融资");

  /** {@code 至此,甲C轮系列融资总额突破10亿元}. */
  private static final Pattern ALL_OF_SERIES = Pattern.compile("轮(?:系列)?融资(?:总额|总金额|累计|合计|金额)");

  private static final Pattern COUNTED_IN = Pattern.compile("(?:算上|加上|至此|迄今|至今|到目前|截至|成立以来)");

  /** {@code 这一轮总共融了9亿元}. */
  private static final Pattern OF_THIS = Pattern.compile("(?:而|其实)?(?:[本此该]|这一?)轮");

  /** {@code 算上这一轮,甲已经融了11亿元}: the sum of all rounds, no round of its own. */
  static boolean isSoFar(Draft draft) {
    Passage passage = draft.passage;
    Span clause = draft.clause();
    int home = passage.clauseIndex(clause.start());
    String before = home == 0 ? "" : passage.words(passage.clauses().get(home - 1));
    if (!draft.hasInvestors()
        && COUNTED_IN.matcher(before).find()
        && ALL_OF_SERIES.matcher(passage.words(clause)).find()) {
      return true;
    }
    if (!draft.rounds.isEmpty() || draft.hasInvestors()) {
      return false;
    }
    if (draft.amounts.isEmpty() && TIMES.matcher(passage.words(clause)).find()) {
      return true;
    }
    return Raises.RAISED.matcher(draft.trigger.word()).matches()
        && !OF_THIS.matcher(passage.words(clause)).lookingAt()
        && (SO_FAR.matcher(passage.words(clause)).find()
            || COUNTED_IN.matcher(before).find()
            || COUNTED_IN.matcher(passage.words(clause)).find());
  }
}
