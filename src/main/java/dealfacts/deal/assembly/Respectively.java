package dealfacts.deal.assembly;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DealFact;
import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.argument.AmountReader;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.purchase.BoughtAssets;
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
 * Parties with a number each are a deal each: holders ({@code 甲、乙拟分别减持6万股、4.5万股}), companies that
 * are bought at a price each ({@code 以3亿元和1亿元分别收购乙60%股权、丙51%股权}), buyers ({@code 甲、丁分别受让乙6%、5%的股份})
 * and sellers ({@code 丙、戊分别向甲转让2000万股、900万股}). Figures told in the order of the parties go with
 * them, what is told once of all ({@code 均价}, the day) with each; a total of all with none.
 */
final class Respectively {
  private static final Pattern CUE = Pattern.compile("分别|各(?:自)?(?:拟|将|计划)?(?:减持|增持)|依次");

  private static final Pattern TOTAL = Pattern.compile("(?:合计|共计|总计|合共|累计)[^,;。]{0,14}$");

  private Respectively() {}

  static List<Draft> split(List<Draft> told) {
    List<Draft> apart = new ArrayList<>();
    for (Draft draft : told) {
      Role role = role(draft);
      if (draft.in(role).size() < 2) {
        apart.add(draft);
        continue;
      }
      List<PartyMention> each = new ArrayList<>(draft.in(role));
      each.sort(Comparator.comparing(PartyMention::span));
      Map<AmountKind, List<Quantity>> listed = listed(draft, each.size());
      List<PartyMention> buyers = inTurn(draft, each.size());
      if (role == Role.TARGET && !buyers.isEmpty()) {
        for (int i = 0; i < each.size(); i++) {
          PartyMention buyer = buyers.get(i);
          Draft one = one(draft, role, each, i, listed);
          one.drop(Role.ACQUIRER, p -> p != buyer);
          apart.add(one);
        }
      } else if (isListed(draft, role, listed)
          && (CUE.matcher(draft.passage.words(draft.passage.span())).find()
              || role == Role.SHAREHOLDER && isOneList(draft.passage, listed))) {
        for (int i = 0; i < each.size(); i++) {
          apart.add(one(draft, role, each, i, listed));
        }
      } else {
        apart.add(draft);
      }
    }
    return apart;
  }

  /** {@code 甲和丁|分别|收购了乙和丙}: as many buyers as there are targets, in the order of the text. */
  private static List<PartyMention> inTurn(Draft draft, int targets) {
    int at = draft.trigger.span().start();
    List<PartyMention> buyers =
        draft.in(Role.ACQUIRER).stream().sorted(Comparator.comparing(PartyMention::span)).toList();
    return draft.type == DealType.ACQUISITION
            && buyers.size() == targets
            && draft.in(Role.TARGET).stream().allMatch(p -> p.span().start() > at)
            && buyers.stream().allMatch(p -> p.span().end() <= at)
            && IN_TURN.matcher(draft.passage.words(draft.clause().start(), at)).find()
        ? buyers
        : List.of();
  }

  private static final Pattern IN_TURN =
      Pattern.compile("分别(?:拟|将|已|以[^,;。]{1,20}|出资[^,;。]{1,16})*$");

  /** Whose figures may be told one behind the other. */
  private static Role role(Draft draft) {
    if (draft.type == DealType.BUYBACK) {
      return Role.TARGET;
    }
    return draft.type != DealType.ACQUISITION
        ? Role.SHAREHOLDER
        : draft.in(Role.TARGET).size() > 1
            ? Role.TARGET
            : draft.in(Role.ACQUIRER).size() > 1 ? Role.ACQUIRER : Role.SELLER;
  }

  /** Companies bought for one price are bought together, whatever the parts of them. */
  private static boolean isListed(Draft draft, Role role, Map<AmountKind, List<Quantity>> listed) {
    if (role == Role.SELLER) {
      return listed.containsKey(AmountKind.DEAL_VALUE)
          || listed.containsKey(AmountKind.SHARE_COUNT)
              && draft.quantities(AmountKind.DEAL_VALUE).isEmpty();
    }
    return listed.containsKey(AmountKind.DEAL_VALUE)
        || (role != Role.TARGET || draft.type == DealType.BUYBACK)
            && (listed.containsKey(AmountKind.SHARE_COUNT) || listed.containsKey(AmountKind.STAKE));
  }

  /** {@code 二人计划减持不超过15万股、3万股}: a figure right behind the other. */
  private static boolean isOneList(Passage passage, Map<AmountKind, List<Quantity>> listed) {
    List<Quantity> figures = listed.getOrDefault(AmountKind.SHARE_COUNT, List.of());
    return !figures.isEmpty()
        && !IN_TURNS.matcher(passage.words(passage.span())).find()
        && AmountReader.listHead(passage, figures.get(figures.size() - 1))
            == figures.get(0).span().start();
  }

  private static final Pattern IN_TURNS = Pattern.compile("分[两二三四五0-9][次批笔]");

  /** {@code 拟分别减持不超过15万股、12万股和6万股}: the bound of a list stands before its first figure. */
  private static Quantity bounded(Passage passage, List<Quantity> figures, int place) {
    Quantity first = figures.get(0);
    Quantity figure = figures.get(place);
    return place > 0 && AmountReader.listHead(passage, figure) == first.span().start()
        ? figure.boundedAs(first.qualifier())
        : figure;
  }

  /** The figures of which there are as many as holders, or days. */
  static Map<AmountKind, List<Quantity>> listed(Draft draft, int holders) {
    Map<AmountKind, List<Quantity>> listed = new EnumMap<>(AmountKind.class);
    for (AmountKind kind : AmountKind.values()) {
      if (draft.quantities(kind).size() < holders) {
        continue;
      }
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
      Draft draft,
      Role role,
      List<PartyMention> parties,
      int place,
      Map<AmountKind, List<Quantity>> listed) {
    Draft one = new Draft(draft.rule, draft.passage, draft.trigger);
    draft.parties.forEach(
        (other, its) -> {
          if (other != role) {
            its.forEach(p -> one.add(other, p, "told of each"));
          }
        });
    one.add(role, parties.get(place), "one of several with a figure each");
    for (DealFact.Amount amount : draft.amounts) {
      List<Quantity> figures = listed.get(amount.kind());
      if (figures != null) {
        if (figures.indexOf(amount.quantity()) == place) {
          one.add(
              amount.kind(), bounded(draft.passage, figures, place), "in the order of the parties");
        }
      } else if (amount.kind() == AmountKind.PRICE_PER_SHARE) {
        one.add(amount.kind(), amount.quantity(), "told of each");
      }
    }
    if (role == Role.TARGET && draft.type == DealType.ACQUISITION) {
      int next = place + 1;
      BoughtAssets.subject(
          one,
          parties.get(place).span().end(),
          next < parties.size()
              ? parties.get(next).span().start()
              : draft.passage.clauseAt(parties.get(place).span().start()).end());
    } else {
      one.subject = draft.subject;
    }
    one.dates.addAll(draft.dates);
    one.status = draft.status;
    one.instrument = draft.instrument;
    one.anaphoric = draft.anaphoric;
    one.background = draft.background;
    one.weak = draft.weak;
    return one;
  }
}
