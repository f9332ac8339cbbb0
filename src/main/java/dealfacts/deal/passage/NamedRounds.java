package dealfacts.deal.passage;

import dealfacts.deal.DealType;
import dealfacts.mention.RoundMention;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.Set;
import java.util.TreeSet;

/** Which rounds a draft names: by their letter, by their number, or several as one. */
public final class NamedRounds {
  private NamedRounds() {}

  /** Whether both name rounds and none is the same. */
  public static boolean differ(Draft deal, Draft draft) {
    Set<String> a = of(deal);
    Set<String> b = of(draft);
    return !a.isEmpty() && !b.isEmpty() && a.stream().noneMatch(b::contains);
  }

  public static Set<String> of(Draft draft) {
    Set<String> rounds = new TreeSet<>();
    for (RoundMention round : draft.rounds) {
      if (isOwn(round)) {
        rounds.add(round.round());
      }
    }
    return rounds;
  }

  /** Whether it names a round of its own, and no kind that many rounds are of. */
  private static boolean isOwn(RoundMention round) {
    return !KINDS.contains(round.round());
  }

  private static final Set<String> KINDS = Set.of("", "equity", "convertible", "follow_on");

  /** Whether both name one round. */
  public static boolean share(Draft deal, Draft draft) {
    for (String round : of(draft)) {
      for (RoundMention its : deal.rounds) {
        if (its.round().equals(round)) {
          return true;
        }
      }
    }
    return false;
  }

  public static final Pattern TURN = Pattern.compile("首轮|第[一二三四五六七八九十]轮");

  /** {@code 其首轮融资由乙领投,第二轮由丙领投}: rounds by their number. */
  public static Set<String> turns(Draft draft) {
    Set<String> turns = new TreeSet<>();
    String folded = draft.passage.document().folded();
    draft.rounds.stream()
        .map(r -> folded.substring(r.span().start(), r.span().end()))
        .filter(r -> TURN.matcher(r).matches())
        .forEach(turns::add);
    Span clause = draft.passage.clauseAt(draft.trigger.span().start());
    Matcher turn = TURN.matcher(draft.passage.words(clause));
    while (draft.type == DealType.FINANCING && turn.find()) {
      turns.add(turn.group());
    }
    return turns;
  }

  /** {@code 成立至今已完成六轮融资,投资方包括…}: several rounds as one, none of which is named. */
  public static boolean together(Draft draft) {
    return draft.type == DealType.FINANCING
        && of(draft).isEmpty()
        && draft.rounds.stream()
            .anyMatch(
                r ->
                    SEVERAL
                        .matcher(
                            draft
                                .passage
                                .document()
                                .folded()
                                .substring(r.span().start(), r.span().end()))
                        .matches());
  }

  private static final Pattern SEVERAL = Pattern.compile("(?:[两二三四五六七八九十数多几]|[2-9]|[1-9][0-9])轮");
}
