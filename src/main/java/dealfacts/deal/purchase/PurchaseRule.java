package dealfacts.deal.purchase;

import dealfacts.deal.DealType;
import dealfacts.deal.Frame;
import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.passage.Allies;
import dealfacts.deal.passage.Antecedents;
import dealfacts.deal.passage.Contract;
import dealfacts.deal.passage.Copula;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Elsewhere;
import dealfacts.deal.passage.FrameRule;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Refusal;
import dealfacts.deal.passage.RoleWords;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Things;
import dealfacts.deal.passage.Trigger;
import dealfacts.deal.passage.WhoseShares;
import dealfacts.mention.PartyMention;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Companies, stakes, businesses and assets that change hands: {@code 甲以3亿元收购乙持有的丙60%股权}, {@code
 * 甲将丙60%股权转让给乙}, passive, nominal and relative forms.
 */
public final class PurchaseRule implements FrameRule {
  @Override
  public void read(Scene scene, Passage passage, List<Trigger> triggers, List<Draft> drafts) {
    Trigger first = null;
    Trigger former = null;
    for (int i = 0; i < triggers.size(); i++) {
      Trigger trigger = triggers.get(i);
      if (i + 1 < triggers.size() && Mutual.isOne(passage, trigger, triggers.get(i + 1))) {
        first = trigger;
        continue;
      }
      if (i + 1 < triggers.size() && Amended.isOne(passage, trigger, triggers.get(i + 1))) {
        former = trigger;
        continue;
      }
      if (i + 1 < triggers.size() && Offered.isAttribute(passage, trigger, triggers.get(i + 1))) {
        i++;
      }
      int limit = passage.nextStart(triggers, i);
      Draft refused = Refusal.read(scene, passage, trigger);
      Draft bid = refused != null ? refused : Bid.read(scene, passage, trigger);
      if (bid != null || Bid.isNamedBy(trigger)) {
        Stream.ofNullable(bid).forEach(drafts::add);
        continue;
      }
      Draft origin = Origin.read(scene, passage, trigger);
      if (origin != null) {
        drafts.add(origin);
        continue;
      }
      if (Auction.isWon(passage, trigger, triggers, drafts)
          || Auction.isSold(passage, trigger, drafts)) {
        continue;
      }
      Draft part = trigger.frame() == Frame.BUY ? Lots.part(scene, passage, trigger) : null;
      Draft draft =
          part != null
              ? part
              : trigger.frame() == Frame.BUY
                  ? buy(scene, passage, trigger, limit, drafts)
                  : Sells.sell(scene, passage, trigger, limit);
      if (draft != null && first != null) {
        Mutual.complete(scene, draft, first);
      }
      if (draft != null && former != null) {
        Amended.complete(scene, draft, former);
      }
      first = null;
      former = null;
      if (draft != null && (Market.areOwn(draft) || RoundPart.isOne(draft))) {
        continue;
      }
      if (draft != null && draft.type == DealType.ACQUISITION) {
        RoleWords.complete(scene, draft);
        HeldBefore.complete(scene, draft, drafts);
        WhoseShares.ofHolder(scene, draft);
        Resold.complete(draft, drafts);
      }
      Draft goesOn =
          draft == null || !draft.has(Role.TARGET)
              ? Market.goesOn(scene, passage, trigger, drafts)
              : null;
      if (goesOn != null) {
        drafts.add(goesOn);
      } else if (draft != null) {
        Labelled.settle(scene, draft);
        drafts.add(draft);
      } else if (trigger.frame() == Frame.BUY) {
        Draft outcome = ControlRule.outcome(scene, passage, trigger, drafts);
        if (outcome != null) {
          drafts.add(outcome);
        }
      }
    }
    Lots.dropWhole(passage, drafts);
  }

  private static @Nullable Draft buy(
      Scene scene, Passage passage, Trigger trigger, int limit, List<Draft> before) {
    Draft draft = new Draft(Rule.ACQUISITION_BUYS, passage, trigger);
    Span clause = passage.clauseAt(trigger.span().start());
    int end = Math.min(clause.end(), limit);
    Draft contract = trigger.nominal() ? Transfer.withHolder(scene, draft, clause) : null;
    contract = contract == null ? TenderPaper.received(scene, draft, clause) : contract;
    if (contract != null) {
      return contract;
    }
    Copula copula = Copula.of(passage, clause, trigger);
    if (copula != null) {
      Grammar.attach(draft, Role.TARGET, scene, copula.bought(), "what it is that was bought");
      Group buyer = copula.buyer();
      int start = copula.bought().span().start();
      Grammar.attachIfNamed(
          draft,
          Role.ACQUIRER,
          scene,
          buyer != null ? buyer : Grammar.subject(scene, passage, new Span(start, start)),
          "who bought it");
      Grammar.attachIfNamed(
          draft,
          Role.SELLER,
          scene,
          Hands.sellerBefore(passage, trigger.span().end()),
          "from whom");
      draft.dropIfAlso(Role.TARGET, Role.ACQUIRER);
      return Bought.plausible(draft, true, trigger) ? draft : null;
    }

    Group passiveAgent = agent(passage, clause, trigger.span().start());
    Group nominal = Nominal.target(passage, clause, trigger);
    Group seller = Hands.sellerBefore(passage, trigger.span().end());
    boolean right =
        !(nominal != null && Nominal.meets(passage, trigger))
            && Bought.objects(scene, draft, trigger.span().end(), end);
    if (!right && !trigger.nominal()) {
      draft.subject =
          seller != null
              ? Things.behind(passage, seller, trigger.span().end(), end)
              : Things.fromUnnamed(passage, clause, trigger, end);
      right = draft.subject != null;
      draft.thing = right;
    }
    BoughtAssets.landBehind(draft, end);
    if (right) {
      BoughtList.called(scene, draft, clause);
    }
    if (Transfer.latter(scene, draft, clause)) {
      seller = null;
    }
    if (seller != null && right) {
      Grammar.attach(draft, Role.SELLER, scene, seller, "whom it is bought from");
    }
    if (right && ownsByPronoun(passage, trigger, end)) {
      Group partner = Contract.partner(passage, trigger);
      if (partner != null) {
        draft.drop(Role.SELLER, p -> true);
        Grammar.attach(draft, Role.SELLER, scene, partner, "partner of the contract");
      }
    }
    if (passiveAgent != null) {
      Group acts = Grammar.daughter(passage, passiveAgent, trigger.span().start());
      Grammar.attach(draft, Role.ACQUIRER, scene, acts, "marker " + passiveAgent.marker());
      if (!draft.has(Role.TARGET)) {
        fronted(scene, draft, clause, passiveAgent.span().start());
      }
      if (!right && !draft.has(Role.TARGET) && Elsewhere.isAfterwards(passage, clause, trigger)) {
        Group bought = Elsewhere.following(passage, clause);
        if (bought != null) {
          Grammar.attach(draft, Role.TARGET, scene, bought, "who was bought, in the clause behind");
        }
      }
    } else if (!right && taken(passage, clause, trigger) != null) {
      Group taken = Objects.requireNonNull(taken(passage, clause, trigger));
      right = Bought.disposedTargets(scene, draft, taken, trigger.span().start());
      Group subject = subjectBefore(scene, passage, taken.span().start());
      if (subject != null) {
        acquirers(scene, draft, subject);
      }
    } else if (nominal != null && !right) {
      Grammar.attach(draft, Role.TARGET, scene, nominal, "marker 对");
      Group subject = Nominal.toucher(passage, nominal);
      subject = subject == null ? subjectBefore(scene, passage, nominal.span().start()) : subject;
      if (subject != null) {
        Grammar.attach(draft, Role.ACQUIRER, scene, subject, "subject");
      }
    } else {
      Group subject = Grammar.subject(scene, passage, trigger.span());
      if (right && (subject == null || isSpeaker(clause, subject))) {
        Group behind = Behind.subject(passage, clause, trigger.span().start());
        subject = behind == null ? subject : behind;
      }
      if (subject != null && isSpeaker(clause, subject) && speaks(subject)) {
        subject = null;
      }
      Group funded = Carried.funded(passage, clause, trigger);
      if (funded != null) {
        subject = funded;
      }
      Group head = Elsewhere.behindAttribute(passage, clause, trigger);
      if (right && head != null) {
        draft.drop(Role.TARGET, p -> head.span().contains(p.span()));
        subject = head;
      }
      Group gainer = right ? Elsewhere.gainer(passage, clause, trigger) : null;
      if (gainer != null && (subject == null || !clause.contains(subject.span()))) {
        subject = gainer;
      }
      subject = Carried.byFounders(scene, draft, subject);
      if (subject != null) {
        Group leader = Allies.leader(scene, passage, clause, subject);
        if (leader != null) {
          acquirers(scene, draft, leader);
        }
        acquirers(scene, draft, subject);
        Group entered = right ? null : Elsewhere.entered(passage, clause, trigger, subject);
        if (entered != null) {
          Grammar.attach(draft, Role.TARGET, scene, entered, "what the new owner entered");
        }
        Namesakes.part(draft, clause.contains(subject.span()));
      }
      Group ally = Allies.ally(passage, clause, trigger);
      ally = ally == null ? Allies.payer(passage, clause, trigger) : ally;
      Group house =
          ally == null || subject == null ? null : Allies.houseOf(scene, passage, ally, subject);
      if (house != null) {
        acquirers(scene, draft, house);
      } else if (ally != null) {
        Grammar.attach(draft, Role.ACQUIRER, scene, ally, "buys together");
      }
    }
    boolean talkedOf = Contract.isTalkedOf(passage, clause, trigger);
    if (talkedOf) {
      draft.drop(Role.TARGET, p -> true);
      right = false;
    }
    if (!right && (trigger.nominal() || talkedOf) && !draft.has(Role.TARGET)) {
      Group agreed = Contract.bought(passage, clause, trigger);
      if (agreed != null) {
        Grammar.attach(draft, Role.TARGET, scene, agreed, "whom the contract is with");
      }
    }
    if (right && !draft.has(Role.SELLER)) {
      Group partner = Contract.about(passage, clause, trigger);
      partner = partner == null ? Contract.partner(passage, trigger) : partner;
      if (partner == null
          && (Contract.isOwnedByThem(passage, trigger, end)
              || Contract.leadsTo(passage, clause, trigger))) {
        partner = Contract.signedWith(passage, clause);
      }
      if (partner != null) {
        for (PartyMention party : scene.parties(passage, partner)) {
          if (draft.in(Role.TARGET).stream().noneMatch(t -> t.party() == party.party())) {
            draft.add(Role.SELLER, party, "partner of the contract");
          }
        }
      }
    }
    if (!right && !draft.has(Role.TARGET) && draft.subject == null) {
      right = Offered.before(scene, draft, clause, before);
    }
    if (!right && !draft.has(Role.TARGET) && draft.subject == null) {
      BoughtAssets.landBefore(draft);
    }
    if (!right && passiveAgent != null && !draft.has(Role.TARGET) && draft.subject == null) {
      draft.subject = Things.before(passage, clause, passiveAgent);
      right = draft.subject != null;
    }
    if (Market.isOfEmployees(draft)) {
      return Market.ofEmployees(scene, draft);
    }
    if (right && ownsByPronoun(passage, trigger, end)) {
      Contract.otherSide(scene, draft, clause);
    }
    draft.drop(Role.ACQUIRER, p -> Carried.namedBehind(draft, p));
    Carried.offers(scene, draft, clause);
    Carried.itself(scene, draft, clause, end);
    Carried.buysOn(draft, before);
    Carried.ofOfferor(draft);
    draft.dropIfAlso(Role.TARGET, Role.ACQUIRER);
    draft.dropIfAlso(Role.TARGET, Role.SELLER);
    draft.dropIfAlso(Role.SELLER, Role.ACQUIRER);
    if (seller != null && !draft.has(Role.TARGET) && draft.subject == null && !trigger.nominal()) {
      draft.subject = Things.behind(passage, seller, trigger.span().end(), end);
    }
    if (!Bought.plausible(draft, right || nominal != null, trigger)) {
      return null;
    }
    return Market.isBought(scene, draft) ? Market.holding(draft) : draft;
  }

  /** {@code 收购其持有的乙}: all partners of the contract hold it, not the first one alone. */
  private static boolean ownsByPronoun(Passage passage, Trigger trigger, int end) {
    Group owner = passage.groupAfter(trigger.span().end(), end);
    return owner != null && owner.isGeneric() && owner.owns();
  }

  /** A person carried from an earlier clause, who may only have spoken. */
  private static boolean isSpeaker(Span clause, Group subject) {
    return Scene.isPerson(subject) && !clause.contains(subject.span());
  }

  /** {@code 董事长丁解释说,收购乙的价格虽高,…}: who only speaks of it. */
  private static boolean speaks(Group subject) {
    return SPEAKS.matcher(subject.after()).find();
  }

  private static final Pattern SPEAKS =
      Pattern.compile("(?:解释|表示|透露|回应|介绍|指出|坦言|强调|认为|说明)(?:说|称|道)?$|[说称]$");

  /** {@code 甲将乙收入囊中}. */
  private static @Nullable Group taken(Passage passage, Span clause, Trigger trigger) {
    int at = trigger.span().start();
    Group taken = Bought.disposed(passage, clause, at);
    Group last = taken == null ? null : passage.lastGroupIn(new Span(taken.span().start(), at));
    return last != null
            && !Grammar.isMarked(last, "对")
            && passage.words(last.span().end(), at).strip().length() <= 12
        ? taken
        : null;
  }

  private static void acquirers(Scene scene, Draft draft, Group subject) {
    String how = draft.clause().contains(subject.span()) ? "subject" : "carried subject";
    Grammar.attach(draft, Role.ACQUIRER, scene, subject, how);
  }

  private static @Nullable Group agent(Passage passage, Span clause, int trigger) {
    Group agent = Grammar.marked(passage, clause.start(), trigger, "被 由 遭 获 让");
    if (agent == null) {
      return null;
    }
    int acts = Grammar.daughter(passage, agent, trigger).span().end();
    String between = passage.words(acts, trigger).strip();
    between = PRICED.matcher(ALLIED.matcher(between).replaceFirst("")).replaceFirst("");
    boolean source = agent.marker().equals("由") && between.startsWith("处");
    return between.length() <= 16 && !between.contains("的") && !source ? agent : null;
  }

  /** {@code 由甲与乙|组成的联合体|竞得}. */
  private static final Pattern ALLIED =
      Pattern.compile("^(?:等[^,;。]{0,8}?)?(?:组成|组建|牵头)的[^,;。]{0,4}?(?:联合体|财团|投资团|买方团)");

  /** {@code 被甲|以3亿元的价格|收购}. */
  private static final Pattern PRICED =
      Pattern.compile(
          "(?:以|按|用)[^,;。]{1,24}?的(?:现金)?(?:总)?(?:价格|对价|代价|价钱|估值|方式|形式)|以(?:每股)?[^,;。]{1,16}?的?(?:全)?(?:现金|股票)(?:方式)?$|(?:联合体)?(?:以|按)(?:总价|底价|总成交价|起始价|起拍价|总价款)[^,;。]{0,40}$");

  private static @Nullable Group subjectBefore(Scene scene, Passage passage, int offset) {
    return Grammar.subject(scene, passage, new Span(offset, offset));
  }

  /** {@code 丙60%股权(拟)被乙收购}: what stands before the agent. */
  private static void fronted(Scene scene, Draft draft, Span clause, int before) {
    Passage passage = draft.passage;
    Group target = null;
    for (Group group :
        passage.groupsIn(new Span(clause.start(), Math.max(clause.start(), before)))) {
      if (group.owns()) {
        Grammar.attach(draft, Role.SELLER, scene, group, "owner");
      } else if (!Grammar.isMarked(group, "据 在")) {
        target = group;
      }
    }
    if (target == null) {
      target = Antecedents.left(passage, clause);
    }
    if (target == null) {
      target = Grammar.subject(scene, passage, new Span(clause.start(), clause.start()));
    }
    if (target != null) {
      Grammar.attach(draft, Role.TARGET, scene, target, "fronted object");
    }
  }
}
