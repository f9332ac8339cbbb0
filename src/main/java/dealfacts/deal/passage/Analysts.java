package dealfacts.deal.passage;

import dealfacts.mention.PartyMention;
import dealfacts.text.Pattern;
import dealfacts.text.Span;

/** Brokers, researchers and lawyers, who speak of the deals of others and make none themselves. */
final class Analysts {
  private Analysts() {}

  /** {@code 甲证券认为,…}: a broker speaks of the deals of others. */
  static boolean opine(Group group) {
    PartyMention broker = Scene.named(group);
    return broker != null
        && (BROKER.matcher(broker.name()).find() && OPINES.matcher(group.after()).lookingAt()
            || ANALYST.matcher(group.before()).find());
  }

  /** {@code 海川研究院|总监李明分析称}: who studies markets speaks of the deals of others. */
  static boolean areOf(Passage passage, Span clause, Group group) {
    PartyMention house = Scene.named(group);
    return house != null
        && STUDIES.matcher(passage.words(group.span().start(), clause.end())).lookingAt();
  }

  /** The same, where the name stands in the folded text. */
  static boolean study(String folded, Span name) {
    return STUDIES
        .matcher(folded)
        .region(name.start(), Math.min(folded.length(), name.end() + 40))
        .lookingAt();
  }

  private static final Pattern STUDIES =
      Pattern.compile(
          "[^,;。]{2,12}?(?:(?:研究院|研究所|研究中心|智库|大学|学院|律师事务所|会计师事务所)[^,;。]{0,12}?(?:总监|院长|所长|主任|专家|律师|合伙人|教授|研究员|分析师)|(?:证券|咨询|资本|国际)[^,;。]{0,12}?(?:研究员|分析师|经济学家|研究总监))[^,;。]{1,14}?(?:指出|认为|分析|表示|称|说|告诉|坦言|看来)");

  /** {@code 研究总监|李明}. */
  private static final Pattern ANALYST = Pattern.compile("(?:分析师|研究员|研究总监|经济学家|专家|教授|律师|评论员|撰稿人)$");

  private static final Pattern BROKER =
      Pattern.compile(
          "(?:证券|律师事务所|会计师事务所|律所|研究院|研究所|咨询|国际|高盛|大摩|瑞银|花旗|中金公司|美银|摩根[^,]{0,4}|瑞信|野村|里昂)$");

  static final Pattern OPINES =
      Pattern.compile("[^,;。]{0,14}?(?:指出|认为|预计|预期|分析称|研报|研究报告|发表报告|分析师|评级)");
}
