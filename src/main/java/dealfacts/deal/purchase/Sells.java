package dealfacts.deal.purchase;

import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.passage.Chain;
import dealfacts.deal.passage.Contract;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Things;
import dealfacts.deal.passage.Trigger;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who sells what to whom: {@code 甲将丙60%股权转让给乙}, {@code 甲向乙出售丙}. */
final class Sells {
  private static final Pattern TO_BUYER =
      Pattern.compile("(?:转让|出售|售|卖|让|划转|过户)?(?:给|予|至|于|进入|并入|划入)");

  /** {@code 质押给甲的股份被卖出}: who holds the pledge buys nothing. */
  private static final Pattern PLEDGED = Pattern.compile("(?:质押|抵押|出质|委托|冻结)(?:给|予)$");

  /** {@code 乙48%股权|挂牌转让}: what is offered stands before the verb, and who offers it may not. */
  private static final Pattern OFFERED = Pattern.compile("(?:公开)?挂牌(?:转让|出售|出让)");

  /** {@code 参与了某局组织的土地使用权|挂牌出让活动}: who bids there sells nothing. */
  private static final Pattern BIDS = Pattern.compile("参与|参加|竞买|竞拍");

  private static final Pattern STAKE_AFTER = Pattern.compile("的?(?:全部|部分|剩余)?(?:股权|股份)?");

  /** {@code 乙|把自己|卖给了甲}. */
  private static final Pattern ITSELF =
      Pattern.compile(
          "(?:将|把)(?:自己|自身|公司自己)(?:的?[0-9.]{1,8}%的?(?:股权|股份))?(?:整体|打包|全资|(?:以|作价)[^,;。]{1,20})?$");

  private Sells() {}

  /** The deal that a selling verb tells, if it tells one. */
  static @Nullable Draft sell(Scene scene, Passage passage, Trigger trigger, int limit) {
    Draft draft = new Draft(Rule.ACQUISITION_SELLS, passage, trigger);
    Span clause = passage.clauseAt(trigger.span().start());
    int end = Math.min(clause.end(), limit);
    int at = trigger.span().start();
    if (OFFERED.matcher(trigger.word()).matches()
        && BIDS.matcher(passage.words(clause.start(), at)).find()) {
      return null;
    }
    if (trigger.word().endsWith("拍卖") || trigger.word().equals(SaleWords.SOLD)) {
      return Auction.auction(scene, draft, clause, limit);
    }
    Draft sought = ForSale.read(scene, draft, clause, end);
    if (sought != null || ForSale.asks(trigger.word()) || trigger.word().equals("卖身")) {
      return sought;
    }
    if (trigger.word().equals(SaleWords.CONTROL_CHANGES)) {
      return Transfer.planned(scene, draft, clause);
    }
    if (trigger.nominal()) {
      Draft contract = Transfer.byContract(scene, draft, clause);
      contract = contract == null ? Transfer.withHolder(scene, draft, clause) : contract;
      contract = contract == null ? Transfer.planned(scene, draft, clause) : contract;
      if (contract != null) {
        return contract;
      }
    }
    clause = withObject(passage, clause, at);

    Group buyerLeft = Grammar.marked(passage, clause.start(), at, "向 给");
    Group buying = buyerLeft == null ? null : Chain.last(passage, buyerLeft, at);
    if (buyerLeft != null && buying != null && !PLEDGED.matcher(buyerLeft.before()).find()) {
      Grammar.attach(draft, Role.ACQUIRER, scene, buying, "marker 向");
    }
    Group disposed = Bought.disposed(passage, clause, at);
    boolean beside = disposed == null && stakeBeside(passage, clause, at);
    boolean object = false;
    if (disposed != null) {
      object = Bought.disposedTargets(scene, draft, disposed, at);
    }
    int from = trigger.span().end();
    Matcher toBuyer = TO_BUYER.matcher(passage.folded(new Span(from, end)));
    if (toBuyer.lookingAt() || endsWithGive(trigger)) {
      Group buyer = passage.groupAfter(from, end);
      if (buyer != null && passage.words(from, buyer.span().start()).length() <= 24) {
        buyer = Chain.last(passage, buyer, end);
        Grammar.attach(draft, Role.ACQUIRER, scene, buyer, "marker 给");
        from = buyer.span().end();
        if (disposed == null) {
          frontedSale(scene, draft, clause, at);
          topic(scene, draft, clause, at);
          object |= draft.has(Role.TARGET);
        }
      }
    } else if (disposed == null && !beside) {
      object = Bought.objects(scene, draft, from, end);
      int give = indexOfGive(passage, from, end);
      Group buyer =
          give >= 0 ? passage.groupAfter(give, end) : Grammar.marked(passage, from, end, "予 至");
      if (buyer != null) {
        Grammar.attach(draft, Role.ACQUIRER, scene, buyer, "marker 给");
        draft.dropIfAlso(Role.TARGET, Role.ACQUIRER);
      }
    }
    if (!object && !beside && !draft.has(Role.TARGET)) {
      draft.subject = Things.given(passage, clause, at);
      object = draft.subject != null;
    }
    if (!object && (beside || OFFERED.matcher(trigger.word()).matches())) {
      frontedSale(scene, draft, clause, at);
      object = draft.has(Role.TARGET);
    }
    if (!draft.has(Role.ACQUIRER) && object) {
      Group partner = Contract.about(passage, clause, trigger);
      partner = partner == null ? Contract.partner(passage, trigger) : partner;
      int opens = disposed == null ? at : disposed.span().start();
      partner = partner == null ? agreed(passage, clause, opens) : partner;
      if (partner != null) {
        Grammar.attach(draft, Role.ACQUIRER, scene, partner, "partner of the contract");
      }
    }
    boolean whole =
        disposed == null && buying != null && Chain.reaches(passage, buying, trigger.span());
    Group subject = seller(scene, passage, trigger, whole ? buyerLeft : disposed);
    boolean sold =
        disposed == null
            && subject != null
            && (toBuyer.lookingAt()
                || endsWithGive(trigger)
                || beside
                || OFFERED.matcher(trigger.word()).matches())
            && isFronted(scene, draft, subject);
    boolean itself = ITSELF.matcher(passage.words(clause.start(), at)).find();
    if (subject != null && itself) {
      Grammar.attach(draft, Role.TARGET, scene, subject, "who sells itself");
      object = draft.has(Role.TARGET);
    } else if (subject != null && !sold && isOfUnnamedHolder(passage, subject, at)) {
      if (!object || !draft.has(Role.TARGET)) {
        Grammar.attach(draft, Role.TARGET, scene, subject, "whose holder sells");
      }
    } else if (subject != null && !sold && !draft.has(Role.SELLER)) {
      Grammar.attach(draft, Role.SELLER, scene, subject, "subject");
    }
    draft.dropIfAlso(Role.TARGET, Role.ACQUIRER);
    draft.dropIfAlso(Role.TARGET, Role.SELLER);
    if (!Bought.plausible(draft, object, trigger)) {
      return null;
    }
    return Market.isSold(scene, draft) ? Market.holding(draft) : draft;
  }

  /** {@code 甲与乙签订协议,同意转让所持丙}: whom the clause before has an agreement with. */
  private static @Nullable Group agreed(Passage passage, Span clause, int at) {
    return CONSENTS.matcher(passage.words(clause.start(), at).strip()).matches()
        ? Contract.signedWith(passage, clause)
        : null;
  }

  private static final Pattern CONSENTS =
      Pattern.compile("(?:同意|约定|拟|将|把|协议|决定|据此|以[^,;。]{1,16}?|所?持有?的)*");

  /** {@code 甲控股股东拟转让12%股份}: who sells is told, but not by name. */
  private static boolean isOfUnnamedHolder(Passage passage, Group subject, int at) {
    String behind = passage.words(subject.span().end(), Math.max(at, subject.span().end()));
    return UNNAMED.matcher(behind).find() || ALL_HOLDERS.matcher(behind).lookingAt();
  }

  /** {@code 乙|全体股东与甲签署协议,将乙100%股权转让给甲}. */
  private static final Pattern ALL_HOLDERS =
      Pattern.compile("的?(?:全体|全部|[0-9多数两三四五六七八九十]{1,2}[名位])(?:自然人)?股东(?:与|和|已|同意|拟|将)");

  private static final Pattern UNNAMED =
      Pattern.compile(
          "^的?(?:控股|原|[一二三四五六七八九十0-9]{1,2}[名位家大]|第[一二三]大|大|创始|部分|多名|主要|间接|全体|等)*"
              + Transfer.HOLDER
              + "(?!持有|所持|的|及|和|与)[^,;。]{0,20}$");

  /** {@code 拟将乙60%股权,转让给丙}: the clause before belongs to a verb that opens its own. */
  private static Span withObject(Passage passage, Span clause, int trigger) {
    int home = passage.clauseIndex(trigger);
    boolean opens = OPENS.matcher(passage.words(clause.start(), trigger)).matches();
    if (home == 0 || !opens) {
      return clause;
    }
    Span before = passage.clauses().get(home - 1);
    boolean ends = UNSOLD.matcher(passage.words(before)).find();
    return ends ? new Span(before.start(), clause.end()) : clause;
  }

  private static final Pattern OPENS =
      Pattern.compile("\\s?(?:拟|将|全部|一并|协议|公开|挂牌|作价|全|以[^,;。]{1,16}?)*\\s?");

  private static final Pattern UNSOLD =
      Pattern.compile("(?:将|把)[^;。]{0,60}(?:股权|股份|股票|股|权益|资产|业务|债权|土地|房产|项目)\\s?$");

  /** {@code 乙49%股权|转让项目成交}: a part of a company right before the verb is what it is about. */
  private static boolean stakeBeside(Passage passage, Span clause, int at) {
    Group last = passage.lastGroupIn(new Span(clause.start(), at));
    return last != null
        && !last.isGeneric()
        && !Scene.isPerson(last)
        && BESIDE.matcher(passage.words(last.span().end(), at)).matches();
  }

  private static final Pattern BESIDE =
      Pattern.compile("\\s?的?[0-9.]{1,8}%的?(?:国有)?(?:股权|股份|权益)(?:的)?(?:公开|协议|整体|网络)?");

  private static boolean endsWithGive(Trigger trigger) {
    return GIVES.matcher(trigger.word()).find();
  }

  private static final Pattern GIVES = Pattern.compile("(?:给了?|予|注入|置入)$");

  private static int indexOfGive(Passage passage, int from, int to) {
    String folded = passage.folded(new Span(from, to));
    int give = folded.indexOf("给");
    Matcher handed = HANDED.matcher(folded);
    return give >= 0 ? from + give + 1 : handed.find() ? from + handed.end() : -1;
  }

  /** {@code 转让乙12%股份|予丙}. */
  private static final Pattern HANDED = Pattern.compile("(?:股权|股份|股票|权益|资产|份额)(?:予|至(?!今|少|多|于))");

  /** {@code 甲所持乙60%股权转让给丙}: object before the verb without 将. */
  private static void frontedSale(Scene scene, Draft draft, Span clause, int before) {
    List<Group> groups = draft.passage.groupsIn(new Span(clause.start(), before));
    for (Group group : groups) {
      if (group.owns() || Grammar.isMarked(group, "被 由")) {
        Grammar.attach(draft, Role.SELLER, scene, group, group.owns() ? "owner" : "who sells");
      } else if (Scene.isPerson(group) || DISPOSES.matcher(group.after()).lookingAt()) {
        continue;
      } else if (STAKE_AFTER.matcher(group.after()).lookingAt()
          || draft.passage.words(group.span().end(), before).contains("股权")) {
        Grammar.attach(draft, Role.TARGET, scene, group, "fronted object");
      }
    }
  }

  /** {@code 游戏公司乙,去年被它以1元卖回给丁}: what the clause before is about was sold. */
  private static void topic(Scene scene, Draft draft, Span clause, int at) {
    Passage passage = draft.passage;
    int home = passage.clauseIndex(clause.start());
    Group by = Grammar.marked(passage, clause.start(), at, "被");
    if (draft.has(Role.TARGET) || by == null || !by.isGeneric() || home == 0) {
      return;
    }
    Group topic = Grammar.leading(passage, passage.clauses().get(home - 1));
    if (topic != null) {
      draft.drop(Role.SELLER, p -> true);
      Grammar.attach(draft, Role.TARGET, scene, topic, "what was sold, in the clause before");
    }
  }

  /** {@code 甲|将所持15%股份卖给乙}: who gives away is no object. */
  private static final Pattern DISPOSES =
      Pattern.compile("(?:先生|女士)?[^,;。将把]{0,12}(?:将|把)(?!被|会|由|于|以|作价)");

  /** {@code 乙5%的股权以1亿元转让给丙}: what stands before the verb is sold, and sells nothing. */
  private static boolean isFronted(Scene scene, Draft draft, Group subject) {
    return scene.parties(draft.passage, subject).stream()
        .allMatch(p -> draft.in(Role.TARGET).stream().anyMatch(t -> t.span().equals(p.span())));
  }

  private static @Nullable Group seller(
      Scene scene, Passage passage, Trigger trigger, @Nullable Group disposed) {
    int at = disposed == null ? trigger.span().start() : before(passage, disposed);
    Group subject = Grammar.subject(scene, passage, new Span(at, at));
    if (subject == null) {
      subject = Behind.subject(passage, passage.clauseAt(at), trigger.span().start());
    }
    return subject == null || subject.equals(disposed) ? null : subject;
  }

  /** {@code 拟|向控股股东丁出售}: what describes the one behind 向 belongs to him. */
  private static int before(Passage passage, Group group) {
    int start = group.span().start();
    int from = passage.clauseAt(start).start();
    int mark =
        Grammar.isMarked(group, "向 给")
            ? passage.folded(new Span(from, start)).lastIndexOf(group.marker())
            : -1;
    return mark < 0 ? start : from + mark;
  }
}
