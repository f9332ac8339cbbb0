package dealfacts.deal.award;

import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.mention.PartyMention;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;

/**
 * Who publishes the result of a tender is its client, where no site or agency does: {@code
 * 乙|公布了某项目中标候选人}.
 */
final class Publisher {
  private static final Pattern OPENS =
      Pattern.compile(
          "(?!根据|据|从|由|经|按|在)([^,;。]{2,24}?)(?:在[^,;。]{2,20})?(?:日前|近日|正式|已|[昨今][日天晚]|上?周[一二三四五六日]|(?:[0-9]{1,2}月)?[0-9]{1,2}日)*(?:公布|发布|公示|披露|挂出)(?:了)?");

  /** {@code 华岭移动|采购与招标网}, {@code 南岭电网|电子商务平台}: the site of one who buys. */
  private static final Pattern SITE =
      Pattern.compile(
          "(?!中国(?:政府|招标|采购)|全国|公共|政府|[^,;。]{0,8}(?:[省市县区州]|政府|公共资源|交易))([\\u4e00-\\u9fa5]{3,12}?(?<!采购|招标))"
              + "(?:电子)?(?:采购与招标|采购招标|招标采购|招标与采购|商务|采购|阳光采购|供应链|招投标)(?:管理|一体化|服务|交易|信息)?(?:网站?|平台)");

  private static final Pattern TAIL =
      Pattern.compile(
          "(?:电子)?(?:采购与招标|采购招标|招标采购|招标与采购|商务|采购|阳光采购|供应链|招投标)(?:管理|一体化|服务|交易|信息)?(?:网站?|平台)");

  /** Whether nothing but its site publishes: a label that names who buys knows better. */
  static boolean ownsSite(String folded, Span owner) {
    return TAIL.matcher(folded).region(owner.end(), folded.length()).lookingAt();
  }

  private static PartyMention named(Scene scene, Passage passage, Span owner) {
    return scene.mentions().parties().stream()
        .filter(p -> p.span().equals(owner))
        .findFirst()
        .orElseGet(() -> Client.house(passage.document(), owner.start(), owner.length()));
  }

  private Publisher() {}

  /** Gives a notice of a tender that names no client the one who publishes it. */
  static void read(Scene scene, Draft notice) {
    Passage passage = notice.passage;
    Span clause = notice.clause();
    Matcher opens = OPENS.matcher(passage.folded(clause));
    if (!opens.lookingAt() || notice.has(Role.CLIENT) && !SITE.matcher(opens.group(1)).matches()) {
      return;
    }
    Span who = new Span(clause.start(), clause.start() + opens.end(1));
    Matcher site = SITE.matcher(opens.group(1));
    if (site.matches()) {
      Span owner = new Span(clause.start(), clause.start() + site.end(1));
      notice.drop(Role.CLIENT, p -> true);
      notice.add(Role.CLIENT, named(scene, passage, owner), "whose site publishes it");
      return;
    }
    PartyMention house = Client.opener(passage, clause);
    Group first = passage.groupAfter(clause.start(), notice.trigger.span().start());
    if (house != null && house.span().equals(who)) {
      notice.add(Role.CLIENT, house, "who publishes it");
    } else if (first != null && !first.isGeneric() && first.span().equals(who)) {
      scene.parties(passage, first).stream()
          .filter(p -> !scene.isListed(p) && !Client.isBuilt(p.name()))
          .forEach(p -> notice.add(Role.CLIENT, p, "who publishes it"));
    }
    notice.drop(Role.CLIENT, Client::isAgent);
  }
}
