package dealfacts.deal.award;

import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.PartyMention;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Works that the client gives away: {@code 乙把快速路工程交给了甲与丙组成的联合体,合同价12亿元}, {@code 乙将二期工程授予甲}. Who
 * stands before 把 buys, who stands behind the verb wins, known by other words or not.
 */
final class GivenAway {
  /** Words of everyday life, which give works only where their price stands beside them. */
  private static final Set<String> PLAIN = Set.of("交给", "给了", "判给", "交由");

  private static final Pattern CONTRACT =
      Pattern.compile("[将把]([^,;。]{3,60}?(?:合约|合同|订单|工程|项目|标段))(?:正式)?$");

  private static final Pattern WORKS =
      Pattern.compile(
          "[将把]([^,;。]{2,60}?(?:合约|合同|订单|工程|项目|标段|总包|总承包|施工|电站|[电水]厂|水库|高速|公路|铁路|大桥|隧道|管网|管道|线路|码头|泵站|系统|设备|机组))(?:正式|全部|整体)?$");

  private static final Pattern PRICE =
      Pattern.compile("(?:合同|中标|订单|合约)[^,;。0-9]{0,8}[0-9]|(?:造价|报价|总价)[^,;。0-9]{0,6}[0-9]");

  private static final String DAY =
      "(?:上?周[一二三四五六日天]|[上本昨今去前][周月年日天]|(?:19|20)[0-9]{2}年|[0-9]{1,2}[月日](?:底|初|中旬|[上下]旬)?|近日|日前|正式|已经?|最终|随后|又|再|还|曾|刚刚?|拟|计划|决定|同意|宣布)*";

  /** {@code 去年10月,阿联酋的|乙水务|周四把}: the words before 把 without the day. */
  private static final Pattern GIVER =
      Pattern.compile(
          "(?:[^,;。()]{2,20}(?:[日电讯]|消息)\\s?(?:[-:丨|]|\\s)\\s?|\\s*)"
              + DAY
              + "(?:[^,;。的将把]{2,12}的(?:全资|控股)?(?:子公司|孙公司|分公司)?)?(?!公司|其|该|本|我|他|她|它|双方|当地|后者|前者)([^,;。:将把()-]{2,20}?)(?:\\([^()]{1,20}\\))?"
              + DAY
              + "[将把]");

  /** {@code 交给|了由|甲和乙组成的联合体}, {@code 授予|中国的|甲}. */
  private static final Pattern TO = Pattern.compile("了?由?(?:[^,;。由]{0,6}的|[^,;。由]{0,3})");

  /** {@code 交由|甲|承建}: a name that nothing else vouches for. */
  private static final Pattern WHO =
      Pattern.compile(
          "了?由?(?!全资|控股|子公司|旗下|下属|其|公司|本)([^,;。:由()]{3,16}?)(?:承建|承担|负责|实施|施工|建设|独家|来做|去做|(?=[,;。(]|$))");

  private GivenAway() {}

  /** Whether the thing that is given stands before the word. */
  static boolean isOne(Trigger hit, String left) {
    return before(hit).matcher(left).find();
  }

  private static Pattern before(Trigger hit) {
    return PLAIN.contains(hit.word()) ? WORKS : CONTRACT;
  }

  /** Whether the rest of the sentence tells what works given by an everyday word are worth. */
  static boolean isPaid(Trigger hit, String after) {
    return !PLAIN.contains(hit.word()) || PRICE.matcher(after).find();
  }

  static boolean isPlain(Trigger hit) {
    return PLAIN.contains(hit.word());
  }

  /** Reads who gives what to whom; false where the words tell otherwise. */
  static boolean read(Scene scene, Draft draft) {
    Passage passage = draft.passage;
    Span clause = draft.clause();
    int at = draft.trigger.span().start();
    int end = draft.trigger.span().end();
    String left = passage.folded(new Span(clause.start(), at));
    Matcher thing = before(draft.trigger).matcher(left);
    if (!thing.find()) {
      return false;
    }
    winners(scene, draft, new Span(end, Math.max(end, clause.end())));
    PartyMention client = client(scene, passage, clause, left, thing.start());
    if (client != null) {
      draft.add(Role.CLIENT, client, "who gives it");
      draft.dropIfAlso(Role.WINNER, Role.CLIENT);
    }
    draft.subject =
        draft.has(Role.WINNER)
            ? new Span(clause.start() + thing.start(1), clause.start() + thing.end(1))
            : null;
    return true;
  }

  private static void winners(Scene scene, Draft draft, Span behind) {
    Passage passage = draft.passage;
    Group group = passage.groupAfter(behind.start(), behind.end());
    if (group != null
        && TO.matcher(passage.words(behind.start(), group.span().start())).matches()) {
      Consortium.of(passage, group.span().end(), group)
          .forEach(g -> Grammar.attach(draft, Role.WINNER, scene, g, "whom it is given"));
      draft.drop(Role.WINNER, p -> Consortium.isUnion(p.name()));
      return;
    }
    Matcher who = WHO.matcher(passage.folded(behind));
    if (who.lookingAt()) {
      Span name = new Span(behind.start() + who.start(1), behind.start() + who.end(1));
      PartyMention winner = LotsGiven.winner(scene, name);
      if (winner != null) {
        draft.add(Role.WINNER, winner, "whom it is given");
      }
    }
  }

  private static @Nullable PartyMention client(
      Scene scene, Passage passage, Span clause, String left, int object) {
    Matcher giver = GIVER.matcher(left);
    if (giver.lookingAt() && giver.end() == object + 1) {
      return Client.at(
          passage, new Span(clause.start() + giver.start(1), clause.start() + giver.end(1)));
    }
    int at = clause.start() + object;
    Group subject = Grammar.subject(scene, passage, new Span(at, at));
    return subject == null
        ? null
        : scene.parties(passage, subject).stream().findFirst().orElse(null);
  }
}
