package dealfacts.deal;

import dealfacts.mention.Mentions;
import dealfacts.mention.PartyMention;
import dealfacts.mention.RoundMention;
import dealfacts.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** From an assembled draft to the fact of the contract. */
final class Facts {
  private static final Pattern CODE =
      Pattern.compile(
          "\\s?\\(\\s?(?:股票代码[:]?\\s?|证券代码[:]?\\s?)?((?:(?:NASDAQ|NYSE|HK|SH|SZ|SEHK|HKEX)\\s?[:.]\\s?[A-Z0-9]{1,6})|[0-9]{4,6}(?:\\.(?:SH|SZ|HK|BJ|SS))?|[A-Z]{1,5}\\.(?:US|O|N))[,;)]");

  private Facts() {}

  /** Whether enough is told to be a row. */
  static boolean isTold(Draft deal) {
    boolean any = deal.parties.values().stream().anyMatch(l -> !l.isEmpty());
    return any;
  }

  static DealFact of(Draft deal, Mentions mentions) {
    List<DealFact.Party> parties = new ArrayList<>();
    for (Role role : Role.values()) {
      for (PartyMention party : deal.in(role)) {
        parties.add(new DealFact.Party(role, party.span(), party.name(), party.type()));
      }
    }
    List<DealFact.Amount> amounts = new ArrayList<>(deal.amounts);
    amounts.sort(Comparator.comparing(a -> a.quantity().span()));
    List<DealFact.Date> dates = new ArrayList<>(deal.dates);
    dates.sort(Comparator.comparing(d -> d.date().span()));
    Passage best = evidence(deal);
    return new DealFact(
        deal.type,
        deal.status == null ? Status.ANNOUNCED : deal.status,
        deal.type == DealType.IPO ? deal.stage : null,
        round(deal),
        deal.instrument,
        parties,
        amounts,
        dates,
        deal.subject,
        code(deal, mentions),
        best.span(),
        deal.rule,
        confidence(deal));
  }

  private static @Nullable RoundMention round(Draft deal) {
    if (deal.type != DealType.FINANCING && deal.type != DealType.PLACEMENT) {
      return null;
    }
    RoundMention counted = null;
    for (RoundMention round : deal.rounds) {
      if (!round.round().isEmpty()) {
        return round;
      }
      counted = counted == null ? round : counted;
    }
    return counted;
  }

  /** The passage that holds most of the deal's arguments; of equal ones the first in the body. */
  private static Passage evidence(Draft deal) {
    Passage best = deal.passage;
    int most = -1;
    for (Passage passage : deal.told) {
      Span span = passage.span();
      int held = 0;
      for (List<PartyMention> parties : deal.parties.values()) {
        for (PartyMention party : parties) {
          held += span.contains(party.span()) ? 2 : 0;
        }
      }
      for (DealFact.Amount amount : deal.amounts) {
        held += span.contains(amount.quantity().span()) ? 2 : 0;
      }
      for (DealFact.Date date : deal.dates) {
        held += span.contains(date.date().span()) ? 2 : 0;
      }
      if (held > most) {
        most = held;
        best = passage;
      }
    }
    return best;
  }

  private static String code(Draft deal, Mentions mentions) {
    Role role = deal.has(Role.TARGET) ? Role.TARGET : Role.ISSUER;
    String folded = deal.passage.document().folded();
    for (PartyMention party : deal.in(role)) {
      for (PartyMention mention : mentions.parties()) {
        if (mention.party() == party.party()) {
          int end = mention.span().end();
          Matcher code = CODE.matcher(folded.substring(end, Math.min(folded.length(), end + 40)));
          if (code.lookingAt()) {
            return code.group(1).strip();
          }
        }
      }
    }
    return "";
  }

  private static BigDecimal confidence(Draft deal) {
    double score = 0.55;
    if (deal.weak) {
      score -= 0.15;
    }
    int filled = 0;
    for (Map.Entry<Role, List<PartyMention>> role : deal.parties.entrySet()) {
      filled += role.getValue().isEmpty() ? 0 : 1;
    }
    score += 0.1 * Math.min(2, Math.max(0, filled - 1));
    score += deal.quantities(AmountKind.DEAL_VALUE).isEmpty() ? 0 : 0.1;
    score += deal.told.size() > 1 ? 0.1 : 0;
    return BigDecimal.valueOf(Math.round(Math.max(0.05, Math.min(0.97, score)) * 100), 2);
  }
}
