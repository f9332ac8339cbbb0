package dealfacts.deal.listing;

import dealfacts.deal.DealType;
import dealfacts.deal.Instrument;
import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who issues bonds, who borrows and who lends: {@code 甲发行10亿元公司债}, {@code 甲获银团20亿元贷款}, {@code
 * 乙向甲发放12亿元贷款}.
 */
final class Loans {
  private static final Pattern GIVES = Pattern.compile("提供|发放|授予|给予|投放|批给|批复|核定|放款|出具");

  private static final Pattern SIGNS = Pattern.compile("签|订立|达成|合作|举行");

  private static final Pattern LENDER =
      Pattern.compile(
          ".*(?:银行|分行|支行|信托|租赁|财务公司|银团|Bank|Credit|信用社|农商行|总行|保险|人寿)|(?:国开|进出口|农发|工|农|中|建|交|招|光大|邮储)行");

  private Loans() {}

  static Draft read(Scene scene, Passage passage, Trigger trigger, List<Draft> drafts) {
    boolean bond =
        trigger.word().contains("债") && !trigger.word().endsWith("融资")
            || trigger.word().contains("票据")
            || trigger.word().endsWith("短融")
            || trigger.word().contains("券");
    Draft draft = new Draft(bond ? Rule.BOND : Rule.LOAN, passage, trigger);
    draft.instrument = bond ? Instrument.BOND : Instrument.LOAN;
    Span clause = passage.clauseAt(trigger.span().start());
    int at = trigger.span().start();
    if (bond) {
      Group subject = asked(passage, clause, at);
      if (subject == null) {
        subject = Grammar.subject(scene, passage, trigger.span());
      }
      Grammar.attachIfNamed(draft, Role.ISSUER, scene, subject, "subject");
      draft.drop(Role.ISSUER, p -> !scene.isFirm(p) || p.type() == EntityType.PERSON);
      announcer(scene, draft, Role.ISSUER);
      return draft;
    }
    if (guaranteed(scene, draft, clause) || lent(scene, draft, clause)) {
      return draft;
    }
    Group toward = Grammar.marked(passage, clause.start(), at, "为 向 给 对");
    if (toward != null && GIVES.matcher(passage.words(toward.span().end(), at)).find()) {
      Grammar.attach(draft, Role.BORROWER, scene, toward, "marker " + toward.marker());
      Group giver =
          Grammar.subject(scene, passage, new Span(toward.span().start(), toward.span().start()));
      Grammar.attachIfNamed(draft, Role.LENDER, scene, giver, "who lends");
      syndicate(scene, draft, clause);
      draft.dropIfAlso(
          toward.isGeneric() ? Role.BORROWER : Role.LENDER,
          toward.isGeneric() ? Role.LENDER : Role.BORROWER);
      return draft;
    }
    if (givenBy(scene, draft, clause)) {
      banksAround(scene, draft);
      borrower(scene, draft, drafts);
      return draft;
    }
    Group lender = Grammar.marked(passage, clause.start(), at, "获 获得 获得了 由 从 来自 向 与 和 自");
    int before = lender == null ? at : lender.span().start();
    Group subject = Grammar.subject(scene, passage, new Span(before, before));
    Grammar.attachIfNamed(draft, Role.BORROWER, scene, subject, "subject");
    if (lender != null && !lender.equals(subject)) {
      Grammar.attach(draft, Role.LENDER, scene, lender, "marker " + lender.marker());
    }
    if (!draft.has(Role.LENDER)) {
      signedWith(scene, draft, clause);
    }
    banksLend(draft);
    draft.dropIfAlso(Role.BORROWER, Role.LENDER);
    banksAround(scene, draft);
    draft.drop(Role.BORROWER, p -> !scene.isFirm(p));
    announcer(scene, draft, Role.BORROWER);
    return draft;
  }

  /** {@code 上交所受理了|甲|20亿元公司债}: whose bonds an authority deals with. */
  private static @Nullable Group asked(Passage passage, Span clause, int at) {
    for (Group group : passage.groupsIn(new Span(clause.start(), at))) {
      if (ASKED.matcher(passage.words(clause.start(), group.span().start())).find()) {
        return group;
      }
    }
    return null;
  }

  private static final Pattern ASKED = Pattern.compile("(?:受理|核准|批准|同意|通过|批复|注册)了?$");

  /** {@code 甲为子公司乙向丙银行申请的5亿元贷款提供担保}: 乙 borrows, 甲 only answers for it. */
  private static boolean guaranteed(Scene scene, Draft draft, Span clause) {
    Passage passage = draft.passage;
    int at = draft.trigger.span().start();
    if (!GUARANTEES.matcher(passage.words(at, clause.end())).find()) {
      return false;
    }
    Group borrower = Grammar.marked(passage, clause.start(), at, "为 对");
    Group lender = Grammar.marked(passage, clause.start(), at, "向 与 从 自");
    if (borrower == null || (lender != null && lender.span().start() < borrower.span().start())) {
      return false;
    }
    Grammar.attachIfNamed(draft, Role.BORROWER, scene, borrower, "for whom is guaranteed");
    Grammar.attachIfNamed(draft, Role.LENDER, scene, lender, "who lends");
    return true;
  }

  /** {@code 乙银行借给|甲|2亿元}. */
  private static boolean lent(Scene scene, Draft draft, Span clause) {
    Passage passage = draft.passage;
    Group to = passage.groupAfter(draft.trigger.span().end(), clause.end());
    if (!draft.trigger.word().equals("借给") || to == null) {
      return false;
    }
    Grammar.attachIfNamed(
        draft,
        Role.LENDER,
        scene,
        Grammar.subject(scene, passage, draft.trigger.span()),
        "who lends");
    Grammar.attach(draft, Role.BORROWER, scene, to, "to whom is lent");
    return true;
  }

  private static final Pattern GUARANTEES =
      Pattern.compile("提供[^,;。]{0,12}(?:担保|保证|增信)|承担[^,;。]{0,10}担保");

  /** {@code 老股东丙跟投,|乙银行|提供授信}: who gives it stands before the verb, and nobody who takes it. */
  private static boolean givenBy(Scene scene, Draft draft, Span clause) {
    Passage passage = draft.passage;
    int at = draft.trigger.span().start();
    for (Group group : passage.groupsIn(new Span(clause.start(), at))) {
      if (GIVES_IT.matcher(passage.words(group.span().end(), at)).matches()
          && !group.isGeneric()
          && scene.parties(passage, group).stream().allMatch(Loans::isLender)) {
        Grammar.attach(draft, Role.LENDER, scene, group, "who gives it");
        if (TAKES_FROM.matcher(passage.words(clause.start(), group.span().start())).find()) {
          Span before = new Span(group.span().start(), group.span().start());
          Group taker = Grammar.subject(scene, passage, before);
          Grammar.attachIfNamed(draft, Role.BORROWER, scene, taker, "who takes it");
        }
        return true;
      }
    }
    return false;
  }

  /** Who raises the round that the sentence tells of, and none of its investors. */
  private static void borrower(Scene scene, Draft draft, List<Draft> drafts) {
    if (draft.has(Role.BORROWER)) {
      return;
    }
    List<Draft> rounds =
        drafts.stream()
            .filter(d -> d.passage == draft.passage && d.type == DealType.FINANCING)
            .toList();
    for (Draft round : rounds) {
      round.in(Role.TARGET).forEach(p -> draft.add(Role.BORROWER, p, "who raises"));
    }
    announcer(scene, draft, Role.BORROWER);
    if (!rounds.isEmpty() && !draft.has(Role.BORROWER)) {
      draft.anaphoric = true;
    }
    if (rounds.stream()
        .anyMatch(r -> draft.in(Role.BORROWER).stream().anyMatch(p -> invests(r, p)))) {
      draft.drop(Role.BORROWER, p -> true);
      draft.anaphoric = true;
    }
  }

  /** Who lends has his part in the loan, not in the round told beside it. */
  static void leaveRound(List<Draft> drafts, PartyMention lender) {
    drafts.stream()
        .filter(d -> d.type == DealType.FINANCING)
        .forEach(d -> d.drop(Role.LENDER, p -> p.party() == lender.party()));
  }

  private static boolean invests(Draft round, PartyMention party) {
    return !round.in(Role.TARGET).contains(party) && round.involves(party.party());
  }

  /** {@code 甲已取得|乙银行|出具的《贷款承诺函》}. */
  private static final Pattern TAKES_FROM = Pattern.compile("(?:取得|收到|获得|拿到|获)了?$");

  private static final Pattern GIVES_IT =
      Pattern.compile(
          "(?:等[^,;。]{0,8})?(?:则|还|也|将|另|另外|同时|并|独家|联合|共同|已)*(?:提供|发放|授予|给予|投放|批给|批复|出具|开具)了?[^,;。]{0,20}");

  /** {@code 由乙银行牵头,|丙银行、丁银行参贷}, {@code 牵头行为乙}: the banks of a loan, told beside it. */
  private static void banksAround(Scene scene, Draft draft) {
    Passage passage = draft.passage;
    for (Group group : passage.groups()) {
      String behind =
          passage.words(group.span().end(), passage.clauseAt(group.span().end() - 1).end());
      boolean lends =
          LENDS.matcher(behind).lookingAt() || LENDER_LABEL.matcher(group.before()).find();
      if (lends && !group.isGeneric()) {
        for (PartyMention party : scene.parties(passage, group)) {
          if (isLender(party)) {
            draft.drop(Role.BORROWER, p -> p.party() == party.party());
            draft.add(Role.LENDER, party, "a bank of the loan");
          }
        }
      }
    }
  }

  private static final Pattern LENDS =
      Pattern.compile(
          "(?:等[^,;。]{0,8})?(?:则|分别|共同|联合|独家)*(?:牵头(?!人|行|方)|参贷|参团|承贷|(?:担任|作为|为|任|是)[^,;。]{0,10}?(?:牵头行|参贷行|代理行|安排行|贷款行|贷款人))");

  private static final Pattern LENDER_LABEL =
      Pattern.compile(
          "(?:牵头行|参贷行|代理行|贷款行|贷款人|放款行)(?:还|则|分别|主要)?(?:为|是|包括|有|:)?$"
              + "|(?:贷款|授信|信贷|债权|债务)(?:部分|融资|资金)?(?:则|均|全部)?由$");

  private static void announcer(Scene scene, Draft draft, Role role) {
    if (draft.has(role)) {
      return;
    }
    Passage passage = draft.passage;
    PartyMention near = scene.resolve(passage, draft.trigger.span().start(), "公司");
    boolean bank = near != null && isLender(near);
    if (bank
        && passage.groupsIn(draft.clause()).stream().noneMatch(Group::isGeneric)
        && !draft.anaphoric) {
      return; // 乙银行累计发放贷款260亿元
    }
    PartyMention meant = bank ? scene.resolve(passage, passage.span().start(), "公司") : near;
    if (meant != null && !draft.involves(meant.party()) && !isLender(meant)) {
      draft.add(role, meant, bank ? "who was spoken of" : "announcer");
    }
  }

  /** {@code 甲与乙银行签署协议,获得5亿元贷款}. */
  private static void signedWith(Scene scene, Draft draft, Span clause) {
    Passage passage = draft.passage;
    int home = passage.clauseIndex(clause.start());
    for (int k = Math.max(0, home - 1); k < home; k++) {
      Span before = passage.clauses().get(k);
      Group with = Grammar.marked(passage, before.start(), before.end(), "与 和 同");
      if (with != null && SIGNS.matcher(with.after()).find()) {
        for (PartyMention party : scene.parties(passage, with)) {
          if (isLender(party)) {
            draft.drop(Role.BORROWER, p -> p.party() == party.party());
            draft.add(Role.LENDER, party, "signed with");
          }
        }
      }
    }
  }

  /** {@code 该行牵头与乙、丙组成银团,向甲发放…}: who leads and who joins. */
  private static void syndicate(Scene scene, Draft draft, Span clause) {
    Passage passage = draft.passage;
    int home = passage.clauseIndex(clause.start());
    for (int k = 0; k < home; k++) {
      Span before = passage.clauses().get(k);
      boolean forms = passage.words(before).contains("银团");
      for (Group group : passage.groupsIn(before)) {
        for (PartyMention party : scene.parties(passage, group)) {
          if (isLender(party)
              && (forms || group.after().startsWith("获悉"))
              && !draft.involves(party.party())) {
            draft.add(Role.LENDER, party, "syndicate");
          }
        }
      }
    }
  }

  /** Of a borrower that is a bank and a lender that is none, the roles are turned round. */
  private static void banksLend(Draft draft) {
    List<PartyMention> borrowers = List.copyOf(draft.in(Role.BORROWER));
    boolean banks = !borrowers.isEmpty() && borrowers.stream().allMatch(Loans::isLender);
    if (banks
        && draft.in(Role.LENDER).stream().noneMatch(p -> isLender(p) || isWrittenSo(draft, p))) {
      List<PartyMention> lenders = List.copyOf(draft.in(Role.LENDER));
      draft.drop(Role.BORROWER, p -> true);
      draft.drop(Role.LENDER, p -> true);
      borrowers.forEach(p -> draft.add(Role.LENDER, p, "a bank lends"));
      lenders.forEach(p -> draft.add(Role.BORROWER, p, "borrows from a bank"));
    }
  }

  /** {@code 汇丰银行}, which the lexicon knows as 汇丰. */
  private static boolean isWrittenSo(Draft draft, PartyMention party) {
    return LENDER.matcher(draft.passage.document().slice(party.span())).matches();
  }

  private static boolean isLender(PartyMention party) {
    return LENDER.matcher(party.name()).matches();
  }
}
