package dealfacts.deal;

import dealfacts.mention.PartyMention;
import dealfacts.mention.Quantity;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Holders with a number each are a deal each: {@code 甲、乙拟分别减持6万股、4.5万股}. Figures told in the order
 * of the holders go with them, what is told once of all ({@code 均价}, the day) with each; a total of
 * all with none.
 */
final class Respectively {
  private static final Pattern CUE = Pattern.compile("分别|各(?:自)?(?:拟|将|计划)?(?:减持|增持)|依次");

  private static final Pattern TOTAL = Pattern.compile("(?:合计|共计|总计|合共|累计)[^,;。]{0,14}$");

  private Respectively() {}

  static List<Draft> split(List<Draft> told) {
    List<Draft> apart = new ArrayList<>();
    for (Draft draft : told) {
      List<PartyMention> holders = new ArrayList<>(draft.in(Role.SHAREHOLDER));
      holders.sort(Comparator.comparing(PartyMention::span));
      Map<AmountKind, List<Quantity>> listed = listed(draft, holders.size());
      boolean each =
          listed.containsKey(AmountKind.SHARE_COUNT)
              || listed.containsKey(AmountKind.STAKE)
              || listed.containsKey(AmountKind.DEAL_VALUE);
      if (holders.size() >= 2
          && each
          && CUE.matcher(draft.passage.words(draft.passage.span())).find()) {
        for (int i = 0; i < holders.size(); i++) {
          apart.add(one(draft, holders.get(i), i, listed));
        }
      } else {
        apart.add(draft);
      }
    }
    return apart;
  }

  /** The figures of which there are as many as holders. */
  private static Map<AmountKind, List<Quantity>> listed(Draft draft, int holders) {
    Map<AmountKind, List<Quantity>> listed = new EnumMap<>(AmountKind.class);
    for (AmountKind kind : AmountKind.values()) {
      List<Quantity> figures =
          draft.quantities(kind).stream()
              .filter(q -> !isTotal(draft.passage, q.span()))
              .sorted(Comparator.comparing(Quantity::span))
              .toList();
      if (figures.size() == holders) {
        listed.put(kind, figures);
      }
    }
    return listed;
  }

  private static boolean isTotal(Passage passage, Span figure) {
    if (!passage.span().contains(figure)) {
      return false;
    }
    Span clause = passage.clauseAt(figure.start());
    return TOTAL.matcher(passage.words(clause.start(), figure.start())).find();
  }

  private static Draft one(
      Draft draft, PartyMention holder, int place, Map<AmountKind, List<Quantity>> listed) {
    Draft one = new Draft(draft.rule, draft.passage, draft.trigger);
    draft.parties.forEach(
        (role, parties) -> {
          if (role != Role.SHAREHOLDER) {
            parties.forEach(p -> one.add(role, p, "told of each"));
          }
        });
    one.add(Role.SHAREHOLDER, holder, "one of several with a figure each");
    for (DealFact.Amount amount : draft.amounts) {
      List<Quantity> figures = listed.get(amount.kind());
      if (figures != null) {
        if (figures.indexOf(amount.quantity()) == place) {
          one.add(amount.kind(), amount.quantity(), "in the order of the holders");
        }
      } else if (amount.kind() == AmountKind.PRICE_PER_SHARE) {
        one.add(amount.kind(), amount.quantity(), "told of each");
      }
    }
    one.dates.addAll(draft.dates);
    one.status = draft.status;
    one.anaphoric = draft.anaphoric;
    one.background = draft.background;
    one.weak = draft.weak;
    return one;
  }
}
