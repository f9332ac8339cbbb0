package dealfacts.deal.award;

import dealfacts.deal.DateKind;
import dealfacts.deal.DealFact;
import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.Status;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.mention.PartyMention;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Sentence;
import dealfacts.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An award of 该项目, which the text has named before: {@code
 * 公司与乙区水利局协商一致,解除《某PPP项目合同》。2017年8月,公司中标该项目}, {@code 某项目(二次)的中标人为甲。该项目曾由丙中标}.
 */
final class SameProject {
  private static final Pattern ANAPHORA =
      Pattern.compile("(?:该|上述|此|这一)(?:PPP|EPC|BOT)?(?:项目|工程|标段)(?!公司)");

  /** {@code 解除《某PPP项目|合同》}. */
  private static final Pattern CONTRACT =
      Pattern.compile(
          "(终止|解除|退出)?[^,;。《》]{0,8}《([^《》,;。:\\s]{4,50}?(?:项目|工程))(?:特许经营|投资|建设|施工|总承包|PPP|EPC|服务|合作){0,3}(?:合同|协议)》");

  /** Whom the contract was signed with: {@code 公司与|乙区水利局|协商一致}. */
  private static final Pattern WITH =
      Pattern.compile("(?:与|同|和)([^,;。与和]{3,30}?)(?:协商|签署|签订|达成|经)");

  private static final int REACH = 500;

  private SameProject() {}

  /** Gives the award the project that its words point back to. */
  static void find(Scene scene, Draft deal, List<Draft> deals) {
    Passage passage =
        deal.told.stream()
            .filter(p -> ANAPHORA.matcher(p.folded(p.span())).find())
            .findFirst()
            .orElse(null);
    if (deal.subject != null || deal.type != DealType.CONTRACT_AWARD || passage == null) {
      return;
    }
    String folded = scene.document().folded();
    int at = passage.span().start();
    Draft named = named(deals, at);
    int from = Math.max(named == null ? 0 : named.trigger.span().end(), at - REACH);
    Matcher contract = CONTRACT.matcher(folded).region(Math.max(0, from), at);
    if (contract.find()) {
      deal.subject = new Span(contract.start(2), contract.end(2));
      cancel(scene, deal, contract.start(2), contract.group(1) != null);
    } else if (named != null) {
      deal.subject = named.subject;
    }
  }

  /** The last award before that names its project. */
  private static @Nullable Draft named(List<Draft> deals, int at) {
    Draft found = null;
    for (Draft other : deals) {
      int start = other.trigger.span().start();
      if (other.type == DealType.CONTRACT_AWARD
          && other.subject != null
          && start < at
          && at - start < REACH
          && (found == null || start > found.trigger.span().start())) {
        found = other;
      }
    }
    return found;
  }

  /** The sentence that ends the contract tells with whom it was and when that was made public. */
  private static void cancel(Scene scene, Draft deal, int offset, boolean ends) {
    Sentence sentence =
        scene.document().sentences().stream()
            .filter(s -> s.span().start() <= offset && offset < s.span().end())
            .findFirst()
            .orElse(null);
    if (sentence == null) {
      return;
    }
    int start = sentence.span().start();
    Matcher with = WITH.matcher(scene.document().folded()).region(start, offset);
    if (!deal.has(Role.CLIENT) && with.find()) {
      PartyMention house = Client.house(scene, new Span(with.start(1), with.end(1)));
      if (house != null && !deal.involves(house.party())) {
        deal.add(Role.CLIENT, house, "with whom the contract was");
      }
    }
    if (ends && (deal.status == null || deal.status == Status.COMPLETED)) {
      deal.status = Status.TERMINATED;
      scene.mentions().dates().stream()
          .filter(d -> sentence.span().contains(d.span()) && d.span().end() <= offset)
          .findFirst()
          .ifPresent(d -> deal.dates.add(new DealFact.Date(DateKind.DISCLOSED, d)));
    }
  }
}
