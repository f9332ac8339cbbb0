package dealfacts.deal.award;

import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.text.Document;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Who makes what is chosen in a bulk purchase of drugs or devices, where the goods are named as
 * chosen: {@code 公司产品盐酸甲注射液拟中选}, {@code 甲的门冬胰岛素报价24元,以A类拟中选}; and who lets such a purchase.
 */
public final class Makers {
  private static final Pattern GOODS =
      Pattern.compile(
          "\\s?(?:旗下|申报的?|生产的?|自主研发的?|的|及子公司|本次)*(?:[0-9一二三四五六七八九十多两]+(?:个|款|种|项))?(?:核心|主力|全部|原研|独家|相关|主要|重磅)?(?:产品|药品|品种|化学药|中成药|耗材|仿制药)");

  private static final Pattern OF =
      Pattern.compile(
          "的(?:[^,;。、]{2,16}、){0,5}[^,;。、]{1,16}?(?:片|胶囊|注射液|颗粒|口服液|滴眼液|疫苗|素|针|乳膏|制剂|系统|支架|关节|球囊|晶体|导管|试剂|报价|拟?中选|同样|均|也)");

  private Makers() {}

  /** Whose goods are chosen, in the order of the text. */
  static List<Group> of(Passage passage, Trigger trigger) {
    int at = trigger.span().start();
    boolean chosen = trigger.word().endsWith("中选");
    List<Group> makers = new ArrayList<>();
    for (Group group : passage.groupsIn(new Span(passage.segmentStart(at), at))) {
      String behind = passage.words(group.span().end(), at);
      boolean goods = GOODS.matcher(behind).lookingAt();
      boolean named = chosen && OF.matcher(behind).lookingAt();
      if ((goods || named) && !Grammar.isMarked(group, "由 对 向")) {
        makers.add(group);
      }
    }
    return makers;
  }

  private static final String PURCHASE = "(?:集采|国采|(?:集中|带量|联盟|接续|药品|耗材)(?:带量)?采购(?!网|平台|中心|办))";

  /** {@code 第七批国家组织药品集中采购}. */
  private static final Pattern TENDER =
      Pattern.compile("(?<=[,;。:\\n“的加与在])([^,;。:\\n“”的在]{4,40}?" + PURCHASE + ")");

  /** {@code 由省际药采联盟组织的某接续采购}. */
  private static final Pattern LETS =
      Pattern.compile(
          "由([^,;。的]{3,24}?)(?:牵头|联合|负责)?(?:组织|开展|实施)(?:开展|实施)?的?([^,;。]{2,40}?" + PURCHASE + ")");

  /** Gives awards of goods the purchase that the article is about and who lets it. */
  public static void complete(Scene scene, List<Draft> deals) {
    deals.addAll(deals.stream().flatMap(deal -> apart(deal).stream()).toList());
    Document document = scene.document();
    for (Draft deal : deals) {
      if (deal.type != DealType.CONTRACT_AWARD
          || !deal.trigger.word().endsWith("中选")
          || !deal.has(Role.WINNER)
          || deal.subject != null && deal.has(Role.CLIENT)) {
        continue;
      }
      Matcher lets = LETS.matcher(document.folded());
      boolean let = lets.find();
      if (deal.subject == null) {
        Matcher tender = TENDER.matcher(document.folded());
        if (let) {
          deal.subject = new Span(lets.start(2), lets.end(2));
        } else if (tender.find()) {
          deal.subject = new Span(tender.start(1), tender.end(1));
        }
      }
      if (let && !deal.has(Role.CLIENT)) {
        deal.add(Role.CLIENT, house(scene, new Span(lets.start(1), lets.end(1))), "who lets it");
      }
    }
  }

  /** {@code 甲的德谷胰岛素、乙的甘精胰岛素同样拟中选}: each wins for himself; the first keeps the deal. */
  private static List<Draft> apart(Draft deal) {
    boolean goods = deal.derivation.stream().anyMatch(d -> d.endsWith(CHOSEN + "]"));
    List<PartyMention> winners = List.copyOf(deal.in(Role.WINNER));
    if (!goods || winners.size() < 2 || deal.type != DealType.CONTRACT_AWARD) {
      return List.of();
    }
    List<Draft> others = new ArrayList<>();
    for (PartyMention winner : winners.subList(1, winners.size())) {
      Draft other = new Draft(deal.rule, deal.passage, deal.trigger);
      other.status = deal.status;
      other.subject = deal.subject;
      other.add(Role.WINNER, winner, CHOSEN);
      deal.in(Role.CLIENT).forEach(c -> other.add(Role.CLIENT, c, "who buys"));
      others.add(other);
    }
    deal.drop(Role.WINNER, p -> p != winners.get(0));
    return others;
  }

  static final String CHOSEN = "whose goods are chosen";

  private static PartyMention house(Scene scene, Span span) {
    return scene.mentions().parties().stream()
        .filter(p -> p.span().equals(span))
        .findFirst()
        .orElseGet(
            () ->
                new PartyMention(
                    span,
                    -1 - span.start(),
                    scene.document().slice(span),
                    EntityType.GOVERNMENT,
                    "house",
                    0.5));
  }
}
