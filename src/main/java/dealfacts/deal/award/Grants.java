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
 * Contracts that a client grants, as papers of Hong Kong and of foreign works say: {@code
 * 甲获乙房屋委员会授予一份建筑合约}, {@code 乙将二期工程授予甲}.
 */
final class Grants {
  private static final String CONTRACT = "(?:合约|合同|订单|工程|项目|标段)";

  /** What is granted stands behind: {@code 授予|一份位于启德的公营房屋建筑合约}. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "^(?:了)?(?:[^,;。一两]{2,24}?)?(?:一份|一项|一个|[0-9一二两三四五六]{1,2}[份项个])?([^,;。]{3,60}?"
              + CONTRACT
              + ")");

  private static final Pattern THING =
      Pattern.compile("^(?:了)?(?:一份|一项|一个|[0-9一二两三四五六]{1,2}[份项个])?([^,;。]{3,60}?" + CONTRACT + ")");

  private static final Pattern OTHERWISE =
      Pattern.compile("称号|奖|专利|期权|购股权|限制性股票|许可|资质|牌照|权限|代理权|经销|学位|荣誉|勋章|股份|股票|授权|权利");

  private static final Set<String> WORDS =
      Set.of("授予", "授出", "判予", "批出", "批授", "交给", "给了", "判给", "交由");

  /** {@code 接获两份新合约:(一)由土木工程拓展署|授出|的渠务工程}. */
  private static final Pattern BY = Pattern.compile("由([^,;。:]{2,24})$");

  private static final Pattern RELATIVE = Pattern.compile("的([^,;。]{3,60}" + CONTRACT + ")");

  private Grants() {}

  static boolean isRelative(Trigger hit, String left, String right) {
    return isOne(hit)
        && BY.matcher(left).find()
        && RELATIVE.matcher(right).lookingAt()
        && !OTHERWISE.matcher(right).find();
  }

  /** What the company that tells it has got from whom; false where the words tell otherwise. */
  private static boolean relative(Scene scene, Draft draft) {
    Passage passage = draft.passage;
    Span clause = draft.clause();
    int at = draft.trigger.span().start();
    int end = draft.trigger.span().end();
    Matcher by = BY.matcher(passage.folded(new Span(clause.start(), at)));
    Matcher what = RELATIVE.matcher(passage.folded(new Span(end, Math.max(end, clause.end()))));
    PartyMention winner = scene.resolve(passage, at, "公司");
    if (!by.find() || !what.lookingAt() || winner == null) {
      return false;
    }
    draft.add(Role.WINNER, winner, "who tells what was granted");
    int from = clause.start() + by.start(1);
    draft.add(Role.CLIENT, Client.at(passage, new Span(from, at)), "who grants it");
    draft.dropIfAlso(Role.CLIENT, Role.WINNER);
    draft.subject = new Span(end + what.start(1), end + what.end(1));
    draft.part = true;
    return true;
  }

  static boolean isOne(Trigger trigger) {
    return WORDS.contains(trigger.word());
  }

  /**
   * Whether the words beside the verb tell of a contract.
   *
   * @param after the rest of the sentence
   */
  static boolean isWon(Trigger hit, String left, String right, String after) {
    if (GivenAway.isPlain(hit)) {
      return GivenAway.isOne(hit, left)
          && GivenAway.isPaid(hit, after)
          && !OTHERWISE.matcher(left).find();
    }
    return !OTHERWISE.matcher(right).find()
        && !OTHERWISE.matcher(left).find()
        && (GivenAway.isOne(hit, left)
            || BEHIND.matcher(right).find()
                && (RIGHTLY.matcher(right).find() || GAINED.matcher(left).find()));
  }

  /** Not any project: a contract, or one that is counted. */
  private static final Pattern RIGHTLY = Pattern.compile("合约|合同|订单|标段|[一1两二]份|[一1]项");

  /** {@code 甲|获机场管理局|批出平整工程}. */
  private static final Pattern GAINED = Pattern.compile("获(?:得)?[^,;。]{2,24}$");

  /** Reads who is granted what by whom. */
  static void read(Scene scene, Draft draft) {
    if (relative(scene, draft) || GivenAway.read(scene, draft)) {
      return;
    }
    Passage passage = draft.passage;
    int at = draft.trigger.span().start();
    Span clause = draft.clause();
    Group client = Grammar.marked(passage, clause.start(), at, "获 获得 由 被 经");
    Group winner;
    if (client == null) {
      winner = passage.groupAfter(draft.trigger.span().end(), clause.end());
      client = Grammar.subject(scene, passage, draft.trigger.span());
      boolean right =
          winner != null
              && passage.words(draft.trigger.span().end(), winner.span().start()).length() <= NEAR;
      winner = right ? winner : null;
    } else {
      int start = client.span().start() - client.marker().length();
      winner = Grammar.subject(scene, passage, new Span(start, start));
    }
    if (winner == null) {
      draft.subject = null;
      return;
    }
    Group granted = winner;
    int before = granted.span().end();
    Consortium.of(passage, before, granted)
        .forEach(g -> Grammar.attach(draft, Role.WINNER, scene, g, "whom it is granted"));
    draft.drop(Role.WINNER, p -> Consortium.isUnion(p.name()));
    if (client != null) {
      PartyMention house = house(passage, clause, client, at);
      if (house != null) {
        draft.add(Role.CLIENT, house, "who grants it");
      } else {
        Grammar.attach(draft, Role.CLIENT, scene, client, "who grants it");
      }
    }
    draft.dropIfAlso(Role.CLIENT, Role.WINNER);
    draft.subject = subject(passage, draft.trigger, winner);
  }

  /** A client that only its own suffix vouches for, of whom the group may be a part. */
  private static @Nullable PartyMention house(
      Passage passage, Span clause, Group client, int trigger) {
    PartyMention opener = Client.opener(passage, clause);
    if (opener != null && client.span().start() == clause.start()) {
      String behind = passage.words(opener.span().end(), clause.end());
      return OBJECT.matcher(behind).lookingAt() ? opener : null;
    }
    String words = passage.folded(new Span(clause.start(), trigger));
    int from =
        Math.max(words.lastIndexOf('获'), Math.max(words.lastIndexOf('由'), words.lastIndexOf('被')));
    int length = from < 0 ? 0 : Client.houseLength(words.substring(from + 1));
    return length > client.span().length() && from + 1 + length == words.length()
        ? Client.house(passage.document(), clause.start() + from + 1, length)
        : null;
  }

  /** {@code 土木工程拓展署|将合约判予甲}. */
  private static final Pattern OBJECT = Pattern.compile("(?:正式|已|近日|日前)?[将把]");

  private static final int NEAR = 3;

  /** {@code 批出|“第1155号合约:东铁线古洞站”工程合约}: with marks of its own. */
  private static final Pattern QUOTED =
      Pattern.compile("(?:了|一份|一项)?[“「《]([^“”「」《》。]{4,60})[”」》][^,;。]{0,16}?" + CONTRACT);

  private static @Nullable Span subject(Passage passage, Trigger trigger, Group winner) {
    Span clause = passage.clauseAt(trigger.span().start());
    int from = Math.max(trigger.span().end(), winner.span().end());
    Matcher quoted = QUOTED.matcher(passage.folded(new Span(from, passage.span().end())));
    if (quoted.lookingAt()) {
      return new Span(from + quoted.start(1), from + quoted.end(1));
    }
    Matcher behind = THING.matcher(passage.folded(new Span(from, Math.max(from, clause.end()))));
    return behind.find() ? new Span(from + behind.start(1), from + behind.end(1)) : null;
  }
}
