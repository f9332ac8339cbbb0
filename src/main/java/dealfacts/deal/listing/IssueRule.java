package dealfacts.deal.listing;

import dealfacts.deal.DealType;
import dealfacts.deal.Frame;
import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.FrameRule;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.PartyMention;
import dealfacts.mention.Quantity;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A company issues shares or debt, or borrows: {@code 甲拟向乙非公开发行股票募资5亿元}, {@code 乙认购甲定增}, {@code
 * 甲发行10亿元公司债}, {@code 甲获银团20亿元贷款}, {@code 乙向甲发放12亿元贷款}.
 */
public final class IssueRule implements FrameRule {
  /** Words by which somebody issues or borrows; without them a debt is only spoken of. */
  private static final Pattern BORROWS =
      Pattern.compile(
          "发行|获|签|提供|发放|申请|授予|借入|给予|取得|达成|投放|订立|拿下|募集|筹集|注册|批准|批复|同意|敲定|组建|落地|完成|终止|撤回|推进|洽谈|募资|挂牌|上市|借了|借到|借得|借给|起息|簿记|承诺函|受理(?!费)|商量|商谈|发出[^,;。]{0,24}(?:债|中期票据|融资券|短融)|借款(?:协议|合同)|贷款(?:协议|合同)|融资");

  /** {@code 以自有资金及银行贷款投资}, {@code 其余由银行贷款解决}, {@code 用于偿还借款}: means and uses of money. */
  private static final Pattern MEANS_LEFT =
      Pattern.compile(
          "(?:(?:自有|自筹|自有及自筹|内部)(?:资金|资源)?(?:及|和|或|与|、|以及)|偿还|归还|替换|置换|支付|其余[^,;。]{0,4}由|使用|借助|通过|依靠|资金来源[^,;。]{0,8})[^,;。]{0,14}$");

  /** {@code 资金来自自有现金及一笔由乙银行牵头的|贷款}: means that somebody named gives. */
  private static final Pattern LED =
      Pattern.compile("(?:由[^,;。]{2,24}牵头的|一[笔项]由[^,;。]{2,24}(?:提供|发放|安排)的)[^,;。]{0,16}$");

  /** What is owed already: balances, defaults, due days. */
  private static final Pattern OWED =
      Pattern.compile("违约|纠纷|诉讼|到期|期末|较年初|较期初|短期借款|长期借款|安排[^,;。]{0,12}信贷资金|本金约|利率(?:下调|上调)|违约金");

  /** {@code 限售股上市:定向增发机构配售股份1200万股上市流通}: shares of an issue gone by may be sold. */
  private static final Pattern FREED =
      Pattern.compile("代价股份|上市流通|解除限售|解禁|原股东(?:优先)?配售|优先配售[^。]{0,24}手");

  @Override
  public void read(Scene scene, Passage passage, List<Trigger> triggers, List<Draft> drafts) {
    Draft previous = null;
    for (int i = 0; i < triggers.size(); i++) {
      Trigger trigger = triggers.get(i);
      int limit = passage.nextStart(triggers, i);
      boolean debt = trigger.frame() == Frame.DEBT;
      if (debt ? !isDebt(passage, trigger) : FREED.matcher(passage.words(passage.span())).find()) {
        continue;
      }
      Draft draft =
          debt
              ? Loans.read(scene, passage, trigger, drafts)
              : placement(scene, passage, trigger, limit);
      draft.drop(Role.INVESTOR, p -> hasOtherPart(AGENTS, passage, p));
      if (LENT.contains(trigger.word()) && !draft.has(Role.LENDER)) {
        continue; // 向朋友借了600万元
      }
      if (previous != null && previous.type == draft.type && goesOn(previous, draft)) {
        Draft to = previous;
        draft.parties.forEach(
            (role, parties) ->
                parties.forEach(
                    p -> {
                      if (!to.involves(p.party())) {
                        to.add(role, p, "same sentence");
                      }
                    }));
        continue;
      }
      if (draft.has(Role.ISSUER)
          || draft.has(Role.BORROWER)
          || draft.has(Role.INVESTOR)
          || draft.anaphoric) {
        boolean figures = passage.items().stream().anyMatch(x -> x.kind() == Item.Kind.QUANTITY);
        boolean placed = draft.has(Role.INVESTOR) && draft.has(Role.ISSUER);
        draft.weak = trigger.nominal() || !figures && !placed;
        draft.in(Role.LENDER).forEach(p -> Loans.leaveRound(drafts, p));
        drafts.add(draft);
        previous = draft;
      }
    }
  }

  private static final Set<String> LENT = Set.of("借了", "借到", "借得", "借给");

  private static boolean isDebt(Passage passage, Trigger trigger) {
    Span clause = passage.clauseAt(trigger.span().start());
    int index = passage.clauseIndex(trigger.span().start());
    int from = index > 0 ? passage.clauses().get(index - 1).start() : clause.start();
    String left = passage.words(clause.start(), trigger.span().start());
    boolean borrows =
        BORROWS.matcher(passage.words(from, clause.end())).find()
            || (index + 1 < passage.clauses().size()
                && BORROWS.matcher(passage.words(passage.clauses().get(index + 1))).find());
    boolean owed = OWED.matcher(passage.words(clause)).find();
    boolean led = LED.matcher(left).find();
    return (led || borrows) && !owed && (led || !MEANS_LEFT.matcher(left).find());
  }

  /** {@code 发行30亿元中期票据;12月,又与乙签署15亿元贷款合同}: a loan with a sum of its own goes on with no bond. */
  private static boolean isAnother(Draft previous, Draft draft) {
    return previous.instrument != draft.instrument && hasSum(previous) && hasSum(draft);
  }

  private static boolean hasSum(Draft draft) {
    Span clause = draft.passage.clauseAt(draft.trigger.span().start());
    return draft.passage.itemsIn(clause).stream().anyMatch(i -> i.is(Quantity.Kind.MONEY));
  }

  private static boolean goesOn(Draft previous, Draft draft) {
    if (draft.type == DealType.DEBT && isAnother(previous, draft)) {
      return false;
    }
    Role role = draft.type == DealType.DEBT ? Role.BORROWER : Role.ISSUER;
    return !draft.has(role)
        || !previous.has(role)
        || draft.in(role).stream().anyMatch(p -> previous.involves(p.party()));
  }

  // ------------------------------------------------------------------ shares

  /** {@code 向丁发行股份购买乙并募集|配套资金}: who is paid with shares sells. */
  private static final Pattern BUYS = Pattern.compile("购买|收购");

  private static final Pattern OWNERS = Pattern.compile("全体.*股东.*");

  private static Draft placement(Scene scene, Passage passage, Trigger trigger, int limit) {
    Draft draft = new Draft(Rule.PLACEMENT, passage, trigger);
    Span clause = passage.clauseAt(trigger.span().start());
    int at = trigger.span().start();
    int end = Math.min(clause.end(), limit);
    Group subscriber = subscriber(passage, trigger, clause);
    if (subscriber != null) {
      Grammar.attach(draft, Role.INVESTOR, scene, subscriber, "signs to subscribe");
      draft.drop(Role.INVESTOR, p -> isAgent(passage, p));
      Group issuer =
          Grammar.subject(
              scene, passage, new Span(subscriber.span().start(), subscriber.span().start()));
      if (issuer != null) {
        Grammar.attach(draft, Role.ISSUER, scene, issuer, "with whom is signed");
      }
    } else if (trigger.word().contains("认购")) {
      Group buyer = Grammar.subject(scene, passage, trigger.span());
      if (buyer != null) {
        Grammar.attach(draft, Role.INVESTOR, scene, buyer, "who subscribes");
      }
      Group issuer = passage.groupAfter(trigger.span().end(), end);
      if (issuer != null
          && passage.words(trigger.span().end(), issuer.span().start()).length() <= 20) {
        PartyMention speaker =
            passage.folded(issuer.span()).equals("其")
                ? scene.resolve(passage, issuer.span().start(), "公司")
                : null;
        if (speaker != null && !draft.involves(speaker.party())) {
          draft.add(Role.ISSUER, speaker, "who tells of its shares");
        } else {
          Grammar.attach(draft, Role.ISSUER, scene, issuer, "whose shares");
        }
      }
    } else {
      Group to = Grammar.marked(passage, clause.start(), at, "向 对");
      Group own = to == null ? null : passage.groupAfter(to.span().end(), at);
      if (to != null
          && own != null
          && Grammar.SUBSIDIARY
              .matcher(passage.words(to.span().end(), own.span().start()).strip())
              .matches()) {
        to = own; // 向丁旗下乙发行: 乙 subscribes
      }
      boolean buys =
          to != null
              && trigger.word().contains("配套")
              && BUYS.matcher(passage.words(to.span().end(), at)).find();
      boolean owners = to != null && OWNERS.matcher(passage.words(to.span().end(), at)).matches();
      if (to != null && !owners && !buys && passage.words(to.span().end(), at).length() <= 30) {
        Grammar.attach(draft, Role.INVESTOR, scene, to, "marker 向");
      }
      Group giver = passage.groupAfter(trigger.span().end(), clause.end());
      if (giver != null && Grammar.isMarked(giver, "获 获得 获得了 引入 引入了 引进")) {
        Grammar.attach(draft, Role.INVESTOR, scene, giver, "marker " + giver.marker());
      }
      int before = to == null ? at : to.span().start();
      Group issuer = Grammar.subject(scene, passage, new Span(before, before));
      boolean seller = issuer != null && passage.folded(issuer.span()).equals("卖方");
      boolean old = issuer != null && placesOld(scene, passage, trigger, clause);
      if (issuer != null && old) {
        Takers.placer(scene, draft, issuer, clause);
      } else if (issuer != null && !seller) {
        Grammar.attach(draft, Role.ISSUER, scene, issuer, "subject");
      }
      Takers.add(scene, draft);
    }
    draft.drop(Role.ISSUER, p -> !scene.isFirm(p) || hasOtherPart(OTHER_PART, draft.passage, p));
    boolean taken = trigger.word().equals("认购") && !draft.has(Role.ISSUER);
    if (taken && Takers.isOfListing(draft)) {
      draft.drop(Role.INVESTOR, p -> true);
      return draft;
    }
    if (!draft.has(Role.ISSUER)) {
      PartyMention meant = scene.resolve(passage, at, "公司");
      if (meant != null && !draft.involves(meant.party())) {
        draft.add(Role.ISSUER, meant, "announcer");
      }
    }
    if (draft.has(Role.INVESTOR)) {
      draft.dropIfAlso(Role.INVESTOR, Role.ISSUER);
    }
    draft.anaphoric = taken && !draft.has(Role.ISSUER) && !Takers.namesShares(draft);
    return draft;
  }

  /** {@code 公司与认购人甲及乙订立|认购|协议}: who takes the shares signs with who issues them. */
  private static @Nullable Group subscriber(Passage passage, Trigger trigger, Span clause) {
    boolean paper =
        trigger.word().contains("认购")
            && PAPER.matcher(passage.words(trigger.span().end(), clause.end())).lookingAt();
    if (!paper) {
      return null;
    }
    for (Group group : passage.groupsIn(new Span(clause.start(), trigger.span().start()))) {
      if (Grammar.isMarked(group, "与 和 同")
          || SUBSCRIBER.matcher(group.before()).find() && !group.isGeneric()) {
        return group;
      }
    }
    return null;
  }

  /** {@code 与甲及配售代理|乙|订立认购协议}: who only places the shares. */
  private static boolean isAgent(Passage passage, PartyMention party) {
    int from = Math.max(passage.span().start(), party.span().start() - 6);
    return passage.span().contains(party.span())
        && AGENT.matcher(passage.words(from, party.span().start())).find();
  }

  private static final Pattern AGENT = Pattern.compile("(?:代理|保荐人|包销商|经办人)$");

  private static final Pattern PAPER = Pattern.compile("(?:股份|股票)?(?:的)?(?:协议|合同)");

  private static final Pattern SUBSCRIBER = Pattern.compile("(?:认购人|认购方|认购者|认购对象|投资者)$");

  /**
   * {@code 大股东甲将配售6000万股现有股份,其后认购同等数目新股}: who places old shares and takes new ones for them issues
   * nothing.
   */
  private static boolean placesOld(Scene scene, Passage passage, Trigger trigger, Span clause) {
    return scene.announcerOrNull() != null
        && OLD_SHARES.matcher(passage.words(trigger.span().end(), clause.end())).lookingAt()
        && passage.words(clause.end(), passage.span().end()).contains("认购");
  }

  private static final Pattern OLD_SHARES = Pattern.compile("[^,;。]{0,14}?(?:现有|旧)(?:普通)?股");

  /** {@code 公司、卖方乙及配售代理|丙|、丁订立配售协议}: only the first of them issues. */
  private static boolean hasOtherPart(Pattern part, Passage passage, PartyMention party) {
    int start = party.span().start();
    return passage.span().contains(party.span())
        && part.matcher(passage.words(passage.clauseAt(start).start(), start)).find();
  }

  private static final String LISTED = "(?:[^,;。]{2,24}、){0,4}(?:[^,;。、]{2,24}[及和与])?$";

  private static final Pattern OTHER_PART =
      Pattern.compile("(?:卖方|配售代理|包销商|承销商|经办人|整体协调人|认购[人方])" + LISTED);

  private static final Pattern AGENTS = Pattern.compile("(?:配售代理|包销商|承销商|经办人|整体协调人)" + LISTED);
}
