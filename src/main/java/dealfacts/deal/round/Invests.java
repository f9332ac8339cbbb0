package dealfacts.deal.round;

import dealfacts.deal.Frame;
import dealfacts.deal.Instrument;
import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.Status;
import dealfacts.deal.passage.Copula;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.deal.passage.Words;
import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.mention.Quantity;
import dealfacts.mention.RoundMention;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who invests in whom: {@code 乙向甲投资}, {@code 甲获乙投资}, {@code 新增股东乙}. */
final class Invests {
  static final Pattern NEW_SHAREHOLDER =
      Pattern.compile(
          "新增(?:了)?[^,;。]{0,160}?股东(?!权益|大会|名册|户)|股东新增|新晋股东|股东(?:名单|名册|列表|行列)?(?:里|中|上)?(?:又|还)?(?:多了|多出|增加了|出现了|新添了?)(?![0-9一二两三四五六七八九十几数])");

  private static final Pattern NO_INVEST_OBJECT =
      Pattern.compile(
          "建设|建厂|项目|兴建|新建|完成|^后|^前|于|在|的|者|人|方|收益|理财|组合|领域|赛道|市场|规模|金额|不及|超过|、|以及|引入|引进");

  private Invests() {}

  /** {@code 乙向甲投资}, {@code 乙投资甲}, {@code 甲获乙投资}, {@code 乙领投甲A轮}. */
  static @Nullable Draft invest(Scene scene, Passage passage, Span clause, List<Trigger> here) {
    Draft part = CapitalIncrease.partTaken(scene, passage, clause, here);
    if (part != null) {
      return part;
    }
    for (Trigger trigger : here) {
      if (Raises.isMoneyNoun(trigger.word())) {
        continue;
      }
      int at = trigger.span().start();
      Group toward = Grammar.marked(passage, clause.start(), at, "向 对 给");
      Group giver = Grammar.marked(passage, clause.start(), at, "获 获得 获得了 得 由 引入 引进 来自 被");
      Group object = passage.groupAfter(trigger.span().end(), clause.end());
      Draft draft = new Draft(Rule.FINANCING_INVESTS, passage, trigger);
      Copula copula = Copula.of(passage, clause, trigger);
      if (copula != null) {
        Grammar.attach(draft, Role.TARGET, scene, copula.bought(), "what it is that was bought");
        Group buyer = copula.buyer();
        if (buyer != null) {
          Grammar.attach(draft, Role.INVESTOR, scene, buyer, "who bought it");
        }
        return draft;
      }
      if (toward != null && passage.words(toward.span().end(), at).length() <= 40) {
        Group target = Grammar.daughter(passage, toward, at);
        Grammar.attach(draft, Role.TARGET, scene, target, "marker " + toward.marker());
        CapitalIncrease.investors(scene, draft, clause, toward.span().start());
        CapitalIncrease.itself(scene, draft, target, clause);
        return draft;
      }
      if (giver != null && passage.words(giver.span().end(), at).length() <= 30) {
        Group subject = Raises.raiser(scene, passage, clause, giver.span().start(), true);
        if (subject != null && !isRound(passage, subject)) {
          Grammar.attach(draft, Role.TARGET, scene, subject, "who is invested in");
        }
        if (object != null
            && passage.words(trigger.span().end(), object.span().start()).strip().equals("的")) {
          Grammar.attach(draft, Role.TARGET, scene, object, "relative clause");
        }
        giver(scene, draft, giver);
        return draft.has(Role.TARGET) || giver.marker().equals("由") ? draft : null;
      }
      if (BETS.matcher(trigger.word()).matches() && isBare(passage, clause, at)) {
        continue;
      }
      Draft got = gotMoney(scene, passage, clause, trigger);
      if (got != null) {
        return got;
      }
      if (object != null && isObject(passage, trigger, object)) {
        Grammar.attach(draft, Role.TARGET, scene, object, "object");
        Group subject = investorBefore(scene, passage, at);
        if (subject != null) {
          Role role = trigger.word().contains("领投") ? Role.LEAD_INVESTOR : Role.INVESTOR;
          Grammar.attach(draft, role, scene, subject, "subject");
        }
        return draft.has(Role.TARGET) ? draft : null;
      }
    }
    return null;
  }

  /** {@code C轮4亿元,D轮12亿元,|后者|由乙领投}: a round, not a company. */
  private static boolean isRound(Passage passage, Group group) {
    return group.isGeneric()
        && LATTER.matcher(passage.folded(group.span())).matches()
        && passage.itemsIn(new Span(passage.span().start(), group.span().start())).stream()
                .filter(i -> i.kind() == Item.Kind.ROUND)
                .count()
            > 1;
  }

  private static final Pattern LATTER = Pattern.compile("[前后]者");

  /** Words that are also said of a field or a fashion. */
  private static final Pattern BETS = Pattern.compile("押注|重仓|加注");

  /** {@code 十二家机构押注基因编辑}: nobody by name and no sum or round. */
  private static boolean isBare(Passage passage, Span clause, int at) {
    return passage.groupsIn(new Span(clause.start(), at)).isEmpty()
        && passage.itemsIn(clause).stream()
            .noneMatch(i -> i.kind() == Item.Kind.ROUND || i.is(Quantity.Kind.MONEY));
  }

  private static final Pattern GOT =
      Pattern.compile("(?:获得?|得到|拿到|收到|迎来|斩获|揽获|喜获|获取)(?:了|到)?[^,;。由]{0,16}$");

  /** {@code 甲获得未披露机构投资}. */
  private static final Pattern NOBODY =
      Pattern.compile("(?:获得?|得到|拿到)(?:了|到)?(?:未披露|未公开|未透露)(?:机构|投资方|投资者|投资人)?(?:的)?$");

  /** {@code 甲获得5000万元投资}: a sum, and no word of who gives it. */
  private static @Nullable Draft gotMoney(
      Scene scene, Passage passage, Span clause, Trigger trigger) {
    int at = trigger.span().start();
    boolean sum =
        passage.itemsIn(new Span(clause.start(), at)).stream()
            .anyMatch(i -> i.is(Quantity.Kind.MONEY) && at - i.span().end() <= 6);
    Matcher got = GOT.matcher(passage.words(clause.start(), at));
    boolean nobody = NOBODY.matcher(passage.words(clause.start(), at)).find();
    if (!sum && !nobody || !trigger.word().endsWith("投资") || !got.find()) {
      return null;
    }
    Draft draft = new Draft(Rule.FINANCING_INVESTS, passage, trigger);
    Group target = Raises.raiser(scene, passage, clause, clause.start() + got.start(), true);
    if (target != null) {
      Grammar.attach(draft, Role.TARGET, scene, target, "who is invested in");
    }
    return draft.has(Role.TARGET) || target != null ? draft : null;
  }

  private static void giver(Scene scene, Draft draft, Group giver) {
    Matcher part = Words.TAKES_PART.matcher(giver.after());
    boolean leads = part.lookingAt() && part.group("verb").contains("领投");
    for (PartyMention party : InvestorList.takers(scene, draft.passage, giver)) {
      draft.add(leads ? Role.LEAD_INVESTOR : Role.INVESTOR, party, "marker " + giver.marker());
    }
  }

  static @Nullable Group investorBefore(Scene scene, Passage passage, int offset) {
    return Grammar.subject(scene, passage, new Span(offset, offset));
  }

  /** {@code 入股|了越南的|甲}, {@code 投资|了做减速器的|甲}. */
  private static final Pattern OF_PLACE =
      Pattern.compile("了?(?!于|在|对|由|前|后|该|其|公司)[^,;。、0-9的者人方]{2,10}的");

  private static final Pattern INTO = Pattern.compile("(?:了|于|给|入股|入)?");

  private static boolean isObject(Passage passage, Trigger trigger, Group object) {
    String gap = passage.words(trigger.span().end(), object.span().start()).strip();
    if (OF_PLACE.matcher(gap).matches()) {
      return trigger.word().endsWith("股") || gap.startsWith("了");
    }
    if (gap.length() > 20 || NO_INVEST_OBJECT.matcher(gap).find()) {
      return false;
    }
    boolean money =
        passage.itemsIn(new Span(trigger.span().end(), object.span().start())).stream()
            .anyMatch(i -> i.kind() == Item.Kind.QUANTITY);
    if (money && !gap.isEmpty() && !INTO.matcher(gap).matches()) {
      return false;
    }
    return !Words.TAKES_PART.matcher(object.after()).lookingAt();
  }

  /** {@code 甲与乙资本、丙投资签署增资协议}: funds give the money, and the company takes it. */
  static @Nullable Draft agreed(Scene scene, Passage passage, Span clause, List<Trigger> here) {
    Group with = Grammar.marked(passage, clause.start(), clause.end(), "与 和 同");
    if (here.isEmpty()
        || with == null
        || !AGREES.matcher(passage.words(with.span().end(), clause.end())).matches()) {
      return null;
    }
    int at = with.span().start();
    Group subject = Grammar.subject(scene, passage, new Span(at, at));
    if (subject == null || gives(scene, passage, subject) == gives(scene, passage, with)) {
      return null;
    }
    boolean taken = gives(scene, passage, with);
    Draft draft = new Draft(Rule.FINANCING_INVESTS, passage, here.get(0));
    Grammar.attach(draft, Role.TARGET, scene, taken ? subject : with, "who takes the money");
    Grammar.attach(draft, Role.INVESTOR, scene, taken ? with : subject, "who gives the money");
    return draft;
  }

  private static final Pattern AGREES =
      Pattern.compile(
          "(?:等)?(?:近日|日前|已|正式|共同)*(?:签署|签订|订立|达成)(?:了)?(?:战略)?(?:增资|投资|增资扩股|认购)(?:框架|意向)?协议");

  private static boolean gives(Scene scene, Passage passage, Group group) {
    return scene.parties(passage, group).stream()
        .allMatch(p -> p.type() == EntityType.FUND || GIVER.matcher(p.name()).find());
  }

  private static final Pattern GIVER = Pattern.compile("(?:资本|创投|基金|投资)$");

  /** {@code 甲发生工商变更:股东新增乙}: 股东 is what changes, and whose it is stands before. */
  private static @Nullable Group registered(Passage passage, int at) {
    for (int k = passage.clauseIndex(at); k >= 0; k--) {
      Span clause = passage.clauses().get(k);
      Group group =
          clause.contains(new Span(at, at))
              ? Grammar.subjectInClause(passage, new Span(at, at))
              : Grammar.leading(passage, clause);
      boolean leaves =
          group != null && (group.before().endsWith("股东") || group.after().startsWith("退出"));
      if (group != null && !leaves) {
        return group;
      }
    }
    return null;
  }

  /** {@code 与股东丙及新增自然人股东丁签署协议}: no change in a register. */
  private static final Pattern SIGNS_WITH =
      Pattern.compile("[与和][^,;。]{0,40}新增[^,;。]{0,24}(?:签署|签订|订立)");

  /** {@code 新增股东乙}: a change in the register of companies. */
  static @Nullable Draft registry(Scene scene, Passage passage, Span clause, String words) {
    Matcher added = NEW_SHAREHOLDER.matcher(words);
    if (!added.find() || SIGNS_WITH.matcher(words).find()) {
      return null;
    }
    String folded = passage.folded(clause);
    int named = folded.indexOf("新增");
    int at = clause.start() + (named < 0 ? added.start() : named);
    Trigger trigger =
        new Trigger(new Span(at, Math.min(clause.end(), at + 2)), Frame.FINANCING, "新增股东", false);
    Draft draft = new Draft(Rule.FINANCING_REGISTRY, passage, trigger);
    int behind = named < 0 ? clause.start() + added.end() : at;
    Group shareholder = passage.groupAfter(behind, passage.span().end());
    Group target = registered(passage, at);
    if (shareholder == null || target == null) {
      return null;
    }
    Grammar.attach(draft, Role.TARGET, scene, target, "whose register");
    InvestorList.list(scene, draft, clause, shareholder, "new shareholder");
    draft.status = Status.COMPLETED;
    draft.instrument = Instrument.EQUITY;
    draft.rounds.add(new RoundMention(new Span(at, at), "equity"));
    return draft;
  }
}
