package dealfacts.deal.purchase;

import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.PartyMention;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rights to a product that pass from one to another, whatever the verb: {@code 甲拿下乙某药的大中华区权益},
 * {@code 乙把某药的日本权益交给甲}. Who has them in the end is the licensee.
 */
public final class LicensedRights {
  /** Before {@code 权益} or {@code 权利}: where they hold, or what they are for. */
  private static final Pattern OF_PRODUCT =
      Pattern.compile(
          "(?:独家|独占|全球|海外|境外|国际|中国(?:大陆|内地|市场)?|大中华(?:区|地区)?|内地|港澳台?|[日韩英德法](?:国|本)|日韩|美国|欧[洲美盟]|[北南拉]美|亚[洲太]|东南亚|中东|以外|除外|地区|区域|市场|商业化|研发|开发|制造|推广|经销|代理|分销|许可)\\)?的?(?:独家|独占|全部|相关|商业化|所有)?$");

  private static final Pattern NO_RIGHTS =
      Pattern.compile("^(?:类|投资|市场|基金|资产|产品|性|变动|比例|融资|金|人|矿|乘数|工具|证券|保护|保障|受到?损|不受)");

  /** Shares and land are bought, not licensed, and what somebody 收购 becomes his own. */
  private static final Pattern OWNED =
      Pattern.compile("股权|股份|股票|[0-9]%|收购|并购|购买|受让|土地|地块|[煤金铜锂]矿|矿山|债权|转播|特许经营|收费");

  private static final Pattern GIVES =
      Pattern.compile(
          "授予|(?:授权|许可|交|让|转|转让|让渡|出让|出售|售|卖|转手|独家授权|独家许可)(?:给|予|至)(?!的)|授出|让与|转授(?:给|予)?|给了|给到|给(?=[^,;。]{2,12}$)");

  private static final Pattern GETS =
      Pattern.compile("获得|取得|引进|拿下|买下|买断|买走|购得|购入|接手|接下|获授|拿到|获取|揽下|签下|引入|(?<=将|可|已|后)获(?![批准])");

  /** The rights come back, end, or stay where they are. */
  private static final Pattern KEEPS =
      Pattern.compile("收回|终止|保留|退[回还]|归还|放弃|拥有|持有|享有|未能|不会|没有|如果|若|希望|有望|寻求");

  private LicensedRights() {}

  /** Whether {@code 权益} is a right to a product that passes to somebody in its clause. */
  public static boolean pass(String before, String behind) {
    return OF_PRODUCT.matcher(before).find()
        && !NO_RIGHTS.matcher(behind).lookingAt()
        && passes(before + behind);
  }

  /** {@code 买下|乙某药的大中华区权益}: whether the clause of a verb tells that rights to a product pass. */
  public static boolean areBought(String clause) {
    for (int i = 0; i < WORDS.length; i++) {
      int at = clause.indexOf(WORDS[i]);
      if (at > 0 && pass(clause.substring(0, at), clause.substring(at + WORDS[i].length()))) {
        return true;
      }
    }
    return false;
  }

  private static final String[] WORDS = {"权益", "权利", "经营权", "销售权", "代理权", "分销权"};

  /** Whether a trigger names the rights alone, so that a verb must tell who gets them. */
  public static boolean isName(Trigger trigger) {
    return List.of(WORDS).contains(trigger.word());
  }

  /** Words of giving anything: {@code 交给}. */
  public static boolean isWide(Trigger trigger) {
    return trigger.word().equals("交给");
  }

  private static boolean passes(String clause) {
    return !OWNED.matcher(clause).find()
        && !KEEPS.matcher(clause).find()
        && (GETS.matcher(clause).find() || GIVES.matcher(clause).find());
  }

  /** The licence that the clause of the trigger tells with both of its sides; null where none. */
  static @Nullable Draft read(Scene scene, Passage passage, Trigger trigger) {
    Span clause = passage.clauseAt(trigger.span().start());
    String words = passage.folded(clause);
    if (!passes(words)) {
      return null;
    }
    Matcher gives = GIVES.matcher(words);
    Matcher gets = GETS.matcher(words);
    boolean given = gives.find();
    if (!given && !gets.find()) {
      return null;
    }
    Matcher verb = given ? gives : gets;
    Span told = new Span(clause.start() + verb.start(), clause.start() + verb.end());
    Draft draft =
        new Draft(Rule.LICENSING, passage, new Trigger(told, trigger.frame(), verb.group(), false));
    if (given) {
      given(scene, draft, clause);
    } else {
      got(scene, draft, clause, isName(trigger) ? trigger.span().end() : -1);
    }
    draft.dropIfAlso(Role.LICENSEE, Role.LICENSOR);
    return draft.has(Role.LICENSOR) && draft.has(Role.LICENSEE) ? draft : null;
  }

  /** {@code 乙把某药的日本权益交给甲}, {@code 乙授予甲某药的权利}, {@code 乙向甲授出权利}. */
  private static void given(Scene scene, Draft draft, Span clause) {
    Passage passage = draft.passage;
    int at = draft.trigger.span().start();
    int end = draft.trigger.span().end();
    Matcher disposes = DISPOSES.matcher(passage.folded(new Span(clause.start(), at)));
    int opens = disposes.find() ? clause.start() + disposes.start() : at;
    Group to = Grammar.marked(passage, clause.start(), at, "向 给 予");
    int before = to == null ? opens : Math.min(opens, to.span().start());
    Group receiver = to != null ? to : receiver(passage, end, clause.end());
    Grammar.attachIfNamed(draft, Role.LICENSEE, scene, receiver, "who is given the rights");
    if (receiver == null && PARTNER.matcher(passage.words(end, clause.end())).lookingAt()) {
      List<PartyMention> pair = scene.pair(passage, at);
      if (pair.size() == 2) {
        draft.add(Role.LICENSEE, pair.get(1), "the partner of the contract");
        draft.subject = named(passage, end, clause.end());
      }
    }
    Group giver = Grammar.subject(scene, passage, new Span(before, before));
    if (giver != null && !isProduct(giver)) {
      Grammar.attachIfNamed(draft, Role.LICENSOR, scene, giver, "who gives the rights");
    }
    if (opens < at) {
      draft.subject = named(passage, opens + 1, at);
    } else if (receiver != null && receiver.span().start() >= end) {
      draft.subject = named(passage, receiver.span().end(), clause.end());
    }
  }

  /** {@code 甲与乙订约,把某药的销售权给了|对方}. */
  private static final Pattern PARTNER = Pattern.compile("了?(?:对方|后者|其)");

  private static final Pattern DISPOSES = Pattern.compile("(?:将|把)(?![获向会由授以支])");

  private static @Nullable Group receiver(Passage passage, int from, int to) {
    Group next = passage.groupAfter(from, to);
    return next != null
            && !next.isGeneric()
            && !isProduct(next)
            && DESCRIBED.matcher(passage.words(from, next.span().start())).matches()
        ? next
        : null;
  }

  /** {@code 授予|美国的|甲}, {@code 卖给了|德国药企|甲}. */
  private static final Pattern DESCRIBED =
      Pattern.compile("了?(?:[^,;。在除于及]{0,8}的)?[^,;。在除于的及]{0,8}");

  /** {@code 甲从乙获得某药的权利}, {@code 甲拿下乙某药的权益}, {@code 甲与乙签约,获得某药的权利}. */
  private static void got(Scene scene, Draft draft, Span clause, int named) {
    Passage passage = draft.passage;
    int at = draft.trigger.span().start();
    int end = draft.trigger.span().end();
    int rights = named > end ? named : clause.end();
    Group from = Grammar.marked(passage, clause.start(), rights, "从 自 来自 向");
    Group owner = from;
    Group next = passage.groupAfter(end, rights);
    if (owner == null
        && next != null
        && !next.isGeneric()
        && !isProduct(next)
        && DESCRIBED.matcher(passage.words(end, next.span().start())).matches()) {
      owner = next;
    }
    Group agent = Grammar.marked(passage, clause.start(), at, "被 由");
    Group first = passage.groupAfter(clause.start(), clause.end());
    if (agent != null && first != null && !first.equals(agent)) {
      owner = first; // 乙的双抗被甲买走海外权益
    }
    int before = from == null ? at : Math.min(at, from.span().start());
    Group gets = agent != null ? agent : Grammar.subject(scene, passage, new Span(before, before));
    if (gets == null || isProduct(gets) || gets.equals(owner)) {
      return;
    }
    Grammar.attachIfNamed(draft, Role.LICENSEE, scene, gets, "who gets the rights");
    Grammar.attachIfNamed(draft, Role.LICENSOR, scene, owner, "whose rights they were");
    if (!draft.has(Role.LICENSOR)) {
      for (PartyMention party : scene.pair(passage, at)) {
        if (!draft.involves(party.party())) {
          draft.add(Role.LICENSOR, party, "the partner of the contract");
        }
      }
    }
    draft.subject =
        named(passage, owner != null && owner == next ? next.span().end() : end, rights);
  }

  /** The product with its rights: {@code 其|一款口服药的海外权利}. */
  private static @Nullable Span named(Passage passage, int from, int to) {
    String words = passage.folded(new Span(from, Math.max(from, to)));
    Matcher code = LicenceRule.CODE.matcher(words);
    if (code.find()) {
      return new Span(from + code.start(), from + code.end());
    }
    Matcher thing = THING.matcher(words);
    boolean rights = thing.lookingAt() && RIGHTS.matcher(thing.group(1)).find();
    return rights ? new Span(from + thing.start(1), from + thing.end(1)) : null;
  }

  private static final Pattern RIGHTS = Pattern.compile("(?:权益|权利|权)$");

  private static final Pattern THING =
      Pattern.compile(
          "(?:了|其|的|旗下|公司|自家|自主|自研|研发|在研|一[款种个项]|产品|候选药物)*([^,;。]{2,40}?)(?:(?:以|作价|按)[^,;。]{1,24}|独家|有偿|全部|都|一并|转手|授权|许可)*$");

  /** Whether the name is that of a drug: {@code 双抗HC-301}. */
  static boolean isProduct(Group group) {
    return group.members().stream()
        .allMatch(
            m -> m.kind() == Item.Kind.PARTY && LicenceRule.CODE.matcher(m.party().name()).find());
  }
}
