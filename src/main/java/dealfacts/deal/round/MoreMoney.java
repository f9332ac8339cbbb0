package dealfacts.deal.round;

import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.Quantity;
import dealfacts.mention.RoundMention;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** More money in a clause behind: the same investor again, or another one in another year. */
final class MoreMoney {
  private MoreMoney() {}

  /** {@code 甲2023年向乙投资1亿元，并在今年3月追加投资2亿元}: the same parties, another sum. */
  static @Nullable Draft again(Passage passage, Draft current, Span clause, List<Trigger> here) {
    boolean sum = hasMoney(passage, clause);
    boolean before = hasMoney(passage, passage.clauseAt(current.trigger.span().start()));
    if (!sum
        || !before
        || here.isEmpty()
        || !current.has(Role.INVESTOR)
        || !current.has(Role.TARGET)) {
      return null;
    }
    Trigger trigger = here.get(0);
    boolean invests =
        trigger.word().endsWith("投资")
            || trigger.word().endsWith("注资")
            || trigger.word().endsWith("增资");
    if (!invests || !passage.groupsIn(clause).isEmpty()) {
      return null;
    }
    Draft draft = new Draft(Rule.FINANCING_INVESTS, passage, trigger);
    current.parties.forEach(
        (role, parties) ->
            parties.forEach(p -> draft.add(role, p, "carried from the clause before")));
    return draft;
  }

  /** {@code 甲在2022年获得A轮融资,并在2021年从乙获得700万美元}: a year and a sum of its own. */
  static boolean datesApart(Passage passage, Draft current, Span clause) {
    return clause.start() > current.trigger.span().end()
        && hasMoney(passage, clause)
        && passage.itemsIn(clause).stream()
            .anyMatch(i -> i.kind() == Item.Kind.DATE && i.date().start() != null);
  }

  /** {@code 乙2020年投资甲A轮,并在A+轮中再次追加}: who gave the one gave the other. */
  static void goesOn(Draft current, Draft told, Span clause) {
    if (told.hasInvestors()
        || told.rounds.isEmpty()
            && !told.passage.itemsIn(clause).stream().anyMatch(i -> i.kind() == Item.Kind.ROUND)
        || !GIVES_MORE.matcher(told.passage.words(clause)).find()) {
      return;
    }
    current.in(Role.INVESTOR).forEach(p -> told.add(Role.INVESTOR, p, "gives more"));
    current.in(Role.LEAD_INVESTOR).forEach(p -> told.add(Role.INVESTOR, p, "gives more"));
    if (!told.has(Role.TARGET)) {
      current.in(Role.TARGET).forEach(p -> told.add(Role.TARGET, p, "gives more"));
    }
  }

  private static final Pattern GIVES_MORE =
      Pattern.compile(
          "(?:在|于)[^,;。]{0,12}轮(?:融资)?(?:中|时)?(?:又|也|再|再次|继续|持续|都|均|超额)+(?:追加|追投|加码|加注|跟投|投资|参与|投了)");

  /** {@code 2015年完成7000万美元B轮融资,|2016年又获得乙2.5亿元融资}: each has a year and a sum. */
  static boolean inOtherYear(Draft current, Draft told) {
    Passage passage = told.passage;
    Span before = current.clause();
    Span clause = told.clause();
    return !before.equals(clause)
        && hasMoney(passage, before)
        && hasMoney(passage, clause)
        && (isLater(passage, before, clause)
            || AGAIN.matcher(passage.words(clause)).find()
                && isDated(passage, clause)
                && isDated(passage, before));
  }

  /** {@code 2024年6月拿到2000万元,|2025年3月乙领投了6000万元}: months apart, and no part of the same sum. */
  private static boolean isLater(Passage passage, Span before, Span clause) {
    int opener = passage.clauseIndex(before.start()) - 1;
    LocalDate own = day(passage, before);
    LocalDate first = own == null && opener >= 0 ? opens(passage, opener) : own;
    LocalDate second = day(passage, clause);
    return first != null
        && second != null
        && Math.abs(ChronoUnit.DAYS.between(first, second)) > MONTHS
        && !PART.matcher(passage.words(clause)).find();
  }

  /** {@code |2023年4月|,甲拿到1000万元}: the day alone before what happened then. */
  private static @Nullable LocalDate opens(Passage passage, int opener) {
    Span clause = passage.clauses().get(opener);
    boolean alone = passage.groupsIn(clause).isEmpty() && !hasMoney(passage, clause);
    return alone ? day(passage, clause) : null;
  }

  private static @Nullable LocalDate day(Passage passage, Span clause) {
    return passage.itemsIn(clause).stream()
        .filter(i -> i.kind() == Item.Kind.DATE)
        .map(i -> i.date().start())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Days between two rounds at least. */
  private static final int MONTHS = 60;

  private static final Pattern PART =
      Pattern.compile("其中|首期|[一二三两]期|第[一二三]笔|交割|到账|到位|尾款|余款|剩余|累计|合计|估值|目标");

  /** The company that got money got the other money too. */
  static void carry(Draft current, Draft told) {
    if (!told.has(Role.TARGET) && inOtherYear(current, told)) {
      current.in(Role.TARGET).forEach(p -> told.add(Role.TARGET, p, "who raised before"));
    }
  }

  private static final Pattern AGAIN = Pattern.compile("(?:又|再次?|再度|随后|继而)(?:获得?|完成|拿到|宣布|斩获)");

  private static boolean isDated(Passage passage, Span clause) {
    return passage.itemsIn(clause).stream()
        .anyMatch(i -> i.kind() == Item.Kind.DATE && i.date().start() != null);
  }

  /** {@code 已完成A、B两轮融资,其中|B轮融资于2021年8月完成}: a round of its own again, with its day. */
  static boolean tellsApart(Draft told, Span clause) {
    return isDated(told.passage, clause) || APART.matcher(told.passage.words(clause)).find();
  }

  private static final Pattern APART = Pattern.compile("轮(?:融资)?的?(?:金额|规模)");

  private static boolean hasMoney(Passage passage, Span clause) {
    return passage.itemsIn(clause).stream().anyMatch(i -> i.is(Quantity.Kind.MONEY));
  }

  private static final Pattern FOLLOW_ON = Pattern.compile("追加|追投|加投|再投资|再度?注资");

  /** An investor who puts more into a company of his own choice, not into a named round. */
  static void followOn(Draft draft, Span clause) {
    Matcher more = FOLLOW_ON.matcher(draft.passage.folded(clause));
    boolean invests = draft.rule == Rule.FINANCING_INVESTS && draft.rounds.isEmpty();
    if (invests && draft.has(Role.INVESTOR) && more.find()) {
      Span span = new Span(clause.start() + more.start(), clause.start() + more.end());
      draft.rounds.add(new RoundMention(span, "follow_on"));
    }
  }
}
