package dealfacts.deal.assembly;

import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Scene;
import dealfacts.mention.PartyMention;
import dealfacts.mention.RoundMention;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;

/**
 * Shares of a company that isn't listed yet: who subscribes to them gives it money, and nothing is
 * placed: {@code 正在排队上市的甲2021年获乙以5000万元认购6%股份}.
 */
final class Unlisted {
  /** Words by which nobody but a listed company issues. */
  private static final Pattern OF_LISTED =
      Pattern.compile("定增|定向增发|定向发行|非公开发行|增发|配售|配股|特定对象|再融资|供股|[AH]股|新三板|挂牌期间|上市公司|可转债|换股");

  private static final Pattern OF_CAPITAL = Pattern.compile("增资|注册资本|投前|投后|估值|[A-H]\\+?轮|Pre-?IPO");

  private Unlisted() {}

  /** Makes a round of it. */
  static void raise(Scene scene, List<Draft> deals, Draft deal) {
    if (deal.type != DealType.PLACEMENT
        || !deal.trigger.word().contains("认购")
        || !deal.has(Role.INVESTOR)
        || OF_LISTED.matcher(deal.passage.words(deal.passage.span())).find()
        || !SecurityCode.of(deal, scene.mentions()).isEmpty() && !lists(deals, deal)) {
      return;
    }
    if (lists(deals, deal) || OF_CAPITAL.matcher(deal.passage.words(deal.passage.span())).find()) {
      deal.type = DealType.FINANCING;
      List<PartyMention> issuers = List.copyOf(deal.in(Role.ISSUER));
      deal.drop(Role.ISSUER, p -> true);
      issuers.forEach(p -> deal.add(Role.TARGET, p, "not listed yet"));
      if (deal.rounds.isEmpty()) {
        int at = deal.trigger.span().start();
        deal.rounds.add(new RoundMention(new Span(at, at), "equity"));
      }
    }
  }

  /** Whether the article tells that the company goes public. */
  private static boolean lists(List<Draft> deals, Draft deal) {
    return deals.stream()
        .filter(d -> d.type == DealType.IPO)
        .flatMap(d -> d.in(Role.TARGET).stream())
        .anyMatch(p -> deal.in(Role.ISSUER).stream().anyMatch(q -> q.party() == p.party()));
  }
}
