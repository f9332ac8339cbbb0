package dealfacts.deal.round;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DealFact;
import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.mention.PartyMention;
import dealfacts.mention.Quantity;
import dealfacts.mention.RoundMention;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rounds of one clause with investors of their own: {@code 分别完成由乙领投的A轮融资以及丙独家投资的A+轮融资}. Each
 * investor goes with the round behind him, or with the one before where the rounds come first.
 */
final class RoundsApart {
  private RoundsApart() {}

  /** A draft for each round; null where they have no investors of their own. */
  static @Nullable List<Draft> split(Draft draft) {
    Span clause = draft.clause();
    Map<String, RoundMention> rounds = rounds(draft, clause);
    List<PartyMention> investors = new ArrayList<>(draft.in(Role.LEAD_INVESTOR));
    investors.addAll(draft.in(Role.INVESTOR));
    List<PartyMention> here = investors.stream().filter(p -> clause.contains(p.span())).toList();
    boolean former = rounds.size() == 2 && investors.size() > 1 && tellsFormer(draft);
    if (draft.type != DealType.FINANCING || rounds.size() < 2 || here.size() < 2 && !former) {
      return null;
    }
    List<RoundMention> order = List.copyOf(rounds.values());
    int first = order.get(0).span().start();
    boolean before = here.stream().anyMatch(p -> p.span().end() <= first);
    Map<RoundMention, Draft> apart = new LinkedHashMap<>();
    order.forEach(r -> apart.put(r, of(draft, r)));
    boolean inTurn = inTurn(draft, here, order);
    for (Role role : List.of(Role.LEAD_INVESTOR, Role.INVESTOR)) {
      for (PartyMention party : draft.in(role)) {
        RoundMention round =
            inTurn && here.contains(party)
                ? order.get(here.indexOf(party))
                : roundOf(draft, party, order, before);
        if (round == null) {
          return null;
        }
        Objects.requireNonNull(apart.get(round)).add(role, party, "of this round");
      }
    }
    if (apart.values().stream().filter(Draft::hasInvestors).count() < 2) {
      return null;
    }
    amounts(draft, order, apart, before);
    if (inTurn && draft.dates.size() == order.size()) {
      for (int i = 0; i < order.size(); i++) {
        Draft one = Objects.requireNonNull(apart.get(order.get(i)));
        one.dates.clear();
        one.dates.add(draft.dates.get(i));
      }
    }
    return List.copyOf(apart.values());
  }

  /** {@code 分别获得乙、丙的B轮和B+轮投资}: each gave the round in his place. */
  private static boolean inTurn(Draft draft, List<PartyMention> here, List<RoundMention> order) {
    int first = order.get(0).span().start();
    return here.size() == order.size()
        && !draft.has(Role.LEAD_INVESTOR)
        && here.stream().allMatch(p -> p.span().end() <= first)
        && draft.passage.words(draft.clause().start(), first).contains("分别");
  }

  private static Map<String, RoundMention> rounds(Draft draft, Span clause) {
    Map<String, RoundMention> rounds = new LinkedHashMap<>();
    for (Item item : draft.passage.itemsIn(clause)) {
      if (item.kind() == Item.Kind.ROUND && JointRounds.isNamed(item.round())) {
        rounds.putIfAbsent(item.round().round(), item.round());
      }
    }
    return rounds;
  }

  private static @Nullable RoundMention roundOf(
      Draft draft, PartyMention party, List<RoundMention> order, boolean before) {
    if (!draft.passage.span().contains(party.span())) {
      return null;
    }
    Span clause = draft.passage.clauseAt(party.span().start());
    if (!clause.equals(draft.clause())) {
      return named(draft, clause, party, order);
    }
    RoundMention found = null;
    for (RoundMention round : order) {
      boolean behind = round.span().start() >= party.span().end();
      if (before && behind) {
        return round;
      }
      found = behind ? found : round;
    }
    return before ? null : found;
  }

  /** {@code A轮跟投机构为丁} in a clause behind; without a round of its own, the last one. */
  private static RoundMention named(
      Draft draft, Span clause, PartyMention party, List<RoundMention> order) {
    if (FORMER.matcher(draft.passage.words(clause)).lookingAt()) {
      return order.get(0);
    }
    for (Item item : draft.passage.itemsIn(clause)) {
      if (item.kind() == Item.Kind.ROUND && item.span().end() <= party.span().start()) {
        for (RoundMention round : order) {
          if (round.round().equals(item.round().round())) {
            return round;
          }
        }
      }
    }
    return order.get(order.size() - 1);
  }

  /** {@code 完成A轮和A+轮融资,|前者由乙领投|,后者的投资方是丙}. */
  private static boolean tellsFormer(Draft draft) {
    Passage passage = draft.passage;
    return passage.clauses().stream().anyMatch(c -> FORMER.matcher(passage.words(c)).lookingAt());
  }

  private static final Pattern FORMER = Pattern.compile("\\s?(?:其中)?前者");

  private static Draft of(Draft draft, RoundMention round) {
    Draft one = new Draft(draft.rule, draft.passage, draft.trigger);
    draft.parties.forEach(
        (role, parties) -> {
          if (role != Role.INVESTOR && role != Role.LEAD_INVESTOR) {
            parties.forEach(p -> one.add(role, p, "rounds of one clause"));
          }
        });
    draft.dates.forEach(d -> one.add(d.kind(), d.date(), "rounds of one clause"));
    one.rounds.add(round);
    one.status = draft.status;
    one.anaphoric = draft.anaphoric;
    one.background = draft.background;
    one.instrument = draft.instrument;
    one.weak = draft.weak;
    return one;
  }

  private static void amounts(
      Draft draft, List<RoundMention> order, Map<RoundMention, Draft> apart, boolean before) {
    for (DealFact.Amount amount : draft.amounts) {
      RoundMention round =
          amount.kind() == AmountKind.DEAL_VALUE
              ? roundOf(draft, amount.quantity(), order, before)
              : null;
      if (round != null) {
        Objects.requireNonNull(apart.get(round))
            .add(AmountKind.DEAL_VALUE, amount.quantity(), "of this round");
        continue;
      }
      AmountKind kind =
          amount.kind() == AmountKind.DEAL_VALUE ? AmountKind.CUMULATIVE : amount.kind();
      apart.values().forEach(d -> d.add(kind, amount.quantity(), "rounds of one clause"));
    }
  }

  /** The round right behind the sum, or before it: {@code 数千万元|A轮}. */
  private static @Nullable RoundMention roundOf(
      Draft draft, Quantity sum, List<RoundMention> order, boolean before) {
    if (!draft.clause().contains(sum.span())) {
      return null;
    }
    for (RoundMention round : order) {
      int gap = round.span().start() - sum.span().end();
      if (gap >= 0 && gap <= NEAR) {
        return round;
      }
    }
    RoundMention last = null;
    for (RoundMention round : order) {
      last = round.span().end() <= sum.span().start() ? round : last;
    }
    return before ? null : last;
  }

  private static final int NEAR = 3;
}
