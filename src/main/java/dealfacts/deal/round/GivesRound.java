package dealfacts.deal.round;

import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.mention.EntityType;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;

/**
 * Who gives a round, where he stands as if he raised it: {@code 乙投了天使轮}, {@code 乙的陈总在A轮给了我们2000万元}.
 */
final class GivesRound {
  private GivesRound() {}

  /** {@code 乙以1500万元投了天使轮}, {@code 乙投资了2000万元A轮}: no company, but its investor. */
  static boolean by(Passage passage, Group group, int round) {
    if (group.span().end() > round) {
      return false;
    }
    String between = passage.words(group.span().end(), round);
    return GIVES.matcher(between).matches()
        || IN.matcher(between).matches()
            && GIVES_THEN
                .matcher(passage.words(round, passage.clauseAt(group.span().start()).end()))
                .lookingAt();
  }

  private static final Pattern IN = Pattern.compile("(?:随后|后来|又|也|则|就|还)*(?:在|于)(?:公司|我们)?的?");

  /** {@code 乙在|A轮给了我们2000万元}. */
  private static final Pattern GIVES_THEN =
      Pattern.compile(
          "[^,;。]{0,12}?轮(?:融资)?(?:中|时|里)?(?:又|也|再|还|就|便|向我们|向公司)*(?:给了|投了|投出|投资了|注资|打了|追加了?|投进)");

  /** {@code 乙的|陈总|投了天使轮}: the house that somebody acts for, else himself. */
  static Group houseOf(Scene scene, Passage passage, Span clause, Group group) {
    List<Group> groups = passage.groupsIn(clause);
    int at = groups.indexOf(group);
    if (at < 1
        || !scene.parties(passage, group).stream()
            .allMatch(
                p -> p.type() == EntityType.PERSON || ADDRESSED.matcher(p.name()).matches())) {
      return group;
    }
    Group before = groups.get(at - 1);
    String gap = passage.words(before.span().end(), group.span().start()).strip();
    return OF_HOUSE.matcher(gap).matches() && !before.isGeneric() ? before : group;
  }

  private static final Pattern ADDRESSED = Pattern.compile("\\p{IsHan}{1,2}(?:总|先生|女士|老师|姐|哥)");

  private static final Pattern OF_HOUSE =
      Pattern.compile("的?(?:管理|创始|执行|联合创始)?(?:合伙人|创始人|董事总经理|董事长|投资总监|总裁|CEO)?");

  /** {@code 乙给了甲1000万元的种子轮}. */
  static void to(Scene scene, Draft draft, Span clause, Group target) {
    Group before = null;
    for (Group group : draft.passage.groupsIn(clause)) {
      if (group.span().end() <= target.span().start()) {
        before = group;
      }
    }
    if (before != null
        && GIVES_TO
            .matcher(draft.passage.words(before.span().end(), target.span().start()).strip())
            .matches()) {
      Grammar.attach(draft, Role.INVESTOR, scene, before, "who gives the round");
    }
  }

  private static final Pattern GIVES_TO =
      Pattern.compile(
          "(?:以[^,;。]{1,16})?(?:又|也|再|还|独家)?(?:投|投资|给|注资)了"
              + "|(?:拟|将|已|计划|近日|日前|同意)*(?:(?:使用|以|用)[^,;。]{2,24})?(?:参与|参投|领投|跟投)(?:了|认购|投资|对)?");

  private static final Pattern GIVES =
      Pattern.compile(
          "[^,;。获完拿]{0,12}?(?:以[^,;。]{1,16})?(?:又|也|再|还|独家|共同|联合|联手|一起|各自?|分别|合计)*(?:(?<![领跟参主独合共])投的|认购了?|投了|投出了?|投资(?:了|公司|我们|其)|投进了?|投下了?|给了|给出了?|砸了|砸下了?|注入了?|独揽了?|包揽了?|吃下了?|包圆了?|领着[^,;。]{1,14}投了?)[^,;。]{0,16}");
}
